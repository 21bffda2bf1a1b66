import assert from 'node:assert/strict';
import { OPAQUE, sourceOf } from '../../../server/prose/paragraph.ts';
import { createReader, readProse } from '../../../server/prose/read.ts';

const O = OPAQUE;

/** The texts of a Markdown document's paragraphs. */
function texts(source: string): string[] {
  return readProse('markdown', source).paragraphs.map(({ text }) => text);
}

/** The same, with kinds and levels of headings: `heading 2: The crew`. */
function kinds(source: string): string[] {
  return readProse('markdown', source).paragraphs.map(
    ({ kind, level, text }) => `${kind}${level > 0 ? ` ${level}` : ''}: ${text}`,
  );
}

/** What stands in the source where the text says `part`. */
function sourceOfText(source: string, part: string): string | undefined {
  for (const paragraph of readProse('markdown', source).paragraphs) {
    const start = paragraph.text.indexOf(part);
    if (start < 0) continue;
    const { from, to } = sourceOf(paragraph, { start, end: start + part.length });
    return source.slice(from, to);
  }
  return undefined;
}

/** Inline markup as `type:stretch of text`. */
function inlines(source: string): string[] {
  return readProse('markdown', source).paragraphs.flatMap(({ text, inlines: marks }) =>
    marks.map(({ type, start, end }) => `${type}:${text.slice(start, end)}`),
  );
}

function reads(what: string, source: string, ...expected: string[]): void {
  it(what, () => assert.deepEqual(texts(source), expected));
}

function isKind(what: string, source: string, ...expected: string[]): void {
  it(what, () => assert.deepEqual(kinds(source), expected));
}

function stands(what: string, source: string, part: string, expected: string): void {
  it(what, () => assert.equal(sourceOfText(source, part), expected));
}

