import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { CAUSES, isTelling } from './cause-words.ts';

/** What befell it, as deed or as noun. */
const LOSS =
  /\b(?:lost|loss|losing|destroy\w*|destruction|doom\w*|broke (?:up|apart)|break-?up|crash\w*|explo(?:ded?|sion)|blew up|blow up|disaster|accident|tragedy|catastrophe|fail(?:ed|ure)|shot down|fell silent|went silent|never called|fire|died|dies|deaths?|killed|crippled|disabled|knocked out|disintegrat\w*|wreck\w*|brought down|end(?:ed)?|smashed|depressurised|punctured|aborted|abort)\b/i;
/** One word of each of those. */
const LOSS_WORD =
  /^(?:lost|loss|losing|destroy\w*|destruction|doom\w*|broke|break-?up|crash\w*|explo\w+|blew|blow|disaster|accident|tragedy|catastrophe|fail\w*|fell|went|shot|never|fire|die[sd]|deaths?|killed|crippled|disabled|knocked|disintegrat\w*|wreck\w*|brought|end(?:ed)?|smashed|depressurised|punctured|abort(?:ed)?)$/;
/** Behind the loss, before its cause: a time ("when", "after") is none, but for what was done to it. */
const THROUGH =
  /\b(?:because(?: of)?|due to|owing to|thanks to|caused by|(?:was|were) (?:down|put down) to|blamed on|traced (?:back )?to|(?:the|a) result of|as a (?:result|consequence) of|(?:destroyed|doomed|crippled|disabled|killed|wrecked|lost|brought down|knocked out|broke up|broke apart|blew up|exploded) (?:[^.;,]{0,20} )?(?:when|after|by|through|to)|cause of [^.;,]{3,60} (?:was|is))\b/i;
/** Behind the cause, right before the loss. */
const LEADING =
  /\b(?:doom(?:ed|s)|destroy(?:ed|s)|cripple[ds]|kill(?:ed|s)|wreck(?:ed|s)|br(?:ought|ings?) down|cost|caused?|led to|leads to|ended|broke up|was (?:behind|to blame for|responsible for|the cause of))\b/i;
