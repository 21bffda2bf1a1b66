import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause, Complement, Description } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isOfStructure } from '../../mentions/longer-names.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import type { Knowledge } from '../knowledge.ts';
import { workedOut } from '../worked-out.ts';

const STANDING = /^(?:lie|be|find|locate|situate|sit|shine|appear|stand|spot|see|glow|reside|twinkle)$/;
const IN = /^(?:in|within|inside|toward|towards|of)$/;
/** "can be found in Lyra": what one may do says where it is. */
const CAN_BE = /^can (?:\w+ )?be (?:found|seen|spotted|located)\b/;
/** What one is called that stands on the sky. */
const SKY =
  /^(?:stars?|nebulae?|galax(?:y|ies)|clusters?|supernovae?|remnants?|pulsars?|asterisms?|spirals?|giants?|supergiants?)$/;
/** "in the direction of Sagittarius", "in the heart of Virgo" */
const PART_OF = /^(?:constellation|direction|part|heart|middle|boundaries|bounds|borders|region|stars)$/;
/** "a comet past Vega in Hercules": the place may be that of something else. */
const BESIDE =
  /\b(?:near|from|past|beyond|between|beside|below|above|under|over|beneath|behind|with|and|or|like|than|to|as|close to) (?:the )?$/i;

/** "Vega in the constellation Cygnus", "Antares, the brightest star of Taurus", "M17 lies toward Scorpius": where on the sky it stands. */
export function judgeConstellations(context: SentenceContext): Verdict[] {
  const { reading } = context;
  const named = reading.tokens.filter((token) => constellationOf(token, context) !== undefined);
  if (named.length === 0) return [];
  return [
    ...reading.descriptions.flatMap((one) => ofDescription(one, context)),
    ...reading.clauses.flatMap((clause) => ofClause(clause, context)),
    // "Deneb and Altair in Cygnus and Aquila": which stands in which is not said.
    ...(named.length === 1 ? beside(named[0] as Token, context) : []),
  ];
}
judgeConstellations.needs = { kinds: ['body'] } satisfies Needs;

function ofDescription({ subject, is, stance, complements }: Description, context: SentenceContext): Verdict[] {
  const isSky = SKY.test(is.head.lower) || SKY.test(is.nouns.at(-1)?.lower ?? '');
  if (stance !== 'asserted' || !isSky || subject.others.length > 0) return [];
  const places = [is.of, is.possessor, ...placesAmong(complements)].flatMap((one) => (one ? [one] : []));
  return places.flatMap((place) => judge(subject, place, context));
}

function ofClause(clause: Clause, context: SentenceContext): Verdict[] {
  const { verb, stance, construction, agents, themes, complements } = clause;
  if (!STANDING.test(verb)) return [];
  const said = context.shown(clause.verbSpan);
  const isSaid = stance === 'asserted' ? !/\bcould\b/.test(said) : stance === 'supposed' && CAN_BE.test(said);
  if (!isSaid) return [];
  const [subject] = construction === 'active' || verb === 'be' ? agents : themes;
  // "Castor and Pollux lie in Gemini": each of them.
  return subject
    ? placesAmong(complements).flatMap((place) =>
        [context.alone(subject), ...subject.others].flatMap((one) => judge(one, place, context)),
      )
    : [];
}

const placesAmong = (complements: readonly Complement[]): NounPhrase[] =>
  complements.filter(({ preposition }) => IN.test(preposition)).map(({ phrase }) => phrase);

