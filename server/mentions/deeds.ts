import type { Kind } from '../../glossary/schema/kinds.ts';
import type { Span } from '../prose/paragraph.ts';

/** Between a name and its verb: "which was first". */
const BETWEEN =
  "^(?:[’']s?)?(?:,? | \\()(?:(?:which|that) )?(?:(?:has|have|had|was|were|is|are|will|be|been|first|also|then|later|still|finally|successfully|safely|never|not) ){0,4}";

/** What nothing else does, and the nouns that only craft have with them. */
const DEED_OF_CRAFT = new RegExp(
  `${BETWEEN}(?:orbit(?:s|ed|ing)? [\\p{Lu}\\dt]|orbit insertion|land(?:ed|ing) (?:on|at|near) (?:the )?\\p{Lu}|touched down on |(?:un)?docked |lifted off|blasted off|splashed down|re-?entered |flew (?:past|by) \\p{Lu}|fl(?:ew|own) (?:to|around) \\p{Lu}|fly-?bys? of |(?:entered|entering|went into|left|reached) (?:low |Earth |lunar |[A-Z]\\p{L}+ ){0,2}orbit|(?:crashed|impacted) (?:on|into|onto) (?:the )?\\p{Lu}|r(?:ode|ides|ide|idden) (?:in)?to (?:space|orbit)|deorbited|arrived at \\p{Lu}|(?:dr(?:ove|iving)|rolled|roved|trundled) (?:across|over|along) |(?:puts?|carried|lofted|sent|boosted) \\p{Lu}[\\w-]+(?: [\\p{Lu}\\d][\\w-]*){0,3} into (?:[a-z]+ )?orbit|(?:observe[sd]?|maps|mapped|studie[sd]) (?:the )?(?:gamma|[Xx]-|infrared|ultraviolet|microwave|cosmic)|(?:itself )?(?:directed|commanded|due|supposed) to (?:land|crash|plunge|dive|orbit)|headed for (?:an? )?(?:[a-z]+ )?fly-?by|(?:photographed|imaged|detected|explored|surveyed|sampled|recorded|reached|studied) (?:[a-z]+ ){0,4}(?:Martian|lunar|Venusian|Jovian|Saturnian|cometary) |(?:fly-?by )?(?:images?|photographs?|photos|pictures) (?:from|of|taken|sent|show(?:s|ed)?|reveal(?:s|ed)?) |spacecraft\\b|(?:space )?(?:probe|capsule|orbiter|lander|rover)\\b)`,
  'u',
);
/** What a craft does on its way, at its end and at its work; each needs a word more beside it. */
const LIFE_OF_CRAFT = new RegExp(
  `${BETWEEN}(?:(?:put|placed|injected|inserted|boosted) (?:in|into) (?:[\\p{L}]+ ){0,2}orbit|burn(?:ed|t) up (?:in|over|above|on|during) |(?:deliberately |intentionally )?(?:steered|guided|directed|plunged|plummeted|dived|dove|crashed|brought down|spiral+ed) (?:down )?(?:in|into|over|onto|towards?) (?:the )?(?:\\p{Lu}|atmosphere|ocean|sea|clouds|surface)|returned to Earth|c[ao]me? (?:back|home) to Earth|(?:takes?|took|needs?|needed|required|spen[dt]s?) (?:[a-z-]+ ){1,6}(?:days|weeks|months|years) (?:to (?:reach|arrive|get to|travel|fly|cruise)|travell?ing|cruising|flying|en route|on (?:its|the) way|in (?:transit|orbit)|orbiting|circling) |(?:[a-z-]+ ){0,3}(?:journey|voyage|cruise|trip|flight|trek) to (?:the )?\\p{Lu}|(?:used|borrowed|exploited) (?:the )?(?:gravity|speed|momentum) |(?:got|gained|received|picked up|took|stole) (?:an? )?(?:gravity|gravitational|speed|boost|extra) |(?:observ|watch|survey|scann|stud|imag|map)(?:ed|ied|ped|ing|ping|ying) (?:the )?(?:[a-z]+ ){0,2}(?:universe|cosmos|sky|skies|galaxies|stars|solar)\\b)`,
  'u',
);
/** What nothing but a craft does, or has, whatever else bears the name. */
const SURE_DEED_OF_CRAFT = new RegExp(
  `${BETWEEN}(?:lifted off |blasted off |(?:burned up|burnt up) (?:in|over) (?:the|Earth|Venus|Mars|Jupiter|Saturn)|(?:deliberately |intentionally )?(?:steered|brought down|deorbited|plunged|plummeted) (?:down )?(?:into|over) the (?:atmosphere|(?:[Ss]outh(?:ern)? )?Pacific|Atlantic|Indian Ocean)|(?:took|taken) to the (?:skies|sky|air) (?:from|in|on|atop|aboard)|r(?:an|un) (?:out of|low on) (?:fuel|propellant|helium|hydrazine|coolant)|(?:deorbited|de-orbited)|weigh(?:s|ed|ing) (?:about |around |nearly |some |over |only |just |in at )*[\\d.,]+ (?:kg|kilograms?|tonnes?|tons?|pounds)|(?:main|primary) mirror|(?:drove|has driven|covered) (?:about |around |nearly |some |over |almost )*[\\d.,]+ (?:km|kilomet|miles|met)|(?:powered by|fed by|lives? off|lived off|runs? on|ran on|relie[sd] on|depend(?:s|ed) on|carrie[sd]|dr(?:aws|ew) (?:its|their) (?:power|electricity) from) (?:[a-z]+ )?(?:solar (?:panels|arrays|cells|power)|plutonium|radioisotope|nuclear|RTGs?\\b|fuel cells)|(?:hitched|caught|thumbed) a (?:ride|lift) (?:to|into|on|aboard|atop|with)|solar (?:panels|arrays|wings)|(?:high|low)-gain antenna|heat shield|ion (?:engines?|thrusters?)|sc(?:ooped|oops) up|(?:swept|passed|flew|skimmed|swung|sped|zoomed|whizzed|sailed|swooped|came) (?:past|by|within|over|close to) (?:the (?:poles?|clouds?|rings?) of |the (?:asteroid|comet|moon|planet|dwarf planet) )?(?:\\p{Lu}|[\\d,]+ ?k)|(?:beg[au]n|started|set out on|embarked on) its (?:[a-z-]+ ){0,2}(?:journey|voyage|cruise|trek|trip|flight|odyssey) |(?:(?:the )?\\p{Lu}[\\w.-]*(?: \\p{Lu}[\\w-]*){0,3} (?:had |has )?)?(?:put|placed|sent|launched|lofted|boosted|lifted|shot) in(?:to)? (?:[a-z-]+ ){0,2}orbit\\b)`,
  'u',
);
const LIGHT = '(?:[Xx]-rays?|gamma[- ]rays?|infrared|ultraviolet|radio (?:waves|wavelengths))';
/** Where only craft stay, and what only they see by. */
const STAY_OF_CRAFT = new RegExp(
  `${BETWEEN}(?:(?:stationed|located|placed|parked|stays?|sits?|operat(?:es|ed)|observ(?:es|ed)|work(?:s|ed)|orbit(?:s|ed)|circl(?:es|ed)|hovers?|looks? out|scans? the sky) (?:(?:at|from|near|around|about) )?(?:the )?(?:(?:Sun|Earth)\\S{1,2}(?:Earth|Moon) )?(?:L[1-5]\\b|Lagrang)|[a-z]+ (?:[a-z]+ ){0,3}(?:at|from|around) (?:the )?(?:(?:Sun|Earth)\\S{1,2}(?:Earth|Moon) )?L[12]\\b|(?:work(?:s|ed)|observ(?:es|ed)) (?:in|at) ${LIGHT}|(?:an?|the|no) (?:[\\p{L}-]+ ){0,2}(?:space telescope|space ?probe|spacecraft|lander|orbiter|rover|space station|space observatory|(?:weather|communications|navigation|spy) satellite)\\b|(?:detects|sees|observes) ${LIGHT}|(?:(?:looks?|looked) at|scan(?:s|ned)|map(?:s|ped)|survey(?:s|ed)|observ(?:es|ed)|stud(?:ies|ied)) the (?:universe|sky|cosmos|heavens) (?:in|at) ${LIGHT})`,
  'u',
);
/** What drives a craft, before its name. */
const BEFORE_POWERED =
  /(?:\b[Pp]owered by|\b[Dd]riven by|\b[Rr]unning on) (?:its |two |three |four )?(?:[a-z]+ )?(?:solar (?:panels|arrays|cells|wings)|plutonium|radioisotope (?:thermoelectric )?generators?|RTGs?|nuclear batter(?:y|ies)|fuel cells), (?:the )?$|\b(?:solar (?:panels|arrays|cells|wings)|radioisotope (?:thermoelectric )?generators?|RTGs?|nuclear batter(?:y|ies)) (?:(?:that|which) )?(?:power|powered|drive|feed|fed) (?:the )?$|\b(?:power source|power supply|heat shield|high-gain antenna|solar (?:panels|arrays)|science payload|instruments) of (?:the )?$/u;
