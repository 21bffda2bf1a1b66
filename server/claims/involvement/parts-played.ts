import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Relation } from '../../../glossary/schema/relations.ts';
import type { ClaimCheck } from '../claim.ts';
import type { SentenceContext } from '../context.ts';

/** What somebody can be said to have done with a craft. */
export type Part = 'running' | 'launching' | 'sharing' | 'making' | 'giving' | 'paying' | 'ordering';

interface PartDeclaration {
  readonly check: ClaimCheck;
  readonly message: string;
  /** Any part in the craft, or in what it flew with, is enough in loose speech; else it must have had one in the thing itself. */
  readonly isLoose: boolean;
  /** The relations that hold those of whom it is true, the likeliest first: they are named in the message. */
  readonly relations: readonly Relation[];
}

/** Every part, declared once: which check speaks, and which relations of the glossary bear it out. */
export const PARTS: Readonly<Record<Part, PartDeclaration>> = {
  running: {
    check: 'wrong-operator',
    message: 'wrong-operator',
    isLoose: true,
    relations: ['operator', 'partners', 'owner', 'makers'],
  },
  launching: {
    check: 'wrong-operator',
    message: 'wrong-operator',
    isLoose: true,
    relations: ['operator', 'partners', 'owner'],
  },
  ordering: {
    check: 'wrong-operator',
    message: 'wrong-operator.for',
    isLoose: true,
    relations: ['operator', 'partners', 'owner', 'funders'],
  },
  sharing: { check: 'wrong-partner', message: 'wrong-partner', isLoose: true, relations: ['partners', 'operator'] },
  making: { check: 'wrong-maker', message: 'wrong-maker', isLoose: false, relations: ['makers', 'operator', 'owner'] },
  giving: {
    check: 'wrong-partner',
    message: 'wrong-partner.gave',
    isLoose: false,
    relations: ['operator', 'owner', 'makers'],
  },
  paying: {
    check: 'wrong-operator',
    message: 'wrong-operator.paid',
    isLoose: false,
    relations: ['funders', 'operator', 'owner'],
  },
};

const RUNNING =
  /^(operate|run|manage|fly|conduct|control|send|dispatch|lead|own|orbit|land|put|place|deploy|lose|share|steer|guide|command|direct|navigate)$/;
const MAKING = /^(build|make|create|construct|manufacture|assemble|design|develop|produce|conceive)$/;
const PAYING = /^(fund|finance|bankroll|sponsor)$/;
const GIVING = /^(contribute|provide|supply|donate)$/;

/** The part that a verb claims of its agent in its object; `words` are the adverbs and stranded prepositions beside it. */
export function partOf(verb: string, words: readonly string[]): Part | undefined {
  if (verb === 'pay') return words.includes('for') ? 'paying' : undefined;
  if (PAYING.test(verb)) return 'paying';
  if (verb === 'put' && words.includes('together')) return 'making';
  if (verb === 'launch') return 'launching';
  if (MAKING.test(verb)) return 'making';
  if (GIVING.test(verb)) return 'giving';
  return RUNNING.test(verb) ? 'running' : undefined;
}

/** Those whom the relations of a part name, the first that names anybody. */
export function doersOf(entry: Entry, part: Part, { knowledge }: SentenceContext): EntryId[] {
  for (const relation of PARTS[part].relations) {
    const ids = knowledge.ids(entry, relation);
    if (ids.length > 0) return part === 'sharing' ? [...new Set([...knowledge.ids(entry, 'operator'), ...ids])] : ids;
  }
  return [];
}

const OWN = ['operator', 'partners', 'contributors', 'makers', 'owner', 'funders', 'country'] as const;

/** Those who have to do with the thing itself, their houses, forerunners and heirs; not those of its rocket or station. */
export function ownCircle(index: EntryIndex, { knowledge }: SentenceContext): ReadonlySet<EntryId> {
  const circle = new Set<EntryId>();
  const entry = knowledge.entry(index);
  const parts = entry.kind === 'mission' || entry.kind === 'programme' ? knowledge.family(entry) : [entry];
  for (const one of parts)
    for (const relation of OWN) for (const id of knowledge.ids(one, relation)) addKin(circle, id, knowledge);
  return circle;
}

function addKin(circle: Set<EntryId>, id: EntryId, knowledge: SentenceContext['knowledge'], depth = 0): void {
  if (circle.has(id) || depth > 3) return;
  circle.add(id);
  const entry = knowledge.byId(id);
  if (!entry || entry.kind === 'country') return;
  for (const other of knowledge.ids(entry, 'part-of', 'owner', 'predecessors', 'successors', 'country'))
    addKin(circle, other, knowledge, depth + 1);
}
