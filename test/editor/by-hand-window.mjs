// Perigee around the text: status, list of problems, dictionaries and walkthrough, by mouse and keyboard. Run by mocha.
import assert from 'node:assert/strict';
import { windowFor } from './host/workbench.mjs';

const ARTICLE = 'NASA built Webb.\n\nVoyager 2 was launched in 1979.\n';
/** Articles enough that their check takes longer than a click on Cancel. */
const MANY = Object.fromEntries(
  Array.from({ length: 400 }, (_, article) => [
    `many/${article}.md`,
    Array.from(
      { length: 100 },
      (_, line) => `Number ${article} of ${line}: Voyager 2 was launched in ${1978 + line} and flew past Jupiter.\n`,
    ).join('\n'),
  ]),
);

describe('The window', function () {
  this.timeout(90_000);
  const window = windowFor();

  it('tells behind {} what is on', async () => {
    await window().openNew('article.md', ARTICLE);
    await window().warnings.first().waitFor();
    await window().page.locator('#status\\.languageStatus').hover();
    await window()
      .page.locator('.hover-language-status', { hasText: /reading along, [\d.,]+ entries/ })
      .waitFor();
    await window().page.mouse.move(400, 400);
  });

  it('leads on from there by keyboard', async () => {
    await window().command('Perigee: Show Status');
    await window().choice('Check Workspace').waitFor();
    await window().press('Escape');
  });

  it('offers dictionaries, and asks before it changes what is there', async () => {
    await window().openNew('.vale.ini', 'StylesPath = styles\n');
    await window().command('Perigee: Export Names to Spelling Checkers...');
    await window().choice('Vale').click();
    await window().press('Enter');
    await window().page.locator('.monaco-dialog-box', { hasText: '.vale.ini' }).waitFor();
    await window().page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Change Them' }).click();
    await window().saved('.vale.ini', (text) => /^Vocab = Perigee$/m.test(text));
    await window().saved('styles/config/vocabularies/Perigee/accept.txt', (text) => text.includes('(?i)Rosetta\n'));
  });

  it('lists the findings of files that are not open', async () => {
    await window().command('Perigee: Check Workspace');
    const message = window().notification.filter({ hasText: /files? checked/ });
    await message.getByText('Show Problems').click();
    const problems = window().page.locator('.markers-panel .monaco-list-row');
    await problems.filter({ hasText: 'rosetta.md' }).first().waitFor();
    // A list of words is no article.
    assert.equal(await window().page.locator('.markers-panel', { hasText: 'accept.txt' }).count(), 0);
    await window().command('Perigee: Clear Findings of Closed Files');
    await problems.filter({ hasText: 'rosetta.md' }).first().waitFor({ state: 'detached' });
    await window().press('Control+j');
  });

  it('and stops where it takes too long', async () => {
    window().write(MANY);
    await window().command('Perigee: Check Workspace');
    const progress = window().notification.filter({ hasText: /Checking the workspace: \d+ \/ 40\d/ });
    await progress.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await window()
      .notification.filter({ hasText: /Stopped after \d+ of 40\d files/ })
      .waitFor();
    await progress.waitFor({ state: 'detached' });
    await window().command('Perigee: Clear Findings of Closed Files');
  });

  it('shows the way for the first start', async () => {
    await window().command('Perigee: Open the Walkthrough');
    await window().page.locator('.gettingStartedContainer', { hasText: 'Rest on a name' }).waitFor();
    await window().page.locator('.getting-started-step', { hasText: 'Mend a warning' }).first().click();
    await window().press('Control+b'); // room for the picture
    await window().page.locator('.getting-started-media img').first().waitFor();
  });
});
