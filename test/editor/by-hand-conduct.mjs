// How Perigee behaves where not all is as it should be: in a folder that is not trusted, in another language, and when its server
// dies again and again. By mouse and keyboard; run by mocha.
import assert from 'node:assert/strict';
import { eventually, windowFor } from './host/workbench.mjs';

const OWN_FILES = {
  'names.perigee.yaml': '- id: heidi-1\n  kind: spacecraft\n  names: [Heidi-1]\n  definition: The pride of our town.\n',
  '.perigee/config.yaml': 'checks:\n  wrong-date: off\n',
};
const ARTICLE = 'Heidi-1 came later. Voyager 2 was launched in 1979.\n';

describe('A folder that is not trusted', function () {
  this.timeout(90_000);
  const window = windowFor({ asksForTrust: true, files: { ...OWN_FILES, 'article.md': ARTICLE } });

  it('is read without its own glossary and settings, and the status says so', async () => {
    const { page } = window();
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await window().open('article.md');
    await window().read();
    await window().pointAt('Voyager');
    await window().hoverBox.filter({ hasText: 'Voyager 2' }).waitFor();
    await window().command('Perigee: Show Status');
    await window().choice('Restricted Mode: glossary files and .perigee of this folder are not read').waitFor();
  });

  it('and with them as soon as it is trusted', async () => {
    const { page } = window();
    await window().choice('Manage Workspace Trust').click();
    await page
      .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust/ })
      .first()
      .click();
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' });
    await page.locator('.tab', { hasText: 'article.md' }).click();
    await window().page.locator('.codelens-decoration').first().waitFor();
    await window().warnings.first().waitFor({ state: 'detached' });
    await window().pointAt('Heidi');
    await window().hoverBox.filter({ hasText: 'The pride of our town' }).waitFor();
  });
});

describe('In German', function () {
  this.timeout(90_000);
  const window = windowFor({ language: 'de' });

  it('a finding, and what can be done about it', async () => {
    await window().openNew('article.md', 'NASA built Webb.\n\nVoyager 2 was launched in 1979.\n');
    await window().read();
    await window()
      .page.locator('.codelens-decoration', { hasText: /\d+ Aussagen geprüft/ })
      .waitFor();
    await window().pointAt('1979');
    await window().hoverBox.filter({ hasText: '„1979“ passt nicht: Voyager 2 startete am 20. August 1977.' }).waitFor();
    await window().clickOn('1979');
    await window().pressUntil('Control+.', window().fix('1977'));
    await window().fix('Diesen Hinweis hier übergehen').waitFor();
    await window().press('Escape');
  });

  it('the commands, and how things stand', async () => {
    await window().command('Perigee: Zustand zeigen');
    await window()
      .choice(/liest mit, [\d.]+ Einträge/)
      .waitFor();
    await window().press('Escape');
  });

  it('the fact sheet', async () => {
    await window().command('Perigee: Faktenblatt zeigen');
    await window().sheet.locator('.claim.contradicted').first().waitFor();
    await window().sheet.locator('button', { hasText: 'Als Markdown kopieren' }).waitFor();
    assert.equal(await window().sheet.locator('html').getAttribute('lang'), 'de');
    await window().page.locator('.tab', { hasText: 'Faktenblatt: article.md' }).waitFor();
  });
});

describe('When the server dies again and again', function () {
  this.timeout(90_000);
  const window = windowFor();

  it('it is started again four times, then stays off and says so once, with a way to the log', async () => {
    await window().openNew('article.md', ARTICLE);
    await window().read();
    await window().type('Not saved.');
    let last;
    for (let deaths = 1; deaths <= 5; deaths++) {
      const server = await eventually(() => window().serverProcess !== last && window().serverProcess);
      process.kill(server, 'SIGKILL');
      last = server;
    }
    const message = window().notification.filter({ hasText: 'ended 5 times within 3 minutes and stays off' });
    await message.waitFor();
    assert.equal(await window().notification.count(), 1);
    assert.equal(window().serverProcess, undefined);
    await message.locator('.monaco-button', { hasText: 'Show Log' }).click();
    // The embedded VS Code shows no lines of a log: it lacks the module that writes them.
    const log = window().page.locator('.part.panel select').filter({ visible: true }).last();
    assert.equal(await log.evaluate((list) => list.selectedOptions[0].text), 'Perigee');
    await window().saved('article.md', (text) => text === `${ARTICLE}Not saved.`);
  });

  it('and is started on command', async () => {
    await window().command('Perigee: Restart Server');
    await eventually(() => window().serverProcess);
    await window().warnings.first().waitFor();
  });
});
