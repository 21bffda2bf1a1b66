/** How firmly the words between a craft and a world join them: `firm` where only a craft can be meant, whoever bore the name before. */
export type Joint = 'firm' | 'loose';

/** UTF-16 units between two names that one deed joins. */
const A_DEED = 110;
/** Another sentence begins, or another part of one. */
const APART = /[;:!?]|\.\s|\.$/;

/** What is done at a world, or sent from there, by nothing but a craft. */
const THERE =
  /(?:^(?:[’']s?)?|[ (])(?:arriv(?:e[sd]?|al|ing)|fly-?bys?|fl(?:y|ew|own|ies|ying) (?:\w+ )?(?:past|by|over)|orbit(?:s|ed|er|ing|al)?|(?:close(?:st)? )?approach(?:e[sd]|ing)?|encounter(?:s|ed|ing)?|reach(?:e[sd]|ing)?|land(?:s|ed|ing|er)|touch(?:ed|es|ing)? ?down|descen(?:t|d|ded)|close (?:to|pass(?:es)?)|(?:kilomet(?:re|er)s|km|miles) (?:above|over|from)|sw(?:ing|ung|oop(?:s|ed)?|ept|eep(?:s|ing)?) (?:past|by|close|over)|en route to|on (?:its|the) way (?:out )?to|bound for|(?:heads?|headed|heading) (?:for|to|towards?)|(?:mission|voyage|cruise|flight) to|sent to|launched (?:to|towards?)|pass(?:e[sd]|ing)? (?:\w+ ){0,3}(?:of|over|near|above|by|close)|(?:spacecraft|probe|camera|spectrometer|antenna)[’']?s? |gravity assist|rendezvous(?:ed)?|(?:images?|pictures?|photo(?:graph)?s?|views?|mosaics?|close-ups?|data) (?:\w+ )?(?:of|on|from|about)|(?:imaged|photographed|snapped))(?![\p{L}])/u;
/** What is done at a world, or with one, by whoever bore the name as well. */
const LOOKING =
  /(?:^(?:[’']s?)?|[ (])(?:explor(?:e[sd]?|ing|ation)|visit(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|observ(?:e[sd]?|ing|ations?)|measur(?:e[sd]?|ing|ements?)|mapp(?:ed|ing)|maps?|survey(?:s|ed|ing)?|tour(?:s|ed|ing)?|discover(?:s|ed|ies|y)|detect(?:s|ed|ion)|found|reveal(?:s|ed)|monitor(?:s|ed|ing)?|mission|surface)(?![\p{L}])/u;
/** "Vesta from Dawn", "Saturn's rings in infrared from Cassini". */
const CAPTION = /^(?:[’']s?(?: [\p{L}-]+){1,4})?(?: in [\p{L}-]+)? from (?:the |NASA[’']s |[Ss]pacecraft )?$/u;
/** "Titan as seen by Huygens", "Jupiter, imaged by Juno". */
const SEEN =
  /(?:^|[ ,(])(?:(?:seen|viewed|captured|photographed|imaged|recorded|taken|snapped|returned|acquired) (?:\w+ ){0,4}?(?:by|from)|(?:approached|orbited|visited|explored|reached|mapped) by) (?:the |an? |NASA[’']s |ESA[’']s |JAXA[’']s )?(?:\w+ )?$/u;
const CLOSE = /^ (?:at|near|over|above|around|circling|nearing) (?:the (?:asteroid|comet|planet|moon|dwarf planet) )?$/;

/** What the words between a craft and a world say of the two, if anything. */
export function jointOf(between: string, isCraftFirst: boolean, after: string): Joint | undefined {
  if (between.length > A_DEED || APART.test(between)) return undefined;
  if (isCraftFirst) {
    if (THERE.test(between)) return 'firm';
    return LOOKING.test(between) || CLOSE.test(between) ? 'loose' : undefined;
  }
  if (SEEN.test(between)) return 'firm';
  return CAPTION.test(between) && /^["”’)]*(?:$|[.,:\n])/.test(after) ? 'firm' : undefined;
}

const BEFORE_PART =
  /^(?:[’']s (?:[a-z]+ ){0,2}| (?:(?:has|had|also|was|is) ){0,2}(?:carri(?:es|ed)|used|uses|flew|flies|included|equipped|fitted|armed)(?: with)? (?:the )?(?:[a-z]+ ){0,3}| included (?:the )?| (?:has|had|carries|carried) an? (?:[a-z]+ ){1,3}(?:called|named|dubbed) (?:the )?)$/;
const OF_PROGRAMME =
  /^,? (?:(?:is|was|has|had|been|being|became) )?(?:(?:an?|another)(?: [a-z]+)?(?= )|(?:a |the )?(?:[a-z]+ )?(?:part|member|mission|probe|spacecraft) (?:of|in|under)|belong(?:s|ed) to|fl(?:ies|ew|own) (?:under|in|as part of)|(?:funded|financed|paid for|selected|chosen|launched|approved) (?:through|by|for|under|within|as part of)) (?:the |NASA[’']s |ESA[’']s |JAXA[’']s )?(?:[a-z]+ )?$/;
/** The same of a craft and the programme that it was part of. */
export const isOfProgramme = (between: string): boolean => OF_PROGRAMME.test(between);
/** The same where the programme stands first: "The Discovery programme included Dawn", "Under the Discovery programme, Dawn". */
export const holdsMember = (before: string, between: string): boolean =>
  /^ (?:includ|compris)e[sd] (?:the )?$/.test(between) ||
  (/^, (?:the )?$/.test(between) &&
    /(?:^|\s)(?:under|as part of|within|in) (?:the |NASA[’']s |ESA[’']s )?$/i.test(before));

const BEHIND_PART =
  /^(?:,)? (?:[a-z]+ ){0,4}(?:aboard|on board|on|of|for|to) (?:the |NASA[’']s |ESA[’']s )?(?:[a-z]+ )?$/;

/** Whether what stands between a craft and an instrument says that the one has the other. */
export const holdsPart = (between: string): boolean => BEFORE_PART.test(between);
/** The same of an instrument and what it is on. */
export const isPartOf = (between: string): boolean => BEHIND_PART.test(between);