/** "From L1, Euclid scans the sky" */
const BEFORE_STAYING =
  /^(?:[Ff]rom|[Aa]t) (?:the )?(?:(?:Sun|Earth)\S{1,2}(?:Earth|Moon) )?L[1-5](?: point)?, (?:the )?$/u;
/** What happens to a craft with people aboard. */
const DEED_OF_CREWED = new RegExp(
  `${BETWEEN}(?:broke (?:up|apart)|disintegrated|exploded|(?:lost|destroyed) [^.;,]{0,24}\\b(?:after|during) (?:its )?(?:lift-?off|launch|re-?entry|ascent)|(?:disaster|astronauts|crew)\\b|carried (?:astronauts?|[A-Z]\\p{L}+ [A-Z]))`,
  'u',
);
/** Products and campaigns are launched too. */
const LAUNCH_OF_CRAFT = new RegExp(`${BETWEEN}launch(?:ed)? (?:by|on|aboard|atop|from|in|into) [\\p{Lu}\\dats]`, 'u');
const BEFORE_CRAFT =
  /\b(?:flyby|fly-by|docking|re-?entry|orbits?|deployment) of (?:the )?$|\b(?:images?|pictures?|photographs?|photos|data|views?|measurements) (?:(?:sent|taken|returned|captured|beamed|radioed) )?(?:back |home )?(?:from|by) (?:the )?$|\b(?:images?|pictures?|photographs?|photos?|views?|vistas?|data)[^.;]{0,24} (?:taken|captured|recorded|acquired|sent) by (?:the )?$|\b[Ll]aunched (?:in|on) [^.;,]{3,40}(?: (?:by|from|aboard|on) [^.;,]{3,40})?, (?:the )?$|\b(?:visited|explored|reached|photographed|imaged) by (?:the )?$|\b(?:[Ss]paceship|[Ss]pacecraft|[Ss]pace probe|[Rr]over|[Ll]ander|[Oo]rbiter) $/u;
