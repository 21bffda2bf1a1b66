import type { Paragraph } from './paragraph.ts';

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const DAYTIME = '(?:morning|afternoon|evening|night)';
/** "on Thursday, July 16", "on Sunday, 5 May": the date says which. */
const WITHOUT_DATE = '(?!s\\b|,? (?:the )?(?:\\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d))';

/** Times that only the day of writing makes out: "on Friday", "yesterday", "later this week", "in a few days", "last month", "today (May 13)". */
const FROM_ITS_DAY = new RegExp(
  [
    `\\b(?:[Oo]n|[Ee]arly|[Ll]ate|[Tt]his|[Ll]ast|[Nn]ext|[Uu]ntil|said|announced|reported|told|confirmed|declared|revealed|launched|landed) ${WEEKDAY}(?! ${DAYTIME})${WITHOUT_DATE}`,
    `\\b${WEEKDAY} ${DAYTIME}${WITHOUT_DATE}`,
    '\\b(?:[Ee]arlier|[Ll]ater|[Ee]arly) today\\b',
    '\\b[Tt]oday \\(',
    "(?<!\\b(?:of|and|for|than|better|a|or) )\\b(?:[Yy]esterday|[Tt]omorrow|[Tt]onight)(?![\\p{L}’'-])",
    `\\b[Tt]his (?:week|weekend|month|${DAYTIME})\\b`,
    '\\b[Ii]n (?:just )?(?:a|the next|the coming) (?:few|couple of) (?:hours|days|weeks)\\b',
    '\\b(?:hours|days|weeks) (?:away|from now)\\b',
    '(?<!\\b(?:the|its|his|her|their|our|my) )\\b(?:[Ll]ast|[Nn]ext) (?:week|weekend|month)(?! (?:of|in|on|before|after))\\b',
  ].join('|'),
  'u',
);

const MONTH =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))';
/** "launched on April 14", of a year that the paragraph does not tell. */
const DAY = new RegExp(
  `\\b(?:(?:on|by|until|from) (?:\\d\\d? ${MONTH}|${MONTH} \\d\\d?)|launch ${MONTH} \\d\\d?)\\b`,
  'u',
);
const YEAR = /\b(?:19|20)\d\d\b/;

/** Whether a stretch of a text makes it news of a day that it does not tell, so that what lies ahead of it may long be past. */
export const tellsOfUnknownDay = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ text }) => FROM_ITS_DAY.test(text) || (DAY.test(text) && !YEAR.test(text)));
