// What the tests of the features share: a small glossary, and texts in which `|` is the cursor.
import { compileGlossary } from '../../../glossary/compiler/compile.ts';
import { loadGlossary } from '../../../glossary/load.ts';
import { createAnalyser } from '../../../server/analysis/analyser.ts';
import type { Analysis } from '../../../server/analysis/analysis.ts';
import type { Finding } from '../../../server/checks/finding.ts';
import { readProse } from '../../../server/prose/read.ts';

const REST = 'sources: [https://www.esa.int/a], checked: 2026-11';

export const YAML = `
- {id: france, kind: country, names: [France], definition: A country in Europe., demonyms: [French], ${REST}}
- {id: germany, kind: country, names: [Germany], definition: A country in Europe., demonyms: [German], ${REST}}
- {id: paris, kind: place, names: [{text: Paris, ambiguous: true}], definition: The capital of France., cues: [France], ${REST}}
- id: esa
  kind: agency
  names: [European Space Agency, {abbr: ESA}, {former: ESRO}]
  definition: The space agency of European states.
  seat: paris
  members: {list: [{value: france, since: 1975}, {value: germany, since: 1975}], as-of: 2026-11}
  events: [{founding: 1975-05-30}]
  status: active
  write: {article: true}
  official: https://www.esa.int/
  sources: [https://www.esa.int/About_Us]
  checked: 2026-11
- {id: ariane-5, kind: launch-vehicle, names: [Ariane 5], definition: A European rocket., ${REST}}
- {id: kourou, kind: launch-site, names: [Kourou], definition: The launch site in French Guiana., ${REST}}
- {id: comet-67p, kind: body, names: [Comet 67P], definition: A comet., body-types: [comet], ${REST}}
- id: rosetta
  kind: spacecraft
  names: [Rosetta]
  definition: ESA's comet chaser, the first craft to orbit a comet.
  types: [orbiter]
  operator: esa
  targets: {list: [comet-67p], complete: true}
  crew: {complete: true}
  quantities: {mass: 2900 kg, distance-travelled: 6.4e9 km}
  events:
    - {launch: 2004-03-02T07:17Z, by: ariane-5, from: kourou}
    - {orbit-insertion: 2014-08-06, body: comet-67p}
    - {end: 2016-09-30, body: comet-67p}
  status: ended
  write: {italic: true}
  sources: [https://www.esa.int/Rosetta]
  checked: 2026-11
- {id: jwst, kind: spacecraft, names: [James Webb Space Telescope, {abbr: JWST}, {short: Webb}], definition: An infrared observatory., types: [space-telescope], operator: esa, ${REST}}
- {id: jim-wetherbee, kind: person, names: [Jim Wetherbee, {alias: James Wetherbee}], definition: An astronaut., ${REST}}
- {id: sts-32, kind: crewed-flight, names: [STS-32], definition: A flight., crew: [jim-wetherbee], ${REST}}
- {id: sts-52, kind: crewed-flight, names: [STS-52], definition: A flight., crew: [jim-wetherbee], ${REST}}
- {id: outer-space-treaty, kind: agreement, names: [Outer Space Treaty, {full: Treaty on Outer Space}, {abbr: OST}], definition: The law of space., ${REST}}
- {id: spacex, kind: company, names: [SpaceX, {full: Space Corp.}], definition: A company., ${REST}}
- {id: nasa, kind: agency, names: [NASA, {full: National Space Administration}], definition: An agency., ${REST}}
- {id: khrunichev, kind: company, names: [Khrunichev], definition: A maker., ${REST}}
- {id: zarya, kind: module, names: [Zarya, {alias: Functional Cargo Block}, {abbr: FGB}], definition: A module., makers: [khrunichev], ${REST}}
- {id: perseverance, kind: spacecraft, names: [Perseverance], definition: A rover on Mars., types: [rover], ${REST}}
- {id: chandrayaan-3, kind: mission, names: [Chandrayaan-3], definition: An Indian mission to the Moon., ${REST}}
- {id: europa, kind: body, names: [Europa], definition: A moon of Jupiter., ${REST}}
- {id: planetary-society, kind: organisation, names: [The Planetary Society], definition: A society., ${REST}}
- {id: first-comet-orbiter, kind: record, names: [first craft to orbit a comet], definition: Rosetta was it., record: {says: [first to orbit a comet], holders: [rosetta], at: 2014-08-06}, ${REST}}
- id: artemis-x
  kind: mission
  names: [Artemis X]
  definition: A mission of the tests.
  events: [{launch: planned, planned: [{at: 2030-06, stated: 2026-01}], by: ariane-5}]
  status: planned
  ${REST.replace(', ', '\n  ')}
`;

const compiled = compileGlossary([{ path: 'test.yaml', text: YAML }]);
if (compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems, null, 1));
export const BYTES = compiled.bytes;
export const glossary = loadGlossary(BYTES);
const analyser = createAnalyser(glossary);

export function analysisOf(text: string, language = 'markdown'): Analysis {
  return analyser.analyse(readProse(language, text), { today: '2026-11-22', checks: {} });
}

/** A text without its `|`, and where it stood. */
export function cursorIn(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  return { text: marked.replace('|', ''), offset };
}

/** An analysis with these findings in its first paragraph and no others. */
export function withFindings(analysis: Analysis, ...findings: readonly Finding[]): Analysis {
  const paragraphs = analysis.paragraphs.map((paragraph, i) => ({ ...paragraph, findings: i === 0 ? findings : [] }));
  return { ...analysis, paragraphs };
}
