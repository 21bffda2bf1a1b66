import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedSomewhere } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import { LIKENED } from '../words-for-things.ts';
import { workedOut } from '../worked-out.ts';

const PLACED: ReadonlySet<string> = new Set(['launch-site', 'organisation', 'agency', 'company', 'place']);
const LYING = /^(lie|locate|situate|be|stand|sit|build|find|perch|nestle)$/;
/** Parts of the country by which a place is named: "the island of Hainan", "the desert of Nevada". */
const PART_OF =
  /^(soil|territory|island|islands|desert|state|province|region|peninsula|coast|shore|shores|mountains?|hills|steppes?|jungle|city|town|north|south|east|west|northwest|northeast|southwest|southeast|middle|heart|cent(?:re|er)|outskirts|suburbs?)$/;
/** Houses that stand in one place, so that any other is wrong. */
const SINGLE: ReadonlySet<string> = new Set(['field-centre', 'research-centre', 'observatory', 'un-body', 'un-agency']);
/** Wholes of countries. */
const CONTINENTAL: ReadonlySet<string> = new Set(['europe', 'european-union']);
/** Of a mountain or desert there is one. */
const HEIGHT = /\b(?:Cerro|Mauna|Mount|Mountain|Peak|Desert|Plateau)\b/;
const SEATED = /^(headquarter|base|seat|house)$/;

/** Where a site or a centre is said to be. */
export function judgeLocations(context: SentenceContext): Verdict[] {
  return [
    ...context.reading.clauses.flatMap((clause) => (clause.stance === 'asserted' ? lying(clause, context) : [])),
    ...context.reading.descriptions.flatMap(({ subject, is, stance, complements }) =>
      stance === 'asserted' &&
      subject.others.length === 0 &&
      /^(centre|center|site|cosmodrome|spaceport|observatory|laboratory|telescope|dish|range|facility|institute|port|pad|base|complex|campus)$/.test(
        is.head.lower,
      )
        ? complements.flatMap(({ preposition, phrase }) =>
            preposition === 'in' ? placed(subject, phrase, context) : [],
          )
        : [],
    ),
    ...beside(context),
    ...owned(context),
    ...seated(context),
  ];
}

/** "Florida's Tanegashima Space Center", "the Cape's Launch Complex 39A": a site by the place or the larger site that it is in. */
const owned = (context: SentenceContext): Verdict[] =>
  context.reading.phrases.flatMap(({ phrase: { head, possessor }, stance }) => {
    const site = stance === 'asserted' && head.tag === 'name' && possessor ? context.meaning(head) : undefined;
    const where = site === undefined ? undefined : context.referentAlone(possessor as NounPhrase);
    if (site === undefined || where === undefined || possessor?.head.tag !== 'name') return [];
    if (context.kindOf(site) !== 'launch-site' || !/^(?:place|launch-site)$/.test(context.kindOf(where))) return [];
    if (LIKENED.has(context.entry(site).id)) return [];
    return judgePlace(site, where, possessor.head, false, context);
  });

/** "Baikonur lies in Uzbekistan", "JPL is based in Florida", "has its seat in Geneva" */
function lying(clause: Clause, context: SentenceContext): Verdict[] {
  const isSeat = SEATED.test(clause.verb) || (clause.verb === 'have' && clause.themes.some(isSeatNoun));
  if (!isSeat && !LYING.test(clause.verb)) return [];
  const subject =
    clause.construction === 'passive' || clause.construction === 'participle' ? clause.themes : clause.agents;
  const places = clause.complements
    .filter(({ preposition }) => /^(in|on|at)$/.test(preposition))
    .map(({ phrase }) => wholeOf(phrase));
  return subject
    .slice(0, 1)
    .filter(({ others }) => others.length === 0)
    .flatMap((phrase) => places.flatMap((place) => placed(phrase, place, context, isSeat)));
}

/** "with its headquarters in Darmstadt", "The headquarters of EUMETSAT are in Darmstadt": wherever the sentence speaks of a seat. */
const seated = (context: SentenceContext): Verdict[] =>
  context.reading.phrases.flatMap(({ phrase: seat, stance }, i) => {
    const owner = seat.possessor ?? seat.of ?? namedBefore(seat, context) ?? ownerPronoun(seat);
    if (stance !== 'asserted' || !owner || !/^(headquarters|seat)$/.test(seat.head.lower)) return [];
    const where = context.reading.phrases.find(
      ({ phrase }, at) =>
        at > i && /^ (?:(?:is|are|lies?) )?(?:located )?in (?:the )?$/.test(context.text.slice(seat.end, phrase.start)),
    );
    return where ? placed(owner, where.phrase, context, true) : [];
  });

