// The embedded VS Code: the VS Code server inside the npm package code-server, shown in a browser. It is no dependency
// of the project (0.8 GB, and it wants a Node of its own): it lives in the user's cache, shared by all clones.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { stop } from '../setup/dependencies.mjs';

const CODE_SERVER = '4.139.1'; // VS Code 1.139.1
const NODE = '24.21.0'; // what that VS Code is built for
const nodePackage = `node-${process.platform}-${process.arch}`;

const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'perigee-dev');
const folder = path.join(cache, `vscode-${CODE_SERVER}-node-${NODE}-${process.platform}-${process.arch}`);

export const embedded = {
  node: path.join(folder, 'node_modules', nodePackage, 'bin', 'node'),
  main: path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
};

/** Whether there is an embedded VS Code for this platform. */
export const canEmbed = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);

/** Installs the embedded VS Code, once per user and version. */
export function ensureEmbedded() {
  if (existsSync(folder)) return;
  if (!canEmbed) stop('There is no embedded VS Code for this platform: install VS Code and put `code` on the PATH.');
  console.log(`Installing the embedded VS Code (code-server ${CODE_SERVER}, 0.8 GB, once) ...`);
  mkdirSync(cache, { recursive: true });
  // Made aside and renamed when complete: the folder is there in full or not at all.
  const unfinished = `${folder}.${process.pid}`;
  try {
    mkdirSync(unfinished);
    writeFileSync(path.join(unfinished, 'package.json'), '{ "private": true }');
    npmInstall(unfinished, `code-server@${CODE_SERVER}`, `${nodePackage}@${NODE}`);
    npmInstall(path.join(unfinished, 'node_modules/code-server/lib/vscode'), '--omit=dev');
    renameUnlessThere(unfinished);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function npmInstall(cwd, ...what) {
  // Its native modules stay unbuilt: they need a compiler and only serve logging and process watching.
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...what];
  if (spawnSync('npm', args, { cwd, stdio: 'inherit' }).status !== 0) {
    throw new Error('The embedded VS Code could not be installed.');
  }
}

function renameUnlessThere(unfinished) {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // else another run was faster
  }
}
