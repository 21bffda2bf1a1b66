import type { Message } from '../../checks/finding.ts';

/** A language: message id -> template. */
export type MessageTable = Readonly<Record<string, string>>;

/**
 * A message in a language's words. An id that the table lacks is shown with its arguments, so that a finding is never
 * lost for want of a sentence; a test keeps the tables complete.
 */
export function wordsOf(message: Message, table: MessageTable): string {
  const template = table[message.id];
  if (template === undefined) return [message.id, ...Object.values(message.arguments)].join(' ');
  const words = template.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = message.arguments[name];
      if (value === undefined) return whole;
      if (one === undefined || many === undefined) return String(value);
      return Number(value) === 1 ? one : many;
    },
  );
  // An argument may open the sentence: "the Moon ...".
  return template.startsWith('{') ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