/** "EUMETSAT, with headquarters in Darmstadt" */
const namedBefore = ({ start, determiner }: NounPhrase, { text, reading }: SentenceContext): NounPhrase | undefined =>
  (determiner === undefined || determiner === 'its') && text.slice(0, start).endsWith(', with ')
    ? reading.phrases.find(({ phrase }) => phrase.head.tag === 'name' && phrase.end === start - ', with '.length)
        ?.phrase
    : undefined;

/** "the desert of Nevada" stands for Nevada. */
const wholeOf = (phrase: NounPhrase): NounPhrase =>
  phrase.of && PART_OF.test(phrase.head.lower) && phrase.others.length === 0 ? phrase.of : phrase;

const isSeatNoun = (phrase: NounPhrase): boolean => /^(headquarters|seat|base|home)$/.test(phrase.head.lower);

function placed(subject: NounPhrase, place: NounPhrase, context: SentenceContext, isSeat = false): Verdict[] {
  const site = context.referent(subject);
  const where = context.soleReferent(place);
  // "China's Cape Canaveral" is what is like it.
  const isLikeness = subject.possessor !== undefined && site !== undefined && LIKENED.has(context.entry(site).id);
  return site === undefined || where === undefined || isLikeness
    ? []
    : judgePlace(site, where, context.nameToken(place), isSeat, context);
}

/** "the Jet Propulsion Laboratory (JPL) in Florida", "Johnson Space Center, Florida": a place right after the name. */
function beside(context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  const names = tokens.filter(({ tag }) => tag === 'name' || tag === 'country');
  return names.flatMap((token, i) => {
    const site = context.meaning(token);
    if (site === undefined || !PLACED.has(context.kindOf(site))) return [];
    // Towns have namesakes abroad: "Perth, Scotland".
    if (context.kindOf(site) === 'place' && !HEIGHT.test(context.shown(token))) return [];
    const next = names.slice(i + 1).find((other) => context.meaning(other) !== site);
    const where = next && placeOf(next, context);
    if (!next || where === undefined) return [];
    const between = context.text.slice(token.end, next.start);
    const after = context.text.slice(next.end, next.end + 5);
    const inside =
      /^(?:(?:['’]s?)? (headquarters|head office|seat))?(?: \([^)]{1,30}\))?,? (?:in|on|of) (?:the )?(?:(?:northern|southern|eastern|western|central|far|rural|upstate) )?(?:(?:island|desert|state|province|north|south|east|west|coast|mountains|shores?|hills) of )?(?:the )?$/.exec(
        between,
      );
    const isOfSeat = / of /.test(between) && inside?.[1] === undefined && context.kindOf(site) === 'launch-site';
    // "at JPL, Houston and Greenbelt" is a list.
    const isComma = /^(?: \([^)]{1,30}\))?, $/.test(between) && /^(?:[.,;)]|$)/.test(after) && !/^, and/.test(after);
    const isLone = isAssertedSomewhere(token, context);
    return ((inside && !isOfSeat) || isComma) && isLone
      ? judgePlace(site, where, next, inside?.[1] !== undefined || / of /.test(between), context)
      : [];
  });
}

function placeOf(token: Token, context: SentenceContext): EntryIndex | undefined {
  const where = token.tag === 'country' ? undefined : context.meaning(token);
  return where !== undefined && (['country', 'place'].includes(context.kindOf(where)) || isOneHouse(where, context))
    ? where
    : undefined;
}

/** Where a place is; of an observatory, a centre or a site, where that stands: "Keck on Palomar Mountain". */
function groundOf(index: EntryIndex, context: SentenceContext): EntryIndex | undefined {
  if (!isOneHouse(index, context) && context.kindOf(index) !== 'launch-site') return index;
  const [ground] = context.knowledge.ids(context.entry(index), 'place');
  return ground === undefined ? undefined : context.knowledge.glossary.indexOf(ground);
}

