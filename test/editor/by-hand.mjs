// Perigee as a writer meets it: the packaged extension in the embedded VS Code, by mouse and keyboard, with screenshots
// in out/screenshots. Run by mocha.
import assert from 'node:assert/strict';
import { canEmbed } from '../../scripts/vscode/embedded.mjs';
import { openWorkbench } from './host/workbench.mjs';

const COMET_CHASER = `# The comet chaser

For ten years a machine the size of a small van waited for a comet.
**Rosetta** left Earth from Kourou in March 2006, on board an Ariane 5.
Its lander, Philae, touched down on 12 November 2014.
`;
/** The part of the window with the text, in pixels. */
const TOP_OF_EDITOR = { x: 52, y: 36, width: 1060, height: 240 };

describe('By mouse and keyboard', function () {
  this.timeout(90_000);
  let window;
  let fileCount = 0;

  before(async function () {
    if (!canEmbed) this.skip();
    window = await openWorkbench();
  });

  afterEach(async function () {
    if (this.currentTest.state === 'failed')
      await window.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  after(() => window?.close());

  /** A new article that opens with some text. */
  async function article(text) {
    const name = `article-${++fileCount}.md`;
    await window.openNew(name, text);
    return name;
  }

  it('underlines a dubious claim', async () => {
    await window.open('rosetta.md');
    await window.read();
    await window.screenshot('warning');
  });

  it('explains a name under the mouse', async () => {
    await window.pointAt('Webb');
    await window.hoverBox.filter({ hasText: 'James Webb Space Telescope' }).waitFor();
    await window.screenshot('hover');
  });

  it('explains the warning under the mouse', async () => {
    await window.pointAt('2006');
    await window.hoverBox.filter({ hasText: '2 March 2004' }).waitFor();
    await window.screenshot('hover-on-warning');
  });

  it('tells what is known below the line', async () => {
    await window.openNew('the-comet-chaser.md', COMET_CHASER);
    await window.press('Control+b'); // more room without the side bar
    await window.press('Control+Home');
    await window.warnings.first().waitFor();
    await window.press('F8');
    await window.page.locator('.marker-widget', { hasText: '2 March 2004' }).waitFor();
    await window.screenshot('message', TOP_OF_EDITOR);
    await window.press('Control+b');
  });

  it('mends the claim by the light bulb', async () => {
    const name = await article('Voyager 2 was launched in 1979.\n');
    await window.read();
    await window.clickOn('1979');
    await window.lightBulb.click();
    const fix = window.page.locator('.action-widget .monaco-list-row', { hasText: '1977' }).first();
    await fix.waitFor();
    await window.screenshot('light-bulb');
    await fix.click();
    await window.warnings.first().waitFor({ state: 'detached' });
    await window.saved(name, (text) => text.includes('1977'));
  });

  describe('offers names while typing', () => {
    // The article names something in space: otherwise Perigee stays out of the way (`perigee.enable`: auto).
    const OPENING = 'NASA flew Voyager 2.\n\n';
    const WEBB = /^(the )?(James Webb Space Telescope( \(JWST\))?|JWST|Webb)$/;
    const examples = [
      { opening: 'NASA built Webb.\n\n', typed: 'jwst', name: WEBB },
      { opening: 'NASA built JWST.\n\n', typed: 'webb', name: WEBB },
      { opening: 'NASA built Webb.\n\n', typed: 'telescope james', name: WEBB },
      { opening: OPENING, typed: 'James We', name: WEBB },
      { opening: OPENING, typed: 'Perseverence', name: /^Perseverance$/ },
      { opening: OPENING, typed: 'Chandrayan', name: /^Chandrayaan/ },
    ];
    for (const { opening, typed, name } of examples) {
      it(`for "${typed}"`, async () => {
        const file = await article(opening);
        await window.typeUntil(typed, window.suggestions.first());
        await window.screenshot(`names-${typed.replace(' ', '-')}`);
        // The name stands in place of all that was typed.
        await window.takeName(
          file,
          (text) => text.startsWith(opening) && name.test(text.slice(opening.length).trimEnd()),
        );
      });
    }

    it('the full name with its abbreviation at first mention, the short one later', async () => {
      const name = await article(OPENING);
      await window.typeUntil('James W', window.suggestion('(JWST)'));
      await window.press('Escape');
      await window.type('ebb Space Telescope (JWST) is cold. JW');
      // The first press may fall together with the list that typing asks for, and then count as that.
      await window.pressUntil('Control+Space', window.suggestion('JWST'));
      await window.screenshot('short-name');
      await window.press('Escape');
      await window.saved(name, (text) => text.includes('(JWST) is cold. JW'));
    });

    it('and tells what the name is', async () => {
      await article(OPENING);
      await window.typeUntil('Rosett', window.suggestion('Rosetta'));
      if (!(await window.page.locator('.suggest-details-container:visible').count()))
        await window.press('Control+Space');
      await window.page.locator('.suggest-details-container:visible', { hasText: /comet/i }).waitFor();
      await window.screenshot('name-explained');
    });

    it('but Enter stays the end of a line', async () => {
      const name = await article(OPENING);
      await window.typeUntil('Rosett', window.suggestion('Rosetta'));
      await window.press('Enter');
      await window.saved(name, (text) => text.startsWith(`${OPENING}Rosett\n`));
    });
  });

  it('leaves ordinary writing alone', async () => {
    const PARAGRAPH =
      'When the rain had stopped, the children went out. They found a ladder, a rope and an old boat. ' +
      'Some said it was theirs. Others only looked at the water, which was calm again.\n' +
      'Later their mother called. Nobody wanted to leave, but the soup was hot.';
    const name = await article('ESA flew Rosetta.\n\n');
    await watchLists();
    await window.type(PARAGRAPH);
    await window.saved(name, (text) => text === `ESA flew Rosetta.\n\n${PARAGRAPH}`);
    assert.deepEqual(await listsShown(), []);
  });

  /** Notes from now on what each list of names that is shown begins with. */
  const watchLists = () =>
    window.page.evaluate(() => {
      globalThis.listsShown = new Set();
      new MutationObserver(() => {
        const row = document.querySelector('.suggest-widget.visible .monaco-list-row');
        const line = document.querySelector('.view-lines .view-line:last-child')?.textContent;
        if (row) globalThis.listsShown.add(`${row.getAttribute('aria-label')} | ${line}`);
      }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
    });

  const listsShown = () => window.page.evaluate(() => [...globalThis.listsShown]);
});
