import type { Token } from '../../clauses/tokens.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { whenInWords } from './words-of-dates.ts';

const EARLY =
  /\b(?:initial\w*|at first|early|earliest|original\w*|in the beginning|began|dawn|cold war|space race|19[4-8]\d(?:s|\b))/i;
const LATER = /\b(?:today|now|current\w*|still|nowadays|modern|199\d|20\d\d|since|post-)/i;
const SUPERPOWER = /^superpowers?$/;
const FORMER = /^(?:former|erstwhile|onetime|one-time)$/;
const RIVAL = /^(?:rivals|enemies|adversaries|foes|opponents)$/;

/**
 * The two states of the early space age: "superpowers like the United States and Russia", where the Soviet Union was the other, and "former
 * rivals" of the United States and the Soviet Union, which were rivals as long as both existed.
 */
export function judgeColdWar(context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  const topic = tokens.find(({ lower }) => SUPERPOWER.test(lower) || RIVAL.test(lower));
  if (!topic || !isAssertedAt(topic, context)) return [];
  const [usa, ussr, russia] = ['usa', 'ussr', 'russia'].map((id) => named(id, context));
  const end = endOfUnion(context);
  if (!usa || end === undefined) return [];
  if (SUPERPOWER.test(topic.lower)) return russia && !ussr ? superpower(russia, end, context) : [];
  return ussr && !russia ? formerRivals(topic, end, context) : [];
}
judgeColdWar.needs = { word: new RegExp(`${SUPERPOWER.source}|${RIVAL.source}`) } satisfies Needs;

/** The name of a country itself: "Russia", not "Russian". */
const named = (id: string, context: SentenceContext): Token | undefined =>
  context.reading.tokens.find((token) => {
    const index = token.tag === 'name' ? context.meaning(token) : undefined;
    return index !== undefined && context.entry(index).id === id;
  });

function endOfUnion({ knowledge }: SentenceContext): string | undefined {
  const union = knowledge.byId('ussr');
  return union && knowledge.events(union, 'dissolution')[0]?.at;
}

function superpower(russia: Token, end: string, context: SentenceContext): Verdict[] {
  const sentence = context.shown(context.reading.sentence);
  if (!EARLY.test(sentence) || LATER.test(sentence) || /\bthe $/.test(context.text.slice(0, russia.start))) return [];
  const known = context.knowledge.nameOf('ussr');
  return [
    {
      ...told('russia', russia, context),
      message: 'anachronism.superpower',
      known,
      correction: `the ${known}`,
      details: { when: whenInWords(end) },
    },
  ];
}

function formerRivals(rivals: Token, end: string, context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  const former = tokens[tokens.indexOf(rivals) - 1];
  if (!former || !FORMER.test(former.lower) || LATER.test(context.shown(context.reading.sentence))) return [];
  const span = { start: former.start, end: rivals.end };
  return [
    {
      ...told('ussr', span, context),
      message: 'anachronism.rivals',
      known: context.shown(rivals),
      correction: context.shown(rivals),
      details: { when: whenInWords(end) },
    },
  ];
}

const told = (about: string, span: { readonly start: number; readonly end: number }, context: SentenceContext) => ({
  state: 'contradicted' as const,
  check: 'anachronism' as const,
  claim: `${about} in the Cold War`,
  ...context.quoted(span),
  about,
});
