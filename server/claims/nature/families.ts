import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { shareVehicle } from '../events/event-roles.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';

const FAMILY = /^(?:family|series|lineage)$/;
const MEMBER = /^(?:part|member|version|variant|one)$/;

/** "The Falcon Heavy is a member of the Atlas family of rockets": a rocket in the family of others. */
export function judgeFamilies(context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  return context.reading.descriptions.flatMap(({ subject, is, stance, tense }): Verdict[] => {
    const family = is.of;
    const [token, another] = family?.names ?? [];
    if (stance !== 'asserted' || tense === 'future' || !MEMBER.test(is.head.lower)) return [];
    if (!family || !FAMILY.test(family.head.lower) || !token || another || subject.others.length > 0) return [];
    const [index, meant] = [context.referent(subject), context.meaning(token)];
    if (index === undefined || meant === undefined) return [];
    const [rocket, claimed] = [context.entry(index), context.entry(meant)];
    const known = knowledge.ids(rocket, 'family');
    if (rocket.kind !== 'launch-vehicle' || claimed.kind !== 'launch-vehicle' || known.length === 0) return [];
    const readings = [claimed, ...context.alternatives(token).map((one) => context.entry(one))];
    if (readings.some((one) => isKin(rocket, one, context))) return [];
    const names = known.map((id) => knowledge.nameOf(id));
    return [
      {
        state: 'contradicted',
        check: 'wrong-vehicle',
        claim: `family of ${rocket.id}`,
        ...context.quoted(token),
        message: 'wrong-vehicle.family',
        known: inWords(names),
        ...anyOf(names.map((name) => name.replace(/ (?:rocket|launcher)$/, ''))),
        about: rocket.id,
        details: { subject: knowledge.spoken(rocket.id) },
      },
    ];
  });
}
judgeFamilies.needs = { word: FAMILY, kinds: ['launch-vehicle'] } satisfies Needs;

/** One of the other's family, or both of a third's. */
function isKin(one: Entry, other: Entry, context: SentenceContext): boolean {
  const { knowledge } = context;
  const around = ({ id, relations }: Entry): EntryId[] => [
    id,
    ...(['family', 'predecessors', 'successors'] as const).flatMap(
      (relation) => relations[relation]?.list.map(({ value }) => value) ?? [],
    ),
  ];
  const kin = new Set(around(one).flatMap((id) => [id, ...around(knowledge.byId(id) ?? one)]));
  return shareVehicle(context, one.id, other.id) || around(other).some((id) => kin.has(id));
}
