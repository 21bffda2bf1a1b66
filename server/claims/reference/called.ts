import type { EntryIndex } from '../../../glossary/glossary.ts';
import { KINDS } from '../../../glossary/schema/kinds.ts';
import type { Knowledge } from '../knowledge.ts';

/** "agencies" -> "agency", "probes" -> "probe", "spacecraft" as it is. */
export const singularOf = (noun: string): string => noun.replace(/(?<=[^aeious])ies$/, 'y').replace(/(?<=[^su])s$/, '');

const OF_CRAFT =
  /^(probe|spacecraft|craft|mission|vehicle|satellite|observatory|telescope|capsule|spaceship|ship|freighter|ferry|orbiter|lander|rover|twins?|pair|probes)$/;

const OF_COMPANY =
  /^(start-?up|firm|manufacturer|maker|enterprise|venture|builder|contractor|operator|bureau|corporation|giant|group|conglomerate|developer|provider)$/;

const OF_FLIGHT = /^(spacecraft|craft|mission|capsule|spaceship|ship)$/;

/** True where a common noun is used of such an entry: "rover" of Curiosity, "agency" of ESA. */
export function isCalled(index: EntryIndex, noun: string, knowledge: Knowledge): boolean {
  const singular = singularOf(noun);
  const entry = knowledge.entry(index);
  if ((KINDS[entry.kind].nouns as readonly string[]).some((word) => word === noun || word === singular)) return true;
  if (typesOf(index, knowledge).some((type) => isOfType(type, singular))) return true;
  if (entry.kind === 'company' && OF_COMPANY.test(singular)) return true;
  if (entry.kind === 'crewed-flight') return OF_FLIGHT.test(singular);
  return (entry.kind === 'spacecraft' || entry.kind === 'mission') && OF_CRAFT.test(singular);
}

const isOfType = (type: string, noun: string): boolean =>
  type === noun || type.endsWith(`-${noun}`) || type.startsWith(`${noun}-`);

/** What an entry is said to be, in the glossary's words: "lander", "space-agency", "astronaut". */
export function typesOf(index: EntryIndex, knowledge: Knowledge): string[] {
  const entry = knowledge.entry(index);
  return knowledge.ids(entry, 'types', 'body-types', 'organisation-types', 'professions');
}

const ROLES_OF_CRAFT =
  /^(?:orbiter|lander|rover|impactor|penetrator|helicopter|balloon|space-telescope|telescope|observatory|satellite|capsule|lunar-module|command-module)$/;

/** Two of one name for kinds of craft exclude each other: a craft listed as an orbiter is no rover. */
export function isSurelyNot(index: EntryIndex, noun: string, knowledge: Knowledge): boolean {
  const singular = singularOf(noun);
  if (!/^(?:orbiter|lander|rover|telescope|observatory|capsule)$/.test(singular)) return false;
  const types = typesOf(index, knowledge).filter((type) => ROLES_OF_CRAFT.test(type));
  return types.length > 0 && !types.some((type) => isOfType(type, singular));
}
