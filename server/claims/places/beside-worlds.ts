import type { EntryIndex } from '../../../glossary/glossary.ts';
import { partAround } from '../../clauses/parts.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { judgeBody } from './targets.ts';
import { FROM_AFAR, isWorld, judgeSeen, NEAR } from './whereabouts.ts';
import { worldOfAdjective } from './world-words.ts';

/** How many words may stand between a craft and the world that they join it to. */
const REACH = 14;

const words = (list: string): string => `(?:${list})`;
/** What may follow the name: "the Cassini spacecraft's". */
const CRAFT_NOUN = words("spacecraft|space|probe|craft|orbiter|lander|rover|mission|robotic|robot|telescope|'s|'");
const STILL = words(
  'a|an|the|its|is|was|are|were|be|been|being|has|have|had|will|now|then|still|currently|already|soon|again|once|finally|safely|successfully|slowly|only|just|about|some|around|less|than|more|roughly|approximately|so|very|itself|passing|flying|speeding|racing|coming|skimming|swinging|sweeping|swooping|soaring|gliding|diving|hovering|at work|work|parked|operating|exploring|closing in|began|begins|started|continued|continues|continuing|kept|finished|spent|spends|found|saw|discovered|learned|expected|due|bound|ended its mission|on track for|scheduled to|set to|planned to|due to|going to|able to|to|make|makes|made|making|perform|performs|performed|completed|completes|complete|executed|conducted|another',
);
const OF_A_PASS = words(
  'first|second|third|fourth|fifth|last|final|next|latest|recent|previous|previously|close|closest|nearest|close-up|historic|dramatic|planned|two|three|four|five|several|many|successful|brief|long|daring|detailed|repeated|distant|upcoming|initial|grand|fateful|fiery|solo|first-ever',
);
const WHERE = words(
  'at|near|over|above|around|past|beside|nearing|nears|neared|approaching|left earth for|departed for|lifted off for|blasted off for|orbiting|circling|in orbit around|in orbit about|in orbit at|into orbit around|close to|close by|close in on|within _ of|to within _ of|_ from|_ above|_ over|_ away from|on the surface of|in the skies of|in the clouds of|inside|en route to|en route for|on course for|mapping|exploring|surveying|touring|studying',
);
const DEED = words(
  'arrivals? (?:at|in|on)|approach(?:es)? (?:to|of)|encounters? with|fly-?bys? (?:of|past|over)|flyovers? of|pass(?:es|age|ages)? (?:of|by|over|near|above|around|close to|past)|orbits? (?:of|around|about)|orbital tours? of|landings? (?:on|at|in)|touchdown (?:on|at|in)|descent (?:to|into|onto|on|towards?|through)|plunge (?:into|through|towards?)|dives? (?:into|through|towards?)|impact (?:on|with|into|at)|crash (?:on|into|onto)|visits? to|journey to|voyage to|trip to|cruise to|trek to|tours? (?:of|around|at)|exploration of|survey of|mapping of|reconnaissance of|rendezvous with|stay at|(?:mission|work|operations|years|time|days|months) (?:at|in orbit around|around|orbiting|on)',
);
const PICTURE = words(
  'images?|imaging|pictures?|photos?|photographs?|views?|vistas?|mosaics?|portraits?|snapshots?|close-?ups?|glimpses?|looks?|data|observations?|measurements?|footage|videos?|maps?|discover(?:y|ies)|detections?|image data',
);
const KIND_OF_PICTURE = words(
  "radar|infrared|ultraviolet|colou?r|false-colou?r|raw|new|old|first|last|latest|early|best|close-up|high-resolution|detailed|stunning|famous|featured|composite|historic|recent|other|many|several|two|three|'s|'|spacecraft|mission|probe|orbiter|lander|rover|camera|radio|gravity|spectrometer|magnetometer",
);
const TO_A_WORLD = words(
  'the|a|an|its|giant|gas|ice|icy|dwarf|planet|planets|moon|moons|asteroid|asteroids|comet|small|tiny|large|distant|ringed|red|near-earth|surface of|surfaces of|clouds of|cloud tops of|rings of|poles of|atmosphere of|north pole of|south pole of|far side of|nucleus of|moons of|features on|night side of',
);
const FROM_A_WORLD = words(
  "'s|'|moon|moons|rings?|ring system|clouds?|cloud tops|surface|atmosphere|poles?|polar|north|south|northern|southern|hemisphere|region|far|night|side|icy|great|craters?|volcano(?:es)?|dunes|seas|lakes|storms?|plumes?|geysers|nucleus|up close|in colou?r|in infrared|in false colou?r|in ultraviolet",
);
const SHOT = words(
  'seen|viewed|captured|photographed|imaged|recorded|taken|snapped|returned|acquired|revealed|mapped|visited|explored|orbited',
);

