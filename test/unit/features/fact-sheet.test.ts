import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import { cellOf, factSheetAsCsv } from '../../../server/features/fact-sheet/csv.ts';
import { html } from '../../../server/features/fact-sheet/html.ts';
import { factSheetAsMarkdown } from '../../../server/features/fact-sheet/markdown.ts';
import { type FactSheet, factSheetOf, sentencesOf } from '../../../server/features/fact-sheet/sheet.ts';
import { factSheetAsHtml } from '../../../server/features/fact-sheet/sheet-html.ts';
import { GERMAN } from '../../../server/features/messages/language.ts';
import { DEFAULT_SETTINGS } from '../../../server/features/settings.ts';
import { readProse } from '../../../server/prose/read.ts';
import { ARTICLES } from '../../fixtures/articles.ts';
import { analysisOf, glossary } from '../../fixtures/reading.ts';

const ARTICLE = `# The comet chaser

ESA’s Rosetta left Earth in March 2006. Its lander, Philae, touched down on 12 November 2014.
Zarnitsa-7 weighed 310 kg.

Nobody counted the 40 metres of cable. Rosetta and ESA were late.
`;

function sheetOf(text: string, settings = DEFAULT_SETTINGS, language = 'markdown'): FactSheet {
  const analysis = analysisOf(text, language);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return factSheetOf({ analysis, glossary, settings, fileName: 'article.md', lineOf });
}

const rowsOf = (csv: string): string[][] => parse(csv, { relax_column_count: false });

describe('A fact sheet', () => {
  const sheet = sheetOf(ARTICLE);

  it('has the title of the article, or else the name of its file', () => {
    equal(sheet.title, 'The comet chaser');
    equal(sheetOf('---\ntitle: Far out\n---\n\nESA flew Rosetta.').title, 'Far out');
    equal(sheetOf('ESA flew Rosetta.').title, 'article.md');
  });

  it('counts the claims', () => deepEqual(sheet.count, { checked: 5, agree: 3, contradict: 1, unknown: 1 }));

  it('tells every name once, at its first mention, with the name to be written there', () => {
    const names = sheet.names.map(({ written, name, line, mentions }) => `${line} ${written}: ${name}, ${mentions}`);
    ok(
      names.includes('3 ESA’s: European Space Agency (ESA), 2') ||
        names.includes('3 ESA: European Space Agency (ESA), 2'),
      names.join('\n'),
    );
    ok(names.includes('3 Rosetta: Rosetta, 2'), names.join('\n'));
    equal(new Set(sheet.names.map(({ entry }) => entry)).size, sheet.names.length);
  });

  it('gathers the claims of a sentence', () => {
    const [first] = sentencesOf(sheet);
    equal(first?.text, 'ESA’s Rosetta left Earth in March 2006.');
    deepEqual(first?.claims.map(({ relation }) => relation).sort(), ['Launched', 'Operator']);
  });

  it('says which sentences with figures nobody has checked', () => {
    const unread = sheet.points.filter(({ type }) => type === 'unread').map(({ text, line }) => `${line} ${text}`);
    deepEqual(unread, ['6 Nobody counted the 40 metres of cable.']);
  });

  it('has the figures without a source, where the text gives sources elsewhere', () => {
    const [text = ''] = CHECKS.find(({ id }) => id === 'unsourced')?.flagged ?? [];
    const { points } = sheetOf(text);
    ok(points.some(({ type, text }) => type === 'unsourced' && text === '€740 million'));
  });

  it('has keys that stay when text is written before', () => {
    const keys = (one: FactSheet): string[] => [...one.claims, ...one.names, ...one.points].map(({ key }) => key);
    deepEqual(keys(sheetOf(ARTICLE.replace('# The', '# The old')).valueOf() as FactSheet), keys(sheet));
    equal(new Set(keys(sheet)).size, keys(sheet).length);
  });

  it('is empty of claims in a text about something else', () => {
    const none = sheetOf('The ladder was 4 metres long.');
    deepEqual([none.claims, none.names, none.points, none.timeline], [[], [], [], undefined]);
    match(factSheetAsHtml(none, 600).toString(), /No claim was read/);
  });
});

