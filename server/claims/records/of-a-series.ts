import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { SentenceContext } from '../context.ts';

const BARE = /^first (?:satellites?|spacecraft|craft|probes?)$/i;
/** What has satellites of its own. */
const SERIES: ReadonlySet<Kind> = new Set<Kind>(['programme', 'company', 'launch-site']);
const OWNERS: ReadonlySet<Kind> = new Set<Kind>([...SERIES, 'agency', 'organisation', 'country']);

const SET = /\b(?:series|famil(?:y|ies)|constellations?|fleets?|generations?|system) of\b/i;

/** "of these countries, South Africa launched the first satellite in 1999" */
const OF_SOME =
  /\b(?:these|those|which|African|Asian|Arab|European|American|Gulf|developing|emerging|member|of the) (?:countries|nations|states)\b/i;
/** "The first satellite, designated OSCAR": by a name that it need not bear to all. */
const SO_NAMED =
  /^,? (?:(?:which was |which is |simply |then )?(?:designated|named|called|dubbed|christened|code-?named|nicknamed|known as)) /;

/** "The first satellite was launched in 1978", where the text has spoken of GPS: the first of those, and not of all. */
export function isFirstOfSeries(span: Span, context: SentenceContext): boolean {
  if (!BARE.test(context.shown(span))) return false;
  const { section, topic, mentioned, lastMentioned } = context.discourse;
  const isOf = (kinds: ReadonlySet<Kind>) => (index: EntryIndex | undefined) =>
    index !== undefined && kinds.has(context.kindOf(index));
  // "A series of twelve weather satellites. The first satellite, ..."
  if (SET.test(context.text.slice(0, span.start)) || OF_SOME.test(context.text.slice(0, span.start))) return true;
  if (SO_NAMED.test(context.text.slice(span.end))) return true;
  const named = context.mentions.map(({ entry }) => entry);
  return [section, topic].some(isOf(OWNERS)) || [...mentioned, ...lastMentioned, ...named].some(isOf(SERIES));
}
