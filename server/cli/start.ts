import type * as program from './main.ts';

// `perigee` in a terminal: its code lies in the bundle that the server has as well (protocol/node-answers.ts).
const ANSWERS = './answers.js';
const { runCommandLine }: typeof program = require(ANSWERS);
void runCommandLine();
