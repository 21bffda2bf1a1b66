// Runs the tests inside a real VS Code, in the desktop's where there is one, otherwise in the embedded one:
// the packaged extension in the Node extension host, then its `browser` entry in the web worker host.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests, runVSCodeCommand } from '@vscode/test-electron';
import { ensureChromium } from '../../scripts/setup/chromium.mjs';
import { root, run, stop } from '../../scripts/setup/dependencies.mjs';
import { packageFile } from '../../scripts/setup/package-file.mjs';
import { desktopExecutable } from '../../scripts/vscode/desktop.mjs';
import { ensureEmbedded } from '../../scripts/vscode/embedded.mjs';
import { installExtension, QUIET_SETTINGS } from '../../scripts/vscode/server.mjs';

const here = path.join(root, 'test', 'editor');
const desktop = desktopExecutable();
if (!desktop) {
  ensureEmbedded();
  ensureChromium();
}

if (!run(process.execPath, ['scripts/build.mjs', '--tests'])) stop('The tests could not be built.');
// `node test/editor/run.mjs browser` runs one of them.
const hosts = process.argv[2] ? [process.argv[2]] : ['node', 'browser'];
const succeeded = [];
for (const host of hosts) succeeded.push(await runIn(host));
process.exit(succeeded.every(Boolean) ? 0 : 1);

async function runIn(host) {
  console.log(`\nVS Code (${desktop ?? 'embedded'}), ${host === 'node' ? 'Node' : 'web worker'} extension host`);
  const scratch = mkdtempSync(path.join(tmpdir(), 'perigee-editor-'));
  const profile = path.join(scratch, 'profile');
  const workspace = path.join(scratch, 'workspace');
  cpSync(path.join(here, 'workspace'), workspace, { recursive: true });
  writeSettings(profile, host);
  if (host === 'node') await install(profile);
  try {
    await runTests({
      vscodeExecutablePath: desktop ?? path.join(here, 'host', 'code'),
      // VS Code runs tests only with an extension under development: an empty one beside the installed Perigee.
      extensionDevelopmentPath: host === 'node' ? path.join(here, 'probe') : root,
      extensionTestsPath: path.join(root, 'out', 'test', 'editor', `${host}.js`),
      launchArgs: [
        workspace,
        `--user-data-dir=${profile}`,
        `--extensions-dir=${path.join(profile, 'extensions')}`,
        ...(host === 'browser' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

function writeSettings(profile, host) {
  const kind = host === 'browser' ? { 'remote.extensionKind': { 'perigee-space.perigee': ['web'] } } : {};
  mkdirSync(path.join(profile, 'User'), { recursive: true });
  writeFileSync(path.join(profile, 'User', 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...kind }));
}

async function install(profile) {
  const vsix = packageFile();
  if (!desktop) return installExtension(profile, vsix);
  const args = [`--user-data-dir=${profile}`, `--extensions-dir=${path.join(profile, 'extensions')}`];
  await runVSCodeCommand([...args, '--install-extension', vsix], { vscodeExecutablePath: desktop });
}
