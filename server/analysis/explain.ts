import { daysOf } from '../../glossary/dates.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { CHECKS } from '../checks/all-checks.ts';
import { contextsOf, surnamesOf } from '../checks/check-document.ts';
import type { SentenceContext } from '../claims/context.ts';
import { judgeSentence } from '../claims/judge.ts';
import { Knowledge } from '../claims/knowledge.ts';
import type { Clause, Description } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import { demonymsOf } from '../mentions/demonyms.ts';
import { settle } from '../mentions/settle.ts';
import type { Paragraph } from '../prose/paragraph.ts';
import { ParagraphCache } from './paragraph-cache.ts';

/** Every step of the reading of a text, a line each: mentions, clauses, claims with stance, verdicts and why nothing was said. */
export function explain(text: string, glossary: Glossary, referenceDay: string): string[] {
  const knowledge = new Knowledge(glossary);
  const local = new ParagraphCache(glossary, demonymsOf(glossary), text.length + 1).read(text);
  const { mentions, isAboutSpace } = settle([local], glossary);
  const settled = mentions[0] ?? [];
  const lines = [
    isAboutSpace
      ? 'The text is about space.'
      : 'The text names nothing in space without doubt: with perigee.enable "auto" it is left alone.',
  ];
  for (const name of local.names) {
    const meaning = settled.find((mention) => mention.start === name.start);
    const may = name.candidates.map(({ entry }) => glossary.entry(entry).id).join(' or ');
    lines.push(
      `name      ${text.slice(name.start, name.end)}: ${meaning ? glossary.entry(meaning.entry).id : `left alone, may be ${may}`}`,
    );
  }
  const contexts = contextsOf(
    local,
    settled,
    knowledge,
    surnamesOf(mentions, knowledge),
    daysOf(referenceDay)?.first ?? 0,
  );
  return [...lines, ...contexts.flatMap((context) => sentenceLines(context, text))];
}

function sentenceLines(context: SentenceContext, text: string): string[] {
  const { reading } = context;
  const lines = [`sentence  ${text.slice(reading.sentence.start, reading.sentence.end)}`];
  for (const clause of reading.clauses) lines.push(clauseLine(clause, context));
  for (const description of reading.descriptions) lines.push(descriptionLine(description, context));
  const verdicts = judgeSentence(context);
  for (const verdict of verdicts)
    lines.push(
      `verdict   ${verdict.state}: ${verdict.claim}${verdict.found ? ` [${verdict.found}]` : ''}${verdict.known ? `; known: ${verdict.known}` : ''}${verdict.why ? `; nothing is said, since ${verdict.why}` : ''}`,
    );
  const sentence = { context, verdicts, paragraph: paragraphOf(text) };
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

const paragraphOf = (text: string): Paragraph => ({
  kind: 'paragraph',
  level: 0,
  text,
  inlines: [],
  source: { from: 0, to: text.length },
  places: new Int32Array([0, 0]),
});
