import assert from 'node:assert/strict';
import { compileGlossary } from '../../../glossary/compiler/compile.ts';
import { reportOf } from '../../../glossary/compiler/report.ts';

const SOUND = {
  id: 'rosetta',
  kind: 'spacecraft',
  names: '[Rosetta]',
  definition: 'A comet chaser.',
  sources: '[https://example.org/a]',
  checked: '2026-11',
};

/** The YAML of a sound entry with some fields changed, added or (undefined) left out. */
function entry(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields = Object.entries({ ...SOUND, ...changes }).filter(([, value]) => value !== undefined);
  return `- ${fields.map(([name, value]) => `${name}: ${value}`).join('\n  ')}\n`;
}

const NASA = entry({ id: 'nasa', kind: 'agency', names: '[NASA]' });
const TEAM = entry({ id: 'rosetta-team', kind: 'organisation', names: '[Rosetta team]' });
const messagesOf = (...texts: readonly string[]): string[] =>
  compileGlossary([{ path: 'a.yaml', text: texts.join('') }]).problems.map(
    ({ line, message }) => `${line}: ${message}`,
  );

/** An entry with one mistake, and what its message must say; `line` counts in the entry's YAML. */
function mistake(
  changes: Readonly<Record<string, string | undefined>>,
  line: number,
  ...parts: readonly RegExp[]
): void {
  it(
    Object.entries(changes)
      .map(([name, value]) => `${name}: ${value ?? '(left out)'}`)
      .join(', '),
    () => {
      const messages = messagesOf(entry(changes), NASA, TEAM);
      assert.equal(messages.length, 1, messages.join('\n'));
      for (const part of parts) assert.match(messages[0] ?? '', part);
      assert.match(messages[0] ?? '', new RegExp(`^${line}: `));
    },
  );
}

function sound(changes: Readonly<Record<string, string>>): void {
  it(`accepts ${Object.entries(changes)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')}`, () => {
    assert.deepEqual(messagesOf(entry(changes), NASA, TEAM), []);
  });
}

