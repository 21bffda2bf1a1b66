import { createPlainTextReader } from './plaintext.ts';
import type { Reader } from './read.ts';

/** A commit message: plain text without Git's comment lines, and without the changes that it may show under a line of scissors. */
export function createCommitReader(): Reader {
  const reader = createPlainTextReader();
  return {
    read: (text) => reader.read(blankedComments(text)),
  };
}

/** The same text with spaces for what is not part of the message, so that every place stays. */
function blankedComments(text: string): string {
  const scissors = /^# -{5,} >8 -{5,}/m.exec(text)?.index ?? text.length;
  const message = text.slice(0, scissors).replace(/^#.*$/gm, (line) => ' '.repeat(line.length));
  return message + text.slice(scissors).replace(/[^\r\n]/g, ' ');
}
