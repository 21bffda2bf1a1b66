import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { type Options, PUBLISHED_TO, startInProcess, type TestClient, TestHost, until } from './client.ts';

/** Known wrong by every measure: who ran it, and when it was launched. */
const FALSE = 'The NASA probe Rosetta was launched in 1999 by ESA.\n';
const WORDING = 'Rosetta was a manned mission.\n';

describe('Diagnostics over the protocol', () => {
  let client: TestClient;
  let host: TestHost;
  const start = async (options?: Options): Promise<void> => {
    host = new TestHost();
    client = await startInProcess(host).initialize(options);
  };
  afterEach(() => client.stop());

  const found = async (uri: string): Promise<Diagnostic[]> => {
    const report = await client.pull(uri);
    if (report.kind !== 'full') throw new Error('unchanged');
    return report.items;
  };

  it('are pulled, and unchanged until something changes', async () => {
    await start();
    const uri = await client.open('file:///a.md', FALSE);
    const first = await client.pull(uri);
    equal(first.kind, 'full');
    const second = await client.pull(uri, first.resultId);
    deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    await client.type(uri, { line: 0, character: 0 }, 'So: ');
    const third = await client.pull(uri, first.resultId);
    equal(third.kind, 'full');
    notEqual(third.resultId, first.resultId);
  });

  it('are not taken for those of an earlier opening', async () => {
    await start();
    const uri = await client.open('file:///a.md', FALSE);
    const { resultId } = await client.pull(uri);
    await client.close(uri);
    await client.open(uri, 'Other text.');
    equal((await client.pull(uri, resultId)).kind, 'full');
  });

  it('are made anew on another day', async () => {
    await start();
    const uri = await client.open('file:///a.md', FALSE);
    const { resultId } = await client.pull(uri);
    host.day = '2026-11-23';
    host.tick();
    await until(() => client.refreshes === 1);
    equal((await client.pull(uri, resultId)).kind, 'full');
  });

  it('are published, each once, where the client does not pull', async () => {
    await start({ capabilities: PUBLISHED_TO });
    equal(client.initializeResult?.capabilities.diagnosticProvider, undefined);
    const uri = await client.open('file:///a.md', FALSE + WORDING);
    await until(() => client.published.has(uri));
    const list = client.published.get(uri) ?? [];
    equal(new Set(list.map((item) => JSON.stringify(item))).size, list.length);
    await client.close(uri);
    await until(() => client.publications.length === 2);
    deepEqual(client.published.get(uri), []);
  });

  const FIRST = 'Zarnitsa-7 was launched in May 1998. NASA watched.';
  const SECOND = 'NASA saw it late. Zarnitsa-7 was launched in March 1996.';
  const isAbout = (list: readonly Diagnostic[]): string[] =>
    list.filter(({ code }) => code === 'inconsistent').map(({ message }) => String(message));

  it('tell of two open documents that disagree, in both, until one is closed', async () => {
    await start();
    const a = await client.open('file:///first%20one.md', FIRST);
    const b = await client.open('file:///second.md', SECOND);
    deepEqual(isAbout(await found(a)), []);
    const { resultId } = await client.pull(a);
    match(isAbout(await found(b)).join(), /first one\.md/);
    equal((await client.pull(a, resultId)).kind, 'full');
    match(isAbout(await found(a)).join(), /second\.md/);
    await client.close(b);
    deepEqual(isAbout(await found(a)), []);
  });

  it('of documents that disagree are published for both', async () => {
    await start({ capabilities: PUBLISHED_TO });
    const a = await client.open('file:///a.md', FIRST);
    const b = await client.open('file:///b.md', SECOND);
    const isTold = (uri: string): boolean => isAbout(client.published.get(uri) ?? []).length > 0;
    await until(() => isTold(a) && isTold(b));
    await client.close(b);
    await until(() => !isTold(a));
  });

  it('of a document are the same whether typed or opened, with any line ends', async () => {
    await start();
    const text = `# Title\r\n\r\nESA flew Rosetta.\r\n\r\n${FALSE.trim()}`;
    const typed = await client.open('untitled:1', '');
    let line = 0;
    let character = 0;
    for (const unit of text.match(/\r\n|[\s\S]/g) ?? []) {
      await client.type(typed, { line, character }, unit);
      [line, character] = unit === '\r\n' ? [line + 1, 0] : [line, character + 1];
    }
    const opened = await client.open('untitled:2', text);
    deepEqual(await found(typed), await found(opened));
  });

  it('follow a change of the whole text', async () => {
    await start();
    const uri = await client.open('file:///a.md', 'Nothing here.');
    await client.change(uri, { text: 'ESA flew Rosetta.' });
    ok(await client.hover(uri, 0, 1));
    await client.change(uri, { text: '' });
    equal(await client.hover(uri, 0, 1), null);
  });
});
