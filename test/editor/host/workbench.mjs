// VS Code's window as a person has it before them: with eyes (what is painted), mouse and keyboard.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from '../../../scripts/setup/chromium.mjs';
import { root } from '../../../scripts/setup/dependencies.mjs';
import { packageFile } from '../../../scripts/setup/package-file.mjs';
import { canEmbed, ensureEmbedded } from '../../../scripts/vscode/embedded.mjs';
import {
  address,
  extensionsOf,
  installExtension,
  QUIET_SETTINGS,
  startServer,
} from '../../../scripts/vscode/server.mjs';
import { openBrowser } from './browser.mjs';

const screenshots = path.join(root, 'out', 'screenshots');
/** A loaded machine takes its time; who waits in vain pays it once. */
const PATIENCE_MS = 40_000;
const SETTINGS = {
  ...QUIET_SETTINGS,
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.editor.useModal': 'off',
};

/** The packaged Perigee as VS Code installed it, once for all windows of a run. */
let installed;
function installOnce() {
  ensureEmbedded();
  ensureChromium();
  const profile = mkdtempSync(path.join(tmpdir(), 'perigee-installed-'));
  process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  installExtension(profile, packageFile());
  return extensionsOf(profile);
}

/**
 * A window with a copy of test/editor/workspace and the packaged Perigee, in a profile of its own.
 * @param {{ settings?: object, scale?: number, language?: string, asksForTrust?: boolean, files?: Record<string, string> }} options
 *   settings over the usual ones; how many pixels one is painted with; the language in which VS Code is displayed; whether it
 *   asks if the folder is trusted; more files in the folder
 */
export async function openWorkbench({ settings = {}, scale, language, asksForTrust, files = {} } = {}) {
  installed ??= installOnce();
  mkdirSync(screenshots, { recursive: true });
  const scratch = mkdtempSync(path.join(tmpdir(), 'perigee-by-hand-'));
  const profile = path.join(scratch, 'profile');
  const workspace = path.join(scratch, 'workspace');
  cpSync(path.join(root, 'test/editor/workspace'), workspace, { recursive: true });
  mkdirSync(path.join(profile, 'User'), { recursive: true });
  writeFileSync(path.join(profile, 'User', 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  symlinkSync(installed, extensionsOf(profile), 'dir');
  writeAll(workspace, files);
  const server = await startServer({ profile, asksForTrust });
  const { browser, page } = await openBrowser({ scale });
  if (language) await page.addInitScript(displayIn, language);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address(server, workspace));
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 60_000 });
  const close = async () => {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  return new Workbench(page, { workspace, profile }, close);
}

/** Waits for what is not to be seen in the window: the first answer that counts as true. */
export async function eventually(ask, complaint = () => `waited in vain: ${ask}`) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(complaint());
}

/** A window for the tests of one `describe`: opened before them, painted where one fails, closed after them. */
export function windowFor(options) {
  let window;
  before(async function () {
    if (!canEmbed) this.skip();
    window = await openWorkbench(options);
  });
  afterEach(async function () {
    if (this.currentTest.state !== 'failed') return;
    await window?.screenshot(`failed-${this.currentTest.fullTitle().replace(/\W+/g, '-')}`);
    await window?.printNotifications();
  });
  after(() => window?.close());
  return () => window;
}

function writeAll(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** In the page: VS Code takes itself for one in another language. Its own words would come with a language pack. */
function displayIn(language) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => {} });
}

class Workbench {
  #workspace;
  #profile;

  constructor(page, { workspace, profile }, close) {
    this.page = page;
    this.#workspace = workspace;
    this.#profile = profile;
    this.close = close;
  }

  /** Writes a file and opens it, the cursor at its end. */
  async openNew(name, text) {
    writeFileSync(path.join(this.#workspace, name), text);
    await this.open(name);
    await this.page.keyboard.press('Control+End');
  }

  async open(name) {
    await this.page.keyboard.press('Control+p');
    // By its path, which needs no search.
    await this.page.locator('.quick-input-widget input').fill(path.join(this.#workspace, name));
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-lines').waitFor();
  }

  /** Key by key, as a person does. */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 50 });
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  /** Presses a key until something shows; what shows instead is closed before the next try, which is said. */
  async pressUntil(key, shown) {
    await this.press(key);
    await this.#again(shown, async () => {
      await this.press('Escape');
      await this.press(key);
    });
  }

