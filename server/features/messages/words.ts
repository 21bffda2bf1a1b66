import type { Glossary } from '../../../glossary/glossary.ts';
import type { Message } from '../../checks/finding.ts';
import { EN } from './en.ts';
import type { Language } from './language.ts';

/**
 * A message in a language's words, or in English where its table lacks the id. An id that no table has is shown with its
 * arguments, so that a finding is never lost for want of a sentence; a test keeps the tables complete. With a glossary, names
 * in the arguments stay whole.
 */
export function wordsOf(message: Message, { table, argument, finish }: Language, glossary?: Glossary): string {
  const given = message.arguments;
  const template = table[message.id] ?? EN[message.id];
  if (template === undefined) return [message.id, ...Object.values(given)].join(' ');
  const shown = (name: string): string | undefined => {
    const value = given[name];
    return value === undefined || !argument ? value?.toString() : argument(String(value), name, glossary);
  };
  const words = template.replace(
    /\{(\w+)(?::(\w+)|\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, inside?: string, one?: string, many?: string) => {
      const value = shown(name);
      if (value === undefined) return whole;
      if (inside !== undefined) return value.replace('…', shown(inside) ?? '');
      if (one === undefined || many === undefined) return value;
      return Number(given[name]) === 1 ? one : many;
    },
  );
  const sentence = finish ? finish(words) : words;
  // An argument may open the sentence: "the Moon ...".
  return template.startsWith('{') ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
}

/** The same for what is no finding: titles of fixes, progress, answers to commands. */
export const say = (language: Language, id: string, given: Message['arguments'] = {}): string =>
  wordsOf({ id, arguments: given }, language);
