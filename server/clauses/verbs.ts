/** The verbs that the reader knows. Regular ones by their base form, irregular ones as base/past/participle. */
const REGULAR = `
abandon abort accelerate authorize challenge commemorate congratulate dedicate endorse phone telephone accept accompany account accuse achieve acquire act add address admit adopt advance affect agree aim allow announce
answer appear apply appoint approach approve argue arrive ask assemble assign assist assume attach attempt attend award back balance bail ban bar base
believe belong blame blast board boast boost bounce brake broadcast bury cease call cancel capture care carry cause celebrate centre change
charter chart chase check choose circle circumnavigate claim clear climb coast collaborate collect collide command commission compare compete complete
conceive concern conclude conduct confirm connect consider consist construct consult contain continue contract contribute control convert cooperate coordinate cost count cover crash
create cross damage date deactivate debut decay decide declare decommission decrease delay deliver demand demonstrate deny depart depend deploy
deorbit descend describe design destroy detach detect determine develop deviate die direct disappear disclose discover disintegrate dismantle dispatch display disprove dissolve
dock double drift drill drop earn eject elect employ emerge enable encounter end endure enjoy ensure enter escape establish estimate evolve examine
exceed exhibit exist expand expect experience expire explain explode explore expose extend face fail fascinate fear feature ferry fill film finance finish fire fix float
focus follow force form found fuel fulfil fund function gain gather generate govern grow guide hail halt handle happen head help hit honour hope host hover
identify ignite illuminate image imagine impact improve include increase inform inherit initiate inject insert inspect inspire install insist intend interact intercept introduce
invent investigate invite involve issue jettison join journey jump kill lack land last launch learn lease leap liberate lie lift like link list listen live load locate loft log look lower maintain
malfunction manage manoeuvre maneuver manufacture map mark marry mean measure melt mention merge mine miss modify monitor move name need negotiate note number observe obtain occupy occur
offer open operate orbit order organise organize originate outlaw oversee own paint park part participate partner pass perform perish photograph pilot pioneer place plan play
plunge point possess postpone power praise precede predict prepare present preserve prevent probe produce project promise promote propel propose protect prove provide publish pull purchase push qualify
question raise ram ratify reach react realise realize receive recall recognise recognize reconnoitre record recover recruit reduce refer refuel refuse regain register reject relate relay release rely remain remember
remove rename rendezvous replace report represent require rescue research resemble resign resolve return retire retrieve reveal revisit revolutionise revolutionize revolve revive rotate rush sail sample save scan schedule scout scrap
scrub search seem select separate serve service settle share shift ship shoot show sight sign signal skim slam slate slip smash soar solve sound span spare spiral splash sponsor spot stage stand
start station stay steer step stop store strand stream strengthen stretch strike struggle study succeed suffer suggest supply support suppose surface surpass survey survive suspect suspend sweep switch take target
teach tell terminate test think threaten total touch tour track train transfer transform transit translate transmit transport travel traverse treat triple try tumble turn uncover
undergo undertake undock unfold unite unveil update upgrade urge use utilise utilize value vaporise vent venture view violate visit voyage wait walk want watch weigh welcome
reclassify demote downgrade wish wonder work worry wreck yield outlast co-develop co-found crewed dub nickname
crew ground photograph
indicate imply assert calculate compute verify mention note emphasise emphasize underline stress illustrate reflect result lead cause trigger prompt spark inspire motivate encourage discourage persuade convince remind warn alert notify surround contain comprise compose combine mix blend separate divide multiply subtract equal exceed range vary fluctuate shift drift bend curve fold unfold stack pile heat cool warm boil evaporate condense absorb emit radiate scatter refract polarise polarize ionise ionize erode weather erupt flood flow stream drain pour spray vent leak seal pressurise pressurize vibrate oscillate resonate accelerate decelerate collide merge accrete collapse contract shrink dominate govern rule regulate license certify inspect evaluate assess compare contrast rank rate grade classify categorise categorize sort organise mount attach fasten bolt weld assemble fabricate install equip outfit fit upgrade refurbish repair fix mend restore preserve protect shield guard defend attack invade occupy conquer colonise colonize settle inhabit populate evacuate escape flee rescue save aid assist serve feed nourish cultivate harvest mine extract dig process refine purify filter recycle dispose dump discard trash waste spend invest budget allocate grant award donate sponsor subsidise tax charge bill owe lend borrow rent hire employ dismiss resign quit elect vote campaign lobby protest oppose resist object argue dispute quarrel reconcile compromise bargain trade export import sell market advertise brand label tag stamp print publish edit revise rewrite translate interpret summarise quote cite footnote
 cruise glide swoop dive dip hop roam trundle derive picture pair ignore peer gaze roll hurtle soft-land crash-land sling fade twist streak loom tower encircle engulf bombard splash orient reorient aim trace spew belch hug tuck pack haul loft lob swing-by misfire malfunction overheat overperform underperform topple tip overshoot undershoot restart reboot awaken hibernate slumber calibrate commemorate chronicle document dedicate entitle title christen captain skipper co-pilot co-author author pen draft sculpt design engineer
 reactivate reignite relaunch reenter splash-down succumb tow tweak zoom zip whizz race hurl plummet parachute hoist heave catapult commence embark ascend nestle nudge ease incinerate ditch scuttle plop hitch thumb squeeze perch stow
`;
const IRREGULAR = `
be/was,were/been bind/bound/bound become/became/become begin/began/begun bear/bore/born break/broke/broken bring/brought/brought build/built/built burn/burned,burnt/burned,burnt burst/burst/burst buy/bought/bought
catch/caught/caught choose/chose/chosen come/came/come cost/cost/cost cut/cut/cut deal/dealt/dealt dig/dug/dug do/did/done draw/drew/drawn drive/drove/driven eat/ate/eaten
fall/fell/fallen feed/fed/fed feel/felt/felt fight/fought/fought find/found/found flee/fled/fled fling/flung/flung forbid/forbade/forbidden fly/flew/flown forget/forgot/forgotten freeze/froze/frozen get/got/got,gotten give/gave/given
go/went/gone grow/grew/grown hang/hung/hung have/had/had hear/heard/heard hide/hid/hidden hit/hit/hit hold/held/held hurt/hurt/hurt keep/kept/kept know/knew/known lay/laid/laid lead/led/led leap/leapt,leaped/leapt,leaped learn/learned,learnt/learned,learnt leave/left/left
let/let/let lie/lay/lain light/lit,lighted/lit,lighted lose/lost/lost make/made/made mean/meant/meant meet/met/met oversee/oversaw/overseen overtake/overtook/overtaken pay/paid/paid put/put/put read/read/read ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run
say/said/said see/saw/seen seek/sought/sought sell/sold/sold send/sent/sent set/set/set shake/shook/shaken shed/shed/shed shine/shone/shone shoot/shot/shot show/showed/shown,showed shrink/shrank/shrunk shut/shut/shut sing/sang/sung sink/sank/sunk sit/sat/sat sleep/slept/slept slide/slid/slid
speak/spoke/spoken speed/sped,speeded/sped,speeded spend/spent/spent spin/spun/spun split/split/split spread/spread/spread spring/sprang/sprung stand/stood/stood steal/stole/stolen stick/stuck/stuck strike/struck/struck sweep/swept/swept swing/swung/swung take/took/taken teach/taught/taught tear/tore/torn tell/told/told think/thought/thought
throw/threw/thrown undergo/underwent/undergone understand/understood/understood undertake/undertook/undertaken wake/woke/woken wear/wore/worn win/won/won withdraw/withdrew/withdrawn write/wrote/written overshoot/overshot/overshot
arise/arose/arisen awake/awoke/awoken bend/bent/bent blow/blew/blown cling/clung/clung creep/crept/crept dream/dreamed,dreamt/dreamed,dreamt drink/drank/drunk dwell/dwelt,dwelled/dwelt,dwelled foresee/foresaw/foreseen
kneel/knelt/knelt lend/lent/lent mislead/misled/misled mistake/mistook/mistaken outdo/outdid/outdone outgrow/outgrew/outgrown outrun/outran/outrun overcome/overcame/overcome override/overrode/overridden rebuild/rebuilt/rebuilt
retake/retook/retaken rewrite/rewrote/rewritten string/strung/strung swear/swore/sworn swell/swelled/swollen,swelled swim/swam/swum tread/trod/trodden uphold/upheld/upheld weave/wove/woven withstand/withstood/withstood
`;

