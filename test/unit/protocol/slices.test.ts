// A long document is read in slices: whoever asks or types meanwhile does not wait for its end.
import { deepEqual, match, ok } from 'node:assert/strict';
import { startInProcess, type TestClient, TestHost } from './client.ts';

/** To this host each look at the clock is a second: every paragraph is a slice of its own. */
class SlowHost extends TestHost {
  #begun: () => void = () => {};
  /** The server has looked at the clock a few times: it reads. */
  readonly isReading = new Promise<void>((resolve) => {
    this.#begun = resolve;
  });
  override now = (): number => {
    this.clock += 1000;
    if (this.clock > 5000) this.#begun();
    return this.clock;
  };
}

const PARAGRAPHS = 300;
const LONG = Array.from({ length: PARAGRAPHS }, (_, i) => `In paragraph ${i} ESA flew Rosetta.`).join('\n\n');
const FALSE = 'NASA launched Rosetta in 1999.\n\n';

describe('A long document', () => {
  let client: TestClient;
  let host: SlowHost;
  let uri: string;
  beforeEach(async () => {
    host = new SlowHost();
    client = await startInProcess(host).initialize();
    uri = await client.open('file:///long.md', LONG);
  });
  afterEach(() => client.stop());

  it('lets a hover and a completion come first', async () => {
    let isReported = false;
    const report = client.messages(uri).then(() => {
      isReported = true;
    });
    await Promise.race([host.isReading, report]);
    ok(await client.hover(uri, 0, 26));
    await client.completion(uri, 0, 4);
    ok(!isReported);
    await report;
  });

  it('is reported as it was left by who types meanwhile', async () => {
    const early = client.messages(uri);
    await host.isReading;
    await client.type(uri, { line: 0, character: 0 }, FALSE);
    match((await client.messages(uri)).join(), /2004/);
    await early;
  });

  it('says nothing more when it is closed meanwhile', async () => {
    const report = client.messages(uri);
    await host.isReading;
    await client.close(uri);
    deepEqual(await report, []);
    deepEqual(client.logged, []);
  });
});
