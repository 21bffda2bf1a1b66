// Runs the tests inside a real VS Code, in the desktop's where there is one, otherwise in the embedded one:
// the packaged extension in the Node extension host, then its `browser` entry in the web worker host.
//
//   node test/editor/run.mjs                        both
//   node test/editor/run.mjs node                   one of them: node or browser
//   node test/editor/run.mjs node "Hover explains"  of its tests those whose title holds these words
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests, runVSCodeCommand } from '@vscode/test-electron';
import { ensureChromium } from '../../scripts/setup/chromium.mjs';
import { root, run, stop } from '../../scripts/setup/dependencies.mjs';
import { packageFile } from '../../scripts/setup/package-file.mjs';
import { desktopExecutable } from '../../scripts/vscode/desktop.mjs';
import { ensureEmbedded } from '../../scripts/vscode/embedded.mjs';
import { extensionsOf, installExtension, QUIET_SETTINGS } from '../../scripts/vscode/server.mjs';

const here = path.join(root, 'test', 'editor');
const desktop = desktopExecutable();
if (!desktop) {
  ensureEmbedded();
  ensureChromium();
}

if (!run(process.execPath, ['scripts/build.mjs', '--editor-tests'])) stop('The tests could not be built.');
const [host, wanted] = process.argv.slice(2);
const hosts = host ? [host] : ['node', 'browser'];
const succeeded = [];
for (const host of hosts) succeeded.push(await runIn(host));
process.exit(succeeded.every(Boolean) ? 0 : 1);

async function runIn(host) {
  console.log(`\nVS Code (${desktop ?? 'embedded'}), ${host === 'node' ? 'Node' : 'web worker'} extension host`);
  const scratch = mkdtempSync(path.join(tmpdir(), 'perigee-editor-'));
  const profile = path.join(scratch, 'profile');
  const workspace = path.join(scratch, 'workspace');
  cpSync(path.join(here, 'workspace'), workspace, { recursive: true });
  // As a workspace of folders: tests add a second one.
  const folders = path.join(scratch, 'tests.code-workspace');
  writeFileSync(folders, JSON.stringify({ folders: [{ path: 'workspace' }] }));
  writeSettings(profile, host);
  const perigee = await unpackExtension(path.join(scratch, 'unpacked'));
  // Tests run in the host of the extension in whose folder they lie.
  const tests = path.join(perigee, 'tests.js');
  const bundle = readFileSync(path.join(root, 'out', 'test', 'editor', `${host}.js`), 'utf8');
  writeFileSync(tests, `globalThis.wantedTests = ${JSON.stringify(wanted)};\n${bundle}`);
  try {
    await runTests({
      vscodeExecutablePath: desktop ?? path.join(here, 'host', 'code'),
      extensionDevelopmentPath: perigee,
      extensionTestsPath: tests,
      launchArgs: [
        folders,
        `--user-data-dir=${profile}`,
        `--extensions-dir=${extensionsOf(profile)}`,
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

/** Installs the VSIX into a profile that is only there for it; resolves to the folder that VS Code made of it. */
async function unpackExtension(profile) {
  const folder = extensionsOf(profile);
  if (desktop) {
    const args = [`--user-data-dir=${profile}`, `--extensions-dir=${folder}`, '--install-extension', packageFile()];
    await runVSCodeCommand(args, { vscodeExecutablePath: desktop });
  } else {
    installExtension(profile, packageFile());
  }
  return path.join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('perigee-space.perigee-')),
  );
}
