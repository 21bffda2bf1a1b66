import type { Entry } from '../../../glossary/entry.ts';
import type { Knowledge } from '../../claims/knowledge.ts';
import { lemmaOf } from '../../clauses/verbs.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Check, CheckedSentence } from '../check.ts';
import type { Finding } from '../finding.ts';

interface Myth {
  readonly entry: Entry;
  readonly groups: readonly (readonly string[])[];
  readonly unless: readonly string[];
}
const myths = new WeakMap<Knowledge, readonly Myth[]>();

function mythsOf(knowledge: Knowledge): readonly Myth[] {
  const known = myths.get(knowledge);
  if (known) return known;
  const made = knowledge.glossary.ofKind('myth').flatMap((index) => {
    const entry = knowledge.entry(index);
    const rule = entry.rule?.myth;
    return rule ? [{ entry, groups: rule.all.map((group) => group.map(spaced)), unless: rule.unless.map(spaced) }] : [];
  });
  myths.set(knowledge, made);
  return made;
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
  /\b(?:myth|legend|misconception|fallacy|belief|believed?|believes|contrary|false|falsely|wrong|wrongly|untrue|true|rumou?rs?|hoax|supposed|supposedly|alleged|allegedly|claims?|claimed|urban|fiction|if|would|unlike|misleads?|misleading|debunk\w*|mistaken(?:ly)?|nonsense|so-called|imagine[ds]?|tale|stories|story|film|movie|novel)\b/i;
/** "...; they did not." */
const TAKEN_BACK =
  /[;:,—–-]\s*(?:but )?(?:it|they|he|she|this|that|none|nobody)(?: (?:is|are|was|were|does|do|did|can|could|has|have|had))?(?:n['’]t| not|not)\b[^;,]{0,20}$/i;
/** Words that deny it, in the part of the sentence that tells it. */
const DENIAL = /\b(?:not|n['’]t|cannot|never|no|nor|none|hardly|neither|without)\b|n['’]t\b/i;

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
    'The Great Wall of China cannot be seen from the Moon.',
    'It is a myth that the Great Wall of China can be seen from the Moon.',
    'Can the Great Wall of China be seen from the Moon?',
    'Contrary to legend, NASA did not invent Tang.',
    'Many people claimed that NASA invented Velcro.',
    'You will hear that astronauts saw the Great Wall of China from the Moon; they did not.',
  ],
  find: ({ context }: CheckedSentence): Finding[] => {
    const { sentence, isQuestion } = context.reading;
    const text = context.text.slice(sentence.start, sentence.end);
    if (isQuestion || TALK.test(text) || TAKEN_BACK.test(text)) return [];
    const parts = text.split(/[,;:—–]/);
    const read = ` ${words(text).join(' ')} `;
    return mythsOf(context.knowledge).flatMap(({ entry, groups, unless }) => {
      const isTold = groups.length > 1 && groups.every((group) => group.some((phrase) => holds(read, phrase)));
      if (!isTold || unless.some((phrase) => holds(read, phrase)) || isDenied(parts, groups)) return [];
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
