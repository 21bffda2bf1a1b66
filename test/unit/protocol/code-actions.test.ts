import { deepEqual, equal, ok } from 'node:assert/strict';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { PULLING, startInProcess, type TestClient, TestHost, until } from './client.ts';

const WRONG = 'Rosetta was launched in 2006.';
const AT_DATE = { start: { line: 0, character: 25 }, end: { line: 0, character: 25 } };
const FOLDER = { folders: ['file:///w'] };

/** The text that an edit puts into a file that holds nothing. */
const newTextOf = (edit: WorkspaceEdit | undefined): string =>
  (edit?.documentChanges ?? [])
    .flatMap((change) => ('edits' in change ? change.edits : []))
    .map((one) => ('newText' in one ? one.newText : ''))
    .join('');

describe('Ways to ignore a finding, over the protocol', () => {
  let client: TestClient;
  let host: TestHost;
  const start = async (options = {}): Promise<void> => {
    host = new TestHost();
    client = await startInProcess(host).initialize({ ...FOLDER, ...options });
  };
  const actionsAt = async (text = WRONG, uri = 'file:///w/a.md', language = 'markdown'): Promise<CodeAction[]> =>
    client.codeActions(await client.open(uri, text, language), AT_DATE);
  const titlesOf = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);
  afterEach(() => client.stop());

  it('are offered after the fix, the nearest first, each with what it solves', async () => {
    await start();
    const actions = await actionsAt();
    deepEqual(titlesOf(actions), [
      'Replace with “2004”',
      'Replace “in 2006” with “on 2 March 2004”',
      'Ignore this finding here',
      'Ignore “wrong-date” in this paragraph',
      'Ignore “wrong-date” in this file',
      'This is right: accept it everywhere in this workspace',
      'Switch “wrong-date” off in this workspace',
    ]);
    deepEqual([...new Set(actions.map(({ kind }) => kind))], ['quickfix']);
    ok(actions.every(({ diagnostics }) => diagnostics?.[0]?.code === 'wrong-date'));
    deepEqual(
      actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ['Replace with “2004”'],
    );
    deepEqual(actions.filter(({ isPreferred }) => isPreferred).length, 1);
  });

  it('are the workspace’s files alone in plain text', async () => {
    await start();
    deepEqual(titlesOf(await actionsAt(WRONG, 'file:///w/a.txt', 'plaintext')).slice(2), [
      'This is right: accept it everywhere in this workspace',
      'Switch “wrong-date” off in this workspace',
    ]);
  });

  it('make no files for a client that cannot, nor outside of all folders', async () => {
    await start({ capabilities: { ...PULLING, workspace: { configuration: true } } });
    ok(!titlesOf(await actionsAt()).some((title) => title.includes('workspace')));
    await client.stop();
    await start();
    ok(!titlesOf(await actionsAt(WRONG, 'file:///elsewhere/a.md')).some((title) => title.includes('workspace')));
  });

  it('write a file that the server heeds', async () => {
    await start();
    const uri = 'file:///w/a.md';
    for (const [way, file, message] of [
      ['This is right', 'accepted.yaml', 'about: rosetta'],
      ['Switch “', 'config.yaml', 'wrong-date: off'],
    ] as const) {
      const action = (await actionsAt()).find(({ title }) => title.startsWith(way));
      ok(newTextOf(action?.edit).includes(message));
      const address = `file:///w/.perigee/${file}`;
      host.files[address] = newTextOf(action?.edit);
      await client.fileChanged(address, 1);
      await until(async () => (await client.messages(uri)).length === 0);
      delete host.files[address];
      await client.fileChanged(address, 3);
      await until(async () => (await client.messages(uri)).length === 1);
    }
  });

  it('change a file that is there, and leave a broken one alone', async () => {
    await start();
    host.files['file:///w/.perigee/config.yaml'] = 'enable: on\n';
    host.files['file:///w/.perigee/accepted.yaml'] = '- [\n';
    const actions = await actionsAt();
    const edit = actions.find(({ title }) => title.startsWith('Switch'))?.edit;
    deepEqual(edit?.changes?.['file:///w/.perigee/config.yaml']?.[0]?.newText, 'checks:\n  wrong-date: off\n');
    ok(!titlesOf(actions).some((title) => title.startsWith('This is right')));
    ok(client.logged.some((line) => line.includes('accepted.yaml')));
  });

  it('save the file only where the client knows how', async () => {
    await start({ initializationOptions: { keepsFiles: true } });
    const commands = (await actionsAt()).flatMap(({ command }) => command?.command ?? []);
    deepEqual(commands, ['perigee.keepFile', 'perigee.keepFile']);
  });

  it('reach the comment itself, which can be taken out', async () => {
    await start();
    const text = 'Rosetta was launched in 2004. <!-- perigee-ignore -->';
    const uri = await client.open('file:///w/b.md', text);
    deepEqual(await client.messages(uri), ['There is nothing here to ignore.']);
    const at = { line: 0, character: 35 };
    const actions = await client.codeActions(uri, { start: at, end: at });
    equal(actions[0]?.title, 'Remove this comment');
    ok(!titlesOf(actions).some((title) => title.startsWith('Ignore')));
  });
});