const NEAR_BY = new RegExp(
  `^(?:${CRAFT_NOUN} )*(?:${STILL} )*(?:nearly |almost )?(?:_ )?${WHERE} (?:${TO_A_WORLD} )*$`,
);
const ITS_DEED = new RegExp(`^(?:${CRAFT_NOUN} )*(?:${STILL} )*(?:${OF_A_PASS} )*${DEED} (?:${TO_A_WORLD} )*$`);
const ITS_PICTURE = new RegExp(
  `^(?:${KIND_OF_PICTURE} )*${PICTURE} (?:taken |obtained |of the surface |from the surface )?(?:of|from|on|at|about|over) (?:${TO_A_WORLD} )*$`,
);
/** "Juno's goal is to study". */
const ITS_GOAL = new RegExp(
  `^(?:${CRAFT_NOUN} )*(?:main |primary |chief |ultimate |next |first |final |new )?${words('mission|missions|goal|goals|aim|aims|purpose|task|job|objective|objectives|target|destination')} (?:is |was |are |were |remains )(?:still |now |then )?(?:to ${words('study|explore|orbit|map|land on|investigate|reach|visit|fly by|fly past|survey|examine|circle|observe|probe|photograph|learn more about')} )?(?:${TO_A_WORLD} )*$`,
);
const GOAL_BEFORE =
  /\b(?:goal|aim|purpose|task|job|objective|target|destination|mission)s? of (?:the |nasa's |esa's )?$/i;