/** What a word form can be of its verb. */
export interface VerbForm {
  readonly lemma: string;
  readonly base: boolean;
  /** Third person: "launches". */
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
}

const DOUBLED = new Set([
  'plan',
  'stop',
  'drop',
  'ship',
  'slip',
  'map',
  'chart',
  'skim',
  'scan',
  'spot',
  'ban',
  'bar',
  'step',
  'dub',
  'log',
  'slam',
  'refer',
  'scrap',
  'scrub',
  'cancel',
  'travel',
  'propel',
  'fuel',
  'refuel',
  'signal',
  'control',
  'total',
  'model',
  'occur',
  'commit',
  'admit',
  'transmit',
  'transfer',
  'ram',
  'drag',
  'span',
  'tag',
  'label',
  'equal',
  'number-',
  'zip',
  'plop',
]);
const UK_US_BOTH = new Set(['cancel', 'travel', 'fuel', 'refuel', 'signal', 'total', 'model', 'label', 'equal']);

function regularForms(base: string): { third: string[]; past: string[]; ing: string[] } {
  const endsE = base.endsWith('e');
  const consonantY = /[^aeiou]y$/.test(base);
  const third = consonantY ? [`${base.slice(0, -1)}ies`] : /(s|x|z|ch|sh|o)$/.test(base) ? [`${base}es`] : [`${base}s`];
  const last = base.at(-1) as string;
  const stem = endsE ? base.slice(0, -1) : base;
  const past = consonantY ? [`${base.slice(0, -1)}ied`] : [`${stem}ed`];
  const ing = [base.endsWith('ie') ? `${base.slice(0, -2)}ying` : base.endsWith('ee') ? `${base}ing` : `${stem}ing`];
  if (DOUBLED.has(base)) {
    const doubled = { past: `${base}${last}ed`, ing: `${base}${last}ing` };
    if (UK_US_BOTH.has(base)) {
      past.push(doubled.past);
      ing.push(doubled.ing);
    } else {
      past.splice(0, 1, doubled.past);
      ing.splice(0, 1, doubled.ing);
    }
  }
  return { third, past, ing };
}

