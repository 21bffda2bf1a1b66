import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';

const CALLING = /^(call|name|know|rename|rebaptise|rechristen|dub)$/;
const CHANGING = /^(change|alter)$/;
const FORMERLY = /^(formerly|originally|previously|initially|first|once)$/;
const NAMED = ['spacecraft', 'mission', 'launch-vehicle', 'station', 'programme', 'module'];

/** "was formerly called GLAST", "was renamed Fermi", "changed the name of AXAF to Chandra", "renamed after Neil Gehrels". */
export function judgeFormerNames(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  const [thing] = clause.themes;
  if (CHANGING.test(clause.verb) && thing?.head.lower === 'name' && thing.of)
    return [...otherName(thing.of, phrasesAfter(/^to$/, clause), context, clause)];
  if (!CALLING.test(clause.verb) || !thing) return [];
  const isOld = clause.adverbs.some((word) => FORMERLY.test(word));
  const isNow = clause.verb === 'know' || clause.verb === 'dub' || clause.verb === 'christen';
  if (!isOld && !isNow && !/^re/.test(clause.verb)) return namedAfter(thing, clause, context);
  return [
    ...otherName(thing, phrasesAfter(/^(?:as|to|)$/, clause), context, clause, isOld),
    ...namedAfter(thing, clause, context),
  ];
}
judgeFormerNames.verbs = [CHANGING, CALLING];

const phrasesAfter = (preposition: RegExp, clause: Clause): NounPhrase[] =>
  clause.complements.filter((one) => preposition.test(one.preposition)).map(({ phrase }) => phrase);

/** A name of another thing of its sort, and no name that this one ever had. */
function otherName(
  thing: NounPhrase,
  names: readonly NounPhrase[],
  context: SentenceContext,
  clause: Clause,
  isOld = true,
): Verdict[] {
  const index = thing.others.length === 0 ? context.referent(thing) : undefined;
  const [said] = names.filter((phrase) => phrase.others.length === 0 && phrase.names.length > 0);
  if (index === undefined || !said || !NAMED.includes(context.kindOf(index))) return [];
  const entry = context.entry(index);
  const token = said.names[0] as NounPhrase['head'];
  const others = context.alternatives(token);
  const isKin = others.some((other) => other === index || isRelated(entry, other, context));
  const isOfSort = others.some((other) => NAMED.includes(context.kindOf(other)));
  const isChange = CHANGING.test(clause.verb) || /^re/.test(clause.verb);
  // "also known as": any other name that it has.
  const other = isOld
    ? undefined
    : entry.names.find(({ text, use }) => use !== 'foreign' && !text.includes(context.shown(thing)));
  const right = isChange ? entry.names[0]?.text : (entry.names.find(({ use }) => use === 'former') ?? other)?.text;
  if (isKin || !isOfSort || right === undefined || entry.names.every(({ use }) => use !== 'former' && use !== 'alias'))
    return [];
  const span = { start: said.head.tag === 'name' ? token.start : said.start, end: said.end };
  return [
    {
      state: 'contradicted',
      check: 'wrong-name',
      claim: `name of ${entry.id}`,
      span,
      found: context.shown(span),
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
    (['predecessors', 'successors', 'family', 'part-of'] as const).some((relation) =>
      knowledge.ids(entry, relation).includes(id),
    )
  );
};

/** "renamed after Carl Sagan": somebody else than the one whose name it bears. */
function namedAfter(thing: NounPhrase, clause: Clause, context: SentenceContext): Verdict[] {
  const [after] = phrasesAfter(/^(?:after|for|in honou?r of)$/, clause);
  const index = thing.others.length === 0 ? context.referent(thing) : undefined;
  const person = after && after.others.length === 0 ? context.referent(after) : undefined;
  if (!after || index === undefined || person === undefined || context.kindOf(person) !== 'person') return [];
  const entry = context.entry(index);
  const right = entry.relations['named-after']?.list[0]?.value;
  const somebody = context.entry(person);
  if (right === undefined || context.alternatives(context.nameToken(thing)).length > 1) return [];
  const isHim = somebody.names.some(
    ({ text }) => right.includes(text) || text.includes(right) || sharesSurname(text, right),
  );
  if (isHim || !/^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|von|van)){1,6}$/u.test(right)) return [];
  const span = context.nameToken(after);
  return [
    {
      state: 'contradicted',
      check: 'wrong-name',
      claim: `namesake of ${entry.id}`,
      span: { start: span.start, end: span.end },
      found: context.shown(span),
      about: entry.id,
      message: 'wrong-name.after',
      known: right,
      correction: right,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

const sharesSurname = (one: string, other: string): boolean => one.split(' ').at(-1) === other.split(' ').at(-1);
