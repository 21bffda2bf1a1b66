import type { Clause } from '../../clauses/clause.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { SMOOTHLY, soleCraft } from './fates.ts';
import { hasFallen } from './outcomes.ts';

type Outcome = 'well' | 'badly';

const LANDING = /^(?:landing|touchdown|descent)$/;
const TRY = /^(?:attempt|try|bid)$/;
const WELL = /^(?:success|triumph|successful|perfect|flawless|safe)$/;
const BADLY = /^(?:failure|disaster|fiasco|flop|unsuccessful|crash)$/;
const DAMAGE = /^(?:destroy|wreck|smash|lose|shatter)$/;
/** Hard enough to be the end, whatever it is that is met; the air is hit as well. */
const STRIKING = /^(?:smash|slam|plough|plow|crash)$/;
const WORKING = /^(?:work|operate|function|explore|live|last|survive)$/;
const VERBS =
  /^(?:fail|succeed|end|go|survive|lose|work|operate|function|destroy|wreck|smash|shatter|slam|plough|plow|crash|make)$/;
const LANDING_WORD = /^(?:landings?|touchdown|descent|attempts?|surface|impact|land|hit|touch)$/;
/** Whoever says so tells of another try, of what was feared, or of how it had nearly gone. */
const OTHERWISE =
  /\b(?:nearly|almost|later|test\w*|first|second|earlier|previous|planned|until|if|would|could|might|may|feared|thought|believed|rumou?r\w*|brief\w*|temporar\w*|expected|partial\w*|however|but|though|although|despite|except|yet)\b/i;

/** "The landing of X failed", "X survived its landing", "X was destroyed on landing": held against how its landings went. */
export function judgeLandingOutcomes(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.tense !== 'past' || !/^(?:active|passive)$/.test(clause.construction)) return [];
  const told = toldBy(clause, context);
  return told ? verdict(told.phrase, told.outcome, clause.verbSpan, context) : [];
}
judgeLandingOutcomes.verbs = [VERBS];
judgeLandingOutcomes.needs = { word: LANDING_WORD, about: ['spacecraft', 'mission'] } satisfies Needs;

/** "The landing of X was a success". */
export function judgeLandingsCalled(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance, construction, tense }) => {
    if (stance !== 'asserted' || construction !== 'copula' || tense !== 'past' || is.isNegative) return [];
    const word = is.head.lower;
    const outcome = WELL.test(word) ? 'well' : BADLY.test(word) ? 'badly' : undefined;
    const phrase =
      outcome && is.modifiers.every(({ lower }) => /^(?:complete|total|full|great|big)$/.test(lower))
        ? landerOf(subject, context)
        : undefined;
    return outcome && phrase ? verdict(phrase, outcome, is, context) : [];
  });
}
judgeLandingsCalled.needs = { word: LANDING_WORD, about: ['spacecraft', 'mission'] } satisfies Needs;

interface Told {
  readonly phrase: NounPhrase;
  readonly outcome: Outcome;
}

function toldBy(clause: Clause, context: SentenceContext): Told | undefined {
  const { stance, verb } = clause;
  const [agent] = clause.agents;
  const isDenied = stance === 'denied';
  if (stance !== 'asserted' && !isDenied) return undefined;
  if (clause.construction === 'passive') return isDenied ? undefined : lossIn(clause, context);
  if (!agent) return undefined;
  const lander = isDenied ? undefined : landerOf(agent, context);
  const outcome = lander && outcomeOf(clause);
  if (lander && outcome) return { phrase: lander, outcome };
  const [theme] = clause.themes;
  if (verb === 'survive' && theme && LANDING.test(theme.head.lower) && isItsOwn(theme))
    return { phrase: agent, outcome: isDenied ? 'badly' : 'well' };
  const isToSurface = clause.complements.some(({ preposition, phrase }) =>
    /surface/.test(`${preposition} ${phrase.head.lower}`),
  );
  if (isDenied)
    return verb === 'make' && theme?.head.lower === 'it' && isToSurface
      ? { phrase: agent, outcome: 'badly' }
      : undefined;
  if (WORKING.test(verb) && !theme && isToSurface) return { phrase: agent, outcome: 'well' };
  return STRIKING.test(verb) && TRYING.test(context.shown(context.reading.sentence))
    ? { phrase: agent, outcome: 'badly' }
    : undefined;
}

