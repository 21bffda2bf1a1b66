import { equal, match, ok } from 'node:assert/strict';
import type { FactSheetAnswer } from '../../../server/protocol/fact-sheets.ts';
import { startInProcess, type TestClient, TestHost } from './client.ts';

const TEXT = '# The comet chaser\n\n🚀 ESA’s **Rosetta** left\nEarth in 2006.\n\nThe cable was 40 metres long.\n';

describe('Fact sheets over the protocol', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startInProcess(new TestHost()).initialize();
  });
  afterEach(() => client.stop());

  const ask = (uri: string, width = 600): Promise<FactSheetAnswer> =>
    client.connection.sendRequest('perigee/factSheet', { textDocument: { uri }, width });
  const text = (uri: string, format: string): Promise<string | null> =>
    client.connection.sendRequest('perigee/factSheetText', { textDocument: { uri }, format });

  it('lead from every key of the page to its place in the text', async () => {
    const { html, places, hasTimeline } = await ask(await client.open('file:///a.md', TEXT));
    const keys = [...html.matchAll(/data-go="([^"]*)"/g)].map(([, key = '']) => key);
    ok(keys.length > 5);
    for (const key of keys) ok(places[key], key);
    const wrong = Object.entries(places).find(([key]) => key.startsWith('claim|Rosetta|Launched|'));
    equal(JSON.stringify(wrong?.[1]), '{"start":{"line":3,"character":9},"end":{"line":3,"character":13}}');
    ok(hasTimeline);
  });

  it('tell where each sentence stands, read or not', async () => {
    const { sentences } = await ask(await client.open('file:///a.md', TEXT));
    const lines = sentences.map(({ range }) => `${range.start.line}-${range.end.line}`);
    ok(lines.includes('2-3') && lines.includes('5-5'), lines.join(' '));
  });

  it('follow what is typed', async () => {
    const uri = await client.open('file:///a.md', TEXT);
    match((await ask(uri)).html, /1 contradicts/);
    await client.change(uri, { text: TEXT.replace('2006', '2004') });
    match((await ask(uri)).html, /0 contradict/);
  });

  it('are drawn as wide as the page', async () => {
    match((await ask(await client.open('file:///a.md', TEXT), 444)).html, /class="timeline" viewBox="0 0 444 /);
  });

  it('say why there is none', async () => {
    match((await ask('file:///never-opened.md')).html, /does not read this document/);
    match((await ask(await client.open('file:///b.md', ' '))).html, /Nothing is written here yet/);
    equal(await text('file:///never-opened.md', 'markdown'), null);
  });

  it('are given by a command to editors that have no view of them', async () => {
    const uri = await client.open('file:///a.md', TEXT);
    const run = (...args: readonly unknown[]): Promise<string | null> =>
      client.connection.sendRequest('workspace/executeCommand', { command: 'perigee.factSheet', arguments: args });
    match((await run(uri)) ?? '', /^# Fact sheet: The comet chaser\n/);
    equal(await run(), null);
    equal(await run({}), null);
  });

  it('are given as Markdown, CSV and SVG', async () => {
    const uri = await client.open('file:///a.md', TEXT);
    match((await text(uri, 'markdown')) ?? '', /^# Fact sheet: The comet chaser\n/);
    match((await text(uri, 'csv')) ?? '', /^Line,Verdict,[\s\S]*\r\n4,contradicted,Rosetta,Spacecraft,Launched,2006,/);
    match((await text(uri, 'svg')) ?? '', /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>\n$/s);
    equal(await text(await client.open('file:///c.md', 'ESA has a seat.'), 'svg'), null);
  });
});
