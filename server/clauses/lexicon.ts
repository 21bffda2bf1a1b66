import { wordTable } from '../prose/word-table.ts';

/** The closed classes of English, and the few open words that decide how a clause is read. */
/** The words of a list. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const DETERMINERS = set(
  'a an the this that these those each every some any no both all either neither another such many most several few half what whichever',
);
export const POSSESSIVES = set('its his her their our my your whose');
export const PREPOSITIONS = set(
  'of in on at by for with from to into onto over under beneath underneath through during after before since until till between among against about around near towards toward aboard atop above below behind beyond beside besides across along past within without via per despite like unlike upon inside outside off as throughout amid amidst circa than except including alongside following concerning regarding versus minus plus up down out',
);
export const PRONOUNS = set(
  'it he she they we you i him them us me himself itself themselves herself one who whom which that this these those both others another everyone nobody someone anyone nothing something everything neither none',
);
export const SUBJECT_PRONOUNS = set('it he she they we you i this these those both');
export const RELATIVES = set('which who whom that whose where when');
export const SUBORDINATORS = set(
  'if unless whether because although though while whereas since when once until before after as so lest whenever wherever provided than',
);
export const CONDITIONALS = set('if unless whether provided lest');
export const COORDINATORS = set('and or but nor yet &');
export const MODALS = set("will would can could may might must shall should cannot 'll wo ca");
export const AUXILIARIES = set("is are was were be been being am has have had having do does did 's 're 've 'd");
export const NEGATORS = set("not n't never no neither nor hardly scarcely barely without");
export const ADVERBS = set(
  'also then now later soon once again still already just even only not never ever always often sometimes usually first last next finally eventually initially originally previously formerly together apart away back down up out off there here today yesterday tomorrow ago earlier afterwards thereafter therefore thus hence however instead rather quite very too more most less least almost nearly about around roughly approximately exactly precisely perhaps maybe indeed moreover furthermore meanwhile otherwise abroad overhead aboard alone aloft nowadays skyward homeward eastward onward twice further farther elsewhere successfully jointly likewise nonetheless nevertheless anyway forward so yet actually safely softly',
);
export const NUMBER_WORDS = set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen',
);
export const ORDINALS = wordTable<number>({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
  '6th': 6,
  '7th': 7,
  '8th': 8,
  '9th': 9,
  '10th': 10,
});
/** "third", "11th". */
export const isOrdinal = (lower: string): boolean => lower in ORDINALS || /^\d+(?:st|nd|rd|th)$/.test(lower);
export const SUPERLATIVES = set(
  'first last only largest biggest smallest longest shortest fastest slowest farthest furthest nearest closest oldest youngest heaviest lightest highest tallest deepest brightest hottest coldest earliest latest most-distant sole',
);

/** Adjectives that are not made by a suffix and that writers put before the nouns of spaceflight. */
export const ADJECTIVES = set(
  'new old big large small great major main primary secondary twin uncrewed crewed manned unmanned robotic human private commercial joint international national european soviet lunar solar martian venusian jovian interplanetary interstellar suborbital orbital far near dark heavy light long short high low deep early late former current future next previous final maiden inaugural own red blue icy dead silent famous successful unsuccessful failed ill-fated permanent full own same other different whole entire little tiny huge giant young american russian chinese japanese indian innermost outer inner upper lower northern southern eastern western ambitious ageing aging veteran pioneering historic lost soft hard gentle safe several total scientific regular rapid cold hot wet dry total bare free military civilian civil public key chief sole single double triple second third fourth fifth sixth seventh first last only',
);
export const ADJECTIVE_ENDING = /(?:al|ary|ous|ful|less|ive|ic|able|ible|ish|ular|ian|ese)$/;
/** Nouns that end as adjectives do. */
export const NOUNS_LIKE_ADJECTIVES = set(
  'dish fish finish signal material metal crystal trial journal hospital festival manual proposal disposal rival medal portal topic fabric clinic critic logic traffic mosaic archive initiative perspective locomotive detective representative library diary summary dictionary boundary documentary secretary missionary commentary table cable bible guardian historian technician musician physician politician mathematician radius canal cathedral pedestal potential interval terminal tribunal goal arrival removal approval survival burial renewal refusal denial withdrawal retrieval capital animal memorial mineral funeral official deal seal coal meal admiral marshal tutorial editorial carnival scandal anniversary adversary sanctuary itinerary obituary subsidiary objective executive relative incentive narrative alternative motive drive dive olive music mechanic plastic ceramic attic epic relic panic republic statistic characteristic comic metric librarian meridian comedian custodian variable constable fable stable vegetable',
);
export const NOUN_ENDING = /(?:tion|sion|ment|ness|ity|ism|ist|ship|ance|ence|hood|dom|ology|ure|age|ery|cy)s?$/;

/** What somebody is: such nouns need no article behind a name, "Goddard, head of the group and its founder,". */
export const OFFICE =
  /^(?:founder|co-?founder|head|director|director-general|administrator|chief|ceo|boss|president|chairman|chairwoman|chair|leader|captain|designer|architect)$/;

/** "named Psyche", "dubbed Big Bird": what follows is a name of what stands before. */
export const NAMING = set('name call dub nickname christen designate title entitle rename');

