import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { POSSESSED } from '../words-for-things.ts';
import { judgeInvolvement } from './involvement.ts';

const JOINT_NOUNS =
  /^(project|mission|effort|venture|programme|program|collaboration|partnership|undertaking|work|enterprise|cooperation|co-operation|endeavour|endeavor|creation|product|brainchild)s?$/;
const SHARE_NOUNS = /^(participation|help|support|contribution|contributions|involvement|cooperation|collaboration)$/;

/** "X was a joint project of NASA and France", "the work of A, B and C", "a mission with participation of NASA". */
export function judgeJointWork(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap((description) => {
    if (description.stance !== 'asserted' || !JOINT_NOUNS.test(description.is.head.lower)) return [];
    const craft = craftOf(description.subject, context) ?? craftBefore(description.subject, context);
    if (craft === undefined) return [];
    const brought = description.complements.flatMap(({ preposition, phrase }, i) => {
      if (/^(of|between|by|among|from)$/.test(preposition)) return [phrase];
      if (preposition !== 'with' || !SHARE_NOUNS.test(phrase.head.lower)) return [];
      const next = description.complements[i + 1];
      return [phrase.of, next && /^(of|by|from)$/.test(next.preposition) ? next.phrase : undefined].filter(
        (one) => one !== undefined,
      );
    });
    const { of } = description.is;
    // "a project of NASA and ESA": what is listed after the whole phrase belongs to its of-phrase.
    const listed = of ? [{ ...of, others: [...of.others, ...description.is.others] }] : [];
    return [...listed, ...brought].flatMap((phrase) => judgeInvolvement(phrase, craft, context, 'sharing'));
  });
}
judgeJointWork.needs = { word: JOINT_NOUNS } satisfies Needs;

/** "the Cassini mission to Saturn, a joint venture of ...": said of the mission, not of the world that it went to. */
const craftBefore = (world: NounPhrase, context: SentenceContext): EntryIndex | undefined => {
  const index = context.referentAlone(world);
  if (index === undefined || context.kindOf(index) !== 'body') return undefined;
  const before = context.reading.phrases.find(({ phrase }) =>
    /^ (?:to|at|around) (?:the )?(?:planet |comet |asteroid )?$/.test(context.text.slice(phrase.end, world.start)),
  );
  return before && craftOf(before.phrase, context);
};

const craftOf = (phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined => {
  const craft = context.referent(phrase);
  return craft !== undefined && POSSESSED.has(context.kindOf(craft)) ? craft : undefined;
};

/** "NASA partnered with JAXA on Cassini", "Rosetta, which partnered with NASA", "teamed up with ESA to build Juno". */
export function judgePartnering(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !isPartnering(clause)) return [];
  const partners = clause.complements.filter(({ preposition }) => preposition === 'with').map(({ phrase }) => phrase);
  // "ESA teamed up with JAXA for X, and NASA with ESA for Y": who did what with whom is not clear.
  // "NASA and CNES cooperated on X"
  const both = partners.length === 0 && clause.agents[0]?.others.length ? clause.agents.slice(0, 1) : [];
  if (partners.length + both.length !== 1) return [];
  if (both.length > 0)
    return sharedCraft(clause, context).flatMap((craft) =>
      both.flatMap((phrase) => judgeInvolvement(phrase, craft, context, 'sharing')),
    );
  const own = clause.agents[0] && craftOf(clause.agents[0], context);
  if (own !== undefined) return partners.flatMap((phrase) => judgeInvolvement(phrase, own, context, 'sharing'));
  return sharedCraft(clause, context).flatMap((craft) =>
    [...clause.agents.slice(0, 1), ...partners].flatMap((phrase) =>
      judgeInvolvement(phrase, craft, context, 'sharing'),
    ),
  );
}

/** "JAXA was ESA's partner in BepiColombo", "NASA's partner on Cassini was ESA". */
export function judgePartnerNouns(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance, tense, complements }) => {
    const [role, who] = /^partners?$/.test(subject.head.lower) ? [subject, is] : [is, subject];
    if (stance !== 'asserted' || tense === 'future' || !/^partners?$/.test(role.head.lower) || who.head.tag !== 'name')
      return [];
    if (!role.possessor || role.modifiers.length > 0 || role.isNegative) return [];
    const behind = context.reading.phrases.find(({ phrase }) =>
      /^ (?:in|on|for) (?:the )?$/.test(context.text.slice(role.end, phrase.start)),
    )?.phrase;
    const thing = behind ?? complements.find(({ preposition }) => /^(?:in|on|for)$/.test(preposition))?.phrase;
    const craft = thing && thing.others.length === 0 ? craftOf(thing, context) : undefined;
    const owner = role.possessor;
    return craft === undefined
      ? []
      : [who, owner].flatMap((phrase) => judgeInvolvement(phrase, craft, context, 'sharing'));
  });
}
judgePartnerNouns.needs = { word: /^partners?$/ } satisfies Needs;

const isPartnering = (clause: Clause): boolean =>
  /^(partner|collaborate|cooperate|co-operate)$/.test(clause.verb) ||
  (clause.verb === 'team' && clause.adverbs.includes('up')) ||
  (clause.verb === 'join' && clause.themes.some((theme) => theme.head.lower === 'forces'));

/** What they did together: "on Cassini", "for BepiColombo", "to build New Horizons". */
function sharedCraft(clause: Clause, context: SentenceContext): EntryIndex[] {
  const named = clause.complements.flatMap(({ preposition, phrase }) => {
    const craft = /^(on|for|in)$/.test(preposition) ? craftOf(phrase, context) : undefined;
    return craft === undefined ? [] : [craft];
  });
  if (named.length > 0) return named.length === 1 ? named : [];
  const aim = context.reading.clauses.find(
    (other) =>
      other.construction === 'infinitive' &&
      other.start >= clause.end &&
      other.start - clause.end < 6 &&
      /^(build|launch|develop|fly|operate|design|send|make)$/.test(other.verb),
  );
  const craft = aim?.themes[0] && craftOf(aim.themes[0], context);
  return craft === undefined ? [] : [craft];
}