function judgePlace(
  site: EntryIndex,
  place: EntryIndex,
  span: Token,
  isSeat: boolean,
  context: SentenceContext,
): Verdict[] {
  const ground = place === site ? undefined : groundOf(place, context);
  if (
    ground === undefined ||
    isNamesakeTown(ground, span, context) ||
    !PLACED.has(context.kindOf(site)) ||
    !['country', 'place'].includes(context.kindOf(ground))
  )
    return [];
  const { knowledge } = context;
  const [entry, where] = [context.entry(site), context.entry(ground)];
  const base = {
    check: 'wrong-location' as const,
    claim: `${entry.id} in ${where.id}`,
    ...context.quoted(span),
    about: entry.id,
  };
  const exact = [
    ...knowledge.ids(entry, 'place', 'seat'),
    ...(entry.kind === 'place' ? knowledge.ids(entry, 'part-of') : []),
  ];
  const country = knowledge.ids(entry, 'country');
  // A founder state's territory counts: Baikonur was in the Soviet Union.
  const held = [...exact, ...country]
    .flatMap((id) => [id, ...knowledge.idsOf(id, 'predecessors', 'part-of', 'country')])
    // What lies in Sweden does not lie in Finland because both are in Europe.
    .filter((id) => !CONTINENTAL.has(id) || where.id === id);
  if (
    held.some(
      (id) =>
        knowledge.isWithin(id, where.id) ||
        (knowledge.isWithin(where.id, id) && (where.kind === 'country' || !exact.includes(id))),
    )
  )
    if (exact.length === 0 || where.kind === 'country' || held.some((id) => knowledge.isWithin(id, where.id)))
      return [{ ...base, state: 'supported' }];
  const isSingle = ['launch-site', 'place'].includes(entry.kind) || isSeat || isOneHouse(site, context);
  const known = where.kind === 'country' ? country : exact;
  if (!isSingle || known.length === 0 || exact.includes(where.id)) return [];
  // A town within the same state may be a neighbour.
  if (where.kind === 'place' && !areApart(exact, where.id, context)) return [];
  const today = country.filter((id) => {
    const one = knowledge.byId(id);
    return one !== undefined && knowledge.events(one, 'dissolution').length === 0;
  });
  const shown = where.kind === 'country' ? (today.length > 0 ? today : country) : sameGrain(exact, where.id, context);
  const names = shown.map((id) => knowledge.nameOf(id));
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-location',
      known: inWords(names),
      ...anyOf(names),
      details: { subject: knowledge.spoken(entry.id) },
    },
  ];
}

/** "Delaware, Ohio", "Moscow, Idaho": a town that bears the name of another place, told by the state behind it. */
function isNamesakeTown(place: EntryIndex, { end }: Token, context: SentenceContext): boolean {
  const next = context.text.startsWith(', ', end)
    ? context.reading.tokens.find(({ start, tag }) => start === end + 2 && tag === 'name')
    : undefined;
  const whole = next && context.meaning(next);
  if (whole === undefined || whole === place) return false;
  const { id } = context.entry(whole);
  return isRegion(id, context) && !context.knowledge.isWithin(context.entry(place).id, id);
}

const isOneHouse = (site: EntryIndex, { knowledge }: SentenceContext): boolean =>
  knowledge.ids(knowledge.entry(site), 'organisation-types').some((type) => SINGLE.has(type));

/** The parts of the world that a place lies in, itself first. */
export function chain(id: string, context: SentenceContext, depth = 0): string[] {
  const { knowledge } = context;
  const entry = depth > 4 ? undefined : knowledge.byId(id);
  if (!entry) return [id];
  const parents = knowledge.ids(entry, 'part-of', 'country');
  return [id, ...parents.flatMap((parent) => chain(parent, context, depth + 1))];
}

/** In another state of the same country, or in another country. */
function areApart(exact: readonly string[], where: string, context: SentenceContext): boolean {
  const regions = (id: string): string[] => chain(id, context).filter((one) => context.knowledge.kind(one) === 'place');
  const countries = (id: string): string[] =>
    chain(id, context).filter((one) => context.knowledge.kind(one) === 'country' && !CONTINENTAL.has(one));
  const there = regions(where);
  return exact.every((id) => {
    const here = regions(id);
    if (here.some((one) => there.includes(one))) return false;
    const isAbroad = !countries(id).some((one) => countries(where).includes(one)) && countries(where).length > 0;
    // Both must lead up to a region that is known: a town alone says nothing.
    return isAbroad || (isRegion(here.at(-1), context) && isRegion(there.at(-1), context));
  });
}

/** The states and provinces: places of which others are part, and which are part of none. */
export const isRegion = (id: string | undefined, { knowledge }: SentenceContext): boolean =>
  id !== undefined && regionsOf(knowledge).has(id);

const regionsOf = workedOut((knowledge) => {
  const places = knowledge.allOf('place');
  const parents = places.flatMap((entry) => knowledge.ids(entry, 'part-of'));
  const ofCountries = places
    .filter((entry) => knowledge.ids(entry, 'part-of').some((id) => knowledge.kind(id) === 'country'))
    .map(({ id }) => id);
  return new Set([
    ...ofCountries,
    ...parents.filter((id) => {
      const entry = knowledge.byId(id);
      return entry?.kind === 'place' && knowledge.ids(entry, 'part-of').length === 0;
    }),
  ]);
});

/** A state for a state, a town for a town. */
function sameGrain(exact: readonly string[], where: string, context: SentenceContext): string[] {
  const all = exact.flatMap((id) => chain(id, context)).filter((id) => context.knowledge.kind(id) === 'place');
  const wanted = isRegion(where, context);
  const right = all.filter((id) => isRegion(id, context) === wanted);
  return (right.length > 0 ? right : [...exact]).slice(0, 1);
}