/** "the bright star Vega in Cygnus", "Vega, in the constellation Cygnus", "Vega (α Lyrae) in" */
function beside(place: Token, context: SentenceContext): Verdict[] {
  const { phrases } = context.reading;
  const before = context.text.slice(0, place.start);
  const gap =
    /(?: \([^()]{2,30}\)|, \p{Ll} \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)?,? (?:in|within|toward|towards) (?:(?:the )?(?:\p{Ll}[\p{Ll}-]* ){0,3}constellation (?:of )?(?:the )?|(?:the )?(?:\p{Ll}[\p{Ll}-]* ){0,3})$/u.exec(
      before,
    );
  const found = gap && phrases.find(({ phrase }) => phrase.names.at(-1)?.end === gap.index && phrase.end === gap.index);
  if (!gap || !found || found.stance !== 'asserted' || found.phrase.others.length > 0) return [];
  const { phrase } = found;
  const isCalledSo = phrase.nouns.some(({ lower }) => SKY.test(lower)) || SKY.test(lastWord(phrase.head.lower));
  if (!isCalledSo && BESIDE.test(context.text.slice(Math.max(0, phrase.start - 12), phrase.start))) return [];
  if (!isCalledSo && !/constellation/.test(context.shown(place) + gap[0])) return [];
  return phrases
    .filter((one) => one.phrase.start <= place.start && place.end <= one.phrase.end && one.phrase.start >= gap.index)
    .slice(0, 1)
    .flatMap((one) => judge(phrase, one.phrase, context));
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);

function judge(subject: NounPhrase, place: NounPhrase, context: SentenceContext): Verdict[] {
  const where = constellationIn(place, context);
  const entry = context.soleEntry(subject);
  if (!where || entry === undefined || entry.kind !== 'body') return [];
  const { knowledge } = context;
  const [known] = knowledge.ids(entry, 'constellation');
  if (known === undefined) return [];
  const claimed = context.entry(where.index).id;
  const span = properSpan(where.token, context);
  const base = {
    check: 'wrong-location' as const,
    claim: `${entry.id} in ${claimed}`,
    ...context.quoted(span),
    about: entry.id,
  };
  if (known === claimed) return [{ ...base, state: 'supported' }];
  const readings = subject.names.length > 0 ? context.alternatives(context.nameToken(subject)) : [];
  if (readings.some((one) => knowledge.ids(context.entry(one), 'constellation').includes(claimed))) return [];
  const right = plainName(known, knowledge);
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-location',
      known: right,
      correction: right,
      details: { subject: knowledge.spoken(entry.id) },
    },
  ];
}

/** The constellation that a phrase names. */
function constellationIn(
  phrase: NounPhrase,
  context: SentenceContext,
): { readonly token: Token; readonly index: EntryIndex } | undefined {
  if (phrase.others.length > 0) return undefined;
  if (phrase.of && PART_OF.test(phrase.head.lower)) return constellationIn(phrase.of, context);
  for (const token of [...phrase.names, phrase.head]) {
    const index = constellationOf(token, context);
    if (index !== undefined) return { token, index };
  }
  return undefined;
}

/** What a word means where the sky is spoken of: "Cygnus" is a constellation there, and no spacecraft. */
function constellationOf(token: Token, context: SentenceContext): EntryIndex | undefined {
  if (token.tag !== 'name' && !(token.tag === 'noun' && token.isCapitalised)) return undefined;
  const index = namesOf(context.knowledge).get(token.lower);
  // "the Scutum–Centaurus Arm" is named for both, and stands in neither.
  if (index !== undefined && isOfStructure(context.text, token.end)) return undefined;
  // "LEO" is an orbit.
  return index === undefined || /^\p{Lu}{2,}$/u.test(context.shown(token)) ? undefined : index;
}

const namesOf = workedOut((knowledge) => {
  const names = new Map<string, EntryIndex>();
  for (const index of knowledge.glossary.ofKind('body')) {
    const entry = knowledge.entry(index);
    if (!knowledge.ids(entry, 'body-types').includes('constellation-of-stars')) continue;
    // A figure within one, such as the Big Dipper.
    if (knowledge.ids(entry, 'constellation').length > 0) continue;
    for (const { text } of entry.names) {
      names.set(text.toLowerCase(), index);
      names.set(withoutClass(text).toLowerCase(), index);
    }
  }
  return names;
});

const CLASS = /^constellation (?:of )?| constellation$/;
const withoutClass = (name: string): string => name.replace(CLASS, '');
export const plainName = (id: string, knowledge: Knowledge): string => withoutClass(knowledge.nameOf(id));

/** "Cygnus" in "constellation Cygnus". */
function properSpan(token: Token, context: SentenceContext): Span {
  const shown = context.shown(token);
  const name = withoutClass(shown);
  const start = token.start + Math.max(0, shown.indexOf(name));
  return { start, end: start + name.length };
}
