import { kept } from '../../prose/kept.ts';

/** What is told of the same record in other words: where all of `with` and none of `without` is said, `drop` counts for nothing and `add` is meant. */
interface SameThing {
  readonly with: RegExp;
  readonly also?: RegExp;
  readonly without?: RegExp;
  readonly drop: RegExp;
  readonly add?: string;
}

const WORLD = /^#/;
/** Who does it is said; and what was done first at the Moon was done again by people. */
const NOT_OF_CRAFT =
  /^(#moon|person|people|woman|women|man|astronaut|astronauts|spacecraft|flight|crewed|country|satellite|rover|animal|dog|rocket|station|orbiter|lander|@.*)$/;

/** In the order in which they are applied; no more than 32, as a word has a bit for each. */
const SAME: readonly SameThing[] = [
  { with: /^(final)$/, drop: /^final$/, add: 'last' },
  {
    with: /^(individual|someone|somebody|citizen|guy|explorer)$/,
    drop: /^(individual|someone|somebody|citizen|guy|explorer)$/,
    add: 'person',
  },
  // Worlds are visited by craft, the Moon and stations by people.
  {
    with: /^visitor$/,
    also: WORLD,
    without:
      /^(#moon|#iss|#mir|#skylab|#salyut.*|#tiangong.*|person|people|woman|women|man|astronaut|country|animal|tourist|space|@.*)$/,
    drop: /^visitor$/,
    add: 'spacecraft',
  },
  { with: /^visitor$/, drop: /^visitor$/, add: 'person' },
  { with: /^#far-side-of-the-moon$/, drop: /^#far-side-of-the-moon$/, add: '#moon far side' },
  // Who pays for a seat is a tourist, whatever the seat is called.
  {
    with: /^(tourist|pay|paying|self-funded|self-financed|self|fare-paying)$/,
    drop: /^(pay|paying|self|fund|funded|financed?|self-funded|self-financed|fare|fare-paying|private|passenger|customer|guest|person|travel|trip|flight|ticket|seat|stay|for|own|space|#iss)$/,
    add: 'tourist',
  },
  // "to travel into space" is "in space".
  { with: /^(space|orbit)$/, drop: /^travel$/ },
  { with: /^spaceflight$/, drop: /^spaceflight$/, add: 'flight space' },
  { with: /^flight$/, also: WORLD, drop: /^space$/ },
  // "around the Earth" is in space.
  {
    with: /^(#earth|orbital)$/,
    also: /^crewed$/,
    without: /^#(?!earth)/,
    drop: /^(#earth|orbital|orbit)$/,
    add: 'space',
  },
  { with: /^space$/, also: /^@/, drop: /^(person|astronaut|national)$/ },
  { with: /^(woman|women)$/, also: /^(space|walk|#.*)$/, drop: /^(astronaut|person)$/ },
  // A country lands its spacecraft, softly or not at all.
  { with: /^country$/, also: /^land$/, drop: /^(soft|spacecraft)$/ },
  {
    with: /^(satellite|station|module)$/,
    without: /^(country|orbit|#(?!earth|iss|space).*)$/,
    drop: /^(launch|#earth)$/,
  },
  { with: /^satellite$/, without: /^(country|#(?!earth).*)$/, drop: /^(orbit|space|launch|travel|#earth)$/ },
  { with: /^#space-shuttle$/, drop: /^(orbit|travel)$/, add: 'space' },
  {
    with: /^(sample|soil|rock|dust|material)$/,
    drop: /^(soil|rock|dust|material|back|bring|return|retrieve|collect|deliver|#earth|travel)$/,
    add: 'sample',
  },
  { with: /^picture$/, drop: /^(return|transmit|send|beam|relay|back|show|close|up|close-up)$/ },
  {
    with: /^rover$/,
    also: WORLD,
    drop: /^(drive|roam|roll|operate|land|robotic|uncrewed|wheeled|explore|mobile|surface|travel|deploy|spacecraft)$/,
  },
  { with: /^land$/, drop: /^surface$/ },
  { with: /^flyby$/, drop: /^flyby$/, add: 'travel' },
  { with: /^(past|pass)$/, also: WORLD, drop: /^(past|pass)$/, add: 'travel' },
  // A mission to a world is told of its craft, and so is a landing of nobody.
  {
    with: /^flight$/,
    also: WORLD,
    without: /^(crewed|person|people|@.*|#space-shuttle)$/,
    drop: /^flight$/,
    add: 'spacecraft',
  },
  { with: /^(land|orbit|travel|impact|sample)$/, also: WORLD, without: NOT_OF_CRAFT, drop: /^$/, add: 'spacecraft' },
];

/** Which rules one word has a part in, a bit for each. */
const partsOf = kept((word) => {
  const bits = (part: 'with' | 'also' | 'without' | 'drop'): number =>
    SAME.reduce((sum, rule, i) => (rule[part]?.test(word) ? sum | (1 << i) : sum), 0);
  return { with: bits('with'), also: bits('also'), without: bits('without'), drop: bits('drop') };
});

/** The words of a claim with those that mean the same made one. */
export function canonical(words: Iterable<string>): ReadonlySet<string> {
  const said = new Set(words);
  const bitsOf = (part: 'with' | 'also' | 'without'): number => {
    let bits = 0;
    for (const word of said) bits |= partsOf(word)[part];
    return bits;
  };
  let begun = bitsOf('with');
  for (let i = 0; i < SAME.length && begun !== 0; i++) {
    const bit = 1 << i;
    const rule = SAME[i];
    if (!rule || !(begun & bit) || (rule.also && !(bitsOf('also') & bit)) || bitsOf('without') & bit) continue;
    for (const word of said) if (partsOf(word).drop & bit) said.delete(word);
    for (const word of rule.add?.split(' ') ?? []) said.add(word);
    begun = bitsOf('with');
  }
  return said;
}
