import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { inWords } from '../lists-in-words.ts';
import { typesWithin } from './kind-words.ts';

/** Something that only craft of some types do; `object` must stand in what is done, where it is given. */
interface Deed {
  readonly verb: RegExp;
  readonly object?: RegExp;
  readonly types: readonly string[];
  /** Also wrong of a purpose that was never carried out ("was launched to"). */
  readonly isPurpose: boolean;
}

const WITH_CREW = ['crewed-spacecraft', 'command-module', 'lunar-module', 'spaceplane'];
const ON_GROUND = ['lander', 'rover', 'sample-return', 'penetrator', 'lunar-module', 'helicopter', 'impactor'];
const RETURNING = ['sample-return', 'lunar-module', 'command-module', 'crewed-spacecraft', 'spaceplane'];
/** Craft that only pass on signals, or tell where one is. */
const RELAYS: ReadonlySet<string> = new Set([
  ...['relay', 'communications-satellite', 'navigation-satellite', 'satellite', 'probe', 'constellation'],
]);

const DRIVING = /^(?:drive|rove|trundle)$/;
const DEEDS: readonly Deed[] = [
  { verb: DRIVING, types: ['rover', ...WITH_CREW], isPurpose: false },
  { verb: /^drill$/, types: ON_GROUND, isPurpose: true },
  {
    verb: /^(dig|scoop|collect|gather|scrape)$/,
    // "collects data on the soil": none of the soil itself.
    object:
      /^(?!.*\b(?:data|observations?|measurements?|readings|information|images?|pictures?|photos)\b).*\b(?:soil|regolith|trench|trenches|ground)\b/,
    types: ON_GROUND,
    isPurpose: true,
  },
  {
    verb: /^(return|bring|carry|take|deliver|fetch)$/,
    object: /\b(?:samples?|(?:moon|lunar|martian) (?:rocks?|soil|dust)|regolith)\b/,
    types: RETURNING,
    isPurpose: true,
  },
];
const LOOKING = /^(photograph|image|picture|map|observe|monitor|survey|study|watch|measure|forecast|track|spy)$/;
const LOOKED_AT =
  /\b(?:storms?|weather|clouds?|hurricanes?|surface|galax\w+|stars?|planets?|atmosphere|climate|forests?|ice|oceans?|crops?|craters?|volcano\w*|comets?|asteroids?)\b/;
const SENDING = /^(send|launch|build|design|use|put|fly|intend|make|develop|create|mean)$/;

/** What a craft did or was made to do, held against what craft of its types can do. */
export function judgeCapabilities(clause: Clause, context: SentenceContext): Verdict[] {
  const isMeant = clause.construction === 'infinitive' && clause.stance === 'planned' && isSent(clause, context);
  const denied = clause.stance === 'denied' ? exceptionTo(clause) : undefined;
  if (clause.stance !== 'asserted' && !isMeant && !denied) return [];
  // "drives innovation"
  if (DRIVING.test(clause.verb) && clause.themes.some(({ head }) => head.tag !== 'quantity')) return [];
  const deed = DEEDS.find(
    ({ verb, object, isPurpose }) =>
      verb.test(clause.verb) && (isPurpose || !isMeant) && (!object || object.test(objectText(clause, context))),
  );
  const isRelayed = isMeant && LOOKING.test(clause.verb) && LOOKED_AT.test(objectText(clause, context));
  if (!deed && !isRelayed) return [];
  const subject = denied ?? craftOf(clause, context);
  const craft = subject && context.referent(subject);
  if (!subject || craft === undefined) return [];
  const entry = context.entry(craft);
  const types = typesWithin(entry, context);
  if (entry.kind !== 'spacecraft' || types.length === 0 || !context.knowledge.isComplete(entry, 'types')) return [];
  const isAble = deed ? types.some((type) => deed.types.includes(type)) : types.some((type) => !RELAYS.has(type));
  const span = denied ? context.nameToken(denied) : clause.verbSpan;
  const base = {
    check: 'wrong-kind' as const,
    claim: `${entry.id} can ${clause.verb}`,
    ...context.quoted(span),
    about: entry.id,
  };
  if (isAble || isSister(subject, deed, context)) return [{ ...base, state: 'supported' }];
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-kind.deed',
      known: trade(entry, context),
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}
judgeCapabilities.verbs = [LOOKING, ...DEEDS.map(({ verb }) => verb)];

const objectText = (clause: Clause, context: SentenceContext): string =>
  [...clause.themes, ...clause.complements.map(({ phrase }) => phrase)]
    .map((phrase) => context.shown(phrase))
    .join(' ')
    .toLowerCase();

/** "was sent to drill", not "wants to drill". */
const isSent = (clause: Clause, context: SentenceContext): boolean =>
  context.reading.clauses.some(
    (other) =>
      SENDING.test(other.verb) &&
      other.stance === 'asserted' &&
      other.start < clause.start &&
      clause.start - other.end < 3 + Math.max(0, other.end - other.start),
  );

/** "No craft brought samples home until Chang'e 5": the one that did. */
function exceptionTo(clause: Clause): NounPhrase | undefined {
  const isNobody = clause.agents[0]?.isNegative === true && clause.agents[0].names.length === 0;
  return isNobody ? clause.complements.find(({ preposition }) => preposition === 'until')?.phrase : undefined;
}

/** The agent that is a craft: "China launched Queqiao to photograph" leaves two. */
const craftOf = (clause: Clause, context: SentenceContext): NounPhrase | undefined =>
  clause.agents.find((agent) => {
    const referent = context.soleReferent(agent);
    return referent !== undefined && context.kindOf(referent) === 'spacecraft';
  });

/** The name may also mean a craft that can. */
const isSister = (subject: NounPhrase, deed: Deed | undefined, context: SentenceContext): boolean =>
  deed !== undefined &&
  context.alternatives(context.nameToken(subject)).some((index) => {
    const entry = context.entry(index);
    return typesWithin(entry, context).some((type) => deed.types.includes(type));
  });

function trade(entry: Entry, { knowledge }: SentenceContext): string {
  return inWords(
    knowledge
      .ids(entry, 'types')
      .slice(0, 2)
      .map((type) => type.replaceAll('-', ' ')),
  );
}
