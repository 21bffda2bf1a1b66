/** Words that writers type in every sentence; names begin with some of them too (*The Planetary Society*). */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `a i an as at be by do go he if in is it me my no of on or so to up us we
  able about above according across actually add after again against ago all allow almost alone along already also
  although always am among and another answer any anyone anything appear are area around art ask away
  back bad based bear became because become been before began begin behind being believe below beneath beside besides best
  better between beyond big both bring brought build built business but
  call came can cannot car care carry case cause certain change child children city clear close closer come comes
  coming common company complete completely concern consider contain continue could country course cover create cut
  dark data day days deal decide deep describe despite develop did didn die different difficult direct discover discuss
  does doing done down draw drive during
  each earlier early easy effect effort eight either else end enough entire especially even evening event ever every
  everyone everything evidence exactly example except expect experience explain eye
  face fact fall family famous far father feel felt few field figure final finally find first five follow following food
  for force form former found four free friend friends from front full further furthermore future
  gave general get give given gives goes going gone good got great greater ground group grow
  had half hand happen hard has have having he head hear heard heart held help hence her here hers herself high higher him
  himself his hold home hope hot hour house how however human hundred
  idea imagine important improve include including indeed information inside instead interest into issue its itself
  join june just keep kept kind know known large largest last late later latest lead learn least leave led left less let level
  life light like likely likewise line list little live local long longer look looked lose lost lot low
  made main make makes man many march matter may maybe mean meant meanwhile measure meet member men might mind modern moment
  money month months more moreover morning most mother move much must myself
  name namely nature near nearly necessary need neither never nevertheless new news next nice night nine nobody none nor
  normally not note nothing notice now nowhere number
  off offer often okay old once one ones only onto open operate order other others otherwise our ours ourselves out
  outside over own page paper part particular particularly past pay people perhaps period person pick piece place plan
  play please point possible power present pretty previous previously probably problem process produce program project
  provide public put question quite raise range rather reach read ready real really reason recent recently record
  regarding remain remember report require research rest result return right rise road room rule run
  safe said same saw say says school science scientists sea search second see seem seen send sense sent separate series
  serious service set seven several shall she short should show shows side similar similarly simple simply since single
  sit six size slow small smaller some somebody somehow someone something sometimes soon sorry sound south space speak
  special stage stand start started state stay step still stop story strong study such suddenly suppose sure surely
  surprising surprisingly system
  take taken talk team technology tell ten term terms test text than thank thanks that the their theirs them themselves
  then there therefore these they thing things think third this those though thought thousands three through throughout
  thus time times today together told tomorrow tonight too took top total toward towards tried true truly try turn two
  type ultimately under understand unless unlike until upon use used useful using usual usually
  various version very via view visit wait walk want was watch water way week well went were what whatever when whenever
  where whereas wherever whether which while white who whole whom whose why wide will wish with within without women
  wonder word work world would write writing written wrong year years yes yesterday yet you young your yours yourself`
    .trim()
    .split(/\s+/),
);

/** Written with a capital everywhere; not March, May and June, which Mars and Juno begin like. */
const DATES = `january february april july august september october november december
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/);

const startOne = (words: Iterable<string>): ReadonlySet<string> =>
  new Set([...words].flatMap((word) => Array.from(word, (_, end) => word.slice(0, end + 1))));
const STARTS = startOne(ORDINARY_WORDS);
const STARTS_OF_DATES = startOne(DATES);

/** True for what may become an ordinary word: `lat`, `nob`. In lower case. */
export const maybeOrdinary = (typed: string): boolean => STARTS.has(typed);
export const maybeDate = (typed: string): boolean => STARTS_OF_DATES.has(typed);
