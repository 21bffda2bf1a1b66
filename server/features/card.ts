import type { Entry } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { isEventType } from '../../glossary/schema/events.ts';
import { KINDS } from '../../glossary/schema/kinds.ts';
import type { QuantityName } from '../../glossary/schema/quantities.ts';
import { isRelation } from '../../glossary/schema/relations.ts';
import { CARD_ROWS, type CardRow } from './card-rows.ts';
import { eventFact, type Fact, quantityFact, relationFact, ruleFacts, valueText } from './facts.ts';
import { firstMentionName, formerNames, fullName, laterNames, otherNames, properName } from './naming.ts';

/** What is shown of an entry, in words but in no markup: the hover, and what stands beside a completion. */
export interface Card {
  /** The full name with its abbreviation. */
  readonly heading: string;
  /** "Spacecraft, orbiter". */
  readonly kind: string;
  readonly definition: string;
  readonly facts: readonly Fact[];
  /** How to write the name, one sentence each. */
  readonly writing: readonly string[];
  /** For what a writer's own glossary says: which file. */
  readonly origin: string | undefined;
  /** The official page first, then sources. */
  readonly links: readonly Link[];
}

export interface Link {
  readonly label: string;
  /** Always https. */
  readonly url: string;
}

const MOST_FACTS = 8;
const MOST_LINKS = 3;
const MOST_TYPES = 2;
const MOST_NAMES = 6;
const TYPE_RELATIONS = ['types', 'body-types', 'professions'] as const;

export function cardOf(glossary: Glossary, entry: Entry): Card {
  const facts = [
    ...CARD_ROWS[entry.kind].map((row) => factOf(glossary, entry, row)).filter((fact) => fact !== undefined),
    ...ruleFacts(glossary, entry),
  ];
  return {
    heading: firstMentionName(entry),
    kind: kindInWords(glossary, entry),
    definition: entry.definition,
    facts: mostTelling(facts),
    writing: [...writingOf(entry), ...otherNamesOf(entry)],
    origin: entry.origin === undefined ? undefined : `From your glossary: ${entry.origin}`,
    links: linksOf(entry),
  };
}

/** The first rows and the last, which is the status; one of each label. */
function mostTelling(facts: readonly Fact[]): readonly Fact[] {
  const distinct = facts.filter(({ label }, i) => facts.findIndex((fact) => fact.label === label) === i);
  return distinct.length <= MOST_FACTS ? distinct : [...distinct.slice(0, MOST_FACTS - 1), ...distinct.slice(-1)];
}

function factOf(glossary: Glossary, entry: Entry, row: CardRow): Fact | undefined {
  if (isRelation(row)) return relationFact(glossary, entry, row);
  const [type, name = ''] = row.split(' ');
  return type === 'event' && isEventType(name)
    ? eventFact(glossary, entry, name)
    : quantityFact(entry, name as QuantityName);
}

/** The kind and, where they say more, the types: "Spacecraft, orbiter". */
export function kindInWords(glossary: Glossary, entry: Entry): string {
  const { label } = KINDS[entry.kind];
  const types = TYPE_RELATIONS.flatMap((relation) =>
    (entry.relations[relation]?.list ?? []).map((value) => valueText(glossary, relation, value)),
  ).filter((type) => !label.toLowerCase().includes(type));
  return [label, ...types.slice(0, MOST_TYPES)].join(', ');
}

/** How to name it at its first mention and later on; nothing where there is only one way. */
function writingOf(entry: Entry): readonly string[] {
  const first = firstMentionName(entry);
  const later = laterNames(entry).filter((name) => name !== first);
  const known = first.endsWith(`(${properName(entry)})`) ? [properName(entry)] : later;
  const article = entry.write.article ? 'the ' : '';
  return [
    ...(known.length > 0
      ? [`At first mention: ${article}${first}; later: ${article}${known.join(` or ${article}`)}.`]
      : []),
    ...(known.length === 0 && entry.write.article ? [`With the article: the ${first}.`] : []),
    ...(entry.write.italic ? ['In italics.'] : []),
  ];
}

/** What else it is or was called, for a reader who knows another name. */
function otherNamesOf(entry: Entry): readonly string[] {
  const heading = firstMentionName(entry);
  const full = fullName(entry);
  const list = (names: readonly string[]): string =>
    names
      .filter((name) => name !== full)
      .slice(0, MOST_NAMES)
      .join(', ');
  return [
    ['In full:', full === undefined || heading.includes(full) ? '' : full],
    ['Also called', list(otherNames(entry))],
    ['Formerly', list(formerNames(entry))],
  ].flatMap(([before, names = '']) => (names === '' ? [] : [`${before} ${names}${names.endsWith('.') ? '' : '.'}`]));
}

function linksOf({ official, sources }: Entry): readonly Link[] {
  const links = sources.filter((url) => url !== official).map((url) => ({ label: hostOf(url), url }));
  if (official !== undefined) links.unshift({ label: 'Official page', url: official });
  return links.filter(({ url }) => url.startsWith('https://')).slice(0, MOST_LINKS);
}

/** `https://www.esa.int/rosetta` as "esa.int". */
export const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? url;
