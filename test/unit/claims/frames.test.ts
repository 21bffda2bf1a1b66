// A clause is shown only to the frames that name its verb, a sentence only to those that find in it what they need: the others must have nothing to
// say of it.
import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { daysOf } from '../../../glossary/dates.ts';
import { ParagraphCache } from '../../../server/analysis/paragraph-cache.ts';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import type { SentenceContext } from '../../../server/claims/context.ts';
import { CLAUSE_FRAMES, SENTENCE_FRAMES } from '../../../server/claims/frames.ts';
import { asksFor, framesFor } from '../../../server/claims/judge.ts';
import { Knowledge } from '../../../server/claims/knowledge.ts';
import { contextsOf } from '../../../server/claims/reference/discourse.ts';
import { surroundingsOf, wholeOf } from '../../../server/claims/reference/surroundings.ts';
import { demonymsOf } from '../../../server/mentions/demonyms.ts';
import { settle } from '../../../server/mentions/settle.ts';
import { readProse } from '../../../server/prose/read.ts';
import { ARTICLES } from '../../fixtures/articles.ts';
import { glossary, REFERENCE_DAY } from '../../fixtures/reading.ts';

const knowledge = new Knowledge(glossary);
const cache = new ParagraphCache(glossary, demonymsOf(glossary), 1_000_000);

function contextsIn(text: string): SentenceContext[] {
  const prose = readProse('markdown', text);
  const locals = prose.paragraphs.map((paragraph) => cache.read(paragraph.text));
  const { mentions } = settle(locals, glossary);
  const whole = wholeOf(prose, mentions, knowledge);
  const day = daysOf(REFERENCE_DAY)?.first ?? 0;
  return locals.flatMap((local, i) =>
    contextsOf(local, mentions[i] ?? [], knowledge, surroundingsOf(whole, whole.sections[i], undefined), day),
  );
}

describe('The frames that a sentence or clause is not shown to', () => {
  const texts = [
    ...CHECKS.flatMap(({ flagged, accepted }) => [...flagged, ...accepted]),
    ...ARTICLES.map(({ text }) => text),
    ...readdirSync('sample').map((name) => readFileSync(`sample/${name}`, 'utf8')),
  ];

  it('have nothing to say of it', () => {
    for (const context of texts.flatMap(contextsIn).flatMap(({ parts }) => parts)) {
      const sentence = context.shown(context.reading.sentence);
      const isAsked = asksFor(context);
      const idle = SENTENCE_FRAMES.filter((frame) => !isAsked(frame));
      deepEqual(
        idle.flatMap((frame) => frame(context)),
        [],
        sentence,
      );
      for (const clause of context.reading.clauses) {
        const asked = framesFor(clause.verb).filter(isAsked);
        const said = CLAUSE_FRAMES.filter((frame) => !asked.includes(frame)).flatMap((frame) => frame(clause, context));
        deepEqual(said, [], sentence);
      }
    }
  }).timeout(60_000);
});
