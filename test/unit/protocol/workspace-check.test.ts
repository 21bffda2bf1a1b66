// Files that are not open: their findings are published once, taken back when the file is opened, and follow the disk.
import { deepEqual, equal, fail, match, ok } from 'node:assert/strict';
import type { CheckAnswer } from '../../../server/protocol/check-commands.ts';
import { type Options, PUBLISHED_TO, PULLING, startInProcess, type TestClient, TestHost, until } from './client.ts';

const FALSE = 'The NASA probe Rosetta was launched in 1999 by ESA.\n';
const TRUE = 'ESA flew Rosetta.\n';
const W = 'file:///w';

describe('The check of the workspace', () => {
  let client: TestClient;
  let host: TestHost;
  const start = async (files: Record<string, string>, options: Options = {}): Promise<void> => {
    host = new TestHost();
    host.files = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${W}/${name}`, text]));
    const initializationOptions = { summary: true };
    client = await startInProcess(host).initialize({ folders: [W], initializationOptions, ...options });
  };
  afterEach(() => client.stop());

  const run = (command: string): Promise<CheckAnswer> =>
    client.connection.sendRequest('workspace/executeCommand', { command });
  const check = (): Promise<CheckAnswer> => run('perigee.checkWorkspace');
  const found = (name: string): number => client.published.get(`${W}/${name}`)?.length ?? 0;
  const dirty = (): string[] =>
    [...client.published]
      .filter(([, list]) => list.length > 0)
      .map(([uri]) => uri.slice(W.length + 1))
      .sort();

  it('publishes the findings of all articles, and says what it read', async () => {
    await start({ 'a.md': FALSE, 'b/c d.md': FALSE, 'b/true.txt': TRUE, 'x.ts': FALSE, 'n.md': 'Nothing.\n' });
    const { message, summary } = await check();
    deepEqual(dirty(), ['a.md', 'b/c%20d.md']);
    equal(summary.checked, 4);
    equal(summary.findings, found('a.md') * 2);
    equal(message, `4 files checked: ${summary.findings} findings in 2.`);
  });

  it('leaves out what is excluded, hidden, ignored, too large or open, and counts it', async () => {
    await start({
      'a.md': FALSE,
      'drafts/a.md': FALSE,
      '.hidden/a.md': FALSE,
      'node_modules/a.md': FALSE,
      'built/a.md': FALSE,
      'built/kept.md': FALSE,
      'old.md': FALSE,
      '.gitignore': 'built/*\n!kept.md\nold.md\n',
      'large.md': `${FALSE}${'x'.repeat(1_000_001)}`,
      'open.md': FALSE,
      'styles/config/vocabularies/Perigee/accept.txt': FALSE,
      '.harper-dictionary.txt': FALSE,
      '.perigee/config.yaml': 'exclude: [drafts/**]\n',
    });
    await client.open(`${W}/open.md`, FALSE);
    const { message, summary } = await check();
    deepEqual(dirty(), ['a.md', 'built/kept.md']);
    deepEqual(summary.leftOut, { excluded: 1, ignored: 2, open: 1, 'too-large': 1 });
    match(message, /Left out: .*1 excluded in the settings.*1 too large/);
  });

  it('leaves out what the editor hides', async () => {
    await start({ 'a.md': FALSE, 'out/a.md': FALSE });
    client.settings['*'] = { out: true };
    await check();
    deepEqual(dirty(), ['a.md']);
  });

  it('shows no finding twice: none of an open file, and again when it is closed', async () => {
    await start({ 'a b.md': FALSE });
    await check();
    const count = found('a%20b.md');
    ok(count > 0);
    // The address as an editor may write it.
    const uri = await client.open(`${W}/a b.md`, FALSE);
    await until(() => found('a%20b.md') === 0);
    equal((await client.messages(uri)).length, count);
    await client.close(uri);
    await until(() => found('a%20b.md') === count);
  });

  it('of an editor that is told its diagnostics, shows those of the open text', async () => {
    await start({ 'a.md': FALSE }, { capabilities: PUBLISHED_TO });
    await check();
    const count = found('a.md');
    const uri = await client.open(`${W}/a.md`, TRUE);
    await until(() => found('a.md') === 0);
    await client.change(uri, { text: FALSE });
    await until(() => found('a.md') === count);
    await check();
    equal(found('a.md'), count);
  });

  it('follows files that change, vanish or are new', async () => {
    await start({ 'a.md': FALSE, 'b.md': TRUE });
    await check();
    const set = async (name: string, text: string | undefined, type: 1 | 2 | 3): Promise<void> => {
      if (text === undefined) delete host.files[`${W}/${name}`];
      else host.files[`${W}/${name}`] = text;
      await client.fileChanged(`${W}/${name}`, type);
    };
    await set('b.md', FALSE, 2);
    await until(() => found('b.md') > 0);
    await set('a.md', undefined, 3);
    await until(() => found('a.md') === 0);
    await set('c.md', FALSE, 1);
    await until(() => found('c.md') > 0);
    host.files[`${W}/.perigee/config.yaml`] = 'enable: "off"\n';
    await client.fileChanged(`${W}/.perigee/config.yaml`, 1);
    await until(() => dirty().length === 0);
  });

  it('reads what changes all at once one after the other, and answers between', async () => {
    await start({ 'a.md': FALSE });
    await check();
    const open = await client.open(`${W}/open.md`, TRUE);
    const names = Array.from({ length: 30 }, (_, i) => `${i}.md`);
    const read = host.readTextFile.bind(host);
    const started: string[] = [];
    let letRead = (): void => {};
    const isLet = new Promise<void>((resolve) => {
      letRead = resolve;
    });
    host.readTextFile = async (address) => {
      if (address.endsWith('.md')) {
        started.push(address);
        await isLet;
      }
      return read(address);
    };
    for (const name of names) {
      host.files[`${W}/${name}`] = FALSE;
      await client.fileChanged(`${W}/${name}`, 1);
    }
    await until(() => started.length > 0);
    ok(await client.hover(open, 0, 10));
    deepEqual(started, [`${W}/0.md`]);
    letRead();
    await until(() => names.every((name) => found(name) > 0));
  });

  it('is cleared on command, and then follows nothing', async () => {
    await start({ 'a.md': FALSE });
    await check();
    await run('perigee.clearWorkspaceCheck');
    equal(found('a.md'), 0);
    const { length } = client.publications;
    await client.fileChanged(`${W}/a.md`, 2);
    await client.pull(await client.open(`${W}/b.md`, TRUE));
    equal(client.publications.length, length);
  });

  it('forgets at the next check what has vanished meanwhile', async () => {
    await start({ 'a.md': FALSE, 'b.md': FALSE });
    await check();
    delete host.files[`${W}/a.md`];
    await check();
    deepEqual(dirty(), ['b.md']);
  });

  it('tells of files that do not agree with each other', async () => {
    await start({
      'a.md': 'Zarnitsa-7 was launched in May 1998. NASA watched.',
      'b.md': 'NASA saw it late. Zarnitsa-7 was launched in March 1996.',
    });
    await check();
    match(JSON.stringify(client.published.get(`${W}/a.md`)), /b\.md/);
    match(JSON.stringify(client.published.get(`${W}/b.md`)), /a\.md/);
  });

  describe('with progress', () => {
    const capabilities = { ...PULLING, window: { workDoneProgress: true } };
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.md`, FALSE]));

    it('shows how far it has come', async () => {
      await start(files, { capabilities });
      const kinds: string[] = [];
      client.connection.onRequest('window/workDoneProgress/create', () => null);
      client.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
        kinds.push(value.kind);
      });
      await check();
      equal(kinds[0], 'begin');
      ok(kinds.includes('report'));
      await until(() => kinds.at(-1) === 'end');
    });

    it('shows it where the client asks for it, and nowhere else', async () => {
      await start(files, { capabilities });
      client.connection.onRequest('window/workDoneProgress/create', () => fail('another place is made'));
      const tokens = new Set<unknown>();
      client.connection.onNotification('$/progress', ({ token }: { token: unknown }) => {
        tokens.add(token);
      });
      const params = { command: 'perigee.checkWorkspace', arguments: [], workDoneToken: 'here' };
      await client.connection.sendRequest('workspace/executeCommand', params);
      deepEqual([...tokens], ['here']);
    });

    it('can be stopped, and says how far it came', async () => {
      await start(files, { capabilities });
      let token: unknown;
      client.connection.onRequest('window/workDoneProgress/create', (params: { token: unknown }) => {
        token = params.token;
        return null;
      });
      let reads = 0;
      const read = host.readTextFile.bind(host);
      host.readTextFile = async (address) => {
        if (address.endsWith('.md') && ++reads === 3) {
          await client.connection.sendNotification('window/workDoneProgress/cancel', { token });
          // The server hears of it before the file is read.
          await new Promise((next) => setImmediate(() => setImmediate(next)));
        }
        return read(address);
      };
      const { message, summary } = await check();
      equal(summary.isStopped, true);
      ok(summary.checked < 50 && summary.checked > 0);
      match(message, /^Stopped after \d+ of 50 files\. /);
    });
  });

  it('tells a client that shows nothing itself what came of it', async () => {
    await start({ 'a.md': TRUE }, { initializationOptions: {} });
    const shown: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      shown.push(message);
    });
    client.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      shown.push(message);
      return null;
    });
    await check();
    await until(() => shown.length > 0);
    deepEqual(shown, ['1 file checked: nothing found.']);
  });
});
