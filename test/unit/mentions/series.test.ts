// Numbers in a row after the name of a series.
import { deepEqual } from 'node:assert/strict';
import { analysisOf, glossary } from '../../fixtures/reading.ts';

const EXAMPLES: readonly string[] = [
  'Apollo 15, 16 and 17 carried rovers. => Apollo 15: apollo-15, 16: apollo-16, 17: apollo-17',
  'John Young was on Geminis 3 and 10. => John Young: john-young, Geminis 3: gemini-3, 10: gemini-10',
  'The probes Voyager 1 & 2 are far away. => Voyager 1: voyager-1, 2: voyager-2',
  'Apollo 8 and 10 other flights went up. => Apollo 8: apollo-8',
  'Apollo 8 and 210 were flights. => Apollo 8: apollo-8',
];

describe('Numbers of a series', () => {
  for (const example of EXAMPLES) {
    const [text = '', names = ''] = example.split(' => ');
    it(text, () => {
      const [paragraph] = analysisOf(`${text}\n\nSputnik 1 flew in 1957.\n`).paragraphs;
      const found = (paragraph?.mentions ?? [])
        .filter(({ entry }) => glossary.kindOf(entry) !== 'term')
        .map(({ start, end, entry }) => `${text.slice(start, end)}: ${glossary.entry(entry).id}`);
      deepEqual(found.join(', '), names);
    });
  }
});
