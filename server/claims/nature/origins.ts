import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { bodyIn, typesOf } from '../places/named-bodies.ts';

const COMING = /^(?:come|originate|derive|stem|hail)$/;
const STONE = /^(?:meteorites?|rocks?|stones?|samples?|pieces?|fragments?|chunks?)$/;
/** A world that a stone may be from. */
const WORLD = /^(?:planet|dwarf-planet|moon|asteroid|comet)$/;

/** "ALH84001 came from the Moon": the world that a stone is from. */
export function judgeOrigins(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future') return [];
  const [agent, another] = clause.agents;
  const stone = agent && !another && agent.others.length === 0 ? stoneIn(agent, context) : undefined;
  return stone === undefined
    ? []
    : clause.complements
        .filter(({ preposition }) => preposition === 'from')
        .flatMap(({ phrase }) => judgeOrigin(stone, phrase, context));
}
judgeOrigins.verbs = [COMING];

/** "NWA 7034 is a lunar meteorite", "ALH84001, a meteorite from Venus" */
export function judgeOriginsDescribed(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance, complements }) => {
    if (stance !== 'asserted' || is.isNegative || !STONE.test(is.head.lower) || subject.others.length > 0) return [];
    const stone = stoneIn(subject, context);
    if (stone === undefined) return [];
    const from = complements.filter(({ preposition }) => preposition === 'from').map(({ phrase }) => phrase);
    return [is, ...from].flatMap((phrase) => judgeOrigin(stone, phrase, context));
  });
}
judgeOriginsDescribed.needs = { word: STONE, kinds: ['object'] } satisfies Needs;

function stoneIn(phrase: NounPhrase, context: SentenceContext): Entry | undefined {
  const token = context.nameToken(phrase);
  const index: EntryIndex | undefined = token.tag === 'name' ? context.meaning(token) : context.referentAlone(phrase);
  const entry = index === undefined ? undefined : context.entry(index);
  return entry && context.knowledge.ids(entry, 'origin').length > 0 ? entry : undefined;
}

function judgeOrigin(stone: Entry, phrase: NounPhrase, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const named = phrase.others.length === 0 ? bodyIn(phrase, context) : undefined;
  const [known] = knowledge.ids(stone, 'origin');
  if (!named || known === undefined) return [];
  const { id } = context.entry(named.body);
  if (!typesOf(id, context).some((type) => WORLD.test(type))) return [];
  const base = {
    check: 'wrong-location' as const,
    claim: `${stone.id} from ${id}`,
    ...context.quoted(named.token),
    about: stone.id,
  };
  if (knowledge.isWithin(id, known) || knowledge.isWithin(known, id)) return [{ ...base, state: 'supported' }];
  const name = knowledge.nameOf(known);
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-location.origin',
      known: name,
      ...(named.isAdjective ? {} : { correction: name }),
      details: { subject: knowledge.spoken(stone.id) },
    },
  ];
}
