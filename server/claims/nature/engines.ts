import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedSomewhere } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';

/** Words by which a sentence sets engines beside a vehicle that they do not drive. */
const ELSEWHERE =
  /\b(?:unlike|than|instead|rather|replac\w+|not|n['’]t|never|originally|earlier|later|successors?|follow\w*|precede\w*|planned|proposed|would|could|may|might|if|test\w*|compet\w+|both|similar|also|while|whereas|compare\w*|next|(?:built|made|meant|intended)\b[^.;]{1,110}\bfor)\b/i;

/** "Falcon Heavy's nine Raptor engines", "the first stage of the Atlas V is powered by the BE-4": engines that a vehicle does not have. */
export function judgeEngines(context: SentenceContext): Verdict[] {
  const { tokens, sentence, isQuestion } = context.reading;
  const engines = named(tokens, ['engine'], context);
  if (engines.length === 0 || isQuestion) return [];
  const vehicles = named(tokens, ['launch-vehicle'], context);
  const [first] = vehicles;
  const { knowledge } = context;
  if (!first || ELSEWHERE.test(context.text.slice(sentence.start, sentence.end))) return [];
  const fleet = vehicles.map(({ index }) => context.entry(index));
  if (fleet.some((one) => !knowledge.isComplete(one, 'engines'))) return [];
  const own = new Set(fleet.flatMap((one) => knowledge.ids(one, 'engines')));
  // One that drives some of them shows that the sentence speaks of several.
  if (engines.some(({ token }) => readings(token, context).some((id) => own.has(id)))) return [];
  const family = (id: string): readonly string[] => [id, ...knowledge.idsOf(id, 'part-of', 'predecessors')];
  const kin = new Set([...own].flatMap(family));
  return engines.slice(0, 1).flatMap(({ token, index }): Verdict[] => {
    const entry = context.entry(index);
    if (!isAssertedSomewhere(token, context) || family(entry.id).some((id) => kin.has(id))) return [];
    const right = knowledge.ids(context.entry(first.index), 'engines');
    const names = right.map((id) => knowledge.nameOf(id));
    return [
      {
        state: 'contradicted',
        check: 'wrong-maker',
        claim: `${context.entry(first.index).id} driven by ${entry.id}`,
        ...context.quoted(token),
        about: context.entry(first.index).id,
        message: 'wrong-maker.engine',
        known: inWords(names),
        ...anyOf(names),
        details: { subject: knowledge.spoken(context.entry(first.index).id) },
      },
    ];
  });
}
judgeEngines.needs = { kinds: ['engine'] } satisfies Needs;

function named(
  tokens: readonly Token[],
  kinds: readonly string[],
  context: SentenceContext,
): { readonly token: Token; readonly index: EntryIndex }[] {
  return tokens.flatMap((token) => {
    const index = token.tag === 'name' ? context.meaning(token) : undefined;
    return index !== undefined && kinds.includes(context.kindOf(index)) ? [{ token, index }] : [];
  });
}

const readings = (token: Token, context: SentenceContext): string[] =>
  context.alternatives(token).map((index) => context.entry(index).id);

/** The engine stands in a phrase of something asserted, with its vehicle in the same clause or phrase. */
