import type { Entry } from '../../../glossary/entry.ts';
import { workedOut } from '../../claims/worked-out.ts';
import { lemmaOf } from '../../clauses/verbs.ts';
import type { Span } from '../../prose/paragraph.ts';
import { placedWords } from '../../prose/placed-words.ts';
import type { Check, CheckedSentence } from '../check.ts';
import type { Finding } from '../finding.ts';

interface Myth {
  readonly entry: Entry;
  readonly groups: readonly (readonly string[])[];
  readonly unless: readonly string[];
  /** Of each group that cannot do without them, its words. */
  readonly keys: readonly (readonly string[])[];
}
/** The myths by the words that one of their groups cannot do without; under '' those that have no such words. */
type Myths = ReadonlyMap<string, readonly Myth[]>;

const mythsOf = workedOut((knowledge): Myths => {
  const all = knowledge.allOf('myth').flatMap((entry): Myth[] => {
    const rule = entry.rule?.myth;
    if (!rule) return [];
    const groups = rule.all.map((group) => group.map(spaced));
    const keys = groups.map(wordsOfGroup).filter((words) => words.length > 0);
    return [{ entry, groups, unless: rule.unless.map(spaced), keys }];
  });
  const usual = new Map<string, number>();
  for (const { groups } of all)
    for (const word of new Set(groups.flatMap(wordsOfGroup))) usual.set(word, (usual.get(word) ?? 0) + 1);
  const made = new Map<string, Myth[]>();
  for (const one of all) {
    for (const word of rarest(one.groups, usual)) {
      const others = made.get(word);
      if (others) others.push(one);
      else made.set(word, [one]);
    }
  }
  return made;
});

/** One word of each phrase, the longest; none where a phrase is open at its end, or holds no letters. */
function wordsOfGroup(group: readonly string[]): string[] {
  const found = group.map((phrase) =>
    phrase.includes('*') ? '' : placedWords(phrase).words.reduce((a, b) => (b.length > a.length ? b : a), ''),
  );
  return found.includes('') ? [] : found;
}

/** The words of the group that shares them with the fewest other myths. */
function rarest(groups: Myth['groups'], usual: ReadonlyMap<string, number>): ReadonlySet<string> {
  const rank = (words: readonly string[]): number =>
    words.length === 0 ? Infinity : Math.max(...words.map((word) => usual.get(word) ?? 0)) * 100 + words.length;
  const ranked = groups.map(wordsOfGroup).sort((a, b) => rank(a) - rank(b));
  const [best = []] = ranked;
  return new Set(best.length === 0 ? [''] : best);
}

