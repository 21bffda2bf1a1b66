import { type CompiledGlossary, compileGlossary } from '../../../glossary/compiler/compile.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import { loadGlossary } from '../../../glossary/load.ts';

/** What every entry needs and no test is about. */
const REST = 'definition: A thing in space., sources: [https://example.org/], checked: 2026-11';

/** An entry in one line: `spacecraft dawn: [{text: Dawn, ambiguous: true}]`. */
export function entryYaml(line: string): string {
  const [, kind, id, names] = /^(\S+) (\S+): (.*)$/.exec(line) ?? [];
  return `- {id: ${id}, kind: ${kind}, names: ${names}, ${REST}}\n`;
}

export function compileLines(...lines: readonly string[]): CompiledGlossary {
  return compileGlossary([{ path: 'small.yaml', text: lines.map(entryYaml).join('') }]);
}

export const glossaryOf = (...lines: readonly string[]): Glossary => loadGlossary(compileLines(...lines).bytes);

export const SMALL = [
  'agency nasa: [NASA, {full: National Aeronautics and Space Administration}]',
  'agency esa: [ESA, {full: European Space Agency}]',
  'agency isro: [ISRO, {full: Indian Space Research Organisation}]',
  'company spacex: [SpaceX, {full: Space Exploration Technologies Corp.}]',
  'organisation planetary-society: [The Planetary Society]',
  'programme voyager: [Voyager programme, {alias: Voyager}]',
  'spacecraft voyager-1: [Voyager 1]',
  'spacecraft voyager-2: [Voyager 2]',
  'crewed-flight apollo-11: [Apollo 11]',
  'crewed-flight apollo-1: [Apollo 1]',
  'mission artemis-i: [Artemis I]',
  'mission artemis-ii: [Artemis II]',
  'mission apollo-soyuz: [Apollo–Soyuz Test Project, {alias: Apollo–Soyuz}]',
  'spacecraft change-4: [Chang’e 4]',
  'spacecraft chandrayaan-3: [Chandrayaan-3]',
  'spacecraft perseverance: [Perseverance, {alias: Perseverance rover}]',
  'spacecraft dawn: [{text: Dawn, ambiguous: true}]',
  'spacecraft insight: [InSight]',
  'spacecraft osiris-rex: [OSIRIS-REx, {alias: Osiris-Rex}]',
  'spacecraft jwst: [James Webb Space Telescope, {abbr: JWST}, {short: Webb}]',
  'spacecraft soyuz-tma: [Soyuz TMA-07M]',
  'launch-vehicle falcon-9: [Falcon 9]',
  'body mars: [Mars]',
  'body earth: [Earth]',
  'body comet-67p: [67P/Churyumov–Gerasimenko, {alias: Churyumov–Gerasimenko}, {short: 67P}]',
  'body oumuamua: [ʻOumuamua]',
  'person aldrin: [Buzz Aldrin]',
  'person goddard: [Robert H. Goddard]',
  'person roentgen: [Wilhelm Röntgen]',
  'person gagarin: [Yuri Gagarin, {ru: Юрий Гагарин}]',
  'term mars-rover: [Mars rover]',
] as const;

export const smallGlossary = (): Glossary => glossaryOf(...SMALL);
