import type { EntryIndex, Glossary } from '../../glossary/glossary.ts';
import type { Kind } from '../../glossary/schema/kinds.ts';
import type { Mention } from './mention.ts';

/** Kinds whose names alone do not make a text one about space. */
export const ORDINARY: ReadonlySet<Kind> = new Set([
  'country',
  'place',
  'person',
  'term',
  'wording',
  'body',
  'company',
  'organisation',
  'record',
  'saying',
  'myth',
]);

/** Who or what a text says was the first: "man", "country", and any word with a capital ("American"). */
const FIRST_WHO =
  '(?:man|men|woman|women|person|people|human|humans|being|beings|astronaut|cosmonaut|female|citizen|country|nation|animal|dog|monkey|chimpanzee|spacecraft|probe|spaceflight|[A-Z][a-z]+(?:-born)?)';
const RANK = '(?:first|second|third|fourth|fifth|last|only|youngest|oldest)';

/**
 * Words that speak of spaceflight whoever is named with them: "the first woman to reach outer space", "landed on the moon",
 * "first artificial satellite". Only what has no other meaning.
 */
const UNMISTAKABLE = [
  new RegExp(
    `\\b${RANK} (?:\\w+ ){0,2}${FIRST_WHO}\\b[^.;,:?!]{0,40}\\b(?:in|into|to|reach|reached|enter|entered) (?:outer )?space\\b(?!-| (?:for|of|between|to|bar|left|available|with|opera|and time|heater|saver))`,
  ),
  new RegExp(
    `\\b${RANK} (?:\\w+ ){0,2}${FIRST_WHO}\\b[^.;,:?!]{0,30}\\b(?:on|onto|around|orbit|to|at|reach|past) (?:the [Mm]oon|Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune|Pluto)\\b`,
  ),
  new RegExp(`\\b${RANK} (?:\\w+ )?(?:country|nation)\\b[^.;,:?!]{0,40}\\bsatellites?\\b`),
  /\b(?:spacewalk|spaceflight|astronaut|cosmonaut|taikonaut)s?\b/,
  /\b(?:humans|people|astronauts|cosmonauts|men|women|persons) (?:\w+ )?(?:walked on|landed on|orbited|flew to|went to|travell?ed to|visited) (?:the moon|Mars|Venus|Mercury|Jupiter|Saturn)\b/,
  /\b[Aa]rtificial (?:Earth )?satellites?\b/,
  /\b(?:first|second|last) (?:\w+ )?space station\b/,
  /\b(?:walk|walked|walking|walks|land|landed|landing|set foot|stepped|stood) (?:on|onto) the (?:surface of the )?[Mm]oon\b/,
  /\b(?:went|gone|flew|flown|sent|travell?ed|been) [^.;,:?!]{0,24}\b(?:to|around) the moon\b/,
  /\b(?:seen|visible|made out|photographed) (?:[a-z]+ ){0,5}from (?:outer space|space|the [Mm]oon|orbit)\b/,
  /\blunar (?:orbit|module|lander|landing)\b/,
  /\b(?:space)?(?:probe|craft|orbiter|lander|rover)s?\b [^.;:?!]{0,40}\b(?:Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune|Pluto|asteroid|comet)\b/,
  /\b(?:the|an?) (?:near-Earth )?(?:asteroid|comet|dwarf planet) (?:\d+ )?\p{Lu}/u,
  /\b[Tt]he Moon\b [^.;:?!]{0,40}\d (?:million )?(?:km|kilomet(?:re|er)s|miles)\b/,
  /\bthe (?:rocket equation|tail of (?:a|the) comet|first liquid-fuell?ed rocket)\b/,
  /\b(?:Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune|Pluto)\b(?:['’]s)? [^.;:?!]{0,40}\b(?:moons?|satellites?|planets?|the Sun|orbits?|rings|crater|volcano|telescope)\b/,
  /\b(?:Uranus|Neptune|Pluto)\b(?:['’]s)?,? (?:\w+ ){0,4}(?:discover(?:ed|y|er)|found in 1[678]\d\d)\b/,
  /\bdiscover(?:ed|y of|er of|ing) (?:the planet )?(?:Uranus|Neptune|Pluto)\b/,
  /\b(?:moons?|satellites?|planets?|the Sun|orbits?|rings|side|crater|day|year) [^.;:?!]{0,30}\b(?:Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune|Pluto)\b/,
];

/** Whether a text's words alone say that it is about space, without a name. */
export const saysSpaceflight = (text: string): boolean =>
  /space|[Mm]oon|lunar|satellite|first|last|second|people|humans|nauts|men\b|probe|lander|rover|asteroid|comet|dwarf|rocket|Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune|Pluto/.test(
    text,
  ) && UNMISTAKABLE.some((pattern) => pattern.test(text));

/** Somebody who flew, or a maker of rockets: known for space alone. */
export function isSpacefarer(glossary: Glossary, index: EntryIndex): boolean {
  const kind = glossary.kindOf(index);
  if (kind === 'person')
    return (
      glossary
        .entry(index)
        .relations.professions?.list.some(({ value }) => /^(astronaut|cosmonaut|taikonaut|spationaut)$/.test(value)) ??
      false
    );
  return kind === 'company' && (glossary.entry(index).relations.vehicles?.list.length ?? 0) > 0;
}

const ASTRONOMY = /\b(?:[Aa]stronom(?:ers?|y|ical)|telescopes?|discover(?:ed|y|er|ers|ing))\b/;

/** A world by a name that nothing else bears, beside astronomers or a discovery: "Nereid was discovered in 1949". */
export const tellsOfWorlds = (text: string, mentions: readonly Mention[], glossary: Glossary): boolean =>
  mentions.some(
    ({ entry, name }) => glossary.kindOf(entry) === 'body' && glossary.entry(entry).names[name]?.ambiguous === false,
  ) && ASTRONOMY.test(text);

/** An ambiguous name that its context settled, or a celestial body in the company of another or of its explorer. */
export function speaksOfSpace(mentions: readonly Mention[], glossary: Glossary): boolean {
  const kinds = new Map(mentions.map(({ entry }) => [entry, glossary.kindOf(entry)]));
  if ([...kinds.values()].some((kind) => !ORDINARY.has(kind))) return true;
  // "the W. M. Keck Observatory"
  const isWatching = mentions.some(
    ({ entry, name }) =>
      kinds.get(entry) === 'organisation' &&
      glossary.entry(entry).names[name]?.ambiguous === false &&
      glossary.entry(entry).relations['organisation-types']?.list.some(({ value }) => value === 'observatory'),
  );
  const isDesignated = mentions.some(
    ({ entry, name }) =>
      kinds.get(entry) === 'body' &&
      glossary.entry(entry).names[name]?.ambiguous === false &&
      /\s/.test(glossary.entry(entry).names[name]?.text ?? ''),
  );
  // "the Marshall Space Flight Center", "the Ames Research Center"
  const isHouse = mentions.some(
    ({ entry, name }) =>
      /^(?:organisation|company)$/.test(kinds.get(entry) ?? '') &&
      glossary.entry(entry).names[name]?.ambiguous === false &&
      (/\b(?:Space(?:flight)?|Aerospace|Satellites?|Rocket|Astronautic\w*)\b/.test(
        glossary.entry(entry).names[name]?.text ?? '',
      ) ||
        isFieldCentre(glossary, entry)),
  );
  if (isDesignated || isHouse || isWatching) return true;
  const bodies = [...kinds.values()].filter((kind) => kind === 'body').length;
  return bodies > 1 || (bodies === 1 && [...kinds.values()].includes('person'));
}

const isFieldCentre = (glossary: Glossary, index: EntryIndex): boolean =>
  glossary.entry(index).relations['organisation-types']?.list.some(({ value }) => value === 'field-centre') ?? false;
