import type { Entry } from '../../glossary/entry.ts';
import { CRAFT } from './deeds.ts';
import type { NameMention } from './mention.ts';

/** Before a hyphen these belong to no name: "pre-Apollo", "Post-Apollo". */
const PREFIX =
  /^(?:pre|post|non|ex|anti|pro|mid|sub|super|ultra|trans|cis|inter|intra|near|all|then|now|former|joint|multi)$/i;
const JOINED = /([\p{L}\d]+)-$/u;
/** "Gaofen-3 02", "Sich-2-1", "Yaogan 34-02": one of a series by its number. */
const NUMBERED = /^(?: 0\d\b|-\d| \d+-\d)/;
/** "John H. Casper" */
const INITIAL = /(?:^|[\s(])\p{Lu}\. $/u;
/** "Vostok-2 (8A92)", "Voskhod (11A57)": indexes that Soviet rockets have. */
const INDEX_OF_ROCKET = /^ \((?:8[AK]|11[AK]|14A)\d/;
/** "Perseus–Pisces Supercluster", "Scutum–Centaurus Arm": no constellation, but what is named for two. */
const STRUCTURE =
  /^[-–]\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2} (?:[Aa]rm|[Ss]pur|[Ss]upercluster|[Ww]all|[Vv]oid|[Ff]ilament|[Cc]loud|[Ss]tream)\b/u;
/** Whether what ends here is the first half of such a name. */
export function isOfStructure(text: string, end: number): boolean {
  const after = text.charCodeAt(end);
  return (after === 45 || after === 0x2013) && STRUCTURE.test(text.slice(end, end + 48));
}
const MIXED = /\p{Ll}\p{Lu}/u;

/** Whether a name is only a part of a longer one that nothing is known of: "Korabl-Sputnik 1", "Cu-PACE", "Polyus Space Station", "SpIRIT". */
export function isPartOfLonger(
  text: string,
  name: NameMention,
  names: readonly NameMention[],
  entry: Entry,
  { text: written, ambiguous }: Entry['names'][number],
): boolean {
  const after = text.charCodeAt(name.end);
  // A space, or a hyphen.
  if ((after === 32 || after === 45) && NUMBERED.test(text.slice(name.end, name.end + 8))) return true;
  if (after === 32 && entry.kind !== 'launch-vehicle' && INDEX_OF_ROCKET.test(text.slice(name.end, name.end + 8)))
    return true;
  if (isOfStructure(text, name.end)) return true;
  const before = text.slice(Math.max(0, name.start - 24), name.start);
  const shown = text.slice(name.start, name.end);
  if (before.endsWith('-')) {
    const first = JOINED.exec(before)?.[1];
    const isName = names.some(({ end }) => end === name.start - 1);
    return first !== undefined && !isName && /^\p{Lu}/u.test(first) && !PREFIX.test(first);
  }
  if (entry.kind !== 'person' && !shown.includes(' ') && INITIAL.test(before)) return true;
  if (entry.kind === 'station' && shown === 'Space Station') return isOther(before, name, names);
  if (/^(?:organisation|agency|company)$/.test(entry.kind) && GENERIC.test(shown) && OF_COUNTRY.test(before))
    return true;
  if (entry.kind === 'engine' && isOfSeries(text, before, name, names)) return true;
  if (ambiguous && CRAFT.has(entry.kind) && /^\p{L}+$/u.test(shown) && endsLonger(text, before, name, names))
    return true;
  return (
    MIXED.test(shown) && !shown.includes(' ') && shown !== written && shown.toLowerCase() === written.toLowerCase()
  );
}

/** "Polish Institute of Aviation Medicine", "Austrian Space Research Institute": another country's, and not the one that is called so alone. */
const GENERIC =
  /^(?:Space|National|Federal|State|Institute|Centre|Center|Academy|Aerospace|Research|Laboratory|Mission) /;
const OF_COUNTRY =
  /(?:^|[^\p{L}])(?:\p{Lu}\p{L}+(?:an|ish|ese)|French|Dutch|Swiss|Czech|Greek|Thai|Israeli|Pakistani|Emirati|Kazakh|Turkish) $/u;

/** "Eutelsat II F-1", "Leasat F-3": a satellite by its number, and no engine; "Saturn V F-1", "Rocketdyne's F-1", "F-1 engine" are. */
const isOfSeries = (
  text: string,
  before: string,
  { start, end }: NameMention,
  names: readonly NameMention[],
): boolean =>
  /(?:^|\s)(?:\p{Lu}[\p{L}\d-]*|\d+) $/u.test(before) &&
  !DETERMINER.test(before) &&
  !names.some((other) => other.end === start - 1) &&
  !/^ (?:rocket )?(?:engine|motor|thruster)s?\b/.test(text.slice(end, end + 18));

const DETERMINER = /\b(?:The|An?|Its?|Each|Every|Five|Nine|One|[A-Z]\p{L}+(?:an|ish|ese)) $/u;

/** "Unbridled Spirit", "Celestis Harmony": a word with a capital stands before it that is neither a name nor says what it is. */
function endsLonger(text: string, before: string, { start }: NameMention, names: readonly NameMention[]): boolean {
  const [, lead, word] = /(^|[^\p{L}\d’'-])(\p{Lu}\p{Ll}{2,}) $/u.exec(before) ?? [];
  if (word === undefined || lead === undefined || BESIDE_CRAFT.test(word) || names.some(({ end }) => end === start - 1))
    return false;
  // In a heading every word has its capital.
  if (!/[.!?]["”’)]*\s*$/.test(text)) return false;
  const at = start - 1 - word.length;
  const isFirst = /(?:^|[.!?:;]["”’)]*\s|["“‘(])$/.test(text.slice(Math.max(0, at - 4), at));
  return isFirst ? /(?:ed|ful|less|ous)$/.test(word) : true;
}

/** What may stand with a capital before a craft's own name: what it is, whose, and when. */
const BESIDE_CRAFT =
  /^(?:Space|Spaceship|Spacecraft|Shuttle|Orbiter|Lander|Rover|Probe|Satellite|Telescope|Observatory|Module|Station|Capsule|Mission|Laboratory|Lab|Node|Airlock|Cupola|Freighter|Project|Programme|Program|Explorer|Vehicle|Flight|Ship|Helicopter|Drone|Soviet|French|Dutch|Swiss|Czech|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Winter|Christmas|Easter|[A-Z]\p{L}+(?:an|ish|ese|nik))$/u;

/** "Polyus Space Station": a station that has a name of its own. */
const isOther = (before: string, name: NameMention, names: readonly NameMention[]): boolean =>
  names.some(({ end }) => end === name.start - 1) || /[^.!?:] (?!The |When |If |As )\p{Lu}\p{L}+ $/u.test(` ${before}`);
