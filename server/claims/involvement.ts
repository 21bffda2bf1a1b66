import type { Days } from '../../glossary/dates.ts';
import type { Entry, EntryId } from '../../glossary/entry.ts';
import type { EntryIndex } from '../../glossary/glossary.ts';
import { CRAFT, type Kind, ORGANISED } from '../../glossary/schema/kinds.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { ClaimCheck, Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { inWords } from './lists-in-words.ts';

export interface Involvement {
  readonly check: ClaimCheck;
  /** A part in it is enough (launched for others, built for it); else it must have run it. */
  readonly isLoose: boolean;
}

const HAS_OPERATOR: ReadonlySet<Kind> = new Set<Kind>([...CRAFT, 'programme', 'launch-vehicle', 'instrument']);

/** Whether those whom a phrase names had to do with a craft or programme, and existed at the time. */
export function judgeInvolvement(
  phrase: NounPhrase,
  craft: EntryIndex,
  context: SentenceContext,
  how: Involvement,
): Verdict[] {
  // "five agencies: NASA, ESA ...": those whom the phrase announces.
  const listed =
    phrase.names.length === 0
      ? context.reading.descriptions.find(({ is, subject }) => is === phrase && subject.others.length > 0)?.subject
      : undefined;
  const whole = listed ?? phrase;
  const members = [whole, ...whole.others];
  return members.flatMap((member) => {
    const referents = context.referents({ ...member, others: [] });
    return referents.flatMap((who, i) => (who === undefined ? [] : judgeOne(member, i, who, craft, context, how)));
  });
}

function judgeOne(
  phrase: NounPhrase,
  i: number,
  who: EntryIndex,
  craft: EntryIndex,
  context: SentenceContext,
  how: Involvement,
): Verdict[] {
  const kind = context.kindOf(who);
  const entry = context.entry(craft);
  if (!(ORGANISED as readonly Kind[]).includes(kind) || !HAS_OPERATOR.has(entry.kind) || who === craft) return [];
  const { knowledge } = context;
  const somebody = context.entry(who);
  const token = phrase.names.length > 1 ? (phrase.names[i] ?? context.nameToken(phrase)) : context.nameToken(phrase);
  const base = {
    span: { start: token.start, end: token.end },
    found: context.shown(token),
    about: entry.id,
    claim: `${somebody.id} and ${entry.id}`,
  };
  if (how.check === 'wrong-maker' && kind === 'company' && knowledge.isComplete(entry, 'makers')) {
    const makers = knowledge.ids(entry, 'makers');
    if (makers.length === 0 || makers.some((id) => isKin(id, somebody, context))) return [];
    const known = inWords(makers.map((id) => knowledge.nameOf(id)));
    return [
      {
        ...base,
        state: 'contradicted',
        check: 'wrong-maker',
        message: 'wrong-maker',
        known,
        ...(makers.length === 1 ? { correction: known } : {}),
        details: { subject: knowledge.spoken(entry.id), who: knowledge.spoken(somebody.id) },
      },
    ];
  }
  const late = existedNot(somebody, entry, context);
  const involved = isInvolved(somebody.id, craft, context);
  // It came to run the craft later: loose, but not wrong (JAXA's Hayabusa).
  const listed = (['operator', 'partners', 'makers', 'owner', 'funders'] as const).some((relation) =>
    knowledge.ids(entry, relation).includes(somebody.id),
  );
  if (listed && how.isLoose) return [{ ...base, state: 'supported', check: how.check }];
  if (late && (involved || kind === 'country' || kind === 'agency')) {
    const right = rightful(entry, context);
    return [
      {
        ...base,
        state: 'contradicted',
        check: 'anachronism',
        message: `anachronism.${late}`,
        known: inWords(right.map((id) => knowledge.shortNameOf(id))),
        ...(right.length === 1 ? { correction: knowledge.shortNameOf(right[0] as EntryId) } : {}),
        details: { subject: knowledge.spoken(entry.id), who: knowledge.shortNameOf(somebody.id) },
      },
    ];
  }
  if (involved && (how.isLoose || !isMereContributor(somebody.id, entry, context)))
    return [{ ...base, state: 'supported', check: how.check }];
  const operators =
    knowledge.ids(entry, 'operator').length > 0 ? knowledge.ids(entry, 'operator') : knowledge.ids(entry, 'partners');
  const isKnown =
    operators.length > 0 ||
    knowledge.isComplete(entry, 'partners') ||
    (kind === 'country' && knowledge.ids(entry, 'country').length > 0);
  // A launch vehicle has many fathers: unless its operators are listed in full, only another country contradicts.
  const isOwn = entry.kind !== 'launch-vehicle' || knowledge.isComplete(entry, 'operator') || kind === 'country';
  const isClosed =
    isKnown &&
    isOwn &&
    (kind === 'agency' ||
      kind === 'country' ||
      (kind === 'company' &&
        how.check !== 'wrong-maker' &&
        ['spacecraft', 'module'].includes(entry.kind) &&
        knowledge.ids(entry, 'makers').length > 0)) &&
    (how.check !== 'wrong-partner' ||
      knowledge.isComplete(entry, 'partners') ||
      knowledge.isComplete(entry, 'operator'));
  const check: ClaimCheck = kind === 'country' ? 'wrong-country' : how.check;
  const together = [...new Set([...operators, ...knowledge.ids(entry, 'partners')])];
  const right =
    kind === 'country' ? countriesShown(entry, context) : how.check === 'wrong-partner' ? together : operators;
  const state = isClosed && right.length > 0 ? 'contradicted' : 'unknown';
  return [
    {
      ...base,
      state,
      check,
      message: check,
      known: inWords(right.map((id) => knowledge.shortNameOf(id))),
      ...(right.length === 1 ? { correction: knowledge.shortNameOf(right[0] as EntryId) } : {}),
      details: { subject: knowledge.spoken(entry.id), who: knowledge.shortNameOf(somebody.id) },
      ...(state === 'unknown' ? { why: 'the glossary does not know everybody who took part' } : {}),
    },
  ];
}

