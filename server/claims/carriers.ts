import { areDisjoint, daysOf } from '../../glossary/dates.ts';
import type { Entry } from '../../glossary/entry.ts';
import type { Clause } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { inWords } from './lists-in-words.ts';

const CARRYING = /^(carry|deliver|release|deploy|drop|bring|transport|set|put|land|take|ferry|eject)$/;
const RIDING = /^(arrive|travel|land|fly|ride|go|reach|launch|leave|depart|touch)$/;
const ABOARD = /^(with|aboard|on|on board|by|in)$/;
const CARRIED: ReadonlySet<string> = new Set(['spacecraft', 'module', 'instrument']);

/** Which craft carried which: "set the rover Yutu down", "arrived there with Viking 2". */
export function judgeCarriers(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  const carried = CARRYING.test(clause.verb) ? pairs(clause.agents, clause.themes) : [];
  const riders = clause.themes.length > 0 && clause.construction === 'passive' ? clause.themes : clause.agents;
  const riding = RIDING.test(clause.verb)
    ? pairs(
        clause.complements.filter(({ preposition }) => ABOARD.test(preposition)).map(({ phrase }) => phrase),
        riders,
      )
    : [];
  return [...carried, ...riding].flatMap(([carrier, load]) => judgePair(carrier, load, context));
}

const pairs = (carriers: readonly NounPhrase[], loads: readonly NounPhrase[]): [NounPhrase, NounPhrase][] =>
  carriers.flatMap((carrier) => loads.map((load): [NounPhrase, NounPhrase] => [carrier, load]));

function judgePair(carrierPhrase: NounPhrase, loadPhrase: NounPhrase, context: SentenceContext): Verdict[] {
  if (carrierPhrase.others.length > 0) return [];
  const [carrierIndex, loadIndex] = [context.referent(carrierPhrase), context.referent(loadPhrase)];
  if (carrierIndex === undefined || loadIndex === undefined || carrierIndex === loadIndex) return [];
  const [carrier, load] = [context.entry(carrierIndex), context.entry(loadIndex)];
  if (!CARRIED.has(load.kind) || !['spacecraft', 'mission', 'crewed-flight'].includes(carrier.kind)) return [];
  const { knowledge } = context;
  const span = context.nameToken(carrierPhrase);
  const base = {
    check: 'wrong-carrier' as const,
    claim: `${carrier.id} carried ${load.id}`,
    span: { start: span.start, end: span.end },
    found: context.shown(span),
    about: load.id,
  };
  const known = knowledge.ids(load, 'carried-by');
  const named = carrierPhrase.names[0];
  const readings = named ? context.alternatives(named).map((index) => context.entry(index)) : [];
  if ([carrier, ...readings].some((one) => isTogether(one, load, context))) return [{ ...base, state: 'supported' }];
  const isElsewhen = flewApart(carrier, load, context);
  if (known.length === 0 && !isElsewhen) return [];
  if (
    known.length > 0 &&
    !isElsewhen &&
    !knowledge.isComplete(load, 'carried-by') &&
    knowledge.kind(known[0] as string) === 'launch-vehicle'
  )
    return [];
  const right = known.filter((id) => ['spacecraft', 'mission', 'crewed-flight'].includes(knowledge.kind(id) ?? ''));
  const shown = right.length > 0 ? right : launchers(load);
  if (shown.length === 0) return [];
  const names = shown.slice(0, 2).map((id) => knowledge.nameOf(id));
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-carrier',
      known: inWords(names),
      ...(names.length === 1 ? { correction: names[0] as string } : {}),
      details: { subject: knowledge.spoken(load.id) },
    },
  ];
}

/** Of one family, or one the other's carrier. */
function isTogether(carrier: Entry, load: Entry, { knowledge }: SentenceContext): boolean {
  const family = new Set(
    [
      ...knowledge.family(load),
      ...knowledge.ids(load, 'carried-by').flatMap((id) => {
        const entry = knowledge.byId(id);
        return entry ? knowledge.family(entry) : [];
      }),
    ].map(({ id }) => id),
  );
  return (
    family.has(carrier.id) ||
    knowledge.family(carrier).some(({ id }) => id === load.id || knowledge.ids(load, 'carried-by').includes(id)) ||
    launchers(load).includes(carrier.id)
  );
}

/** Both were launched, and not on the same day. */
function flewApart(carrier: Entry, load: Entry, { knowledge }: SentenceContext): boolean {
  const [a, b] = [knowledge.events(carrier, 'launch')[0]?.at, knowledge.events(load, 'launch')[0]?.at];
  const [days, others] = [a && daysOf(a), b && daysOf(b)];
  return Boolean(days && others && areDisjoint(days, others, 2));
}

const launchers = (entry: Entry): string[] =>
  entry.events.filter(({ type }) => type === 'launch').flatMap((event) => [...(event.roles.by ?? [])]);
