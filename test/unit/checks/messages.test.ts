// What the writer reads: every message of the examples and of the articles, in English.
import { deepEqual, ok } from 'node:assert/strict';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import type { Message } from '../../../server/checks/finding.ts';
import { EN } from '../../../server/features/messages/en.ts';
import { ENGLISH } from '../../../server/features/messages/language.ts';
import { wordsOf } from '../../../server/features/messages/words.ts';
import { ARTICLES } from '../../fixtures/articles.ts';
import { analysisOf, findingsInExample, foundIn } from '../../fixtures/reading.ts';

const findings = [
  ...CHECKS.flatMap(({ flagged, examplesOf = 'any' }) =>
    flagged.flatMap((example) => findingsInExample(example, examplesOf)),
  ),
  ...ARTICLES.flatMap(({ text, language }) => foundIn(analysisOf(text, language)).map(({ finding }) => finding)),
];
const messages: readonly Message[] = findings.flatMap(({ message, fixes }) => [
  message,
  ...fixes.map(({ title }) => title),
]);
const namesIn = (template: string): string[] => [...template.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '');

/** What findings know about a message of each id, so that a mistake is told once. */
function faultsOf(isFault: (message: Message) => boolean): string[] {
  return [...new Set(messages.filter(isFault).map((message) => `${message.id}: ${wordsOf(message, ENGLISH)}`))];
}

describe('The messages of findings', () => {
  it('are many', () => ok(new Set(messages.map(({ id }) => id)).size > 25));

  it('are in the table', () => {
    deepEqual(
      faultsOf(({ id }) => EN[id] === undefined),
      [],
    );
  });

  it('are given every argument that their sentence names', () => {
    const isGiven = (value: string | number | undefined): boolean => value !== undefined && value !== '';
    deepEqual(
      faultsOf(({ id, arguments: given }) => namesIn(EN[id] ?? '').some((name) => !isGiven(given[name]))),
      [],
    );
  });

  it('give nothing that no sentence uses, but what every claim gives', () => {
    const spare = new Set(['found', 'known', 'event', 'rule']);
    const isUsed = (name: string, check: string): boolean =>
      spare.has(name) ||
      Object.entries(EN).some(([id, words]) => id.split('.')[0] === check && namesIn(words).includes(name));
    deepEqual(
      faultsOf(({ id, arguments: given }) => Object.keys(given).some((name) => !isUsed(name, id.split('.')[0] ?? id))),
      [],
    );
  });

  it('are sentences', () => {
    const isSentence = (words: string): boolean =>
      /^[“"\p{L}\d]/u.test(words) && /[.”]$/.test(words) && !/[{}]| {2}| ,|\(\)|\.\.$|undefined/.test(words);
    deepEqual(
      faultsOf((message) => !message.id.startsWith('fix.') && !isSentence(wordsOf(message, ENGLISH))),
      [],
    );
  });

  it('speak of no ids of the glossary', () => {
    deepEqual(
      faultsOf(({ arguments: { subject = '', who = '', known = '' } }) =>
        /\b[a-z]+(-[a-z]+){2,}\b/.test(`${subject} ${who} ${known}`),
      ),
      [],
    );
  });
});

const isFinding = (id: string): boolean => CHECKS.some((check) => check.id === id.split('.')[0]);

describe('The table of messages', () => {
  for (const [id, template] of Object.entries(EN)) {
    it(`is plain in ${id}`, () => {
      ok(template.length < 120);
      ok(
        !isFinding(id) || !/\b(?:glossary|claim|entry|frame|verdict|contradict\w*|invalid|error)\b/i.test(template),
        template,
      );
      ok(!isFinding(id) || /[.}]$/.test(template), template);
    });
  }
});