const GOAL_AFTER = new RegExp(
  `^(?:${CRAFT_NOUN} )*(?:is |was |were |are )(?:to ${words('study|explore|orbit|map|land on|investigate|reach|visit|survey|examine|circle')} )?(?:${TO_A_WORLD} )*$`,
);
/** "Dawn discovered that Vesta", "Dawn sent back pictures of Vesta". */
const REPORTED = new RegExp(
  `^(?:${CRAFT_NOUN} )*(?:has |have |had |also |first |then |later |once |soon )*${words('found|discovered|showed|shown|revealed|confirmed|detected|measured|suggested|suggest|show|reveal|indicate|indicated|mapped|photographed|imaged|recorded|observed|saw|studied|looked down on|uncovered|gave|provided|returned|sent|took|delivered|captured|snapped|obtained|produced|spotted|identified|probed|sampled')} (?:back |us |that |how |where |evidence |signs |hints |our |of |for |in |on |at |below |under |beneath |water |ice |new |stunning |detailed |unprecedented |many |first |best |closest |close-up |an |some |thousands |${PICTURE} |${TO_A_WORLD} |${words('magnetic field|gravity|gravity field|interior|crust|structure')} )*$`,
);
/** "After four years at Mars, MAVEN". */
const FRONTED =
  /^["“]?(?:(?:just |shortly |soon |long |\w+ (?:days|weeks|months|years) )?(?:after|during|in|while|once|from|on|upon|when|since|before|until|by|throughout|at) )(?:[\w-]+ ){0,8}?(?:(?:years|months|days|weeks|time|work|stay|orbits|mission|tour|arrival|arriving|arrived|life|operations) (?:at|around|in)|orbiting|circling|orbit (?:around|about|of)|reaching|entering|leaving|exploring|visiting|(?:arrival|flyby|exploration|tour) of|(?:encounter|rendezvous) with|(?:visit|journey|voyage|trip|flight|approach|descent|mission) to|flyby of|pass (?:of|by|over)|landing on|landed on|way to|reached|approaching) (?:(?:the|planet|asteroid|comet|moon|dwarf) )*$/i;
const PICTURED = new RegExp(
  `^(?:${FROM_A_WORLD} )*(?:,? ?(?:as )?${SHOT} )?(?:by|from) (?:the |nasa |esa |jaxa |isro )?(?:'s )?(?:robotic )?(?:spacecraft |space probe |probe |orbiter |lander |rover |craft )?$`,
);
const DISCOVERED = new RegExp(
  `^(?:${FROM_A_WORLD} )*(?:, )?(?:was |were |is |has been |have been )?(?:first |also |later |finally )?${words('discovered|found|detected|measured|confirmed|spotted|mapped|photographed|imaged|observed|studied|sampled|visited|explored|orbited|reached|seen')} (?:from afar )?by (?:the |nasa |esa )?(?:'s )?(?:robotic )?(?:spacecraft |space probe |probe |orbiter |lander |rover |craft )?$`,
);
/** Before the craft: "the next close pass of Juno near". */
const PASS_BEFORE =
  /\b(?:pass(?:es)?|approach|arrival|visits?|journey|voyage|descent|landing|return|flight|flights|plunge|dive|portrayal|impression|concept|illustration|painting|rendering|drawing|view) of (?:the |nasa's |esa's )?$/i;
const AFTER_PASS =
  /^(?:to|at|near|over|above|around|past|by|on|onto|into|through|towards?|in orbit around|on the surface of|orbiting) (?:(?:the|planet|asteroid|comet|moon|dwarf|surface|clouds|of) )*$/;
/** The sentence does not say that it was so. */
const UNREAL =
  /\b(?:[Ii]f|would|could|might|may|should|propos\w+|novels?|films?|movies?|fiction\w*|games?|imagin\w+|simulat\w+|instead|rather|[Nn]o|not|never|nor|[Ww]ithout|[Uu]nlike|[Nn]either|[Ii]nstead|cancel\w*|abandon\w*|consider\w*|concepts? for|hop(?:e|es|ed|ing) to|[Ll]ike|than any|candidates?|options?|ideas?|hypothe\w+|suppos\w+|myth|legend|temple|god|goddess)\b/;

/** "Juno's next pass over Jupiter", "Saturn's rings from Cassini": a craft and a world that a few words join, whatever the sentence says of them. */
export function judgeBesideWorlds(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  return tokens.flatMap((token, i) => {
    const craft = token.tag === 'name' ? context.meaning(token) : undefined;
    if (craft === undefined || !isCraftAlone(token, craft, context)) return [];
    if (UNREAL.test(wordsAround(token, context))) return [];
    return [...behind(tokens, i, craft, context), ...ahead(tokens, i, craft, context)];
  });
}
judgeBesideWorlds.needs = { kinds: ['spacecraft', 'mission'] } satisfies Needs;

/** What is said around a name, up to where another clause stands by itself. */
const wordsAround = (token: Token, { reading, text }: SentenceContext): string =>
  partAround(reading, token)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');

/** A name that nothing else which flies bears, said without doubt. */
const isCraftAlone = (token: Token, craft: EntryIndex, context: SentenceContext): boolean =>
  /^(?:spacecraft|mission)$/.test(context.kindOf(craft)) &&
  context.reading.phrases
    .filter(({ phrase }) => phrase.start <= token.start && token.end <= phrase.end)
    .every(({ stance }) => stance === 'asserted' || stance === 'planned') &&
  context
    .alternatives(token)
    .every(
      (one) =>
        one === craft || !/^(?:spacecraft|mission|crewed-flight|launch-vehicle|station)$/.test(context.kindOf(one)),
    );

/** The world after the craft. */
function behind(tokens: readonly Token[], at: number, craft: EntryIndex, context: SentenceContext): Verdict[] {
  for (let i = at + 1; i < tokens.length && i - at <= REACH; i++) {
    const token = tokens[i] as Token;
    const world = worldAt(token, context);
    if (world === undefined) {
      if (isAnother(token, craft, context)) return [];
      continue;
    }
    const between = said(tokens.slice(at + 1, i));
    const before = context.text.slice(Math.max(0, (tokens[at] as Token).start - 60), (tokens[at] as Token).start);
    if (!isHeldSo(tokens[at] as Token, token, context)) return [];
    const isOfDeed = JUST_BEFORE.test(between) && DEED_NOUN.test(tokens[i + 1]?.lower ?? '');
    if (isOfDeed || isBeside(before, between)) return judgeBody(craft, world, token, context, token.tag !== 'name');
    const isSeen = ITS_PICTURE.test(between) || (REPORTED.test(between) && !hadBearers(craft, context));
    return isSeen ? seen(tokens, at, craft, i, context) : [];
  }
  return [];
}

/** "MESSENGER's Mercury flyby", "the Mercury flyby of MESSENGER". */
const DEED_NOUN =
  /^(?:fly-?bys?|swing-?by|encounters?|approach|orbits?|tour|landing|visit|arrival|pass(?:es)?|rendezvous|descent|years|work)$/;
const JUST_BEFORE = new RegExp(`^(?:${CRAFT_NOUN} )*(?:${OF_A_PASS} )*$`);
const FLYBY_OF =
  /^(?:fly-?bys?|swing-?by|encounters?|approach|orbits?|tour|landing|visit|arrival|pass(?:es)?|rendezvous) (?:of|by) (?:the )?$/;
/** "Juno transformed our understanding of Jupiter". */
const TAUGHT = new RegExp(
  `^(?:${CRAFT_NOUN} )*(?:has |have |had |also )*${words('transformed|changed|revolutioni[sz]ed|rewrote|rewritten|expanded|deepened|improved|shaped')} (?:forever )?(?:our|the|scientists\'|what we know|humanity \'s) (?:scientific )?(?:understanding|knowledge|view|picture|idea|ideas|about)? ?(?:of|about) (?:${TO_A_WORLD} )*$`,
);

const isBeside = (before: string, between: string): boolean =>
  [NEAR_BY, ITS_DEED, ITS_GOAL, TAUGHT].some((one) => one.test(between)) ||
  (PASS_BEFORE.test(before) && AFTER_PASS.test(between)) ||
  (GOAL_BEFORE.test(before) && GOAL_AFTER.test(between));

/** "Galileo discovered that Jupiter": whoever bore the name before may have done it. */
const hadBearers = (craft: EntryIndex, context: SentenceContext): boolean =>
  context.entry(craft).relations['named-after'] !== undefined;

/** Something else is named, which the words may be about; the Earth is where all come from. */
function isAnother(token: Token, craft: EntryIndex, context: SentenceContext): boolean {
  const index = token.tag === 'name' ? (context.meaning(token) ?? craft) : undefined;
  return index !== undefined && context.kindOf(index) !== 'term' && context.entry(index).id !== 'earth';
}

/** The world before it. */
function ahead(tokens: readonly Token[], at: number, craft: EntryIndex, context: SentenceContext): Verdict[] {
  for (let i = at - 1; i >= 0 && at - i <= REACH; i--) {
    const token = tokens[i] as Token;
    const world = worldAt(token, context);
    if (world !== undefined) {
      if (!isHeldSo(token, tokens[at] as Token, context)) return [];
      const between = said(tokens.slice(i + 1, at));
      const start = context.text.slice(context.reading.sentence.start, token.start);
      if (/^, (?:the |nasa's |esa's )?(?:spacecraft |probe |orbiter )?$/.test(between) && FRONTED.test(start))
        return judgeBody(craft, world, token, context, token.tag !== 'name');
      if (FLYBY_OF.test(between)) return judgeBody(craft, world, token, context, token.tag !== 'name');
      const isFound = DISCOVERED.test(between) && !hadBearers(craft, context);
      return isFound || PICTURED.test(between) ? seen(tokens, at, craft, i, context) : [];
    }
    if (token.tag === 'name' && !/^(?:agency|term)$/.test(context.kindOf(context.meaning(token) ?? craft))) return [];
  }
  return [];
}

/** Nothing that is said from the one name to the other is denied, supposed or asked. */
const isHeldSo = (first: Token, last: Token, { reading }: SentenceContext): boolean =>
  reading.clauses.every(
    ({ stance, start, end, verbSpan }) =>
      stance === 'asserted' ||
      stance === 'planned' ||
      Math.max(end, verbSpan.end) <= first.start ||
      Math.min(start, verbSpan.start) >= last.end,
  );

const worldAt = (token: Token, context: SentenceContext): EntryIndex | undefined => {
  const index = token.tag === 'name' ? context.meaning(token) : worldOfAdjective(token, context);
  return index !== undefined && isWorld(index, context) ? index : undefined;
};

/** A picture of it, which shows what is seen from nearby only. */
function seen(
  tokens: readonly Token[],
  at: number,
  craft: EntryIndex,
  place: number,
  context: SentenceContext,
): Verdict[] {
  const token = tokens[at] as Token;
  const body = worldAt(tokens[place] as Token, context) as EntryIndex;
  if (FROM_AFAR.test(wordsAround(token, context))) return [];
  const [from, to] = [Math.max(0, Math.min(at, place) - 4), Math.max(at, place) + 5];
  const words = tokens
    .slice(from, to)
    .map(({ lower, tag }) => (tag === 'name' ? '_' : lower))
    .join(' ');
  const named = { token: { start: token.start, end: token.end }, craft };
  return judgeSeen(named, body, NEAR.test(words), context);
}

/** The words of some tokens, each followed by a blank; a measure is "_". */
const said = (tokens: readonly Token[]): string =>
  tokens
    .map(({ tag, lower }) => (tag === 'quantity' ? '_ ' : `${lower} `))
    .join('')
    .replaceAll('’', "'")
    .replaceAll(' - ', '-');
