// People written with initials, and with what stands after a surname.
import { deepEqual } from 'node:assert/strict';
import { analysisOf, glossary } from '../../fixtures/reading.ts';

/** `sentence => words: entry, ...` */
const EXAMPLES: readonly string[] = [
  'Eugene A. Cernan flew twice to the Moon. => Eugene A. Cernan: eugene-cernan, Moon: moon',
  'James A. Lovell Jr. flew twice to the Moon. => James A. Lovell Jr.: jim-lovell, Moon: moon',
  'Thomas P. Stafford, Jr., flew near the Moon. => Thomas P. Stafford, Jr.,: thomas-stafford, Moon: moon',
  'Bruce McCandless II flew on STS-31. => Bruce McCandless II: bruce-mccandless, STS-31: sts-31',
  'Robert H. Goddard built rockets. => Robert H. Goddard: robert-goddard',
  'NASA met James A. Michener. => NASA: nasa',
  'Vitamin C. Elegant worms flew to the Moon. => Moon: moon',
];

describe('People by their full names', () => {
  for (const example of EXAMPLES) {
    const [text = '', names = ''] = example.split(' => ');
    it(text, () => {
      const [paragraph] = analysisOf(`${text}\n\nSputnik 1 flew in 1957.\n`).paragraphs;
      const found = (paragraph?.mentions ?? []).map(
        ({ start, end, entry }) => `${text.slice(start, end)}: ${glossary.entry(entry).id}`,
      );
      deepEqual(found.join(', '), names);
    });
  }
});
