/** How firmly the words between a craft and a world join them: `firm` where only a craft can be meant, whoever bore the name before. */
type Joint = 'firm' | 'loose';

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
