import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import { PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { whenInWords } from '../times/words-of-dates.ts';
import { isSameUndertaking } from '../times/working-lives.ts';

const GOING_UP =
  /^(?:launch|lift|lift-off|loft|go|blast|travel|ride|soar|ascend|hitch|leave|fly|send|put|place|carry)$/;
const SHARING = /^share$/;
const SHARED = /^(?:rocket|launcher|launch|ride|lift|trip|booster|fairing|vehicle)$/;
const WITH = /^(?:with|alongside|together with|along with|beside)$/;
const TOGETHER = /^(?:together|jointly)$/;
/** Who flies with another beyond the launch need not have gone up with it. */
const UPWARDS = /\b(?:rocket|launch\w*|orbit|space|ride|lift|together|atop|went up|cape|cosmodrome)\b/i;

/** "Herschel shared its Ariane 5 with Planck", "were launched together": two that went up on different days. */
export function judgeCompanions(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || context.reading.isQuestion) return [];
  if (/^(?:infinitive|nominal|gerund)$/.test(clause.construction)) return [];
  if (!GOING_UP.test(clause.verb) && !SHARING.test(clause.verb)) return [];
  const pair = SHARING.test(clause.verb) ? sharers(clause, context) : travellers(clause, context);
  const [one, other] = pair ?? [];
  return one && other ? judge(one, other, context) : [];
}
judgeCompanions.verbs = [GOING_UP, SHARING];
judgeCompanions.needs = {
  word: /^(?:together(?: with)?|along(?:side| with)|with|share[ds]?|sharing|same)$/,
  kinds: ['spacecraft', 'mission'],
} satisfies Needs;

type Pair = readonly [one: NounPhrase, other: NounPhrase];

/** "X shared its rocket with Y", "X and Y shared an Ariane 5" */
function sharers(clause: Clause, context: SentenceContext): Pair | undefined {
  const isRocket = clause.themes.some((theme) => {
    const index = context.referentAlone(theme);
    return SHARED.test(theme.head.lower) || (index !== undefined && context.kindOf(index) === 'launch-vehicle');
  });
  return isRocket ? (companyOf(clause, context) ?? listed(clause.agents[0], context)) : undefined;
}

/** "X and Y were launched together", "X was launched alongside Y", "X flew on the same rocket as Y" */
function travellers(clause: Clause, context: SentenceContext): Pair | undefined {
  const subject = clause.themes[0] ?? clause.agents[0];
  const isTogether = clause.adverbs.some((word) => TOGETHER.test(word));
  const company = companyOf(clause, context);
  if (company) return clause.verb !== 'fly' || isUpwards(clause, context) ? company : undefined;
  const same = clause.complements.find(({ phrase }) => phrase.modifiers.some(({ lower }) => lower === 'same'));
  const as = same && clause.complements.find(({ preposition }) => preposition === 'as');
  if (subject && as && SHARED.test(same.phrase.head.lower)) return [subject, as.phrase];
  return isTogether ? listed(subject, context) : undefined;
}

const isUpwards = (clause: Clause, context: SentenceContext): boolean =>
  UPWARDS.test(context.text.slice(clause.verbSpan.end, clause.end));

/** The one craft beside the subject. */
function companyOf({ agents, themes, complements, construction }: Clause, context: SentenceContext): Pair | undefined {
  const subject = construction === 'passive' ? themes[0] : agents[0];
  const [company, more] = complements.filter(
    ({ preposition, phrase }) => WITH.test(preposition) && craftOf(phrase, context) !== undefined,
  );
  return subject && company && !more && subject.others.length === 0 && company.phrase.others.length === 0
    ? [subject, company.phrase]
    : undefined;
}

/** Two named together. */
const listed = (phrase: NounPhrase | undefined, context: SentenceContext): Pair | undefined => {
  const [other, more] = phrase?.others ?? [];
  return phrase && other && !more ? [context.alone(phrase), other] : undefined;
};

function craftOf(phrase: NounPhrase, context: SentenceContext): Entry | undefined {
  const index = context.referentAlone(phrase);
  if (index === undefined || !PROBE_KINDS.has(context.kindOf(index)) || phrase.names.length === 0) return undefined;
  return context.alternatives(context.nameToken(phrase)).length > 1 ? undefined : context.entry(index);
}

type Launch = EntryEvent & { readonly at: string };

/** Its one launch, known to the day. */
function launchOf({ events }: Entry): Launch | undefined {
  const launches = events.filter((event): event is Launch => event.type === 'launch' && event.at !== undefined);
  return launches.length === 1 && (launches[0]?.at.length ?? 0) >= 10 ? launches[0] : undefined;
}

function judge(one: NounPhrase, other: NounPhrase, context: SentenceContext): Verdict[] {
  const [a, b] = [craftOf(one, context), craftOf(other, context)];
  const [first, second] = [a && launchOf(a), b && launchOf(b)];
  if (!a || !b || !first || !second || isSameUndertaking(a, b, context)) return [];
  const [up, then] = [daysOf(first.at), daysOf(second.at)];
  if (!up || !then) return [];
  const token = context.nameToken(other);
  const base = {
    check: 'wrong-carrier' as const,
    claim: `${b.id} launched with ${a.id}`,
    about: a.id,
    ...context.quoted(token),
  };
  if (!areDisjoint(up, then, 2)) return [{ ...base, state: 'supported' }];
  const { knowledge } = context;
  const companions = knowledge.allEvents
    .during(['launch'], up)
    .filter(
      ({ entry, event }) =>
        entry.id !== a.id &&
        PROBE_KINDS.has(entry.kind) &&
        event.at?.slice(0, 16) === first.at.slice(0, 16) &&
        first.at.length > 10 &&
        !isSameUndertaking(a, entry, context),
    )
    .map(({ entry }) => knowledge.nameOf(entry.id));
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-carrier.together',
      known: whenInWords(second.at),
      ...anyOf(companions),
      details: { who: knowledge.spoken(b.id), subject: knowledge.spoken(a.id) },
    },
  ];
}
