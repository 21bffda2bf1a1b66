// What must and must not change a verdict: the frame round a false claim, the right value, and the fact itself.
import { deepEqual, ok } from 'node:assert/strict';
import type { Entry } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import { createAnalyser } from '../../../server/analysis/analyser.ts';
import { readProse } from '../../../server/prose/read.ts';
import { findingsInSentence, glossary, REFERENCE_DAY } from '../../fixtures/reading.ts';

interface FalseClaim {
  readonly check: string;
  /** The claim as a clause: it begins with a name or an article, and has no full stop. */
  readonly claim: string;
  readonly truth: string;
  readonly denied: string;
  readonly planned: string;
  readonly asked: string;
  /** The entry that holds the fact, and without what it no longer does. */
  readonly entry: string;
  readonly without: (entry: Entry) => Entry;
}

const withoutRelations =
  (...names: readonly string[]) =>
  (entry: Entry): Entry => ({
    ...entry,
    relations: Object.fromEntries(Object.entries(entry.relations).filter(([name]) => !names.includes(name))),
  });
const withoutEvents = (entry: Entry): Entry => ({ ...entry, events: [], completeEvents: [] });
const withoutQuantities = (entry: Entry): Entry => ({ ...entry, quantities: {} });
const withoutRule = ({ rule, ...entry }: Entry): Entry => entry;

