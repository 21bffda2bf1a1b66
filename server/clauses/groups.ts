import type { Clause, Description } from './clause.ts';
import type { NounPhrase } from './phrases.ts';

const SOME = /^(?:one|some|two|three|four|another|many|most)$/;
const SEVERAL = /^(?:men|women|people|craft|spacecraft)$/;
/** What takes many hands: one of those who did it is rarely among those who are known for it. */
const BY_MANY =
  /^(?:design|build|develop|make|construct|manufacture|assemble|engineer|invent|create|discover|find|detect|found|establish|fund|finance|pay|contribute|supply|provide|work|help|support|operate|run|propose|plan|want|train|study)$/;

/**
 * "Eagle was one of the craft that landed on the Moon", "Among the craft that landed there was Eagle": what is told of a group is told of
 * whoever is said to belong to it.
 */
export function toldOfMembers(clauses: readonly Clause[], descriptions: readonly Description[]): Clause[] {
  return descriptions.flatMap(({ subject, is, stance, construction }) => {
    if (stance !== 'asserted' || construction === 'adjacent') return [];
    // "Two of the craft that landed there were A and B"
    const [member, whole] = is.head.tag === 'name' && subject.names.length === 0 ? [is, subject] : [subject, is];
    const group = groupIn(whole);
    return group ? clauses.flatMap((clause) => ofMember(clause, group, member)) : [];
  });
}

/** The group of which something is one, where what follows can only be told of the whole group. */
function groupIn(is: NounPhrase): NounPhrase | undefined {
  const isOneOf = SOME.test(is.head.lower);
  const group = isOneOf ? is.of : is;
  const isSeveral = isOneOf || group?.isPlural || SEVERAL.test(group?.head.lower ?? '');
  return group && isSeveral && group.of === undefined && group.others.length === 0 && group.names.length === 0
    ? group
    : undefined;
}

function ofMember(clause: Clause, group: NounPhrase, member: NounPhrase): Clause[] {
  if (clause.stance !== 'asserted' || !/^(?:relative|participle)$/.test(clause.construction)) return [];
  const isGroup = ({ start, end }: NounPhrase): boolean => start === group.start && end === group.end;
  const isAgent = clause.agents.some(isGroup);
  if ((!isAgent && !clause.themes.some(isGroup)) || (isAgent && BY_MANY.test(clause.verb))) return [];
  // "Later moons were Nix, found in 2005, and Styx, found in 2012": told of the name that it stands behind.
  if ((isAgent ? clause.agents : clause.themes).some((phrase) => !isGroup(phrase) && phrase.names.length > 0))
    return [];
  // "one of the craft that visited Vesta and Ceres": which of them it was at is not said.
  const others = [...(isAgent ? clause.themes : clause.agents), ...clause.complements.map(({ phrase }) => phrase)];
  if (others.some((phrase) => phrase.others.length > 0) || clause.times.length > 1) return [];
  return [isAgent ? { ...clause, agents: [member] } : { ...clause, themes: [member] }];
}

/**
 * "The two craft, A and B, were built by": what is told of several is told of those who are named beside it. "Mars has two moons, A and
 * B" says which they are.
 */
export function ofThoseNamed(clauses: readonly Clause[], descriptions: readonly Description[]): readonly Clause[] {
  const lists = descriptions.filter(
    ({ subject, is, construction }) =>
      construction === 'apposition' &&
      subject.names.length > 0 &&
      subject.others.length > 0 &&
      is.isPlural &&
      is.determiner !== undefined &&
      is.names.length === 0 &&
      is.others.length === 0,
  );
  if (lists.length === 0) return clauses;
  const named = (phrase: NounPhrase): NounPhrase => lists.find(({ is }) => is === phrase)?.subject ?? phrase;
  return clauses.map((clause) => ({ ...clause, agents: clause.agents.map(named), themes: clause.themes.map(named) }));
}
