import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { isSameHolder } from '../records/record-holders.ts';
import { soleDate } from '../times/sole-dates.ts';
import { wrongDate } from '../times/wrong-date.ts';

const TAKING = /^(take|photograph|capture|snap|shoot|make|record|image|obtain|create)$/;
const CREW = /^(crew|astronauts?|crewmen)$/;

/** "Earthrise was taken by Frank Borman", "The Blue Marble, taken in 1969": who made a picture or an object that has a name, and when. */
export function judgeImages(clause: Clause, context: SentenceContext): Verdict[] {
  if (!TAKING.test(clause.verb) || clause.stance !== 'asserted') return [];
  const entry = clause.themes.map((theme) => objectMeant(theme, context)).find((one) => one !== undefined);
  if (!entry) return [];
  const makers = clause.agents.slice(0, 1).flatMap((agent) => judgeMaker(entry, agent, context));
  return [...makers, ...judgeDay(entry, clause, context)];
}
judgeImages.verbs = [TAKING];

const AS_TAKEN = /\bas (?:taken|captured|photographed|recorded|snapped|shot|imaged) by (?:the )?$/;
const PICTURE = /^(?:photograph|photo|picture|image|snapshot|shot|portrait|view|mosaic)$/;

/** "the image, as taken by Apollo 8", "a photograph by Bill Anders", "Apollo 8's Earthrise": said beside the one picture that a sentence names. */
export function judgePictures(context: SentenceContext): Verdict[] {
  const objects = new Set(context.mentions.map(({ entry }) => entry).filter((one) => context.kindOf(one) === 'object'));
  const [only, another] = objects;
  if (only === undefined || another !== undefined || context.reading.isQuestion) return [];
  const { phrases, descriptions } = context.reading;
  const makers = [
    ...phrases.flatMap(({ phrase, stance }) => {
      const start = phrase.determiner === undefined ? phrase.start : phrase.start + phrase.determiner.length + 1;
      const isTaker = stance === 'asserted' && AS_TAKEN.test(context.text.slice(Math.max(0, start - 60), start));
      const isOwn = phrase.names.some((name) => context.meaning(name) === only);
      const owner = stance === 'asserted' && isOwn ? phrase.possessor : undefined;
      return [...(isTaker ? [phrase] : []), ...(owner ? [owner] : [])];
    }),
    ...descriptions.flatMap(({ subject, is, stance, complements }) =>
      stance === 'asserted' && PICTURE.test(is.head.lower) && context.referentAlone(subject) === only
        ? complements.filter(({ preposition }) => /^(?:by|from)$/.test(preposition)).map(({ phrase }) => phrase)
        : [],
    ),
  ];
  return makers.slice(0, 1).flatMap((maker) => judgeMaker(context.entry(only), maker, context));
}
judgePictures.needs = { kinds: ['object'] } satisfies Needs;

/** The object that a phrase names, or that "an image of the Earth" describes. */
function objectMeant(theme: NounPhrase, context: SentenceContext): Entry | undefined {
  const description = context.reading.descriptions.find(
    ({ is, stance }) =>
      stance === 'asserted' && is.start <= theme.start && theme.start < Math.max(is.end, is.of?.end ?? 0),
  );
  const indices = [theme, ...(description ? [description.subject] : [])].map((phrase) => context.referentAlone(phrase));
  const index = indices.find((one) => one !== undefined && context.kindOf(one) === 'object');
  return index === undefined ? undefined : context.entry(index);
}

function judgeMaker(entry: Entry, agent: NounPhrase, context: SentenceContext): Verdict[] {
  const who = CREW.test(agent.head.lower) ? (agent.of ?? agent.possessor ?? agent) : agent;
  const index = agent.others.length > 0 ? undefined : context.referent(who);
  if (index === undefined) return [];
  const { knowledge } = context;
  const maker = context.entry(index);
  const creators = knowledge.ids(entry, 'creators');
  const isPerson = maker.kind === 'person';
  const alike = creators.filter((id) => (knowledge.kind(id) === 'person') === isPerson && isMaking(knowledge.kind(id)));
  const token = context.nameToken(who);
  const span = { start: token.start, end: token.end };
  const base = { check: 'wrong-creator' as const, claim: `${maker.id} made ${entry.id}`, about: entry.id, span };
  if (creators.some((id) => id === maker.id || isSameHolder(id, maker.id, context) || isPartOf(maker.id, id, context)))
    return [{ ...base, state: 'supported', found: '' }];
  if (alike.length === 0 || !isMaking(maker.kind)) return [];
  const names = alike.map((id) => knowledge.nameOf(id));
  const details = { subject: knowledge.spoken(entry.id) };
  return [
    { ...base, state: 'contradicted', found: context.shown(span), known: inWords(names), ...anyOf(names), details },
  ];
}

/** What takes pictures: organisations are credited too loosely to be wrong. */
const isMaking = (kind: string | undefined): boolean =>
  kind === 'person' || kind === 'crewed-flight' || kind === 'spacecraft' || kind === 'mission';

const isPartOf = (part: string, whole: string, { knowledge }: SentenceContext): boolean => {
  const entry = knowledge.byId(part);
  return entry !== undefined && knowledge.family(entry).some(({ id }) => id === whole);
};

function judgeDay(entry: Entry, clause: Clause, context: SentenceContext): Verdict[] {
  const at = entry.completeEvents.includes('creation')
    ? entry.events.find(({ type }) => type === 'creation')?.at
    : undefined;
  const [days, time] = [daysOf(at), soleDate(clause)];
  if (!at || !days || !time) return [];
  const claim = `creation of ${entry.id}`;
  const { start, end } = time.token;
  if (!areDisjoint(time.days, days, 1))
    return [{ state: 'supported', check: 'wrong-date', claim, about: entry.id, span: { start, end }, found: '' }];
  return [wrongDate(time.token, { entry, at, event: 'was made', claim }, context)];
}
