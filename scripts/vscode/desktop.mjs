// Finds the VS Code of this desktop, if there is one that can open a window.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Where the program lies as seen from the script `code` that starts it: Linux, macOS, Windows. */
const FROM_SCRIPT = ['../code', '../../../../MacOS/Electron', '../../../../MacOS/Code', '../Code.exe'];

/** The script `code` on the PATH, or undefined. */
export function codeOnPath() {
  // In a terminal of a remote VS Code window, `code` only talks to that window.
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** The program that tests run in: named by the variable VSCODE_EXECUTABLE, or found from `code`; or undefined. */
export function desktopExecutable() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const script = codeOnPath();
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!script || !hasScreen) return undefined;
  const folder = path.dirname(realpathSync(script));
  return FROM_SCRIPT.map((file) => path.join(folder, file)).find((file) => existsSync(file));
}