describe('prose in Markdown', () => {
  reads(
    'lines that were ended on purpose keep their ends',
    'First woman in space\nValentina Tereshkova\nFirst woman to walk there\nSvetlana Savitskaya',
    'First woman in space\nValentina Tereshkova\nFirst woman to walk there\nSvetlana Savitskaya',
  );
  reads(
    'all lines of a list do, however long',
    'Seat Name\nCommander of the first flight of all Ann Lee\nPilot Bo Ray\n• Engineer of the first flight Cy Fox',
    'Seat Name\nCommander of the first flight of all Ann Lee\nPilot Bo Ray\n• Engineer of the first flight Cy Fox',
  );
  reads(
    'lines that were wrapped do not',
    'The lander set down on the far side of the Moon in January of that year, and\nYutu 2 drove from it.',
    'The lander set down on the far side of the Moon in January of that year, and Yutu 2 drove from it.',
  );
  reads('soft breaks are spaces', 'Voyager 1\nleft in\n1977.', 'Voyager 1 left in 1977.');
  reads('with carriage returns too', 'Voyager 1\r\nleft.\r\n\r\nNext.', 'Voyager 1 left.', 'Next.');
  reads('hard breaks are spaces', 'Voyager 1  \nleft\\\nin 1977.', 'Voyager 1 left in 1977.');
  reads('emphasis marks are dropped', 'The **James Webb** _Space_ Telescope', 'The James Webb Space Telescope');
  reads('prefixes of lines are dropped', '> James Webb\n> Space Telescope', 'James Webb Space Telescope');
  reads('list indentation is dropped', '- James Webb\n  Space Telescope', 'James Webb Space Telescope');
  reads('code is opaque', 'Run `npm start` now', `Run ${O} now`);
  reads('code blocks are left out', 'One.\n\n```\nNASA\n```\n\nTwo.\n\n    let x = 1;', 'One.', 'Two.');
  reads('an unclosed fence takes the rest', 'One.\n\n```\nNASA', 'One.');
  reads(
    'indented sentences are prose',
    '    The probe was launched in 1977 and still sends data to us.',
    'The probe was launched in 1977 and still sends data to us.',
  );
  reads('link text is prose, its target is not', 'See [the ESA page](https://esa.int "x").', 'See the ESA page.');
  reads(
    'reference links and their definitions',
    '[NASA], [it][n].\n\n[nasa]: http://a.b\n[n]: http://c.d',
    'NASA, it.',
  );
  reads('brackets that link nowhere stay', 'He said "[the] probe [sic]".', 'He said "[the] probe [sic]".');
  reads('addresses are opaque', 'At https://nasa.gov/x, <https://esa.int> or a@b.org.', `At ${O}, ${O} or ${O}.`);
  reads(
    'images are opaque, their words captions',
    '![Mars](m.png) and ![The red planet](m.png "As seen by Hubble")',
    `${O} and ${O}`,
    'The red planet',
    'As seen by Hubble',
  );
  reads('an image alone is its caption', '![The red planet](m.png)', 'The red planet');
  reads('math is opaque', 'Its mass is $m_1$ and $$E = mc^2$$.', `Its mass is ${O} and ${O}.`);
  reads(
    'money is not math',
    'It cost $5 and $6, or US$7 to US$8, or $9 million and 10$.',
    'It cost $5 and $6, or US$7 to US$8, or $9 million and 10$.',
  );
  reads('display math is left out', 'One.\n\n$$\na\n= b\n- c\n$$\n\nTwo.', 'One.', 'Two.');
  reads('display math that nobody closed ends at a blank line', '$$\na\n\nTwo.', 'Two.');
  reads('LaTeX environments are left out', '\\begin{align}\na\n\\end{align}\nTwo.', 'Two.');
  reads('HTML tags are dropped', 'H<sub>2</sub>O on <em>Mars</em><br>or <b>Io</b>', 'H2O on Mars or Io');
  reads('exponents do not read as figures', '10<sup>6</sup> km, the 5<sup>th</sup>', `10${O} km, the 5th`);
  reads('HTML code is opaque', 'Press <kbd>F5</kbd> or <code>x', `Press ${O} or ${O}`);
  reads('HTML comments leave no trace', 'Voyager <!-- which? -->1 left', 'Voyager 1 left');
  reads('HTML blocks read as HTML', '<div>\n<p>NASA &ndash; one.\n</div>\n\nTwo.', 'NASA – one.', 'Two.');
  reads('scripts and styles are left out', '<script>\nNASA\n\nx\n</script>\n\nTwo.', 'Two.');
  reads('HTML blocks end at a blank line with carriage returns', '<div>\r\nNASA\r\n\r\nTwo.', 'NASA', 'Two.');
  reads('entities are characters', 'A&ndash;B &amp; C&nbsp;D &#8217; &#x1F680;', 'A–B & C\u00A0D ’ \u{1F680}');
  reads('entities that nobody knows stay', 'A &foo; B', 'A &foo; B');
  reads('escapes', '1\\. \\*not\\* emphasis', '1. *not* emphasis');
  reads('struck-out text is opaque', 'A ~~manned~~ crewed flight', `A ${O} crewed flight`);
  reads('template tags are opaque', 'In {{ year }} {% if x %}it{% endif %} flew', `In ${O} ${O}it${O} flew`);
  reads('highlighted blocks are left out', '{% highlight js %}\nNASA\n\nx\n{% endhighlight %}\nTwo.', 'Two.');
  reads('attributes are dropped', 'Text here {#id .class}', 'Text here');
  reads(
    'wiki links',
    'The [[Juno (spacecraft)|Juno]] probe at [[Jupiter]] ![[map.png]]',
    `The Juno probe at Jupiter ${O}`,
  );
  reads('footnote references are dropped', 'It flew.[^1] Then[^note].', 'It flew. Then.');
  reads('numbers of notes are dropped', 'It flew.[1][12] Then.', 'It flew. Then.');
  reads(
    'footnotes are paragraphs',
    'A.[^1]\n\n[^1]: The note\n    goes on.\n\n    And on.\n[^2]: Two.',
    'A.',
    'The note goes on.',
    'And on.',
    'Two.',
  );
  reads('soft hyphens and zero-width spaces are dropped', 'Chan\u00ADdra\u200Byaan', 'Chandrayaan');
  reads('no prose, no paragraph', '---\n\n***\n\n`x`\n\n$x$');

  isKind(
    'headings',
    '# One #\n\nTwo\n===\n\nThree\n---\n\n###### Six',
    'heading 1: One',
    'heading 1: Two',
    'heading 2: Three',
    'heading 6: Six',
  );
  isKind(
    'lists',
    '- a\n  - b\n\n1. c\n\n   d\n- [ ] e',
    'list-item: a',
    'list-item: b',
    'list-item: c',
    'list-item: d',
    'list-item: e',
  );
  isKind('quotations, also of lists', '> a\n>\n> - b\n> # c', 'quotation: a', 'quotation: b', 'heading 1: c');
  isKind('alerts quote nobody', '> [!NOTE]\n> Text.', 'paragraph: Text.');
  isKind('tables', '| a | **b** |\n|---|---|\n| c `x` |', 'table-cell: a', 'table-cell: b', `table-cell: c ${O}`);
  isKind(
    'tables with spaces after the line under the head',
    'a | b\r\n--|--|  \r\nc | d\r\n',
    'table-cell: a',
    'table-cell: b',
    'table-cell: c',
    'table-cell: d',
  );
  isKind('captions', '![The red planet](m.png)', 'caption: The red planet');

  stands('across emphasis', 'The **James Webb** Space Telescope.', 'James Webb Space', 'James Webb** Space');
  stands('an end stands before the markup that follows', 'The **James Webb** is', 'James Webb', 'James Webb');
  stands('a start stands after the markup before', 'The **James Webb** is', ' James', ' **James');
  stands('across quoted lines', '> James Webb\n> Space Telescope', 'James Webb Space', 'James Webb\n> Space');
  stands('across entities', '67P/Churyumov&ndash;Gerasimenko', 'Churyumov–Gerasimenko', 'Churyumov&ndash;Gerasimenko');
  stands('ending with an entity', 'A **Churyumov&ndash;** B', 'Churyumov–', 'Churyumov&ndash;');
  stands('ending with an entity at the end', 'A Churyumov&ndash;', 'Churyumov–', 'Churyumov&ndash;');
  stands('an opaque character is all that it hides', 'Run `npm start` now', `Run ${O}`, 'Run `npm start`');
  stands('after front matter', '---\ntitle: x\n---\n\nThe *Juno* probe', 'Juno probe', 'Juno* probe');
  stands('with carriage returns', 'James\r\nWebb\r\n', 'James Webb', 'James\r\nWebb');
  stands('of a lone surrogate', 'a \uD83D b', '\uD83D', '\uD83D');

  it('inline markup', () => {
    const source = 'The **Voyager *1*** probe [of NASA](x) `c` <i>flew</i>.[^1]';
    assert.deepEqual(inlines(source), [
      'strong:Voyager 1',
      'emphasis:1',
      'link:of NASA',
      `code:${O}`,
      'emphasis:flew',
      'footnote-reference:',
    ]);
  });
  it("a link's target", () => {
    assert.equal(readProse('markdown', '[a](http://b.c)').paragraphs[0]?.inlines[0]?.target, 'http://b.c');
  });
});

