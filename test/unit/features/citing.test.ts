import { deepEqual, equal, ok } from 'node:assert/strict';
import { allCitationsNeeded, citationNeeded } from '../../../server/features/citation-needed.ts';
import { type Citation, citationsAt } from '../../../server/features/citing.ts';
import { withChanges } from '../../../server/features/fix-all.ts';
import { readProse } from '../../../server/prose/read.ts';
import { analysisOf, cursorIn, glossary } from './reading.ts';

function cited(marked: string, languageId = 'markdown'): Partial<Record<Citation['way'], string>> {
  const { text, offset } = cursorIn(marked);
  const found = citationsAt(analysisOf(text, languageId), glossary, { languageId, text }, offset);
  return Object.fromEntries(found.map(({ way, changes }) => [way, withChanges(text, changes)]));
}
const textsOf = (text: string): string[] => readProse('markdown', text).paragraphs.map((paragraph) => paragraph.text);

describe('Citing the source of a name', () => {
  it('links the name, or adds a footnote, and the text stays as it is', () => {
    const text = '# Probes\n\nESA flew *Ros|etta*. It came down.\n';
    const { link = '', footnote = '' } = cited(text);
    ok(link.includes('*[Rosetta](https://www.esa.int/Rosetta)*. It'), link);
    ok(
      footnote.includes('*Rosetta*.[^rosetta] It came down.\n\n[^rosetta]: <https://www.esa.int/Rosetta>\n'),
      footnote,
    );
    const before = textsOf(text.replace('|', ''));
    deepEqual(textsOf(link), before);
    deepEqual(textsOf(footnote).slice(0, before.length), before);
  });

  it('uses a footnote that is there, and links no link', () => {
    const { link, footnote = '' } = cited('ESA flew [Ros|etta](https://example.org).\n\n[^rosetta]: <https://x.org>\n');
    equal(link, undefined);
    equal(footnote.split('[^rosetta]').length, 3);
  });

  for (const [language, link, footnote] of [
    [
      'latex',
      '\\href{https://www.esa.int/Rosetta}{Rosetta}',
      'Rosetta.\\footnote{\\url{https://www.esa.int/Rosetta}} More',
    ],
    ['restructuredtext', '`Rosetta <https://www.esa.int/Rosetta>`__', 'Rosetta. [#rosetta]_ More'],
    ['html', '<a href="https://www.esa.int/Rosetta">Rosetta</a>', undefined],
    ['asciidoc', 'https://www.esa.int/Rosetta[Rosetta]', 'Rosetta.footnote:[https://www.esa.int/Rosetta] More'],
    [
      'typst',
      '#link("https://www.esa.int/Rosetta")[Rosetta]',
      'Rosetta.#footnote[#link("https://www.esa.int/Rosetta")] More',
    ],
    ['mdx', '[Rosetta](https://www.esa.int/Rosetta)', 'Rosetta.[^rosetta] More'],
  ] as const)
    it(`in ${language} writes its links and footnotes`, () => {
      const text = 'ESA flew Rosetta. More.\n';
      const ways = cited('ESA flew Ros|etta. More.\n', language);
      ok(ways.link?.includes(link), ways.link);
      if (footnote) ok(ways.footnote?.includes(footnote), ways.footnote);
      else equal(ways.footnote, undefined);
      const [said] = readProse(language, text).paragraphs;
      for (const written of Object.values(ways)) equal(readProse(language, written).paragraphs[0]?.text, said?.text);
    });

  it('puts brackets into plain text', () => {
    deepEqual(cited('ESA flew Ros|etta. More.', 'plaintext'), {
      bracket: 'ESA flew Rosetta. [https://www.esa.int/Rosetta] More.',
    });
  });

  it('has nothing to cite where no name stands', () => deepEqual(cited('ESA flew| Rosetta.'), {}));

  it('marks what needs a source once', () => {
    const text = 'ESA flew 142 kg. More.';
    const [paragraph] = readProse('markdown', text).paragraphs;
    ok(paragraph);
    const mark = citationNeeded(text, paragraph, 9);
    const marked = withChanges(text, mark ? [mark] : []);
    equal(marked, 'ESA flew 142 kg. [citation needed] More.');
    const [again] = readProse('markdown', marked).paragraphs;
    ok(again);
    equal(citationNeeded(marked, again, 9), undefined);
  });
});

describe('Marking all that has no source', () => {
  const SOURCED = ['One', 'Two', 'Three', 'Four', 'Five'].map(
    (name) => `${name} of the makers of Rosetta built it [in a hall](https://example.org/${name}).\n\n`,
  );
  const FIGURE = 'Rosetta cost €740 million. It flew for long.\n';
  const markedAll = (text: string, ignoring = ''): string =>
    withChanges(text, allCitationsNeeded(text, analysisOf(text + ignoring)));

  it('sets a mark behind each sentence once, and is done then', () => {
    const text = `${SOURCED.join('')}${FIGURE}\nRosetta weighs 3,100 kg or 4 tons, *and so on*.\n`;
    const marked = markedAll(text);
    equal(
      marked.slice(SOURCED.join('').length),
      'Rosetta cost €740 million. [citation needed] It flew for long.\n\nRosetta weighs 3,100 kg or 4 tons, *and so on*. [citation needed]\n',
    );
    equal(markedAll(marked), marked);
  });

  it('reaches those that are too many to be shown, and none that is ignored', () => {
    const many = `${SOURCED.join('')}${`${FIGURE}\n`.repeat(3)}Rosetta cost €741 million, or 742 million marks.\n`;
    const analysis = analysisOf(many);
    ok(analysis.paragraphs.some(({ heldBack }) => heldBack.some(({ check }) => check === 'unsourced')));
    equal(allCitationsNeeded(many, analysis).length, 4);
    equal(markedAll(many, '\n<!-- perigee-ignore-file unsourced -->\n'), many);
  });

  for (const language of ['markdown', 'mdx', 'latex', 'restructuredtext', 'html', 'asciidoc', 'typst', 'plaintext'])
    it(`adds only the mark to what a text in ${language} says`, () => {
      const text = language === 'html' ? '<p>ESA flew <b>142 kg.</b> More.</p>' : 'ESA flew 142 kg. More.\n';
      const [paragraph] = readProse(language, text).paragraphs;
      const mark = paragraph && citationNeeded(text, paragraph, 9);
      ok(mark);
      equal(
        readProse(language, withChanges(text, [mark])).paragraphs[0]?.text,
        'ESA flew 142 kg. [citation needed] More.',
      );
    });
});
