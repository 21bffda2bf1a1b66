import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Knowledge } from '../knowledge.ts';
import { inWords } from '../lists-in-words.ts';
import { workedOut } from '../worked-out.ts';

const FLYING: ReadonlySet<string> = new Set(['spacecraft', 'mission', 'crewed-flight', 'station']);

/** "X belonged to the Y programme", "X was launched as part of Y", "under the Y programme", "chosen for the Y programme". */
export function judgeProgrammes(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  if (HOLDING.test(clause.verb))
    return clause.agents.slice(0, 1).flatMap((whole) => clause.themes.flatMap((one) => judge(one, whole, context)));
  const subject = clause.themes.length > 0 && clause.construction !== 'active' ? clause.themes : clause.agents;
  const chosen = CHOOSING.test(clause.verb) ? clause.themes : [];
  const flown =
    clause.verb === 'belong'
      ? clause.agents
      : chosen.length > 0
        ? chosen
        : subject.length > 0
          ? subject
          : clause.themes;
  return clause.complements.flatMap(({ preposition, phrase }) => {
    const whole =
      clause.verb === 'belong' && preposition === 'to'
        ? phrase
        : preposition === 'under' || preposition === 'within' || isFlownFor(clause, preposition, phrase)
          ? phrase
          : /^(as|as part of)$/.test(preposition) && (preposition === 'as part of' || phrase.head.lower === 'part')
            ? (phrase.of ?? phrase)
            : preposition === 'as' && /^missions?$/.test(phrase.head.lower) && phrase.names.length === 1
              ? before(phrase)
              : undefined;
    return whole ? flown.slice(0, 1).flatMap((one) => judge(one, whole, context)) : [];
  });
}

/** "The Discovery programme included Dawn". */
const HOLDING = /^(?:include|comprise|contain|encompass)$/;
const CHOOSING = /^(select|choose|pick|approve|fund)$/;
const FLOWN_IN = /^(fly|launch|use|serve|participate|take|carry)$/;

/** "flown in the Voskhod programme", "chosen for the Discovery programme": in so many words a programme. */
const isFlownFor = ({ verb }: Clause, preposition: string, phrase: NounPhrase): boolean =>
  isCalledProgramme(phrase) &&
  (preposition === 'in' ? FLOWN_IN : /^(?:for|through|by|from|under)$/.test(preposition) ? CHOOSING : NEVER).test(verb);
const NEVER = /^$/;
const isCalledProgramme = ({ nouns, head }: NounPhrase): boolean =>
  /^program(?:me)?$/.test(nouns.at(-1)?.lower ?? '') || / program(?:me)?$/.test(head.lower);

const MEMBER =
  /^(one|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|member|part|mission|flight|spaceflight|probe|spacecraft|craft|capsule|satellite|orbiter|lander|station|telescope|observatory|launch|landing)s?$/;
const IN = /^(?:of|in|within|under|from)$/;

/** "Venera 7, the first of NASA's Mariners", "Lucy is a mission of the New Frontiers programme", "Luna 9 of the Venera programme". */
export function judgeGroupDescriptions(context: SentenceContext): Verdict[] {
  const described = context.reading.descriptions.flatMap(({ subject, is, stance, complements }) => {
    if (stance !== 'asserted') return [];
    // "The first flight of the Gemini programme was Gemini 1": the name stands behind.
    if (MEMBER.test(subject.head.lower) && subject.names.length === 0 && subject.of && is.head.tag === 'name')
      return is.others.length === 0 ? judge(is, subject.of, context) : [];
    // "the most historic of all the Gemini missions"
    if (!MEMBER.test(is.head.lower) && is.head.tag === 'adjective')
      return is.of?.isPlural && MEMBER.test(is.of.head.lower) ? judge(subject, before(is.of), context) : [];
    if (!MEMBER.test(is.head.lower)) return [];
    const [first] = complements;
    const behind =
      first && IN.test(first.preposition)
        ? first.phrase
        : complements.find(({ preposition, phrase }) => IN.test(preposition) && isCalledProgramme(phrase))?.phrase;
    const whole = is.of ?? classIn(is, context) ?? (is.names.length > 0 ? before(is) : behind);
    return whole ? judge(subject, whole, context) : [];
  });
  const owned = context.reading.phrases.flatMap(({ phrase, stance }) =>
    stance === 'asserted' && phrase.head.tag === 'name'
      ? [phrase.of, phrase.possessor].flatMap((whole) => (whole ? judge(phrase, whole, context) : []))
      : [],
  );
  return [...described, ...owned];
}

/** "a Discovery-class mission": the programme is joined to the word for it. */
function classIn(phrase: NounPhrase, { reading, text }: SentenceContext): NounPhrase | undefined {
  const name = reading.tokens.find(
    ({ tag, start, end }) =>
      tag === 'name' && start >= phrase.start && end < phrase.head.start && text.startsWith('-class ', end),
  );
  return name && { ...phrase, head: name, names: [name] };
}