  /**
   * Types until a list shows. VS Code may drop the list of a new word that is begun while another list is open; a writer
   * who misses it types the last letter again, and so does this, and says so.
   */
  async typeUntil(text, shown) {
    await this.type(text);
    await this.#again(shown, async () => {
      await this.press('Backspace');
      await this.type(text.at(-1));
    });
  }

  /**
   * Takes the chosen name of the list by Tab, and saves. VS Code closes a list for a moment where it asks for another one,
   * as between two words; a Tab that falls into that moment only indents, and is taken back, which is said.
   */
  async takeName(file, isAsWanted) {
    for (let tries = 1; tries < 3; tries++) {
      const before = this.fileText(file);
      await this.press('Tab');
      await this.press('Control+s');
      await eventually(() => this.fileText(file) !== before);
      if (isAsWanted(this.fileText(file))) return;
      console.log('      (Tab came between two lists: once more)');
      await this.press('Control+z');
      await this.pressUntil('Control+Space', this.suggestions.first());
    }
    await this.press('Tab');
    await this.saved(file, isAsWanted);
  }

  async #again(shown, act) {
    for (let tries = 1; tries < 4; tries++) {
      const isThere = await shown.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      );
      if (isThere) return;
      console.log(`      (no list at the first ${tries > 1 ? `${tries} tries` : 'try'}: once more)`);
      await act();
    }
    await shown.waitFor();
  }

  /** The inside of the fact sheet's page. */
  get sheet() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Paints the window in another theme of those that VS Code has: "Dark Modern". */
  async theme(name, base) {
    await this.press('Control+k');
    await this.press('Control+t');
    await this.page.locator('.quick-input-widget input').fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.press('Enter');
    await this.page.locator(`.monaco-workbench.${base}`).waitFor();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  get suggestions() {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  suggestion(text) {
    return this.suggestions.filter({ hasText: text }).first();
  }

  get warnings() {
    return this.page.locator('.squiggly-warning');
  }

  get hoverBox() {
    return this.page.locator('.monaco-hover:visible');
  }

  /** Waits until an article is read: the line above it moves the text down when it comes. */
  async read() {
    await this.warnings.first().waitFor();
    await this.page.locator('.codelens-decoration').first().waitFor();
  }

  get lightBulb() {
    return this.page.locator('[class*="lightbulb"]').filter({ visible: true }).first();
  }

  /** The middle of some text as it is painted. */
  async #placeOf(text) {
    const place = await this.page.locator('.editor-instance .view-lines').evaluate((lines, wanted) => {
      const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.data.replace(/\u00a0/g, ' ').indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    }, text);
    if (!place) throw new Error(`"${text}" is not to be seen`);
    return place;
  }

  async pointAt(text) {
    await this.#at(text, async ({ x, y }) => {
      await this.page.mouse.move(x - 30, y);
      await this.page.mouse.move(x, y, { steps: 5 });
    });
  }

  async clickOn(text) {
    await this.#at(text, ({ x, y }) => this.page.mouse.click(x, y));
  }

  /** Does something where a text stands; once more where the text moved meanwhile, as it does when a line comes above it. */
  async #at(text, act) {
    const place = await this.#placeOf(text);
    await act(place);
    const { x, y } = await this.#placeOf(text);
    if (x !== place.x || y !== place.y) await this.#at(text, act);
  }

  /** Saves and waits until the file on disk is as wanted. */
  async saved(name, isAsWanted) {
    await this.press('Control+s');
    await eventually(
      () => isAsWanted(this.fileText(name) ?? ''),
      () => `${name} came out as ${JSON.stringify(this.fileText(name))}`,
    );
  }

  /** What lies in the workspace under a name; undefined where nothing does. */
  fileText(name) {
    const file = path.join(this.#workspace, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  /** Puts files into the workspace, as another program does. */
  write(files) {
    writeAll(this.#workspace, files);
  }

  /** Takes a file or folder away, as another program does. */
  remove(name) {
    rmSync(path.join(this.#workspace, name), { recursive: true });
  }

  /** Goes down a list until an item of it is the one that Enter takes. */
  async walkTo(item) {
    await item.waitFor();
    for (let steps = 0; !/\bfocused\b/.test((await item.getAttribute('class')) ?? ''); steps++) {
      if (steps > 30) throw new Error('the item cannot be reached with the arrow keys');
      await this.press('ArrowDown');
    }
  }

  /** The window as it comes back after F5 in a browser. */
  async reload() {
    await this.page.reload();
    await this.page.locator('.monaco-workbench .part.editor .tab').first().waitFor({ timeout: 60_000 });
  }

  /** The process of Perigee's server, as the system knows it; undefined where none runs. */
  get serverProcess() {
    const isOurs = (pid) => {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command.includes(this.#profile) && command.includes(path.join('dist', 'server.js'));
    };
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .find((pid) => {
        try {
          return isOurs(pid);
        } catch {
          return false; // has ended meanwhile
        }
      });
  }

  /** The rows of the menu of quick fixes. */
  fix(text) {
    return this.page.locator('.action-widget .monaco-list-row', { hasText: text }).first();
  }

  /** What VS Code has said, also what it has put away. */
  async printNotifications() {
    await this.press('Escape');
    await this.command('Notifications: Show Notifications').catch(() => {});
    const said = await this.page.locator('.notifications-center .notification-list-item-message').allInnerTexts();
    for (const words of said) console.log(`      (VS Code says: ${words})`);
  }

  /** The rows of a list that VS Code asks to choose from. */
  choice(text) {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  get notification() {
    return this.page.locator('.notifications-toasts .notification-list-item');
  }

  /** Of the whole window, or of a part of it in pixels. */
  screenshot(name, clip) {
    return this.page.screenshot({ path: path.join(screenshots, `${name}.png`), clip });
  }

  /** Runs a command by its title, as a person does who knows it. */
  async command(title) {
    await this.press('F1');
    await this.page.locator('.quick-input-widget input').fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await this.press('Enter');
  }
}
