// Languages other than English: their tables, and what the findings of the examples come out as.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { EVENTS } from '../../../glossary/schema/events.ts';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import { diagnosticsOf } from '../../../server/features/diagnostics.ts';
import { ADVICE, DEEDS, REASONS } from '../../../server/features/messages/de-words.ts';
import { EN } from '../../../server/features/messages/en.ts';
import { ENGLISH, GERMAN, LANGUAGES, languageOf } from '../../../server/features/messages/language.ts';
import { say, wordsOf } from '../../../server/features/messages/words.ts';
import { DEFAULT_SETTINGS } from '../../../server/features/settings.ts';
import { analysisOf, findingsInExample, glossary } from '../../fixtures/reading.ts';

const messages = CHECKS.flatMap(({ flagged, examplesOf = 'any' }) =>
  flagged.flatMap((example) => findingsInExample(example, examplesOf)),
).map(({ message }) => message);
const argumentsIn = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{(\w+)(?::(\w+))?/g)].flatMap(([, ...names]) => names.filter(Boolean)))].sort();

describe('Languages', () => {
  it('are found by the locale of the editor, English for all others', () => {
    equal(languageOf('de'), GERMAN);
    equal(languageOf('de-AT'), GERMAN);
    for (const locale of ['en', 'en-GB', 'pt-br', '', undefined]) equal(languageOf(locale), ENGLISH);
  });

  for (const { id, table } of LANGUAGES.filter((language) => language !== ENGLISH)) {
    it(`say all that English says, and nothing else: ${id}`, () => {
      deepEqual(Object.keys(table).sort(), Object.keys(EN).sort());
    });

    it(`name the same arguments as English: ${id}`, () => {
      // A plural by words in one language is none in another.
      const faults = Object.entries(table).filter(([message, template]) => {
        const [wanted, given] = [argumentsIn(EN[message] ?? ''), argumentsIn(template)];
        return JSON.stringify(wanted) !== JSON.stringify(given);
      });
      deepEqual(faults, []);
    });
  }

  it('say in English what they lack', () => {
    equal(say({ id: 'xx', table: {} }, 'fix.replace', { text: 'NASA' }), 'Replace with “NASA”');
  });
});

describe('German', () => {
  const german = (text: string): string[] =>
    diagnosticsOf(analysisOf(text), glossary, { ...DEFAULT_SETTINGS, language: GERMAN }).map(({ message }) => message);

  it('tells of dates, countries and lists', () => {
    match(
      german('The probe Voyager 1 was launched in 1979.').join(),
      /„1979“ passt nicht: Voyager 1 startete am 5\. September 1977\. \(/,
    );
    match(german('NASA. Yuri Gagarin was an American cosmonaut.').join(), /Herkunft von Yuri Gagarin: Sowjetunion/);
    match(german('The ISS flies at a height of 4,000 kilometres above the Earth.').join(), /370 bis 430 km/);
  });

  it('leaves names with "and" whole', () => {
    const message = {
      id: 'wrong-expansion',
      arguments: { found: 'x', subject: 'NASA', known: 'National Aeronautics and Space Administration' },
    };
    ok(wordsOf(message, GERMAN, glossary).includes('National Aeronautics and Space Administration'));
  });

  it('has words for each deed and each advice', () => {
    deepEqual(
      Object.values(EVENTS)
        .map(({ reads }) => reads)
        .filter((reads) => DEEDS[reads] === undefined),
      [],
    );
    const advice = messages.map(({ arguments: { advice } }) => advice).filter((words) => words !== undefined);
    deepEqual(
      [...new Set(advice)].filter((words) => ADVICE[String(words)] === undefined),
      [],
    );
  });

  it('has words for each reason that nothing is said of a claim', () => {
    const files = readdirSync('server/claims', { recursive: true, encoding: 'utf8' });
    const written = files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const text = readFileSync(`server/claims/${file}`, 'utf8');
        const [, chosen = ''] = /\bconst why =([^;]*);/.exec(text) ?? [];
        return [...text.matchAll(/\bwhy: '([^']+)'/g), ...chosen.matchAll(/\? '([^']+)'/g)].map(([, reason]) => reason);
      });
    ok(written.length > 8, String(written));
    deepEqual(
      written.filter((reason) => REASONS[String(reason)] === undefined),
      [],
    );
  });

  it('lets no English words through but in names and in what the text or the glossary says', () => {
    const OF_OTHERS = ['found', 'other', 'rebuttal', 'note', 'reason', 'prefer', 'occasion', 'record'];
    const faults = messages.flatMap((message) => {
      const own = Object.fromEntries(
        Object.entries(message.arguments).map(([name, value]) => [name, OF_OTHERS.includes(name) ? 'X' : value]),
      );
      const words = wordsOf({ ...message, arguments: own }, GERMAN, glossary);
      const isEnglish =
        /\b(?:were|people|flights of|nuclear|on \d|in \d|January|(?<!Long )March|May|June|July|October|December|about \d|years|months|days|hours|orbiter|lander and)\b/;
      return isEnglish.test(words) ? [words] : [];
    });
    deepEqual(faults, []);
  });
});
