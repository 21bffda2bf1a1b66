// The fact sheet, by mouse and keyboard. Run by mocha.
import assert from 'node:assert/strict';
import { eventually, windowFor } from './host/workbench.mjs';

const ARTICLE = `# The comet chaser

For ten years a machine the size of a small van waited for a comet.
**Rosetta** left Earth from Kourou in March 2006, on board an Ariane 5.
Its lander, Philae, touched down on 12 November 2014.

NASA's Voyager 2 flew past Neptune in August 1989. ESA launched Giotto in July 1985.
The cable was 40 metres long.
`;

describe('The fact sheet of an article', function () {
  this.timeout(90_000);
  const window = windowFor({ files: { 'chaser.md': ARTICLE } });
  const sheet = () => window().sheet;
  const copied = () => window().page.evaluate(() => navigator.clipboard.readText());

  it('is opened by the button above it; a click on a claim goes to its words', async () => {
    await window().press('Control+b'); // more room without the side bar
    await window().open('chaser.md');
    await window().warnings.first().waitFor();
    await window().page.locator('.editor-actions .action-label[aria-label*="Fact Sheet"]').click();
    await sheet().locator('.claim.contradicted').first().waitFor();
    await sheet().locator('.what', { hasText: 'March 2006' }).click();
    await window().page.locator('.editor-instance .selected-text').first().waitFor();
    await window().page.locator('.statusbar-item', { hasText: '(10 selected)' }).waitFor();
    await sheet().locator('.sentence.here', { hasText: 'March 2006' }).waitFor();
  });

  it('is walked through with the arrow keys, and Enter goes to the words', async () => {
    const places = sheet().locator('[data-go]:visible');
    await places.first().focus();
    await window().press('ArrowDown');
    await window().press('ArrowDown');
    await window().press('ArrowUp');
    const focused = sheet().locator('[data-go]:focus');
    assert.equal(await focused.getAttribute('data-go'), await places.nth(1).getAttribute('data-go'));
    const words = await focused.locator('.value').textContent();
    await window().press('Enter');
    await window().page.locator('.editor-instance.focused, .editor-instance .monaco-editor.focused').first().waitFor();
    await window()
      .page.locator('.statusbar-item', { hasText: `(${words.length} selected)` })
      .waitFor();
  });

  it('keeps the filter while the text is mended', async () => {
    await sheet().locator('.chip.contradicted').click();
    await sheet().locator('.claim.supported').first().waitFor({ state: 'hidden' });
    await window().clickOn('March 2006');
    await window().press('Home');
    await window().press('Shift+End');
    await window().type('Rosetta left Earth in March 2004.');
    await sheet().locator('.none').waitFor();
    await sheet().locator('.chip.all').click();
    await sheet().locator('.claim.supported .value', { hasText: 'March 2004' }).waitFor();
  });

  it('marks the sentence that the cursor stands in', async () => {
    await window().clickOn('Neptune');
    await sheet().locator('.sentence.here', { hasText: 'Neptune' }).waitFor();
  });

  it('can be copied, as Markdown and for a spreadsheet', async () => {
    await sheet().locator('button', { hasText: 'Copy as Markdown' }).click();
    await sheet().locator('[role="status"]', { hasText: 'Copied' }).waitFor();
    assert.match(await copied(), /^# Fact sheet: The comet chaser\n/);
    await sheet().locator('button', { hasText: 'Copy as CSV' }).click();
    await eventually(async () => !(await copied()).startsWith('#'));
    const rows = (await copied()).trimEnd().split(/\r?\n/);
    assert.match(rows[0], /,/);
    assert.ok(
      rows.some((row) => row.includes('Giotto') && row.includes('July 1985')),
      rows.join('\n'),
    );
  });

  it('gives its timeline away as a drawing, where it is wanted', async () => {
    await sheet().locator('button', { hasText: 'Export Timeline' }).click();
    const input = window().page.locator('.quick-input-widget input');
    await eventually(async () => (await input.inputValue()).endsWith('chaser-timeline.svg'));
    await window().press('Enter');
    const svg = await eventually(() => window().fileText('chaser-timeline.svg'));
    assert.match(svg, /^<svg [\s\S]*Rosetta[\s\S]*<\/svg>\s*$/);
    assert.ok(!svg.includes('var(--vscode'), 'its colours are those of the window');
  });

  it('is there again after a reload of the window', async () => {
    await window().saved('chaser.md', (text) => text.includes('2004'));
    await window().reload();
    await sheet().locator('.claim.supported').first().waitFor({ timeout: 60_000 });
    await window().page.locator('.tab', { hasText: 'Fact Sheet: chaser.md' }).waitFor();
    await sheet().locator('.what', { hasText: 'July 1985' }).click();
    await window().page.locator('.statusbar-item', { hasText: '(9 selected)' }).waitFor();
  });
});
