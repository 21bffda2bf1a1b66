import type * as answers from './node-answers.ts';

// `perigee` in a terminal: its code lies in the bundle that the server has as well.
const ANSWERS = './answers.js';
const { runCommandLine }: typeof answers = require(ANSWERS);
void runCommandLine();
