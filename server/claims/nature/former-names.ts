import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause, ClauseTime } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';

const CALLING = /^(call|name|know|rename|rebaptise|rechristen|dub)$/;
const CHANGING = /^(change|alter)$/;
const BEARING = /^(bear|go|carry|have)$/;
const FORMERLY = /^(formerly|originally|previously|initially|first|once)$/;
const NAMED = [
  ...['spacecraft', 'mission', 'launch-vehicle', 'station', 'programme', 'module'],
  ...['agency', 'company', 'organisation', 'launch-site', 'body'],
];

/** "was formerly called GLAST", "was renamed Fermi", "changed the name of AXAF to Chandra". */
export function judgeFormerNames(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  const [thing] = clause.themes;
  if (CHANGING.test(clause.verb) && thing?.head.lower === 'name' && thing.of)
    return otherName(thing.of, phrasesAfter(/^to$/, clause), context, true);
  if (BEARING.test(clause.verb)) return judgeNameBorne(clause, context);
  if (!CALLING.test(clause.verb) || !thing) return [];
  const isOld = clause.adverbs.some((word) => FORMERLY.test(word));
  const isNow = clause.verb === 'know' || clause.verb === 'dub' || clause.verb === 'christen';
  return isOld || isNow || /^re/.test(clause.verb)
    ? otherName(
        thing,
        phrasesAfter(/^(?:as|to|)$/, clause),
        context,
        /^re/.test(clause.verb),
        isOld || clause.times.some(isUntil),
      )
    : [];
}
/** "known until 2014 as": a name that it bore before. */
const isUntil = ({ preposition }: ClauseTime): boolean => /^(until|till|before)$/.test(preposition);
judgeFormerNames.verbs = [CHANGING, CALLING, BEARING];

/** "bore the name of X until 2014", "went by the name of X before launch". */
function judgeNameBorne(clause: Clause, context: SentenceContext): Verdict[] {
  const [who] = clause.construction === 'active' ? clause.agents : [];
  const name = [...clause.themes, ...clause.complements.map(({ phrase }) => phrase)].find(
    ({ head, of }) => /^names?$/.test(head.lower) && of !== undefined,
  )?.of;
  const isOld =
    clause.times.some(isUntil) ||
    clause.adverbs.some((word) => FORMERLY.test(word)) ||
    clause.complements.some(({ preposition }) => /^(?:until|till|before)$/.test(preposition));
  return who && name ? otherName(who, [name], context, false, isOld) : [];
}

const phrasesAfter = (preposition: RegExp, clause: Clause): NounPhrase[] =>
  clause.complements.filter((one) => preposition.test(one.preposition)).map(({ phrase }) => phrase);

/** "the Earth Resources Technology Satellite (ERTS-1), later renamed Landsat 1": its first name begins like that of the series. */
const wasCalled = (index: EntryIndex, shown: string, context: SentenceContext): boolean => {
  const said = shown.replace(/^the /i, '').toLowerCase();
  return context.entry(index).names.some(({ text }) => text.toLowerCase().startsWith(said));
};

/** "The stretched Ariane 4 was known as ...", "one Delta": a form of what the name means has a name of its own. */
const isOneOfItsSort = ({ names, determiner, modifiers }: NounPhrase): boolean =>
  names.length > 0 &&
  (/^(?:an?|this|that|one|each|another|every|some)$/.test(determiner ?? '') ||
    modifiers.some(({ lower }) =>
      /ed$|^(?:new|larger?|smaller?|bigger|longer|shorter|heavier|lighter|later|earlier|further|other|first|second|third|last|special|civil|military|model|test)$/.test(
        lower,
      ),
    ));

/** "The lunar module known as Intrepid": a design of which each that flew bore a name. */
const isBuiltSo = (one: Entry, design: Entry): boolean =>
  design.kind === 'spacecraft' &&
  one.kind === 'spacecraft' &&
  !design.events.some(({ type }) => type === 'launch') &&
  one.events.some(({ type }) => type === 'launch') &&
  (one.relations.types?.list ?? []).some(({ value }) =>
    design.relations.types?.list.some((type) => type.value === value),
  );

