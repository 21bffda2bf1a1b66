import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import { isInPart, partAround } from '../../clauses/parts.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { SentenceContext } from '../context.ts';
import { isSameUndertaking, visitsOf } from '../times/working-lives.ts';
import { sameSystem } from './named-bodies.ts';
import { isWatcher } from './targets.ts';
import { worldOfAdjective } from './world-words.ts';

/** A craft as named, and where. */
export interface Doer {
  readonly token: Span;
  readonly craft: EntryIndex;
  /** The name stands alone, and means something else as well. */
  readonly isDoubtful?: boolean;
  /** It stands alone, and is a name by its surroundings only. */
  readonly isWord?: boolean;
  /** It is at work on the ground that is named: "on Mars". */
  readonly isOnGround?: boolean;
}

export const isWorld = (index: EntryIndex, context: SentenceContext): boolean =>
  context.kindOf(index) === 'body' &&
  !/^(earth|sun|solar-system|milky-way)$/.test(context.entry(index).id) &&
  context.knowledge.isWithin(context.entry(index).id, 'solar-system');

/** The world that a name or an adjective stands for: "Mars", "Martian". */
export const worldAt = (token: Token, context: SentenceContext): EntryIndex | undefined => {
  const index = token.tag === 'name' ? context.meaning(token) : worldOfAdjective(token, context);
  return index !== undefined && isWorld(index, context) ? index : undefined;
};

/** Its targets are all listed, and none of these worlds is among them, belongs to one, or was passed on the way. */
export function isElsewhere(entry: Entry, bodies: readonly EntryIndex[], context: SentenceContext): boolean {
  const { knowledge } = context;
  const targets = knowledge.ids(entry, 'targets');
  const visited = visitsOf(entry).map(({ body }) => body);
  return (
    bodies.length > 0 &&
    knowledge.isComplete(entry, 'targets') &&
    bodies.every((body) => {
      const { id } = context.entry(body);
      return [...targets, ...visited].every(
        (target) =>
          !knowledge.isWithin(target, id) && !knowledge.isWithin(id, target) && !sameSystem(target, id, context),
      );
    })
  );
}

/** Words of being there, not looking from afar. */
export const NEAR =
  /\b(?:orbit(?:ed|ing|er|s)?|fly-?bys?|fl(?:y|ew|own|ies|ying) (?:by|past)|past|close(?:st|r)?(?: look| view|-up| approach)?|land(?:ed|er|ing)|surface|rings?|moons?|atmosphere|clouds?|plunge[ds]?|swoop(?:ed)?|encounter(?:ed)?|visit(?:ed)?|poles?|polar|plumes?|craters?|volcano(?:es)?|canyons?|auror\w+|gravit(?:y|ational)|magnetic field|magnetosphere|interior|subsurface|underground|crust|regolith|soil|terrain|hemispheres?|dunes?|lakes?|storms?|geysers?|night ?side|day ?side|hexagon|jet streams?)\b/i;
export const FROM_AFAR =
  /\b(?:from afar|distan(?:ce|t)|far away|dots?|specks?|pixels?|points? of light|look(?:ed|ing|s)? (?:back|home|out)|portrait|night sky|in (?:the|its|their) (?:evening |morning )?sk(?:y|ies)|on (?:its|the) way|en route|compar\w*|like|unlike|similar|star trackers?|background|simulat\w*|test|telescop\w*|model)\b/i;

/** A craft sent to worlds, at some of which its sentence says no word of looking from afar: from nearby, or at what is small. */
export function isSeenFromNear(
  worlds: readonly EntryId[],
  { token, craft, isOnGround = false }: Doer,
  context: SentenceContext,
): boolean {
  const { knowledge } = context;
  const entry = context.entry(craft);
  const words = context.shown(context.reading.sentence);
  if (!isSentToWorlds(entry, context) || FROM_AFAR.test(words) || hasOtherCraft(entry, context)) return false;
  if (isFromItsOwnWorld(craft, token, context)) return false;
  return (
    isOnGround ||
    NEAR.test(wordsBeside(token, context)) ||
    knowledge.entriesOf(worlds).some((body) => isSmall(body, context))
  );
}

/** "from lunar orbit, LRO saw Mars": it looks from where it is. */
export function isFromItsOwnWorld(craft: EntryIndex, place: Span, context: SentenceContext): boolean {
  const { tokens } = context.reading;
  const part = partAround(context.reading, place);
  return tokens.some((token, i) => {
    const index = isInPart(part, token) ? worldAt(token, context) : undefined;
    if (index === undefined) return false;
    const before = tokens[i - 1]?.tag === 'determiner' ? tokens[i - 2] : tokens[i - 1];
    const isThere = tokens[i + 1]?.lower === 'orbit' || before?.lower === 'from';
    return isThere && !isElsewhere(context.entry(craft), [index], context);
  });
}

/** Sent to other worlds, and not to look at the sky. */
export const isSentToWorlds = (entry: Entry, context: SentenceContext): boolean =>
  PROBE_KINDS.has(entry.kind) &&
  context.knowledge.ids(entry, 'targets').some((id) => id !== 'earth' && id !== 'sun') &&
  !isWatcher(entry, context);

/** What stands in the clause around a place, names of craft left out: the Lunar Reconnaissance Orbiter need not orbit what it sees. */
function wordsBeside(place: Span, context: SentenceContext): string {
  const { reading, text } = context;
  const part = partAround(reading, place);
  const words = part.map(({ start, end }) => {
    const names = reading.tokens.filter((token) => {
      const meant = token.start >= start && token.end <= end ? context.meaning(token) : undefined;
      // "the Moon" says nothing of moons.
      return meant !== undefined && (context.kindOf(meant) !== 'body' || context.entry(meant).id === 'moon');
    });
    const ends = [start, ...names.map((name) => name.end)];
    return ends.map((from, i) => text.slice(from, names[i]?.start ?? end)).join('_');
  });
  return words.join(' ');
}

/** Of what is small and far only a visitor has pictures. */
export const isSmall = (body: Entry, { knowledge }: SentenceContext): boolean =>
  !knowledge.isWithin(body.id, 'moon') &&
  knowledge
    .ids(body, 'body-types')
    .some((type) => /^(moon|dwarf-planet|asteroid|ring|crater|plain|mountain|valley|landing-site)$/.test(type));

/** Another craft in the sentence may be the one that was there. */
function hasOtherCraft(entry: Entry, context: SentenceContext): boolean {
  return context.reading.tokens.some((token) => {
    const index = token.tag === 'name' ? context.meaning(token) : undefined;
    if (
      index === undefined ||
      !/^(spacecraft|mission|crewed-flight|programme|instrument|station|module)$/.test(context.kindOf(index))
    )
      return false;
    return !isSameUndertaking(context.entry(index), entry, context);
  });
}
