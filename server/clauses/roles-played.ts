import type { Clause, Description } from './clause.ts';

/** What is what it is for good: nobody becomes a rover, while everybody was a pilot once. */
const THING =
  /^(?:agency|company|corporation|observatory|telescope|satellite|spacecraft|craft|probe|orbiter|lander|rover|helicopter|station|capsule|module|spaceplane|rocket|launcher|booster|missile|freighter|planet|moon|asteroid|comet|star|galaxy|mission)$/;
/** What is done with a thing, or by it, for what it is; what began as something, or was used as it, may be another. */
const PLAYING =
  /^(?:serve|stay|remain|work|operate|act|function|launch|build|develop|design|construct|fly|know|celebrate|remember)$/;
/** "is remembered as the discoverer of": who did it, and is known for it. */
const DOER = /^(?:discoverer|founder|builder|maker|designer|operator|manufacturer|namesake|home)$/;
const KNOWING = /^(?:know|remember|celebrate|recognise|recognize|credit|honour|honor|hail)$/;

/** "was launched as a weather satellite", "worked as a relay satellite": a clause that says besides what its subject, or what is done something with, was. */
export function rolesPlayed(clause: Clause): Description[] {
  const [role, another] = clause.complements.filter(({ preposition }) => preposition === 'as');
  if (!role || another) return [];
  const isThing = isOne(role.phrase.determiner) && THING.test(role.phrase.head.lower) && PLAYING.test(clause.verb);
  const isDoer = DOER.test(role.phrase.head.lower) && KNOWING.test(clause.verb) && clause.construction === 'passive';
  // What stands in front is read with what else describes the subject there.
  if (role.phrase.start < clause.verbSpan.start || !(isThing || isDoer)) return [];
  const isUndergone = clause.construction === 'passive' || clause.construction === 'participle';
  const all = isUndergone || clause.agents.length === 0 ? clause.themes : clause.agents;
  const [subject, ...more] = all.filter(({ head, determiner }) => head.tag === 'name' || determiner === 'the');
  if (!subject || more.length > 0 || subject.others.length > 0) return [];
  return [
    {
      subject,
      is: role.phrase,
      construction: 'copula',
      stance: clause.stance,
      tense: clause.tense,
      complements: [],
      times: [],
      start: Math.min(subject.start, role.phrase.start),
      end: Math.max(subject.end, role.phrase.end),
    },
  ];
}

const isOne = (determiner: string | undefined): boolean => /^an?$/.test(determiner ?? '');