describe("a Markdown document's own metadata", () => {
  const metadata = (source: string) => {
    const { paragraphs, format: _, ...rest } = readProse('markdown', source);
    return { ...rest, texts: paragraphs.map(({ text }) => text) };
  };
  const expected = { date: '2024-05-03', title: 'Webb: a "mirror"', language: 'en', texts: ['Text.'] };

  it('YAML', () => {
    assert.deepEqual(
      metadata('---\ntitle: \'Webb: a "mirror"\' # x\ndate: 2024-05-03 10:00\nlang: en\n---\nText.'),
      expected,
    );
  });
  it('TOML', () => {
    assert.deepEqual(
      metadata(
        '+++\ntitle = "Webb: a \\"mirror\\""\ndate = 2024-05-03T10:00:00Z\nlang = "en"\n[x]\ntitle = "y"\n+++\nText.',
      ),
      expected,
    );
  });
  it('JSON', () => {
    assert.deepEqual(
      metadata('{\n  "title": "Webb: a \\"mirror\\"",\n  "date": "2024-05-03",\n  "lang": "en"\n}\n\nText.'),
      expected,
    );
  });
  it('with carriage returns', () => {
    assert.equal(metadata('---\r\ndate: 3 May 2024\r\n---\r\nText.').date, '2024-05-03');
  });
  it('two rules are no front matter', () => {
    assert.deepEqual(metadata('---\n\nText.\n\n---\n\nMore.').texts, ['Text.', 'More.']);
  });
  it('front matter that is not closed is text', () => {
    assert.deepEqual(metadata('---\ntitle: x').texts, ['title: x']);
  });
  it('a date line under the title', () => {
    assert.equal(metadata('# Title\n\nPublished on Friday, May 3rd, 2024\n\nText.').date, '2024-05-03');
    assert.equal(metadata('# Title\n\n*3 May 2024*\n\nText.').date, '2024-05-03');
  });
  it('a sentence is no date line', () => {
    assert.equal(metadata('On May 3, 2024 it flew.').date, undefined);
    assert.equal(metadata('May 3, 2024 was the day').date, undefined);
  });
});

describe('a Markdown document read again', () => {
  const start = `# Title\n\n${'A paragraph of some length about nothing at all.\n\n'.repeat(20)}`;

  it('keeps the paragraphs before an edit, and the data of those after it', () => {
    const reader = createReader('markdown');
    const before = reader.read(start).paragraphs;
    const middle = start.length >> 1;
    const after = reader.read(`${start.slice(0, middle)}x${start.slice(middle)}`).paragraphs;
    assert.equal(after[1], before[1]);
    assert.equal(after.at(-1)?.places, before.at(-1)?.places);
    assert.equal(after.at(-1)?.source.to, (before.at(-1)?.source.to ?? 0) + 1);
  });
  it('a new definition turns brackets into links everywhere', () => {
    const reader = createReader('markdown');
    assert.equal(reader.read(`[NASA] flew.\n\n${start}`).paragraphs[0]?.text, '[NASA] flew.');
    assert.equal(reader.read(`[NASA] flew.\n\n${start}[nasa]: http://a.b`).paragraphs[0]?.text, 'NASA flew.');
  });
});
