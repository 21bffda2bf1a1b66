// Opens the sample articles in a real VS Code with Perigee running: `npm start`.
//
// The desktop's VS Code where `code` is on the PATH, in a window and profile of its own; otherwise an embedded one in the
// browser, which `npm start -- --no-open` always takes and only prints the address of. Ctrl+C ends it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isBuilt } from './setup/build-state.mjs';
import { installDependencies, root, run, stop } from './setup/dependencies.mjs';
import { codeOnPath } from './vscode/desktop.mjs';
import { ensureEmbedded } from './vscode/embedded.mjs';
import { address, extensionsOf, startServer } from './vscode/server.mjs';

const mayOpen = !process.argv.includes('--no-open');
const sample = path.join(root, 'sample');
const profiles = path.join(root, 'out', 'start');

installDependencies();
if (!isBuilt() && !run(process.execPath, ['scripts/build.mjs'])) stop('The build failed.');
if (!(mayOpen && codeOnPath() && (await openDesktop()))) await openEmbedded();

/** Resolves when the window was closed; to false if it never opened, as on a machine without a screen. */
async function openDesktop() {
  const profile = path.join(profiles, 'desktop');
  const args = [
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${profile}`,
    `--extensions-dir=${extensionsOf(profile)}`,
    '--disable-workspace-trust',
    '--skip-welcome',
    '--new-window',
    '--wait',
    sample,
  ];
  console.log('VS Code opens the sample articles with Perigee. Ctrl+C, or closing the window, ends it.');
  const code = spawn('code', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  onInterrupt(() => endDesktop(profile));
  const opened = await new Promise((resolve) => {
    code.once('error', () => resolve(false));
    code.once('exit', (status) => resolve(status === 0));
  });
  if (!opened) console.log('`code` did not open a window, so the embedded VS Code is taken.');
  return opened;
}

/** `code` has left the window to another process, which notes its id in the profile. */
function endDesktop(profile) {
  try {
    process.kill(Number(readFileSync(path.join(profile, 'code.lock'), 'utf8')));
  } catch {
    // the window is closed already
  }
}

async function openEmbedded() {
  ensureEmbedded();
  const profile = path.join(profiles, 'embedded');
  addExtension(profile);
  // The token keeps other users of this machine out.
  const server = await startServer({ profile, token: randomBytes(16).toString('hex') });
  onInterrupt(() => server.stop());
  const url = address(server, sample);
  console.log(`\nVS Code with Perigee and the sample articles:\n\n  ${url}\n\nCtrl+C ends it.`);
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  // Without a browser the printed address is all there is to do.
  if (mayOpen && hasScreen) spawn('xdg-open', [url], { stdio: 'ignore', detached: true }).once('error', () => {});
}

/** Lists this folder as an installed extension, so that a rebuild and a reload of the window show what was changed. */
function addExtension(profile) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const location = { $mid: 1, scheme: 'file', path: root };
  const extension = { identifier: { id: `${publisher}.${name}` }, version, location };
  mkdirSync(extensionsOf(profile), { recursive: true });
  writeFileSync(path.join(extensionsOf(profile), 'extensions.json'), JSON.stringify([extension]));
}

/** Ends what was started with Ctrl+C, or when the terminal or npm has gone away without a word. */
function onInterrupt(end) {
  const endAll = async () => {
    await end();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, endAll);
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && endAll(), 500).unref();
}
