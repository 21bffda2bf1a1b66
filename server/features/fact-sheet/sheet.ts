import { dateInWords } from '../../../glossary/dates.ts';
import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import { KINDS, type Kind } from '../../../glossary/schema/kinds.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { datesIn } from '../../mentions/dates.ts';
import { quantitiesIn } from '../../mentions/quantities.ts';
import { OPAQUE, type SourceSpan, sourceOf } from '../../prose/paragraph.ts';
import { hostOf } from '../card.ts';
import { findingsOf, isSpokenTo } from '../diagnostics.ts';
import type { Language } from '../messages/language.ts';
import { say } from '../messages/words.ts';
import { firstMentionName } from '../naming.ts';
import type { Settings } from '../settings.ts';
import { type Timeline, timelineOf } from '../timeline/timeline.ts';
import { type Claim, type ClaimCount, claimsOf, countOf } from './claims.ts';

/** Some words of the article, told by their line. */
export interface Placed {
  readonly span: SourceSpan;
  /** From 1. */
  readonly line: number;
  /** The same as long as the same is said, however the text around it changes. */
  readonly key: string;
}

export interface SheetClaim extends Claim, Placed {
  /** Of the subject; "other" for what the glossary does not have. */
  readonly kind: Kind | 'other';
}

/** A sentence with all that it claims. */
export interface SheetSentence extends Placed {
  readonly text: string;
  readonly claims: readonly SheetClaim[];
}

/** A name at its first mention. */
export interface SheetName extends Placed {
  /** As the article has it there. */
  readonly written: string;
  /** As it is to be written there: "European Space Agency (ESA)". */
  readonly name: string;
  readonly entry: EntryId;
  readonly kind: Kind;
  readonly definition: string;
  readonly mentions: number;
  readonly source: string | undefined;
}

/** What a person has to look at: no verdict of the glossary stands behind it. */
export interface SheetPoint extends Placed {
  readonly type: 'unsourced' | 'inconsistent' | 'unread';
  /** The sentence, or the finding's words. */
  readonly text: string;
  readonly remark: string | undefined;
}

/** All that can be told of an article at one look, in the order of its text. */
export interface FactSheet {
  readonly title: string;
  /** YYYY-MM-DD */
  readonly referenceDay: string;
  readonly count: ClaimCount;
  readonly claims: readonly SheetClaim[];
  readonly names: readonly SheetName[];
  readonly points: readonly SheetPoint[];
  /** Undefined where no mission is named. */
  readonly timeline: Timeline | undefined;
  readonly language: Language;
}

/** An article and what it is read with. */
interface Article {
  readonly analysis: Analysis;
  readonly glossary: Glossary;
  readonly settings: Settings;
  /** For articles without a title of their own. */
  readonly fileName: string;
  /** The line of an offset, from 1. */
  readonly lineOf: (offset: number) => number;
}

/** Kinds that are no name of anything: what they are shown for is a warning of its own. */
const NO_NAMES: ReadonlySet<Kind> = new Set<Kind>(['wording', 'myth', 'saying', 'record', 'term']);

export function factSheetOf(article: Article): FactSheet {
  const { analysis, glossary, settings, fileName, lineOf } = article;
  const keys = new Keys();
  const claims = claimsOf(analysis, glossary, settings).map((claim): SheetClaim => {
    const entry = claim.entry === undefined ? undefined : glossary.byId(claim.entry);
    return {
      ...claim,
      kind: entry?.kind ?? 'other',
      line: lineOf(claim.span.from),
      key: keys.of('claim', claim.subject, claim.relation, claim.value),
    };
  });
  const title = analysis.prose.title ?? titleIn(analysis) ?? fileName;
  return {
    title,
    referenceDay: analysis.referenceDay,
    count: countOf(claims),
    claims,
    names: namesIn(article, keys),
    points: [...findingPoints(article, keys), ...unreadPoints(article, claims, keys)].sort(
      (a, b) => a.span.from - b.span.from,
    ),
    timeline: timelineOf(analysis, glossary, claims, say(settings.language, 'timeline.of', { title })),
    language: settings.language,
  };
}

/** "7 claims read: 5 agree, 2 contradict, 0 unknown." */
export function countInWords({ count, claims, language }: FactSheet): string {
  const { checked, agree, contradict, unknown } = count;
  if (claims.length === 0) return say(language, 'sheet.count.none');
  const counts = { supported: agree, contradicted: contradict, unknown };
  const verdicts = Object.entries(counts).map(([state, number]) =>
    say(language, `sheet.count.${state}`, { count: number }),
  );
  return say(language, 'sheet.count', { checked, verdicts: verdicts.join(', ') });
}

/** "checked November 2026", "as of November 2026": what the date of a claim's source is. */
export const dateOfSource = ({ date }: Pick<Claim, 'date'>): string => (date === undefined ? '' : dateInWords(date));

