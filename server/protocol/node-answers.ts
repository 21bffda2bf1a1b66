// The bundle answers.js: nearly all of the code, shipped once for an editor's server (node.ts) and for the terminal (cli/start.ts).
export { runCommandLine } from '../cli/main.ts';
export { startSession } from './answers.ts';
