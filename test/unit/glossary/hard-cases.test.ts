// The cases that the schema was made for, each with a real group of entries.
import assert from 'node:assert/strict';
import type { Entry } from '../../../glossary/entry.ts';
import type { Relation } from '../../../glossary/schema/relations.ts';
import { glossary } from '../../fixtures/reading.ts';

const entry = (id: string): Entry => {
  const found = glossary.byId(id);
  assert.ok(found, `there is no entry ${id}`);
  return found;
};
const values = (id: string, relation: Relation): string[] =>
  entry(id).relations[relation]?.list.map(({ value }) => value) ?? [];
const days = (id: string, type: string): (string | undefined)[] =>
  entry(id)
    .events.filter((event) => event.type === type)
    .map(({ at }) => at?.slice(0, 10));

describe('The schema holds', () => {
  it('a mission of several craft with different operators', () => {
    assert.deepEqual(values('cassini-huygens', 'members'), ['cassini', 'huygens']);
    assert.ok(values('cassini', 'operator').includes('nasa'));
    assert.ok(values('huygens', 'operator').includes('esa'));
    assert.ok(values('huygens', 'carried-by').includes('cassini'));
  });
  it('a crewed flight, its crew and two expeditions that overlap in it', () => {
    const crew = values('soyuz-tma-07m', 'crew');
    assert.ok(crew.includes('chris-hadfield') && entry('soyuz-tma-07m').relations.crew?.complete);
    assert.ok(values('expedition-34', 'crew').includes('chris-hadfield'));
    const stint = entry('expedition-35').relations.crew?.list.find(({ value }) => value === 'chris-hadfield');
    assert.equal(stint?.role, 'commander');
    assert.ok(stint?.since !== undefined && stint.since < (days('expedition-35', 'start')[0] ?? ''));
  });
  it('a station of modules with their own launches, makers and owners', () => {
    assert.ok(values('iss', 'modules').includes('zarya'));
    assert.deepEqual(values('zarya', 'owner'), ['nasa']);
    assert.deepEqual(values('zarya', 'makers'), ['khrunichev']);
    assert.deepEqual(days('zvezda', 'launch'), ['2000-07-12']);
  });
  it('a craft that flew many times: each flight has its own entry', () => {
    const flights = glossary
      .ofKind('crewed-flight')
      .filter((index) =>
        glossary.entry(index).relations.craft?.list.some(({ value }) => value === 'shuttle-discovery'),
      );
    assert.ok(flights.length > 30, `${flights.length} flights of Discovery`);
  });
  it('an agency with predecessors that have ended', () => {
    assert.deepEqual(values('jaxa', 'predecessors'), ['nasda', 'isas', 'nal']);
    assert.ok(days('nasda', 'dissolution')[0]);
  });
  it('a landing that failed', () => {
    const landing = entry('beresheet').events.find(({ type }) => type === 'landing');
    assert.equal(landing?.outcome, 'failure');
  });
  it('a cancelled mission, and one that slipped more than twice', () => {
    assert.deepEqual(values('mars-sample-return', 'status'), ['cancelled']);
    const launch = entry('rosalind-franklin').events.find(({ type }) => type === 'launch');
    assert.equal(launch?.at, undefined);
    assert.deepEqual(
      launch?.planned?.map(({ at }) => at),
      ['2018', '2020-07', '2022', '2028'],
    );
  });
});
