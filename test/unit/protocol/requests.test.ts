import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { CancellationTokenSource, type CompletionItem, type Hover, type MarkupContent } from 'vscode-languageserver';
import { PUBLISHED_TO, startInProcess, type TestClient, TestHost } from './client.ts';

const contentOf = (hover: Hover | null): MarkupContent =>
  (hover?.contents as MarkupContent) ?? { kind: 'markdown', value: '' };

describe('Requests over the protocol', () => {
  let client: TestClient;
  let host: TestHost;
  beforeEach(async () => {
    host = new TestHost();
    client = await startInProcess(host).initialize();
  });
  afterEach(() => client.stop());

  for (const [name, text, line, character] of [
    ['a saved file', 'ESA flew Rosetta.\n', 0, 10],
    ['no final newline', 'ESA\nflew Rosetta', 1, 6],
    ['CRLF', '# Title\r\n\r\nESA flew\r\nRosetta.\r\n', 3, 2],
    ['characters of two units', '🚀🚀 ESA flew Rosetta.', 0, 15],
  ] as const) {
    it(`hover: ${name}`, async () => {
      const hover = await client.hover(await client.open('file:///a.md', text), line, character);
      match(contentOf(hover).value, /comet chaser/);
      const from = hover?.range?.start.character ?? 0;
      equal(text.split(/\r?\n/)[line]?.slice(from, hover?.range?.end.character), 'Rosetta');
    });
  }

  it('hover: untitled documents, notebook cells and plain text', async () => {
    ok(await client.hover(await client.open('untitled:Untitled-1', 'ESA flew Rosetta.'), 0, 1));
    ok(await client.hover(await client.open('vscode-notebook-cell:/a.ipynb#X1', 'ESA flew Rosetta.'), 0, 1));
    ok(await client.hover(await client.open('untitled:Untitled-2', 'ESA flew Rosetta.', 'plaintext'), 0, 1));
  });

  it('nothing for old sides of diffs, logs, comments and other languages', async () => {
    for (const uri of ['git:/a.md', 'output:x', 'comment://x/a.md', 'vscode-scm:/a.md']) {
      equal(await client.hover(await client.open(uri, 'ESA flew Rosetta.'), 0, 1), null);
      deepEqual(await client.pull(uri).then(({ kind }) => kind), 'full');
    }
    equal(await client.hover(await client.open('file:///a.py', 'ESA flew Rosetta.', 'python'), 0, 1), null);
    equal(await client.hover('file:///never-opened.md', 0, 1), null);
    equal(host.glossaryReads, 0);
  });

  it('the glossary is loaded once, by the first document that needs it', async () => {
    await client.hover(await client.open('file:///empty.md', ' \n'), 0, 0);
    equal(host.glossaryReads, 0);
    await client.hover(await client.open('file:///a.md', 'x'), 0, 0);
    await client.hover(await client.open('file:///b.md', 'y'), 0, 0);
    equal(host.glossaryReads, 1);
  });

  it('a completion replaces what is typed and documents itself when looked at', async () => {
    const uri = await client.open('file:///a.md', 'ESA flew Rosetta.\nThen perseverence');
    const { items, isIncomplete } = await client.completion(uri, 1, 17);
    ok(isIncomplete);
    const [item] = items;
    ok(item?.textEdit && 'range' in item.textEdit);
    equal(item.textEdit.newText, 'Perseverance');
    deepEqual(item.textEdit.range, { start: { line: 1, character: 5 }, end: { line: 1, character: 17 } });
    equal(item.filterText, 'perseverence');
    equal(item.documentation, undefined);
    const resolved: CompletionItem = await client.connection.sendRequest('completionItem/resolve', item);
    match((resolved.documentation as MarkupContent).value, /A rover on Mars/);
  });

  it('a list that pops up by itself differs from one asked for', async () => {
    const uri = await client.open('file:///a.md', 'ESA flew Rosetta.\nThen jws');
    const labels = async (character: number, trigger?: number): Promise<string[]> =>
      (await client.completion(uri, 1, character, trigger)).items.map(({ label }) => label);
    await client.type(uri, { line: 1, character: 8 }, 't');
    deepEqual(await labels(9), []); // the editor asks, as the writer types
    host.clock += 200;
    equal((await labels(9))[0], 'James Webb Space Telescope (JWST)'); // the writer asks
    await client.change(uri, { text: 'ESA flew Rosetta.\nThen jw' });
    await client.type(uri, { line: 1, character: 7 }, 's');
    await client.hover(uri, 0, 1); // by now the change has arrived
    host.clock += 5000;
    equal((await labels(8))[0], 'James Webb Space Telescope (JWST)'); // so late that it is the writer
    await client.type(uri, { line: 1, character: 8 }, 't');
    equal((await labels(9, 3))[0], 'James Webb Space Telescope (JWST)'); // the same list, narrowed
  });

  it('a document that names nothing in space gets a list only when asked', async () => {
    const uri = await client.open('file:///a.md', 'Then Per');
    await client.type(uri, { line: 0, character: 8 }, 's');
    deepEqual((await client.completion(uri, 0, 9)).items, []);
    deepEqual((await client.completion(uri, 0, 9)).items, []); // twice at once is one letter still
    host.clock += 200;
    equal((await client.completion(uri, 0, 9)).items[0]?.label, 'Perseverance');
  });

  it('a cancelled request is answered so', async () => {
    const uri = await client.open('file:///a.md', 'ESA flew Rosetta.');
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri }, position: { line: 0, character: 1 } };
    const answer = client.connection.sendRequest('textDocument/hover', params, source.token);
    source.cancel();
    const code = await answer.then(
      () => 'answered',
      (error: { code: number }) => error.code,
    );
    equal(code, -32800);
  });

  it('hostile texts bring nothing down', async () => {
    const unit = '[**`ESA` <a href="x|y">Rosetta*_~~|\u0000\uD800 ﷽ \u202E';
    for (const [i, text] of [
      unit.repeat(300),
      '*'.repeat(5000),
      '[['.repeat(3000),
      '> '.repeat(2000),
      '\u0000',
    ].entries()) {
      const uri = await client.open(`file:///hostile-${i}.md`, text);
      await client.pull(uri);
      await client.hover(uri, 0, 4);
      await client.completion(uri, 0, 9);
    }
    await client.change('file:///hostile-0.md', {
      range: { start: { line: 99, character: 9 }, end: { line: 98, character: 0 } },
      text: 'x',
    });
    ok(await client.hover(await client.open('file:///a.md', 'ESA flew Rosetta.'), 0, 1));
    // What is given up on is said; nothing else went wrong.
    deepEqual(
      client.logged.filter((line) => !/is too long to be read|holds too many/.test(line)),
      [],
    );
  }).timeout(20_000);

  it('a file too large to be written by hand is left alone, and the log says so', async () => {
    const uri = await client.open('file:///log.txt', 'ESA flew Rosetta. '.repeat(300_000), 'plaintext');
    equal(await client.hover(uri, 0, 1), null);
    match(client.logged.join(), /log\.txt/);
  });
});

describe('A client without Markdown', () => {
  it('gets plain text', async () => {
    const client = await startInProcess(new TestHost()).initialize({ capabilities: PUBLISHED_TO });
    const { kind, value } = contentOf(await client.hover(await client.open('file:///a.md', 'ESA flew Rosetta.'), 0, 1));
    equal(kind, 'plaintext');
    match(value, /^European Space Agency \(ESA\) · Space agency\n/);
    await client.stop();
  });
});