const CLAIMS: readonly FalseClaim[] = [
  {
    check: 'wrong-vehicle',
    claim: 'The Saturn IB that launched Apollo 14 thundered off the pad',
    truth: 'The Saturn V that launched Apollo 14 thundered off the pad',
    denied: 'It was not the Saturn IB that launched Apollo 14',
    planned: 'A Saturn IB was to have launched Apollo 14',
    asked: 'Was it a Saturn IB that launched Apollo 14',
    entry: 'apollo-14',
    without: withoutEvents,
  },
  {
    check: 'wrong-date',
    claim: 'The crew of Apollo 16 left a photograph on the Moon in 1974',
    truth: 'The crew of Apollo 16 left a photograph on the Moon in 1972',
    denied: 'The crew of Apollo 16 did not leave a photograph on the Moon in 1974',
    planned: 'The crew of Apollo 16 was to have left a photograph on the Moon in 1974',
    asked: 'Did the crew of Apollo 16 leave a photograph on the Moon in 1974',
    entry: 'apollo-16',
    without: withoutEvents,
  },
  {
    check: 'wrong-target',
    claim: 'The crew of Expedition 30 on board Mir photographed the comet',
    truth: 'The crew of Expedition 30 on board the ISS photographed the comet',
    denied: 'No crew of Expedition 30 on board Mir photographed the comet',
    planned: 'Expedition 30 was to have photographed the comet on board the ISS',
    asked: 'Did the crew of Expedition 30 on board Mir photograph the comet',
    entry: 'expedition-30',
    without: withoutRelations('station'),
  },
  {
    check: 'wrong-date',
    claim: 'Tim Peake lived on the International Space Station in 2019',
    truth: 'Tim Peake lived on the International Space Station in 2016',
    denied: 'Tim Peake did not live on the International Space Station in 2019',
    planned: 'Tim Peake was to have lived on the International Space Station in 2019',
    asked: 'Did Tim Peake live on the International Space Station in 2019',
    entry: 'tim-peake',
    without: withoutQuantities,
  },
  {
    check: 'wrong-target',
    claim: 'The crew of Soyuz 11 boarded Skylab',
    truth: 'The crew of Soyuz 11 boarded Salyut 1',
    denied: 'The crew of Soyuz 11 did not board Skylab',
    planned: 'The crew of Soyuz 11 was to have boarded Skylab',
    asked: 'Did the crew of Soyuz 11 board Skylab',
    entry: 'soyuz-11',
    without: (entry) => withoutEvents(withoutRelations('station')(entry)),
  },
  {
    check: 'wrong-vehicle',
    claim: 'John Glenn rode into orbit atop a Redstone rocket',
    truth: 'John Glenn rode into orbit atop an Atlas rocket',
    denied: 'John Glenn did not ride into orbit atop a Redstone rocket',
    planned: 'John Glenn was to have ridden into orbit atop a Redstone rocket',
    asked: 'Did John Glenn ride into orbit atop a Redstone rocket',
    entry: 'john-glenn',
    without: withoutQuantities,
  },
  {
    check: 'anachronism',
    claim: 'Plants were grown aboard the Salyut 7 station in 1978',
    truth: 'Plants were grown aboard the Salyut 7 station in 1984',
    denied: 'Plants were not grown aboard the Salyut 7 station in 1978',
    planned: 'Plants were to have been grown aboard the Salyut 7 station in 1978',
    asked: 'Were plants grown aboard the Salyut 7 station in 1978',
    entry: 'salyut-7',
    without: withoutEvents,
  },
  {
    check: 'wrong-date',
    claim: 'The Dawn spacecraft explored the asteroid Vesta in 2008',
    truth: 'The Dawn spacecraft explored the asteroid Vesta in 2012',
    denied: 'The Dawn spacecraft did not explore the asteroid Vesta in 2008',
    planned: 'The Dawn spacecraft was to have explored the asteroid Vesta in 2008',
    asked: 'Did the Dawn spacecraft explore the asteroid Vesta in 2008',
    entry: 'dawn',
    without: withoutEvents,
  },
  {
    check: 'wrong-date',
    claim: 'The telescope was deployed during STS-31 in April 1994',
    truth: 'The telescope was deployed during STS-31 in April 1990',
    denied: 'The telescope was not deployed during STS-31 in April 1994',
    planned: 'The telescope was to have been deployed during STS-31 in April 1994',
    asked: 'Was the telescope deployed during STS-31 in April 1994',
    entry: 'sts-31',
    without: withoutEvents,
  },
  {
    check: 'wrong-crew',
    claim: 'The Apollo 16 mission was commanded by Alan Bean',
    truth: 'The Apollo 16 mission was commanded by John Young',
    denied: 'The Apollo 16 mission was not commanded by Alan Bean',
    planned: 'The Apollo 16 mission was to have been commanded by Alan Bean',
    asked: 'Was the Apollo 16 mission commanded by Alan Bean',
    entry: 'apollo-16',
    without: withoutRelations('crew'),
  },
  {
    check: 'wrong-head',
    claim: 'NASA Administrator Sean O’Keefe opened the museum in 1995',
    truth: 'NASA Administrator Daniel Goldin opened the museum in 1995',
    denied: 'The museum was not opened in 1995 by Sean O’Keefe',
    planned: 'Sean O’Keefe was to have opened the museum in 1995',
    asked: 'Did Sean O’Keefe open the museum in 1995',
    entry: 'nasa',
    without: withoutRelations('head', 'heads'),
  },
  {
    check: 'wrong-carrier',
    claim: 'The Zhurong rover was carried by Chang’e 4',
    truth: 'The Zhurong rover was carried by Tianwen-1',
    denied: 'The Zhurong rover was not carried by Chang’e 4',
    planned: 'The Zhurong rover was to have been carried by Chang’e 4',
    asked: 'Was the Zhurong rover carried by Chang’e 4',
    entry: 'zhurong',
    without: (entry) => ({ ...withoutEvents(entry), relations: {} }),
  },
  {
    check: 'wrong-discovery',
    claim: 'The moon Phobos was discovered by Giovanni Cassini',
    truth: 'The moon Phobos was discovered by Asaph Hall',
    denied: 'The moon Phobos was not discovered by Giovanni Cassini',
    planned: 'The moon Phobos was to have been discovered by Giovanni Cassini',
    asked: 'Was the moon Phobos discovered by Giovanni Cassini',
    entry: 'phobos',
    without: (entry) => ({ ...withoutEvents(entry), relations: {} }),
  },
  {
    check: 'wrong-maker',
    claim: 'The Dragon capsule was built by Boeing',
    truth: 'The Dragon capsule was built by SpaceX',
    denied: 'The Dragon capsule was not built by Boeing',
    planned: 'The Dragon capsule was to have been built by Boeing',
    asked: 'Was the Dragon capsule built by Boeing',
    entry: 'dragon',
    without: withoutRelations('makers', 'operator', 'owner'),
  },
  {
    check: 'wrong-maker',
    claim: 'The MAVEN orbiter was built by Boeing',
    truth: 'The MAVEN orbiter was built by Lockheed Martin',
    denied: 'The MAVEN orbiter was not built by Boeing',
    planned: 'The MAVEN orbiter was to have been built by Boeing',
    asked: 'Was the MAVEN orbiter built by Boeing',
    entry: 'maven',
    without: withoutRelations('makers'),
  },
  {
    check: 'wrong-programme',
    claim: 'The MESSENGER probe belonged to the New Frontiers programme',
    truth: 'The MESSENGER probe belonged to the Discovery programme',
    denied: 'The MESSENGER probe did not belong to the New Frontiers programme',
    planned: 'The MESSENGER probe was to have belonged to the New Frontiers programme',
    asked: 'Did the MESSENGER probe belong to the New Frontiers programme',
    entry: 'messenger',
    without: withoutRelations('programme'),
  },
  {
    check: 'wrong-treaty',
    claim: 'The Partial Test Ban Treaty bans nuclear tests underground',
    truth: 'The Partial Test Ban Treaty bans nuclear tests in the atmosphere',
    denied: 'The Partial Test Ban Treaty does not ban nuclear tests underground',
    planned: 'The Partial Test Ban Treaty was to have banned nuclear tests underground',
    asked: 'Does the Partial Test Ban Treaty ban nuclear tests underground',
    entry: 'partial-test-ban-treaty',
    without: withoutRelations('forbids', 'allows'),
  },
  {
    check: 'wrong-craft',
    claim: 'Pioneer 10 flew past Saturn in September 1979',
    truth: 'Pioneer 11 flew past Saturn in September 1979',
    denied: 'Pioneer 10 did not fly past Saturn in September 1979',
    planned: 'Pioneer 10 was to have flown past Saturn in September 1979',
    asked: 'Did Pioneer 10 fly past Saturn in September 1979',
    entry: 'pioneer-10',
    without: (entry) => ({ ...withoutEvents(entry), relations: {} }),
  },
  {
    check: 'anachronism',
    claim: 'The Mars Odyssey orbiter mapped the surface in 1996',
    truth: 'The Mars Odyssey orbiter mapped the surface in 2006',
    denied: 'The Mars Odyssey orbiter did not map the surface in 1996',
    planned: 'The Mars Odyssey orbiter was to have mapped the surface in 1996',
    asked: 'Did the Mars Odyssey orbiter map the surface in 1996',
    entry: 'mars-odyssey',
    without: withoutEvents,
  },
  {
    check: 'wrong-date',
    claim: 'Voyager 1 was launched in 1979',
    truth: 'Voyager 1 was launched in 1977',
    denied: 'Voyager 1 was not launched in 1979',
    planned: 'Voyager 1 was to have been launched in 1979',
    asked: 'Was Voyager 1 launched in 1979',
    entry: 'voyager-1',
    without: withoutEvents,
  },
  {
    check: 'wrong-operator',
    claim: 'ESA operated Voyager 2',
    truth: 'NASA operated Voyager 2',
    denied: 'ESA never operated Voyager 2',
    planned: 'ESA was to have operated Voyager 2',
    asked: 'Did ESA operate Voyager 2',
    entry: 'voyager-2',
    without: withoutRelations('operator', 'partners', 'makers', 'part-of', 'programme', 'country', 'members'),
  },
  {
    check: 'wrong-country',
    claim: 'China launched Chandrayaan-3',
    truth: 'India launched Chandrayaan-3',
    denied: 'China did not launch Chandrayaan-3',
    planned: 'China had planned to launch Chandrayaan-3',
    asked: 'Did China launch Chandrayaan-3',
    entry: 'chandrayaan-3',
    without: withoutRelations('operator', 'partners', 'makers', 'part-of', 'programme', 'country', 'members'),
  },
  {
    check: 'wrong-vehicle',
    claim: 'MAVEN was launched on a Delta II',
    truth: 'MAVEN was launched on an Atlas V',
    denied: 'MAVEN was not launched on a Delta II',
    planned: 'MAVEN was to have been launched on a Delta II',
    asked: 'Was MAVEN launched on a Delta II',
    entry: 'maven',
    without: withoutEvents,
  },
  {
    check: 'wrong-site',
    claim: 'LADEE was launched from Vandenberg',
    truth: 'LADEE was launched from Wallops Island',
    denied: 'LADEE was not launched from Vandenberg',
    planned: 'LADEE was to have been launched from Vandenberg',
    asked: 'Was LADEE launched from Vandenberg',
    entry: 'ladee',
    without: withoutEvents,
  },
  {
    check: 'wrong-target',
    claim: 'OSIRIS-REx was sent to Ryugu',
    truth: 'OSIRIS-REx was sent to Bennu',
    denied: 'OSIRIS-REx was not sent to Ryugu',
    planned: 'OSIRIS-REx was to have been sent to Ryugu',
    asked: 'Was OSIRIS-REx sent to Ryugu',
    entry: 'osiris-rex',
    without: (entry) => withoutRelations('targets')(withoutEvents(entry)),
  },
  {
    check: 'wrong-crew',
    claim: 'Gene Cernan flew on Apollo 11',
    truth: 'Michael Collins flew on Apollo 11',
    denied: 'Gene Cernan did not fly on Apollo 11',
    planned: 'Gene Cernan was to have flown on Apollo 11',
    asked: 'Did Gene Cernan fly on Apollo 11',
    entry: 'apollo-11',
    without: withoutRelations('crew'),
  },
  {
    check: 'wrong-outcome',
    claim: 'Beresheet landed safely on the Moon',
    truth: 'Beresheet crashed on the Moon',
    denied: 'Beresheet did not land safely on the Moon',
    planned: 'Beresheet was to land safely on the Moon',
    asked: 'Did Beresheet land safely on the Moon',
    entry: 'beresheet',
    without: withoutEvents,
  },
  {
    check: 'wrong-successor',
    claim: 'Salyut 6 replaced Mir',
    truth: 'Mir replaced Salyut 7',
    denied: 'Salyut 6 did not replace Mir',
    planned: 'Salyut 6 was to have replaced Mir',
    asked: 'Did Salyut 6 replace Mir',
    entry: 'salyut-6',
    without: withoutEvents,
  },
  {
    check: 'wrong-power',
    claim: 'The RD-180 burns liquid hydrogen',
    truth: 'The RD-180 burns kerosene',
    denied: 'The RD-180 does not burn liquid hydrogen',
    planned: 'The RD-180 was to have burned liquid hydrogen',
    asked: 'Does the RD-180 burn liquid hydrogen',
    entry: 'rd-180',
    without: withoutRelations('propulsion'),
  },
  {
    check: 'wrong-quantity',
    claim: 'SAR-Lupe consists of eight radar satellites',
    truth: 'SAR-Lupe consists of five radar satellites',
    denied: 'SAR-Lupe does not consist of eight radar satellites',
    planned: 'SAR-Lupe was to have consisted of eight radar satellites',
    asked: 'Does SAR-Lupe consist of eight radar satellites',
    entry: 'sar-lupe',
    without: withoutQuantities,
  },
  {
    check: 'wrong-name',
    claim: 'The Fermi Gamma-ray Space Telescope takes its name from Carl Sagan',
    truth: 'The Fermi Gamma-ray Space Telescope takes its name from Enrico Fermi',
    denied: 'The Fermi Gamma-ray Space Telescope does not take its name from Carl Sagan',
    planned: 'The Fermi Gamma-ray Space Telescope was to have taken its name from Carl Sagan',
    asked: 'Does the Fermi Gamma-ray Space Telescope take its name from Carl Sagan',
    entry: 'fermi',
    without: withoutRelations('named-after'),
  },
  {
    check: 'wrong-affiliation',
    claim: 'Akihiko Hoshide was an astronaut of ESA',
    truth: 'Akihiko Hoshide was an astronaut of JAXA',
    denied: 'Akihiko Hoshide was not an astronaut of ESA',
    planned: 'Akihiko Hoshide was to have been an astronaut of ESA',
    asked: 'Was Akihiko Hoshide an astronaut of ESA',
    entry: 'akihiko-hoshide',
    without: withoutRelations('nationality'),
  },
  {
    check: 'wrong-membership',
    claim: 'Canada is a member state of ESA',
    truth: 'Norway is a member state of ESA',
    denied: 'Canada is not a member state of ESA',
    planned: 'Canada was to have been a member state of ESA',
    asked: 'Is Canada a member state of ESA',
    entry: 'esa',
    without: withoutRelations('members'),
  },
  {
    check: 'wrong-record',
    claim: 'Explorer 1 was the first artificial satellite',
    truth: 'Sputnik 1 was the first artificial satellite',
    denied: 'Explorer 1 was not the first artificial satellite',
    planned: 'Explorer 1 was to have been the first artificial satellite',
    asked: 'Was Explorer 1 the first artificial satellite',
    entry: 'first-artificial-satellite',
    without: withoutRule,
  },
  {
    check: 'wrong-quantity',
    claim: 'Voyager 1 weighs 8,000 kg',
    truth: 'Voyager 1 weighs 722 kg',
    denied: 'Voyager 1 does not weigh 8,000 kg',
    planned: 'Voyager 1 was to have weighed 8,000 kg',
    asked: 'Does Voyager 1 weigh 8,000 kg',
    entry: 'voyager-1',
    without: withoutQuantities,
  },
  {
    check: 'wrong-carrier',
    claim: 'The Huygens probe was carried by Galileo',
    truth: 'The Huygens probe was carried by Cassini',
    denied: 'The Huygens probe was not carried by Galileo',
    planned: 'The Huygens probe was to have been carried by Galileo',
    asked: 'Was the Huygens probe carried by Galileo',
    entry: 'huygens',
    without: (entry) => withoutRelations('carried-by')(withoutEvents(entry)),
  },
  {
    check: 'wrong-programme',
    claim: 'MESSENGER belonged to the New Frontiers programme',
    truth: 'Juno belonged to the New Frontiers programme',
    denied: 'MESSENGER did not belong to the New Frontiers programme',
    planned: 'MESSENGER was to have belonged to the New Frontiers programme',
    asked: 'Did MESSENGER belong to the New Frontiers programme',
    entry: 'messenger',
    without: withoutRelations('programme', 'part-of'),
  },
  {
    check: 'wrong-power',
    claim: 'Pioneer 10 drew its power from solar cells',
    truth: 'Pioneer 10 drew its power from plutonium',
    denied: 'Pioneer 10 did not draw its power from solar cells',
    planned: 'Pioneer 10 was to have drawn its power from solar cells',
    asked: 'Did Pioneer 10 draw its power from solar cells',
    entry: 'pioneer-10',
    without: withoutRelations('power'),
  },
];

