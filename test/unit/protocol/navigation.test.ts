import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeAction,
  DocumentHighlight,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
  SymbolInformation,
  TextDocumentContentResult,
} from 'vscode-languageserver';
import { PULLING, startInProcess, type TestClient, TestHost } from './client.ts';

const READING_PAGES: ClientCapabilities = {
  textDocument: { ...PULLING.textDocument, definition: { linkSupport: true } },
  workspace: { ...PULLING.workspace, textDocumentContent: {} },
};
const OWN = `- id: heidi-1
  kind: spacecraft
  names: [Heidi-1]
  definition: A satellite.
- extends: esa
  names: [{alias: Euro Space}]
`;

describe('Navigation over the protocol', () => {
  let client: TestClient;
  let host: TestHost;
  const start = async (files: Record<string, string> = {}, capabilities: ClientCapabilities = READING_PAGES) => {
    host = new TestHost();
    host.files = files;
    client = await startInProcess(host).initialize({ capabilities, folders: ['file:///w'] });
  };
  afterEach(() => client.stop());

  const at = (uri: string, line: number, character: number) => ({
    textDocument: { uri },
    position: { line, character },
  });
  const links = (uri: string, line: number, character: number): Promise<LocationLink[] | null> =>
    client.connection.sendRequest('textDocument/definition', at(uri, line, character));
  const pageText = async (uri: string): Promise<string> =>
    (await client.connection.sendRequest<TextDocumentContentResult>('workspace/textDocumentContent', { uri })).text;
  const references = (uri: string, line: number, character: number, more: object = {}): Promise<Location[]> =>
    client.connection.sendRequest('textDocument/references', {
      ...at(uri, line, character),
      context: { includeDeclaration: true },
      ...more,
    });
  const inLines = (found: readonly Location[]): string[] =>
    found.map(({ uri, range: { start, end } }) => `${uri} ${start.line}:${start.character}-${end.character}`);

  it('leads from a name to the page of its entry, and on from there', async () => {
    await start();
    const [link] = (await links(await client.open('file:///w/a.md', 'ESA flew Rosetta.'), 0, 11)) ?? [];
    deepEqual(link?.originSelectionRange, { start: { line: 0, character: 9 }, end: { line: 0, character: 16 } });
    equal(link?.targetUri, 'perigee:/rosetta/Rosetta.md');
    const text = await pageText(link?.targetUri ?? '');
    match(text, /^# Rosetta\n/);
    const line = text.split('\n').findIndex((one) => one.startsWith('- Operator'));
    const [next] = (await links('perigee:/rosetta/Rosetta.md', line, 15)) ?? [];
    equal(next?.targetUri, 'perigee:/esa/European%20Space%20Agency.md');
    const hover = await client.connection.sendRequest<Hover>(
      'textDocument/hover',
      at('perigee:/rosetta/R.md', line, 15),
    );
    match((hover.contents as MarkupContent).value, /European Space Agency/);
    equal(await links('perigee:/rosetta/Rosetta.md', 0, 3), null);
    match(await pageText('perigee:/nothing/x.md'), /No such entry/);
  });

  it('leads from words that stand for a name', async () => {
    await start();
    const uri = await client.open('file:///w/a.md', 'ESA flew Rosetta. The probe was launched in 2004.');
    equal((await links(uri, 0, 23))?.[0]?.targetUri, 'perigee:/rosetta/Rosetta.md');
    equal(await links(uri, 0, 33), null);
  });

  it('leads to the writer’s own words first', async () => {
    await start({ 'file:///w/names.perigee.yaml': OWN });
    const uri = await client.open('file:///w/a.md', 'Euro Space flew Heidi-1.');
    deepEqual(
      (await links(uri, 0, 2))?.map(({ targetUri }) => targetUri),
      ['file:///w/names.perigee.yaml', 'perigee:/esa/European%20Space%20Agency.md'],
    );
    match(await pageText('perigee:/esa/x.md'), /From your glossary \(names\.perigee\.yaml\)/);
  });

  it('gives a client without pages what lies in files', async () => {
    await start({ 'file:///w/names.perigee.yaml': OWN }, PULLING);
    equal(client.initializeResult?.capabilities.workspace?.textDocumentContent, undefined);
    const uri = await client.open('file:///w/a.md', 'ESA flew Rosetta and Heidi-1.');
    equal(await client.definition(uri, 0, 11), null);
    const found = await client.connection.sendRequest<Location[]>('textDocument/definition', at(uri, 0, 23));
    deepEqual(inLines(found), ['file:///w/names.perigee.yaml 0:2-0']);
  });

  it('marks every mention in the document, and no other word', async () => {
    await start();
    const uri = await client.open('file:///w/a.md', '# Rosetta\n\nESA flew *Rosetta*. The probe ended in 2016.');
    const marks = (line: number, character: number): Promise<DocumentHighlight[] | null> =>
      client.connection.sendRequest('textDocument/documentHighlight', at(uri, line, character));
    const found = (await marks(0, 4))?.map(
      ({ range: { start, end } }) => `${start.line}:${start.character}-${end.character}`,
    );
    deepEqual(found, ['0:2-9', '2:10-17', '2:20-29']);
    equal(await marks(2, 5), null);
  });

  it('finds an entry in all texts of the workspace, whatever it is called there', async () => {
    await start({
      'file:///w/names.perigee.yaml': OWN,
      'file:///w/one.md': 'The James Webb Space Telescope was built by ESA.\n\nIt flew in 2021.',
      'file:///w/deep/down/two.txt': 'ESA and JWST.',
      'file:///w/other.md': 'ESA flew Rosetta.',
      'file:///w/node_modules/x/readme.md': 'JWST',
      'file:///w/.git/three.md': 'JWST',
      'file:///w/data.csv': 'JWST',
      'file:///elsewhere/four.md': 'JWST',
    });
    await client.open('file:///w/deep/down/two.txt', 'Nothing.', 'plaintext');
    const uri = await client.open('file:///w/a.md', 'ESA runs Webb.');
    deepEqual(inLines(await references(uri, 0, 10)), [
      'file:///w/a.md 0:9-13',
      'file:///w/one.md 0:4-30',
      'file:///w/one.md 2:0-2',
    ]);
  });

  it('finds what a glossary file writes of, and what a page is of', async () => {
    await start({ 'file:///w/names.perigee.yaml': OWN, 'file:///w/one.md': 'Heidi-1 and Rosetta.' });
    const file = await client.open('file:///w/names.perigee.yaml', OWN, 'yaml');
    deepEqual(inLines(await references(file, 3, 4)), ['file:///w/names.perigee.yaml 0:2-0', 'file:///w/one.md 0:0-7']);
    deepEqual(inLines(await references('perigee:/rosetta/Rosetta.md', 0, 4)), ['file:///w/one.md 0:12-19']);
  });

  it('leaves out what settings of Perigee or of the editor leave out', async () => {
    const files = ['drafts/a.md', 'built/b.md', 'c.md', 'private/d.md'].map((name) => [
      `file:///w/${name}`,
      'ESA and JWST.',
    ]);
    await start({ ...Object.fromEntries(files), 'file:///w/private/.perigee/config.yaml': 'enable: off\n' });
    client.settings = { '*': { exclude: ['drafts/**'], '**/built': true, '**/c.md': false } };
    const uri = await client.open('untitled:a', 'ESA and JWST.');
    deepEqual(inLines(await references(uri, 0, 9)), ['untitled:a 0:8-12', 'file:///w/c.md 0:8-12']);
  });

  it('tells what it finds as it goes, to a client that asks for it', async () => {
    await start({ 'file:///w/one.md': 'ESA and JWST.', 'file:///w/two.md': 'ESA and JWST.' });
    const told: string[] = [];
    const steps: string[] = [];
    client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: unknown }) => {
      if (token === 'part') told.push(...inLines(value as Location[]));
      else steps.push((value as { kind: string }).kind);
    });
    const uri = await client.open('untitled:a', 'JWST');
    const rest = await references(uri, 0, 1, { partialResultToken: 'part', workDoneToken: 'work' });
    deepEqual(rest, []);
    deepEqual(told, ['untitled:a 0:0-4', 'file:///w/one.md 0:8-12', 'file:///w/two.md 0:8-12']);
    deepEqual(steps, ['begin', 'end']);
  });

  it('finds entries by their names', async () => {
    await start({ 'file:///w/names.perigee.yaml': OWN });
    const find = async (query: string): Promise<string[]> => {
      const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
      return found.map(({ name, containerName, location }) => `${name} (${containerName}) ${location.uri}`);
    };
    deepEqual(await find('heid'), ['Heidi-1 (Spacecraft) file:///w/names.perigee.yaml']);
    deepEqual(await find('euro space'), [
      'Euro Space (European Space Agency · Space agency) file:///w/names.perigee.yaml',
    ]);
    deepEqual(await find('jwst'), [
      'JWST (James Webb Space Telescope · Spacecraft) perigee:/jwst/James%20Webb%20Space%20Telescope.md',
    ]);
    deepEqual(await find(''), []);
  });

  it('writes a name in another of its forms, when asked', async () => {
    await start();
    const uri = await client.open('file:///w/a.md', 'ESA built Webb. JWST flew.');
    const range = { start: { line: 0, character: 11 }, end: { line: 0, character: 11 } };
    const actions = (context: object): Promise<CodeAction[]> =>
      client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      });
    const titles = (list: readonly CodeAction[]): string[] =>
      list.map(({ title }) => title).filter((title) => title.startsWith('Use'));
    deepEqual(titles(await actions({ only: ['refactor'] })), [
      'Use the form “James Webb Space Telescope (JWST)”',
      'Use the form “James Webb Space Telescope”',
      'Use the form “JWST”',
      'Use “James Webb Space Telescope (JWST)” first, then “Webb”',
      'Use “James Webb Space Telescope (JWST)” first, then “JWST”',
      'Use the form “James Webb Space Telescope” everywhere (2 places)',
      'Use the form “Webb” everywhere (1 place)',
      'Use the form “JWST” everywhere (1 place)',
    ]);
    const [first] = await actions({ only: ['refactor.rewrite'] });
    deepEqual(
      first?.edit?.changes?.[uri]?.map(({ newText }) => newText),
      ['the ', 'James Webb Space Telescope (JWST)'],
    );
    equal(titles(await actions({ triggerKind: 2 })).filter((title) => title.startsWith('Use')).length, 0);
    equal(titles(await actions({ triggerKind: 1 })).filter((title) => title.startsWith('Use')).length, 8);
    deepEqual(await actions({ only: ['source'] }), []);
  });

  it('says nothing of places that name nothing', async () => {
    await start();
    const uri = await client.open('file:///w/a.md', 'ESA flew Rosetta.');
    deepEqual(await references(uri, 0, 6), []);
    deepEqual(await references('file:///w/closed.md', 0, 6), []);
    ok((await references(uri, 99, 99)).length >= 0);
  });
});
