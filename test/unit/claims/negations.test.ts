// Ways of saying that something is not so, by relations: each false claim is found where it is made, and in none of its denials.
import { deepEqual, ok } from 'node:assert/strict';
import { findingsInSentence } from '../../fixtures/reading.ts';

/** Who is falsely said to have done what to whom, and another who has not done it either. */
interface Deed {
  readonly who: string;
  readonly other: string;
  readonly past: string;
  readonly base: string;
  readonly participle: string;
  readonly gerund: string;
  readonly what: string;
}

const deed = (
  who: string,
  other: string,
  [past, base, participle, gerund]: readonly [string, string, string, string],
  what: string,
): Deed => ({ who, other, past, base, participle, gerund, what });

const LAUNCHED = ['launched', 'launch', 'launched', 'launching'] as const;
const BUILT = ['built', 'build', 'built', 'building'] as const;

const DEEDS: readonly Deed[] = [
  deed('ESA', 'JAXA', LAUNCHED, 'Voyager 1'),
  deed('NASA', 'ISRO', ['operated', 'operate', 'operated', 'operating'], 'Rosetta'),
  deed('Boeing', 'Northrop Grumman', BUILT, 'MAVEN'),
  deed('China', 'Japan', LAUNCHED, 'Chandrayaan-3'),
  deed('Japan', 'Canada', ['ratified', 'ratify', 'ratified', 'ratifying'], 'the Moon Agreement'),
  deed(
    'Giovanni Cassini',
    'William Herschel',
    ['discovered', 'discover', 'discovered', 'discovering'],
    'the moon Phobos',
  ),
  deed('Alan Bean', 'Pete Conrad', ['commanded', 'command', 'commanded', 'commanding'], 'the Apollo 16 mission'),
  deed('Voyager 1', 'Pioneer 10', ['flew past', 'fly past', 'flown past', 'flying past'], 'Uranus'),
  deed('Elon Musk', 'Richard Branson', ['founded', 'found', 'founded', 'founding'], 'Blue Origin'),
];

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MADE: Readonly<Record<string, (deed: Deed) => string>> = {
  active: ({ who, past, what }) => `${who} ${past} ${what}.`,
  passive: ({ who, participle, what }) => `${upper(what)} was ${participle} by ${who}.`,
};

