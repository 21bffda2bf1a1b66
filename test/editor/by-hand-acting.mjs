// What a writer does about a finding, and what is shown around the words, by mouse and keyboard. Run by mocha.
import assert from 'node:assert/strict';
import { eventually, windowFor } from './host/workbench.mjs';

const WRONG = 'Voyager 2 was launched in 1979. It flew far.\n';

describe('Acting on a finding, by keyboard', function () {
  this.timeout(90_000);
  const window = windowFor({
    settings: { 'perigee.names.highlight': true, 'perigee.inlayHints': 'year', 'editor.inlayHints.enabled': 'on' },
  });

  /** A new article whose one wrong year the cursor stands in, with the menu of fixes open. */
  async function menuAt(name, text = WRONG) {
    await window().openNew(name, text);
    await window().read();
    await window().clickOn('1979');
    await window().pressUntil('Control+.', window().fix('1977'));
  }

  it('the first item of the menu mends it', async () => {
    await menuAt('mended.md');
    await window().press('Enter');
    await window().warnings.first().waitFor({ state: 'detached' });
    await window().saved('mended.md', (text) => text === WRONG.replace('1979', '1977'));
  });

  it('another one ignores it here, by a comment', async () => {
    await menuAt('ignored.md');
    await window().walkTo(window().fix('Ignore this finding here'));
    await window().press('Enter');
    await window().warnings.first().waitFor({ state: 'detached' });
    await window().saved('ignored.md', (text) =>
      text.startsWith('Voyager 2 was launched in 1979. <!-- perigee-ignore wrong-date --> It'),
    );
  });

  it('or accepts it everywhere, and goes on with the reason', async () => {
    await menuAt('accepted.md');
    await window().walkTo(window().fix('This is right'));
    await window().press('Enter');
    await window().page.locator('.tab.active', { hasText: 'accepted.yaml' }).waitFor();
    await window().page.locator('.editor-instance .selected-text').first().waitFor();
    await window().type('In the novel it is.');
    await window().saved('.perigee/accepted.yaml', (text) =>
      /about: voyager-2\n[\s\S]*In the novel it is\./.test(text),
    );
    await window().open('accepted.md');
    await window().page.locator('.codelens-decoration', { hasText: 'checked' }).waitFor();
    await window().warnings.first().waitFor({ state: 'detached' });
    window().remove('.perigee');
  });

  it('in a LaTeX file the markup stays', async () => {
    const text = '\\section{Probes}\n\n\\textbf{Voyager 2} was launched in \\emph{1979}. It flew far.\n';
    await menuAt('probes.tex', text);
    await window().press('Enter');
    await window().warnings.first().waitFor({ state: 'detached' });
    await window().saved('probes.tex', (saved) => saved === text.replace('1979', '1977'));
  });

  it('names are underlined, and have their years behind them', async () => {
    await window().openNew('names.md', 'ESA flew Rosetta to its comet. Nobody flew there before.\n');
    await window().page.locator('.view-line', { hasText: '2004–2016' }).waitFor();
    const underlined = () =>
      window()
        .page.locator('.editor-instance .view-line span')
        .evaluateAll((spans) =>
          spans
            .filter((span) => span.children.length === 0 && getComputedStyle(span).textDecorationLine === 'underline')
            .map((span) => span.textContent),
        );
    await eventually(async () => (await underlined()).length > 0);
    assert.deepEqual(await underlined(), ['ESA', 'Rosetta']);
  });

  it('a click on the line above the article opens its fact sheet', async () => {
    await window().openNew('counted.md', WRONG);
    await window().read();
    await window()
      .page.locator('.codelens-decoration a', { hasText: /\d claims? checked/ })
      .click();
    await window().sheet.locator('.claim.contradicted').first().waitFor();
    await window().page.locator('.tab', { hasText: 'Fact Sheet: counted.md' }).waitFor();
  });
});
