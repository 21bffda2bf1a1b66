import type { Days } from '../../../glossary/dates.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { isOnlyMeant } from '../events/done-first.ts';
import type { Needs } from '../frame-needs.ts';
import { openingDate } from '../places/times-before.ts';
import { whenInWords } from '../times/words-of-dates.ts';
import { isOutside, workingLife } from '../times/working-lives.ts';

/** What is done aboard before it flies, or with it on the ground, or what may be told of it at any time. */
const ON_THE_GROUND =
  /^(?:install|fit|mount|integrate|place|put|load|stow|pack|set|build|assemble|test|plan|propose|select|choose|design|develop|assign|include|add|seat|book|offer|sell|promise|announce|award|approve|train|work|inspect|repair|refurbish|display|exhibit|visit|be|have|get|join|begin|start|launch|fly|send|carry|take|film|shoot|reserve|attach|bolt|equip|outfit)$/;
/** On a craft, not on the subject of it. */
const HAPPENING =
  /^(?:sprout|grow|detect|measure|locate|operate|perform|conduct|live|use|find|record|photograph|observe|discover|experience|suffer|die|celebrate|cook|sleep|hint|show|map|host|run)$/;
const IN_SPACE: ReadonlySet<string> = new Set(['spacecraft', 'station', 'module']);

/** "Plants were grown aboard Salyut 7 in 1978": something happened aboard a craft that was not in space then. */
export function judgeAboardThen(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || /^(?:future|present)$/.test(clause.tense)) return [];
  if (clause.construction === 'nominal' || isOnlyMeant(clause, context.reading)) return [];
  const places = clause.complements.filter(
    ({ preposition }) =>
      (/^(?:aboard|on board|inside)$/.test(preposition) && !ON_THE_GROUND.test(clause.verb)) ||
      (preposition === 'on' && HAPPENING.test(clause.verb)),
  );
  const [place, another] = places;
  const days = place && !another ? soleDays(clause, context) : undefined;
  return place && days ? judgePlace(place.phrase, days, context) : [];
}
judgeAboardThen.needs = { tags: ['date'], kinds: ['spacecraft', 'station', 'module'] } satisfies Needs;

/** The clause's one time, or the date that opens its sentence. */
function soleDays(clause: Clause, context: SentenceContext): Days | undefined {
  if (clause.adverbs.some((word) => /^(?:later|earlier|afterwards|before|ago)$/.test(word))) return undefined;
  const [time, another] = clause.times;
  const subject = clause.construction === 'passive' ? clause.themes[0] : clause.agents[0];
  const token = time ? time.token : subject && openingDate(subject, context);
  if (another || (time && !/^(?:in|on|during|)$/.test(time.preposition))) return undefined;
  return token && /\d{3}/.test(context.shown(token)) ? token.date?.days : undefined;
}

function judgePlace(phrase: NounPhrase, days: Days, context: SentenceContext): Verdict[] {
  return [phrase, ...phrase.others].slice(0, 3).flatMap((one): Verdict[] => {
    const index = one.names.length > 0 ? context.referentAlone(one) : undefined;
    if (index === undefined || !IN_SPACE.has(context.kindOf(index)) || context.isVariantNamed(index)) return [];
    const token = context.nameToken(one);
    if (context.alternatives(token).length > 1) return [];
    const entry = context.entry(index);
    const life = workingLife(entry, context.knowledge);
    const when = life && isOutside(days, life);
    if (!life || !when) return [];
    const known = when === 'before' ? life.from.at : life.to?.at;
    return known === undefined
      ? []
      : [
          {
            state: 'contradicted',
            check: 'anachronism',
            claim: `${entry.id} at that time`,
            ...context.quoted(token),
            message: when === 'before' ? 'anachronism.launched' : 'anachronism.ended',
            known: whenInWords(known),
            about: entry.id,
            details: { subject: context.knowledge.spoken(entry.id) },
          },
        ];
  });
}
