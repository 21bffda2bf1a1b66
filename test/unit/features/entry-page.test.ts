import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { entryOfPage, pageAddress } from '../../../server/features/entry-page/address.ts';
import { type EntryPage, entryPage, linkAt } from '../../../server/features/entry-page/page.ts';
import { glossary } from './reading.ts';

function pageOf(id: string): EntryPage {
  const entry = glossary.byId(id);
  ok(entry, `no entry ${id}`);
  return entryPage(glossary, entry);
}

describe('The page of an entry', () => {
  it('tells all that is known, in Markdown that reads well as it stands', () => {
    equal(
      pageOf('rosetta').text,
      `# Rosetta

Spacecraft, orbiter

ESA's comet chaser, the first craft to orbit a comet.

## Facts

- Operator: European Space Agency
- Targets: Comet 67P
- Mass: 2900 kg
- Status: ended
- Type: orbiter
- Crew: none
- Distance travelled: 6.4 billion km

## Events

- Launched: 2 March 2004, 07:17 UTC, by Ariane 5, from Kourou
- Entered orbit: 6 August 2014, at Comet 67P
- Ended: 30 September 2016, at Comet 67P

## Names

- At first mention: Rosetta
- Written: in italics

## Sources

- <https://www.esa.int/Rosetta>

Entry \`rosetta\`, checked in November 2026.
`,
    );
  });

  it('gives dates, plans and the official page', () => {
    const { text } = pageOf('esa');
    match(text, /^- Members: France \(from 1975\), Germany \(from 1975\) \(as of November 2026\)$/m);
    match(text, /^- Official page: <https:\/\/www\.esa\.int\/>$/m);
    match(text, /^- Formerly: ESRO$/m);
    match(pageOf('artemis-x').text, /^- Launched: planned for June 2030 \(stated January 2026\), by Ariane 5$/m);
    match(pageOf('first-comet-orbiter').text, /^- Held by: Rosetta$/m);
  });

  it('leads on to every entry that it names, and not to itself', () => {
    const page = pageOf('rosetta');
    const named = page.links.map(({ span, entry }) => `${page.text.slice(span.from, span.to)}: ${entry}`);
    deepEqual(named.slice(0, 4), [
      'ESA: esa',
      'European Space Agency: esa',
      'Comet 67P: comet-67p',
      'Ariane 5: ariane-5',
    ]);
    equal(linkAt(page, page.text.indexOf('Ariane') + 2)?.entry, 'ariane-5');
    equal(linkAt(page, 3), undefined);
  });

  it('shows whatever a glossary file holds as text', () => {
    const entry = glossary.byId('rosetta');
    ok(entry);
    const definition = '# <script>alert(1)</script> [x](command:y) ![](http://z)\nof *ESA*';
    match(
      entryPage(glossary, { ...entry, definition }).text,
      /\n\n\\# \\<script>alert\(1\)\\<\/script> \\\[x\\\]\(command:y\) !\\\[\\\]\(http\\:\/\/z\) of \\\*ESA\\\*\n/,
    );
  });

  it('has an address that names it', () => {
    for (const id of glossary.ids()) {
      const entry = glossary.byId(id);
      ok(entry);
      equal(entryOfPage(pageAddress(entry)), id);
    }
    equal(pageAddress({ ...glossary.entry(0), id: 'x', names: [] }), 'perigee:/x/x.md');
    equal(entryOfPage('perigee:///jwst/Webb%20%2F.md'), 'jwst');
    equal(entryOfPage('perigee:../../etc'), undefined);
    equal(entryOfPage('file:///jwst/Webb.md'), undefined);
  });
});
