// Documents that the server makes, and how they stay current.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { ClientCapabilities, CodeLens, TextDocumentContentResult } from 'vscode-languageserver';
import { sheetAddress } from '../../../server/features/fact-sheet/address.ts';
import { PULLING, startInProcess, type TestClient, TestHost, until } from './client.ts';

const READING_PAGES: ClientCapabilities = {
  ...PULLING,
  window: { showDocument: { support: true } },
  workspace: { ...PULLING.workspace, textDocumentContent: {} },
};
const OWN =
  '- {extends: esa, names: [{alias: Euro Space}]}\n- {id: heidi-1, kind: spacecraft, names: [Heidi-1], definition: A satellite.}\n';
const ARTICLE = 'file:///w/a b.md';

describe('Pages over the protocol', () => {
  let client: TestClient;
  let host: TestHost;
  const start = async (capabilities: ClientCapabilities = READING_PAGES): Promise<void> => {
    host = new TestHost();
    client = await startInProcess(host).initialize({ capabilities, folders: ['file:///w'] });
  };
  afterEach(() => client.stop());

  const page = async (uri: string): Promise<string> =>
    (await client.connection.sendRequest<TextDocumentContentResult>('workspace/textDocumentContent', { uri })).text;

  it('of checks are what findings lead to', async () => {
    await start();
    const report = await client.pull(await client.open(ARTICLE, 'Rosetta was launched in 2006.'));
    const [finding] = report.kind === 'full' ? report.items : [];
    equal(finding?.codeDescription?.href, 'perigee-check:/wrong-date.md');
    match(await page('perigee-check:/wrong-date.md'), /^# A date that does not fit\n[\s\S]*## Flagged\n/);
    match(await page('perigee-check:/README.md'), /\[wrong-date\]\(wrong-date\.md\)/);
    ok(!(await page('perigee-check:/unused-ignore.md')).includes('](../'));
    match(await page('perigee-check:/nothing.md'), /^# No such/);
  });

  it('of checks are listed, each with its address', async () => {
    await start();
    const checks = await client.connection.sendRequest<{ id: string; address: string }[]>('perigee/checks');
    ok(checks.length > 30);
    for (const { id, address } of checks) match(await page(address), new RegExp(`\n\`${id}\` · `));
  });

  it('of entries follow the glossary files, to the end', async () => {
    await start();
    const [esa, heidi] = ['perigee:/esa/ESA.md', 'perigee:/heidi-1/Heidi-1.md'];
    match(await page(esa), /^# European Space Agency/);
    match(await page(heidi), /^# No such entry/);
    host.files = { 'file:///w/own.perigee.yaml': OWN };
    await client.fileChanged('file:///w/own.perigee.yaml', 1);
    await until(() => [esa, heidi].every((uri) => client.stalePages.includes(uri)));
    match(await page(esa), /Also called: Euro Space/);
    match(await page(heidi), /^# Heidi-1/);
    client.stalePages.length = 0;
    host.files = {};
    await client.fileChanged('file:///w/own.perigee.yaml', 3);
    await until(() => client.stalePages.includes(heidi));
    match(await page(heidi), /^# No such entry/);
    ok(!(await page(esa)).includes('Euro Space'));
  });

  it('of entries follow what is typed into a glossary file', async () => {
    await start();
    const uri = await client.open('file:///w/own.perigee.yaml', OWN, 'yaml');
    const heidi = 'perigee:/heidi-1/Heidi-1.md';
    match(await page(heidi), /A satellite\./);
    await until(() => client.stalePages.includes(heidi));
    await client.change(uri, { text: OWN.replace('A satellite.', 'A small satellite.') });
    client.stalePages.length = 0;
    await until(() => client.stalePages.includes(heidi));
    match(await page(heidi), /A small satellite\./);
  });

  it('are fact sheets that follow the text, and say why there is none', async () => {
    await start();
    const sheet = sheetAddress(ARTICLE);
    match(await page(sheet), /^# Fact sheet: a b\.md\n\nPerigee does not read this document/);
    const text = '# The comet chaser\n\nRosetta was launched in 2006.\n';
    await client.open(ARTICLE, text);
    await until(() => client.stalePages.includes(sheet));
    match(await page(sheet), /^# Fact sheet: The comet chaser\n[\s\S]*1 contradict/);
    client.stalePages.length = 0;
    await client.change(ARTICLE, { text: text.replace('2006', '2004') });
    await until(() => client.stalePages.includes(sheet));
    match(await page(sheet), /0 contradict/);
    client.stalePages.length = 0;
    await client.close(ARTICLE);
    await until(() => client.stalePages.includes(sheet));
    match(await page(sheet), /does not read this document/);
  });

  it('that nobody asked for are never refreshed', async () => {
    await start();
    await page(sheetAddress('file:///w/other.md'));
    await page('perigee-check:/wrong-date.md');
    await client.open(ARTICLE, 'Rosetta was launched in 2006.');
    await client.open('file:///w/other.md', 'Rosetta was launched in 2006.');
    await until(() => client.stalePages.length > 0);
    deepEqual(client.stalePages, [sheetAddress('file:///w/other.md')]);
  });

  it('are led to by the line above an article, in an editor that shows what it is asked to', async () => {
    await start();
    const uri = await client.open(ARTICLE, 'Rosetta was launched in 2006.');
    const [lens] = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const { command } = await client.connection.sendRequest<CodeLens>('codeLens/resolve', lens);
    ok(command);
    ok(client.initializeResult?.capabilities.executeCommandProvider?.commands.includes(command.command));
    await client.connection.sendRequest('workspace/executeCommand', command);
    deepEqual(client.shown, [sheetAddress(uri)]);
    await client.connection.sendRequest('workspace/executeCommand', { command: command.command, arguments: [7] });
    equal(client.shown.length, 1);
  });

  it('are no ways out for a client that cannot show them', async () => {
    await start(PULLING);
    const { capabilities } = client.initializeResult ?? {};
    equal(capabilities?.workspace?.textDocumentContent, undefined);
    equal(capabilities?.codeLensProvider, undefined);
    ok(!capabilities?.executeCommandProvider?.commands.includes('perigee.openFactSheet'));
    const report = await client.pull(await client.open(ARTICLE, 'Rosetta was launched in 2006.'));
    ok(report.kind === 'full' && report.items[0]?.codeDescription === undefined);
  });
});
