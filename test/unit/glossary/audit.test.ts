import { deepEqual, match, ok } from 'node:assert/strict';
import { type Accepted, audit, type Compared } from '../../../glossary/audit/audit.ts';
import { reportOf } from '../../../glossary/audit/report.ts';
import { COSMOWIKI_ASTRONAUTS, COSMOWIKI_MISSIONS } from '../../../glossary/audit/sources/cosmowiki.ts';
import { GCAT } from '../../../glossary/audit/sources/gcat.ts';
import { MAVEN } from '../../../glossary/audit/sources/maven.ts';
import type { Source } from '../../../glossary/audit/statement.ts';
import { readEntry } from '../../../glossary/compiler/entries.ts';
import { Problems } from '../../../glossary/compiler/problems.ts';
import { readFile } from '../../../glossary/compiler/tree.ts';

const REST = 'sources: [https://example.org/a], checked: 2026-11';
const ENTRIES = `
- {id: usa, kind: country, names: [United States], definition: d, ${REST}}
- {id: ussr, kind: country, names: [Soviet Union], definition: d, ${REST}}
- {id: delta-ii, kind: launch-vehicle, names: [Delta II], definition: d, country: usa, events: [{first-flight: 1989-02-14}], ${REST}}
- {id: genesis, kind: spacecraft, names: [Genesis], definition: d, country: usa, events: [{launch: 2001-08-08T16:13Z, by: delta-ii}], ${REST}}
- {id: soyuz-tm-11, kind: crewed-flight, names: [Soyuz TM-11], definition: d, country: ussr, crew: {list: [viktor-afanasyev], complete: true}, events: [{launch: 1990-12-02}], ${REST}}
- {id: viktor-afanasyev, kind: person, names: [Viktor Afanasyev], definition: d, nationality: ussr, quantities: {flights: 1}, events: [{birth: 1948-12-31}], ${REST}}
`;
const problems = new Problems();
const drafts = readFile({ path: 'a.yaml', text: ENTRIES }, problems).flatMap((map) => readEntry(map, problems) ?? []);

const compared = (source: Source, text: string): Compared[] => audit(drafts, [source], () => text);
const rows = (source: Source, text: string): string[] =>
  compared(source, text).map(
    ({ draft, field, agrees }) => `${draft.entry.id} ${field} ${agrees ? 'agrees' : 'differs'}`,
  );

const LAUNCHES = 'Company,Location,Date,Time,Rocket,Mission,RocketStatus,Price,MissionStatus\n';
const MAVEN_ROW = 'Boeing,Cape,8/8/2001,16:13:00,Delta II 7326,Genesis,Retired,,Success\n';

describe('The audit', () => {
  it('finds the entry that a table means, and compares what both know', () => {
    deepEqual(rows(MAVEN, LAUNCHES + MAVEN_ROW), [
      'genesis launch agrees',
      'genesis vehicle agrees',
      'delta-ii first-flight differs',
    ]);
    deepEqual(rows(MAVEN, LAUNCHES + MAVEN_ROW.replace('8/8', '8/9')).slice(0, 1), ['genesis launch differs']);
    deepEqual(rows(MAVEN, LAUNCHES + MAVEN_ROW.replace('Delta II 7326', 'Ariane 5 G')).slice(0, 2), [
      'genesis launch agrees',
    ]);
  });

  it('leaves a name alone that several launches have', () => {
    deepEqual(
      rows(MAVEN, LAUNCHES + MAVEN_ROW + MAVEN_ROW).filter((row) => row.startsWith('genesis')),
      [],
    );
  });

  it('knows people by their transliterations, and flights by their German names', () => {
    const person = {
      itemname: 'Afanassjew',
      itemname2: 'Wiktor Michailowitsch',
      itemcategory: 'Raumfahrer',
      itemdateyear: '1948',
      itemdatemonth: '12',
      itemdateday: '31',
      itemcountry: 'SU',
      itemdescription: 'Sojus TM-11/Sojus TM-10 (Mir), vorgesehen für Sojus TM-18',
    };
    deepEqual(rows(COSMOWIKI_ASTRONAUTS, JSON.stringify([person])), [
      'viktor-afanasyev birth agrees',
      'viktor-afanasyev flights agrees',
      'viktor-afanasyev nationality agrees',
      'soyuz-tm-11 crew agrees',
    ]);
    const mission = {
      itemname: 'Sojus TM-11',
      itemdateyear: '1990',
      itemdatemonth: '12',
      itemdateday: '01',
      itemcountry: 'US',
    };
    deepEqual(rows(COSMOWIKI_MISSIONS, JSON.stringify([mission])), [
      'soyuz-tm-11 launch differs',
      'soyuz-tm-11 country differs',
    ]);
  });

  it('reads a launch log line by line', () => {
    const log =
      '#Launch_Tag\tLaunch_Date\tPiece\tType\tName\tPLName\tSatState\tLV_Type\tLaunch_Code\n2001-034\t2001 Aug  8 1613:40\t-\tP\tGenesis\tGenesis\tUS\tDelta 7326\tDS\n';
    deepEqual(rows(GCAT, log), ['genesis launch agrees', 'genesis vehicle agrees', 'genesis country agrees']);
    ok(compared(GCAT, log)[0]?.isFed, 'agreement with what fed the glossary is told apart');
  });

  it('lists what disagrees until it has a reason, and reasons that are no longer needed', () => {
    const facts = compared(MAVEN, LAUNCHES + MAVEN_ROW.replace('8/8', '8/9'));
    const report = (accepted: Accepted[]) => reportOf(facts, accepted, () => false);
    match(
      report([]).text,
      /a\.yaml:5: genesis, day of launch: the entry has 2001-08-08T16:13Z; Next Spaceflight has 8\/9\/2001/,
    );
    const reason = { id: 'genesis', field: 'launch', source: MAVEN.name, reason: 'local time' };
    ok(!/genesis, day of launch/.test(report([reason]).text));
    match(report([{ ...reason, id: 'usa' }]).text, /nothing disagrees any more on usa/);
    ok(!report([]).isSound);
  });

  it('says nothing of files that are not there', () => {
    deepEqual(
      audit(drafts, [MAVEN], () => undefined),
      [],
    );
  });
});
