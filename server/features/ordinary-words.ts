/**
 * Words of the language that begin names too (*The Planetary Society*, *With* ...). Typed alone, they get no list: a
 * writer types them in every sentence.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `the and but for nor yet not all any both each every few many more most much other some such than that then there
  these they this those thus too very was were are been being has had have having did does doing will would shall
  should can could may might must who whom whose which what when where why how with without within about above across
  after again against along although among around because before behind below beneath beside besides between beyond
  down during either else even ever except from further here hers herself him himself his however into its itself just
  least less like likewise meanwhile moreover near neither never nevertheless next now off often once one only onto
  our ours out over own perhaps rather same she since still soon than their theirs them themselves though through
  throughout together toward towards two three four five six seven eight nine ten under unless until unlike upon use
  used via well while whether yes you your yours also another anyone anything first second third last later earlier
  early late new old`
    .trim()
    .split(/\s+/),
);