describe('A fact sheet in Markdown', () => {
  const lines = factSheetAsMarkdown(sheetOf(ARTICLE)).split('\n');

  it('begins with its title and the sum', () => {
    equal(lines[0], '# Fact sheet: The comet chaser');
    match(lines[2] ?? '', /^5 claims read: 3 agree, 1 contradicts, 1 unknown\. Read as of 22 November 2026\.$/);
  });

  it('has a row for each claim, with its source', () => {
    const row = lines.find((line) => line.includes('March 2006') && line.startsWith('| 3'));
    match(
      row ?? '',
      /^\| 3 \| \*\*contradicted\*\* \| Rosetta, Launched: March 2006 \| 2 March 2004 \| \[esa\.int\]\(<https:[^ ]+>\), \w+ \d{4} \|$/,
    );
  });

  it('tells a claim about no entry in the words of the text', () => {
    const sheet = factSheetAsMarkdown(sheetOf('ESA built a dish 35 m (300 ft) wide.\n'));
    match(sheet, /\*\*contradicted\*\* \| 35 m, Figure: 300 ft \| 114\\?\.8 feet/);
  });

  it('speaks German', () => {
    const german = factSheetAsMarkdown(sheetOf(ARTICLE, { ...DEFAULT_SETTINGS, language: GERMAN }));
    match(german, /^# Faktenblatt: .*\n\n5 Aussagen gelesen: 3 stimmen, 1 widerspricht, 1 unbekannt\./);
  });

  it('is read by Perigee as a table and a list, whatever the article holds', () => {
    const nasty = sheetOf('# A | b `c` <d> [e](f)\n\nESA’s Rosetta | `x` flew in 2006. Rosetta weighed 40 | 50 kg.');
    for (const row of factSheetAsMarkdown(nasty)
      .split('\n')
      .filter((line) => line.startsWith('|')))
      match(row, /^\|(?: (?:[^|\\]|\\.)* \|){4,5}$/);
  });
});

describe('A fact sheet in CSV', () => {
  it('has a row for each claim, and for each point', () => {
    const sheet = sheetOf(ARTICLE);
    const [head, ...rows] = rowsOf(factSheetAsCsv(sheet));
    deepEqual(head?.slice(0, 4), ['Line', 'Verdict', 'About', 'Kind']);
    equal(rows.length, sheet.claims.length + sheet.points.length);
    const wrong = rows.find((row) => row[1] === 'contradicted');
    deepEqual(wrong?.slice(2, 7), ['Rosetta', 'Spacecraft', 'Launched', 'March 2006', '2 March 2004']);
  });

  for (const [cell, expected] of [
    ['plain', 'plain'],
    ['a, "b"', '"a, ""b"""'],
    ['=HYPERLINK("https://example.org")', `"'=HYPERLINK(""https://example.org"")"`],
    ['+1', `"'+1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['-2 °C', `"'-2 °C"`],
    ['\t=1', `"'=1"`],
    ['a\r\nb', 'a b'],
  ] as const)
    it(`${JSON.stringify(cell)} becomes ${expected}`, () => equal(cellOf(cell), expected));

  it('runs nothing and loses nothing, whatever the cell', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), (cells) => {
        const [row] = rowsOf(`${cells.map(cellOf).join(',')}\r\n`);
        ok(row?.every((cell) => !/^[=+\-@\t\r]/.test(cell)));
        deepEqual(
          row?.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')),
          cells.map((cell) => cell.replace(/\s+/g, ' ').trim()),
        );
      }),
    );
  });
});

/** Elements that HTML never closes. */
const VOID = /^(?:rect|circle|path|line)$/;

/** Whether each tag that is opened is closed, in order, and nothing else stands in angle brackets. */
function isWellFormed(markup: string): boolean {
  const open: string[] = [];
  const rest = markup.replace(
    /<(\/?)([a-z][a-z\d]*)((?: [a-zA-Z\d-]+(?::[a-z]+)?(?:="[^"<>]*")?)*)(\/?)>/g,
    (_, end, name, __, closed) => {
      if (end) return open.pop() === name ? '' : '<mismatch>';
      if (!closed && !VOID.test(name)) open.push(name);
      return '';
    },
  );
  return open.length === 0 && !/[<>]/.test(rest);
}

describe('A fact sheet in HTML', () => {
  const markup = factSheetAsHtml(sheetOf(ARTICLE), 640).toString();

  it('tells verdicts in words as well as by signs', () =>
    match(markup, /<span class="mark" aria-hidden="true">✗<\/span><button[^>]*><span class="sr">contradicted: /));

  it('marks the wrong words in their sentence', () =>
    match(markup, /in <mark class="contradicted">March 2006<\/mark>\./));

  it('links sources that are safe', () => match(markup, /<a href="https:\/\/www\.esa\.int\/[^"]+">esa\.int<\/a>/));

  it('holds neither script nor style', () => ok(!/<script|<style|\son\w+=|\sstyle=|javascript:/i.test(markup)));

  it('escapes what is put into it, by construction', () => {
    equal(
      html`<p title="${'"<&>\''}">${['a', html`<b>${'<i>'}</b>`, 1, false, undefined]}</p>`.toString(),
      '<p title="&quot;&lt;&amp;&gt;&#39;">a<b>&lt;i&gt;</b>1</p>',
    );
    equal(html`${'\u0000\uD800x\n'}`.toString(), '��x\n');
  });

  it('is well formed for the articles', () => {
    for (const { text, language } of ARTICLES) {
      const made = factSheetAsHtml(sheetOf(text, DEFAULT_SETTINGS, language), 640).toString();
      ok(isWellFormed(made));
    }
  });

  it('is well formed and free of the text’s own markup, whatever the text', () => {
    const pieces = fc.constantFrom(
      'ESA’s Rosetta was launched in 2006. ',
      'Voyager 2 (<b>1977</b>) ',
      '<script>alert(1)</script> ',
      '"><img src=x onerror=alert(1)> ',
      '# Rosetta & <Philae>\n\n',
      '\n\n',
      'Zarnitsa-7 weighed 310 kg. ',
      '`code` ',
      '\u0000\uD800',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const sheet = sheetOf(text, { ...DEFAULT_SETTINGS, enable: 'on' });
        const made = factSheetAsHtml(sheet, 500).toString();
        ok(isWellFormed(made), made);
        ok(!/<(?:script|img|b>1977)/.test(made));
        rowsOf(factSheetAsCsv(sheet));
        ok(readProse('markdown', factSheetAsMarkdown(sheet)).paragraphs.length > 0);
      }),
      { numRuns: 15 },
    );
  });
});
