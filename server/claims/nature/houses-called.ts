import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';

const HOUSE = /^(?:agency|company|firm|corporation|start-?up)$/;
const OF_THE_STATE =
  /^(?:government|governmental|federal|state|state-owned|public|national|space|civil|military|us|american|european|russian|japanese|indian|chinese)$/;
const PRIVATE = /^(?:private|privately-owned|private-sector|commercial)$/;

/** "SpaceX sent a crew up. This federal agency ...": what was spoken of is a company, and no agency was named that could be meant. */
export function judgeHousesCalled(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    const said = stance === 'asserted' ? kindSaid(phrase) : undefined;
    if (!said) return [];
    const meant = [
      ...new Set([
        ...context.discourse.mentioned,
        ...context.mentions.filter(({ end }) => end <= phrase.start).map(({ entry }) => entry),
      ]),
    ].filter((index) => /^(?:agency|company|organisation)$/.test(context.kindOf(index)));
    const [only, another] = meant;
    const entry = only === undefined || another !== undefined ? undefined : context.entry(only);
    const isWrong =
      said === 'agency' ? entry?.kind === 'company' && isPrivate(entry.definition) : entry?.kind === 'agency';
    if (!entry || !isWrong) return [];
    const right = said === 'agency' ? 'company' : 'agency';
    const [first] = [...phrase.modifiers, ...phrase.nouns, ...phrase.countries, phrase.head].toSorted(
      (a, b) => a.start - b.start,
    );
    return [
      {
        state: 'contradicted',
        check: 'wrong-kind',
        claim: `${entry.id} is a ${said}`,
        ...context.quoted({ start: first?.start ?? phrase.head.start, end: phrase.head.end }),
        about: entry.id,
        message: 'wrong-kind',
        known: right,
        correction: right,
        details: { subject: context.knowledge.spoken(entry.id) },
      },
    ];
  });
}
judgeHousesCalled.needs = { word: HOUSE } satisfies Needs;

/** By "this", which points back: "the federal agency" may be one that goes without saying. */
function kindSaid({
  determiner,
  head,
  modifiers,
  nouns,
  names,
  of,
  possessor,
  countries,
}: NounPhrase): 'agency' | 'company' | undefined {
  if (determiner !== 'this' || !HOUSE.test(head.lower) || of || possessor || names.length > 0) return undefined;
  const words = [...modifiers, ...nouns.filter((noun) => noun !== head)].map(({ lower }) => lower);
  if (head.lower === 'agency') return words.every((word) => OF_THE_STATE.test(word)) ? 'agency' : undefined;
  return countries.length === 0 && words.some((word) => PRIVATE.test(word)) ? 'company' : undefined;
}

/** Some companies belong to a state, or to several. */
const isPrivate = (definition: string): boolean =>
  !/\b(?:state|government|agency|intergovernmental|public(?:ly)?|ministry|national)\b/i.test(definition);
