import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex, Glossary } from '../../../glossary/glossary.ts';
import { EVENTS, type EventType } from '../../../glossary/schema/events.ts';
import type { NamedDocument } from '../../analysis/analysis.ts';
import { type Paragraph, sourceOf } from '../../prose/paragraph.ts';
import { eventFact, relationFact } from '../facts.ts';
import type { HintChoice } from './settings.ts';

/** A remark behind the first mention of a name, which is no part of the text. */
interface NameHint {
  /** In the document. */
  readonly offset: number;
  /** "2004–2016, ended". */
  readonly label: string;
  /** The facts that it is made of, in full. */
  readonly tooltip: string;
  readonly entry: EntryId;
}

/** With what something begins, and with what it ends: the first that is known of each. */
const BEGINNINGS: readonly EventType[] = [
  'launch',
  'first-flight',
  'founding',
  'start',
  'birth',
  'discovery',
  'signature',
  'opening',
  'creation',
];
const ENDINGS: readonly EventType[] = [
  'end',
  'contact-lost',
  'reentry',
  'last-flight',
  'dissolution',
  'cancellation',
  'death',
];

/** The hints of a document: one for each thing that it names and of which a year or a status is known. */
export function hintsIn(document: NamedDocument, glossary: Glossary, choice: HintChoice): NameHint[] {
  if (choice === 'off') return [];
  const seen = new Set<EntryIndex>();
  return document.paragraphs.flatMap(({ paragraph, mentions }) =>
    // A heading is no place for remarks: what it names is named again below.
    (paragraph.kind === 'heading' ? [] : mentions).flatMap((mention) => {
      if (seen.has(mention.entry)) return [];
      seen.add(mention.entry);
      const entry = glossary.entry(mention.entry);
      const label = labelOf(entry, choice);
      if (label === '') return [];
      const offset = sourceOf(paragraph, { ...mention, end: endOfName(paragraph, mention.end) }).to;
      return [{ offset, label, tooltip: tooltipOf(glossary, entry), entry: entry.id }];
    }),
  );
}

/** Behind what belongs to the name: its possessive or plural ending, and its abbreviation in brackets. */
function endOfName({ text }: Paragraph, end: number): number {
  const [rest = ''] =
    /^(?:['’]s|['’]|s)?(?![\p{L}\p{N}])(?: \([\p{Lu}\p{N}&/.-]{2,12}\))?/u.exec(text.slice(end)) ?? [];
  return end + rest.length;
}

function labelOf(entry: Entry, choice: HintChoice): string {
  const status = entry.relations.status?.list.at(-1)?.value.replaceAll('-', ' ');
  return [choice === 'status' ? undefined : yearsOf(entry), choice === 'year' ? undefined : status]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** "2004–2016", "launched 2021", "planned for 2030"; undefined where no year is known. */
function yearsOf(entry: Entry): string | undefined {
  const [from, to] = [firstOf(entry, BEGINNINGS), firstOf(entry, ENDINGS)];
  if (from && to) return from.year === to.year ? from.year : `${from.year}–${to.year}`;
  const plan = entry.events.find(({ type, at }) => type === 'launch' && at === undefined)?.planned?.at(-1);
  const only = from ?? (plan ? undefined : to);
  if (only) return `${EVENTS[only.type].label.toLowerCase()} ${only.year}`;
  return plan && `planned for ${plan.at.slice(0, 4)}`;
}

interface Dated {
  readonly type: EventType;
  readonly year: string;
}

function firstOf(entry: Entry, types: readonly EventType[]): Dated | undefined {
  for (const type of types) {
    const at = entry.events.find((event) => event.type === type && event.at !== undefined)?.at;
    if (at !== undefined) return { type, year: at.slice(0, 4) };
  }
  return undefined;
}

function tooltipOf(glossary: Glossary, entry: Entry): string {
  const facts = [
    ...[...BEGINNINGS, ...ENDINGS].map((type) => eventFact(glossary, entry, type)),
    relationFact(glossary, entry, 'status'),
  ];
  return facts.flatMap((fact) => (fact ? [`${fact.label}: ${fact.text}`] : [])).join('\n');
}
