// Each way to ignore a finding is tried on the text: the finding goes, the others stay, and so does what the text says.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { findingsOf } from '../../../server/features/diagnostics.ts';
import { type IgnoreScope, ignoreEdits } from '../../../server/features/ignoring.ts';
import { DEFAULT_SETTINGS } from '../../../server/features/settings.ts';
import { readProse } from '../../../server/prose/read.ts';
import { analysisOf, glossary } from './reading.ts';

const codesIn = (text: string, language = 'markdown'): string[] =>
  findingsOf(analysisOf(text, language), glossary, DEFAULT_SETTINGS).map(
    ({ diagnostic: { span, code } }) => `${code} ${text.slice(span.from, span.to)}`,
  );

/** A text without its cursor, `20|06`, and where that stood; other bars are tables. */
function cursorIn(marked: string): { readonly text: string; readonly offset: number } {
  return { text: marked.replace('20|06', '2006'), offset: marked.indexOf('20|06') + 2 };
}

/** The text with each comment that ignores the finding at `|`, by how far it reaches. */
function ignored(marked: string, language = 'markdown'): Partial<Record<IgnoreScope, string>> {
  const { text, offset } = cursorIn(marked);
  const analysis = analysisOf(text, language);
  const placed = findingsOf(analysis, glossary, DEFAULT_SETTINGS).find(
    ({ diagnostic: { span } }) => span.from <= offset && offset <= span.to,
  );
  ok(placed, `nothing is found at the cursor in ${text}`);
  const read = (changed: string) => readProse(language, changed);
  const manuscript = { languageId: language, text, prose: analysis.prose, read };
  return Object.fromEntries(
    ignoreEdits(manuscript, placed).map(({ scope, change }) => [
      scope,
      text.slice(0, change.span.from) + change.text + text.slice(change.span.to),
    ]),
  );
}

const WRONG = 'Rosetta was launched in 20|06.';
const OTHER = 'Rosetta was launched in 2009.';

