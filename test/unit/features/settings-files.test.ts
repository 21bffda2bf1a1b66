import { deepEqual, equal, ok } from 'node:assert/strict';
import { parse } from 'yaml';
import { createAnalyser } from '../../../server/analysis/analyser.ts';
import type { Finding } from '../../../server/checks/finding.ts';
import { acceptance, parseAccepted } from '../../../server/features/accepted-file.ts';
import { withCheckLevel } from '../../../server/features/config-edit.ts';
import { findingsOf } from '../../../server/features/diagnostics.ts';
import { DEFAULT_SETTINGS } from '../../../server/features/settings.ts';
import { readProse } from '../../../server/prose/read.ts';
import { analysisOf, glossary } from './reading.ts';

function switchedOff(file: string): string {
  const change = withCheckLevel(file, 'wording', 'off');
  ok(change, `nothing can be done in ${file}`);
  return file.slice(0, change.span.from) + change.text + file.slice(change.span.to);
}

describe('Switching a check off in a settings file', () => {
  for (const [what, before, after] of [
    ['makes the file', '', 'checks:\n  wording: off\n'],
    ['keeps a file of comments', '# Ours.\n', '# Ours.\nchecks:\n  wording: off\n'],
    ['adds the checks', 'enable: on # always', 'enable: on # always\nchecks:\n  wording: off\n'],
    [
      'adds to them, as they are laid out',
      'checks:\n    # too loud\n    myth: hint   # for now\n\n# Drafts.\nexclude: [drafts/**]\n',
      'checks:\n    # too loud\n    myth: hint   # for now\n    wording: off\n\n# Drafts.\nexclude: [drafts/**]\n',
    ],
    ['changes a level', 'checks:\n  wording: "hint" # quiet\n', 'checks:\n  wording: off # quiet\n'],
    [
      'adds to them in one line',
      'checks: {myth: hint}\nenable: on\n',
      'checks: {myth: hint, wording: off}\nenable: on\n',
    ],
    ['keeps carriage returns', 'checks:\r\n  myth: hint\r\n', 'checks:\r\n  myth: hint\r\n  wording: off\r\n'],
  ] as const) {
    it(what, () => equal(switchedOff(before), after));
  }

  for (const file of [
    'checks:\n',
    'checks: {}\n',
    '{enable: on}\n',
    'checks: ~\nenable: on\n',
    '--- \nenable: on\n...\n',
  ]) {
    it(`is possible in ${JSON.stringify(file)}`, () => {
      const value = parse(switchedOff(file));
      equal(value.checks.wording, 'off');
      equal(value.enable, parse(file).enable);
    });
  }

  for (const file of ['- a list\n', 'checks: [a\n', 'checks: loud\n', 'text']) {
    it(`is not offered in ${JSON.stringify(file)}`, () => equal(withCheckLevel(file, 'wording', 'off'), undefined));
  }
});

describe('The file of accepted claims', () => {
  const analyser = createAnalyser(glossary);
  const findingsIn = (text: string): Finding[] =>
    findingsOf(analysisOf(text), glossary, DEFAULT_SETTINGS).map(({ finding }) => finding);
  const toldWith = (file: string, text: string): string[] => {
    const { claims } = parseAccepted(file);
    const options = { today: '2026-11-22', checks: {}, accepted: claims };
    const { paragraphs } = analyser.analyse(readProse('markdown', text), options);
    return paragraphs.flatMap(({ findings }) => findings.map(({ message }) => String(message.arguments.found)));
  };
  const accepting = (text: string, before = ''): string => {
    const [finding] = findingsIn(text);
    ok(finding, `nothing is found in ${text}`);
    const added = acceptance(finding, before);
    ok(added);
    equal(added.text.slice(added.blank.from, added.blank.to), 'why this is right');
    return before + added.text;
  };

  it('says what is claimed, of what, and leaves room for the reason', () => {
    deepEqual(parse(accepting('Rosetta was launched in March 2006.')), [
      {
        check: 'wrong-date',
        about: 'rosetta',
        relation: 'was launched',
        found: 'March 2006',
        reason: 'why this is right',
      },
    ]);
  });

  it('silences the same claim in other words and places, and no other', () => {
    const file = accepting('Rosetta was launched on 5 March 2006.');
    deepEqual(toldWith(file, 'On March 5, 2006, ESA launched Rosetta.'), []);
    deepEqual(toldWith(file, 'Nothing.\n\nThe probe Rosetta, launched on 2006-03-05, flew.'), []);
    deepEqual(toldWith(file, 'Rosetta was launched on 6 March 2006.'), ['6 March 2006']);
    deepEqual(toldWith(file, 'Rosetta was launched in 2006.'), ['2006']);
  });

  it('takes one claim after the other, and keeps what stands there', () => {
    const first = `# Ours.\n${accepting('Rosetta was launched in 2006.')}`;
    const both = accepting('Rosetta was launched in 2009.', first);
    ok(both.startsWith(first));
    deepEqual(toldWith(both, 'Rosetta was launched in 2006. Rosetta was launched in 2009. It was launched in 2001.'), [
      '2001',
    ]);
  });

  it('may be written loosely by hand', () => {
    deepEqual(toldWith('- {check: wrong-date, about: rosetta}', 'Rosetta was launched in 2006.'), []);
    deepEqual(toldWith('- {check: wrong-date, found: 2006}', 'Rosetta was launched in 2006.'), []);
  });

  for (const [file, problem] of [
    ['- {check: wrong-dat, about: rosetta}', /^item 1: check is the name/],
    ['- {check: wrong-date}', /^item 1: about or found/],
    ['- {check: wrong-date, about: rosetta, line: 3}', /^item 1: there is no field "line"/],
    ['claims: 3', /^a list is expected/],
    ['- [', /./],
    ['- &a {check: wrong-date}\n- *a', /alias/i],
  ] as const) {
    it(`tells what is wrong in ${JSON.stringify(file)}`, () => {
      const { problems } = parseAccepted(file);
      ok(problems.length > 0 && problems.some((one) => problem.test(one)), problems.join('; '));
    });
  }

  it('is not touched where it is broken, or no list', () => {
    const [finding] = findingsIn('Rosetta was launched in 2006.');
    ok(finding);
    equal(acceptance(finding, '- {check: ['), undefined);
    equal(acceptance(finding, 'claims: {}\n'), undefined);
  });
});
