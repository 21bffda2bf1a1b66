import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { ORGANISED_KINDS } from '../../../glossary/schema/kinds.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { sameSystem, typesOf } from './named-bodies.ts';
import { isCraftIndex, isListed, judgeBodies, judgeBody } from './targets.ts';
import { worldOfAdjective } from './world-words.ts';

/** "the Saturn orbiter Cassini", "Lucy is bound for": a body named beside a craft's common noun. */
export function judgeTargetWords(context: SentenceContext): Verdict[] {
  return [...besideNouns(context), ...inDescriptions(context)];
}
judgeTargetWords.needs = {
  word: /^(orbiter|lander|rover|probe|satellite|mission|spacecraft|craft)$/,
} satisfies Needs;

/** "SMART-1, the first European Mars probe", "GRACE, a satellite for the gravity field of Mars": a world in what a craft is said to be. */
const inDescriptions = (context: SentenceContext): Verdict[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance, construction, complements }) => {
    const [craftPhrase, noun] = is.head.tag === 'name' ? [is, subject] : [subject, is];
    if (stance !== 'asserted' || construction === 'adjacent') return [];
    if (
      !/^(?:orbiter|lander|rover|probe|satellite|mission|spacecraft|craft)$/.test(noun.head.lower) ||
      craftPhrase.others.length > 0
    )
      return [];
    const craft = context.referentAlone(craftPhrase);
    if (craft === undefined || !isCraftIndex(craft, context)) return [];
    const token = noun.names.at(-1);
    const isHome = (name: Token): boolean =>
      ORGANISED_KINDS.has(context.kindOf(context.meaning(name) ?? craft)) || name === token;
    const body =
      token && noun.names.every(isHome) && token.end + 1 === noun.head.start ? context.meaning(token) : undefined;
    const named =
      token && body !== undefined && context.kindOf(body) === 'body'
        ? judgeBody(craft, body, token, context)
        : worldWord(noun, context).flatMap((world) =>
            judgeBody(craft, world.body, world.token, context, world.isAdjective),
          );
    // "a mission to Mars", "a rover on Venus"
    const aims = complements.filter(({ preposition }) => AIMING.test(preposition)).map(({ phrase }) => phrase);
    const around = noun.of && noun.head.lower === 'orbiter' ? [noun.of] : [];
    return [...named, ...[...aims, ...around].flatMap((aim) => judgeBodies(craft, aim, context))];
  });

/** "a lunar rover", and "a Mars rover" where the two words are one term: the world that stands right before the noun. */
function worldWord({ head, modifiers, start }: NounPhrase, context: SentenceContext) {
  const adjective = modifiers.find(({ end }) => end + 1 === head.start);
  const world = adjective && worldOfAdjective(adjective, context);
  if (adjective && world !== undefined) return [{ body: world, token: adjective as Span, isAdjective: true }];
  const word = /(?:^|[ -])(\p{Lu}\p{L}+) $/u.exec(context.text.slice(start, head.start))?.[1];
  const body = word === undefined ? undefined : bodyCalled(word, context);
  return word === undefined || body === undefined
    ? []
    : [{ body, token: { start: head.start - 1 - word.length, end: head.start - 1 }, isAdjective: false }];
}

/** The world that a word is the name of. */
const bodyCalled = (word: string, context: SentenceContext): EntryIndex | undefined =>
  context.knowledge.glossary
    .namesIn(word)
    .flatMap(({ candidates }) => candidates.map(({ entry }) => entry))
    .find((index) => context.kindOf(index) === 'body');

const AIMING = /^(?:for|to|on|around|at)$/;

