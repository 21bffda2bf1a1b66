import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import type { Knowledge } from '../knowledge.ts';
import { workedOut } from '../worked-out.ts';

/** Words by which a sentence speaks of a place where the craft is not. */
const ELSEWHERE =
  /\b(?:unlike|than|instead|rather|not|n['’]t|never|where|considered|candidates?|originally|before|after|from orbit|overhead|away|towards?|to reach|named|like|similar|compared?|distant|horizon|seen from)\b/i;
const BEING_THERE =
  /\b(?:land\w*|rov\w+|driv\w+|drove|roll\w+|explor\w+|climb\w+|site|floor|rim|inside|sits?|stands?|rests?|stays?|look\w*|across|visited by|in|at|on)\b/i;

/** "Perseverance on the floor of Gale crater": a craft in the landing place of another. */
export function judgeLandingPlaces(context: SentenceContext): Verdict[] {
  const { tokens, sentence, isQuestion } = context.reading;
  if (isQuestion || !tokens.some(({ tag }) => tag === 'name')) return [];
  const places = named(context, (entry) => entry.kind === 'body' && landersIn(entry.id, context.knowledge).length > 0);
  const [place] = places;
  if (!place || places.length > 1) return [];
  const all = named(context, ({ kind }) => ['spacecraft', 'mission', 'crewed-flight'].includes(kind));
  // "LRO photographed the landing site of Apollo 12 at Fra Mauro": the one whose site it is.
  const sited = all.filter(({ token }) => hasSite(token, context));
  const craft = sited.length > 0 ? sited : all;
  const [only] = craft;
  const text = context.text.slice(sentence.start, sentence.end);
  if (!only || new Set(craft.map(({ index }) => index)).size > 1 || ELSEWHERE.test(text) || !BEING_THERE.test(text))
    return [];
  const { knowledge } = context;
  const [entry, where] = [context.entry(only.index), context.entry(place.index)];
  const own = landingsOf(entry, knowledge);
  if (own.length === 0 || context.alternatives(only.token).length > 1) return [];
  const isThere = own.some((id) => knowledge.isEitherWithin(id, where.id));
  const others = landersIn(where.id, knowledge).filter((id) => id !== entry.id);
  const isNear = knowledge.family(entry).some(({ id }) => others.includes(id));
  const isOfWorld = own.some((id) => worldOf(id, knowledge) === worldOf(where.id, knowledge));
  if (isThere || isNear || others.length === 0 || !isOfWorld) return [];
  if (
    !context.reading.phrases.some(
      ({ phrase, stance }) =>
        stance === 'asserted' && phrase.start <= place.token.start && place.token.end <= phrase.end,
    )
  )
    return [];
  const name = knowledge.nameOf(own[0] as string);
  return [
    {
      state: 'contradicted',
      check: 'wrong-location',
      claim: `${entry.id} in ${where.id}`,
      ...context.quoted(place.token),
      about: entry.id,
      message: 'wrong-location.landing',
      known: name,
      correction: name,
      details: { subject: knowledge.spoken(entry.id), other: knowledge.spoken(others[0] as string) },
    },
  ];
}
judgeLandingPlaces.needs = { kinds: ['body'] } satisfies Needs;

/** "the Apollo 12 landing site", "the landing site of Apollo 12" */
const hasSite = ({ start, end }: Token, { text }: SentenceContext): boolean =>
  /^(?:['’]s?)? landing (?:site|place|zone)\b/.test(text.slice(end, end + 20)) ||
  /\blanding (?:site|place|zone) of (?:the )?$/.test(text.slice(Math.max(0, start - 28), start));

function named(
  context: SentenceContext,
  isFit: (entry: Entry) => boolean,
): { readonly token: Token; readonly index: EntryIndex }[] {
  return context.reading.tokens.flatMap((token) => {
    const index = token.tag === 'name' ? context.meaning(token) : undefined;
    return index !== undefined && isFit(context.entry(index)) ? [{ token, index }] : [];
  });
}

/** Where it landed, so far as that is a place with a name. */
const landingsOf = (entry: Entry, knowledge: Knowledge): string[] =>
  entry.events
    .filter(({ type, outcome }) => type === 'landing' && outcome === 'success')
    .flatMap(({ roles }) => roles.in ?? [])
    .filter((id) => knowledge.kind(id) === 'body');

/** The craft that landed in a place. */
function landersIn(place: string, knowledge: Knowledge): readonly string[] {
  const known = landers(knowledge);
  return known.get(place) ?? widerPlaces(place, knowledge).flatMap((wider) => known.get(wider) ?? []);
}

/** What a hill or crater lies in, the world itself excepted: Mount Sharp is where Gale Crater is. */
const widerPlaces = (place: string, knowledge: Knowledge): readonly string[] => {
  const entry = knowledge.byId(place);
  const isWorld = (id: string): boolean => worldOf(id, knowledge) === id;
  return entry && !isWorld(place) ? knowledge.ids(entry, 'part-of').filter((id) => !isWorld(id)) : [];
};

const landers = workedOut((knowledge) => {
  const found = new Map<string, string[]>();
  for (const kind of ['spacecraft', 'mission', 'crewed-flight'] as const)
    for (const entry of knowledge.allOf(kind))
      for (const id of landingsOf(entry, knowledge)) found.set(id, [...(found.get(id) ?? []), entry.id]);
  return found;
});

/** The planet or moon that a place lies on. */
function worldOf(id: string, knowledge: Knowledge, depth = 0): string | undefined {
  const entry = depth > 4 ? undefined : knowledge.byId(id);
  if (!entry) return undefined;
  if (knowledge.ids(entry, 'body-types').some((type) => /^(?:planet|moon|dwarf-planet|asteroid|comet)$/.test(type)))
    return id;
  return knowledge
    .ids(entry, 'part-of')
    .map((one) => worldOf(one, knowledge, depth + 1))
    .find((one) => one !== undefined);
}
