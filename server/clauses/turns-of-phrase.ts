import type { Clause, Description } from './clause.ts';
import type { Token } from './tokens.ts';

/** Turns of phrase that say no more than a plain verb, as clauses with that verb: no frame has to know them. */
export const turnsOfPhrase = (clauses: readonly Clause[], descriptions: readonly Description[]): Clause[] => [
  ...clauses.flatMap((clause) => [
    ...inTheHandsOf(clause),
    ...cameIntoBeing(clause),
    ...existedSince(clause),
    ...footedTheBill(clause),
    ...instrumentsIncluded(clause),
  ]),
  ...descriptions.flatMap(homeTo),
];

const LYING = /^(?:be|lie|rest|remain|stay)$/;
/** Nouns for the work that is in somebody's hands. */
const WORK = /^(?:construction|production|manufacture|development|building|assembly)$/;
const CONDUCT = /^(?:operation|operations|management|control|running)$/;

/** "is in the hands of Airbus", "Its construction was in the hands of Airbus": who controls, runs or builds it. */
function inTheHandsOf(clause: Clause): Clause[] {
  const [subject, another] = clause.agents;
  if (!LYING.test(clause.verb) || !subject || another) return [];
  return clause.complements.flatMap(({ preposition, phrase }) => {
    if (preposition !== 'in' || phrase.head.lower !== 'hands' || !phrase.of) return [];
    const work = subject.of ? subject.head.lower : '';
    const [verb, theme] = WORK.test(work)
      ? ['build', subject.of]
      : CONDUCT.test(work)
        ? ['operate', subject.of]
        : ['control', subject];
    return theme ? [{ ...clause, verb, agents: [phrase.of], themes: [theme], complements: [] }] : [];
  });
}

/** "came into being in 1958": was founded then. */
function cameIntoBeing(clause: Clause): Clause[] {
  const isInto = clause.complements.some(
    ({ preposition, phrase }) => preposition === 'into' && /^(?:being|existence)$/.test(phrase.head.lower),
  );
  return clause.verb === 'come' && isInto
    ? [{ ...clause, verb: 'found', construction: 'passive', agents: [], themes: clause.agents, complements: [] }]
    : [];
}

/** "has existed since 1958", "has been around since 1958": what was founded then. */
function existedSince(clause: Clause): Clause[] {
  const [time, another] = clause.times;
  const isThere = clause.verb === 'exist' || (clause.verb === 'be' && clause.adverbs.includes('around'));
  const isAll = clause.complements.length === 0 && clause.themes.length === 0 && clause.agents.length === 1;
  return isThere && isAll && clause.isPerfect && time?.preposition === 'since' && !another
    ? [
        {
          ...clause,
          verb: 'found',
          construction: 'passive',
          agents: [],
          themes: clause.agents,
          times: [{ ...time, preposition: 'in' }],
        },
      ]
    : [];
}

/** "footed the bill for Skylab": paid for it. */
const footedTheBill = (clause: Clause): Clause[] =>
  /^(?:foot|pay|settle|cover)$/.test(clause.verb) && /^(?:bill|tab|costs?)$/.test(clause.themes[0]?.head.lower ?? '')
    ? clause.complements
        .filter(({ preposition }) => preposition === 'for' || preposition === 'of')
        .map(({ phrase }) => ({ ...clause, verb: 'fund', themes: [phrase], complements: [] }))
    : [];

/** "The instruments of Cassini included INMS": Cassini carried it. */
function instrumentsIncluded(clause: Clause): Clause[] {
  const [set, another] = clause.agents;
  const owner = set?.of ?? set?.possessor;
  return /^(?:include|comprise)$/.test(clause.verb) &&
    set &&
    owner &&
    !another &&
    /^(?:instruments|payload|cameras|experiments)$/.test(set.head.lower)
    ? [{ ...clause, verb: 'carry', agents: [owner] }]
    : [];
}

/** "Kazakhstan is home to Baikonur": Baikonur lies there. */
const homeTo = ({ subject, is, stance, tense, construction, complements, times, start, end }: Description): Clause[] =>
  construction !== 'copula' || is.head.lower !== 'home' || is.determiner !== undefined || is.modifiers.length > 0
    ? []
    : complements
        .filter(({ preposition }) => preposition === 'to')
        .map(({ phrase }) => ({
          start,
          end,
          verb: 'lie',
          verbSpan: { start: is.start, end: is.end },
          construction: 'active',
          stance,
          tense,
          isPerfect: false,
          isProgressive: false,
          adverbs: [],
          agents: [phrase],
          themes: [],
          complements: [{ preposition: 'in', phrase: subject }],
          times,
          isQuestion: false,
        }));

/** "until 1986, when it was launched": a date that a clause is set behind is its own. */
export function datedByWhen(clauses: readonly Clause[], tokens: readonly Token[]): readonly Clause[] {
  const dated = tokens.flatMap((token, at) => {
    const [date, comma] = [tokens[at - 2], tokens[at - 1]];
    return token.lower === 'when' && comma?.tag === 'comma' && date?.date && !date.date.stretch
      ? [
          {
            from: token.end,
            date,
            to: tokens.slice(at + 1).find(({ tag }) => /^(?:comma|stop|dash)$/.test(tag))?.start,
          },
        ]
      : [];
  });
  if (dated.length === 0) return clauses;
  const seen = new Set<Token>();
  return clauses.map((clause) => {
    const own = dated.find(
      ({ from, to }) => clause.verbSpan.start > from && clause.verbSpan.start < (to ?? Number.POSITIVE_INFINITY),
    );
    if (!own || seen.has(own.date) || clause.times.length > 0 || !/^(?:active|passive)$/.test(clause.construction))
      return clause;
    seen.add(own.date);
    return { ...clause, times: [{ preposition: 'in', token: own.date, until: undefined }] };
  });
}

/** Of these the clause behind "when" tells what, and not when: "recalled in 1999 when Apollo 11 landed". */
const MINDING =
  /^(?:recall|remember|tell|say|ask|wonder|describe|explain|know|learn|recount|celebrate|commemorate|mark|honou?r|imagine|depict|show|discuss|predict|decide|determine|plan|schedule|expect|announce)$/;

/** "In 1974 millions watched as Mariner 10 flew past Mercury": what was done while something else was, on the one date of the sentence. */
export function datedTogether(clauses: readonly Clause[], tokens: readonly Token[]): readonly Clause[] {
  const at = tokens.findIndex(({ lower }, i) => i > 2 && /^(?:when|as)$/.test(lower));
  const word = tokens[at];
  if (!word || tokens.filter(({ tag }) => tag === 'date').length !== 1) return clauses;
  const isTold = ({ construction, stance, tense, isPerfect }: Clause): boolean =>
    /^(?:active|passive)$/.test(construction) && stance === 'asserted' && tense === 'past' && !isPerfect;
  const main = clauses.findLast(({ verbSpan }) => verbSpan.end <= word.start);
  const [time, another] = main?.times ?? [];
  if (!main || !isTold(main) || !time || another || MINDING.test(main.verb) || !/^(?:in|on|)$/.test(time.preposition))
    return clauses;
  if (tokens.some(({ start, tag }) => start >= main.end && start < word.start && tag !== 'comma')) return clauses;
  const subject = tokens[at + 1]?.start;
  const behind = clauses.find(
    (clause) =>
      isTold(clause) &&
      clause.times.length === 0 &&
      (clause.construction === 'passive' ? clause.themes : clause.agents).some(({ start }) => start === subject),
  );
  return behind ? clauses.map((clause) => (clause === behind ? { ...clause, times: main.times } : clause)) : clauses;
}