/** "a New Frontiers mission": by the one name in it. */
function before(phrase: NounPhrase): NounPhrase {
  const [name, another] = phrase.names;
  return name && !another && !phrase.of && phrase.head.tag === 'noun' ? { ...phrase, head: name } : phrase;
}

/** The programme that a phrase means; "the Discovery programme" is not the Shuttle of that name. */
function programmeOf(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const isProgramme = (index: EntryIndex | undefined): boolean =>
    index !== undefined && context.kindOf(index) === 'programme';
  const whole = context.referentAlone(phrase);
  if (isProgramme(whole)) return whole;
  const name = phrase.names.at(-1);
  if (!name || !/^(programme|program|series|project|campaign|mission)$/.test(phrase.nouns.at(-1)?.lower ?? ''))
    return undefined;
  return context.alternatives(name).find(isProgramme);
}

function judge(who: NounPhrase, what: NounPhrase, context: SentenceContext): Verdict[] {
  const whole = programmeOf(what, context);
  if (whole === undefined) return [];
  const programme = context.entry(whole);
  return [who, ...who.others].flatMap((one): Verdict[] => {
    const index = context.referentAlone(one);
    if (index === undefined || !FLYING.has(context.kindOf(index))) return [];
    const entry = context.entry(index);
    const { knowledge } = context;
    const own = knowledge.ids(entry, 'programme');
    const span = what.names.at(-1) ?? what.head;
    // "the Mercury mission MESSENGER": the planet that it went to has the name as well.
    if (context.alternatives(span).some((other) => knowledge.ids(entry, 'targets').includes(context.entry(other).id)))
      return [];
    const base = {
      check: 'wrong-programme' as const,
      claim: `${entry.id} in ${programme.id}`,
      ...context.quoted(span),
      about: entry.id,
    };
    if (belongs(entry, programme.id, context)) return [{ ...base, state: 'supported' }];
    if (own.length === 0 || own.every((id) => areShared(id, programme.id, context))) return [];
    const names = own.map((id) => context.knowledge.nameOf(id));
    const spoken = own.map((id) => context.knowledge.spoken(id));
    return [
      {
        ...base,
        state: 'contradicted',
        message: 'wrong-programme',
        known: inWords(spoken),
        ...anyOf(names.map((name) => shortened(name, context.shown(span)))),
        details: { subject: context.knowledge.spoken(entry.id), who: context.knowledge.spoken(programme.id) },
      },
    ];
  });
}

/** In the programme, in one that is part of it, or of a craft that is. */
function belongs(entry: Entry, programme: EntryId, { knowledge }: SentenceContext): boolean {
  const seen = new Set<EntryId>();
  const visit = (id: EntryId, depth: number): boolean => {
    if (id === programme) return true;
    if (seen.has(id) || depth > 4) return false;
    seen.add(id);
    const one = knowledge.byId(id);
    if (!one) return false;
    return [...knowledge.ids(one, 'programme', 'part-of', 'family'), ...knowledge.groupsOf(id)].some((other) =>
      visit(other, depth + 1),
    );
  };
  return visit(entry.id, 0);
}

/** "Discovery" for "New Frontiers", and with the word for it where that stands in what was written. */
const shortened = (name: string, written: string): string =>
  /\bprogram(?:me)?$/i.test(written) ? name : name.replace(/ program(?:me)?$/i, '');

/** Programmes that sent guests and instruments along with flights of other programmes. */
const OF_GUESTS: ReadonlySet<EntryId> = new Set<EntryId>(['interkosmos']);

/** Something belongs to both: they do not exclude each other. */
function areShared(a: EntryId, b: EntryId, { knowledge }: SentenceContext): boolean {
  const isAlong =
    OF_GUESTS.has(b) && knowledge.idsOf(a, 'country').some((id) => knowledge.idsOf(b, 'country').includes(id));
  if (isAlong) return true;
  const pairs = pairsOf(knowledge);
  return pairs.has(`${a} ${b}`) || pairs.has(`${b} ${a}`) || within(a, b, knowledge) || within(b, a, knowledge);
}

const within = (inner: EntryId, outer: EntryId, knowledge: Knowledge): boolean =>
  knowledge.idsOf(inner, 'part-of', 'programme').includes(outer);

/** The programmes that share a mission. */
const pairsOf = workedOut((knowledge) => {
  const pairs = new Set<string>();
  for (const kind of ['mission', 'spacecraft', 'crewed-flight', 'station'] as const)
    for (const entry of knowledge.allOf(kind)) {
      const ids = knowledge.ids(entry, 'programme');
      for (const a of ids) for (const b of ids) if (a !== b) pairs.add(`${a} ${b}`);
    }
  return pairs;
});