/** Prepositions of more than one word, made one item. */
export const COMPOUND_PREPOSITIONS: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['contrary', 'to'],
  ['because', 'of'],
  ['out', 'of'],
  ['such', 'as'],
  ['as', 'well', 'as'],
  ['instead', 'of'],
  ['rather', 'than'],
  ['on', 'board'],
  ['in', 'front', 'of'],
  ['together', 'with'],
  ['along', 'with'],
  ['prior', 'to'],
  ['due', 'to'],
  ['thanks', 'to'],
  ['as', 'part', 'of'],
  ['on', 'top', 'of'],
  ['in', 'orbit', 'around'],
  ['by', 'means', 'of'],
  ['apart', 'from'],
  ['on', 'behalf', 'of'],
  ['in', 'partnership', 'with'],
  ['in', 'collaboration', 'with'],
  ['in', 'cooperation', 'with'],
  ['with', 'the', 'help', 'of'],
  ['in', 'addition', 'to'],
  ['ahead', 'of'],
  ['in', 'spite', 'of'],
  ['on', 'the', 'surface', 'of'],
  ['up', 'to'],
  ['close', 'to'],
  ['next', 'to'],
  ['far', 'from'],
];

/** Words that are verbs too, and nouns nearly always in writing about space. */
export const NOUNISH = set(
  'probe ship crew plan image station stage mission film target pilot map record report list name part test flight model sail sample host head satellite orbit launch land picture craft rocket experiment engine module support power project programme program time years spot plate program patch pass track race ease',
);

/** Nouns that name an event: "the launch of", "its arrival at". The verb that says the same. */
export const EVENT_NOUNS = wordTable<string>({
  launch: 'launch',
  launching: 'launch',
  liftoff: 'lift-off',
  blastoff: 'lift-off',
  'blast-off': 'lift-off',
  takeoff: 'lift-off',
  'take-off': 'lift-off',
  'lift-off': 'lift-off',
  landing: 'land',
  touchdown: 'land',
  splashdown: 'splash',
  flyby: 'fly-by',
  'fly-by': 'fly-by',
  swingby: 'fly-by',
  'swing-by': 'fly-by',
  flypast: 'fly-by',
  'fly-past': 'fly-by',
  approach: 'approach',
  rendezvous: 'rendezvous',
  plunge: 'plunge',
  undocking: 'undock',
  berthing: 'berth',
  deployment: 'deploy',
  separation: 'separate',
  arrival: 'arrive',
  impact: 'impact',
  crash: 'crash',
  flight: 'fly',
  voyage: 'fly',
  discovery: 'discover',
  founding: 'found',
  foundation: 'found',
  creation: 'create',
  development: 'develop',
  construction: 'build',
  manufacture: 'manufacture',
  production: 'produce',
  establishment: 'establish',
  docking: 'dock',
  debut: 'debut',
  death: 'die',
  birth: 'bear',
  visit: 'visit',
  encounter: 'encounter',
  departure: 'depart',
  retirement: 'retire',
  loss: 'lose',
  disaster: 'lose',
  end: 'end',
  conclusion: 'end',
  demise: 'end',
  destruction: 'destroy',
  reentry: 'reenter',
  're-entry': 'reenter',
  dissolution: 'dissolve',
  collapse: 'dissolve',
  breakup: 'dissolve',
  'break-up': 'dissolve',
  cancellation: 'cancel',
  acquisition: 'acquire',
  takeover: 'acquire',
  merger: 'merge',
  signing: 'sign',
  ratification: 'ratify',
  exploration: 'explore',
  study: 'study',
});

/** Verbs and nouns that govern a clause: what becomes of it. Verbs of saying leave it asserted and are not listed. */
export const OPAQUE_GOVERNORS = set(
  'believe think suppose suspect claim suggest hope want wish plan propose consider fear expect intend deny doubt imagine pretend dream aim seek try attempt promise threaten wonder ask debate argue speculate hypothesise hypothesize predict envisage envision ponder offer agree decide need help allow enable design mean schedule slate estimate assume prepare refuse fail decline seem appear request persuade allege rumour contemplate discuss study',
);
export const PLANNING = set(
  'plan intend expect schedule slate mean design suppose hope aim due set build prepare want propose order require promise',
);
export const OPAQUE_NOUNS = set(
  'belief claim myth idea theory plan proposal rumour rumor possibility hypothesis notion legend misconception suggestion hope fear dream hoax story suspicion speculation allegation scenario vision fiction film movie novel book',
);

/** "two months", "a year": how long, by the last word. */
export const SPAN_OF_TIME = /(?:^|[\s-])(?:second|minute|hour|day|week|month|year|decade)s?$/;

/** Those who are called by their given names, and who may be meant by "who" as well as whose they are. */
export const KIN =
  /^(?:(?:grand|great-grand|god|step|half-)?(?:son|daughter|child|father|mother|brother|sister)s?|children|wife|husband|widow|widower|spouse|cousins?|nephews?|nieces?|uncle|aunt)$/;

/** "that November", "the same day": a stretch of time that a clause names without a preposition. */
export const TIME_WORD =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|day|week|month|year|evening|morning|afternoon|night|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Names that end like adverbs: "Mr. Kelly said that he flew". */
export const NAMES_IN_LY = set(
  "kelly reilly o’reilly o'reilly daly connolly connelly donnelly emily sally molly billy willy wally beverly shelly kimberly holly lilly polly carly dolly scully nelly elly ally lally connally",
);
