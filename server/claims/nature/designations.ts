import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf, orElse } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';

const CATALOGUE = /^(?:(M|Messier) ?|(NGC|IC) )(\d{1,4})$/;
/** What stands between two names of one thing, what then follows the second, and whether the first has to be the subject. */
interface Joint {
  readonly between: RegExp;
  readonly after: RegExp;
  readonly isOfSubject?: boolean;
}
const JOINTS: readonly Joint[] = [
  { between: /^ \((?:(?:or|aka|also|also known as|known as|cataloged as|catalogued as) )?(?:the )?$/i, after: /^\)/ },
  { between: /^, (?:the )?$/i, after: /^(?:[.;:]|, (?:dubbed|nicknamed)\b|$)/ },
  { between: /^, (?:the )?$/i, after: /^,? (?!and\b|or\b|the\b|an?\b)\p{Ll}/u, isOfSubject: true },
  { between: /^, or (?:the )?$/i, after: /^, (?!and\b|or\b)/ },
  {
    between:
      /^,? (?:\((?:is|was) )?(?:(?:is|was|are) )?(?:(?:also|often|better|best|popularly|commonly|sometimes|famously|officially|otherwise|widely|now) ){0,2}(?:known|cataloge?u?e?d|designated|listed|called|dubbed|nicknamed|named)(?: to (?:some|many|astronomers))?(?: as)? (?:the )?$/i,
    after: /^(?!['’-])(?! [a-z]+(?:['’]s)? (?:nebula|galaxy|cluster))/i,
  },
  { between: /^ is (?:the )?$/i, after: /^(?:[.,;:)]|$)/, isOfSubject: true },
];
const CLASSES = ['galaxy', 'nebula', 'cluster', 'star', 'supernova'] as const;

/** "M16 is also known as the Crab Nebula", "the Andromeda Galaxy (M51)": two names said to be those of one thing, and are of two. */
export function judgeDesignations(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  const names = tokens.filter((token) => token.tag === 'name' && skyOf(token, context) !== undefined);
  return names.slice(1).flatMap((second, i) => {
    const first = names[i] as Token;
    const between = context.text.slice(first.end, second.start);
    const after = context.text.slice(second.end, second.end + 30);
    const isSubject = isAtFront(first, context);
    const isJoined = JOINTS.some(
      (joint) => joint.between.test(between) && joint.after.test(after) && (isSubject || !joint.isOfSubject),
    );
    return isJoined &&
      (isSubject || !FRONTED.test(context.shown(context.reading.sentence))) &&
      !isListed(first, context) &&
      isAssertedAt(first, context)
      ? judge(first, second, context)
      : [];
  });
}
judgeDesignations.needs = { kinds: ['body'] } satisfies Needs;

/** "Near M8, the Trifid Nebula": what is set before the subject. */
const FRONTED = /^(?:above|below|beside|near|next|unlike|like|after|before|behind|beyond|besides|from|not|to the)\b/i;

/** Nothing but an article and adjectives stands before it. */
const isAtFront = ({ start }: Token, context: SentenceContext): boolean =>
  /^(?:(?:the|our|beautiful|famous|bright|nearby|giant|great) ){0,3}$/i.test(
    context.text.slice(context.reading.sentence.start, start),
  );

/** "M81, M82, the Cigar Galaxy": a list in which each name may be that of the one before or of another. */
const isListed = (first: Token, context: SentenceContext): boolean =>
  /[\p{L}\d]\)?(?:,| and| or|,? and) (?:the )?$/iu.test(
    context.text.slice(Math.max(0, first.start - 12), first.start),
  ) && context.reading.tokens.some((token) => token.tag === 'name' && token.end < first.start && skyOf(token, context));

/** The thing in the sky that a name means, or may mean: beside another such name there is no other reading. */
function skyOf(token: Token, context: SentenceContext): EntryIndex | undefined {
  const meant = context.meaning(token);
  const readings = meant === undefined ? context.alternatives(token) : [meant];
  return readings.find((index) => classesOf(context.entry(index), context).length > 0);
}

const classesOf = (entry: Entry, { knowledge }: SentenceContext): readonly string[] =>
  entry.kind === 'body' ? knowledge.ids(entry, 'body-types').filter((type) => CLASSES.some((one) => one === type)) : [];

function judge(first: Token, second: Token, context: SentenceContext): Verdict[] {
  const [a, b] = [skyOf(first, context), skyOf(second, context)].map((index) =>
    index === undefined ? undefined : context.entry(index),
  );
  if (!a || !b) return [];
  const { knowledge } = context;
  const base = {
    check: 'wrong-name' as const,
    claim: `${a.id} and ${b.id} are one`,
    ...context.quoted(second),
    about: a.id,
  };
  if (a.id === b.id) return [{ ...base, state: 'supported' }];
  if (knowledge.isEitherWithin(a.id, b.id)) return [];
  const [one, two] = [catalogueOf(context.shown(first)), catalogueOf(context.shown(second))];
  // Two plain names may both be loose; a number is one thing's alone.
  const ofA = two && !one ? designation(a, two, context.shown(second)) : undefined;
  const ofB = one && !two ? designation(b, one, context.shown(first)) : undefined;
  const right = ofA ?? (ofB && properName(a));
  if (!right) return [];
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-name.designation',
      known: right,
      ...anyOf([right]),
      ...(ofB ? orElse(first, [ofB]) : {}),
      details: { subject: ofA ? knowledge.spoken(a.id) : context.shown(first) },
    },
  ];
}

const catalogueOf = (name: string): string | undefined => {
  const match = CATALOGUE.exec(name);
  return match ? (match[2] ?? 'M') : undefined;
};

/** Its number in a catalogue, written as another was. */
function designation({ names }: Entry, catalogue: string, like: string): string | undefined {
  const own = names.map(({ text }) => CATALOGUE.exec(text)).find((match) => match && (match[2] ?? 'M') === catalogue);
  return own ? like.replace(/\d+$/, own[3] ?? '') : undefined;
}

const properName = ({ names }: Entry): string | undefined =>
  names.find(({ text }) => !CATALOGUE.test(text))?.text ?? names[0]?.text;
