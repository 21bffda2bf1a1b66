import { daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import { workedOut } from '../worked-out.ts';

const FINDING = /^(discover|spot|find|notice|detect|identify)$/;
const SEEING = /^(see|observe|sight|photograph|describe|record|report|glimpse)$/;
/** What a discovery is made in. */
const RECORDS = /^(images?|photographs?|photos?|pictures?|data|observations?|frames?|exposures?|plates?)$/;
const RECORDING = /^(take|make|return|send|snap|capture|transmit|record|obtain|acquire|gather|collect)$/;

/** Who discovered a body, or in whose pictures, held against the glossary's discoverers. */
export function judgeDiscoverers(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !isFinding(clause) || isWhen(clause, context)) return [];
  // "a moon of Neptune found by Voyager 2": either may be meant.
  const judged = clause.themes.map((theme) => {
    const bodies = context.referents(theme);
    // "Titan and Rhea were discovered by Huygens and Cassini": one each.
    if (bodies.length > 1 && clause.agents.some(({ others }) => others.length > 0)) return [];
    const all = bodies.map((body) => (body === undefined ? [] : judgeBody(body, clause, context)));
    // "Io and Europa were discovered by Huygens": wrong where it is wrong of each.
    return all.find((list) => !list.some(({ state }) => state === 'contradicted')) ?? all[0] ?? [];
  });
  return judged.find((list) => list.every(({ state }) => state !== 'contradicted')) ?? judged[0] ?? [];
}
judgeDiscoverers.verbs = [FINDING, SEEING];

function judgeBody(body: EntryIndex, clause: Clause, context: SentenceContext): Verdict[] {
  if (context.kindOf(body) !== 'body') return [];
  return [
    ...clause.agents.flatMap((agent) => [agent, ...agent.others]).flatMap((who) => judgeWho(who, body, context)),
    ...recorders(clause, context).flatMap((token) => judgeCraft(token, body, context)),
  ];
}

/** "were first seen by" tells of a discovery too. */
const isFinding = ({ verb, adverbs }: Clause): boolean =>
  FINDING.test(verb) || (SEEING.test(verb) && adverbs.includes('first'));

/** "When he first saw Uranus, he took it for a comet": his first time, not mankind's. */
const isWhen = ({ verb, agents, construction }: Clause, { text }: SentenceContext): boolean =>
  SEEING.test(verb) &&
  construction === 'active' &&
  /\b(?:when|as|since|after|before|until|once)\s+$/i.test(text.slice(0, agents[0]?.start ?? 0));

function judgeWho(phrase: NounPhrase, body: EntryIndex, context: SentenceContext): Verdict[] {
  // "was an astronomer who discovered Uranus"
  const who = context.referentAlone(phrase) ?? (phrase.names.length === 0 ? context.soleReferent(phrase) : undefined);
  if (who === undefined) return judgeSurname(phrase, body, context);
  const span = context.nameToken(phrase);
  if (isCraft(who, context)) return judgeCraft(span, body, context);
  const entry = context.entry(body);
  const { knowledge } = context;
  const known = knowledge.ids(entry, 'discoverers');
  const kinds = new Set(known.map((id) => knowledge.kind(id)));
  if (known.length === 0 || !kinds.has(context.kindOf(who))) return [];
  const { id } = context.entry(who);
  const isNamed = phrase.names.length > 0 || phrase.head.isCapitalised;
  const base = { ...claimed(id, entry, span, context), ...(isNamed ? {} : { found: knowledge.nameOf(id) }) };
  if (known.includes(id)) return [{ ...base, state: 'supported' }];
  if (!knowledge.isComplete(entry, 'discoverers'))
    return [{ ...base, state: 'unknown', why: 'others may share the discovery' }];
  const { correction, candidates, ...wrong } = contradicted(base, known, entry, context);
  // No name fits in the place of "an astronomer".
  return [isNamed || phrase.head.tag === 'pronoun' ? contradicted(base, known, entry, context) : wrong];
}

