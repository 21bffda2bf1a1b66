import type { Entry } from '../../../glossary/entry.ts';
import { UNITS } from '../../../glossary/schema/quantities.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';

/** What may stand between a thing and the word: it lies there, and does nothing else. */
const LYING =
  /^,? ?(?:(?:that|which|lies|lie|lying|orbits|orbit|orbiting|circles|is|are|located|found|situated|sits|stretches|stretching|extends|the|Sun|largely|mostly|mainly|in|region|a|of|rocky|bodies|objects|space|gap) ){0,6}$/i;
const ORBITS = /^ (?:the )?(?:orbits of )?(?:the )?(?:planets )?$/;
const ABOUT_THE_SUN: ReadonlySet<string> = new Set(['planet', 'dwarf-planet', 'asteroid', 'belt']);

/** "the asteroid belt between Jupiter and Saturn": the farther out, the longer is the way round the Sun. */
export function judgeBetweenOrbits(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  return tokens.flatMap((word, at) => {
    if (word.lower !== 'between') return [];
    const names = tokens.filter(({ tag }) => tag === 'name');
    const thing = names.findLast(({ end }) => end <= word.start);
    const [one, two] = names.filter(({ start }) => start >= word.end);
    const isAsserted = thing && isAssertedAt(thing, context);
    if (!thing || !one || !two || !isAsserted || at === 0) return [];
    const isPair =
      LYING.test(context.text.slice(thing.end, word.start)) &&
      ORBITS.test(context.text.slice(word.end, one.start)) &&
      /^ and (?:those of |that of )?$/.test(context.text.slice(one.end, two.start));
    return isPair ? judge(thing, [one, two], context) : [];
  });
}
judgeBetweenOrbits.needs = { word: /^between$/, kinds: ['body'] } satisfies Needs;

function judge(thing: Token, [one, two]: readonly [Token, Token], context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const [entry, first, second] = [thing, one, two].map((token) => entryOf(token, context));
  if (!entry || !first || !second || ![first, second].every((end) => typesOf(end).includes('planet'))) return [];
  const [own, a, b] = [wayRound(entry), wayRound(first), wayRound(second)];
  if (!own || !a || !b) return [];
  const [inner, outer] = a.max <= b.min ? [a, b] : [b, a];
  const base = {
    check: 'wrong-location' as const,
    claim: `${entry.id} between ${first.id} and ${second.id}`,
    ...context.quoted({ start: one.start, end: two.end }),
    about: entry.id,
  };
  if (own.max > inner.min && own.min < outer.max) return [{ ...base, state: 'supported' }];
  const right = neighbours(own, context);
  if (!right) return [];
  const known = right.map((id) => knowledge.nameOf(id)).join(' and ');
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-location.between',
      known,
      correction: known,
      details: { subject: knowledge.spoken(entry.id) },
    },
  ];
}

const typesOf = ({ relations }: Entry): readonly string[] =>
  relations['body-types']?.list.map(({ value }) => value) ?? [];

function entryOf(token: Token, context: SentenceContext): Entry | undefined {
  const index = context.meaning(token);
  const entry = index === undefined ? undefined : context.entry(index);
  return entry?.kind === 'body' && typesOf(entry).some((type) => ABOUT_THE_SUN.has(type)) ? entry : undefined;
}

interface Stretch {
  readonly min: number;
  readonly max: number;
}

function wayRound({ quantities }: Entry): Stretch | undefined {
  const known = quantities['orbital-period'];
  const factor = known && UNITS[known.unit]?.factor;
  return known && factor !== undefined ? { min: known.min * factor, max: known.max * factor } : undefined;
}

/** The planets next inside and next outside. */
function neighbours({ min, max }: Stretch, { knowledge }: SentenceContext): readonly [string, string] | undefined {
  const planets = knowledge
    .allOf('body')
    .filter((entry) => typesOf(entry).includes('planet'))
    .flatMap((entry) => {
      const way = wayRound(entry);
      return way ? [{ id: entry.id, way }] : [];
    });
  const inside = planets.filter(({ way }) => way.max <= min).sort((a, b) => b.way.max - a.way.max)[0];
  const outside = planets.filter(({ way }) => way.min >= max).sort((a, b) => a.way.min - b.way.min)[0];
  return inside && outside ? [inside.id, outside.id] : undefined;
}