function besideNouns(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    if (stance !== 'asserted' || phrase.names.length === 0) return [];
    if (/^(?:\p{L}+ )?(?:orbiter|lander|rover|probe)$/u.test(phrase.head.lower)) return behindName(phrase, context);
    if (phrase.head.tag !== 'name' || phrase.names.length < 2) return [];
    const noun = phrase.nouns.at(-1);
    const craft = context.meaning(phrase.names.at(-1) as NounPhrase['head']);
    if (craft === undefined || !noun || !/^(orbiter|lander|rover|probe)$/.test(noun.lower)) return [];
    return phrase.names.slice(0, -1).flatMap((token) => {
      const body = context.meaning(token);
      return body !== undefined && context.kindOf(body) === 'body' && token.end + 1 === noun.start
        ? judgeBody(craft, body, token, context)
        : [];
    });
  });
}
/** "the Yutu-2 Mars rover": the world stands between the name and the noun, which may be a term of their own. */
function behindName(phrase: NounPhrase, context: SentenceContext): Verdict[] {
  const [name] = phrase.names;
  const second = [...phrase.names, ...phrase.nouns].find(({ start }) => name && start === name.end + 1);
  const match = second && /^(\p{Lu}\p{L}+)(?: (?:orbiter|lander|rover|probe))?$/u.exec(context.shown(second));
  if (!name || !second || !match) return [];
  const word = match[1] as string;
  const token = { start: second.start, end: second.start + word.length };
  const craft = context.meaning(name);
  const body = bodyCalled(word, context);
  return craft !== undefined && isCraftIndex(craft, context) && body !== undefined
    ? judgeBody(craft, body, token, context)
    : [];
}

const THING = /^(mission|flight|spacecraft|craft|probe|orbiter|lander|rover|voyage|expedition)$/;

/** "the Galileo mission to Saturn", "the Saturn-bound Galileo": a world in the description of a craft. */
export function judgeTargetTitles(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  const indexed = (token: Token | undefined): EntryIndex | undefined =>
    token?.tag === 'name' ? context.meaning(token) : undefined;
  return tokens.flatMap((token, i) => {
    const body = indexed(token);
    if (body === undefined || context.kindOf(body) !== 'body' || !isAssertedAt(token, context)) return [];
    const next = tokens[i + 1]?.tag === 'hyphen' ? (tokens[i + 2]?.lower ?? '') : '';
    const after = /^(bound|orbiting|circling)$/.test(next) ? tokens.slice(i + 3, i + 6) : [];
    const before = toBefore(tokens, i);
    const craft = [before, ...after].map(indexed).find((one) => one !== undefined && isCraftIndex(one, context));
    if (craft === undefined) return [];
    const passed = before ? judgeAim(context.entry(craft), context.entry(body), token, context) : undefined;
    return passed ? [passed] : judgeBody(craft, body, token, context);
  });
}
judgeTargetTitles.needs = { kinds: ['body'] } satisfies Needs;

/** "the MESSENGER mission to Venus": a world that it only passed on the way to where it stayed. */
export function judgeAim(entry: Entry, place: Entry, token: Span, context: SentenceContext): Verdict | undefined {
  const { knowledge } = context;
  const isAt = (world: Entry, types: RegExp): boolean =>
    entry.events.some(
      ({ type, roles }) =>
        types.test(type) &&
        (roles.body ?? []).some((id) => knowledge.isWithin(id, world.id) || sameSystem(id, world.id, context)),
    );
  const stays = entry.events
    .filter(({ type }) => /^(?:orbit-insertion|landing|rendezvous)$/.test(type))
    .flatMap(({ roles }) => roles.body ?? [])
    .filter((id) => id !== 'earth');
  const [stay] = stays;
  if (stay === undefined || place.id === 'earth' || !isListed(entry, context)) return undefined;
  if (!isAt(place, /^flyby$/) || isAt(place, /^(?:orbit-insertion|landing|rendezvous|impact)$/)) return undefined;
  // Who went by on purpose, as past asteroids, was sent there as well.
  if (!typesOf(place.id, context).includes('planet')) return undefined;
  const name = knowledge.nameOf(stay);
  return {
    state: 'contradicted',
    check: 'wrong-target',
    claim: `${entry.id} at ${place.id}`,
    ...context.quoted(token),
    message: 'wrong-target.passed',
    known: name,
    correction: name,
    about: entry.id,
    details: { subject: knowledge.spoken(entry.id), world: knowledge.spoken(place.id) },
  };
}

/** "X mission to the BODY": the name before. */
function toBefore(tokens: readonly Token[], at: number): Token | undefined {
  let i = at - 1;
  while (
    at - i < 5 &&
    /^(?:planet|asteroid|comet|moon|dwarf|small|tiny|giant|icy|distant|remote|red)$/.test(tokens[i]?.lower ?? '')
  )
    i--;
  if (tokens[i]?.tag === 'determiner') i--;
  const before = tokens[i]?.lower === 'to' ? tokens[i - 1] : undefined;
  if (before?.tag === 'name') return THING.test(before.lower.split(' ').at(-1) ?? '') ? before : undefined;
  return before && THING.test(before.lower) ? tokens[i - 2] : undefined;
}