const FORMS = new Map<string, VerbForm[]>();
function add(form: string, lemma: string, part: Exclude<keyof VerbForm, 'lemma'>): void {
  const known = FORMS.get(form) ?? [];
  const same = known.find((entry) => entry.lemma === lemma);
  const blank = { lemma, base: false, third: false, past: false, participle: false, ing: false };
  FORMS.set(form, [...known.filter((entry) => entry !== same), { ...(same ?? blank), [part]: true }]);
}
for (const item of IRREGULAR.split(/\s+/).filter(Boolean)) {
  const [base, past, participle] = item.split('/') as [string, string, string];
  const { third, ing } = regularForms(base);
  add(base, base, 'base');
  for (const form of third) add(form, base, 'third');
  const doubles = /^(be|see|flee|fly)$/.test(base)
    ? `${base}ing`
    : /^(begin|cut|dig|get|hit|let|put|run|set|shut|sit|spin|split|win|swim|forget)$/.test(base)
      ? `${base}${base.at(-1)}ing`
      : (ing[0] as string);
  add(doubles, base, 'ing');
  for (const form of past.split(',')) add(form, base, 'past');
  for (const form of participle.split(',')) add(form, base, 'participle');
}
for (const [form, part] of [
  ['is', 'third'],
  ['are', 'third'],
  ['am', 'third'],
  ['has', 'third'],
  ['does', 'third'],
  ['goes', 'third'],
] as const) {
  add(form, { is: 'be', are: 'be', am: 'be', has: 'have', does: 'do', goes: 'go' }[form], part);
}
for (const base of REGULAR.split(/\s+/).filter(Boolean)) {
  if (FORMS.get(base)?.some((entry) => entry.lemma === base)) continue;
  const { third, past, ing } = regularForms(base);
  add(base, base, 'base');
  for (const form of third) add(form, base, 'third');
  for (const form of past) {
    add(form, base, 'past');
    add(form, base, 'participle');
  }
  for (const form of ing) add(form, base, 'ing');
}
FORMS.delete('bes');
FORMS.delete('haves');
FORMS.delete('dos');

