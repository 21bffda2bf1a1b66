import type { Candidate, EntryIndex, Glossary } from '../../glossary/glossary.ts';
import { ACTOR_KINDS, type Kind } from '../../glossary/schema/kinds.ts';
import type { Span } from '../prose/paragraph.ts';
import type { NameMention } from './mention.ts';

/** A sort of thing by its nouns, and the kinds of entry that may be called so, be it by mistake. */
interface Sort {
  readonly nouns: readonly string[];
  readonly kinds: ReadonlySet<Kind>;
  /** A name of any length may be that of such a thing: a ship bears a person's. */
  readonly isOfAnyName?: boolean;
  /** Set right before a name it need not be its noun: "out of the capsule Glenn climbed". */
  readonly isLoose?: boolean;
}

const sort = (nouns: string, kinds: readonly Kind[], parts: Partial<Sort> = {}): Sort => ({
  nouns: nouns.split('|'),
  kinds: new Set(kinds),
  ...parts,
});

const SORTS: readonly Sort[] = [
  sort(
    'rocket|launcher|launch vehicle|carrier rocket|missile|ballistic missile|cruise missile|booster|upper stage|sounding rocket',
    ['launch-vehicle', 'component', 'engine', 'programme'],
    { isLoose: true },
  ),
  sort(
    'frigate|brig|barque|schooner|sloop|yacht|steamer|liner|tanker|icebreaker|submarine|submersible|destroyer|battleship|cruiser|warship|steamship|flagship|galleon|caravel|trawler|corvette|boat|aircraft carrier|research ship|research vessel|tracking ship|tracking vessel|sailing ship|survey ship|container ship|merchant ship|recovery ship|HMS|HMAS|HMCS|USS|USNS|S.S.|SS|RV|R/V|MV|RMS|RRS',
    ['object'],
    { isOfAnyName: true },
  ),
  sort('ship|vessel|ships', ['spacecraft', 'crewed-flight', 'mission', 'station', 'module', 'programme', 'object']),
  sort(
    'airship|airliner|aeroplane|airplane|bomber|glider|fighter|seaplane|flying boat|biplane|car|lorry|truck|locomotive|motorcycle|tractor',
    ['object', 'component', 'launch-vehicle', 'spacecraft'],
  ),
  sort(
    'film|movie|novel|book|album|song|band|opera|comic|magazine|newspaper|journal|poem|ballet|play|musical|symphony|painting|video game|brand|perfume|computer|software|app|programming language|operating system',
    ['object', 'term'],
  ),
  sort(
    'company|firm|manufacturer|airline|start-up|startup|carmaker|record label|football club|hotel|restaurant|brewery|bank|publisher|supplier',
    ['company', 'agency', 'organisation'],
  ),
  sort('horse|racehorse|dog|cat|monkey|chimpanzee|tortoise|elephant', ['person']),
  sort('town|village|island|river|suburb|mine', ['place', 'launch-site', 'country', 'body']),
  sort(
    'explorer|navigator|astronomer|physicist|mathematician|poet|painter|composer|philosopher|sailor|seafarer|emperor|abolitionist|apostle|king|queen|admiral|conquistador|naturalist|chemist',
    ['person', 'country'],
  ),
  sort('god|goddess|nymph|titan|giantess|muse|hero|demigod|deity|spirit|sprite|fairy|elf', []),
  sort(
    'planet|moon|asteroid|comet|star|galaxy|nebula|star cluster|constellation|exoplanet|crater|volcano|mountain|valley',
    ['body', 'place', 'object', 'term'],
  ),
  sort('element|metal', ['term']),
  sort(
    'rover|lander|spacecraft|probe|telescope|space station|capsule|spaceship|freighter|weather satellite|communications satellite|navigation satellite|spy satellite|reconnaissance satellite',
    [
      ...(['spacecraft', 'mission', 'crewed-flight', 'station', 'module', 'programme'] as const),
      ...(['instrument', 'component', 'object', 'organisation', 'place'] as const),
    ],
    { isLoose: true },
  ),
];

