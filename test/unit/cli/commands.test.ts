import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LineIndex } from '../../../server/cli/line-index.ts';

const CLI = resolve('dist/cli.js');
const FALSE = 'ESA operated Voyager 2.\n';
const NOTE = 'Apollo 11 was a manned mission.\n';

/** The bundle as it is shipped, in a folder of its own: needs `npm run build` before. */
describe('The command line', () => {
  let folder: string;
  before(function () {
    if (!existsSync(CLI)) this.skip();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'perigee-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const perigee = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: folder,
      encoding: 'utf8',
      input,
    });
    return { status, stdout, stderr };
  };
  const filesIn = (stdout: string): string[] => [
    ...new Set(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(':')[0] ?? ''),
    ),
  ];

  it('prints a line for each finding and ends with 1 where there is a warning', () => {
    write('a.md', `# Title\r\n\r\n${FALSE}`);
    const { status, stdout } = perigee(['check', 'a.md']);
    match(stdout, /^a\.md:3:1 warning wrong-operator .*\n$/);
    equal(status, 1);
  });

  it('ends with 0 where there are notes only, or nothing', () => {
    write('a.md', NOTE);
    const { status, stdout } = perigee(['check', 'a.md']);
    match(stdout, /information/);
    equal(status, 0);
    deepEqual(perigee(['check', '-'], 'Nothing.\n'), { status: 0, stdout: '', stderr: '' });
  });

  it('makes the safe fixes in the files, and prints what is left', () => {
    write('a.md', `\uFEFF${NOTE}\n${FALSE}`);
    const { status, stdout } = perigee(['check', '--fix', 'a.md']);
    equal(readFileSync(join(folder, 'a.md'), 'utf8'), `\uFEFFApollo 11 was a crewed mission.\n\n${FALSE}`);
    match(stdout, /^a\.md:3:1 warning wrong-operator .*\n$/);
    equal(status, 1);
    equal(perigee(['check', '--fix', '-'], NOTE).status, 2);
  });

  it('heeds what is ignored in the text and accepted in the folder', () => {
    write('a.md', 'ESA operated Voyager 2. <!-- perigee-ignore wrong-operator -->\n');
    write('b.txt', 'Voyager 2 was launched in 1979.\n');
    equal(perigee(['check', 'a.md', 'b.txt']).status, 1);
    write(
      '.perigee/accepted.yaml',
      '- {check: wrong-date, about: voyager-2, found: 1979, reason: a novel}\n- {check: x}\n',
    );
    const { status, stdout, stderr } = perigee(['check', 'a.md', 'b.txt']);
    deepEqual([status, stdout], [0, '']);
    match(stderr, /accepted\.yaml: item 2: check is the name of a check/);
  });

  it('prints all names for a spelling checker, those of the folder too', () => {
    write(
      'own.perigee.yaml',
      '- id: zarnitsa\n  kind: spacecraft\n  names: [Zarnitsa]\n  definition: A probe of a novel.\n',
    );
    const { status, stdout } = perigee(['dictionary', '--for', 'harper']);
    equal(status, 0);
    for (const word of ['Rosetta', 'Zarnitsa']) ok(stdout.split('\n').includes(word), word);
    match(perigee(['dictionary', '--for', 'vale']).stdout, /^\(\?i\)Rosetta$/m);
    const { stderr, ...unknown } = perigee(['dictionary', '--for', 'word']);
    deepEqual(unknown, { status: 2, stdout: '' });
    match(stderr, /cspell, harper, vale, ltex/);
  });

  it('reads a document on the day that its name gives', () => {
    const planned = 'The James Webb Space Telescope will launch on an Ariane 5.\n';
    write('2020-05-01-webb.md', planned);
    write('webb.md', planned);
    deepEqual(filesIn(perigee(['check', '.']).stdout), ['webb.md']);
  });

  it('checks a document that names nothing in space where the settings say so', () => {
    write('a.md', 'It was a manned voyage.\n');
    equal(perigee(['check', 'a.md']).stdout, '');
    write('.perigee/config.yaml', 'enable: on\n');
    match(perigee(['check', 'a.md']).stdout, /wording/);
  });

  it('holds the files of one run against each other', () => {
    write('a.md', 'Voyager 2 flew past Neptune. Zarnitsa-7 weighed 310 kg.\n');
    write('b.md', 'Voyager 2 flew past Uranus. Zarnitsa-7 had a mass of 450 kg.\n');
    write('c.md', 'Voyager 2 flew past Saturn. Zarnitsa-7 carried five instruments.\n');
    const { status, stdout } = perigee(['check', 'a.md', 'b.md', 'c.md']);
    match(stdout, /^a\.md:1:49 warning inconsistent “310 kg” .* in b\.md\.\nb\.md:.*“450 kg” .* in a\.md\.\n$/);
    equal(status, 1);
    equal(perigee(['check', 'a.md', 'c.md']).stdout, '');
  });

  it('prints JSON', () => {
    const { status, stdout } = perigee(['check', '--json', '-'], FALSE);
    const [row] = JSON.parse(stdout);
    deepEqual([row.file, row.line, row.column, row.severity, row.check], ['-', 1, 1, 'warning', 'wrong-operator']);
    equal(status, 1);
    equal(perigee(['check', '--json', '-'], '').stdout, '[]\n');
  });

  it('takes files, folders and globs, each file once', () => {
    for (const name of ['a.md', 'sub/b.txt', 'sub/deep/c.md', 'sub/d.py', 'node_modules/e.md']) write(name, FALSE);
    const { stdout } = perigee(['check', '.']);
    deepEqual(
      filesIn(stdout),
      ['a.md', 'sub/b.txt', 'sub/deep/c.md'].map((name) => join(name)),
    );
    deepEqual(filesIn(perigee(['check', 'sub/**/*.md', 'a.md', 'a.md']).stdout), [join('sub/deep/c.md'), 'a.md']);
    deepEqual(filesIn(perigee(['check', '{a,z}.md']).stdout), ['a.md']);
  });

  it('ends with 2 and says why where it cannot do what it is told', () => {
    for (const [args, words] of [
      [['check', 'none.md'], /there is no file none\.md/],
      [['check', 'none/*.md'], /no file matches/],
      [['check', '--loud', 'a.md'], /--loud/],
      [['explain', 'a.md:9'], /./],
      [[], /Usage/],
    ] as const) {
      const { status, stderr } = perigee(args);
      if (args[0] !== 'explain') equal(status, 2, args.join(' '));
      if (status === 2) match(stderr, words);
    }
    write('a.md', FALSE);
    match(perigee(['explain', 'a.md:9']).stderr, /a\.md has no line 9/);
  });

  it('keeps to the settings of the nearest file', () => {
    write('a.md', FALSE);
    write('drafts/b.md', FALSE);
    write('.perigee/config.yaml', 'exclude: [drafts/**]\nchecks: {wrong-operator: hint}\nspeed: 1\n');
    const { status, stdout, stderr } = perigee(['check', '.']);
    match(stdout, /^a\.md:1:1 hint wrong-operator/);
    equal(filesIn(stdout).length, 1);
    match(stderr, /config\.yaml: there is no setting "speed"/);
    equal(status, 0);
  });

  it('explains a sentence and a line', () => {
    const { status, stdout } = perigee(['explain', 'ESA operated Voyager 2.']);
    match(stdout, /Voyager 2: voyager-2/);
    match(stdout, /wrong-operator/);
    equal(status, 0);
    write('a.md', `First.\n\n${FALSE}`);
    const ofLine = perigee(['explain', 'a.md:3']).stdout;
    ok(ofLine.includes('wrong-operator') && !ofLine.includes('First.'));

    describe('reads glossary files', () => {
      const OWN =
        '- {id: heidi-1, kind: spacecraft, names: [Heidi-1], definition: Ours., events: [{launch: 2024-05-04}], complete-events: [launch]}\n';

      it('of the folder of an article and of those above it', () => {
        write('names.perigee.yaml', OWN);
        write('news/a.md', 'ESA flew Rosetta. Heidi-1 was launched in 2019.\n');
        match(perigee(['check', 'news/a.md']).stdout, /Heidi-1 was launched .*your glossary, names\.perigee\.yaml/);
        match(perigee(['explain', 'Heidi-1 was launched in 2019.']).stdout, /heidi-1/);
      });

      it('and tells of mistakes in them', () => {
        write('names.perigee.yaml', OWN.replace('spacecraft', 'spacecarft'));
        write('a.md', FALSE);
        const { stderr, status } = perigee(['check', 'a.md']);
        match(stderr, /names\.perigee\.yaml:1: .*did you mean spacecraft\?/);
        equal(status, 1);
      });
    });

    describe('imports a table', () => {
      const TABLE =
        'Name,Launched,Rocket,Owner,Mass\n"Heidi 1",4 May 2024,Vega,ESA,"1,250"\nRosetta,2004-03-02,Ariane 5,ESA,2900\nLiesl,unknown,Nobody 9,ESA,-\n';
      const MAP = [
        '--kind',
        'spacecraft',
        '--map',
        'name=Name',
        '--map',
        'launch=Launched',
        '--map',
        'launch.by=Rocket',
        '--map',
        'operator=Owner',
        '--map',
        'mass:kg=Mass',
      ];
      const IMPORT = ['glossary', 'import', 'table.csv', ...MAP, '-o', 'own.perigee.yaml'];

      it('of CSV into a glossary file that then holds', () => {
        write('table.csv', TABLE);
        const { stdout, stderr, status } = perigee(IMPORT);
        equal(stderr, '');
        equal(status, 0);
        match(stdout, /3 rows, 3 of them wanted; 2 entries in own\.perigee\.yaml/);
        match(stdout, /left out 1 times: a name that the glossary has already/);
        match(stdout, /"launch\.by" with a name|date that is not understood/);
        write('a.md', 'ESA flew Rosetta. Heidi 1 was launched in May 2021.\n');
        match(perigee(['check', 'a.md']).stdout, /4 May 2024/);
      });

      it('of TSV and JSON alike, with --where and --extend', () => {
        write('table.tsv', '#Name\tLaunched\nHeidi\t2024 May  4 0102:03\nLiesl\t2025\n');
        const tsv = perigee([
          'glossary',
          'import',
          'table.tsv',
          '--kind',
          'spacecraft',
          '--map',
          'name=Name',
          '--map',
          'launch=Launched',
          '--where',
          'Launched=^2024',
        ]);
        match(tsv.stdout, /1 of them wanted; 1 entries in table\.perigee\.yaml/);
        match(readFileSync(join(folder, 'table.perigee.yaml'), 'utf8'), /launch: 2024-05-04T01:02Z/);
        write('table.json', '{"list": [{"name": "Rosetta", "launch": {"mass": 2911}}]}');
        const json = perigee([
          'glossary',
          'import',
          'table.json',
          '--kind',
          'spacecraft',
          '--map',
          'name=name',
          '--map',
          'mass:kg=launch.mass',
          '--extend',
        ]);
        equal(json.stderr, '');
        match(readFileSync(join(folder, 'table.perigee.yaml'), 'utf8'), /extends: rosetta\n[\s\S]*mass: 2911 kg/);
      });

      it('but says what it cannot do', () => {
        write('table.csv', TABLE);
        const trouble = (...args: readonly string[]) => perigee(['glossary', 'import', ...args]);
        match(trouble('table.csv', '--kind', 'ship', '--map', 'name=Name').stderr, /--kind is one of agency/);
        match(trouble('table.csv', '--kind', 'spacecraft').stderr, /which column holds the names/);
        match(
          trouble('table.csv', '--kind', 'spacecraft', '--map', 'name=Nam').stderr,
          /no column "Nam"\. It has Name, Launched/,
        );
        match(
          trouble('table.csv', '--kind', 'spacecraft', '--map', 'name=Name', '--map', 'colour=Name').stderr,
          /no such field/,
        );
        match(
          trouble('nothing.csv', '--kind', 'spacecraft', '--map', 'name=Name').stderr,
          /there is no file nothing\.csv/,
        );
        match(trouble('table.csv', ...MAP, '-o', 'own.yaml').stderr, /ends in \.perigee\.yaml/);
        write('broken.json', '{');
        match(trouble('broken.json', '--kind', 'spacecraft', '--map', 'name=Name').stderr, /is no JSON/);
        equal(trouble('broken.json', '--kind', 'spacecraft', '--map', 'name=Name').status, 2);
      });
    });
  });
}).timeout(60_000);

describe('perigee schema', () => {
  it('prints the schema of each kind of file that a writer keeps', () => {
    for (const [name, title] of [
      ['glossary', /Perigee glossary/],
      ['config', /settings of a folder/],
      ['accepted', /lets stand/],
    ] as const) {
      const { status, stdout } = spawnSync(process.execPath, ['dist/cli.js', 'schema', name], { encoding: 'utf8' });
      equal(status, 0);
      match(JSON.parse(stdout).title, title);
    }
    equal(spawnSync(process.execPath, ['dist/cli.js', 'schema', 'x']).status, 2);
  });
}).timeout(60_000);

describe('Lines and columns', () => {
  const text = 'a\nbc\r\n\rd🚀e';
  for (const [offset, line, column] of [
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [6, 3, 1],
    [7, 4, 1],
    [10, 4, 4],
  ] as const) {
    it(`offset ${offset}`, () => deepEqual(new LineIndex(text).placeOf(offset), { line, column }));
  }
});