describe('mistakes in entries', () => {
  describe('fields', () => {
    mistake({ operater: 'nasa' }, 7, /no field "operater"; did you mean operator\?/);
    mistake({ nationality: '[nasa]' }, 7, /not a field of a spacecraft, but of person/);
    mistake({ kind: 'spacecarft' }, 2, /did you mean spacecraft\?/);
    mistake({ id: 'Rosetta_1' }, 1, /kebab-case/);
    mistake({ definition: undefined }, 1, /without "definition"/);
    mistake({ sources: undefined }, 1, /without "sources"/);
    mistake({ checked: undefined }, 1, /without "checked"/);
    mistake({ operator: '' }, 7, /"operator" has no value/);
    mistake({ operator: '{complete: maybe, list: [nasa]}' }, 7, /Write true or false/);
    mistake({ operator: '{since: 2004}' }, 7, /says nothing/);
    mistake({ operator: '{value: nasa, share: 3}' }, 7, /no field "share"/);
    mistake({ operator: '[nasa, nasa]' }, 7, /lists nasa twice/);
    mistake({ status: '[ended, lost]' }, 7, /one value at a time/);
    mistake({ record: '{says: [a], holders: [nasa]}' }, 1, /of the kind record, not of a spacecraft/);
  });

  describe('words and ids', () => {
    mistake({ types: '[orbitr]' }, 7, /"types" does not know "orbitr"; did you mean orbiter\?/);
    mistake({ operator: 'roseta-team' }, 7, /no entry has the id roseta-team; did you mean rosetta-team\?/);
    mistake({ operator: 'jaxa' }, 7, /no entry has the id jaxa. Write the entry/);
    mistake({ targets: '[nasa]' }, 7, /nasa is a agency, not one of body/);
    mistake({ 'part-of': 'rosetta' }, 7, /names the entry itself/);
    mistake({ 'complete-events': '[lunch]' }, 7, /did you mean launch\?/);
  });

  describe('names', () => {
    mistake({ names: undefined }, 1, /without "names"/);
    mistake({ names: '[{abbr: ROS}]' }, 3, /first name is the proper one/);
    mistake({ names: '[Rosetta, {abr: ROS}]' }, 3, /A name has one of proper/);
    mistake({ names: '[Rosetta, {alias: Ros, case: exakt}]' }, 3, /did you mean exact\?/);
    mistake({ names: '[Rosetta, NASA’s Rosetta]' }, 1, /holds the name NASA.*Name it "Rosetta"/);
    mistake({ names: '[Bernard Harris, Jr.]' }, 3, /what a comma left over/);
    mistake({ names: '[Rosetta, 2004]' }, 3, /is a number/);
    mistake({ names: '[Rosetta, R]' }, 3, /too short/);
    sound({
      names: '[{text: Rosetta, ambiguous: true}, {fr: Rosetta la sonde}, {former: Comet craft, until: 1995}]',
      cues: '[comet]',
    });
  });

  describe('dates and events', () => {
    mistake({ events: '[{launch: 2004-02-30}]' }, 7, /that month has 29 days/);
    mistake({ events: '[{launch: March 2004}]' }, 7, /this is no date/);
    mistake({ events: '[{lauch: 2004}]' }, 7, /did you mean launch\?/);
    mistake({ events: '[{launch: 2004, landing: 2014}]' }, 7, /one type, not launch and landing/);
    mistake(
      { events: '[{launch: 2004-03}, {landing: 2003-11}]' },
      7,
      /"landing: 2003-11" lies before "launch: 2004-03"/,
    );
    mistake({ events: '[{launch: 2004}, {launch: 2005}]' }, 7, /can stand once/);
    mistake({ events: '[{launch: 2004, form: nasa}]' }, 7, /no field "form"; did you mean from\?/);
    mistake({ events: '[{launch: 2004, outcome: sucess}]' }, 7, /did you mean success\?/);
    mistake({ operator: '{value: nasa, since: 2010, until: 2004}' }, 7, /lies before/);
    sound({ events: '[{launch: planned, planned: [{at: 2024-09, stated: 2020-01}]}, {landing: 2014}]' });
    sound({ events: '[{launch: 2004-03-02T07:17Z}, {landing: 2004}]' });
  });

  describe('quantities', () => {
    mistake({ quantities: '{mass: 83 km}' }, 7, /not measured in "km". Units of mass are kg/);
    mistake({ quantities: '{mass: 83}' }, 7, /has no unit/);
    mistake({ quantities: '{mass: "2,900 kg"}' }, 7, /no number with a unit/);
    mistake({ quantities: '{mas: 83 kg}' }, 7, /did you mean mass\?/);
    mistake({ quantities: '{mass: {range: [3, 2], unit: kg}}' }, 7, /least number first/);
    sound({
      quantities: '{mass: {value: 83.6 kg, as-of: 2026-11}, altitude: {range: [370, 430], unit: km}, orbits: 12}',
    });
  });

  describe('links and YAML', () => {
    mistake({ official: 'http://example.org' }, 7, /not secure/);
    mistake({ sources: '[example.org]' }, 5, /is no link/);
    mistake({ events: '[{launch: 2004, note: With Zarya, its first module.}]' }, 7, /a comma ends a value inside/);
    mistake({ definition: '&a A thing.', notes: '[*a]' }, 7, /Aliases/);
    it('a file that is no list', () => assert.match(messagesOf('id: a')[0] ?? '', /A file of entries is a list/));
    it('a text with a colon', () =>
      assert.match(messagesOf(entry({ definition: 'One: two: three' })).join(), /in quotes/));
  });

  describe('between entries', () => {
    const craft = (id: string, fields: Readonly<Record<string, string>>) =>
      entry({ id, names: `[Name ${id}]`, ...fields });
    it('an id twice', () =>
      assert.match(messagesOf(entry(), entry({ names: '[Other]' })).join(), /7: The id rosetta is taken \(a.yaml:1\)/));
    it('a circle of parts', () => {
      assert.match(
        messagesOf(craft('a', { 'part-of': 'b' }), craft('b', { 'part-of': 'a' })).join(),
        /a is part of itself by way of b/,
      );
    });
    it('a name of two entries', () => {
      assert.match(
        messagesOf(craft('a', { names: '[Juno]' }), craft('b', { names: '[juno]' })).join(),
        /"juno" of b is also a name of a \(a.yaml:1\)/,
      );
    });
    it('but not where both are ambiguous, or one is part of the other', () => {
      const names = '[{text: Juno, ambiguous: true}]';
      assert.deepEqual(
        messagesOf(craft('a', { names, cues: '[Jupiter]' }), craft('b', { names, cues: '[stage]' })),
        [],
      );
      assert.deepEqual(
        messagesOf(craft('a', { names: '[Juno]' }), craft('b', { names: '[Juno]', 'part-of': 'a' })),
        [],
      );
    });
  });

  describe('do not stop the rest', () => {
    it('a mistaken entry is left out', () => {
      const { entries, leftOut } = compileGlossary([{ path: 'a.yaml', text: entry({ kind: 'x' }) + NASA }]);
      assert.deepEqual([entries.map(({ id }) => id), leftOut], [['nasa'], 1]);
    });
    it('an id that no entry has is left out of a list, which is then not complete', () => {
      const text = entry({ operator: '{list: [nasa, jaxa], complete: true}' }) + NASA;
      const { entries } = compileGlossary([{ path: 'a.yaml', text }]);
      assert.deepEqual(entries.at(-1)?.relations.operator, { list: [{ value: 'nasa' }], complete: false });
    });
    it('the report groups ids still to be written', () => {
      const report = reportOf(
        compileGlossary([{ path: 'a.yaml', text: entry({ operator: '[jaxa, cnsa]', makers: 'jaxa' }) }]),
      );
      assert.match(
        report,
        /2 ids that no entry has.*\n {2}jaxa 2, cnsa 1\nglossary: 1 entries with 1 names; 3 mistakes: 3 reference\./,
      );
    });
  });
});