const DENIED: Readonly<Record<string, (deed: Deed) => string>> = {
  not: ({ who, base, what }) => `${who} did not ${base} ${what}.`,
  'not, passive': ({ who, participle, what }) => `${upper(what)} was not ${participle} by ${who}.`,
  never: ({ who, past, what }) => `${who} never ${past} ${what}.`,
  'never, passive': ({ who, participle, what }) => `${upper(what)} was in fact never ${participle} by ${who}.`,
  'never once': ({ who, base, what }) => `Never once did ${who} ${base} ${what}.`,
  'at no time': ({ who, base, what }) => `At no time did ${who} ${base} ${what}.`,
  'neither, nor': ({ who, other, past, what }) => `Neither ${who} nor ${other} ${past} ${what}.`,
  'neither, nor of verbs': ({ who, participle, what }) => `${who} has neither seen nor ${participle} ${what}.`,
  'by neither': ({ who, other, participle, what }) =>
    `${upper(what)} was ${participle} by neither ${who} nor ${other}.`,
  'neither by': ({ who, other, participle, what }) =>
    `${upper(what)} was ${participle} neither by ${who} nor by ${other}.`,
  'neither, participle': ({ who, other, participle, what }) =>
    `${upper(what)}, ${participle} neither by ${who} nor by ${other}, is well known.`,
  'nor did': ({ who, other, base, what }) => `${other} took no part in it, nor did ${who} ${base} ${what}.`,
  'nor by': ({ who, other, participle, what }) => `${upper(what)} was not ${participle} by ${other}, nor by ${who}.`,
  'not by A or by B': ({ who, other, participle, what }) =>
    `${upper(what)} was not ${participle} by ${other} or by ${who}.`,
  'not even': ({ who, past, what }) => `Not even ${who} ${past} ${what}.`,
  'least of all': ({ who, past, what }) => `Nobody, least of all ${who}, ${past} ${what}.`,
  'none, included': ({ who, past, what }) => `None of them, ${who} included, ${past} ${what}.`,
  'no one, such as': ({ who, other, past, what }) => `No newcomers such as ${other} or ${who} ${past} ${what}.`,
  'failed to': ({ who, base, what }) => `${who} failed to ${base} ${what}.`,
  'refused to': ({ who, base, what }) => `${who} refused to ${base} ${what}.`,
  'had no hand in': ({ who, gerund, what }) => `${who} had no hand in ${gerund} ${what}.`,
  without: ({ who, gerund, what }) => `${who} went on for years without ever ${gerund} ${what}.`,
  'far from': ({ who, gerund, what }) => `Far from ${gerund} ${what}, ${who} only watched.`,
  'far from being': ({ who, participle, what }) =>
    `Far from being ${participle} by ${who}, ${what} was the work of others.`,
  'instead of doing': ({ who, gerund, what }) => `Instead of ${gerund} ${what}, ${who} stood aside.`,
  'rather than do': ({ who, base, what }) => `Rather than ${base} ${what}, ${who} stood aside.`,
  'anything but': ({ who, participle, what }) => `${upper(what)} was anything but ${participle} by ${who}.`,
  cleft: ({ who, past, what }) => `It was not ${who} that ${past} ${what}.`,
  'cleft, who': ({ who, past, what }) => `It was never ${who} who ${past} ${what}.`,
  'denied having': ({ who, participle, what }) => `${who} denied having ${participle} ${what}.`,
  'denied that': ({ who, participle, what }) => `The speaker denied that ${who} had ${participle} ${what}.`,
  'no truth': ({ who, past, what }) => `There is no truth in the story that ${who} ${past} ${what}.`,
  untrue: ({ who, past, what }) => `It is untrue that ${who} ${past} ${what}.`,
  'not true': ({ who, past, what }) => `That ${who} ${past} ${what} is not true.`,
  'nothing suggests': ({ who, past, what }) => `Nothing suggests that ${who} ${past} ${what}.`,
  'nobody claims': ({ who, past, what }) => `Nobody claims that ${who} ${past} ${what}.`,
  mistaken: ({ who, past, what }) => `Whoever thinks that ${who} ${past} ${what} is mistaken.`,
  wrongly: ({ who, participle, what }) => `${who} is wrongly said to have ${participle} ${what}.`,
  'cannot have': ({ who, participle, what }) => `${who} cannot have ${participle} ${what}.`,
  'can hardly have': ({ who, participle, what }) => `${who} can hardly have ${participle} ${what}.`,
  'could not have': ({ who, participle, what }) => `${who} could not have ${participle} ${what}.`,
  'hardly ever': ({ who, past, what }) => `${who} hardly ever ${past} ${what}.`,
  almost: ({ who, past, what }) => `${who} almost ${past} ${what}.`,
  'all but': ({ who, past, what }) => `${who} all but ${past} ${what}.`,
  'had it': ({ who, participle, what }) => `Had ${who} ${participle} ${what}, we would know it.`,
  if: ({ who, participle, what }) => `If ${who} had ${participle} ${what}, we would know it.`,
  'everyone except': ({ who, past, what }) => `Everyone except ${who} ${past} ${what}.`,
  'apart from': ({ who, past, what }) => `Apart from ${who}, all of them ${past} ${what}.`,
  'other than': ({ who, participle, what }) => `${upper(what)} was ${participle} by somebody other than ${who}.`,
  'rather than by': ({ who, participle, what }) => `${upper(what)} was ${participle} by others rather than by ${who}.`,
  'instead of by': ({ who, participle, what }) => `${upper(what)} was ${participle} by others instead of ${who}.`,
  'not by': ({ who, participle, what }) => `${upper(what)} was ${participle} by others, not by ${who}.`,
  'and not': ({ who, past, what }) => `Others, and not ${who}, ${past} ${what}.`,
  unlike: ({ who, past, what }) => `Unlike ${who}, others ${past} ${what}.`,
  'long before': ({ who, past, what }) => `It was years before ${who} nearly ${past} ${what}.`,
};

describe('What is said not to be so', () => {
  for (const one of DEEDS)
    describe(MADE.active?.(one) ?? '', () => {
      it('is found where it is said', () => {
        const found = Object.values(MADE).filter((put) => findingsInSentence(put(one)).length > 0);
        ok(found.length > 0, `nothing is found in ${Object.values(MADE).map((put) => put(one))}`);
      });
      it('is not found where it is denied', () => {
        const alarms = Object.values(DENIED)
          .map((put) => put(one))
          .filter((sentence) => findingsInSentence(sentence).length > 0);
        deepEqual(alarms, []);
      });
    });
});
