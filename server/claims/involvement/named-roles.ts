import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Description } from '../../clauses/clause.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { sharePlace, shareVehicle } from '../events/event-roles.ts';
import type { Needs } from '../frame-needs.ts';
import { judgeBodies } from '../places/targets.ts';
import { judgeInvolvement } from './involvement.ts';
import type { Part } from './parts-played.ts';

const TARGET = /^(target|destination|goal|quarry|objective)$/;
const ROLES: readonly { readonly nouns: RegExp; readonly part: Part }[] = [
  { nouns: /^(contractor|manufacturer|maker|builder|developer|company|firm)$/, part: 'making' },
  { nouns: /^(operator|owner|agency|organisation|organization)$/, part: 'running' },
];
/** "a product of", "the work of": the owner's noun. */
const WORK = /^(product|work|creation|handiwork|brainchild|design)$/;
const VEHICLE = /^(rocket|launcher|vehicle|booster|carrier|ride)$/;
const SITE = /^(site|spaceport|cosmodrome|pad)$/;
/** Not the only one of its kind: "a target of Lucy", "one contractor". */
const ONE_OF_MANY =
  /^(next|second|third|last|final|earlier|original|planned|initial|secondary|former|potential|possible|new|future|other|backup)$/;

/** "The target of NEAR Shoemaker was Eros", "the main contractor for Webb is Northrop Grumman": a part that is named by its noun. */
export function judgeNamedRoles(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap((description) => {
    const { construction, stance, tense, subject, is } = description;
    if (stance !== 'asserted' || !/^(?:copula|apposition)$/.test(construction) || tense === 'future') return [];
    const isNamed = (phrase: NounPhrase): boolean => phrase.head.tag === 'name' || phrase.head.tag === 'country';
    if (isNamed(is) && !isNamed(subject)) return judgeRole(subject, is, context);
    return isNamed(subject) && !isNamed(is)
      ? [...judgeRole(is, subject, context), ...judgeWork(description, context)]
      : [];
  });
}

judgeNamedRoles.needs = {
  word: /^(?:target|destination|goal|quarry|objective|contractor|manufacturer|maker|builder|developer|company|firm|operator|owner|agency|organi[sz]ation|product|work|creation|handiwork|brainchild|design|rocket|launcher|vehicle|booster|carrier|ride|site|spaceport|cosmodrome|pad)$/,
} satisfies Needs;

function judgeRole(role: NounPhrase, named: NounPhrase, context: SentenceContext): Verdict[] {
  const noun = role.head.lower;
  if (role.isNegative || role.modifiers.some(({ lower }) => ONE_OF_MANY.test(lower))) return [];
  // "ESA, operator of Gaia,": no other is meant where the article is left out.
  const isBare = role.determiner === undefined && !role.isPlural && role.of !== undefined;
  const isDefinite = isBare || role.determiner === 'the' || role.determiner === 'its' || role.possessor !== undefined;
  const craft = isDefinite ? craftOf(role, context) : undefined;
  if (craft === undefined) return [];
  if (TARGET.test(noun)) return judgeBodies(craft, named, context);
  const part = ROLES.find(({ nouns }) => nouns.test(noun))?.part;
  if (part) return judgeInvolvement(named, craft, context, part);
  if (VEHICLE.test(noun) || SITE.test(noun)) return judgeLaunch(role, named, craft, context);
  return [];
}

/** Whose role it is: "of X", "for X", "behind X", "X's", "its". */
function craftOf(role: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const owner = role.of ?? role.possessor ?? ownerPronoun(role) ?? attached(role, context);
  const index = context.soleReferent(owner);
  return index !== undefined &&
    /^(spacecraft|mission|module|station|crewed-flight|programme|launch-vehicle|engine|component|instrument)$/.test(
      context.kindOf(index),
    )
    ? index
    : undefined;
}

const attached = (role: NounPhrase, context: SentenceContext): NounPhrase | undefined =>
  context.reading.phrases.find(
    ({ phrase }) => phrase.start > role.end && /^ (?:for|behind) $/.test(context.text.slice(role.end, phrase.start)),
  )?.phrase;

/** "Cygnus is a product of Northrop Grumman". */
function judgeWork({ subject, is }: Description, context: SentenceContext): Verdict[] {
  if (!WORK.test(is.head.lower) || !is.of || is.of.others.length > 0 || subject.others.length > 0) return [];
  const craft = context.referent(subject);
  return craft === undefined ? [] : judgeInvolvement(is.of, craft, context, 'making');
}

/** "The launch site of Hayabusa2 was Tanegashima", "the launcher of Gaia was a Soyuz". */
function judgeLaunch(role: NounPhrase, named: NounPhrase, craft: EntryIndex, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const entry = context.entry(craft);
  const isSite = SITE.test(role.head.lower);
  if (isSite && role.nouns.some(({ lower }) => /^(landing|impact|crash|touchdown)$/.test(lower))) return [];
  const index = context.referentAlone(named);
  const launches = knowledge.events(entry, 'launch');
  const known = launches.flatMap(({ roles }) => (isSite ? roles.from : roles.by) ?? []);
  const [only] = known;
  if (index === undefined || launches.length !== 1 || only === undefined) return [];
  const { id } = context.entry(index);
  if (context.kindOf(index) !== (isSite ? 'launch-site' : 'launch-vehicle')) return [];
  const isRight = known.some((one) =>
    isSite ? knowledge.isEitherWithin(one, id) || sharePlace(context, one, id) : shareVehicle(context, one, id),
  );
  const span = context.nameToken(named);
  const base = {
    check: isSite ? ('wrong-site' as const) : ('wrong-vehicle' as const),
    claim: `launch of ${entry.id}: ${isSite ? 'site' : 'vehicle'}`,
    ...context.quoted(span),
    about: entry.id,
  };
  if (isRight) return [{ ...base, state: 'supported' }];
  const name = knowledge.nameOf(only);
  return [
    {
      ...base,
      state: 'contradicted',
      message: base.check,
      known: name,
      correction: name,
      details: { subject: knowledge.spoken(entry.id) },
    },
  ];
}
