import { equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { startProcess } from './client.ts';

const SERVER = 'dist/server.js';

/** The bundle as it is shipped: needs `npm run build` before. */
describe('The built server', () => {
  before(function () {
    if (!existsSync(SERVER)) this.skip();
  });

  it('speaks over stdio and ends when told', async () => {
    const { client, server } = startProcess(SERVER, '--stdio');
    await client.initialize();
    const uri = await client.open('untitled:Untitled-1', 'ESA flew Rosetta.');
    ok(await client.hover(uri, 0, 1));
    await client.stop(server);
    equal(server.exitCode, 0);
  }).timeout(20_000);

  it('ends with the process that started it', async () => {
    const { client, server } = startProcess(SERVER, '--stdio');
    await client.initialize();
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.stdin?.end();
    await ended;
    client.connection.dispose();
  }).timeout(20_000);

  it('says how it is started where it is not', () => {
    const { status, stderr } = spawnSync(process.execPath, [SERVER], { encoding: 'utf8' });
    equal(status, 2);
    match(stderr, /--stdio/);
  });
});