/** Other thoughts on it than what happened. */
const ELSEWHERE =
  /\b(?:not|n['’]t|never|no|nor|neither|instead|rather|unlike|like|than|if|unless|fear\w*|thought|suspect\w*|suggest\w*|theor\w+|rumou?r\w*|specul\w+|possib\w+|probab\w+|perhaps|maybe|might|may|could|would|should|ruled out|wrong\w*|despite|although|though|while|whereas|survive\w*|but|later|earlier|before|until|again|both|also|similar\w*|another|almost|nearly|film|novel|simulat\w*|test\w*|at first|initially|lessons?|following|next|subsequent\w*|since then)\b/i;

/** "a parachute that did not open": no denial of the cause. */
const UNOPENED = /\b(?:did|had|was|were) not (?:open|opened|unfold|deploy|deployed|separate|come off|inflate|fire)\b/gi;

const LOST: readonly Kind[] = ['spacecraft', 'mission', 'crewed-flight', 'module', 'person'];

/** "Challenger was lost because foam had struck its wing": a cause that is told of an accident whose causes are known. */
export function judgeCauses(context: SentenceContext): Verdict[] {
  const { sentence, isQuestion } = context.reading;
  const shown = context.shown(sentence);
  if (isQuestion || ELSEWHERE.test(shown.replace(UNOPENED, '')) || !LOSS.test(shown)) return [];
  const lost = lostIn(context);
  if (!lost || !isSpokenOf(lost.span, context)) return [];
  const own = context.knowledge.ids(lost.entry, 'causes');
  const said = CAUSES.flatMap((words) => {
    const match = words.pattern.exec(shown);
    return match
      ? [{ words, start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }]
      : [];
  });
  const fitting = said.find(({ words }) => own.includes(words.cause));
  const base = {
    check: 'wrong-outcome' as const,
    claim: `cause of the loss of ${lost.entry.id}`,
    about: lost.entry.id,
  };
  if (fitting)
    return [
      { ...base, state: 'supported', span: { start: fitting.start, end: fitting.end }, found: context.shown(fitting) },
    ];
  const wrong = said.find((one) => isTelling(one.words) && isTold(one, lost.span, context));
  if (!wrong) return [];
  const span = { start: wrong.start, end: wrong.end };
  return [
    {
      ...base,
      state: 'contradicted',
      span,
      found: context.shown(span),
      message: 'wrong-outcome.cause',
      known: inWords(own.slice(0, 2).flatMap((cause) => CAUSES.find((one) => one.cause === cause)?.words ?? [])),
      details: { subject: context.knowledge.spoken(lost.entry.id) },
    },
  ];
}
judgeCauses.needs = { word: LOSS_WORD, about: LOST } satisfies Needs;

/** The one thing of the sentence that was lost, or whose crew was: its causes are known, and nothing else flew. */
function lostIn(context: SentenceContext): { readonly entry: Entry; readonly span: Span } | undefined {
  const named = context.mentions.filter(({ entry }) => LOST.includes(context.kindOf(entry)));
  const found =
    named.length > 0
      ? named.map(({ entry, start, end }) => ({ index: entry, span: { start, end } }))
      : context.reading.clauses.flatMap(({ themes, agents }) =>
          [...themes.slice(0, 1), ...agents.slice(0, 1)].flatMap((phrase) => {
            const index = context.referent(phrase);
            return index === undefined ? [] : [{ index, span: phrase as Span }];
          }),
        );
  const [first] = found;
  const accidents = found.map(({ index }) => accidentOf(index, context));
  const [accident] = accidents;
  if (!first || !accident || accidents.some((one) => !one || !isSame(one, accident, context))) return undefined;
  return { entry: accident, span: first.span };
}

/** The clauses are about it: "the first launch after the loss of X" is about another. */
function isSpokenOf({ start, end }: Span, { reading }: SentenceContext): boolean {
  const told = [
    ...reading.clauses.flatMap(({ themes, agents }) => [...themes, ...agents]),
    ...reading.descriptions.flatMap(({ subject, is }) => [subject, is]),
  ];
  const parts = told.flatMap((phrase) => [phrase, phrase.possessor, phrase.of, phrase.of?.possessor, phrase.of?.of]);
  return parts.some(
    (phrase) =>
      phrase !== undefined &&
      phrase.start <= start &&
      end <= phrase.end &&
      (phrase.head.start < end || OF_LOSS.test(phrase.head.lower)),
  );
}
const OF_LOSS =
  /^(?:crew|astronauts|cosmonauts|orbiter|shuttle|flight|mission|loss|destruction|disaster|accident|failure|explosion|break-?up|crash|death|end|fire)$/;

/** What is known to have been lost: the thing itself, or the flight in which somebody died. */
function accidentOf(index: EntryIndex, { knowledge }: SentenceContext): Entry | undefined {
  const entry = knowledge.entry(index);
  if (knowledge.isComplete(entry, 'causes')) return entry;
  if (entry.kind !== 'person') return undefined;
  const death = knowledge.dayOf(entry, 'death');
  return knowledge
    .flightsOf(entry.id)
    .flatMap((id) => knowledge.byId(id) ?? [])
    .find(
      (flight) =>
        knowledge.isComplete(flight, 'causes') &&
        death !== undefined &&
        (['end', 'failure', 'landing'] as const).some((type) => {
          const day = knowledge.dayOf(flight, type);
          return day !== undefined && Math.abs(day.first - death.first) < 2;
        }),
    );
}

const isSame = (one: Entry, other: Entry, { knowledge }: SentenceContext): boolean =>
  one.id === other.id ||
  knowledge.ids(one, 'causes').toSorted().join() === knowledge.ids(other, 'causes').toSorted().join();

/** The words stand where a cause does: behind "because of", or before what it led to; and what they say is asserted. */
function isTold(cause: Span, lost: Span, context: SentenceContext): boolean {
  const { sentence, clauses } = context.reading;
  const isAsserted = clauses.every(({ stance }) => stance === 'asserted' || stance === 'denied');
  if (!isAsserted) return false;
  if (cause.end <= lost.start) {
    const between = context.text.slice(cause.end, lost.start);
    return LEADING.test(between) && !/[;:]/.test(between);
  }
  if (cause.start < lost.end) return false;
  // "was shot down" says both.
  if (LOSS.test(context.shown(cause))) return true;
  const before = context.text.slice(sentence.start, cause.start);
  const behind = context.text.slice(lost.end, cause.start);
  return LOSS.test(before) && THROUGH.test(behind) && !/[;:]|, and\b/.test(behind);
}
