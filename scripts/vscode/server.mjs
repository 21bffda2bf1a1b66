// Runs the embedded VS Code on 127.0.0.1 and ends it together with everything it started.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { embedded } from './embedded.mjs';

const START_MS = 60_000;

/** A quiet VS Code: nothing asks, offers, updates or reaches for the network. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const QUIET = [
  '--accept-server-license-terms',
  '--disable-experiments',
  '--disable-getting-started-override',
  '--disable-telemetry',
  '--disable-update-check',
];

const folders = (profile) => [
  '--server-data-dir',
  profile,
  '--user-data-dir',
  profile,
  '--extensions-dir',
  extensionsOf(profile),
];

export const extensionsOf = (profile) => path.join(profile, 'extensions');

/** Installs an extension from its VSIX into a profile. */
export function installExtension(profile, vsix) {
  const args = [embedded.main, '--accept-server-license-terms', ...folders(profile), '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(embedded.node, args, { encoding: 'utf8', env: environment() });
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

/**
 * Starts the server; resolves when it answers.
 * @param {{ profile: string, token?: string, args?: string[], env?: object, asksForTrust?: boolean }} options
 *   profile: a folder of its own for settings, extensions and the log; without a token anyone on this machine may enter;
 *   whether a folder is only trusted once somebody says so
 */
export async function startServer({ profile, token, args = [], env = {}, asksForTrust = false }) {
  writeSettings(profile);
  const port = await freePort();
  const logFile = path.join(profile, 'server.log');
  const log = openSync(logFile, 'w');
  const access = token ? ['--connection-token', token] : ['--without-connection-token'];
  const address = ['--host', '127.0.0.1', '--port', String(port)];
  const trust = asksForTrust ? [] : ['--disable-workspace-trust'];
  const options = [...address, ...access, ...folders(profile), ...QUIET, ...trust, ...args];
  const child = spawn(embedded.node, [embedded.main, ...options], {
    stdio: ['ignore', log, log],
    detached: true, // a process group of its own, to end it with all its children
    env: environment(env),
  });
  process.once('exit', () => signalGroup(child, 'SIGKILL'));
  const server = { port, logFile, token, stop: () => endGroup(child) };
  try {
    await untilItAnswers(child, port, logFile);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** The address that opens a folder, or a workspace of several by its file. */
export function address({ port, token }, folder, parameters = {}) {
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (token) url.searchParams.set('tkn', token);
  url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** No gallery to look extensions up in. */
const environment = (more = {}) => ({ ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...more });

/** Settings that are there already stay: they may be the writer's own. */
function writeSettings(profile) {
  const file = path.join(profile, 'User', 'settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(QUIET_SETTINGS, null, 2));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
      });
  });
}

async function untilItAnswers(child, port, logFile) {
  for (const end = Date.now() + START_MS; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`VS Code's server ended; see ${logFile}`);
    const answer = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`VS Code's server did not start within ${START_MS / 1000} s; see ${logFile}`);
}

/** Asks the group to end, and ends it after three seconds. */
async function endGroup(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(signalGroup, 3000, child, 'SIGKILL');
    await gone;
    clearTimeout(timer);
  }
  signalGroup(child, 'SIGKILL'); // what outlived its leader
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // already gone
  }
}
