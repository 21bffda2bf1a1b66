import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { FORMAT_NAMES, FORMATS } from '../../../server/prose/formats.ts';
import { type Paragraph, type Prose, sourceOf, sourceOffset } from '../../../server/prose/paragraph.ts';
import { createReader, readProse } from '../../../server/prose/read.ts';
import { sentencesIn } from '../../../server/prose/sentences.ts';
import { wordsOf } from '../../../server/prose/words.ts';

const LANGUAGES = FORMAT_NAMES.map((name) => FORMATS[name].languageIds[0]);

/** Pieces that meet in real documents, broken and whole: chance alone seldom writes a table. */
const pieces = [
  ...['\n', '\n\n', '\n\n', ' ', '  ', '\t', '\r\n', '\r\n\r\n', '    ', '  \n', '\\\n'],
  ...[
    'Voyager 1',
    'NASA',
    'Soyuz',
    'the',
    'ESA’s',
    'U.S.',
    'constructor',
    '$valueOf$',
    '1977',
    '67P',
    'launched',
    '. ',
    '! ',
    'e.g. ',
    '…',
    '(',
    ')',
    '"',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```',
    '\n```\n',
    '[',
    ']',
    '](x)',
    '[^1]',
    '\n[^1]: ',
    '\n[ref]: http://x\n',
    '[ref]',
    '![',
    '[[',
  ],
  ...[
    '> ',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n# ',
    '\n## ',
    '\n===\n',
    '\n---\n',
    '\n| a | b |\n|---|---|\n| ',
    ' | ',
    '\n    ',
    '- [ ] ',
  ],
  ...[
    '&ndash;',
    '&nbsp;',
    '&#x1F680;',
    '&',
    '<b>',
    '</b>',
    '<br>',
    '<!-- ',
    ' -->',
    '<div>',
    '\n<div>\n',
    '<sup>2</sup>',
    '<code>',
  ],
  ...[
    '$',
    '$$',
    '\n$$\n',
    '$x$',
    '{{',
    '}}',
    '{%',
    '%}',
    '\n{% highlight %}\n',
    '\n\\begin{a}\n',
    'https://nasa.gov/x',
    'a@b.org',
  ],
  // LaTeX.
  ...[
    '\\emph{',
    '\\textit{',
    '}',
    '{',
    '\\SI{420}{km}',
    '\\qty{1.5e6}{\\kilo\\metre}',
    "\\'e",
    '\\v{s}',
    '\\footnote{',
    '%',
    '% x\n',
    '~',
    '--',
    '---',
  ],
  ...[
    '\n\\section{',
    '\n\\begin{quote}\n',
    '\n\\end{quote}\n',
    '\n\\begin{verbatim}\n',
    '\n\\end{verbatim}\n',
    '\n\\begin{tabular}{ll}\n',
    ' & ',
    '\\\\\n',
  ],
  ...[
    '\n\\item ',
    '\\href{x}{',
    '\\caption{',
    '\\cite{a}',
    '\\unknown{',
    '\\newcommand{\\x}{Webb}\n',
    '\\x ',
    '\\verb|',
    '``',
    "''",
    '\\[',
    '\\]',
    '\\enquote{',
  ],
  // reStructuredText.
  ...[
    '\n.. note:: ',
    '\n.. [1] ',
    '\n.. |x| replace:: Webb\n',
    '|x|',
    ':ref:`a <b>`',
    '::\n\n',
    '\n+---+\n| a |\n+---+\n',
    '\n===  ===\na    b\n===  ===\n',
    '`a <b>`_',
    'a_',
    '\n:Date: 2024-01-01\n',
    '\n.. figure:: x\n   :alt: a b\n\n   ',
  ],
  // HTML.
  ...[
    '<p>',
    '</p>',
    '<li>',
    '<td>',
    '<table>',
    '<p lang="de">',
    '</span>',
    '<q>',
    '</q>',
    '<img alt="a &amp; b">',
    '<script>',
    '</script>',
    '<',
    '</',
    '<a href="x">',
    '</a>',
  ],
  // AsciiDoc and Typst.
  ...[
    '\n== ',
    '\n----\n',
    '\n|===\n',
    '\n____\n',
    'footnote:[',
    '{nbsp}',
    '{x}',
    '\n:x: Webb\n',
    'image::a[b c]',
    '<<a,',
    '>>',
    '"`',
    '`"',
    '\n[quote]\n',
    '\n. ',
  ],
  ...[
    '#emph[',
    '#footnote[',
    '#table([',
    '])',
    '#let x = [Webb]\n',
    '#x',
    '#figure(caption: [',
    '#',
    '/*',
    '*/',
    '//',
    '\\u{2013}',
    '@fig-a',
    '<a>',
    '\n#set x(\n',
  ],
  ...[
    '\uD83D',
    '\uDE80',
    '\u{1F680}',
    '\u00AD',
    '\u200B',
    '\uFEFF',
    '\uFFFC',
    'é',
    '\u0000',
    '\n+++\n',
    'date: 2024-05-03\n',
    '{\n',
  ],
];
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const document = fc
  .tuple(fc.constantFrom('', '', '---\ntitle: x\n---\n', '{\n"title": "x"\n}\n'), fc.array(piece, { maxLength: 60 }))
  .map(([head, body]) => head + body.join(''));