describe('Fixing all, over the protocol', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startInProcess(new TestHost()).initialize();
  });
  afterEach(() => client.stop());

  const TEXT = 'Rosetta was launched in 2006. Rosetta was launched in 2009.\n\nMore. <!-- perigee-ignore -->';
  const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const asked = (uri: string, only: readonly string[] | undefined, range = START): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });

  it('is announced, and given to those who ask for it by name', async () => {
    const provider = client.initializeResult?.capabilities.codeActionProvider;
    ok(typeof provider === 'object' && provider.codeActionKinds?.includes('source.fixAll.perigee'));
    const uri = await client.open('file:///a.md', TEXT);
    for (const only of [['source'], ['source.fixAll'], ['source.fixAll.perigee']]) {
      const actions = await asked(uri, only);
      deepEqual(
        actions.map(({ kind }) => kind),
        ['source.fixAll.perigee'],
        String(only),
      );
      deepEqual(
        actions[0]?.edit?.changes?.[uri]?.map(({ newText }) => newText),
        [''],
      );
    }
    for (const only of [['refactor.extract'], ['source.organizeImports'], ['source.fixAll.other']])
      deepEqual(await asked(uri, only), []);
    ok(!(await asked(uri, undefined)).some(({ kind }) => kind?.startsWith('source')));
  });

  it('has nothing to do once it is done', async () => {
    const uri = await client.open('file:///a.md', 'Rosetta was launched in 2006.');
    deepEqual(await asked(uri, ['source.fixAll']), []);
  });

  it('of one kind is offered where there are several, with all that it solves', async () => {
    const uri = await client.open('file:///a.md', TEXT);
    const at = { start: { line: 0, character: 25 }, end: { line: 0, character: 25 } };
    const action = (await asked(uri, ['quickfix'], at)).find(({ title }) => title.startsWith('Fix all'));
    equal(action?.title, 'Fix all 2 “wrong-date” in this file');
    equal(action?.diagnostics?.length, 2);
    deepEqual(
      action?.edit?.changes?.[uri]?.map(({ newText }) => newText),
      ['2004', '2004'],
    );
  });

  it('that has no source is a mark at each place, from any place by name', async () => {
    const sourced = ['One', 'Two'].map((who) => `${who} of the makers built it [in a hall](https://example.org).\n\n`);
    const cost = 'Rosetta cost [€1,400 million](https://example.org/cost) in the end.\n\n';
    const text = `${sourced.join('')}${cost}Rosetta cost €740 million. It flew far away.\n\nRosetta sent 142 million messages.`;
    const uri = await client.open('file:///a.md', text);
    const at = { start: { line: 6, character: 15 }, end: { line: 6, character: 15 } };
    const titles = (await asked(uri, ['quickfix'], at)).map(({ title }) => title);
    deepEqual(titles.slice(0, 2), [
      'Insert [citation needed]',
      'Insert [citation needed] at 2 places without a source',
    ]);
    for (const only of ['source', 'source.markUnsourced.perigee']) {
      const [action] = await asked(uri, [only]);
      equal(action?.title, titles[1]);
      deepEqual(
        action?.edit?.changes?.[uri]?.map(({ range, newText }) => [range.start.line, newText]),
        [
          [6, ' [citation needed]'],
          [8, ' [citation needed]'],
        ],
      );
    }
  });
});
