/** What an editor might write instead of the words found; '' cuts them. None where no words fit every sentence. */
export type Softer = (found: string) => readonly string[];

type Forms = readonly [base: string, third: string, past: string, participle: string];

export const CHANGE: Forms = ['change', 'changes', 'changed', 'changing'];
export const EXTEND: Forms = ['extend', 'extends', 'extended', 'extending'];
export const STUDY: Forms = ['study', 'studies', 'studied', 'studying'];

/** The form of a plain verb that stands for a form of another. */
function formLike([base, third, past, participle]: Forms, verb: string): string {
  if (/ing$/i.test(verb)) return participle;
  if (/ed$/i.test(verb)) return past;
  return /s$/i.test(verb) ? third : base;
}

/** A plain verb for the first word of a phrase, and the rest as it is. */
export const withVerb =
  (forms: Forms, isRest: RegExp): Softer =>
  (found) => {
    const [verb = ''] = found.split(' ', 1);
    const rest = found.slice(verb.length).replace(isRest, '').trim();
    return rest === '' ? [] : [`${asWritten(found, formLike(forms, verb))} ${rest}`];
  };

/** The last word alone: "achievement" for "monumental achievement". */
export const lastWord: Softer = (found) => [asWritten(found, found.split(' ').at(-1) ?? found)];

export const instead =
  (...words: readonly string[]): Softer =>
  (found) =>
    words.map((one) => asWritten(found, one));

export const changed =
  (pattern: RegExp, to: string): Softer =>
  (found) => {
    const softer = found.replace(pattern, to);
    return softer === found ? [] : [softer];
  };

/** With the capital that the words found begin with. */
const asWritten = (found: string, words: string): string =>
  /^\p{Lu}/u.test(found) ? words.charAt(0).toUpperCase() + words.slice(1) : words;

/** "few states can" for "no single state can". */
export const few: Softer = (found) => {
  const match =
    /^((?:that |which )?)no (?:single|one|other|individual) (\w+) (can|could|is able to|has the)(.*)$/i.exec(found);
  if (!match) return [];
  const [, before = '', noun = '', verb = '', rest = ''] = match;
  const many = /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  const verbs: Readonly<Record<string, string>> = { 'is able to': 'are able to', 'has the': 'have the' };
  return [asWritten(found, `${before}few ${many} ${verbs[verb] ?? verb}${rest}`)];
};
