import type { EntryIndex, Glossary } from '../../../glossary/glossary.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Mention } from '../../mentions/mention.ts';
import { type Paragraph, type SourceSpan, type Span, sourceOf } from '../../prose/paragraph.ts';

/** A name as it stands in a text, with what the grammar around it makes of it. */
export interface Written extends Span {
  readonly paragraph: Paragraph;
  readonly source: SourceSpan;
  /** With what follows it in brackets, where that names the same: "James Webb Space Telescope (JWST)". */
  readonly words: string;
  /** It stands for the thing itself, or before a noun ("a JWST image"); `unclear` where that is not told. */
  readonly place: 'head' | 'modifier' | 'unclear';
  /** Nothing stands before it that belongs to it. */
  readonly isBare: boolean;
  /** The article right before it, with its space. */
  readonly article: Span | undefined;
  readonly startsSentence: boolean;
  /** It is spoken of as a name ("known as Webb"), or in another's words: only whoever asks for this one changes it. */
  readonly isSetDown: boolean;
  /** "JWST-based": only one word fits. */
  readonly isJoined: boolean;
}

/** Every name of an entry in a document that can be written otherwise: no plural, and no markup inside. */
export function writtenNames(analysis: Analysis, glossary: Glossary, entry: EntryIndex, source: string): Written[] {
  return analysis.paragraphs.flatMap(({ paragraph, mentions }, number) => {
    const own = mentions.filter((mention) => mention.entry === entry);
    if (own.length === 0) return [];
    const phrases = analysis.phrases(number);
    const inBrackets = new Set<Mention>();
    return own.flatMap((mention) => {
      if (inBrackets.has(mention)) return [];
      const gloss = own.find((other) => isGloss(paragraph.text, mention, other));
      if (gloss) inBrackets.add(gloss);
      const span = { start: mention.start, end: gloss ? gloss.end + 1 : mention.end };
      const use = glossary.entry(entry).names[mention.name]?.use;
      const isPlural = use === 'plural' || /^\p{L}/u.test(paragraph.text.slice(mention.end));
      const written = isPlural ? undefined : writtenAt(span, mention, paragraph, phrases, source);
      return written ? [written] : [];
    });
  });
}

/** "James Webb Space Telescope (JWST)": the second in brackets right behind the first. */
const isGloss = (text: string, first: Mention, second: Mention): boolean =>
  second.start > first.end &&
  /^ \((?:the )?$/.test(text.slice(first.end, second.start)) &&
  text.charAt(second.end) === ')';

function writtenAt(
  span: Span,
  mention: Mention,
  paragraph: Paragraph,
  phrases: readonly NounPhrase[],
  document: string,
): Written | undefined {
  const { text, kind } = paragraph;
  const source = sourceOf(paragraph, span);
  const words = text.slice(span.start, span.end);
  if (document.slice(source.from, source.to).replace(/\s+/g, ' ') !== words) return undefined;
  const before = text.slice(0, span.start);
  const phrase = innermost(phrases, mention);
  const article = /(?:^|[^\p{L}])(the )$/iu.exec(before)?.[1];
  return {
    ...span,
    paragraph,
    source,
    words,
    place: kind === 'heading' ? 'modifier' : placeIn(phrase, mention),
    isBare: phrase !== undefined && phrase.start === mention.start && !phrase.possessor,
    article: article === undefined ? undefined : { start: span.start - article.length, end: span.start },
    startsSentence: isSentenceStart(before),
    isSetDown: kind === 'quotation' || isQuoted(before) || isNamed(before),
    isJoined: /^[-‐‑–]\p{L}/u.test(text.slice(span.end)) || /\p{L}[-‐‑–]$/u.test(before),
  };
}

/** The shortest noun phrase that holds the name as one of its own. */
const innermost = (phrases: readonly NounPhrase[], { start }: Mention): NounPhrase | undefined =>
  phrases
    .filter(({ names, head }) => head.start === start || names.some((token) => token.start === start))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];

const placeIn = (phrase: NounPhrase | undefined, { start }: Mention): Written['place'] =>
  phrase === undefined ? 'unclear' : phrase.head.start === start ? 'head' : 'modifier';

const isSentenceStart = (before: string): boolean => /(?:^|[.!?:]["'”’)\]]*\s)["'“‘([]*(?:the )?$/i.test(before);

/** Inside quotation marks that are still open. */
const isQuoted = (before: string): boolean =>
  before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g) ?? []).length % 2 === 1;

const isNamed = (before: string): boolean =>
  /(?:\b(?:or|aka|known as|called|dubbed|named|renamed|short for|abbreviated(?: as)?|stands? for|stood for|nicknamed|formerly)|\()(?: the)? ?["“‘']?$/i.test(
    before,
  );
