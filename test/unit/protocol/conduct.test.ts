// How the server tells what it is doing, and what it offers only to a client that knows our commands.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { glossary } from '../features/reading.ts';
import { type Options, startInProcess, type TestClient, TestHost } from './client.ts';

const TEXT = 'ESA flew Rosetta. It was built by NASA.\n';
const OWN = '- {id: heidi, kind: spacecraft, names: [Heidi-1], definition: Ours.}\n';
const FALSE = 'The NASA probe Rosetta was launched in 1999 by ESA.\n';

describe('The conduct of the server', () => {
  let client: TestClient;
  let host: TestHost;
  const start = async (options: Options = {}, files: Record<string, string> = {}): Promise<void> => {
    host = new TestHost();
    host.files = files;
    client = await startInProcess(host).initialize({ folders: ['file:///w'], ...options });
  };
  afterEach(() => client.stop());

  it('tells which glossaries hold for a document, and how many entries they make', async () => {
    await start({ initializationOptions: { status: true } }, { 'file:///w/a/own.perigee.yaml': OWN });
    const uri = await client.open('file:///w/a/x.md', TEXT);
    await client.pull(uri);
    const status = client.statuses.at(-1);
    deepEqual(status?.glossaries, [{ path: 'a/own.perigee.yaml', uri: 'file:///w/a/own.perigee.yaml' }]);
    equal(status?.entryCount, glossary.entryCount + 1);
    const other = await client.open('file:///w/x.md', TEXT);
    await client.pull(other);
    deepEqual(client.statuses.at(-1)?.glossaries, []);
  });

  it('offers a report of a wrong warning to a client that can copy it, where there is one', async () => {
    const whole = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const offers = async (uri: string): Promise<boolean> =>
      (await client.codeActions(uri, whole)).some(({ command }) => command?.command === 'perigee.copyReport');
    await start();
    ok(!(await offers(await client.open('file:///w/x.md', FALSE))));
    await client.stop();
    await start({ initializationOptions: { copiesReports: true } });
    ok(await offers(await client.open('file:///w/x.md', FALSE)));
    ok(!(await offers(await client.open('file:///w/y.md', 'ESA flew Rosetta.\n'))));
    const reports = await client.connection.sendRequest<{ code: string; report: string }[]>('perigee/wrongWarning', {
      textDocument: { uri: 'file:///w/x.md' },
      range: whole,
    });
    ok(reports.length > 0);
    match(
      reports[0]?.report ?? '',
      /> The NASA probe Rosetta was launched in 1999 by ESA\.[\s\S]*Perigee \d+\.\d+\.\d+/,
    );
  });

  it('speaks the language of the editor', async () => {
    await start({ locale: 'de' });
    const uri = await client.open('file:///w/x.md', FALSE);
    match((await client.messages(uri)).join(), /passt nicht/);
  });

  it('plans the dictionaries of spelling checkers with what lies in the folder', async () => {
    await start({}, { 'file:///w/own.perigee.yaml': OWN, 'file:///w/.harper-dictionary.txt': 'Zarnitsa\n' });
    const plan = await client.connection.sendRequest<{ files: { text: string; needsLeave: boolean }[] }>(
      'perigee/exportNames',
      { folder: 'file:///w', checker: 'harper' },
    );
    match(plan.files[0]?.text ?? '', /^Zarnitsa\n[\s\S]*^Heidi$/m);
    equal(plan.files[0]?.needsLeave, true);
    equal(await client.connection.sendRequest('perigee/exportNames', { folder: 'file:///w', checker: '?' }), null);
  });
});