/** A name of another thing of its sort, and no name that this one ever had. */
function otherName(
  thing: NounPhrase,
  names: readonly NounPhrase[],
  context: SentenceContext,
  isChange: boolean,
  isOld = true,
): Verdict[] {
  const index = context.soleReferent(thing);
  const [said] = names.filter((phrase) => phrase.others.length === 0 && phrase.names.length > 0);
  if (isOneOfItsSort(thing) || said?.determiner === 'a' || said?.determiner === 'an') return [];
  if (index === undefined || !said || !NAMED.includes(context.kindOf(index))) return [];
  const entry = context.entry(index);
  const token = said.names[0] as NounPhrase['head'];
  const others = context.alternatives(token);
  const isKin = others.some(
    (other) =>
      other === index ||
      isRelated(entry, other, context) ||
      isBuiltSo(context.entry(other), entry) ||
      wasCalled(other, context.shown(thing), context),
  );
  // "On its way to Eros, NEAR was renamed": a world bears no name of a craft, nor a craft one of a world.
  const isOfSort = others.some(
    (other) => NAMED.includes(context.kindOf(other)) && (context.kindOf(other) === 'body') === (entry.kind === 'body'),
  );
  // "also known as": any other name that it has.
  const other = isOld
    ? undefined
    : entry.names.find(({ text, use }) => use !== 'foreign' && !text.includes(context.shown(thing)));
  const designation = entry.kind === 'body' ? entry.names.find(({ text }) => /^\d{4} [A-Z]/.test(text)) : undefined;
  const right = isChange
    ? entry.names[0]?.text
    : (entry.names.find(({ use }) => use === 'former') ?? designation ?? other)?.text;
  if (isKin || !isOfSort || right === undefined || entry.names.every(({ use }) => use !== 'former' && use !== 'alias'))
    return [];
  const span = { start: said.head.tag === 'name' ? token.start : said.start, end: said.end };
  return [
    {
      state: 'contradicted',
      check: 'wrong-name',
      claim: `name of ${entry.id}`,
      ...context.quoted(span),
      about: entry.id,
      message: isChange ? 'wrong-name.became' : 'wrong-name.former',
      known: right,
      correction: right,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

const isRelated = (entry: Entry, other: EntryIndex, { knowledge }: SentenceContext): boolean => {
  const { id } = knowledge.entry(other);
  return (
    knowledge.family(entry).some((one) => one.id === id) ||
    knowledge.ids(entry, 'predecessors', 'successors', 'family', 'part-of').includes(id) ||
    // "The SpaceShipTwo known as VSS Unity": one of those.
    knowledge.ids(knowledge.entry(other), 'part-of', 'family').includes(entry.id)
  );
};

const AT_FIRST = /^ (?:once|originally|formerly|initially|previously|at first) (?:the )?$/;

/** "The Johnson Space Center was once the Launch Operations Center": of two names of houses or craft one is the older, and another's. */
export const judgeNamesOnce = (context: SentenceContext): Verdict[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance, construction, tense, times }) => {
    if (stance !== 'asserted' || construction !== 'copula' || tense !== 'past' || is.start < subject.end) return [];
    if (is.head.tag !== 'name' || subject.head.tag !== 'name' || !isFormer(is.head, context)) return [];
    const between = context.text.slice(subject.end, is.start).replace(/^ (?:was|were)/, '');
    const isOnce = AT_FIRST.test(between) || times.some(isUntil);
    return isOnce ? otherName(subject, [is], context, false) : [];
  });
judgeNamesOnce.needs = {
  word: /^(?:once|originally|formerly|initially|previously|first|until|till|before)$/,
} satisfies Needs;

/** Written as a name that what it means bears no more. */
const isFormer = (token: NounPhrase['head'], context: SentenceContext): boolean => {
  const index = context.meaning(token);
  const said = context.shown(token).replace(/^the /i, '').toLowerCase();
  return (
    index !== undefined &&
    context.entry(index).names.some(({ text, use }) => use === 'former' && text.toLowerCase() === said)
  );
};
