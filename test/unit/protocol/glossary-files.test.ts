import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { MarkupContent, Position } from 'vscode-languageserver';
import { PULLING, startInProcess, type TestClient, TestHost, until } from './client.ts';

const FOLDER = 'file:///news';
const GLOSSARY = `${FOLDER}/desk/names.perigee.yaml`;
const ARTICLE = `${FOLDER}/desk/today/article.md`;
const ELSEWHERE = `${FOLDER}/sports/article.md`;
const HEIDI = `- id: heidi-1
  kind: spacecraft
  names: [Heidi-1]
  definition: The first satellite of our town.
  operator: {list: [esa], complete: true}
  events:
    - {launch: 2024-05-04, by: ariane-5, from: kourou}
  complete-events: [launch]
`;
const TEXT = 'ESA flew Rosetta.\n\nHeidi-1 was launched in 2019.\n';

/** The place of a word in a text. */
function at(text: string, word: string): Position {
  const lines = text.slice(0, text.indexOf(word)).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

async function hoverText(client: TestClient, uri: string, text: string, word: string): Promise<string> {
  const { line, character } = at(text, word);
  return ((await client.hover(uri, line, character))?.contents as MarkupContent | undefined)?.value ?? '';
}

describe('Glossary files of a workspace', () => {
  let host: TestHost;
  let client: TestClient;

  beforeEach(async () => {
    host = new TestHost();
    host.files[GLOSSARY] = HEIDI;
    client = await startInProcess(host).initialize({ folders: [FOLDER, 'file:///second'] });
  });
  afterEach(() => client.stop());

  it('hold for their folder and what lies below, and for nothing else', async () => {
    for (const uri of [ARTICLE, `${FOLDER}/desk/article.md`]) {
      await client.open(uri, TEXT);
      match(await hoverText(client, uri, TEXT, 'Heidi'), /first satellite of our town/);
    }
    for (const uri of [ELSEWHERE, 'file:///second/desk/article.md', `${FOLDER}/article.md`]) {
      await client.open(uri, TEXT);
      equal(await hoverText(client, uri, TEXT, 'Heidi'), '');
    }
  });

  it('are named in hovers and in the verdicts that rest on them', async () => {
    await client.open(ARTICLE, TEXT);
    match(await hoverText(client, ARTICLE, TEXT, 'Heidi'), /From your glossary: desk\/names\.perigee\.yaml/);
    const [message = '', ...others] = await client.messages(ARTICLE);
    match(message, /Heidi-1 was launched .*2024.*your glossary, desk\/names\.perigee\.yaml/);
    deepEqual(others, []);
  });

  it('are completed from', async () => {
    const text = 'ESA flew Rosetta.\n\nLater came Heid';
    await client.open(ARTICLE, text);
    const { items } = await client.completion(ARTICLE, 2, 15);
    equal(items[0]?.label, 'Heidi-1');
    const resolved = await client.connection.sendRequest<(typeof items)[0]>('completionItem/resolve', items[0]);
    match((resolved?.documentation as MarkupContent | undefined)?.value ?? '', /satellite of our town/);
  });

  it('change, come and go at once', async () => {
    await client.open(ARTICLE, TEXT);
    equal((await client.messages(ARTICLE)).length, 1);
    host.files[GLOSSARY] = HEIDI.replace('2024-05-04', '2019-05-04');
    await client.fileChanged(GLOSSARY, 2);
    await until(async () => (await client.messages(ARTICLE)).length === 0);
    delete host.files[GLOSSARY];
    await client.fileChanged(GLOSSARY, 3);
    await until(async () => (await hoverText(client, ARTICLE, TEXT, 'Heidi')) === '');
    const moved = `${FOLDER}/moved.perigee.yml`;
    host.files[moved] = HEIDI;
    await client.fileChanged(moved, 1);
    await until(async () => (await client.messages(ARTICLE)).length === 1);
    ok(client.refreshes > 0, 'the editor was not told to ask again');
  });

  it('count as they stand in the editor, saved or not', async () => {
    await client.open(ARTICLE, TEXT);
    await client.open(GLOSSARY, HEIDI.replace('2024-05-04', '2019-05-04'), 'yaml');
    deepEqual(await client.messages(ARTICLE), []);
    await client.change(GLOSSARY, { text: HEIDI });
    await until(async () => (await client.messages(ARTICLE)).length === 1);
    await until(() => client.refreshes > 0);
    delete host.files[GLOSSARY];
    await client.fileChanged(GLOSSARY, 3);
    await until(async () => (await client.messages(ARTICLE)).length === 0);
    await client.change(GLOSSARY, { text: `${HEIDI}\n` });
    await until(async () => (await client.messages(ARTICLE)).length === 1);
    host.files[GLOSSARY] = HEIDI;
    await client.close(GLOSSARY);
    equal((await client.messages(ARTICLE)).length, 1);
    const fresh = `${FOLDER}/desk/today/fresh.perigee.yaml`;
    await client.open(
      fresh,
      '- {id: liesl, kind: term, names: [Liesl manoeuvre], definition: A turn of ours.}',
      'yaml',
    );
    const text = 'ESA flew Rosetta through a Liesl manoeuvre.';
    await client.open(`${FOLDER}/desk/today/other.md`, text);
    match(await hoverText(client, `${FOLDER}/desk/today/other.md`, text, 'Liesl'), /A turn of ours/);
  });

  it('are one file, however the editor writes its address', async () => {
    const text = 'ESA flew Rosetta past Liesl Point.';
    host.files[`${FOLDER}/desk/names (2).perigee.yaml`] =
      '- {id: liesl, kind: term, names: [Liesl Point], definition: On disk.}';
    await client.open(ARTICLE, text);
    match(await hoverText(client, ARTICLE, text, 'Liesl'), /On disk/);
    const encoded = `${FOLDER}/desk/names%20%282%29.perigee.yaml`;
    await client.open(encoded, '- {id: liesl, kind: term, names: [Liesl Point], definition: In the editor.}', 'yaml');
    match(await hoverText(client, ARTICLE, text, 'Liesl'), /In the editor/);
    deepEqual(await client.messages(encoded), []);
  });

  it('override what is built in, and nearer ones what lies further out', async () => {
    const claim = 'Rosetta was launched in 2011.\n';
    host.files[`${FOLDER}/all.perigee.yaml`] = '- {extends: rosetta, events: [{launch: 2011-01-01}], names: [Rosie]}';
    await client.open(ARTICLE, claim);
    deepEqual(await client.messages(ARTICLE), []);
    host.files[`${FOLDER}/desk/today/near.perigee.yaml`] = '- {extends: rosetta, events: [{launch: 2012-06-01}]}';
    await client.fileChanged(`${FOLDER}/desk/today/near.perigee.yaml`, 1);
    await until(async () => (await client.messages(ARTICLE)).length === 1);
    match((await client.messages(ARTICLE))[0] ?? '', /2012.*your glossary/);
    const text = 'Rosie flew to 67P for ESA.';
    await client.open(ELSEWHERE, text);
    match(await hoverText(client, ELSEWHERE, text, 'Rosie'), /comet/);
  });

  it('render as their own characters, however hostile', async () => {
    const evil = '<img src=x onerror=alert(1)> [a](command:b) ![c](https://e.org/d.png) **e** | f';
    host.files[GLOSSARY] = [
      '- id: evil',
      '  kind: spacecraft',
      '  names: [Evilsat]',
      `  definition: ${JSON.stringify(evil)}`,
      `  notes: [${JSON.stringify(evil)}]`,
      `  call-sign: [${JSON.stringify(evil)}]`,
      '  sources: ["javascript:alert(1)", "http://e.org/", "https://e.org/](command:x)", "data:text/html,x"]',
    ].join('\n');
    const text = 'ESA flew Evilsat.';
    await client.open(ARTICLE, text);
    const hover = await hoverText(client, ARTICLE, text, 'Evilsat');
    match(hover, /\\<img src=x onerror=alert\(1\)\\>/);
    ok(!/(^|[^\\])[<[!]\w*(img|a\]|c\])/.test(hover), hover);
    ok(!/javascript:|http:|data:/.test(hover), hover);
    ok(!/[^\\]\]\(command/.test(hover), hover);
  });

  it('show their mistakes, with a fix', async () => {
    const wrong = `${HEIDI}  operater: nasa\n  targets: [comet-67]\n`.replace('spacecraft', 'spacecarft');
    await client.open(GLOSSARY, wrong, 'yaml');
    deepEqual((await client.messages(GLOSSARY)).length, 1);
    await client.change(GLOSSARY, { text: wrong.replace('spacecarft', 'spacecraft') });
    const report = await client.pull(GLOSSARY);
    ok(report.kind === 'full');
    const codes = report.items.map(({ code }) => code);
    ok(codes.includes('glossary-field') && codes.includes('glossary-reference'), codes.join());
    const [field] = report.items.filter(({ code }) => code === 'glossary-field');
    ok(field);
    deepEqual(field.range, { start: { line: 8, character: 2 }, end: { line: 8, character: 10 } });
    const [fix] = await client.codeActions(GLOSSARY, field.range);
    deepEqual(fix?.edit?.changes?.[GLOSSARY], [{ range: field.range, newText: 'operator' }]);
  });

  it('complete fields, words and ids', async () => {
    const labels = async (line: string): Promise<string[]> => {
      const uri = `${FOLDER}/desk/new.perigee.yaml`;
      const text = `- id: x\n  kind: spacecraft\n${line}`;
      await client.open(uri, text, 'yaml');
      const { items } = await client.completion(uri, 2, line.length);
      await client.close(uri);
      return items.map(({ label }) => label);
    };
    deepEqual(await labels('  operat'), ['operator']);
    ok((await labels('  operator: es')).includes('esa'));
    ok((await labels('  operator: [nasa, European Sp')).includes('esa'), 'an id by its name');
    ok(!(await labels('  operator: neil-arm')).includes('neil-armstrong'), 'only what fits');
    deepEqual(await labels('  events: [{launch: 2024, from: kourou, outcome: fai'), ['failure']);
    deepEqual(await labels('  events: [{launch: 2024}, {docki'), ['docking']);
    ok((await labels('  quantities: {mas')).includes('mass'));
    ok((await labels('  types: [orb')).includes('orbiter'));
    deepEqual(await labels('  record: {says: [a], a'), ['at']);
  });

  it('are where the definition of a name is', async () => {
    await client.open(ARTICLE, TEXT);
    const name = at(TEXT, 'Heidi');
    const range = { start: { line: 0, character: 2 }, end: { line: 8, character: 0 } };
    deepEqual(await client.definition(ARTICLE, name.line, name.character), [{ uri: GLOSSARY, range }]);
    const other = `${FOLDER}/desk/other.perigee.yaml`;
    const text = '- {id: heidi-2, kind: spacecraft, names: [Heidi-2], definition: Her twin., twin: heidi-1}';
    await client.open(other, text, 'yaml');
    const id = at(text, 'heidi-1');
    equal((await client.definition(other, id.line, id.character + 2))?.[0]?.uri, GLOSSARY);
    match(await hoverText(client, other, text, 'heidi-1}'), /satellite of our town/);
  });

  it('take up a selection', async () => {
    const text = 'ESA flew Rosetta past Schwanzstein.';
    await client.open(ARTICLE, text);
    const start = at(text, 'Schwanzstein');
    const range = { start, end: { ...start, character: start.character + 12 } };
    const action = (await client.codeActions(ARTICLE, range)).find(({ title }) => title.includes('glossary'));
    const [edit] = action?.edit?.documentChanges ?? [];
    ok(edit && 'edits' in edit && edit.textDocument.uri === GLOSSARY, 'the nearest file');
    const [added] = edit.edits;
    ok(added && 'newText' in added);
    await client.open(GLOSSARY, HEIDI + added.newText, 'yaml');
    deepEqual(await client.messages(GLOSSARY), []);
    match(await hoverText(client, ARTICLE, text, 'Schwanzstein'), /What it is/);
    const empty = `${FOLDER}/sports/a.md`;
    await client.open(empty, text);
    const made = (await client.codeActions(empty, range)).find(({ title }) => title.includes('glossary'));
    const [create] = made?.edit?.documentChanges ?? [];
    ok(create && 'kind' in create && create.kind === 'create' && create.uri === `${FOLDER}/glossary.perigee.yaml`);
  });

  it('too large, too deep or full of aliases are refused with a word, and soon', async () => {
    const bomb = `- &a {id: a, kind: term, names: [Aa bb], definition: d}\n- *a\n- [*a, *a]\n`;
    const texts = {
      'more than 1,000,000 characters': 'x'.repeat(1_000_001),
      'Nested more than': `- ${'['.repeat(100_000)}`,
      'Nested more ': `${'- '.repeat(50_000)}a`,
      'Aliases \\(\\*name\\) are not read': bomb,
      'Only the first 5000 entries': Array.from(
        { length: 5001 },
        (_, i) => `- {id: e${i}, kind: term, names: [Name ${i}x], definition: d}`,
      ).join('\n'),
    };
    for (const [words, text] of Object.entries(texts)) {
      await client.open(GLOSSARY, text, 'yaml');
      const messages = await client.messages(GLOSSARY);
      ok(
        messages.some((message) => new RegExp(words).test(message)),
        `${words}: ${messages.slice(0, 3).join(' / ')}`,
      );
      await client.close(GLOSSARY);
    }
  });

  it('are published to editors that do not ask', async () => {
    await client.stop();
    const { textDocument, workspace } = PULLING;
    const { diagnostic: _, ...rest } = textDocument ?? {};
    client = await startInProcess(host).initialize({
      folders: [FOLDER],
      capabilities: { textDocument: rest, workspace: workspace ?? {} },
    });
    await client.open(ARTICLE, TEXT);
    await until(() => client.published.get(ARTICLE)?.length === 1);
    await client.open(GLOSSARY, HEIDI.replace('2024-05-04', '2019-13-04'), 'yaml');
    await until(() => client.published.get(GLOSSARY)?.length === 1 && client.published.get(ARTICLE)?.length === 0);
    await client.change(GLOSSARY, { text: HEIDI });
    await until(() => client.published.get(GLOSSARY)?.length === 0 && client.published.get(ARTICLE)?.length === 1);
  });
});
