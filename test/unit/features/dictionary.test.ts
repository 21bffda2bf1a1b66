import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { parse } from 'yaml';
import { dictionaryFor, merged } from '../../../server/features/dictionary/formats.ts';
import { type Plan, planFor } from '../../../server/features/dictionary/plan.ts';
import { nameWords } from '../../../server/features/dictionary/words.ts';
import { glossary } from '../../fixtures/reading.ts';

const words = nameWords(glossary);

describe('The dictionary of names', () => {
  it('holds the words of names, in any Latin spelling, once each', () => {
    for (const word of ['Rosetta', 'Churyumov', 'Gerasimenko', 'Chandrayaan', 'JAXA', 'Wörner', 'heliopause'])
      ok(words.includes(word), word);
    equal(new Set(words).size, words.length);
  });

  it('holds no figures, other scripts or possessive endings', () => {
    deepEqual(
      words.filter((word) => /\d|[^\p{Script=Latin}'’]|['’]s$/u.test(word)),
      [],
    );
  });

  it('lets Vale take names in any case, as regular expressions', () => {
    const lines = dictionaryFor('vale', words).trim().split('\n');
    for (const word of ['Rosetta', 'JAXA', 'heliopause']) ok(lines.includes(`(?i)${word}`), word);
    equal(new Set(lines.map((line) => line.toLowerCase())).size, lines.length);
    deepEqual(
      lines.filter((line) => !/^\(\?i\)[\p{L}'’]+$/u.test(line)),
      [],
    );
  });

  it('keeps the words that a list has', () => {
    equal(merged('Zarnitsa\r\nRosetta\n', 'JAXA\nRosetta\n'), 'Zarnitsa\r\nRosetta\nJAXA\n');
    equal(merged('Rosetta', 'Rosetta\n'), 'Rosetta');
    equal(merged(undefined, 'Rosetta\n'), 'Rosetta\n');
  });
});

describe('What is written for a checker', () => {
  const plan = (checker: 'cspell' | 'harper' | 'vale' | 'ltex', files: Record<string, string> = {}): Promise<Plan> =>
    planFor(checker, words, async (path) => files[path], 'en-GB');
  const inShort = ({ files }: Plan): string[] =>
    files.map(({ path, isNew, needsLeave }) => `${isNew ? '+' : '~'} ${path}${needsLeave ? ' ?' : ''}`);
  const textOf = ({ files }: Plan, path: string): string => files.find((file) => file.path === path)?.text ?? '';
  const CSPELL_WORDS = '.perigee/dictionaries/cspell.txt';

  it('cspell: a dictionary, and its settings where the writer agrees', async () => {
    const made = await plan('cspell');
    deepEqual(inShort(made), [`+ ${CSPELL_WORDS}`, '+ cspell.json ?']);
    deepEqual(JSON.parse(textOf(made, 'cspell.json')).dictionaries, ['perigee']);
    match(textOf(made, CSPELL_WORDS), /^# .*\n.*\n/);
  });

  it('cspell: settings that are there keep what they say', async () => {
    const json = await plan('cspell', { '.cspell.json': '{\n\t"words": ["x"],\n\t"dictionaries": ["de"]\n}\n' });
    const amended = textOf(json, '.cspell.json');
    deepEqual(JSON.parse(amended).words, ['x']);
    deepEqual(JSON.parse(amended).dictionaries, ['de', 'perigee']);
    match(amended, /^\t"words"/m);
    const yaml = await plan('cspell', { 'cspell.yaml': '# ours\nwords: [x]\n' });
    match(textOf(yaml, 'cspell.yaml'), /^# ours\nwords: \[ ?x ?\]/);
    deepEqual(parse(textOf(yaml, 'cspell.yaml')).dictionaryDefinitions, [
      { name: 'perigee', path: `./${CSPELL_WORDS}` },
    ]);
  });

  it('cspell: what a program cannot change is told; what is done is left', async () => {
    const made = await plan('cspell', { 'cspell.json': '{ // ours\n}' });
    deepEqual(inShort(made), [`+ ${CSPELL_WORDS}`]);
    equal(made.byHand?.path, 'cspell.json');
    const again = await plan('cspell', { 'cspell.json': `{ "x": "./${CSPELL_WORDS}" }`, [CSPELL_WORDS]: 'old' });
    deepEqual(inShort(again), [`~ ${CSPELL_WORDS}`]);
  });

  it('Vale: a vocabulary in the folder of its styles, named in its settings', async () => {
    const made = await plan('vale', {
      '.vale.ini': 'StylesPath = .github/styles\nVocab = House\n\n[*.md]\nBasedOnStyles = Vale\n',
    });
    deepEqual(inShort(made), ['+ .github/styles/config/vocabularies/Perigee/accept.txt', '~ .vale.ini ?']);
    match(textOf(made, '.vale.ini'), /^Vocab = House, Perigee$/m);
    match(textOf(await plan('vale'), '.vale.ini'), /^StylesPath = styles\nVocab = Perigee\n/);
    deepEqual(inShort(await plan('vale', { '.vale.ini': 'StylesPath = s\nVocab = Perigee\n' })), [
      '+ s/config/vocabularies/Perigee/accept.txt',
    ]);
    equal((await plan('vale', { '.vale.ini': 'StylesPath = ../styles\n' })).byHand?.text, 'Vocab = Perigee');
  });

  it('Harper and LTeX: the list that they read, asked about where it is the writer’s', async () => {
    deepEqual(inShort(await plan('harper')), ['+ .harper-dictionary.txt']);
    const made = await plan('ltex', { '.vscode/ltex.dictionary.en-GB.txt': 'Zarnitsa\n' });
    deepEqual(inShort(made), ['~ .vscode/ltex.dictionary.en-GB.txt ?']);
    match(textOf(made, '.vscode/ltex.dictionary.en-GB.txt'), /^Zarnitsa\n/);
    const full = { '.harper-dictionary.txt': dictionaryFor('harper', words) };
    deepEqual(inShort(await plan('harper', full)), []);
  });
});
