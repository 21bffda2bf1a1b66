import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { judgePair } from './carriers.ts';

/** What the instruments of a craft are called together, or one of them. */
const EQUIPMENT =
  /^(?:instrument|payload|camera|spectrometer|spectrograph|experiment|radar|imager|detector|sensor|magnetometer)s?$/;
const HAVING = /^(?:have|carry|use|boast|possess|bear|own)$/;
const HOLDING = /^(?:include|comprise|contain|number)$/;

/**
 * "Juno's JunoCam", "The instruments of Juno included JunoCam", "Among its instruments was JunoCam": an instrument by whose it is said
 * to be.
 */
export function judgeEquipment(context: SentenceContext): Verdict[] {
  const { clauses, descriptions, phrases } = context.reading;
  const owned = phrases.flatMap(({ phrase, stance }) =>
    stance === 'asserted' && phrase.head.tag === 'name' && phrase.possessor
      ? judgeOwner(phrase.possessor, phrase, context)
      : [],
  );
  const held = clauses.flatMap(({ verb, stance, agents: [all], themes }) =>
    stance === 'asserted' && HOLDING.test(verb) && all && EQUIPMENT.test(all.head.lower)
      ? themes.flatMap((theme) => judgeOwner(all.of ?? all.possessor, theme, context))
      : [],
  );
  const described = descriptions.flatMap(({ subject, is, stance }) =>
    stance === 'asserted' && EQUIPMENT.test(is.head.lower) && subject.head.tag === 'name'
      ? judgeOwner(is.of ?? is.possessor, subject, context)
      : [],
  );
  // "Juno has a camera called JunoCam"
  const named = clauses.flatMap(({ verb, stance, agents: [craft], themes: [thing] }) =>
    stance === 'asserted' && HAVING.test(verb) && craft && thing && EQUIPMENT.test(thing.head.lower)
      ? descriptions
          .filter(({ is, subject }) => is.start === thing.start && subject.head.tag === 'name')
          .flatMap(({ subject }) => judgeOwner(craft, subject, context))
      : [],
  );
  return [...owned, ...held, ...described, ...named];
}
judgeEquipment.needs = { kinds: ['instrument'] } satisfies Needs;

const judgeOwner = (owner: NounPhrase | undefined, all: NounPhrase, context: SentenceContext): Verdict[] =>
  owner
    ? [all, ...all.others].flatMap((one) => {
        const alone = context.alone(one);
        const index = context.referent(alone);
        return index !== undefined && context.kindOf(index) === 'instrument' ? judgePair(owner, alone, context) : [];
      })
    : [];
