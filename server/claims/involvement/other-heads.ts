import type { Entry } from '../../../glossary/entry.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Knowledge } from '../knowledge.ts';
import { inWords } from '../lists-in-words.ts';
import { workedOut } from '../worked-out.ts';
import type { Office } from './offices.ts';

/** Of a directorate, too: "ESA director", "JPL director". */
const MANY = /\bdirector$/;
const HEADED: readonly Kind[] = ['agency', 'company', 'organisation', 'country'];

/** "ESA chief Bill Nelson", "Josef Aschbacher, the head of NASA": whoever headed one house only has not headed another. */
export function judgeOtherHead(office: Office, context: SentenceContext): Verdict[] {
  const holder = holderOf(office, context);
  const owner = context.reading.tokens.find(
    (token) =>
      token.start >= office.span.start &&
      token.end <= office.span.end &&
      (token.countries?.includes(office.of) || context.meaning(token) === office.of),
  );
  if (!holder || !owner || MANY.test(context.shown(office.span).toLowerCase())) return [];
  return judgeHolder(holder, owner, office, context);
}

/** Somebody who is said to be in an office, and the word for the house that it is of. */
export function judgeHolder(holder: Token, owner: Token, office: Office, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const index = context.meaning(holder);
  if (index === undefined) return [];
  const [person, house] = [context.entry(index), context.entry(office.of)];
  const headed = headedBy(person, knowledge);
  const base = {
    check: 'wrong-head' as const,
    claim: `${person.id} at the head of ${house.id}`,
    ...context.quoted(owner),
    about: person.id,
  };
  if (office.holders.some(({ value }) => value === person.id)) return [{ ...base, state: 'supported' }];
  // A list with gaps says who was not in office only of strangers.
  if (headed.length === 0 || headed.length > 2 || !(office.isComplete || isStranger(person, house, knowledge)))
    return [];
  // Under another title he did head it.
  if (
    headed.some((one) => one.id === house.id || areRelated(one, house, knowledge)) ||
    knowledge.ids(person, 'employers').includes(house.id)
  )
    return [];
  const isFull = /\s/.test(base.found);
  const isCountry = [house, ...headed].some(({ kind }) => kind === 'country');
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-head.other',
      known: inWords(headed.map(({ id }) => knowledge.spoken(id))),
      ...(isCountry ? {} : anyOf(headed.map(({ id }) => (isFull ? knowledge.nameOf(id) : knowledge.shortNameOf(id))))),
      details: { subject: knowledge.spoken(person.id), who: knowledge.spoken(house.id) },
    },
  ];
}

/** Who is said to hold it: named right behind the title, or described by it. */
function holderOf(office: Office, context: SentenceContext): Token | undefined {
  const { tokens, descriptions } = context.reading;
  const isPerson = (token: Token | undefined): boolean => {
    const index = token && context.meaning(token);
    return index !== undefined && context.kindOf(index) === 'person';
  };
  const described = descriptions.find(
    ({ is, subject, stance, tense }) =>
      stance === 'asserted' &&
      tense !== 'future' &&
      !is.isNegative &&
      is.others.length === 0 &&
      subject.others.length === 0 &&
      is.start <= office.span.start &&
      office.span.start < is.end &&
      is.head.end <= office.span.end &&
      isPerson(context.nameToken(subject)),
  );
  if (described) return context.nameToken(described.subject);
  // "resigned as head of NASA"
  const acting = context.reading.clauses.find(
    ({ verb, stance, tense, complements, agents }) =>
      ACTING.test(verb) &&
      stance === 'asserted' &&
      tense !== 'future' &&
      agents.length === 1 &&
      agents[0]?.others.length === 0 &&
      complements.some(
        ({ preposition, phrase }) =>
          preposition === 'as' && phrase.start <= office.span.start && office.span.start < phrase.end,
      ),
  );
  const [actor] = acting?.agents ?? [];
  if (actor && isPerson(context.nameToken(actor))) return context.nameToken(actor);
  const next = tokens[office.next];
  const isAsserted = context.reading.phrases.some(
    ({ phrase, stance }) => stance === 'asserted' && next !== undefined && phrase.head === next,
  );
  return isPerson(next) && isAsserted ? next : undefined;
}

const ACTING = /^(?:serve|work|act|resign|retire|speak|return|continue|stay|remain|leave|begin|start|step)$/;

/** The houses and states that somebody headed, and the firms that they founded. */
const headedBy = ({ id }: Entry, knowledge: Knowledge): readonly Entry[] => housesByHead(knowledge).get(id) ?? [];

const housesByHead = workedOut((knowledge) => {
  const found = new Map<string, Entry[]>();
  for (const house of HEADED.flatMap((kind) => knowledge.allOf(kind)))
    for (const one of new Set(headsOf(house, knowledge))) found.set(one, [...(found.get(one) ?? []), house]);
  return found;
});

const headsOf = (house: Entry, knowledge: Knowledge): readonly string[] => [
  ...knowledge.ids(house, 'heads'),
  ...(house.kind === 'company' ? knowledge.ids(house, 'founders') : []),
];

/** Of none of its countries. */
function isStranger(person: Entry, house: Entry, knowledge: Knowledge): boolean {
  const own = knowledge.ids(person, 'nationality');
  const home = house.kind === 'country' ? [house.id] : knowledge.ids(house, 'country');
  return own.length > 0 && home.length > 0 && !knowledge.shareCountry(own, home);
}

const areRelated = (one: Entry, other: Entry, knowledge: Knowledge): boolean =>
  (['part-of', 'predecessors', 'successors', 'owner', 'country'] as const).some(
    (relation) => knowledge.ids(one, relation).includes(other.id) || knowledge.ids(other, relation).includes(one.id),
  );
