import type { Clause, Stance } from './clause.ts';
import { type Chunk, isTag, type NounPhrase, type PrepositionalPhrase, type VerbGroup } from './phrases.ts';

/** Where something is. */
const WHERE = /^(?:at|in|on|inside|aboard|near|in orbit around)$/;
const NOW = /^(?:now|today|currently|still|nowadays|presently)$/;

/**
 * "Atlantis, now at the Kennedy Space Center, draws crowds", "Hubble, in low Earth orbit, is still at work": what is set between a name
 * and its verb says where the thing is, at the time of the verb.
 */
export function insertedPlaces(chunks: readonly Chunk[], held: (chunk: Chunk) => Stance): Clause[] {
  return chunks.flatMap((chunk, i): Clause[] => {
    if (chunk.type !== 'noun-phrase' || chunk.head.tag !== 'name' || !isTag(chunks[i + 1], 'comma')) return [];
    const adverb = chunks[i + 2];
    const isNow = adverb?.type === 'particle' && NOW.test(adverb.token.lower);
    const at = isNow ? i + 3 : i + 2;
    const place = chunks[at];
    if (place?.type !== 'prepositional-phrase' || !WHERE.test(place.preposition) || isTime(place.phrase)) return [];
    const verb = chunks[at + 2];
    if (!isTag(chunks[at + 1], 'comma') || verb?.type !== 'verb-group' || verb.form !== 'finite') return [];
    // "Sergei, in orbit, ...": a list goes on behind its commas.
    if (isTag(chunks[i - 1], 'comma') || isTag(chunks[i - 1], 'coordinator')) return [];
    return [being(chunk, place, verb, isNow, held(verb))];
  });
}

const isTime = (phrase: NounPhrase): boolean =>
  phrase.head.tag === 'date' || phrase.date !== undefined || phrase.of?.head.tag === 'date';

const being = (
  subject: NounPhrase,
  place: PrepositionalPhrase,
  verb: VerbGroup,
  isNow: boolean,
  stance: Stance,
): Clause => ({
  start: subject.start,
  end: place.end,
  verb: 'be',
  verbSpan: { start: place.start, end: place.start + place.preposition.length },
  construction: 'active',
  stance: stance === 'denied' || stance === 'planned' ? 'asserted' : stance,
  tense: isNow ? 'present' : verb.tense,
  isPerfect: false,
  isProgressive: false,
  adverbs: [],
  agents: [subject],
  themes: [],
  complements: [{ preposition: place.preposition, phrase: place.phrase }],
  times: [],
  isQuestion: stance === 'asked',
});