describe('Ignoring a finding', () => {
  it('here: a comment behind its sentence', () => {
    const { here = '' } = ignored(`${WRONG} ${OTHER}`);
    equal(here, `Rosetta was launched in 2006. <!-- perigee-ignore wrong-date --> ${OTHER}`);
    deepEqual(codesIn(here), ['wrong-date 2009']);
  });

  it('in the paragraph: a comment on the line before', () => {
    const { paragraph = '' } = ignored(`# Rosetta\n${WRONG} ${OTHER}\n\n${OTHER}`);
    ok(paragraph.startsWith('# Rosetta\n<!-- perigee-ignore wrong-date -->\nRosetta was'), paragraph);
    deepEqual(codesIn(paragraph), ['wrong-date 2009']);
  });

  it('in the file: a comment at its top, after what is no text', () => {
    for (const metadata of [
      '',
      '---\ntitle: A probe\n---\n',
      '+++\ntitle = "A probe"\n+++\n',
      '{\n"title": "A probe"\n}\n',
    ]) {
      const { file = '' } = ignored(`${metadata}${WRONG}\n\n${OTHER}`);
      equal(file.slice(0, metadata.length + 42), `${metadata}<!-- perigee-ignore-file wrong-date -->\n\nR`);
      equal(readProse('markdown', file).title, metadata === '' ? undefined : 'A probe');
      deepEqual(codesIn(file), []);
    }
  });

  it('in a table: in the cell, or before the whole table', () => {
    const table = `| a | b |\n|---|---|\n| ${WRONG} | ${OTHER} |\n`;
    const { here = '', table: whole = '', paragraph } = ignored(table);
    ok(here.includes('2006. <!-- perigee-ignore wrong-date --> |'), here);
    deepEqual(codesIn(here), ['wrong-date 2009']);
    ok(whole.startsWith('<!-- perigee-ignore wrong-date -->\n| a'), whole);
    deepEqual(codesIn(whole), []);
    equal(paragraph, undefined);
  });

  for (const [where, text] of [
    ['lists', `1. One.\n2. ${WRONG}\n3. Three.`],
    ['nested lists', `- One.\n  - ${WRONG}\n  - Three.`],
    ['footnotes', `Text.[^1]\n\n[^1]: ${WRONG}`],
    ['emphasis', `Text. **${WRONG}**`],
    ['links', `Text. [${WRONG}](https://example.org)`],
    ['hard-wrapped lines', `A long line of text.\n${WRONG}\nAnd one more.`],
    ['lines with carriage returns', `# Title\r\n\r\n${WRONG}\r\nMore.\r\n`],
    ['the last line, with no line end', `Text.\n\n${WRONG}`],
    ['text right after code', `\`\`\`\ncode\n\`\`\`\n${WRONG}`],
    ['text right after a table', `| a |\n|---|\n| b |\n\n${WRONG}`],
    ['text right after a rule', `---\n${WRONG}`],
    ['text with code in it', `See \`<!-- x -->\` and ${WRONG}`],
  ] as const) {
    it(`harms nothing in ${where}`, () => {
      const clean = cursorIn(text).text;
      const said = (one: string): string[] => readProse('markdown', one).paragraphs.map((p) => `${p.kind} ${p.text}`);
      const ways = ignored(text);
      ok(ways.here !== undefined && ways.file !== undefined, JSON.stringify(ways));
      for (const changed of Object.values(ways)) {
        deepEqual(said(changed), said(clean));
        deepEqual(codesIn(changed), []);
        ok(!/(?<!\r)\n/.test(changed) || !clean.includes('\r\n'), 'line ends are mixed');
      }
    });
  }

  it('adds the name to a comment that reaches as far', () => {
    const { here = '' } = ignored('ESA launched Rosetta in 20|06. <!-- perigee-ignore wrong-site -->');
    ok(here.includes('<!-- perigee-ignore wrong-site wrong-date -->'), here);
    const { file = '' } = ignored(`<!-- perigee-ignore-file wrong-site -- a hoax -->\n\n${WRONG}`);
    ok(file.includes('<!-- perigee-ignore-file wrong-site wrong-date -- a hoax -->'), file);
  });

  for (const { language, text, here, paragraph, file } of [
    {
      language: 'latex',
      text: `\\section{One}\n\n${WRONG} It flew.\n\nTwo.\n`,
      here: '2006. % perigee-ignore wrong-date\nIt',
      paragraph: '% perigee-ignore wrong-date\nRosetta',
      file: '% perigee-ignore-file wrong-date\n\n\\section',
    },
    {
      language: 'restructuredtext',
      text: `One\n===\n\n${WRONG} It flew.\n\nTwo.\n`,
      here: undefined,
      paragraph: '.. perigee-ignore wrong-date\n\nRosetta',
      file: '.. perigee-ignore-file wrong-date\n\n\nOne',
    },
    {
      language: 'html',
      text: `<!DOCTYPE html>\n<h1>One</h1>\n<p>${WRONG} It flew.</p>\n<p>Two.\n`,
      here: '2006. <!-- perigee-ignore wrong-date --> It',
      paragraph: '<!-- perigee-ignore wrong-date -->\n<p>Rosetta',
      file: '<!DOCTYPE html>\n<!-- perigee-ignore-file wrong-date -->',
    },
    {
      language: 'asciidoc',
      text: `= One\n\n${WRONG} It flew.\n\nTwo.\n`,
      here: '2006.\n// perigee-ignore wrong-date\nIt',
      paragraph: '// perigee-ignore wrong-date\nRosetta',
      file: '// perigee-ignore-file wrong-date\n\n= One',
    },
    {
      language: 'typst',
      text: `= One\n\n${WRONG} It flew.\n\nTwo.\n`,
      here: '2006. /* perigee-ignore wrong-date */ It',
      paragraph: '// perigee-ignore wrong-date\nRosetta',
      file: '// perigee-ignore-file wrong-date\n\n= One',
    },
    {
      language: 'mdx',
      text: `# One\n\n${WRONG} It flew.\n\nTwo.\n`,
      here: '2006. {/* perigee-ignore wrong-date */} It',
      paragraph: '{/* perigee-ignore wrong-date */}\n\nRosetta',
      file: '{/* perigee-ignore-file wrong-date */}\n\n\n# One',
    },
  ])
    it(`in ${language} is written in its comments`, () => {
      const ways = ignored(text, language);
      for (const [written = '', expected] of [
        [ways.here, here],
        [ways.paragraph, paragraph],
        [ways.file, file],
      ]) {
        if (expected === undefined) equal(written, '');
        else {
          ok(written.includes(expected), `${expected}: ${written}`);
          deepEqual(codesIn(written, language), []);
        }
      }
    });

  for (const [language, what, text, expected] of [
    [
      'markdown',
      'an item',
      `- One.\n- ${WRONG} ${OTHER}\n- ${OTHER}\n`,
      'in 2009. <!-- perigee-ignore-paragraph wrong-date -->\n- R',
    ],
    [
      'markdown',
      'a later paragraph of an item',
      `- One.\n\n  ${WRONG} ${OTHER}\n\n- ${OTHER}\n`,
      'in 2009. <!-- perigee-ignore-paragraph wrong-date -->\n\n- R',
    ],
    [
      'markdown',
      'a quotation',
      `> ${WRONG}\n> ${OTHER}\n>\n> ${OTHER}\n`,
      'in 2009. <!-- perigee-ignore-paragraph wrong-date -->\n>\n',
    ],
    ['mdx', 'an item', `- ${WRONG} ${OTHER}\n- ${OTHER}\n`, '2009. {/* perigee-ignore-paragraph wrong-date */}\n- R'],
    [
      'latex',
      'an item',
      `\\begin{itemize}\n\\item ${WRONG} ${OTHER}\n\\item ${OTHER}\n\\end{itemize}\n`,
      'in 2009. % perigee-ignore-paragraph wrong-date\n\\item R',
    ],
    [
      'latex',
      'a quotation',
      `\\begin{quote}\n${WRONG} ${OTHER}\n\n${OTHER}\n\\end{quote}\n`,
      'in 2009. % perigee-ignore-paragraph wrong-date\n\nR',
    ],
    [
      'restructuredtext',
      'an item',
      `- One.\n\n- ${WRONG} ${OTHER}\n\n- ${OTHER}\n`,
      '- .. perigee-ignore wrong-date\n\n  Rosetta was launched in 2006.',
    ],
    [
      'restructuredtext',
      'a quotation',
      `One.\n\n    ${WRONG} ${OTHER}\n\n    ${OTHER}\n`,
      '\n    .. perigee-ignore wrong-date\n\n    Rosetta was launched in 2006.',
    ],
    [
      'html',
      'an item',
      `<ul>\n<li>${WRONG} ${OTHER}</li>\n<li>${OTHER}</li>\n</ul>\n`,
      'in 2009. <!-- perigee-ignore-paragraph wrong-date --></li>',
    ],
    [
      'html',
      'a quotation',
      `<blockquote><p>${WRONG} ${OTHER}</p><p>${OTHER}</p></blockquote>\n`,
      'in 2009. <!-- perigee-ignore-paragraph wrong-date --></p>',
    ],
    [
      'asciidoc',
      'an item',
      `* One.\n* ${WRONG} ${OTHER}\n* ${OTHER}\n`,
      'in 2009.\n// perigee-ignore-paragraph wrong-date\n* R',
    ],
    [
      'asciidoc',
      'a quotation',
      `[quote]\n____\n${WRONG} ${OTHER}\n\n${OTHER}\n____\n`,
      'in 2009.\n// perigee-ignore-paragraph wrong-date\n\nR',
    ],
    [
      'typst',
      'an item',
      `- One.\n- ${WRONG} ${OTHER}\n- ${OTHER}\n`,
      'in 2009. /* perigee-ignore-paragraph wrong-date */\n- R',
    ],
  ] as const)
    it(`in ${what} of ${language} is written into it`, () => {
      const { paragraph = '' } = ignored(text, language);
      ok(paragraph.includes(expected), `${expected}: ${paragraph}`);
      deepEqual(codesIn(paragraph, language), ['wrong-date 2009']);
    });

  it('in LaTeX takes the place of a line end between two sentences, and of none at the end of a text', () => {
    const clean = cursorIn(WRONG).text;
    equal(ignored(`${WRONG}\nIt flew.\n`, 'latex').here, `${clean} % perigee-ignore wrong-date\nIt flew.\n`);
    equal(ignored(`Text.\n\n${WRONG}`, 'latex').here, `Text.\n\n${clean} % perigee-ignore wrong-date`);
    equal(ignored(`${WRONG}\n\nMore.\n`, 'latex').here, `${clean} % perigee-ignore wrong-date\n\nMore.\n`);
  });

  it('is not offered in a format without comments', () => deepEqual(ignored(WRONG, 'plaintext'), {}));
});

