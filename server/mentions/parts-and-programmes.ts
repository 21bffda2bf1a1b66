import type { Kind } from '../../glossary/schema/kinds.ts';
import type { NameMention } from './mention.ts';
import type { NamedText } from './named-text.ts';

const BEFORE_PART =
  /^(?:[’']s (?:[a-z]+ ){0,2}| (?:(?:has|had|also|was|is) ){0,2}(?:carri(?:es|ed)|used|uses|flew|flies|included|equipped|fitted|armed)(?: with)? (?:the )?(?:[a-z]+ ){0,3}| included (?:the )?| (?:has|had|carries|carried) an? (?:[a-z]+ ){1,3}(?:called|named|dubbed) (?:the )?)$/;
const OF_PROGRAMME =
  /^,? (?:(?:is|was|has|had|been|being|became) )?(?:(?:an?|another)(?: [a-z]+)?(?= )|(?:a |the )?(?:[a-z]+ )?(?:part|member|mission|probe|spacecraft) (?:of|in|under)|belong(?:s|ed) to|fl(?:ies|ew|own) (?:under|in|as part of)|(?:funded|financed|paid for|selected|chosen|launched|approved) (?:through|by|for|under|within|as part of)) (?:the |NASA[’']s |ESA[’']s |JAXA[’']s )?(?:[a-z]+ )?$/;
/** The same of a craft and the programme that it was part of. */
const isOfProgramme = (between: string): boolean => OF_PROGRAMME.test(between);
/** The same where the programme stands first: "The Discovery programme included Dawn", "Under the Discovery programme, Dawn". */
const holdsMember = (before: string, between: string): boolean =>
  /^ (?:includ|compris)e[sd] (?:the )?$/.test(between) ||
  (/^, (?:the )?$/.test(between) &&
    /(?:^|\s)(?:under|as part of|within|in) (?:the |NASA[’']s |ESA[’']s )?$/i.test(before));

const BEHIND_PART =
  /^(?:,)? (?:[a-z]+ ){0,4}(?:aboard|on board|on|of|for|to) (?:the |NASA[’']s |ESA[’']s )?(?:[a-z]+ )?$/;

/** Whether what stands between a craft and an instrument says that the one has the other. */
const holdsPart = (between: string): boolean => BEFORE_PART.test(between);
/** The same of an instrument and what it is on. */
const isPartOf = (between: string): boolean => BEHIND_PART.test(between);

/**
 * "Juno carried JIRAM", "JunoCam aboard Juno", "Juno's JunoCam": whether a name stands beside that of an instrument, which can be part of
 * nothing but a craft, or of the programme that a craft was part of. `kindOf`: of another name nearby that means one thing only.
 */
export const isBesidePartner = (
  { text, names }: NamedText,
  name: NameMention,
  kindOf: (other: NameMention) => Kind | undefined,
): boolean =>
  names.some((other) => {
    const beside = other === name ? undefined : kindOf(other);
    const isBehind = other.start > name.end;
    const between = isBehind ? text.slice(name.end, other.start) : text.slice(other.end, name.start);
    if (beside === 'programme')
      return isBehind
        ? isOfProgramme(between)
        : holdsMember(text.slice(Math.max(0, other.start - 24), other.start), between);
    return beside === 'instrument' && (isBehind ? holdsPart(between) : isPartOf(between));
  });
