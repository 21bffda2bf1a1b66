import type { EntryIndex } from '../../../glossary/glossary.ts';
import { type Kind, ORGANISED } from '../../../glossary/schema/kinds.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { isWordOfNames, type NearName, nearName } from './near-names.ts';

/** "Marine 10", "2014 MU16", "C67/P", "Persevrance": what looks like a name and is none that is known. */
const WRITTEN =
  /(?<![\p{L}\p{N}/-])(?:\p{Lu}\p{Ll}{3,}[ -]\d{1,4}|(?:19|20)\d\d [A-Z]{2}\d{1,3}|[CP]\/?\d{1,3}\/?[CP]|\p{Lu}\p{Ll}{5,})(?![\p{L}\p{N}/]|-\p{L}|\.\d)/gu;

const KIND_BEFORE =
  /\b(?:rover|probe|spacecraft|orbiter|lander|satellite|telescope|mission|station|module|rocket|comet|asteroid|observatory|helicopter|capsule) (?:called |named )?["“‘*]?$/i;
const KIND_AFTER =
  /^["”’*]?(?:['’]s)? (?:space )?(?:rover|probe|spacecraft|orbiter|lander|satellite|telescope|mission|station|module|rocket|comet|asteroid|observatory|helicopter|capsule|flyby|astronauts?)\b/i;

/** What a sentence without has no name that could be misspelt: a number, or a word for a thing. */
const HINT =
  /\d|\b(?:rover|probe|spacecraft|orbiter|lander|satellite|telescope|mission|station|module|rocket|comet|asteroid|observatory|helicopter|capsule|flyby|astronaut)/i;

/** Names misspelt close to exactly one known, where the words beside it or its company say that this is meant. */
export function judgeNames(context: SentenceContext): Verdict[] {
  const { start, end } = context.reading.sentence;
  const sentence = context.text.slice(start, end);
  return [...sentence.matchAll(WRITTEN)].flatMap((match) => {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const isWord = /^\p{L}+$/u.test(match[0]);
    if ((isWord && !isBeside(span, context)) || isTaken(span, context)) return [];
    const near = nearName(match[0], context.knowledge);
    if (near === undefined || (isWord && isWordOfNames(match[0], context.knowledge))) return [];
    return fits(near, span, match[0], context) ? [verdict(near, span, context)] : [];
  });
}

judgeNames.needs = { word: HINT } satisfies Needs;

/** Part of a name or a date that was found, or of another name that is not known. */
function isTaken(span: Span, { reading, text }: SentenceContext): boolean {
  return (
    /^ \p{Lu}\p{Ll}/u.test(text.slice(span.end)) ||
    reading.tokens.some(({ tag, start, end, isCapitalised }) =>
      tag === 'name' || tag === 'date'
        ? start < span.end && span.start < end
        : end + 1 === span.start && tag === 'noun' && isCapitalised && start > reading.sentence.start,
    )
  );
}

/** A word beside it says what it is. */
const isBeside = ({ start, end }: Span, { text }: SentenceContext): boolean =>
  KIND_BEFORE.test(text.slice(Math.max(0, start - 40), start)) || KIND_AFTER.test(text.slice(end, end + 24));

function fits({ entry }: NearName, span: Span, written: string, context: SentenceContext): boolean {
  const isInCompany = hasCompany(entry, context);
  // A number of its own could be that of another body: only the craft that went there tells.
  if (/\d/.test(written)) return isInCompany || (/^\p{L}/u.test(written) && isBeside(span, context));
  return (
    isBeside(span, context) &&
    (isInCompany ||
      context.mentionsAround.some((mention) => mention.entry === entry) ||
      context.discourse.topic === entry)
  );
}

const ORGANISATIONS: ReadonlySet<Kind> = new Set<Kind>([...ORGANISED, 'place']);

/** Something in the paragraph has to do with it: its target, its visitor, its crew, a twin. */
function hasCompany(entry: EntryIndex, { knowledge, mentionsAround }: SentenceContext): boolean {
  const { id, relations } = knowledge.entry(entry);
  const own = new Set([
    ...Object.values(relations).flatMap(({ list }) => list.map(({ value }) => value)),
    ...knowledge.entry(entry).events.flatMap(({ roles }) => Object.values(roles).flat()),
  ]);
  return mentionsAround.some((mention) => {
    if (mention.entry === entry) return true;
    // An agency has many craft: it tells nothing.
    if (ORGANISATIONS.has(knowledge.glossary.kindOf(mention.entry))) return false;
    const other = knowledge.entry(mention.entry);
    return own.has(other.id) || knowledge.ids(other, 'targets', 'members', 'carries', 'system', 'crew').includes(id);
  });
}

const verdict = ({ entry, text }: NearName, span: Span, context: SentenceContext): Verdict => ({
  state: 'contradicted',
  check: 'wrong-name',
  claim: `a name of ${context.entry(entry).id}`,
  ...context.quoted(span),
  known: text,
  correction: text,
  about: context.entry(entry).id,
});
