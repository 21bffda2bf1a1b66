// What an edit did not touch is not judged again, though the settings are put together anew for each key.
import { deepEqual, ok } from 'node:assert/strict';
import { createAnalyser } from '../../../server/analysis/analyser.ts';
import { analysisOptions, DEFAULT_SETTINGS } from '../../../server/features/settings.ts';
import { createReader } from '../../../server/prose/read.ts';
import { glossary } from '../../fixtures/reading.ts';

// Short documents are parsed anew at each key.
const PARAGRAPH =
  'ESA flew Voyager 2, which was launched in 1979. It was a quiet day, and nobody at all had expected rain.';
const ARTICLE = Array.from({ length: 8 }, (_, i) => `${PARAGRAPH} That was letter ${i}.`).join('\n\n');

describe('An edit', () => {
  it('leaves the findings of other paragraphs as they are', () => {
    const analyser = createAnalyser(glossary);
    const reader = createReader('markdown');
    const findingsOf = (text: string) =>
      analyser
        .analyse(reader.read(text), analysisOptions(DEFAULT_SETTINGS, { today: '2026-11-22' }))
        .paragraphs.map(({ findings }) => findings[0]);
    const before = findingsOf(ARTICLE);
    ok(before.every((finding) => finding !== undefined));
    const after = findingsOf(ARTICLE.replace('letter 4', 'letters 4'));
    // The parser reads the block before an edit anew, and the last one.
    const kept = [0, 1, 2, 5, 6];
    deepEqual(
      kept.filter((i) => after[i] !== before[i]),
      [],
    );
  });
});
