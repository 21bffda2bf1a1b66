import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { isWorking } from './at-work.ts';
import { FLYING, firstDay, isOfAnotherTime, isSharedName, tenseVerdict } from './tenses.ts';
import { whenInWords } from './words-of-dates.ts';

/** What a craft does while it works. */
const WORKING =
  /^(?:orbit|circle|map|explore|study|survey|observe|operate|work|fly|ferry|carry|photograph|send|transmit|beam|radio|relay|deliver|return|search|hunt|scour|sniff|roam|rove|serve|look|peer|scan|measure|monitor|image|drive|travel|watch|listen|probe|investigate|record|chart|gather|collect|communicate|drill|dig|supply)$/;
/** What somebody gets from a craft at work. */
const RECEIVING = /^(?:receive|get|collect|download|obtain|pick)$/;
const SENT = /^(?:data|images?|pictures?|photos?|photographs?|signals?|telemetry|readings|measurements|views)$/;
const CONTINUING = /^(?:continue|keep|remain|stay|be)$/;
/** What a craft that continues is at; what it inspires or teaches goes on without it. */
const OWN_WORK =
  /^(?:work|operations?|observations?|search|hunt|survey|exploration|trek|drive|mission|tour|watch|vigil)$/;
/** Done with a craft by those who run it. */
const RUNNING = /^(?:use|operate|run|control|fly|inhabit|maintain|steer|crew)$/;
const NOW = /^(?:still|currently|now|today|nowadays|presently)$/;
const THESE_DAYS =
  /\b(?:to this day|these days|at present|at the moment|even now|times a (?:year|month|week|day)|every (?:year|month|week|day|few)|each (?:year|month)|regularly|routinely)\b/i;

/** "Opportunity is still exploring Mars", "Cassini continues to send pictures", "pictures still come from Envisat": the present of what has ended. */
export function judgePresent(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.tense !== 'present' || clause.stance !== 'asserted' || clause.isPerfect || isOfAnotherTime(context))
    return [];
  const [craft, another] = craftAtWork(clause, context);
  const end =
    craft && !another ? firstDay(craft, ['end', 'contact-lost', 'reentry', 'last-flight', 'impact']) : undefined;
  if (!craft || !end || end.last >= context.referenceDay || isWorking(craft) || isAdrift(clause, craft)) return [];
  return [tenseVerdict(clause, craft, context, 'outdated-tense.ended', whenInWords(end.at))];
}
judgePresent.verbs = [WORKING, RECEIVING, CONTINUING, RUNNING];

/** What the clause says is at work now. */
function craftAtWork(clause: Clause, context: SentenceContext): readonly Entry[] {
  const { verb, agents, themes, complements } = clause;
  const isPassive = clause.construction === 'passive';
  if (CONTINUING.test(verb)) return isGoingOn(clause, context) ? craftIn(agents, context) : [];
  if (!isNow(clause, context)) return [];
  if (isPassive) return RUNNING.test(verb) ? craftIn(themes, context) : [];
  const sender = RECEIVING.test(verb) && themes.some(({ head }) => SENT.test(head.lower));
  const from = complements.filter(({ preposition }) => preposition === 'from').map(({ phrase }) => phrase);
  return WORKING.test(verb) ? craftIn(agents, context) : sender ? craftIn(from, context) : [];
}

const isNow = ({ isProgressive, adverbs }: Clause, context: SentenceContext): boolean =>
  isProgressive || adverbs.some((word) => NOW.test(word)) || THESE_DAYS.test(context.shown(context.reading.sentence));

/** "continues to send", "continues its survey", "remains in service" */
function isGoingOn(clause: Clause, { reading }: SentenceContext): boolean {
  const { verb, themes, complements } = clause;
  if (/^(?:be|remain|stay)$/.test(verb))
    return complements.some(
      ({ preposition, phrase }) =>
        preposition === 'in' && /^(?:service|operation|use|production)$/.test(phrase.head.lower),
    );
  const next = reading.clauses.find(
    ({ verbSpan, construction }) =>
      /^(?:infinitive|gerund)$/.test(construction) &&
      verbSpan.start >= clause.verbSpan.end &&
      verbSpan.start - clause.verbSpan.end < ' to '.length + 1,
  );
  return next ? WORKING.test(next.verb) : verb === 'continue' && themes.some(({ head }) => OWN_WORK.test(head.lower));
}

const PART =
  /^(?:cameras?|radars?|instruments?|seismometers?|spectrometers?|telescopes?|antennas?|transmitters?|mirrors?|detectors?|sensors?|computers?|rover)$/;

/** The craft of phrases, also of what belongs to it: "InSight's seismometer". */
const craftIn = (phrases: readonly NounPhrase[], context: SentenceContext): readonly Entry[] =>
  phrases
    .flatMap((phrase) => [phrase, ...phrase.others])
    .flatMap((phrase) => {
      const isPart = PART.test(phrase.head.lower);
      // "Magellan's maps are" tells of no craft.
      if (!isPart && phrase.head.tag === 'noun' && phrase.possessor) return [];
      const owner = (isPart ? (phrase.possessor ?? phrase.of) : undefined) ?? phrase;
      const index = context.referentAlone(owner);
      if (index === undefined || !FLYING.has(context.kindOf(index))) return [];
      return owner.names.some((name) => isSharedName(name, index, context)) ? [] : [context.entry(index)];
    });

/** A dead craft goes on circling until it comes down, be it into a world at its end; what has merely stopped flies no more. */
const isAdrift = ({ verb }: Clause, { events }: Entry): boolean =>
  /^(?:orbit|circle|fly|travel)$/.test(verb) &&
  !events.some(
    ({ type, roles }) =>
      /^(?:reentry|impact|landing)$/.test(type) ||
      (type === 'end' && (!/^(?:orbit|circle)$/.test(verb) || roles.body !== undefined)),
  );