/** Verb forms made their base form, one space before and after, so that whole words are found by `includes`. */
const spaced = (phrase: string): string => ` ${words(phrase).join(' ')} `;
const words = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}'*-]+/gu) ?? []
  ).map((word) => (word.endsWith('*') ? word : lemmaOf(word.replace(/'s$/, ''))));

/** Words that turn a myth into talk about it, wherever they stand in the sentence. */
const TALK =
  /\b(?:myth|legend|misconception|fallacy|belief|believed?|believes|contrary|false|falsely|wrong|wrongly|untrue|true|rumou?rs?|hoax|supposed|supposedly|alleged|allegedly|claims?|claimed|urban|fiction|if|would|unlike|misleads?|misleading|debunk\w*|mistaken(?:ly)?|nonsense|so-called|imagine[ds]?|tale|stories|story|film|movie|novel|(?:many|most|some|few|lots of) (?:people|of us|students|children|writers|adults)(?: \w+)? (?:think|thought|assume|say|suppose|guess)|(?:people|they|we|you) (?:often|usually|sometimes|still|commonly|may|might) (?:think|assume|say|suppose|guess))\b/i;
/** "“The Great Wall can be seen from space” stood in schoolbooks": a sentence that is spoken of. */
const SPOKEN_OF = /^["“][^"“”]*[^,.!?"“”]["”] [a-z]/;
/** "...; they did not." */
const TAKEN_BACK =
  /[;:,—–-]\s*(?:but )?(?:it|they|he|she|this|that|none|nobody)(?: (?:is|are|was|were|does|do|did|can|could|has|have|had))?(?:n['’]t| not|not)\b[^;,]{0,20}$/i;
/** Words that deny it, in the part of the sentence that tells it. */
const DENIAL = /\b(?:not|n['’]t|cannot|never|no|nor|none|hardly|neither|without (?=\w+ing\b))\b|n['’]t\b/i;

export const myth: Check = {
  id: 'myth',
  title: 'A myth told as fact',
  severity: 'warning',
  explanation:
    'A story about space that is often told and is not so. The message gives the rebuttal; the entry gives its source. To tell the story as a story, say that it is one: *legend has it*, *it is a myth that*.',
  flagged: [
    'The Great Wall of China can be seen from the Moon.',
    'Astronauts can see the Great Wall of China from the Moon with the naked eye.',
    'NASA spent millions developing a pen that writes in space while the Soviets used a pencil.',
    'Velcro was invented by NASA.',
    'The far side of the Moon is always dark.',
  ],
  accepted: [
    'Many people think that the far side of the Moon is always dark.',
    'The Great Wall of China cannot be seen from the Moon.',
    'It is a myth that the Great Wall of China can be seen from the Moon.',
    'Can the Great Wall of China be seen from the Moon?',
    'Contrary to legend, NASA did not invent Tang.',
    'Many people claimed that NASA invented Velcro.',
    '“NASA invented Velcro” is what astronauts hear at every school.',
    'You will hear that astronauts saw the Great Wall of China from the Moon; they did not.',
    'The drink powder and the pans that NASA “invented” were in the shops before there was a NASA.',
    'Goddard shows in a chamber that rockets need no air to push against.',
  ],
  trigger: (knowledge) => mythsOf(knowledge).keys(),
  find: ({ context }: CheckedSentence): Finding[] => {
    const { sentence, isQuestion } = context.reading;
    const text = context.text.slice(sentence.start, sentence.end);
    const candidates = isQuestion ? [] : mythsFor(context);
    if (candidates.length === 0 || TALK.test(text) || SPOKEN_OF.test(text) || TAKEN_BACK.test(text)) return [];
    const parts = text.split(/[,;:—–]/);
    const read = ` ${words(text).join(' ')} `;
    return candidates.flatMap(({ entry, groups, unless }) => {
      const isTold = groups.length > 1 && groups.every((group) => group.some((phrase) => holds(read, phrase)));
      if (!isTold || unless.some((phrase) => holds(read, phrase)) || isDenied(parts, groups)) return [];
      if (isSetOff(text, groups)) return [];
      return [
        {
          ...spanOf(text, groups, sentence.start),
          check: 'myth',
          severity: 'warning' as const,
          message: { id: 'myth', arguments: { rebuttal: entry.definition } },
          fixes: [],
          about: entry.id,
          ...(entry.sources[0] ? { source: entry.sources[0] } : {}),
        },
      ];
    });
  },
};

/** "the drinks NASA “invented”": one of the telling words alone stands in quotation marks. */
const isSetOff = (text: string, groups: Myth['groups']): boolean =>
  [...text.matchAll(/["“‘](\p{L}+)["”’]/gu)].some(([, word = '']) =>
    groups.some((group) => group.includes(spaced(word))),
  );

/** From the part of the sentence that first tells of it to the one that last does. */
function spanOf(text: string, groups: Myth['groups'], offset: number): Span {
  const telling = [...text.matchAll(/[^,;:—–]+/g)].filter(({ 0: part }) => {
    const read = ` ${words(part).join(' ')} `;
    return groups.some((group) => group.some((phrase) => holds(read, phrase)));
  });
  const [first, last] = [telling[0], telling.at(-1)];
  if (!first || !last) return { start: offset, end: offset + text.length };
  const before = first[0].length - first[0].trimStart().length;
  return { start: offset + first.index + before, end: offset + last.index + last[0].trimEnd().length };
}

/** The myths of which some word of each group stands in a sentence, in the order of their entries. */
function mythsFor({ knowledge, words: spoken }: CheckedSentence['context']): Myth[] {
  const all = mythsOf(knowledge);
  const said = new Set(spoken);
  for (const word of spoken) said.add(lemmaOf(word));
  const found = new Set<Myth>(all.get(''));
  for (const word of said) for (const one of all.get(word) ?? []) found.add(one);
  return [...found]
    .filter(({ keys }) => keys.every((words) => words.some((word) => said.has(word))))
    .sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}

/** A denial beside the telling words; one that belongs to the myth's own words ("no gravity") is none. */
const isDenied = (parts: readonly string[], groups: Myth['groups']): boolean =>
  parts.some((part) => {
    let rest = ` ${words(part).join(' ')} `;
    const told = groups.flat().filter((phrase) => holds(rest, phrase));
    if (told.length === 0) return false;
    for (const phrase of told) rest = rest.replace(phrase, ' ');
    return DENIAL.test(rest) || (DENIAL.test(part) && !told.some((phrase) => DENIAL.test(phrase)));
  });

const holds = (read: string, phrase: string): boolean =>
  phrase.trimEnd().endsWith('*') ? read.includes(phrase.trimEnd().slice(0, -1)) : read.includes(phrase);