const inside = (clause: string): string => clause.replace(/^The /, 'the ');
/** Frames that still assert what they hold. */
const ASSERTING: readonly ((claim: string) => string)[] = [
  (claim) => `${claim}.`,
  (claim) => `According to NASA, ${inside(claim)}.`,
  (claim) => `It is well known that ${inside(claim)}.`,
  (claim) => `**${claim}**, and nobody doubts it.`,
];
/** Frames that do not. */
const OTHERS: readonly ((claim: string) => string)[] = [
  (claim) => `It is a myth that ${inside(claim)}.`,
  (claim) => `Nobody believes that ${inside(claim)}.`,
  (claim) => `The belief that ${inside(claim)} is wrong.`,
  (claim) => `It is often claimed that ${inside(claim)}.`,
  (claim) => `According to a rumour, ${inside(claim)}.`,
  (claim) => `Nobody has ever said that ${inside(claim)}.`,
  (claim) => `The rumour that ${inside(claim)} is old.`,
  (claim) => `If ${inside(claim)}, the books are wrong.`,
];

const checksIn = (sentence: string): string[] =>
  findingsInSentence(sentence)
    .filter(({ severity }) => severity === 'warning')
    .map(({ check }) => check);

/** The same glossary with one entry changed. */
function withEntry(id: string, change: (entry: Entry) => Entry): Glossary {
  const changed = glossary.indexOf(id);
  ok(changed !== undefined, `there is no entry ${id}`);
  const entry = (index: number): Entry => (index === changed ? change(glossary.entry(index)) : glossary.entry(index));
  return {
    ...glossary,
    entry,
    byId: (other) => {
      const index = glossary.indexOf(other);
      return index === undefined ? undefined : entry(index);
    },
  };
}

for (const { check, claim, truth, denied, planned, asked, entry, without } of CLAIMS) {
  describe(`A claim of ${check}`, () => {
    for (const frame of ASSERTING) it(`is wrong: ${frame(claim)}`, () => ok(checksIn(frame(claim)).includes(check)));

    for (const sentence of [...OTHERS.map((frame) => frame(claim)), `${denied}.`, `${planned}.`, `${asked}?`])
      it(`is not made: ${sentence}`, () => deepEqual(checksIn(sentence), []));

    for (const frame of [...ASSERTING, ...OTHERS])
      it(`is right: ${frame(truth)}`, () => deepEqual(checksIn(frame(truth)), []));

    it('is left alone where the glossary does not hold the fact', () => {
      const text = `${claim}.\n\nSputnik 1 flew in 1957.\n`;
      const analyser = createAnalyser(withEntry(entry, without));
      const { paragraphs } = analyser.analyse(readProse('markdown', text), { today: REFERENCE_DAY, checks: {} });
      const found = paragraphs.flatMap(({ findings }) => findings.map((finding) => finding.check));
      deepEqual(
        found.filter((one) => one === check),
        [],
      );
    });
  });
}