describe('what follows from all entries together', () => {
  const place = { path: 'all.yaml' };
  const rest = 'definition: d, sources: [https://example.org/a], checked: 2026-11';
  const check = (...lines: readonly string[]): string[] =>
    compileGlossary([{ ...place, text: lines.map((line) => `- {${line}, ${rest}}\n`).join('') }]).problems.map(
      ({ message }) => message,
    );
  const MOON = 'id: moon, kind: body, names: [Moon]';
  const craft = (id: string, events: string, more = '') =>
    `id: ${id}, kind: spacecraft, names: [${id}], events: [${events}]${more}`;
  const record = (says: string, holder: string) =>
    `id: record-a, kind: record, names: [record], record: {says: [${says}], holders: [${holder}]}`;
  const person = (id: string, fields: string) => `id: ${id}, kind: person, names: [${id}], ${fields}`;
  const flight = (id: string, fields: string) => `id: ${id}, kind: crewed-flight, names: [${id}], ${fields}`;

  it('firsts follow from events', () => {
    const landers = [
      craft('early', '{landing: 1966-02-03, body: moon}'),
      craft('late', '{landing: 1966-06-02, body: moon}'),
    ];
    assert.deepEqual(check(MOON, ...landers, record('first landing on Moon', 'early')), []);
    assert.match(check(MOON, ...landers, record('first landing on Moon', 'late'))[0] ?? '', /follows for early/);
    const failed = craft('failed', '{landing: 1965-05-12, body: moon, outcome: failure}');
    assert.deepEqual(check(MOON, failed, ...landers, record('first landing on Moon', 'early')), []);
  });

  it('and firsts of nations from crews', () => {
    const land = 'id: ruritania, kind: country, names: [Ruritania], demonyms: [Ruritanian]';
    const crew = flight('up-1', 'crew: [anna], events: [{launch: 2001-01-01}]');
    const [anna, berta] = [person('anna', 'nationality: ruritania'), person('berta', 'nationality: ruritania')];
    assert.deepEqual(check(land, crew, anna, berta, record('first Ruritanian in space', 'anna')), []);
    assert.match(
      check(land, crew, anna, berta, record('first Ruritanian in space', 'berta'))[0] ?? '',
      /follows for anna/,
    );
  });

  it('flights are those whose crews list somebody, once for each way up', () => {
    const [up, down] = [
      flight('up-1', 'crew: [anna], events: [{launch: 2008-11-15}]'),
      flight('up-2', 'crew: [anna], events: [{launch: 2009-03-15}]'),
    ];
    const anna = (flights: number) => person('anna', `quantities: {flights: ${flights}}`);
    assert.deepEqual(check(up, down, anna(2)), []);
    assert.match(check(up, down, anna(1))[0] ?? '', /has 1 flights, but the crews make it 2 \(up-1, up-2\)/);
    const stay =
      'id: expedition-1, kind: expedition, names: [Expedition 1], crew: [anna], events: [{start: 2008-10-24}, {end: 2009-04-08}]';
    assert.deepEqual(check(up, down, stay, anna(1)), []);
    const home = down.replace('[anna]', '[{value: anna, role: returning}]');
    assert.deepEqual(check(up, home, anna(1)), []);
  });

  it('durations, crews, lives and vehicles fit the dates', () => {
    const vehicle =
      'id: rocket-1, kind: launch-vehicle, names: [Rocket 1], events: [{first-flight: 2000-01-01}, {last-flight: 2010-01-01}]';
    const launched = (date: string) => craft('probe', `{launch: ${date}, by: rocket-1}`);
    assert.deepEqual(check(vehicle, launched('2005-01-01')), []);
    assert.match(check(vehicle, launched('1999-01-01'))[0] ?? '', /first flew on 2000-01-01/);
    assert.match(check(vehicle, launched('2011'))[0] ?? '', /last flew on 2010-01-01/);
    const events = 'events: [{launch: 2001-01-01}, {landing: 2001-01-11}]';
    assert.deepEqual(check(flight('up-9', `${events}, quantities: {duration: 10.4 d}`)), []);
    assert.match(check(flight('up-9', `${events}, quantities: {duration: 14 d}`))[0] ?? '', /lasted 14\.0 days/);
    const crew = 'crew: {list: [anna], complete: true}';
    assert.match(
      check(flight('up-9', `${crew}, quantities: {crew: 2}`), person('anna', 'status: living'))[0] ?? '',
      /crew of 2/,
    );
    const born = person('anna', 'events: [{birth: 2002-01-01}]');
    assert.match(check(flight('up-9', `crew: [anna], ${events}`), born)[0] ?? '', /did not live when up-9 flew/);
  });

  it('an ambiguous name needs a cue, and nothing lies above itself', () => {
    const dawn = 'id: dawn, kind: spacecraft, names: [{text: Dawn, ambiguous: true}]';
    assert.match(check(dawn)[0] ?? '', /ambiguous, and nothing tells when it is meant/);
    assert.deepEqual(check(`${dawn}, cues: [Ceres]`), []);
    const [a, b] = ['id: a, kind: body, names: [Aaa], system: b', 'id: b, kind: body, names: [Bbb], system: a'];
    assert.match(check(a, b)[0] ?? '', /circle of system/);
  });
});