/** "flew on Endeavour", "was lost with Challenger": who rides in it stands before it. */
const BEFORE_RIDDEN =
  /\b(?:flew|flown|flying|fly|rode|lost|died|killed|crew|launched|lifted off|mission|flight|return(?:ed|ing)?|trip|journey|travell?ed) (?:in space |into orbit |into space |home |back )?(?:aboard|on|in|with|of) (?:the )?$/u;
/** "lived on Mir", "visited Mir", "the stay of Norman Thagard on Mir" */
const BEFORE_LIVED_IN =
  /\b(?:(?:liv(?:ed|ing)|stay(?:s|ed|ing)?|work(?:ed|ing)|serv(?:ed|ing)|spen[dt]|days|weeks|months|years?|stints?|tours?|residen(?:ts?|cy)|expeditions?|crews?|on board|visits?|visitors?|welcomed)[^.;:,]{0,40} (?:on|aboard|to|at)|visit(?:ed|ing|s)?|boarded|reached|left|(?:fl(?:ew|own|ights?)|arriv(?:ed|al)|return(?:ed)?|dock(?:ed|ing)|depart(?:ed|ure)) (?:to|at|from|with)) (?:the )?$/u;
/** "put Omid into orbit" */
const BEFORE_PUT = /\b(?:put|placed|sent|launched|lofted|boosted|lifted|shot) $/u;
const INTO_ORBIT = /^ into (?:[a-z-]+ ){0,2}orbit\b/u;
/** "hitched a ride on a Dnepr", "lifted off atop an Atlas" */
const BEFORE_ROCKET =
  /\b(?:(?:ride|lift|launch(?:ed)?|lofted|flew|flown|lifted off|blasted off|orbit|space|went up|rode|sent up|shared) (?:on|aboard|atop|by|with|upon)|atop|shared|rode) an? $/u;