describe('Remarks', () => {
  const lonely = (text: string): string[] => codesIn(text).filter((code) => !code.startsWith('wrong-date'));

  it('speak of a whole list', () => {
    deepEqual(
      codesIn('<!-- perigee-ignore wrong-date -->\n- Rosetta was launched in 2006.\n- Rosetta was launched in 2009.'),
      [],
    );
  });

  it('on a paragraph speak of that alone', () => {
    const remark = '<!-- perigee-ignore-paragraph wrong-date -->';
    deepEqual(codesIn(`${WRONG.replace('|', '')} ${remark} More.\n\n${OTHER}`), ['wrong-date 2009']);
    deepEqual(codesIn(`${remark}\n- ${WRONG.replace('|', '')}\n- ${OTHER}`), ['wrong-date 2009']);
    deepEqual(lonely(`More. ${remark}\n\n${OTHER}`), [`unused-ignore ${remark}`]);
    deepEqual(lonely(`${OTHER} <!-- perigee-ignore-para wrong-date -->`), ['unused-ignore perigee-ignore-para']);
  });

  it('in code are code', () => {
    deepEqual(codesIn('`<!-- perigee-ignore -->` Rosetta was launched in 2006.'), ['wrong-date 2006']);
    deepEqual(codesIn('```\n<!-- perigee-ignore-file -->\n```\n\nRosetta was launched in 2006.'), ['wrong-date 2006']);
  });

  it('keep what they hide for those who list everything', () => {
    const { paragraphs } = analysisOf(
      'Rosetta was launched in 2006. <!-- perigee-ignore wrong-date -- as in the novel -->',
    );
    deepEqual(
      paragraphs.flatMap(({ ignored: list }) => list.map(({ by, reason, finding }) => [by, reason, finding.check])),
      [['comment', 'as in the novel', 'wrong-date']],
    );
  });

  it('that hide nothing are noted, name by name', () => {
    deepEqual(lonely('Rosetta was launched in 2004. <!-- perigee-ignore -->'), [
      'unused-ignore <!-- perigee-ignore -->',
    ]);
    deepEqual(lonely('Rosetta was launched in 2006. <!-- perigee-ignore wrong-date wrong-site -->'), [
      'unused-ignore wrong-site',
    ]);
    deepEqual(lonely('Rosetta was launched in 2006. <!-- perigee-ignore wrong-date hyperbola -->'), [
      'unused-ignore hyperbola',
    ]);
    deepEqual(lonely('Rosetta was launched in 2004.\n\n<!-- perigee-ignore -->'), [
      'unused-ignore <!-- perigee-ignore -->',
    ]);
  });

  it('are taken out without a trace', () => {
    for (const [text, without] of [
      ['Rosetta flew. <!-- perigee-ignore --> More.', 'Rosetta flew. More.'],
      ['Rosetta flew.\n\n<!-- perigee-ignore -->\nMore.', 'Rosetta flew.\n\nMore.'],
      ['- Rosetta flew.\n- <!-- perigee-ignore -->\n\n  More.', '- Rosetta flew.\n- More.'],
      [
        'Rosetta was launched in 2006. <!-- perigee-ignore wrong-date, wrong-site -->',
        'Rosetta was launched in 2006. <!-- perigee-ignore wrong-date -->',
      ],
    ] as const) {
      const { onComments } = analysisOf(text);
      const [{ paragraph, findings } = { paragraph: undefined, findings: [] }] = onComments;
      const [fix] = findings.flatMap(({ fixes }) => fixes);
      ok(paragraph && fix);
      const at = paragraph.source.from;
      equal(text.slice(0, at + fix.replace.start) + fix.text + text.slice(at + fix.replace.end), without);
    }
  });
});