/** The same maker under another name, in another house, or before or after a merger. */
function isKin(maker: EntryId, somebody: Entry, { knowledge }: SentenceContext): boolean {
  const around = (entry: Entry | undefined): EntryId[] =>
    entry
      ? [
          entry.id,
          ...(['part-of', 'owner', 'predecessors', 'successors', 'members'] as const).flatMap((relation) =>
            knowledge.ids(entry, relation),
          ),
        ]
      : [];
  const others = new Set(around(somebody).flatMap((id) => around(knowledge.byId(id))));
  return around(knowledge.byId(maker)).some((id) => others.has(id) && knowledge.kind(id) !== 'country');
}

/** Gave an instrument or data, and had no part in running, building or launching it. */
function isMereContributor(id: EntryId, craft: Entry, { knowledge }: SentenceContext): boolean {
  if (!knowledge.ids(craft, 'contributors').includes(id)) return false;
  const roles = (['operator', 'partners', 'makers', 'owner', 'funders', 'country'] as const).flatMap((relation) =>
    knowledge.ids(craft, relation),
  );
  const vehicles = knowledge.events(craft, 'launch').flatMap((event) => event.roles.by ?? []);
  const launchers = vehicles.flatMap((vehicle) => {
    const one = knowledge.byId(vehicle);
    return one
      ? [...knowledge.ids(one, 'operator'), ...knowledge.ids(one, 'makers'), ...knowledge.ids(one, 'country')]
      : [];
  });
  const kin = (other: EntryId): EntryId[] => {
    const one = knowledge.byId(other);
    return one ? [other, ...knowledge.ids(one, 'part-of')] : [other];
  };
  return ![...roles, ...launchers].flatMap(kin).includes(id);
}

/** In the circle of those who have to do with it, or a country of one of them. */
export function isInvolved(id: EntryId, craft: EntryIndex, context: SentenceContext): boolean {
  const { knowledge } = context;
  if (knowledge.circleOf(craft).has(id) || knowledge.countriesOf(craft).has(id)) return true;
  const somebody = knowledge.byId(id);
  if (!somebody || somebody.kind === 'country') return false;
  // A centre stands for its agency, an agency for its country's part.
  const kin = [
    ...knowledge.ids(somebody, 'part-of'),
    ...knowledge.ids(somebody, 'operator'),
    ...knowledge.ids(somebody, 'successors'),
    ...knowledge.ids(somebody, 'predecessors'),
  ];
  return kin.some((other) => knowledge.circleOf(craft).has(other));
}

/** `not-yet` or `no-longer` where somebody did not exist when the craft was launched. */
export function existedNot(
  somebody: Entry,
  craft: Entry,
  context: SentenceContext,
): 'not-yet' | 'no-longer' | undefined {
  const launch = launchDays(craft, context);
  const life = context.knowledge.lifetime(somebody);
  if (!launch) return undefined;
  if (life.from && life.from.first > launch.last + 30) return 'not-yet';
  if (life.to && life.to.last + 30 < launch.first) return 'no-longer';
  return undefined;
}

/** The launch, or of a group the first and last launches of its members. */
function launchDays(craft: Entry, context: SentenceContext): Days | undefined {
  const own = context.knowledge.dayOf(craft, 'launch');
  if (own) return own;
  const all = context.knowledge.ids(craft, 'members').flatMap((id) => {
    const entry = context.knowledge.byId(id);
    const days = entry ? context.knowledge.dayOf(entry, 'launch') : undefined;
    return days ? [days] : [];
  });
  return all.length > 0
    ? { first: Math.min(...all.map((days) => days.first)), last: Math.max(...all.map((days) => days.last)) }
    : undefined;
}

/** Who ran it at the time. */
function rightful(entry: Entry, context: SentenceContext): EntryId[] {
  const operators = context.knowledge.ids(entry, 'operator').filter((id) => {
    const one = context.knowledge.byId(id);
    return one !== undefined && existedNot(one, entry, context) === undefined;
  });
  return operators.length > 0 ? operators : context.knowledge.ids(entry, 'country');
}

function countriesShown(entry: Entry, context: SentenceContext): EntryId[] {
  const own = context.knowledge.ids(entry, 'country');
  if (own.length > 0) return own;
  const operators = context.knowledge.ids(entry, 'operator');
  return [
    ...new Set(
      operators.flatMap((id) => {
        const one = context.knowledge.byId(id);
        return one?.kind === 'country' ? [id] : one ? context.knowledge.ids(one, 'country') : [];
      }),
    ),
  ];
}