const BEFORE_LAUNCHED = /\b(?:launch of|aboard|on board|docked (?:with|to)|dock(?:s|ing)? (?:with|to)) (?:the )?$/u;

const DEED_OF_BODY = new RegExp(
  `${BETWEEN}(?:discoverers?\\b|discovery\\b|discovered (?:by|in|on) (?:the )?[\\p{Lu}\\d]|orbits \\p{Lu}|(?:(?:large|small|inner|outer|icy|many|known|largest|biggest|two|four|five) )?(?:moons?|rings)\\b|atmosphere\\b|surface\\b|gravity\\b|orbit\\b)`,
  'u',
);
/** What nothing but a world does or has, whatever else bears the name. */
const SURE_DEED_OF_BODY = new RegExp(
  `${BETWEEN}(?:(?:only |known |own )?(?:largest|biggest|smallest|brightest|innermost|outermost|tiny|great|largest known) (?:moons?|satellites?|rings?)\\b|(?:two|three|four|five|many|no|several|dozens of) (?:known |tiny |small |large |great )?moons\\b|(?:takes?|needs?|took) [^.;,]{2,30} to (?:orbit|circle|(?:go|travel|move|get) (?:a?round)|complete (?:one|an|its)) |(?:spins?|rotates?|revolves?|turns) (?:once|on its|a?round|in|every|back|clock|very|so|so )|(?:goes|moves|travels|circles|revolves) (?:a?round )?the Sun|(?:slightly |much |far |a little )?(?:larger|smaller|bigger|hotter|colder|closer|farther|further|denser|wider) than |(?:measures? )?[\\d,]+ (?:kilomet(?:re|er)s|km|miles) (?:wide|across|in diameter)|(?:diameter|radius|equator|axis)\\b|(?:the )?(?:\\w+th|second|third|first|outermost|innermost|hottest|largest|smallest|biggest) planet\\b|discovered in 1[678]\\d\\d\\b|(?:astronomers )(?:first )?(?:discovered|found|spotted|saw)\\b|(?:first )?(?:discovered|found|spotted|seen) (?:by (?:the )?(?:[A-Z]\\p{L}+ ){0,2}(?:astronomer|telescope)|(?:with|through) (?:a|his|her) telescope))`,
  'u',
);
const FAR_PLANET = /^(?:Uranus|Neptune|Pluto)$/;
const DISCOVERED = /^(?:[’']s)?,? (?:[a-z]+ ){0,4}(?:discover(?:ed|y|er)|found in 1[678]\d\d)\b/;
const DISCOVERING = /\bdiscover(?:ed|y of|er of|ing) (?:the )?(?:planet )?$/;
const BEFORE_SURE_BODY =
  /\b(?:planets? from the Sun, |(?:[Aa] |one )(?:day|year|season|night|summer|winter) on (?:the )?|(?:far|near|night|day|dark) side of (?:the )?|crater [A-Z][a-z]+ (?:lies|is) on (?:the )?|(?:round|around|circles?|orbiting|orbits) the Sun between (?:[A-Z][a-z]+ and )?|(?:moons|satellites) of )$/u;
const BEFORE_BODY =
  /\b(?:moons?|planets?|asteroids?|comets?|(?<=\bwho |\p{Lu}\p{L}+ )(?:first )?(?:discovered|found|spotted)|discover(?:y|er|ers) of|(?:surface|poles?|clouds?|cloud tops|atmosphere|rings|craters|spots|(?:pictures|photographs|images|maps|views)(?: taken)?) of|(?:plains?|craters?|volcano(?:es)?|geysers|mountains|lakes|ice|water|life) (?:on|at)|orbit around|orbit(?:s|ed|ing)?|(?:flew|flown|flies|flight) past|land(?:ed|ing|s) on|(?:larger|smaller|bigger|hotter|colder|closer|farther|further|denser|wider|brighter|massive) (?:(?:to|from) (?:the Sun|Earth) )?than) (?:the |\p{Lu}\p{L}+[’']s? )?$/u;

/** What flies. */
export const CRAFT: ReadonlySet<Kind> = new Set([
  'mission',
  'spacecraft',
  'crewed-flight',
  'station',
  'module',
  'launch-vehicle',
]);

/**
 * How much what stands right beside a name speaks for a thing of this kind: the deed, or the part, of a craft or a world. It
 * counts where no other word speaks for the name, as beside a wrong target.
 */
export function elementOf(text: string, { start, end }: Span, kind: Kind): number {
  const isCraft = CRAFT.has(kind);
  if (!isCraft && kind !== 'body') return 0;
  const after = text.slice(end, end + 60);
  const before = text.slice(Math.max(0, start - 60), start);
  // The farthest planets are those that were discovered.
  if (!isCraft && FAR_PLANET.test(text.slice(start, end)) && (DISCOVERED.test(after) || DISCOVERING.test(before)))
    return SURE_DEED;
  // Nothing was discovered before telescopes were, but worlds.
  if (
    !isCraft &&
    /^ (?:was|were) (?:first )?discovered\b/.test(after) &&
    /\b1[678]\d\d(?:,| that) (?:the )?$/.test(before)
  )
    return SURE_DEED;
  if (!isCraft && (SURE_DEED_OF_BODY.test(after) || BEFORE_SURE_BODY.test(before))) return SURE_DEED;
  if (!isCraft) return DEED_OF_BODY.test(after) || BEFORE_BODY.test(before) ? DEED : 0;
  if (kind === 'launch-vehicle' && BEFORE_ROCKET.test(before)) return DEED;
  if (STAY_OF_CRAFT.test(after) || BEFORE_POWERED.test(before) || BEFORE_STAYING.test(before)) return SURE_DEED;
  if (SURE_DEED_OF_CRAFT.test(after) || (INTO_ORBIT.test(after) && BEFORE_PUT.test(before))) return SURE_DEED;
  if ([DEED_OF_CRAFT, LIFE_OF_CRAFT, DEED_OF_CREWED].some((deed) => deed.test(after)) || BEFORE_CRAFT.test(before))
    return DEED;
  if (kind === 'station' && BEFORE_LIVED_IN.test(before)) return LAUNCH;
  return LAUNCH_OF_CRAFT.test(after) || BEFORE_LAUNCHED.test(before) || BEFORE_RIDDEN.test(before) ? LAUNCH : 0;
}

/** Enough also for a word that begins a sentence. */
const SURE_DEED = 3.5;
const DEED = 2.5;
const LAUNCH = 1.5;
/** Enough also for a word that begins a sentence. */
const MADE = 3.5;

/** Between a thing and its maker or owner, and the other way about. */
const MADE_BY =
  /^,? (?:(?:which|that) [^.;,]{3,40}, )?(?:(?:which|that) )?(?:(?:is|are|was|were|has|had|been|being|originally|first|now|currently|conceived and|designed and|developed and|built and|owned and|operated and|managed and) )*(?:designed|developed|built|made|manufactured|produced|constructed|operated|owned|run|managed|launched|flown|funded|led|marketed) by (?:the )?$/;
const MADE_OF =
  /^(?:-(?:built|made|designed|developed|led|run|operated|owned|funded|provided|managed)|[’']s|[’'](?<=s[’'])|[’']s (?:own|first|new|next|old|latest|robotic|uncrewed|ambitious|upcoming|planned|current|flagship|famous|venerable|long-lived|massive|giant|huge|historic|successful))(?: [a-z-]+){0,2} $/;
/** "ESA launched Juice", "Boeing is developing Starliner". */
const MAKES =
  /^ (?:(?:is|was|has|had|been|also|first|already|successfully|later|then|currently|now) ){0,3}(?:built|builds|developing|developed|develops|designed|launched|launches|launching|operates|operated|flew|flies|manufactures|manufactured|owns|owned|built and (?:launched|flew|operates)) (?:the |its )?$/;

/**
 * Whether what stands between a name and one beside it, before or after, makes that its maker or owner; of what may be a world only a deed
 * does, as nobody builds or runs one.
 */
export const joinsMaker = (between: string, isAfter: boolean, behind: string, isPerhapsWorld: boolean): boolean =>
  isAfter
    ? MADE_BY.test(between) || (!isPerhapsWorld && /^, (?:the )?$/.test(between) && /^[’']s? /.test(behind))
    : (!isPerhapsWorld && MADE_OF.test(between)) || MAKES.test(between);

/** How much a maker speaks for a thing of this kind. */
export const madeOf = (kind: Kind): number =>
  [
    'spacecraft',
    'mission',
    'module',
    'launch-vehicle',
    'station',
    'programme',
    'instrument',
    'component',
    'engine',
  ].includes(kind)
    ? MADE
    : 0;

/** Names that are words as well: as the first of a sentence, their capital says nothing. */
const WORDS: ReadonlySet<string> = new Set(
  `Amazon America Argonaut Atlas Aura Boulder Challenger Cluster Constellation Cupid Curiosity Dawn Delta Destiny Discovery Dragon
  Dragonfly Eagle Earth Ebb Electron Endeavour Endurance Enterprise Epsilon Falcon Firefly Flow Freedom Gale Gamma Gateway Genesis
  Glory Ham Harmony Hope Ingenuity Intrepid Iris Juice Mariner Mariners Mercury Merlin Moon Neutron Nightingale Nova Odyssey
  Opportunity Pan Pathfinder Peregrine Perseverance Phoenix Pioneer Pioneers Planet Polar Progress Proton Puck Quest Ranger Raptor
  Raptors Resilience Roadster Roman Scout Sentinels Shuttle Skylark Smile Sojourner Spider Spirit Stardust Stargazer Starship Sun
  Surveyor Swarm Swift Tenacious Tenacity Titan Tranquility Transit Unity Vast Viking Vikings Voyager Voyagers Vulcan Wind`.split(
    /\s+/,
  ),
);

export const isAlsoAWord = (name: string): boolean => WORDS.has(name);

/** Words that nobody's hope or progress would be called by with a capital. */
const HARDLY_A_WORD: ReadonlySet<string> = new Set(
  `Atlas Curiosity Delta Dragon Dragonfly Electron Falcon Ingenuity Juice Mariner Merlin Neutron Odyssey Perseverance Raptor Skylark
  Sojourner Stardust Starship Surveyor Viking Voyager Voyagers Vulcan`.split(/\s+/),
);
const THING =
  /^ (?:space )?(?:rovers?|missions?|spacecraft|probes?|orbiters?|landers?|telescope|observatory|satellites?|rocket|capsule|ship|module|helicopter|programme|program)\b/;

/** Whether a name beside its owner may be the owner's mere word: "ESA's Hope of flying". */
export const isPerhapsAWord = (text: string, { start, end }: Span): boolean => {
  const written = text.slice(start, end);
  if (!isAlsoAWord(written)) return false;
  return text.startsWith(' of ', end) || !(HARDLY_A_WORD.has(written) || THING.test(text.slice(end, end + 24)));
};
