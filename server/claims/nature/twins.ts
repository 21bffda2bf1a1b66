import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';

const TWIN = /^twins?$/;

/** "Venera 14 and its twin Venera 12", "DOS-2, the twin of Salyut 3": each has one twin. */
export function judgeTwins(context: SentenceContext): Verdict[] {
  const described = context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    // "Spirit's twin was Opportunity": the noun may stand first.
    const [noun, named] = TWIN.test(is.head.lower) ? [is, subject] : [subject, is];
    if (stance !== 'asserted' || !TWIN.test(noun.head.lower) || noun.isNegative) return [];
    const whose = noun.of ?? noun.possessor;
    // "Ebb and Flow, the twins of GRAIL": each other's.
    if (!whose || named.head.tag !== 'name' || named.others.length > 0) return [];
    return noun === is ? judge(named, whose, whose, context) : judge(whose, named, named, context);
  });
  // "its twin Spirit": whose it is was said before.
  const beside = context.reading.phrases.flatMap(({ phrase, stance }) => {
    const noun = [...phrase.modifiers, ...phrase.nouns].find(({ lower }) => TWIN.test(lower));
    const isIts = phrase.determiner === 'its' && phrase.head.tag === 'name' && phrase.names.length === 1;
    if (stance !== 'asserted' || !isIts || !noun || noun.end + 1 !== phrase.head.start) return [];
    const before = context.reading.phrases.filter(
      ({ phrase: other }) => other.head.end < phrase.start && other.head.tag === 'name' && other.names.length === 1,
    );
    const [owner, another] = before;
    return owner && !another ? judge(owner.phrase, phrase, phrase, context) : [];
  });
  return [...described, ...beside];
}
judgeTwins.needs = { word: TWIN } satisfies Needs;

function judge(one: NounPhrase, other: NounPhrase, said: NounPhrase, context: SentenceContext): Verdict[] {
  const [a, b] = [context.referentAlone(context.alone(one)), context.referentAlone(context.alone(other))];
  if (a === undefined || b === undefined || a === b) return [];
  const { knowledge } = context;
  const [entry, twin] = [context.entry(a), context.entry(b)];
  const known = knowledge.ids(entry, 'twin');
  const [right] = known;
  const token = context.nameToken(said);
  const isAlike = ['spacecraft', 'mission', 'station'].includes(twin.kind);
  if (
    right === undefined ||
    !isAlike ||
    context.alternatives(token).some((index) => known.includes(context.entry(index).id))
  )
    return [];
  return [
    {
      state: 'contradicted',
      check: 'wrong-craft',
      claim: `twin of ${entry.id}`,
      ...context.quoted(token),
      about: entry.id,
      message: 'wrong-craft.twin',
      known: knowledge.spoken(right),
      ...anyOf([knowledge.nameOf(right)]),
      details: { subject: knowledge.spoken(entry.id) },
    },
  ];
}
