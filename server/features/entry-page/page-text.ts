import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import { escapeLightly, escapeLine } from '../markup.ts';
import { properName } from '../naming.ts';
import { wordsOfId } from '../readable.ts';
import type { EntryPage, PageLink } from './page.ts';

/** A part of a line: Markdown as it stands, or an entry to be named, by its proper name or otherwise. */
export type Piece = string | { readonly entry: EntryId; readonly words?: string };
export type Line = string | readonly Piece[];

/** A page while it is written, line by line: it knows where it names entries. */
export class PageText {
  #text = '';
  readonly #links: PageLink[] = [];
  readonly #glossary: Glossary;
  readonly #self: EntryId;

  /** `self` is the entry that the page is of: it is not linked to itself. */
  constructor(glossary: Glossary, self: EntryId) {
    this.#glossary = glossary;
    this.#self = self;
  }

  /** A paragraph of its own. */
  line(line: Line): void {
    if (line.length === 0) return;
    if (this.#text !== '') this.#text += '\n';
    for (const piece of typeof line === 'string' ? [line] : line) this.#add(piece);
    this.#text += '\n';
  }

  /** A text whose names lead on, where they mean one thing only. */
  withNames(text: string): Line {
    const pieces: Piece[] = [];
    let done = 0;
    for (const { start, end, candidates } of this.#glossary.namesIn(text)) {
      const [only, another] = candidates;
      const entry = only && another === undefined ? this.#glossary.entry(only.entry) : undefined;
      if (!entry || !only || entry.names[only.name]?.ambiguous) continue;
      pieces.push(plain(text.slice(done, start), done), { entry: entry.id, words: text.slice(start, end) });
      done = end;
    }
    return [...pieces, plain(text.slice(done), done)];
  }

  /** A heading with a list; nothing where the list is empty. */
  section(heading: string, lines: readonly Line[]): void {
    if (lines.length === 0) return;
    this.line(`## ${heading}`);
    this.#text += '\n';
    for (const line of lines) {
      this.#text += '- ';
      for (const piece of typeof line === 'string' ? [line] : line) this.#add(piece);
      this.#text += '\n';
    }
  }

  done(): EntryPage {
    return { text: this.#text, links: this.#links };
  }

  #add(piece: Piece): void {
    if (typeof piece === 'string') {
      this.#text += piece;
      return;
    }
    const entry: Entry | undefined = this.#glossary.byId(piece.entry);
    const from = this.#text.length;
    this.#text += escapeLightly(piece.words ?? (entry ? properName(entry) : wordsOfId(piece.entry)));
    if (entry && entry.id !== this.#self)
      this.#links.push({ span: { from, to: this.#text.length }, entry: piece.entry });
  }
}

/** Part of a text, from an offset of it on: what stands first must not begin a list or a heading. */
const plain = (part: string, from: number): string => (from === 0 ? escapeLine(part.trimStart()) : escapeLightly(part));