const TRYING =
  /\b(?:while|when|as it was) (?:trying|attempting) to (?:land|touch)|\bin an attempt to (?:land|touch)|\bduring (?:its|the) (?:landing|descent)\b/;

const isItsOwn = ({ determiner, possessor, modifiers, of }: NounPhrase): boolean =>
  /^(?:its|the|their)$/.test(determiner ?? '') &&
  possessor === undefined &&
  of === undefined &&
  modifiers.every(isPlain);

/** What says nothing of which landing it is. */
const isPlain = ({ lower }: { readonly lower: string }): boolean => /^(?:soft|lunar|martian|own|powered)$/.test(lower);

/** "the landing of X", "X's attempt to land": X. */
function landerOf(phrase: NounPhrase, { text }: SentenceContext): NounPhrase | undefined {
  if (!phrase.modifiers.every(isPlain) || phrase.isPlural || phrase.others.length > 0) return undefined;
  const owner =
    phrase.of ?? phrase.possessor ?? (/^its$/.test(phrase.determiner ?? '') ? ownerPronoun(phrase) : undefined);
  const isTry =
    TRY.test(phrase.head.lower) &&
    (phrase.nouns.some(({ lower }) => LANDING.test(lower)) ||
      /^ (?:to (?:make a )?(?:soft |safe )?(?:land|touch|set down)|at a (?:soft )?landing)/.test(
        text.slice(phrase.end),
      ));
  return LANDING.test(phrase.head.lower) || isTry ? owner : undefined;
}

function outcomeOf({ verb, themes, adverbs, complements }: Clause): Outcome | undefined {
  const heads = [...themes, ...complements.map(({ phrase }) => phrase)].map(({ head }) => head.lower);
  if (verb === 'fail') return themes.length === 0 ? 'badly' : undefined;
  if (verb === 'succeed') return 'well';
  if (verb === 'end')
    return heads.some((word) => BADLY.test(word))
      ? 'badly'
      : heads.some((word) => WELL.test(word))
        ? 'well'
        : undefined;
  if (verb !== 'go') return undefined;
  if ([...heads, ...adverbs].includes('wrong')) return 'badly';
  return [...heads, ...adverbs].some((word) => SMOOTHLY.test(word)) ? 'well' : undefined;
}

/** "X was destroyed on landing", "contact with X was lost during its descent". */
function lossIn(clause: Clause, context: SentenceContext): Told | undefined {
  if (!DAMAGE.test(clause.verb)) return undefined;
  const [theme] = clause.themes;
  const isOnLanding =
    clause.complements.some(
      ({ preposition, phrase }) =>
        /^(?:on|during|in|at|upon)$/.test(preposition) &&
        /^(?:landing|touchdown|descent|impact)$/.test(phrase.head.lower),
    ) ||
    /^ (?:on|upon|during|at) (?:landing|touchdown|impact|descent)\b/.test(context.text.slice(clause.verbSpan.end)) ||
    /\bwhen it (?:hit|struck|crashed|slammed)\b/.test(context.shown(context.reading.sentence));
  if (!theme || !isOnLanding) return undefined;
  if (!/^(?:contact|communications?|signal)$/.test(theme.head.lower)) return { phrase: theme, outcome: 'badly' };
  const partner = /^ (?:with|from) /.exec(context.text.slice(theme.end, theme.end + 7));
  const named =
    partner && context.phrasesOfSentence.find(({ phrase }) => phrase.start === theme.end + partner[0].length);
  return named ? { phrase: named.phrase, outcome: 'badly' } : undefined;
}

function verdict(phrase: NounPhrase, outcome: Outcome, { start, end }: Span, context: SentenceContext): Verdict[] {
  const entry = soleCraft(phrase, context);
  const landings =
    entry?.events.filter(({ type, roles }) => type === 'landing' && !roles.body?.includes('earth')) ?? [];
  if (!entry || landings.length === 0) return [];
  if (OTHERWISE.test(context.shown(context.reading.sentence))) return [];
  const isWrong =
    outcome === 'well'
      ? landings.every((event) => event.outcome === 'failure')
      : landings.every((event) => event.outcome === 'success') && !hasFallen(entry, context);
  if (!isWrong) return [];
  const span = { start, end };
  return [
    {
      state: 'contradicted',
      check: 'wrong-outcome',
      claim: `landing of ${entry.id}: outcome`,
      ...context.quoted(span),
      message: outcome === 'well' ? 'wrong-outcome.landing' : 'wrong-outcome.landed',
      about: entry.id,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}
