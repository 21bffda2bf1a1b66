import { daysOf } from '../../glossary/dates.ts';
import type { EntryIndex, Glossary } from '../../glossary/glossary.ts';
import { CHECKS } from '../checks/all-checks.ts';
import type { SentenceContext } from '../claims/context.ts';
import { judgeSentence } from '../claims/judge.ts';
import { Knowledge } from '../claims/knowledge.ts';
import { contextsOf, endingOf, type Subject, type Surroundings } from '../claims/reference/discourse.ts';
import { surroundingsOf, wholeOf } from '../claims/reference/surroundings.ts';
import type { Clause, Description } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import { demonymsOf } from '../mentions/demonyms.ts';
import type { Mention } from '../mentions/mention.ts';
import { settle } from '../mentions/settle.ts';
import type { Paragraph, Prose } from '../prose/paragraph.ts';
import { type LocalReading, ParagraphCache } from './paragraph-cache.ts';

/**
 * Every step of the reading of a document's paragraph, a line each: mentions, clauses, what phrases refer to, claims with stance,
 * verdicts and why nothing was said.
 */
export function explain(prose: Prose, paragraph: number, glossary: Glossary, referenceDay: string): string[] {
  const knowledge = new Knowledge(glossary);
  const cache = new ParagraphCache(glossary, demonymsOf(glossary), Number.MAX_SAFE_INTEGER);
  const locals = prose.paragraphs.map(({ text }) => cache.read(text));
  const { mentions, isAboutSpace } = settle(locals, glossary);
  const local = locals[paragraph] as LocalReading;
  const lines = [
    isAboutSpace
      ? 'The text is about space.'
      : 'The text names nothing in space without doubt: with perigee.enable "auto" it is left alone.',
  ];
  const whole = wholeOf(prose, mentions, knowledge);
  const day = daysOf(referenceDay)?.first ?? 0;
  let contexts: SentenceContext[] = [];
  let before: Subject | undefined;
  for (let i = 0; i <= paragraph; i++) {
    const here = surroundingsOf(whole, whole.sections[i], before);
    contexts = contextsOf(locals[i] as LocalReading, mentions[i] ?? [], knowledge, here, day);
    if (i === paragraph) lines.push(...placeLines(here, knowledge));
    before = prose.paragraphs[i]?.kind === 'heading' ? undefined : endingOf(contexts, here);
  }
  return [
    ...lines,
    ...nameLines(local, mentions[paragraph] ?? [], glossary),
    ...contexts.flatMap((context) => sentenceLines(context, prose.paragraphs[paragraph] as Paragraph)),
  ];
}

function nameLines({ text, names }: LocalReading, settled: readonly Mention[], glossary: Glossary): string[] {
  return names.map((name) => {
    const meaning = settled.find((mention) => mention.start === name.start);
    const may = name.candidates.map(({ entry }) => glossary.entry(entry).id).join(' or ');
    return `name      ${text.slice(name.start, name.end)}: ${meaning ? glossary.entry(meaning.entry).id : `left alone, may be ${may}`}`;
  });
}

/** What the paragraph stands in: topic, heading, last subject. */
function placeLines({ topic, section, before }: Surroundings, knowledge: Knowledge): string[] {
  const id = (index: EntryIndex): string => knowledge.entry(index).id;
  const { subject } = before;
  return [
    ...(topic === undefined ? [] : [`topic     ${id(topic)}`]),
    ...(section === undefined ? [] : [`heading   ${id(section)}`]),
    ...(subject === undefined
      ? []
      : [`before    ${subject.entries.map(id).join(' and ') || 'a subject that is not known'}`]),
  ];
}

function sentenceLines(context: SentenceContext, paragraph: Paragraph): string[] {
  const { reading } = context;
  const { text } = paragraph;
  const lines = [`sentence  ${text.slice(reading.sentence.start, reading.sentence.end)}`];
  for (const clause of reading.clauses) lines.push(clauseLine(clause, context));
  for (const description of reading.descriptions) lines.push(descriptionLine(description, context));
  lines.push(...referenceLines(context));
  const verdicts = judgeSentence(context);
  for (const verdict of verdicts)
    lines.push(
      `verdict   ${verdict.state}: ${verdict.claim}${verdict.found ? ` [${verdict.found}]` : ''}${verdict.known ? `; known: ${verdict.known}` : ''}${verdict.why ? `; nothing is said, since ${verdict.why}` : ''}`,
    );
  const sentence = {
    context,
    verdicts,
    paragraph,
    neighbourhood: reading.sentence,
    isInSourcedText: false,
    houseStyle: 'any' as const,
  };
  const findings = CHECKS.flatMap((check) => check.find(sentence));
  for (const finding of findings)
    lines.push(`finding   ${finding.severity} ${finding.check}: ${text.slice(finding.start, finding.end)}`);
  if (findings.length === 0)
    lines.push(
      `silent    ${verdicts.length === 0 ? 'no claim was read that the glossary could judge' : 'no claim is contradicted'}`,
    );
  return lines;
}

function clauseLine(clause: Clause, context: SentenceContext): string {
  const parts = [
    `agent ${shown(clause.agents, context)}`,
    `theme ${shown(clause.themes, context)}`,
    ...clause.complements.map(({ preposition, phrase }) => `${preposition || '+'} ${shown([phrase], context)}`),
    ...clause.times.map(({ preposition, token }) => `${preposition || 'time'} ${context.shown(token)}`),
    ...(clause.adverbs.length ? [`adverbs ${clause.adverbs.join(' ')}`] : []),
  ];
  return `clause    ${clause.verb} (${clause.construction}, ${clause.tense}, ${clause.stance}): ${parts.join('; ')}`;
}

const descriptionLine = ({ subject, is, construction, stance }: Description, context: SentenceContext): string =>
  `is        (${construction}, ${stance}) ${shown([subject], context)} is ${shown([is], context)}`;

const shown = (phrases: readonly NounPhrase[], context: SentenceContext): string =>
  phrases
    .map(
      (phrase) =>
        `“${context.shown(phrase)}”${context
          .referents(phrase)
          .map((index) => (index === undefined ? '' : `=${context.entry(index).id}`))
          .join(',')}`,
    )
    .join(' or ') || '-';

/** Pronouns and phrases without a name: what they were found to mean and how, or why nothing. */
function referenceLines(context: SentenceContext): string[] {
  const { clauses, descriptions, phrases } = context.reading;
  const all = [
    ...phrases.map(({ phrase }) => phrase),
    ...descriptions.map(({ subject }) => subject),
    ...clauses.flatMap(({ agents, themes }) => [...agents, ...themes]),
  ];
  const lines = all.flatMap((phrase) => {
    const { how, entries } = context.referral(phrase);
    if (how === undefined) return [];
    const ids = entries.flatMap((index) => (index === undefined ? [] : [context.entry(index).id]));
    const words = context.shown(phrase) || 'subject left out';
    return [`refers    “${words}”: ${ids.length > 0 ? `${ids.join(' and ')}, ${how}` : `nothing, since ${how}`}`];
  });
  return [...new Set(lines)];
}
