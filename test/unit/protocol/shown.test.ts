import { deepEqual, equal, match } from 'node:assert/strict';
import type { ClientCapabilities, CodeLens, DocumentLink, InlayHint, SemanticTokens } from 'vscode-languageserver';
import { PULLING, startInProcess, type TestClient, TestHost, until } from './client.ts';

const SHOWING: ClientCapabilities = {
  textDocument: { ...PULLING.textDocument, documentLink: { dynamicRegistration: true } },
  workspace: {
    ...PULLING.workspace,
    textDocumentContent: {},
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};
const ALL = { links: true, names: { highlight: true }, inlayHints: 'year' };
const TEXT = 'ESA flew Rosetta in 2004.\n\n> The James\n> Webb Space Telescope.';

describe('What is shown over the protocol', () => {
  let client: TestClient;
  let uri: string;
  const asked: string[] = [];
  const start = async (settings: object, initializationOptions: object = { factSheets: true }) => {
    client = startInProcess(new TestHost());
    client.settings = { '*': settings };
    asked.length = 0;
    for (const method of ['semanticTokens/refresh', 'inlayHint/refresh', 'codeLens/refresh'])
      client.connection.onRequest(`workspace/${method}`, () => {
        asked.push(method);
        return null;
      });
    client.connection.onRequest('client/registerCapability', ({ registrations }) => {
      asked.push(...registrations.map(({ method }: { method: string }) => method));
      return null;
    });
    client.connection.onRequest('client/unregisterCapability', () => null);
    await client.initialize({ capabilities: SHOWING, initializationOptions });
    uri = await client.open('file:///a.md', TEXT);
  };
  afterEach(() => client.stop());

  const ask = <T>(method: string, more: object = {}): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const links = (): Promise<DocumentLink[]> => ask('documentLink');
  const hints = (): Promise<InlayHint[]> => ask('inlayHint', { range });
  const tokens = async (): Promise<number[]> => (await ask<SemanticTokens>('semanticTokens/full')).data;

  it('is nothing unless it is wanted', async () => {
    await start({ codeLens: false });
    deepEqual([await links(), await hints(), await tokens(), await ask('codeLens')], [[], [], [], []]);
  });

  it('is all that is wanted', async () => {
    await start(ALL);
    deepEqual(
      (await links()).map(({ target }) => target),
      ['https://www.esa.int/'],
    );
    // From ESA to Rosetta, and each line of a name that goes on in the next, without the quotation's mark.
    deepEqual(await tokens(), [0, 0, 3, 0, 0, 0, 9, 7, 0, 0, 2, 6, 5, 0, 0, 1, 2, 20, 0, 0]);
    deepEqual(
      (await hints()).map(({ position, label }) => [position.character, label]),
      [
        [
          3,
          [
            {
              value: 'founded 1975',
              tooltip: 'Founded: 30 May 1975\nStatus: active (November 2026)',
              location: {
                uri: 'perigee:/esa/European%20Space%20Agency.md',
                range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
              },
            },
          ],
        ],
        [16, (await hints())[1]?.label],
      ],
    );
    const part = await ask<SemanticTokens>('semanticTokens/range', {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } },
    });
    equal(part.data.length, 10);
  });

  it('follows the settings', async () => {
    await start({});
    await until(() => asked.includes('textDocument/documentLink'));
    asked.length = 0;
    client.settings = { '*': ALL };
    await client.configurationChanged();
    await until(() =>
      ['textDocument/documentLink', 'semanticTokens/refresh', 'inlayHint/refresh', 'codeLens/refresh'].every((method) =>
        asked.includes(method),
      ),
    );
    equal((await links()).length, 1);
  });

  it('counts the claims of an article above it, once the line is seen', async () => {
    await start({});
    const lenses = await ask<CodeLens[]>('codeLens');
    deepEqual(
      lenses.map(({ command }) => command),
      [undefined],
    );
    const resolved = await client.connection.sendRequest<CodeLens>('codeLens/resolve', lenses[0] as CodeLens);
    match(resolved.command?.title ?? '', /^\d+ claims? checked: \d+ agrees?$/);
    deepEqual([resolved.command?.command, resolved.command?.arguments], ['perigee.showFactSheet', [uri]]);
    await client.change(uri, { text: 'Nothing of note.' });
    deepEqual(await ask('codeLens'), []);
  });

  it('offers that line only where it can be followed', async () => {
    await start({}, {});
    equal(client.initializeResult?.capabilities.codeLensProvider, undefined);
  });

  it('leads from page to page', async () => {
    await start({});
    uri = 'perigee:/rosetta/Rosetta.md';
    deepEqual(
      (await links()).slice(1, 3).map(({ target }) => target),
      ['perigee:/esa/European%20Space%20Agency.md', 'perigee:/comet-67p/Comet%2067P.md'],
    );
  });
});
