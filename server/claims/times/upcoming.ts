import { isHeldAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { FLYING, firstDay, isOfAnotherTime, isSharedName } from './tenses.ts';
import { whenInWords } from './words-of-dates.ts';

const UPCOMING = /^(?:upcoming|forthcoming|impending)$/;
/** The thing itself or its start; "the upcoming flyby of JUICE" is another matter. */
const ITSELF =
  /^(?:mission|launch|lift-off|liftoff|spacecraft|craft|probe|telescope|observatory|satellite|orbiter|lander|rover|rocket|launcher|flight|capsule)$/;

/** "the upcoming DART mission": what has been under way for long. */
export function judgeUpcoming(context: SentenceContext): Verdict[] {
  if (isOfAnotherTime(context) || isToldOfThePast(context)) return [];
  return context.reading.phrases.flatMap(({ phrase }): Verdict[] => {
    const word = phrase.modifiers.find(({ lower }) => UPCOMING.test(lower));
    const isItself = phrase.head.tag === 'name' || ITSELF.test(phrase.head.lower);
    if (!word || !isItself || phrase.others.length > 0) return [];
    const [name, another] = phrase.names.length > 0 ? phrase.names : (phrase.of?.names ?? []);
    const index = name && !another ? context.meaning(name) : undefined;
    if (!name || index === undefined || !FLYING.has(context.kindOf(index))) return [];
    if (isSharedName(name, index, context) || !isHeldAt(phrase, context)) return [];
    const entry = context.entry(index);
    // Of a rocket or a programme another flight may be coming.
    const start = /^(?:spacecraft|mission|crewed-flight|module)$/.test(entry.kind)
      ? firstDay(entry, ['launch'])
      : undefined;
    if (!start || start.last >= context.referenceDay) return [];
    return [
      {
        state: 'contradicted',
        check: 'outdated-tense',
        claim: `${entry.id} is yet to come`,
        ...context.quoted(word),
        message: 'outdated-tense.launched',
        known: whenInWords(start.at),
        about: entry.id,
        details: { subject: context.knowledge.spoken(entry.id) },
      },
    ];
  });
}

/** "They trained for the upcoming mission": all verbs are in the past, so that it was yet to come then. */
function isToldOfThePast({ reading }: SentenceContext): boolean {
  const tenses = [...reading.clauses, ...reading.descriptions].map(({ tense }) => tense);
  return tenses.includes('past') && tenses.every((tense) => tense === 'past' || tense === 'none');
}
judgeUpcoming.needs = { word: UPCOMING } satisfies Needs;
