import type { Entry } from '../../../glossary/entry.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { orElse } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { firstBefore, holderOf, holds, type RankedPlace, rankedPlace } from './ranked-worlds.ts';

/** "Callisto, Jupiter's largest moon", "Saturn's smallest moon Titan": a place among the worlds of one system, by their known sizes and ways round. */
export function judgeSuperlatives(context: SentenceContext): Verdict[] {
  const { descriptions, phrases, isQuestion } = context.reading;
  if (isQuestion) return [];
  const described = descriptions.flatMap(({ subject, is, stance, tense }) =>
    stance === 'asserted' && tense !== 'past' && tense !== 'future' && subject.others.length === 0
      ? judge(subject, is, context)
      : [],
  );
  // "Saturn's largest moon Titan": both in one phrase.
  const adjacent = phrases.flatMap(({ phrase, stance }) =>
    stance === 'asserted' && phrase.head.tag === 'name' && phrase.nouns.length > 0
      ? judge(phrase, phrase, context)
      : [],
  );
  return [...described, ...adjacent];
}
judgeSuperlatives.needs = {
  kinds: ['body'],
  word: /^(?:(?:second|third|fourth|fifth|sixth|seventh|eighth)-)?(?:largest|biggest|smallest|innermost|outermost)$/,
} satisfies Needs;

function judge(subject: NounPhrase, said: NounPhrase, context: SentenceContext): Verdict[] {
  const index = context.referentAlone(subject);
  if (index === undefined || context.kindOf(index) !== 'body' || subject.names.length === 0) return [];
  const place = rankedPlace(said, context);
  const entry = context.entry(index);
  const isHolder = place && holds(entry, place);
  if (!place || isHolder === undefined) return [];
  const name = context.nameToken(subject);
  const base = {
    check: 'wrong-record' as const,
    claim: `${entry.id} is the ${context.shown(place.word)} of ${context.entry(place.owner).id}`,
    found: context.shown(name),
    about: entry.id,
  };
  if (isHolder) return [{ ...base, state: 'supported', span: { start: name.start, end: name.end } }];
  return [{ ...base, ...change(entry, place, name, said, context) }];
}

/** The adjective, where the opposite is true of it; the world, where another one holds the place. */
function change(
  entry: Entry,
  place: RankedPlace,
  name: { readonly start: number; readonly end: number },
  said: NounPhrase,
  context: SentenceContext,
): Pick<Verdict, 'state' | 'span' | 'found' | 'message' | 'known' | 'correction' | 'otherwise' | 'details'> {
  const { knowledge } = context;
  const { scale } = place;
  const turned: RankedPlace = { ...place, scale: { ...scale, sign: scale.sign > 0 ? -1 : 1 } };
  const isOpposite = holds(entry, turned) === true;
  const holder = holderOf(place);
  const details = { record: `the ${recordWords(place, said, context)}`, subject: knowledge.spoken(entry.id) };
  if (isOpposite)
    return {
      state: 'contradicted',
      ...context.quoted(place.word),
      message: 'wrong-record.opposite',
      known: scale.opposite,
      correction: scale.opposite,
      ...(holder ? orElse(name, [knowledge.nameOf(holder.id)]) : {}),
      details,
    };
  return {
    state: 'contradicted',
    ...context.quoted(name),
    ...(holder
      ? { message: 'wrong-record', known: knowledge.nameOf(holder.id), correction: knowledge.nameOf(holder.id) }
      : { message: 'wrong-record.before', known: knowledge.nameOf(firstBefore(entry, place)?.id ?? entry.id) }),
    details,
  };
}

const recordWords = ({ word, owner }: RankedPlace, said: NounPhrase, context: SentenceContext): string => {
  const noun = said.head.tag === 'noun' ? said.head : (said.nouns.at(-1) ?? said.head);
  const end = noun.end > word.start ? noun.end : word.end;
  const rank = /(?:second|third|fourth|fifth|sixth|seventh|eighth)[- ]$/i.exec(
    context.text.slice(said.start, word.start),
  );
  return `${rank?.[0] ?? ''}${context.text.slice(word.start, end)} of ${context.knowledge.spoken(context.entry(owner).id)}`;
};
