// Perigee around the text: walkthrough, status, list of problems and dictionaries, by mouse and keyboard in light and dark, with
// screenshots in out/screenshots. Run by mocha.
import assert from 'node:assert/strict';
import { canEmbed } from '../../scripts/vscode/embedded.mjs';
import { openWorkbench } from './host/workbench.mjs';

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const ARTICLE = 'NASA built Webb.\n\nVoyager 2 was launched in 1979.\n';

for (const [theme, name] of Object.entries(THEMES)) {
  describe(`The window, ${theme}`, function () {
    this.timeout(90_000);
    let window;

    before(async function () {
      if (!canEmbed) this.skip();
      window = await openWorkbench({ settings: { 'workbench.colorTheme': name } });
      await window.openNew('article.md', ARTICLE);
      await window.warnings.first().waitFor();
    });
    afterEach(async function () {
      if (this.currentTest.state === 'failed')
        await window.screenshot(`failed-${theme}-${this.currentTest.title.replace(/\W+/g, '-')}`);
    });
    after(() => window?.close());

    it('tells behind {} what is on', async () => {
      await window.page.locator('#status\\.languageStatus').hover();
      await window.page.locator('.hover-language-status', { hasText: /reading along, [\d.,]+ entries/ }).waitFor();
      await window.screenshot(`status-${theme}`);
      await window.page.mouse.move(400, 400);
    });

    it('leads on from there by keyboard', async () => {
      await window.command('Perigee: Show Status');
      await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Check Workspace' }).waitFor();
      await window.screenshot(`status-menu-${theme}`);
      await window.press('Escape');
    });

    it('offers dictionaries, and asks before it changes what is there', async () => {
      await window.openNew('.vale.ini', 'StylesPath = styles\n');
      await window.command('Perigee: Export Names to Spelling Checkers...');
      await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Vale' }).click();
      await window.press('Enter');
      await window.page.locator('.monaco-dialog-box', { hasText: '.vale.ini' }).waitFor();
      await window.screenshot(`dictionaries-${theme}`);
      await window.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Change Them' }).click();
      await window.saved('.vale.ini', (text) => /^Vocab = Perigee$/m.test(text));
      await window.saved('styles/config/vocabularies/Perigee/accept.txt', (text) => text.includes('(?i)Rosetta\n'));
    });

    it('lists the findings of files that are not open', async () => {
      await window.command('Perigee: Check Workspace');
      const message = window.page.locator('.notifications-toasts', { hasText: /files? checked/ });
      await message.waitFor();
      await message.getByText('Show Problems').click();
      await window.page.locator('.markers-panel .monaco-list-row', { hasText: 'rosetta.md' }).first().waitFor();
      // A list of words is no article.
      assert.equal(await window.page.locator('.markers-panel', { hasText: 'accept.txt' }).count(), 0);
      await window.screenshot(`problems-${theme}`);
      await window.press('Control+j');
    });

    it('shows the way for the first start', async () => {
      await window.command('Perigee: Open the Walkthrough');
      await window.page.locator('.gettingStartedContainer', { hasText: 'Rest on a name' }).waitFor();
      await window.page.locator('.getting-started-step', { hasText: 'Mend a warning' }).first().click();
      await window.press('Control+b'); // room for the picture
      await window.page.locator('.getting-started-media img').first().waitFor();
      await window.screenshot(`walkthrough-${theme}`);
    });
  });
}
