// `npm run pictures`: makes the pictures of the README and of the walkthrough, media/walkthrough/*.png, in the embedded VS Code
// with the packaged extension (`npm run package` before), and media/icon.png of its drawing. Those of the walkthrough are to be
// brought to 256 colours afterwards (`pngquant --quality=80-98 --strip`), which makes the package 0.2 MB smaller.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from '../test/editor/host/browser.mjs';
import { openWorkbench } from '../test/editor/host/workbench.mjs';
import { root } from './setup/dependencies.mjs';

const FOLDER = path.join(root, 'media', 'walkthrough');
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const SIZE = { width: 840, height: 440 };
/** The text without the bar of tabs above it. */
const TEXT = { x: 6, y: 40, width: 828, height: 350 };
/** Nothing in the window but the text. */
const BARE = {
  'breadcrumbs.enabled': false,
  'editor.folding': false,
  'editor.fontSize': 16,
  'editor.glyphMargin': false,
  'editor.lineNumbers': 'off',
  'editor.occurrencesHighlight': 'off',
  'editor.padding.top': 12,
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.vertical': 'hidden',
  'editor.selectionHighlight': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.sideBar.location': 'right',
  'workbench.statusBar.visible': false,
};

const CHASER = `# The comet chaser

For ten years a machine the size of a small van waited for a comet.
**Rosetta** left Earth from Kourou in March 2006, on an Ariane 5.

`;
const TELESCOPES = `# Two telescopes

NASA built the James Webb Space Telescope with ESA and CSA.
It sees what Hubble cannot. Both look back in time, and both
are older than they seem: the plans for the second were drawn
before the first was launched.

`;
const GLOSSARY = `- id: skylark-2
  kind: spacecraft
  names: [Skylark 2, {alias: SL-2}]
  definition: Our students' probe, which measures dust on the way to the Moon.
  events:
    - {launch: 2025-03-14, by: electron}
  complete-events: [launch]
`;

async function picturesIn(theme) {
  const settings = { ...BARE, 'workbench.colorTheme': THEMES[theme] };
  const window = await openWorkbench({ settings });
  const { page } = window;
  const shot = (name, clip = TEXT) => page.screenshot({ path: path.join(FOLDER, `${name}-${theme}.png`), clip });
  try {
    await page.setViewportSize(SIZE);
    await window.press('Control+b');

    await window.openNew('chaser.md', CHASER);
    await window.warnings.first().waitFor();
    await window.clickOn('2006');
    await window.pressUntil('Control+.', page.locator('.action-widget .monaco-list-row', { hasText: '2004' }).first());
    await page.mouse.move(0, SIZE.height - 1);
    await shot('warnings');
    await window.press('Escape');

    await window.openNew('telescopes.md', TELESCOPES);
    await window.pointAt('Hubble');
    await window.hoverBox.filter({ hasText: 'Hubble Space Telescope' }).waitFor();
    await shot('hover');
    await page.mouse.move(0, SIZE.height - 1);
    await window.press('Escape');

    await window.press('Control+End');
    await window.typeUntil('Rosett', window.suggestion('Rosetta'));
    if (!(await page.locator('.suggest-details-container:visible').count())) await window.press('Control+Space');
    await page.locator('.suggest-details-container:visible', { hasText: /comet/i }).waitFor();
    await shot('names');
    await window.press('Escape');

    await window.openNew('names.perigee.yaml', GLOSSARY);
    await shot('glossary');

    await window.command('Perigee: Open Settings');
    await page.locator('.settings-editor', { hasText: 'Perigee: Enable' }).waitFor();
    await shot('settings', { x: 84, y: 44, width: 672, height: 352 });
  } catch (error) {
    await window.screenshot('pictures-failed');
    throw error;
  } finally {
    await window.close();
  }
}

async function icon() {
  const { browser, page } = await openBrowser();
  await page.setViewportSize({ width: 256, height: 256 });
  const drawing = readFileSync(path.join(root, 'media', 'icon.svg'), 'utf8');
  await page.setContent(`<style>html, body { margin: 0; background: transparent }</style>${drawing}`);
  await page.screenshot({ path: path.join(root, 'media', 'icon.png'), omitBackground: true });
  await browser.close();
}

mkdirSync(FOLDER, { recursive: true });
await icon();
for (const theme of Object.keys(THEMES)) await picturesIn(theme);
