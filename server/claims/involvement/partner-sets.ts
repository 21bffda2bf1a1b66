import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';

/** Said of all who share in something. */
const SHARING =
  /^(?:partners?|partnership|built|build|agenc(?:y|ies)|joint|jointly|collaboration|members?|project|run|operated|owned|share[ds]?)$/;
/** Others than the partners may be listed too. */
const BEYOND =
  /\b(?:not|no|never|without|plan\w*|would|could|might|if|hop\w+|invit\w+|exclud\w+|ban\w*|visit\w*|also|including|etc|besides|unlike|such as|other|future|rival\w*|compet\w+|largest|major|biggest|leading)\b/i;
/** Fewer are no set that one would know by all but one of its members. */
const ENOUGH = 3;

/**
 * "The station was built by NASA, Roscosmos, ESA, JAXA and ISRO": where as many are listed as there are partners, and all but one of them
 * are partners, the last is named for the one that is missing.
 */
export function judgePartnerSets(context: SentenceContext): Verdict[] {
  const craft = onlyShared(context);
  if (craft === undefined || BEYOND.test(context.shown(context.reading.sentence))) return [];
  const { knowledge } = context;
  const entry = context.entry(craft);
  const partners = knowledge.ids(entry, 'partners');
  return context.reading.phrases.flatMap(({ phrase, stance }): Verdict[] => {
    if (stance !== 'asserted' || phrase.isNegative || phrase.others.length < ENOUGH) return [];
    const listed = [phrase, ...phrase.others].map((one) => houseOf(one, context));
    const ids = listed.map((one) => one && context.entry(one.house).id);
    const odd = listed.filter((_, i) => !partners.includes(ids[i] ?? ''));
    const missing = partners.filter((id) => !ids.includes(id));
    const [stranger, right] = [odd[0], missing[0]];
    if (listed.length !== partners.length || odd.length !== 1 || missing.length !== 1 || !stranger || !right) return [];
    const who = context.entry(stranger.house);
    const known = inWords(partners.map((id) => knowledge.shortNameOf(id)));
    return [
      {
        state: 'contradicted',
        check: 'wrong-partner',
        claim: `partners of ${entry.id}: ${who.id}`,
        span: { start: stranger.phrase.head.start, end: stranger.phrase.head.end },
        found: context.shown(stranger.phrase.head),
        known,
        correction: /\s/.test(context.shown(stranger.phrase.head))
          ? knowledge.nameOf(right)
          : knowledge.shortNameOf(right),
        message: 'wrong-partner',
        about: entry.id,
        details: { subject: knowledge.spoken(entry.id), who: knowledge.shortNameOf(who.id) },
      },
    ];
  });
}
judgePartnerSets.needs = { word: SHARING, kinds: ['agency'] } satisfies Needs;

const SHAREABLE = /^(?:station|mission|spacecraft|programme)$/;

/** The one thing of the sentence of which all partners are known. */
function onlyShared(context: SentenceContext): EntryIndex | undefined {
  const things = new Set(
    context.mentions.flatMap(({ entry }) => (SHAREABLE.test(context.kindOf(entry)) ? [entry] : [])),
  );
  const [only] = things;
  return only !== undefined && things.size === 1 && context.knowledge.isComplete(context.entry(only), 'partners')
    ? only
    : undefined;
}

function houseOf(phrase: NounPhrase, context: SentenceContext): { phrase: NounPhrase; house: EntryIndex } | undefined {
  const house = phrase.head.tag === 'name' ? context.meaning(phrase.head) : undefined;
  return house !== undefined && /^(?:agency|organisation)$/.test(context.kindOf(house)) ? { phrase, house } : undefined;
}
