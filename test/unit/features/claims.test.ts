import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import { type Claim, claimsOf, countOf } from '../../../server/features/fact-sheet/claims.ts';
import { DEFAULT_SETTINGS } from '../../../server/features/settings.ts';
import { ARTICLES } from '../../fixtures/articles.ts';
import { analysisOf, glossary, sourceFindings } from '../../fixtures/reading.ts';

const claimsIn = (text: string, settings = DEFAULT_SETTINGS): readonly Claim[] =>
  claimsOf(analysisOf(text), glossary, settings);

/** "agrees: Rosetta, Launched, 2004 (2 March 2004, Ariane 5, from Kourou)" */
const inWords = ({ state, subject, relation, value, known }: Claim): string =>
  `${state}: ${subject} | ${relation} | ${value} | ${known ?? ''}`;

describe('The claims of a text', () => {
  it('are what it says of whom, with what is known', () => {
    deepEqual(claimsIn('ESA launched Rosetta in March 2006.').map(inWords), [
      'supported: Rosetta | Operator | ESA | European Space Agency',
      'contradicted: Rosetta | Launched | March 2006 | 2 March 2004',
    ]);
  });

  for (const [text, expected] of [
    ['The Huygens probe travelled to Titan with Cassini.', 'supported: Huygens | Carried by | Cassini | '],
    ['Mars has four moons. Voyager 2 saw neither.', 'contradicted: Mars | Known moons | four | two'],
    ['JWST (James Webb Space Telescope) is in orbit.', 'supported: JWST | Stands for | James Webb Space Telescope | '],
    [
      'On the way Rosetta looked at the asteroid Lutetia.',
      'supported: Lutetia | Kind | asteroid | Celestial body, aster',
    ],
    ['Michael Collins flew on Gemini 12.', 'contradicted: Michael Collins | Flew aboard | Gemini 12 | Gemini 10'],
    ['Alan Bean was the fourth man to walk on the Moon.', 'supported: Alan Bean | Place in a row | fourth of '],
    [
      'The Hubble Space Telescope was built by NASA and JAXA.',
      'supported: Hubble Space Telescope | Operator | NASA | ',
    ],
    ['Canada is a member of ESA.', 'contradicted: European Space Agency | Members | Canada | Austria, '],
    ['Zarnitsa-7 was launched in May 1998. Sputnik 1 was not.', 'unknown: Zarnitsa-7 | Launched | May 1998 | '],
  ] as const)
    it(`${text} ${expected}`, () => {
      const found = claimsIn(text).map(inWords);
      ok(
        found.some((one) => one.startsWith(expected)),
        found.join('\n'),
      );
    });

  it('stand at their words and in their sentence', () => {
    const text = '# Rosetta\n\nIt was late. ESA’s **Rosetta** left\nEarth in 2006.\n';
    const claim = claimsIn(text).find(({ relation }) => relation === 'Launched');
    const cut = ({ from, to }: Claim['span']): string => text.slice(from, to);
    equal(claim && cut(claim.span), '2006');
    equal(claim && cut(claim.sentence), 'ESA’s **Rosetta** left\nEarth in 2006.');
    equal(claim?.text, 'ESA’s Rosetta left Earth in 2006.');
  });

  it('name the source, its date, and the warning of a contradiction', () => {
    const [claim] = claimsIn('The Rosetta spacecraft was launched in 2006.');
    match(claim?.source ?? '', /^https:\/\/www\.esa\.int\//);
    match(claim?.date ?? '', /^\d{4}-\d{2}/);
    equal(claim?.remark, '“2006” does not fit: Rosetta was launched on 2 March 2004.');
    equal(claim?.check, 'wrong-date');
  });

  it('say why nothing is known', () => {
    const [claim] = claimsIn('Zarnitsa-7 weighed 310 kg. NASA flew Voyager 2.').filter(
      ({ state }) => state === 'unknown',
    );
    equal(claim?.remark, 'the glossary has no such name');
    equal(claim?.source, undefined);
  });

  it('are counted by how they came out', () => {
    const claims = claimsIn('NASA launched Voyager 2 in 1979. Zarnitsa-7 weighed 310 kg.');
    deepEqual(countOf(claims), { checked: 3, agree: 1, contradict: 1, unknown: 1 });
  });

  it('leave out what a check says that is switched off', () => {
    const off = { ...DEFAULT_SETTINGS, checks: { 'wrong-date': 'off' as const } };
    deepEqual(claimsIn('The Rosetta spacecraft was launched in 2006.', off), []);
  });

  it('tell apart what the writer ignores, and why, and do not count it', () => {
    const ignored =
      'The Rosetta spacecraft was launched in 2006. <!-- perigee-ignore wrong-date -- as the novel has it -->';
    const [claim] = claimsIn(ignored);
    deepEqual([claim?.state, claim?.remark, claim?.known], ['ignored', 'as the novel has it', '2 March 2004']);
    deepEqual(countOf(claimsIn(ignored)), { checked: 0, agree: 0, contradict: 0, unknown: 0 });
  });

  it('include the myths that are told as fact', () => {
    const [myth] = CHECKS.find(({ id }) => id === 'myth')?.flagged ?? [];
    const claims = claimsIn(`${myth} Sputnik 1 flew in 1957.`);
    ok(claims.some(({ state, check }) => state === 'contradicted' && check === 'myth'));
  });

  it('are the same after an edit and in a fresh reading', () => {
    const before = claimsIn('It flew in 2004.\n\nRosetta was launched in 2006.');
    const after = claimsIn('# Rosetta\n\nIt flew in 2004.\n\nRosetta was launched in 2006.');
    const again = claimsIn('It flew in 2004.\n\nRosetta was launched in 2006.');
    deepEqual(again, before);
    ok(after.length >= before.length);
  });

  describe('in whole articles', () => {
    const all = ARTICLES.map(({ text, language }) => {
      const analysis = analysisOf(text, language);
      return { analysis, claims: claimsOf(analysis, glossary, DEFAULT_SETTINGS) };
    });
    const examples = CHECKS.flatMap(({ flagged, accepted }) => [...flagged, ...accepted]).flatMap((text) =>
      claimsIn(text),
    );
    const claims = [...all.flatMap((one) => one.claims), ...examples];

    it('are many', () => ok(claims.length > 500));

    it('contradict where the text is warned, and nowhere else', () => {
      for (const { analysis, claims } of all) {
        const warned = new Set(sourceFindings(analysis).map(({ check, from }) => `${check} ${from}`));
        for (const { state, check, span } of claims)
          if (state === 'contradicted') ok(warned.has(`${check} ${span.from}`), `${check} at ${span.from}`);
      }
    });

    it('are in plain words', () => {
      const isId = (words: string): boolean => glossary.byId(words) !== undefined && /-\d|[a-z]-[a-z]/.test(words);
      for (const claim of claims) {
        ok(claim.subject !== '' && claim.relation !== '' && claim.value !== '', inWords(claim));
        ok(![claim.subject, claim.value, claim.known ?? ''].some(isId), inWords(claim));
        ok(claim.state === 'unknown' || claim.known !== undefined || claim.remark, inWords(claim));
      }
    });
  });
});
