import type { EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { SentenceContext } from '../context.ts';
import { workedOut } from '../worked-out.ts';

/** What a house does with a craft, or calls what it has: whose it is, the craft is. */
const WORK =
  /^(?:programme|program|project|mission|flight|spaceflight|landing|moonshot|touchdown|splashdown|flyby|orbiter|lander|rover|probe|spacecraft|craft|satellite|capsule)s?$/;
const OF_ONE_HOUSE: ReadonlySet<Kind> = new Set<Kind>(['programme', 'mission', 'spacecraft', 'crewed-flight']);
/** Guests of many countries fly on these, and call the flight theirs. */
const FOR_GUESTS = /crewed|plane|freighter|cargo/;

/** "Boeing's Starship programme", "JAXA's second Hayabusa mission", "ISRO's Apollo 17 landing": what the work is done with. */
export function workedWith(
  owner: NounPhrase,
  { head, names, compounds, of, modifiers }: NounPhrase,
  context: SentenceContext,
): EntryIndex | undefined {
  const [name, ...more] = names;
  const isPlain = more.every((one) => isBody(one, context)) && !compounds && (!of || of.start === owner.start);
  const house = WORK.test(head.lower) && isPlain ? context.referentAlone(context.alone(owner)) : undefined;
  const thing = name && context.meaning(name);
  if (!name || house === undefined || thing === undefined || isLikened(name.end, context)) return undefined;
  // "China's own Apollo programme", "Japan's would-be Apollo": one like it.
  if (modifiers.some(({ lower }) => /^(?:own|would-be|style|new|like)$/.test(lower))) return undefined;
  // A firm works on what is its own.
  if (context.kindOf(house) === 'company' && /^(?:programme|program|project)s?$/.test(head.lower))
    return /^(?:launch-vehicle|spacecraft|programme)$/.test(context.kindOf(thing)) ? thing : undefined;
  if (!/^(?:agency|company|organisation)$/.test(context.kindOf(house))) return undefined;
  return OF_ONE_HOUSE.has(context.kindOf(thing)) && !isForGuests(thing, context) ? thing : undefined;
}

/** "the Apollo 17 Moon landing" */
const isBody = (token: Token, context: SentenceContext): boolean => {
  const index = context.meaning(token);
  return index !== undefined && context.kindOf(index) === 'body';
};

/** "an Apollo-style mission" */
const isLikened = (end: number, { text }: SentenceContext): boolean =>
  /^[-‐‑–](?:style|like|era|class|type)\b/.test(text.slice(end, end + 8));

/** "CNES's Soyuz mission": one of many for others. */
export const isGuestFlight = (thing: EntryIndex, { head }: NounPhrase, context: SentenceContext): boolean =>
  /^(?:mission|flight|spaceflight)s?$/.test(head.lower) &&
  context.kindOf(thing) === 'spacecraft' &&
  isForGuests(thing, context);

/** A ferry, or a programme of flights with guests, on which houses of other countries had missions of their own. */
function isForGuests(thing: EntryIndex, { knowledge }: SentenceContext): boolean {
  const entry = knowledge.entry(thing);
  if (entry.kind === 'spacecraft') return knowledge.ids(entry, 'types').some((type) => FOR_GUESTS.test(type));
  return entry.kind === 'programme' && withGuests(knowledge).has(entry.id);
}

/** Programmes in which people of more than one country flew. */
const withGuests = workedOut((knowledge) => {
  const found = new Set<EntryId>();
  for (const flight of knowledge.allOf('crewed-flight')) {
    const lands = knowledge.ids(flight, 'crew').flatMap((id) => knowledge.idsOf(id, 'nationality').slice(0, 1));
    const isMixed = lands.some((land) => land !== lands[0] && !knowledge.shareCountry([land], lands.slice(0, 1)));
    if (isMixed) for (const id of knowledge.ids(flight, 'programme')) found.add(id);
  }
  return found;
});
