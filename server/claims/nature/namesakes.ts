import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { personalName, shareAWord } from '../unknown-holders.ts';

const NAMING = /^(name|call|rename|rebaptise|rechristen|christen|baptise|dub|title)$/;
const BEARING = /^(take|get|owe|derive|draw|borrow|bear|carry|have|inherit|receive|share)$/;
const GIVING = /^(?:give|lend)$/;
const NAMESAKE = /^(?:namesake|eponym)$/;
const COMMEMORATING = /^(honou?r|commemorate|recall|remember|evoke|celebrate)$/;

/** "renamed after Carl Sagan", "takes its name from Sagan", "bears the name of Sagan": somebody else than the one whose name it bears. */
export function judgeNamesakes(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  if (NAMING.test(clause.verb)) {
    const [thing] = clause.themes;
    return thing ? judge(thing, eponymOf(clause), context) : [];
  }
  const [bearer] = clause.agents;
  const [name] = clause.themes;
  if (!bearer || !name) return [];
  // "Kepler gave the telescope its name"
  if (GIVING.test(clause.verb))
    return /^ (?:its|his|her|their) name\b/.test(context.text.slice(name.end, name.end + 12))
      ? judge(name, bearer, context)
      : [];
  // "The name honours Kepler", "Its name commemorates Kepler".
  if (COMMEMORATING.test(clause.verb)) {
    // "The telescope honours Kepler": what has a namesake does so by its name.
    const isHonouring = /^honou?r$/.test(clause.verb) && bearer.head.tag === 'name' && clause.complements.length === 0;
    const bears = bearer.head.lower === 'name' ? (bearer.of ?? bearer.possessor) : isHonouring ? bearer : undefined;
    return bears ? judge(bears, name, context) : [];
  }
  if (name.head.lower !== 'name') return [];
  const from = clause.complements.find(({ preposition }) => /^(from|to|with)$/.test(preposition))?.phrase;
  return judge(bearer, name.of ?? from, context);
}
judgeNamesakes.verbs = [NAMING, BEARING, COMMEMORATING, GIVING];

/** "The namesake of the telescope is Kepler", "Kepler is the eponym of the telescope". */
export function judgeNamesakesDescribed(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    if (stance !== 'asserted') return [];
    const [title, who] = NAMESAKE.test(subject.head.lower) ? [subject, is] : [is, subject];
    const thing = NAMESAKE.test(title.head.lower) ? (title.of ?? title.possessor) : undefined;
    return thing ? judge(thing, who, context) : [];
  });
}
judgeNamesakesDescribed.needs = { word: /^(?:namesake|eponym)$/ } satisfies Needs;

/** "after Sagan", "in honour of Sagan", "in memory of Sagan" */
function eponymOf({ complements }: Clause): NounPhrase | undefined {
  for (const { preposition, phrase } of complements) {
    if (/^(after|for|in honou?r of)$/.test(preposition)) return phrase;
    if (preposition === 'in' && /^(honou?r|memory|tribute|recognition)$/.test(phrase.head.lower)) return phrase.of;
  }
  return undefined;
}

function judge(thing: NounPhrase, after: NounPhrase | undefined, context: SentenceContext): Verdict[] {
  const entry = context.soleEntry(thing);
  if (!after || entry === undefined || after.others.length > 0) return [];
  // "was named after Dryden before": by a name that it bears no more.
  if (/^ (?:until|till|before|earlier|at first|originally|initially)\b/.test(context.text.slice(after.end))) return [];
  const person = context.referent(after);
  const unknown = person === undefined ? personalName(after, context) : undefined;
  if (!unknown && (person === undefined || context.kindOf(person) !== 'person')) return [];
  const right = entry.relations['named-after']?.list[0]?.value;
  if (right === undefined || (thing.names.length > 0 && context.alternatives(context.nameToken(thing)).length > 1))
    return [];
  // Somebody whom the glossary does not know may be the right one by another name only where a word of it is the same.
  const called = unknown ? [context.shown(unknown)] : context.entry(person as EntryIndex).names.map(({ text }) => text);
  const isHim = called.some(
    (name) => right.includes(name) || name.includes(right) || (unknown ? shareAWord : sharesSurname)(name, right),
  );
  const isPerson = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|von|van|and)){1,6}$/u.test(right);
  if (isHim || !isPerson) return [];
  // "the Dryden center was named after Hugh Dryden": by a former name it had another.
  const whole = thing.names.length > 0 ? context.shown(thing) : '';
  if (called.some((name) => whole.includes(name.split(' ').at(-1) as string))) return [];
  const span = unknown ?? context.nameToken(after);
  return [
    {
      state: 'contradicted',
      check: 'wrong-name',
      claim: `namesake of ${entry.id}`,
      ...context.quoted(span),
      about: entry.id,
      message: 'wrong-name.after',
      known: right,
      correction: right,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

const sharesSurname = (one: string, other: string): boolean => one.split(' ').at(-1) === other.split(' ').at(-1);
