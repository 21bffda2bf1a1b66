import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { glossary } from '../features/reading.ts';
import { type Options, startInProcess, type TestClient, TestHost, until } from './client.ts';

const TEXT = 'ESA flew Rosetta.';

describe('Settings over the protocol', () => {
  let client: TestClient;
  let host: TestHost;
  const start = async (options: Options = {}, settings: Record<string, object> = {}, files = {}): Promise<void> => {
    host = new TestHost();
    host.files = files;
    client = startInProcess(host);
    client.settings = settings;
    await client.initialize({ initializationOptions: { status: true }, ...options });
  };
  const isRead = async (uri: string, text = TEXT): Promise<boolean> =>
    (await client.hover(await client.open(uri, text), 0, 1)) !== null;
  const stateOf = async (uri: string): Promise<string | undefined> => {
    await client.pull(uri);
    return client.statuses.findLast((status) => status.uri === uri)?.state;
  };
  afterEach(() => client.stop());

  it('switch off, and on again at once', async () => {
    await start();
    const uri = await client.open('file:///a.md', TEXT);
    const { resultId } = await client.pull(uri);
    client.settings = { '*': { enable: 'off' } };
    await client.configurationChanged();
    await until(() => client.refreshes === 1);
    equal((await client.pull(uri, resultId)).kind, 'full');
    equal(await client.hover(uri, 0, 1), null);
    client.settings = {};
    await client.configurationChanged();
    await until(async () => (await client.hover(uri, 0, 1)) !== null);
  });

  it('tell the status item why nothing is shown', async () => {
    await start({}, { 'file:///off.md': { enable: 'off' } });
    for (const [uri, text, state] of [
      ['file:///a.md', TEXT, 'reading'],
      ['file:///b.md', 'Nothing of note.', 'no-space-name'],
      ['file:///c.md', '', 'empty'],
      ['file:///off.md', TEXT, 'off'],
    ] as const) {
      await client.open(uri, text);
      equal(await stateOf(uri), state, uri);
    }
    equal(client.statuses.find(({ uri }) => uri === 'file:///a.md')?.entryCount, glossary.entryCount);
  });

  it('say which formats are read, and foreign texts are left alone', async () => {
    await start({}, { '*': { formats: { latex: false, 'git-commit': true } } });
    for (const [uri, language, text, state] of [
      ['file:///a.tex', 'latex', TEXT, 'format-off'],
      ['file:///a.rst', 'restructuredtext', TEXT, 'reading'],
      ['file:///COMMIT_EDITMSG', 'git-commit', TEXT, 'reading'],
      ['file:///a.html', 'html', `<html lang="de"><p>${TEXT}`, 'foreign'],
      ['file:///b.html', 'html', `<html lang="en-GB"><p>${TEXT}`, 'reading'],
    ] as const) {
      await client.open(uri, text, language);
      equal(await stateOf(uri), state, uri);
    }
  });

  it('differ by document', async () => {
    await start({}, { 'file:///a.md': { enable: 'off' }, '*': { enable: 'auto' } });
    deepEqual([await isRead('file:///a.md'), await isRead('file:///b.md')], [false, true]);
  });

  it('exclude files, as globs from their own folder', async () => {
    const folders = ['file:///one', 'file:///two'];
    await start({ folders }, { '*': { exclude: ['drafts/**', '*.tmp.md'] } });
    equal(await isRead('file:///one/drafts/a.md'), false);
    equal(await isRead('file:///two/drafts/deep%20down/a.md'), false);
    equal(await isRead('file:///two/x.tmp.md'), false);
    equal(await isRead('file:///two/sub/x.tmp.md'), true);
    equal(await isRead('file:///three/drafts/a.md'), true);
  });

  it('come from the nearest .perigee/config.yaml, under the editor’s own', async () => {
    const files = {
      'file:///w/.perigee/config.yaml': 'enable: off\n',
      'file:///w/sub/.perigee/config.yaml': 'exclude: [x/**]\n',
    };
    await start({}, { 'file:///w/on.md': { enable: 'on' } }, files);
    equal(await isRead('file:///w/a.md'), false);
    equal(await isRead('file:///w/on.md'), true);
    equal(await isRead('file:///w/sub/a.md'), true);
    equal(await isRead('file:///w/sub/x/a.md'), false);
    equal(await isRead('file:///elsewhere/a.md'), true);
  });

  it('of the first folder hold for documents that lie nowhere', async () => {
    await start({ folders: ['file:///w'] }, {}, { 'file:///w/.perigee/config.yaml': 'enable: off\n' });
    equal(await isRead('untitled:Untitled-1'), false);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///v', name: 'v' }], removed: [{ uri: 'file:///w', name: 'w' }] },
    });
    await until(async () => (await client.hover('untitled:Untitled-1', 0, 1)) !== null);
  });

  it('follow a change of the file', async () => {
    await start();
    const uri = await client.open('file:///w/a.md', TEXT);
    await client.hover(uri, 0, 1);
    const config = 'file:///w/.perigee/config.yaml';
    host.files[config] = 'enable: off\n';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config, type: 1 }],
    });
    await until(async () => (await client.hover(uri, 0, 1)) === null);
  });

  it('with mistakes are told once, and the rest holds', async () => {
    const config = 'enable: never\nexclude: [x/**]\nchecks: {myth: loud}\nspeed: 3\n';
    await start({}, {}, { 'file:///w/.perigee/config.yaml': config });
    equal(await isRead('file:///w/a.md'), true);
    equal(await isRead('file:///w/x/a.md'), false);
    equal(client.logged.length, 3);
    match(client.logged.join('\n'), /config\.yaml: enable is one of auto, on, off\n.*loud|myth is one of/);
  });

  it('that are no YAML, or a bomb of aliases, are told and ignored', async () => {
    await start(
      {},
      {},
      {
        'file:///w/.perigee/config.yaml': 'enable: [off\n',
        'file:///v/.perigee/config.yaml': 'a: &a [1]\nexclude: [*a]\n',
      },
    );
    equal(await isRead('file:///w/a.md'), true);
    equal(await isRead('file:///v/a.md'), true);
    equal(client.logged.length, 2);
  });

  describe('in a workspace that is not trusted', () => {
    const FILES = {
      'file:///w/.perigee/config.yaml': 'checks:\n  wrong-date: off\n',
      'file:///w/names.perigee.yaml': '- id: heidi-1\n  kind: spacecraft\n  names: [Heidi-1]\n  definition: Ours.\n',
    };
    const ARTICLE = 'Heidi-1 came later. Rosetta was launched in 2006.';
    const LAST = { start: { line: 0, character: 45 }, end: { line: 0, character: 49 } };
    const open = async (initializationOptions: object): Promise<string> => {
      await start({ folders: ['file:///w'], initializationOptions }, {}, FILES);
      return client.open('file:///w/a.md', ARTICLE);
    };

    it('the glossary and settings files are not read until it is', async () => {
      const uri = await open({ trusted: false });
      equal((await client.messages(uri)).length, 1);
      equal(await client.hover(uri, 0, 1), null);
      await client.connection.sendNotification('perigee/trusted');
      await until(async () => (await client.messages(uri)).length === 0);
      match(JSON.stringify(await client.hover(uri, 0, 1)), /Ours/);
    });

    it('no settings file is offered to be written', async () => {
      const titles = async (uri: string): Promise<string> =>
        (await client.codeActions(uri, LAST)).map(({ title }) => title).join('\n');
      const uri = await open({ trusted: false });
      match(await titles(uri), /2004[\s\S]*Ignore this finding here/);
      ok(!/Switch|This is right/.test(await titles(uri)), await titles(uri));
    });

    it('and they are by clients that say nothing of trust', async () => {
      const uri = await open({});
      equal((await client.messages(uri)).length, 0);
      match(JSON.stringify(await client.hover(uri, 0, 1)), /Ours/);
    });
  });
});
