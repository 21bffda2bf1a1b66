import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import { isKnownInFull } from './crew-verdicts.ts';

/** Modules that belong to one flight and bear its crew's name for them. */
const MODULES = /^(lunar-module|command-module)$/;
/** The sentence sets one flight beside another. */
const COMPARING =
  /\b(?:unlike|like|than|earlier|previous(?:ly)?|next|similar|compar\w*|whereas|respectively|since|back-?up|named|called|renamed|not|but|replac\w*|instead)\b/i;

/** "The command module was named Casper": what it was called sets it beside no other. */
const NAMING = /\b(?:modules?|LM|CM|CSM|landers?) (?:was|were|is|had been) (?:named|called) /;

/** "the crew of Apollo 14 ... their command module Casper": the call sign of another flight's module than the one that the sentence speaks of. */
export function judgeCallSigns(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  const signs = tokens.filter((token) => isModule(meant(token, context), context));
  if (isQuestion || signs.length === 0 || signs.length > 2) return [];
  if (signs.some((token) => mayBeAnother(token, context))) return [];
  const flights = flightsOfSentence(context);
  if (flights === undefined) return [];
  return signs.flatMap((sign) => {
    if (!isAssertedAt(sign, context) || hasOwner(sign, context)) return [];
    const module = context.entry(meant(sign, context) as EntryIndex);
    const own = context.knowledge.ids(module, 'carried-by');
    const others = signs.filter((one) => one !== sign).flatMap((one) => carriers(one, context));
    const around = flights.length > 0 ? flights : others.length > 0 ? topicAmong(others, context) : [];
    if (own.length === 0 || around.length === 0 || around.some((id) => own.includes(id))) return [];
    return contradiction(sign, module, around, context);
  });
}

const SAYS_MODULE = /\b(?:modules?|LM|CM|CSM|lunar landers?|capsules?|call signs?|mother ?ships?)\b/;

/** The name is that of a module of another flight too, or of a craft of its own ("Orion"), where no word says that a module is meant. */
const mayBeAnother = (token: Token, context: SentenceContext): boolean =>
  context
    .alternatives(token)
    .some(
      (one) =>
        one !== meant(token, context) &&
        (isModule(one, context) ||
          (context.kindOf(one) === 'spacecraft' && !SAYS_MODULE.test(context.shown(context.reading.sentence)))),
    );

/** "Apollo 12's Eagle", "Eagle of Apollo 12" are judged as what belongs to what. */
function hasOwner(sign: Token, { reading }: SentenceContext): boolean {
  const at = reading.tokens.indexOf(sign);
  return reading.tokens[at - 1]?.tag === 'apostrophe' || reading.tokens[at + 1]?.lower === 'of';
}

const meant = (token: Token, context: SentenceContext): EntryIndex | undefined =>
  token.tag === 'name' ? context.meaning(token) : undefined;

const isModule = (index: EntryIndex | undefined, { knowledge }: SentenceContext): boolean =>
  index !== undefined &&
  knowledge.isComplete(knowledge.entry(index), 'carried-by') &&
  knowledge.ids(knowledge.entry(index), 'types').some((type) => MODULES.test(type));

const carriers = (sign: Token, context: SentenceContext): readonly EntryId[] => {
  const index = meant(sign, context);
  return index === undefined ? [] : context.knowledge.ids(context.entry(index), 'carried-by');
};

/** Of two modules of different flights the text's own is right. */
const topicAmong = (flights: readonly EntryId[], { discourse, knowledge }: SentenceContext): readonly EntryId[] =>
  flights.filter((id) =>
    [discourse.section, discourse.topic].some((index) => index !== undefined && knowledge.entry(index).id === id),
  );

/** The one flight that the sentence names, or that all its people flew on together; undefined where it may speak of several. */
function flightsOfSentence(context: SentenceContext): readonly EntryId[] | undefined {
  const { reading } = context;
  if (COMPARING.test(context.shown(reading.sentence).replace(NAMING, ' '))) return undefined;
  const named = new Set<EntryId>();
  const people: (readonly EntryId[] | undefined)[] = [];
  for (const token of reading.tokens) {
    const index = context.meaning(token);
    if (index === undefined) continue;
    const entry = context.entry(index);
    if (entry.kind === 'crewed-flight') named.add(entry.id);
    if (entry.kind === 'person')
      people.push(isKnownInFull(entry, context) ? context.knowledge.flightsOf(entry.id) : undefined);
  }
  if (named.size > 1 || people.includes(undefined)) return undefined;
  const flown = people.flatMap((list) => (list ? [list.filter((id) => hasModules(id, context))] : []));
  if (named.size === 1)
    return flown.some((list) => list.some((id) => !named.has(id))) &&
      flown.every((list) => !list.some((id) => named.has(id)))
      ? undefined
      : [...named];
  const [first, ...rest] = flown.filter((list) => list.length > 0);
  if (!first) return people.length > 0 ? undefined : [];
  // Whoever flew several times may be spoken of on any of the flights.
  const all = [...new Set([first, ...rest].flat())];
  const shared = first.filter((id) => rest.every((list) => list.includes(id)));
  return shared.length === 1 ? all : undefined;
}

const hasModules = (id: EntryId, { knowledge }: SentenceContext): boolean => {
  const flight = knowledge.byId(id);
  return (
    flight !== undefined &&
    knowledge
      .ids(flight, 'carries')
      .some((one) => MODULES.test(knowledge.ids(knowledge.byId(one) ?? flight, 'types')[0] ?? ''))
  );
};

function contradiction(sign: Token, module: Entry, flights: readonly EntryId[], context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const [type] = knowledge.ids(module, 'types');
  const right = flights.flatMap((id) => {
    const flight = knowledge.byId(id);
    return flight ? knowledge.ids(flight, 'carries').filter((one) => typeOf(one, context) === type) : [];
  });
  if (right.length === 0) return [];
  const names = right.map((id) => knowledge.nameOf(id));
  return [
    {
      state: 'contradicted',
      check: 'wrong-carrier',
      claim: `${module.id} of ${flights.join(' or ')}`,
      ...context.quoted(sign),
      about: module.id,
      message: 'wrong-carrier.call-sign',
      known: inWords(names),
      ...anyOf(names.map((name) => asWritten(context.shown(sign), name))),
      details: {
        who: inWords(flights.map((id) => knowledge.spoken(id))),
        flight: inWords(knowledge.ids(module, 'carried-by').map((id) => knowledge.spoken(id))),
        what: (type ?? 'module').replaceAll('-', ' '),
      },
    },
  ];
}

const typeOf = (id: EntryId, { knowledge }: SentenceContext): string | undefined => knowledge.idsOf(id, 'types')[0];

/** "command module Casper" keeps the words before the name. */
const asWritten = (written: string, name: string): string => `${/^(.* )?[^ ]+$/.exec(written)?.[1] ?? ''}${name}`;