const NO_FORMS: readonly VerbForm[] = [];
/** The verbs that a lower-case word form can belong to. `found` belongs to *find* and *found*. */
export const verbForms = (lower: string): readonly VerbForm[] => FORMS.get(lower) ?? bySuffix(lower);

/** A form of a verb of the list, not one made out by its ending. */
export const isListedVerb = (lower: string): boolean => FORMS.has(lower);

const NO_VERB =
  /^(?:un(?:manned|crewed|precedented|related|known|expected|planned)|detailed|hundred|infrared|sacred|naked|wicked|indeed|speed|breed|sacred|rugged|ragged|crooked|beloved|kindred|thing|nothing|something|anything|everything|string|spring|evening|morning|ceiling|building|meeting|during|wedding|fairing|bearing|lightning|heading|housing|coating|beginning|offspring|bedding|rigging|plating|awning|fledgling|pudding|viking|king|wing|ring|sibling|sterling|being|according|concerning|regarding|excluding)s?$/;
/** Stems that have lost an e: *stat*ed, *notic*ed, *tumbl*ing, *acquir*ed; and those that have doubled their last letter: *spurr*ed. */
const LOST_E =
  /(?:[^eo]at|[aeiour]c|nc|v|[iy]z|[aeiou]s|[nrl]s|u|ag|dg|[bcdfgkptz]l|[ui]r|[^aoeu]in|[^ao]id|[^o][ou]d|[^eo]ak|[^o]ok|ik|[aeiou]k|um|ap)$/;
const DOUBLE = /([bdgklmnprt])\1$/;

/** The base form of a stem, as far as its end tells. */
const baseOf = (stem: string): string =>
  DOUBLE.test(stem) && !stem.endsWith('ll') ? stem.slice(0, -1) : LOST_E.test(stem) ? `${stem}e` : stem;

/** Verbs that the list lacks, by their ending: *roared*, *thundering*. */
function bySuffix(lower: string): readonly VerbForm[] {
  const blank = { base: false, third: false, past: false, participle: false, ing: false };
  if (lower.length < 5 || NO_VERB.test(lower)) return NO_FORMS;
  if (lower.endsWith('ed') && !lower.endsWith('eed'))
    return [{ ...blank, lemma: baseOf(lower.slice(0, -2)), past: true, participle: true }];
  if (lower.endsWith('ing') && lower.length > 5 && /[aeiouy]/.test(lower.slice(0, -3)))
    return [{ ...blank, lemma: baseOf(lower.slice(0, -3)), ing: true }];
  return NO_FORMS;
}

/** The base form of a verb form, or the word itself. */
export const lemmaOf = (lower: string): string => FORMS.get(lower)?.[0]?.lemma ?? lower;
