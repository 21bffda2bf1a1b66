import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { NUMBER_WORDS } from '../../mentions/quantities.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';

const GROUP = /^(constellation|group|fleet|series|set|system|network|family|swarm|formation|collection)$/;
const MEMBERS =
  /^(satellites?|microsatellites?|minisatellites?|cubesats?|spacecraft|craft|probes|telescopes|observatories|landers|orbiters|ships)$/;
const CONSISTING = /^(consist|comprise|include|number|contain)$/;
/** Words before a number that leave more or fewer open. */
const LOOSE =
  /\b(?:first|last|next|other|least|most|about|some|nearly|almost|over|than|to|up to|another|remaining|planned|more)\s*$/i;

/** Words behind a number that tell of others beside those: "eight satellites, with one more lost". */
const BESIDES = /\b(?:more|others?|another|plus|besides|in addition|not counting|apart from|spares?)\b/i;

/** "a constellation of eight satellites", "the seven Surveyor landers", "consists of five satellites": how many a series has. */
export function judgeSeriesSizes(context: SentenceContext): Verdict[] {
  if (context.reading.isQuestion) return [];
  const named = context.reading.phrases.flatMap(({ phrase, stance }) =>
    stance === 'asserted' ? judgeNamed(phrase, context) : [],
  );
  const described = context.reading.descriptions.flatMap(({ subject, is, stance, tense }) =>
    stance === 'asserted' && tense !== 'future' && GROUP.test(is.head.lower) && is.of && subject.others.length === 0
      ? judge(context.referent(subject), is.of, context)
      : [],
  );
  const consisting = context.reading.clauses.flatMap((clause) => {
    const [subject] = clause.agents;
    if (clause.stance !== 'asserted' || clause.tense === 'future' || !CONSISTING.test(clause.verb)) return [];
    if (clause.verb === 'include' || !subject || subject.others.length > 0) return [];
    const whole = clause.complements.find(({ preposition }) => preposition === 'of')?.phrase ?? clause.themes[0];
    return whole ? judge(context.referent(subject), whole, context) : [];
  });
  return [...named, ...described, ...consisting];
}
judgeSeriesSizes.needs = { tags: ['number'], kinds: ['programme', 'mission', 'spacecraft'] } satisfies Needs;

/** "the seven Surveyor landers", "launched nine ESSA satellites": fewer may be some of them, unless all are meant. */
function judgeNamed(phrase: NounPhrase, context: SentenceContext): Verdict[] {
  const number = phrase.modifiers.find(({ tag }) => tag === 'number');
  const name = phrase.names[0];
  if (!number || !name || phrase.names.length > 1 || phrase.others.length > 0 || name.start < number.end) return [];
  // Its own words may stand between: "nine American ESSA satellites", not "two Mars-bound Viking landers".
  if (phrase.modifiers.length > 1 || !/^ (?:\p{Lu}\p{L}+ )?$/u.test(context.text.slice(number.end, name.start)))
    return [];
  const isAll = /^(the|all)$/.test(phrase.determiner ?? '') || phrase.possessor !== undefined;
  const isSeries = phrase.head === name ? isPluralOf(name, context) : MEMBERS.test(phrase.head.lower);
  return isSeries ? count(context.meaning(name), number, isAll, context) : [];
}

/** "the two Voyagers"; the s of "ExoMars" is its own. */
function isPluralOf(name: Token, context: SentenceContext): boolean {
  const index = context.meaning(name);
  const shown = context.shown(name);
  if (index === undefined || !shown.endsWith('s')) return false;
  const { names } = context.entry(index);
  return (
    shown.includes(' ') ||
    !names.some(({ text }) => text === shown) ||
    names.some(({ text }) => text === shown.slice(0, -1))
  );
}

function judge(index: EntryIndex | undefined, members: NounPhrase, context: SentenceContext): Verdict[] {
  const number = members.modifiers.find(({ tag }) => tag === 'number');
  return number && MEMBERS.test(members.head.lower) && members.others.length === 0
    ? count(index, number, true, context)
    : [];
}

function count(index: EntryIndex | undefined, number: Token, isAll: boolean, context: SentenceContext): Verdict[] {
  const value = /^\d+$/.test(number.lower) ? Number(number.lower) : NUMBER_WORDS[number.lower];
  if (index === undefined || value === undefined || !Number.isInteger(value)) return [];
  if (LOOSE.test(context.text.slice(Math.max(0, number.start - 12), number.start))) return [];
  if (BESIDES.test(context.text.slice(number.end))) return [];
  const entry = context.entry(index);
  const known = sizeOf(entry, context);
  if (!known) return [];
  const base = {
    check: 'wrong-quantity' as const,
    claim: `size of ${entry.id}`,
    ...context.quoted(number),
    about: entry.id,
  };
  if (value >= known.min && value <= known.max) return [{ ...base, state: 'supported' }];
  if (value < known.min && !isAll) return [];
  const shown = /^\d/.test(number.lower)
    ? String(known.max)
    : (Object.entries(NUMBER_WORDS).find(([, one]) => one === known.max)?.[0] ?? String(known.max));
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-quantity.count',
      known: shown,
      ...(known.min === known.max ? { correction: shown } : {}),
      details: { subject: context.knowledge.spoken(entry.id), what: known.max === 1 ? 'member' : 'members' },
    },
  ];
}

/** What is known of the size of a series that is over, or does not grow. */
function sizeOf(entry: Entry, { knowledge }: SentenceContext): { min: number; max: number } | undefined {
  const { satellites } = entry.quantities;
  if (satellites) return { min: satellites.min, max: satellites.max };
  const members = knowledge.ids(entry, 'members');
  return members.length > 1 && knowledge.isComplete(entry, 'members')
    ? { min: members.length, max: members.length }
    : undefined;
}
