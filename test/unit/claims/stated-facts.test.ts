// Two dates for one event, far apart in a document: each place is told what stands at the other.
import { deepEqual } from 'node:assert/strict';
import { analysisOf, foundIn, inALine } from '../../fixtures/reading.ts';

const BETWEEN = 'Voyager 2 flew past Neptune.';
const findings = (first: string, second: string): string[] =>
  foundIn(analysisOf(`${first}\n\n${BETWEEN}\n\n${second}`)).map(inALine);

describe('Dates stated twice', () => {
  it('are held against each other over a whole document', () =>
    deepEqual(findings('Zarnitsa-7 was launched in May 1998.', 'Zarnitsa-7 was launched in 1996 and fell silent.'), [
      'inconsistent: "May 1998"',
      'inconsistent: "1996"',
    ]));
  it('are compared as exactly as they are written', () =>
    deepEqual(findings('Zarnitsa-7 was launched in May 1998.', 'Zarnitsa-7 was launched on 3 May 1998.'), []));
  it('are left to the glossary where that knows', () =>
    deepEqual(findings('Pioneer 11 was launched in 1973.', 'Pioneer 11 was launched in 1978.'), [
      'wrong-date: "1978" -> 1973',
    ]));
});
