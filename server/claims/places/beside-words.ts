/**
 * What stands between a craft and a world that it was at or saw, as words in lower case each followed by a blank; a measure is "_", a date "#". The
 * patterns hold no word that is not understood, so that whatever else is said makes them fail.
 */
const words = (list: string): string => `(?:${list})`;

const CRAFT_NOUN = words(
  "spacecraft|space|probe|craft|orbiter|lander|rover|mission|robotic|robot|telescope|'s|'|itself",
);
/** What a craft is while it is somewhere, and what it does to get there. */
const STILL = words(
  'a|an|the|its|that|which|,|is|was|are|were|be|been|being|has|have|had|will|now|then|still|currently|already|soon|again|once|finally|safely|successfully|slowly|only|just|about|some|around|less|than|more|roughly|approximately|so|very|passing|flying|speeding|racing|coming|skimming|swinging|sweeping|swooping|soaring|gliding|diving|cruising|hovering|at work|work|parked|operating|exploring|closing in|began|begins|started|continued|continues|continuing|kept|finished|spent|spends|found|saw|discovered|learned|expected|due|bound|ended its mission|on track for|scheduled to|set to|planned to|due to|going to|able to|to|make|makes|made|making|perform|performs|performed|completed|completes|complete|executed|conducted|another|[a-z]{3,12} towards?|heads for|closes in on|prepares for|prepared for|preparing for|awaits',
);
const OF_A_PASS = words(
  '#|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|next|latest|recent|previous|previously|close|closest|nearest|close-up|historic|dramatic|planned|two|three|four|five|several|many|successful|brief|long|daring|detailed|repeated|distant|upcoming|initial|grand|fateful|fiery|solo|first-ever|asteroid|lunar',
);
const WHERE = words(
  'at|near|over|above|around|past|beside|nearing|nears|neared|approaching|left earth for|departed for|lifted off for|blasted off for|orbiting|circling|in orbit around|in orbit about|in orbit at|into orbit around|close to|close by|close in on|within _ of|to within _ of|_ from|_ above|_ over|_ away from|on the surface of|in the skies of|in the clouds of|inside|en route to|en route for|on course for|on its way to|on the way to|mapping|exploring|surveying|touring|studying|been on|still on|now on|found on|down on|sitting on|resting on|standing on|stuck on',
);
const DEED = words(
  'arrivals? (?:at|in|on)|approach(?:es)? (?:to|of)|encounters? with|fly-?bys? (?:of|past|over)|flyovers? of|pass(?:es|age|ages)? (?:of|by|over|near|above|around|close to|past)|orbits? (?:of|around|about)|orbital tours? of|landings? (?:on|at|in)|touchdown (?:on|at|in)|descent (?:to|into|onto|on|towards?|through)|plunge (?:into|through|towards?)|dives? (?:into|through|towards?)|impact (?:on|with|into|at)|crash (?:on|into|onto)|visits? to|journey to|voyage to|trip to|cruise to|trek to|tours? (?:of|around|at)|exploration of|survey of|mapping of|reconnaissance of|rendezvous with|stay at|(?:mission|work|operations|years|time|days|months) (?:at|in orbit around|around|orbiting|on)',
);
export const PICTURE = words(
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
const AIM = words(
  'study|explore|orbit|map|land on|investigate|reach|visit|fly by|fly past|fly to|survey|examine|circle|observe|probe|photograph|crash into|crash on|touch down on|dive into|plunge into|learn more about',
);
const BY_CRAFT = `(?:the |nasa |esa |jaxa |isro )?(?:'s )?(?:robotic )?(?:spacecraft |space probe |probe |orbiter |lander |rover |craft )?`;

/** "Juno, 4,000 kilometres above", "Juno is currently orbiting". */
export const NEAR_BY = new RegExp(
  `^(?:${CRAFT_NOUN} )*(?:${STILL} )*(?:nearly |almost )?(?:_ )?${WHERE} (?:${TO_A_WORLD} )*$`,
);
/** "Juno, then in Jupiter orbit". */
export const IN_ORBIT = new RegExp(`^(?:${CRAFT_NOUN} )*(?:${STILL} )*(?:in|into|from) $`);
/** "Juno, still orbiting", "in orbit around": more than having passed. */
export const AROUND = new RegExp(`(?:^| )(?:orbiting|(?:in|into) orbit (?:around|about|at)) (?:${TO_A_WORLD} )*$`);
/** "Juno's next close pass over". */
export const ITS_DEED = new RegExp(`^(?:${CRAFT_NOUN} )*(?:${STILL} )*(?:${OF_A_PASS} )*${DEED} (?:${TO_A_WORLD} )*$`);
/** "Juno sends back pictures of its first encounter with". */
export const OF_ITS = new RegExp(`(?:^| )its (?:${OF_A_PASS} )*${DEED} (?:${TO_A_WORLD} )*$`);
/** "Juno is on an orbit that brings it close to". */
export const BROUGHT = new RegExp(
  ` (?:brings?|brought|bringing|takes?|took|taking|carry|carries|carried|sends?|sent|swings?|swung) it (?:back |very |again )?(?:near|close to|within _ of|to within _ of|past|over|into orbit around|around|to) (?:${TO_A_WORLD} )*$`,
);
/** What might be meant by "it" as well. */
export const OTHER_IT = /\b(?:comet|asteroid|moon|moonlet|ring|star|object|dust|planet|body|meteor|storm|rock)\b/;
/** "Juno's goal is to study". */
export const ITS_GOAL = new RegExp(
  `^(?:${CRAFT_NOUN} )*(?:main |primary |chief |ultimate |next |first |final |new )?${words('mission|missions|goal|goals|aim|aims|purpose|task|job|objective|objectives|target|destination')} (?:is |was |are |were |remains )(?:still |now |then )?(?:to ${AIM} )?(?:${TO_A_WORLD} )*$`,
);
export const GOAL_BEFORE =
  /\b(?:goal|aim|purpose|task|job|objective|target|destination|mission)s? of (?:the |nasa's |esa's )?$/i;
export const GOAL_AFTER = new RegExp(`^(?:${CRAFT_NOUN} )*(?:is |was |were |are )(?:to ${AIM} )?(?:${TO_A_WORLD} )*$`);
/** "Rosetta itself will be directed to land on". */
export const SENT = new RegExp(
  `^(?:${CRAFT_NOUN} )*(?:is |was |will be |has been |had been |, )*${words('directed|commanded|steered|tasked|told|instructed|scheduled|on target|on track|on course|on its way')} to ${AIM} (?:${TO_A_WORLD} )*$`,
);
/** "Dawn discovered that Vesta", "Dawn sent back pictures of Vesta". */
export const REPORTED = new RegExp(
  `^(?:${CRAFT_NOUN} )*(?:${PICTURE} (?:and )?)*(?:has |have |had |been |also |first |then |later |once |soon |is |was )*${words('find|finds|found|finding|discover|discovers|discovered|shows?|showed|shown|showing|reveals?|revealed|revealing|confirms?|confirmed|detects?|detected|detecting|measures?|measured|measuring|suggest|suggests|suggested|indicates?|indicated|maps?|mapped|mapping|photographs?|photographed|images|imaged|imaging|records?|recorded|recording|observes?|observed|observing|sees?|saw|studied|looked down on|uncovers?|uncovered|gave|provided|returns|returned|sends|sent|took|takes|delivered|captures?|captured|snaps?|snapped|obtained|produced|spots?|spotted|identified|probed|probing|sampled|sampling')} (?:back |us |that |how |where |whether |evidence |signs |hints |our |of |for |in |on |at |below |under |beneath |water |ice |new |stunning |detailed |unprecedented |many |first |best |closest |close-up |an |some |thousands |${PICTURE} |${TO_A_WORLD} |${words('magnetic field|gravity|gravity field|interior|crust|structure')} )*$`,
);
/** "Dawn's pictures show that the bright spots on Ceres". */
export const TOLD = new RegExp(
  `^(?:${CRAFT_NOUN} )*(?:${PICTURE} (?:and )?)+(?:has |have |had |also |first )*${words('found|showed|shown|revealed|confirmed|suggest|suggests|suggested|show|shows|reveal|reveals|indicate|indicates|indicated|confirm|confirms|demonstrated|proved')} (?:that |how |a |an |the |new |evidence )(?:[a-z-]+ ){0,8}(?:${TO_A_WORLD} )*$`,
);
export const HELD_AGAINST =
  /\b(?:than|as|similar|resembl\w+|compar\w+|unlike|differ\w*|from|same|match\w*|relat\w+|origin\w*|once|meteorites?|came)\b/;
/** "Juno images of". */
export const ITS_PICTURE = new RegExp(
  `^(?:${KIND_OF_PICTURE} )*${PICTURE} (?:taken |obtained |of the surface |from the surface )?(?:of|from|on|at|about|over) (?:${TO_A_WORLD} )*$`,
);
/** "In this image taken by Juno's camera, Jupiter". */
export const PICTURE_BEFORE = new RegExp(
  `\\b${PICTURE} (?:(?:taken|captured|recorded|made|snapped|obtained|acquired|returned) )?(?:by|from) (?:the |nasa's |esa's |jaxa's )?(?:robotic )?(?:spacecraft |probe )?$`,
  'i',
);
export const THEN_THE_WORLD = new RegExp(
  `^(?:spacecraft |probe |orbiter )?(?:'s (?:[a-z\\d-]+ ){1,3})?, (?:${TO_A_WORLD} )*$`,
);
/** "Discovered by Juno in 2017, the storms". */
export const DISCOVERED_BEFORE =
  /^["“]?(?:first )?(?:discovered|found|imaged|captured|photographed|seen|recorded|mapped|revealed|spotted|detected|snapped) (?:by|from) (?:the |nasa's |esa's )?(?:spacecraft |probe )?$/i;
/** "After four years at Mars, MAVEN". */
export const FRONTED =
  /^["“]?(?:(?:just |shortly |soon |long |\w+ (?:days|weeks|months|years) )?(?:after|during|in|while|once|from|on|upon|when|since|before|until|by|throughout|at|as) )(?:[\w-]+ ){0,8}?(?:(?:years|months|days|weeks|time|work|stay|orbits|mission|tour|arrival|arriving|arrived|life|operations) (?:at|around|in)|orbiting|circling|orbit (?:around|about|of)|to (?:reach|orbit|explore|visit)|reaching|entering|leaving|exploring|visiting|(?:arrival|flyby|exploration|tour) of|(?:encounter|rendezvous) with|(?:visit|journey|voyage|trip|flight|approach|descent|mission|en route) to|flyby of|pass (?:of|by|over)|landing on|landed on|way to|reached|approaching) (?:(?:the|planet|asteroid|comet|moon|dwarf) )*$/i;
export const THEN_THE_CRAFT =
  /^(?:orbit |(?:in|on|since|for|until|by|during) (?:early |late |mid- ?|\w+ )?(?:# |\w+ )|(?:over|for|in|with|on|after) (?:[a-z-]+ ){1,5})?, (?:the |nasa's |esa's )?(?:robotic )?(?:spacecraft |probe |orbiter )?$/;
/** "Saturn's rings from Cassini", "Saturn, as seen by Cassini". */
export const PICTURED = new RegExp(`^(?:${FROM_A_WORLD} )*(?:,? ?(?:as )?${SHOT} )?(?:by|from) ${BY_CRAFT}$`);
export const DISCOVERED = new RegExp(
  `^(?:${FROM_A_WORLD} )*(?:, )?(?:was |were |is |has been |have been )?(?:first |also |later |finally )?${words('discovered|found|detected|measured|confirmed|spotted|mapped|photographed|imaged|observed|studied|sampled|visited|explored|orbited|reached|seen')} (?:from afar )?by ${BY_CRAFT}$`,
);
/** "the exploration of Jupiter by Juno", "the landing on Titan with Huygens". */
export const DEED_BEFORE = new RegExp(
  `\\b${words('exploration of|survey of|mapping of|reconnaissance of|studies on|work on|landings? on|touchdown on|descent to|visits? to|flights? to|missions? to|fly-?bys? of|tours? of|encounters? with|arrival at|journey to|voyage to')} (?:the |planet |asteroid |comet |moon |dwarf )*$`,
  'i',
);
export const DONE_BY = new RegExp(`^(?:'s surface )?(?:by|with|of|aboard|using) ${BY_CRAFT}$`);
/** "on Triton when Voyager 2 flew by". */
export const WHEN_IT =
  /^(?:'s )?(?:surface )?(?:when|as|after|before|until|since) (?:the |nasa's )?(?:spacecraft |probe )?$/;
export const CAME_BY =
  /^ (?:spacecraft |probe |orbiter )?(?:flew|fl(?:ies|y)|passed|passes|went|swept|swung|sped|arrived|landed|touched down|came) ?(?:by|past|there|close|down)?(?= (?:in|on|at) \w|[.,;)]|$)/;
/** Before the craft: "the next close pass of Juno near". */
export const PASS_BEFORE =
  /\b(?:pass(?:es)?|approach|arrival|visits?|journey|voyage|descent|landing|return|flight|flights|plunge|dive|portrayal|impression|concept|illustration|painting|rendering|drawing|view) of (?:the |nasa's |esa's )?$/i;
export const AFTER_PASS =
  /^(?:to|at|near|over|above|around|past|by|on|onto|into|through|towards?|in orbit around|on the surface of|orbiting) (?:(?:the|planet|asteroid|comet|moon|dwarf|surface|clouds|of) )*$/;
/** "the MESSENGER to Mercury"; but "from MESSENGER to Mercury" tells of a way. */
export const JUST_TO = /^(?:spacecraft |probe |orbiter |rover |lander )?to (?:the |planet |asteroid |comet |moon )*$/;
export const FROM_BEFORE = /\b(?:from|between|compare[ds]?|comparing|than|signals?|transmissions?) (?:the |nasa's )?$/i;
/** "MESSENGER's Mercury flyby", "the Mercury flyby of MESSENGER". */
export const DEED_NOUN =
  /^(?:fly-?bys?|swing-?by|encounters?|approach|orbits?|tour|landing|visit|arrival|pass(?:es)?|rendezvous|descent|years|work)$/;
export const JUST_BEFORE = new RegExp(`^(?:${CRAFT_NOUN} )*(?:${OF_A_PASS} )*$`);
export const FLYBY_OF =
  /^(?:fly-?bys?|swing-?by|encounters?|approach|orbits?|tour|landing|visit|arrival|pass(?:es)?|rendezvous) (?:of|by) (?:the )?$/;
/** "Juno transformed our understanding of Jupiter". */
export const TAUGHT = new RegExp(
  `^(?:${CRAFT_NOUN} )*(?:has |have |had |also )*${words('transformed|changed|revolutioni[sz]ed|rewrote|rewritten|expanded|deepened|improved|shaped')} (?:forever )?${words("our|the|scientists '|what we know|humanity 's")} (?:scientific )?(?:understanding |knowledge |view |picture |idea |ideas |about )?(?:of |about )?(?:${TO_A_WORLD} )*$`,
);
/** It is not there yet. */
export const AHEAD =
  /\b(?:will|expected|due|scheduled|planned|going|set|en route|way|course|left|departed|off|bound|past|beyond|approach\w*|near(?:s|ed|ing)|journey|voyage|trip|cruise|trek|toward|towards|prepar\w+|heads?|to make|studying)\b/;
/** The sentence does not say that it was so. */
export const UNREAL =
  /\b(?:[Ii]f|would|could|might|may|should|propos\w+|novels?|films?|movies?|fiction\w*|games?|imagin\w+|simulat\w+|[Ii]nstead|rather|[Nn]o|not|never|nor|[Ww]ithout|[Uu]nlike|[Nn]either|cancel\w*|abandon\w*|consider\w*|concepts? for|hop(?:e|es|ed|ing) to|[Ll]ike|than any|candidates?|options?|ideas?|hypothe\w+|suppos\w+|myth|legend|temple|god|goddess)\b/;