/** "discovered by Huygens": somebody after whom a craft is named as well, so that the name was left alone. */
function judgeSurname(phrase: NounPhrase, body: EntryIndex, context: SentenceContext): Verdict[] {
  const { head: token } = phrase;
  const { knowledge } = context;
  const isBare = phrase.to - phrase.from === 1 && token.isCapitalised && phrase.possessor === undefined;
  const entry = context.entry(body);
  const known = knowledge.ids(entry, 'discoverers');
  const isOfPeople = known.length > 0 && known.every((id) => knowledge.kind(id) === 'person');
  if (!isBare || !isOfPeople || !knowledge.isComplete(entry, 'discoverers')) return [];
  // Last, as everybody has to be looked up for it.
  if (!namesOfAstronomers(knowledge).has(token.lower)) return [];
  const base = claimed(token.lower, entry, token, context);
  const isOne = known.some((id) => wordsOfNames(knowledge.byId(id)).includes(token.lower));
  return [isOne ? { ...base, state: 'supported' } : contradicted(base, known, entry, context)];
}

const wordsOfNames = (entry: Entry | undefined): readonly string[] =>
  entry?.names.flatMap(({ text }) => text.toLowerCase().split(' ')) ?? [];

/** The words that the astronomers of the glossary go by; a few are known by the first of their names. */
const namesOfAstronomers = workedOut(
  (knowledge) =>
    new Set(
      knowledge
        .allOf('person')
        .filter((entry) => knowledge.ids(entry, 'professions').includes('astronomer'))
        .flatMap((entry) => [
          entry.names[0]?.text.toLowerCase().split(' ').at(-1) ?? '',
          ...(FIRST_NAMED[entry.id] ?? []),
        ]),
    ),
);

const FIRST_NAMED: Readonly<Record<string, readonly string[]>> = {
  'galileo-galilei': ['galileo'],
  'tycho-brahe': ['tycho'],
};

const isCraft = (index: EntryIndex, context: SentenceContext): boolean =>
  ['spacecraft', 'mission', 'programme'].includes(context.kindOf(index));

/** "in Voyager images", "in photographs taken by Voyager 1", "in data of Cassini": the craft that made the record. */
function recorders(clause: Clause, context: SentenceContext): Token[] {
  return clause.complements.flatMap(({ preposition, phrase }) => {
    if (!/^(in|on|from|with|using|through|by)$/.test(preposition) || !RECORDS.test(phrase.head.lower)) return [];
    const makers = context.reading.clauses
      .filter((other) => RECORDING.test(other.verb) && other.themes.some((theme) => theme.start === phrase.start))
      .flatMap((other) => other.agents);
    const sources = [phrase.of, phrase.possessor, ...makers].flatMap((one) => (one ? one.names : []));
    return [...phrase.names, ...sources];
  });
}

/** A craft found it only if it is known to have, and was in space at the time. */
function judgeCraft(token: Token, body: EntryIndex, context: SentenceContext): Verdict[] {
  const who = context.meaning(token);
  if (who === undefined || !isCraft(who, context)) return [];
  const { knowledge } = context;
  const entry = context.entry(body);
  const known = knowledge.ids(entry, 'discoverers');
  const readings = [who, ...context.alternatives(token)].map((index) => context.entry(index));
  const base = claimed(context.entry(who).id, entry, token, context);
  const family = new Set(readings.flatMap((one) => knowledge.family(one).map(({ id }) => id)));
  if (known.some((id) => family.has(id))) return [{ ...base, state: 'supported' }];
  const craft = known.filter((id) => ['spacecraft', 'mission'].includes(knowledge.kind(id) ?? ''));
  if (craft.length > 0) return [contradicted(base, craft, entry, context)];
  const isTooLate = readings.every((one) => flewAfter(one, entry, context));
  return isTooLate && known.length > 0 ? [contradicted(base, known, entry, context)] : [];
}

/** Launched in a later year than that of the discovery. */
function flewAfter(craft: Entry, body: Entry, { knowledge }: SentenceContext): boolean {
  const launch = knowledge.dayOf(craft, 'launch');
  const found = knowledge.events(body, 'discovery')[0]?.at;
  const days = daysOf(found);
  return launch !== undefined && days !== undefined && launch.first > days.last + 366;
}

const claimed = (who: string, body: Entry, span: Token, context: SentenceContext) => ({
  check: 'wrong-discovery' as const,
  claim: `${who} discovered ${body.id}`,
  ...context.quoted(span),
  about: body.id,
});

function contradicted(
  base: ReturnType<typeof claimed>,
  right: readonly string[],
  body: Entry,
  { knowledge }: SentenceContext,
): Verdict {
  const names = right.map((one) => knowledge.nameOf(one));
  return {
    ...base,
    state: 'contradicted',
    message: 'wrong-discovery',
    known: inWords(names),
    ...anyOf(names),
    details: { subject: knowledge.spoken(body.id) },
  };
}