const SORT_OF: ReadonlyMap<string, Sort> = new Map(
  SORTS.flatMap((one) => one.nouns.map((noun): [string, Sort] => [noun, one])),
);
/** The longest first, so that "sounding rocket" is not a rocket alone. */
const ALL = [...SORT_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((noun) => noun.replaceAll('.', '\\.').replaceAll('/', '\\/'))
  .join('|');
const ANY = new RegExp(`(?<![\\p{L}-])(?:${ALL})(?![\\p{L}-])`, 'u');
const EVERY = new RegExp(ANY.source, 'gu');

const GIVING = '(?:called|named|dubbed|christened|nicknamed|codenamed|code-named|titled|entitled|known as|renamed)';
const OPENING = '["“‘*_]{0,2}';
/** "the launcher Europa", "a rocket named Europa", "its launcher, Europa"; a ship may bear more than the name. */
const BEFORE = new RegExp(
  `(?<![\\p{L}-])(${ALL})(,)? (?:(${GIVING}) )?(?:the )?${OPENING}((?:Kosmonavt|Akademik|Marshal|Captain|King|Queen|Prince) )?$`,
  'u',
);
/** "ELDO's rocket was called Europa". */
const GIVEN = new RegExp(
  `\\b(?:was|were|is|are|be|been|being|and|they|it) (?:[a-z]+ly |then |later |first )?${GIVING} ${OPENING}$`,
  'u',
);
const WORDS =
  "(?:(?!(?:of|in|on|for|with|by|to|from|at|than|that|which|who|whose|and|or|like|not|no|but|as) )[\\p{L}\\p{N}’'-]+ ){0,4}?";
const OWNER =
  "(?:an?|the|its|his|her|their|our|one of the|another|[\\p{Lu}][\\p{L}-]*(?:['’]s|s['’])|[\\p{Lu}]\\p{L}+(?:an|ish|ese))";
const ENDING =
  '(?=["”’]?(?:\\s*(?:[,.;:!?)–—]|$)| (?:of|in|from|for|by|with|at|on|under|that|which|who|whose|built|launched|developed|made|designed|flown|used|run|named|called|to|was|is|had|has|and|or|but|since|until|near|around|between|worshipped|owned|founded)\\b))';
/** "Europa, a rocket of the 1960s,", "Europa (a British launcher)", "Europa was a launcher". */
const AFTER = new RegExp(
  `^["”’*_]{0,2}(?:, | \\(| [–—-] | (?:was|is|were|are|became|becomes|remains|remained|had been|has been) (?:then |once |also |first )?)${OWNER} ${WORDS}(${ALL})${ENDING}`,
  'u',
);

const REACH = 60;
const AHEAD = 90;
/** A name that is one word, as gods, ships, places and animals have them; a designation or a full name is none. */
const ONE_WORD = /^\p{Lu}[\p{Ll}’'-]+$/u;

/** Whether words for things that bear the names of others stand in a text at all. */
const speaksOfThings = (text: string): boolean => ANY.test(text);

/** What the words beside a name call it. */
interface Called {
  readonly sort: Sort;
  /** Said in so many words, and not only by standing before it. */
  readonly isSaid: boolean;
}

function calledBeside(text: string, { start, end }: Span): Called[] {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + AHEAD);
  const found: Called[] = [];
  const add = (noun: string | undefined, isSaid: boolean): void => {
    const one = noun === undefined ? undefined : SORT_OF.get(noun);
    if (one) found.push({ sort: one, isSaid });
  };
  const [, noun, comma, giving] = BEFORE.exec(before) ?? [];
  const isSetOff = comma === undefined || giving !== undefined || /^["”’]?(?:[,.;)–—]|$)/.test(after);
  if (noun !== undefined && isSetOff) add(noun, giving !== undefined);
  else if (GIVEN.test(before)) add(before.match(EVERY)?.at(-1), true);
  add(AFTER.exec(after)?.[1], true);
  return found;
}

/**
 * "Europa, a rocket of the 1960s": what a name is called fits no entry of that kind, so that something else bears it of which
 * the glossary knows nothing. The Hayabusa2 that is called a rocket stays what it is.
 */
function isNamesake(text: string, name: Span, kind: Kind): boolean {
  const isOneWord = ONE_WORD.test(text.slice(name.start, name.end));
  return calledBeside(text, name).some(
    ({ sort: { kinds, isOfAnyName, isLoose }, isSaid }) =>
      !kinds.has(kind) &&
      (isOneWord || isOfAnyName === true) &&
      (isSaid || !ACTOR_KINDS.has(kind) || (kind === 'person' && !isLoose)),
  );
}

/** "the Magellan probe". */
const COMPOUND = new RegExp(`^ (${ALL})(?![\\p{L}-])`, 'u');

/** The words beside a name call it what an entry of that kind is: "Europa, the moon", "the Magellan probe". */
export function isCalledRightly(text: string, name: Span, kind: Kind): boolean {
  const [, noun] = COMPOUND.exec(text.slice(name.end, name.end + AHEAD)) ?? [];
  return (
    (noun !== undefined && SORT_OF.get(noun)?.kinds.has(kind) === true) ||
    calledBeside(text, name).some(({ sort: { kinds } }) => kinds.has(kind))
  );
}

/** "named after the explorer Magellan": what is said of the one who had the name first does not hold for the rest of the text. */
const isSaidOfFirstBearer = (text: string, { start }: Span): boolean =>
  /\b(?:after|for|honou?r of|honou?rs|memory of|from|like|unlike)\b[^.;]*$/.test(
    text.slice(Math.max(0, start - REACH), start),
  );

/** "A later satellite also named Telstar": another that bears the same name. */
const isAnotherOfName = (text: string, { start }: Span): boolean =>
  /\b(?:[Aa]n?|[Aa]nother|[Ss]econd|[Ll]ater) [^.;,]{0,40}\balso (?:named|called|dubbed|christened) ["“‘*_]{0,2}$/.test(
    text.slice(Math.max(0, start - REACH), start),
  );

/** "a Falcon rocket": no craft of that name. What a world's name says is where it goes. */
const ROCKET_BEHIND = /^ (?:rocket|launcher|launch vehicle|carrier rocket|booster|missile)(?![\p{L}-])/u;
const NO_ROCKETS: ReadonlySet<Kind> = new Set<Kind>([
  'spacecraft',
  'mission',
  'crewed-flight',
  'station',
  'module',
  'object',
]);
const isRocketOfName = (text: string, { start, end }: Span, kind: Kind): boolean =>
  NO_ROCKETS.has(kind) && ONE_WORD.test(text.slice(start, end)) && ROCKET_BEHIND.test(text.slice(end, end + 20));

/** "Mir Expedition 19": Mir's crews were counted anew for the station after it. */
const OF_MIR = /(?<![\p{L}-])Mir Expedition \d/u;

/**
 * Words that a paragraph uses as the name of something that the glossary does not hold, with the entries that they do not mean
 * there; a name itself where that holds of this one place only.
 */
export function namesakesIn(
  { text, names }: { readonly text: string; readonly names: readonly NameMention[] },
  glossary: Glossary,
): ReadonlyMap<string | NameMention, ReadonlySet<EntryIndex>> {
  const found = new Map<string | NameMention, Set<EntryIndex>>();
  const isOfMir = OF_MIR.test(text);
  if (!isOfMir && !speaksOfThings(text)) return found;
  for (const name of names)
    for (const { entry } of name.candidates) {
      const kind = glossary.kindOf(entry);
      if (isAnotherOfName(text, name) || isRocketOfName(text, name, kind) || (isOfMir && kind === 'expedition'))
        found.set(name, (found.get(name) ?? new Set()).add(entry));
      if (!isNamesake(text, name, kind)) continue;
      const written = isSaidOfFirstBearer(text, name) ? name : text.slice(name.start, name.end);
      found.set(written, (found.get(written) ?? new Set()).add(entry));
    }
  return found;
}

/** "America landed on the Moon": what bears a country's name is meant only among words of its own, its flight or crew. */
export const isForCountry = (text: string, name: NameMention, { entry }: Candidate, glossary: Glossary): boolean =>
  glossary.kindOf(entry) !== 'country' &&
  name.candidates.some((other) => glossary.kindOf(other.entry) === 'country') &&
  !glossary.entry(entry).cues.some((cue) => text.includes(cue));