/** The site of a claim's source, or the writer's own glossary file. */
export const nameOfSource = ({ source, origin }: Pick<Claim, 'source' | 'origin'>, language: Language): string =>
  [
    origin === undefined ? '' : say(language, 'evidence.own', { file: origin }),
    source === undefined ? '' : hostOf(source),
  ]
    .filter((part) => part !== '')
    .join(', ');

/** The claims by the sentences that they stand in; a sentence goes by the key of its first claim. */
export function sentencesOf({ claims }: FactSheet): readonly SheetSentence[] {
  const groups = new Map<number, SheetClaim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.sentence.from);
    if (group) group.push(claim);
    else groups.set(claim.sentence.from, [claim]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [{ key: `in|${first.key}`, span: first.sentence, line: first.line, text: first.text, claims: group }]
      : [];
  });
}

/** Keys that stay with what is said: the second of the same words is told by its number. */
class Keys {
  readonly #used = new Map<string, number>();

  of(...parts: readonly string[]): string {
    const key = parts.join('|');
    const count = (this.#used.get(key) ?? 0) + 1;
    this.#used.set(key, count);
    return count === 1 ? key : `${key}|${count}`;
  }
}

const titleIn = ({ paragraphs }: Analysis): string | undefined =>
  paragraphs.find(({ paragraph: { kind, level } }) => kind === 'heading' && level === 1)?.paragraph.text;

function namesIn({ analysis, glossary, lineOf }: Article, keys: Keys): readonly SheetName[] {
  const names = new Map<EntryId, SheetName>();
  for (const { paragraph, mentions } of analysis.paragraphs)
    for (const mention of mentions) {
      const entry = glossary.entry(mention.entry);
      if (NO_NAMES.has(entry.kind)) continue;
      const known = names.get(entry.id);
      if (known) names.set(entry.id, { ...known, mentions: known.mentions + 1 });
      else {
        const span = sourceOf(paragraph, mention);
        const written = paragraph.text.slice(mention.start, mention.end);
        names.set(entry.id, {
          ...nameOf(entry),
          written,
          span,
          line: lineOf(span.from),
          key: keys.of('name', entry.id),
        });
      }
    }
  return [...names.values()];
}

const nameOf = (entry: Entry): Omit<SheetName, keyof Placed | 'written'> => ({
  name: firstMentionName(entry),
  entry: entry.id,
  kind: entry.kind,
  definition: entry.definition,
  mentions: 1,
  source: entry.official ?? entry.sources[0],
});

/** What was found that no fact speaks against: sources that are missing, statements that do not agree with each other. */
function findingPoints({ analysis, glossary, settings, lineOf }: Article, keys: Keys): readonly SheetPoint[] {
  return findingsOf(analysis, glossary, settings).flatMap(({ finding, paragraph, diagnostic: { span, message } }) => {
    const { check } = finding;
    if (check !== 'unsourced' && check !== 'inconsistent') return [];
    const text = paragraph.text.slice(finding.start, finding.end);
    return [{ type: check, text, remark: message, span, line: lineOf(span.from), key: keys.of(check, text) }];
  });
}

/** Sentences with a date or a figure of which nothing was read: nobody has checked them yet. */
function unreadPoints(
  { analysis, settings, lineOf }: Article,
  claims: readonly Claim[],
  keys: Keys,
): readonly SheetPoint[] {
  if (!isSpokenTo(analysis, settings)) return [];
  const read = new Set(claims.map(({ sentence }) => sentence.from));
  return analysis.judgements().flatMap((sentences, i) => {
    const { paragraph } = analysis.paragraphs[i] ?? {};
    if (!paragraph || paragraph.kind === 'heading' || paragraph.kind === 'quotation') return [];
    return sentences.flatMap(({ span: sentence }) => {
      const span = sourceOf(paragraph, sentence);
      const text = paragraph.text.slice(sentence.start, sentence.end).replaceAll(OPAQUE, '…');
      if (read.has(span.from) || !hasFigure(text)) return [];
      return [
        {
          type: 'unread' as const,
          text,
          remark: undefined,
          span,
          line: lineOf(span.from),
          key: keys.of('unread', text),
        },
      ];
    });
  });
}

const hasFigure = (text: string): boolean => datesIn(text).length > 0 || quantitiesIn(text).length > 0;

/** The kinds of what claims are about, each once, as they come. */
export const kindsOf = ({ claims }: FactSheet): readonly SheetClaim['kind'][] => [
  ...new Set(claims.map(({ kind }) => kind)),
];

export const kindLabel = (kind: SheetClaim['kind'], language: Language): string =>
  kind === 'other' ? say(language, 'sheet.other-names') : KINDS[kind].plural;
