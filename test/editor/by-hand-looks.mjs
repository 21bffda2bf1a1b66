// How it looks: each part of Perigee in light and in dark, painted into out/screenshots. Run by mocha.
import { windowFor } from './host/workbench.mjs';

const ARTICLE = `# The comet chaser

For ten years a machine the size of a small van waited for a comet.
**Rosetta** left Earth from Kourou in March 2006, on board an Ariane 5.
Its lander, Philae, touched down on 12 November 2014. Its manned rival never flew.

NASA's Voyager 2 flew past Neptune in August 1989. ESA launched Giotto in July 1985.
Hubble was launched in 1990, and the James Webb Space Telescope followed in 2021.
The cable was 40 metres long.
`;
const THEMES = {
  light: { name: 'Light Modern', base: 'vs' },
  dark: { name: 'Dark Modern', base: 'vs-dark' },
  'high-contrast': { name: 'Dark High Contrast', base: 'hc-black' },
  'high-contrast-light': { name: 'Light High Contrast', base: 'hc-light' },
};

describe('How it looks', function () {
  this.timeout(120_000);
  const window = windowFor({ files: { 'chaser.md': ARTICLE, 'typed.md': 'NASA flew Voyager 2.\n\n' } });
  const page = () => window().page;
  const sheet = () => window().sheet;
  const shot = (name, theme) => window().screenshot(`${name}-${theme}`);

  for (const theme of ['light', 'dark']) {
    it(`in ${theme}: hover, warning, fixes`, async () => {
      await window().open('chaser.md');
      await window().read();
      await window().theme(THEMES[theme].name, THEMES[theme].base);
      await window().pointAt('Philae');
      await window().hoverBox.filter({ hasText: 'Philae' }).waitFor();
      await shot('hover', theme);
      await window().press('Escape');
      await window().pointAt('March 2006');
      await window().hoverBox.filter({ hasText: '“March 2006” does not fit' }).waitFor();
      await shot('warning', theme);
      await page().mouse.move(2, 790);
      await window().clickOn('March 2006');
      await window().pressUntil('Control+.', window().fix('2004'));
      await shot('fixes', theme);
      await window().press('Escape');
      await window().press('F8');
      await page().locator('.marker-widget').waitFor();
      await shot('message', theme);
      await window().press('Escape');
    });

    it(`in ${theme}: names while typing`, async () => {
      await window().open('typed.md');
      await window().press('Control+End');
      await window().typeUntil('James W', window().suggestion('(JWST)'));
      // Whether what a name is stands beside the list is the writer's choice, which VS Code keeps.
      const details = page().locator('.suggest-details-container:visible');
      if ((await details.count()) === 0) await window().press('Control+Space');
      await details.first().waitFor();
      await shot('completion', theme);
      await window().press('Escape');
      await window().press('Shift+Home');
      await window().press('Delete');
      await window().press('Control+s');
    });

    it(`in ${theme}: how things stand`, async () => {
      await page().locator('#status\\.languageStatus').hover();
      await page()
        .locator('.hover-language-status', { hasText: /reading along/ })
        .waitFor();
      await shot('status', theme);
      await page().mouse.move(2, 790);
      await window().command('Perigee: Show Status');
      await window().choice('Check Workspace').waitFor();
      await shot('status-menu', theme);
      await window().press('Escape');
    });

    it(`in ${theme}: the walkthrough`, async () => {
      await window().command('Perigee: Open the Walkthrough');
      await page().locator('.getting-started-step', { hasText: 'Mend a warning' }).first().click();
      await window().press('Control+b'); // room for the picture
      await page().locator('.getting-started-media img').first().waitFor();
      await shot('walkthrough', theme);
      await window().press('Control+b');
      await window().press('Control+w');
    });
  }

  for (const theme of Object.keys(THEMES)) {
    it(`in ${theme}: the fact sheet and its timeline`, async () => {
      await window().theme(THEMES[theme].name, THEMES[theme].base);
      if ((await page().locator('.tab', { hasText: 'Fact Sheet' }).count()) === 0) {
        await window().press('Control+b');
        await window().open('chaser.md');
        await window().read();
        await window().command('Perigee: Show Fact Sheet');
      }
      await sheet().locator('.claim.contradicted').first().waitFor();
      await sheet()
        .locator('h1')
        .evaluate((title) => title.scrollIntoView({ block: 'end' }));
      await shot('fact-sheet', theme);
      await sheet()
        .locator('#timeline-heading')
        .evaluate((section) => section.scrollIntoView());
      await shot('timeline', theme);
    });
  }
});