/** Long enough that the parser keeps parts of it: it does not for less than 128 characters. */
const longDocument = fc.array(piece, { minLength: 200, maxLength: 600 }).map((body) => body.join(''));
const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 12 }), insert: piece });

function edited(text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + insert + text.slice(from + remove);
}

/** Everything a reader can see of a document's prose, places worked out. */
function seen({ paragraphs, ...metadata }: Prose) {
  return { ...metadata, paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, places: [...paragraph.places] })) };
}

function assertPlaced(paragraph: Paragraph, source: string): void {
  assert.ok(paragraph.source.from >= 0 && paragraph.source.to <= source.length);
  let last = -1;
  for (let at = 0; at < paragraph.text.length; at++) {
    const from = sourceOffset(paragraph, at);
    const span = sourceOf(paragraph, { start: at, end: at + 1 });
    assert.ok(from >= last, `offset ${at} of ${JSON.stringify(paragraph.text)} goes back`);
    assert.equal(span.from, from);
    assert.ok(span.to > from && span.to <= paragraph.source.to, `end of ${at} in ${JSON.stringify(paragraph.text)}`);
    assert.ok(from >= paragraph.source.from);
    last = from;
  }
}

describe('prose: whatever the text', function () {
  this.timeout(60_000);
  for (const language of LANGUAGES) {
    it(`${language}: every character has its place`, () => {
      fc.assert(
        fc.property(document, (text) => {
          for (const paragraph of readProse(language, text).paragraphs) assertPlaced(paragraph, text);
        }),
        { numRuns: 150 },
      );
    });

    it(`${language}: plain letters stand at their place in the source`, () => {
      fc.assert(
        fc.property(document, (text) => {
          for (const paragraph of readProse(language, text).paragraphs) {
            for (const { index } of paragraph.text.matchAll(/[A-Za-z]/g)) {
              const inSource = text.charAt(sourceOffset(paragraph, index));
              // Or what is written for it starts there: an entity, a macro.
              assert.ok(inSource === paragraph.text.charAt(index) || '&\\#|{'.includes(inSource));
            }
          }
        }),
        { numRuns: 150 },
      );
    });

    it(`${language}: after any edits the same as a fresh read`, () => {
      fc.assert(
        fc.property(longDocument, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
          const reader = createReader(language);
          reader.read(start);
          let text = start;
          for (const change of edits) {
            text = edited(text, change);
            assert.deepEqual(seen(reader.read(text)), seen(readProse(language, text)));
          }
        }),
        { numRuns: 40, endOnFailure: true },
      );
    });

    it(`${language}: carriage returns change no text`, () => {
      fc.assert(
        fc.property(document, (text) => {
          const unix = text.replaceAll('\r', '');
          // The Markdown parser takes a space after a list's mark for its content, where nothing else stands on the line.
          fc.pre(!/^[\s\d>.)*+[\]^:-]*[-*+.)\]:]\s*$/m.test(unix));
          const texts = (source: string) => readProse(language, source).paragraphs.map((paragraph) => paragraph.text);
          assert.deepEqual(texts(unix.replaceAll('\n', '\r\n')), texts(unix));
        }),
        { numRuns: 150 },
      );
    });
  }

  it('articles cut off anywhere, and pieces of one format in another, are read', () => {
    const folder = 'test/fixtures/formats';
    const articles = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...articles),
        fc.constantFrom(...articles),
        place,
        place,
        place,
        (language, one, other, cut, from, to) => {
          const splice = other.slice(Math.floor(from * other.length), Math.floor(to * other.length));
          const at = Math.floor(cut * one.length);
          const text = one.slice(0, at) + splice + one.slice(at + splice.length);
          for (const paragraph of readProse(language, text).paragraphs) assertPlaced(paragraph, text);
          for (const paragraph of readProse(language, one.slice(0, at)).paragraphs) assertPlaced(paragraph, one);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('sentences and words are in order, inside the text and without spaces around them', () => {
    fc.assert(
      fc.property(document, (text) => {
        let end = 0;
        for (const sentence of sentencesIn(text)) {
          assert.ok(sentence.start >= end && sentence.end > sentence.start && sentence.end <= text.length);
          end = sentence.start;
          for (const word of wordsOf(text, sentence)) {
            assert.ok(word.start >= end && word.end > word.start && word.end <= sentence.end);
            assert.match(text.slice(word.start, word.end), /^\S+$/);
            assert.equal(text.slice(end, word.start).trim(), '');
            end = word.end;
          }
          assert.equal(text.slice(end, sentence.end).trim(), '');
          end = sentence.end;
        }
        assert.equal(text.slice(end).trim(), '');
      }),
    );
  });
});
