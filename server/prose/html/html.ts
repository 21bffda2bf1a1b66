import { Tree, TreeFragment } from '@lezer/common';
import { parser } from '@lezer/html';
import type { Block, BlockFormat, Outline, RawComment } from '../block-reader.ts';
import { changeBetween } from '../change.ts';
import type { CommentForm } from '../comments.ts';
import { dayAtStart } from '../dates.ts';
import type { ParagraphKind } from '../paragraph.ts';
import { headingLevel, isInline, isSkipped, kindOfElement } from './elements.ts';
import { paragraphsOf } from './inline.ts';
import { isForeign, type StartTag, startTagOf } from './tags.ts';

/** HTML, of which only what an edit touched is parsed anew. */
export function createHtmlFormat(): BlockFormat {
  let source = '';
  let tree = Tree.empty;
  return {
    outline(next) {
      const change = changeBetween(source, next);
      if (change !== null) {
        const { from, toOld, toNew } = change;
        const changed = [{ fromA: from, toA: toOld, fromB: from, toB: toNew }];
        tree = parser.parse(next, TreeFragment.applyChanges(TreeFragment.addTree(tree), changed));
        source = next;
      }
      return new Outliner(next).outline(tree);
    },
    read: (text, { from, to, kind, level }) => paragraphsOf(text, { from, to }, kind, level),
  };
}

interface Around {
  readonly kind: ParagraphKind;
  readonly level: number;
}

class Outliner {
  readonly #source: string;
  readonly #blocks: Block[] = [];
  readonly #comments: RawComment[] = [];
  readonly #around: Around[] = [{ kind: 'paragraph', level: 0 }];
  readonly #metadata: { date?: string; title?: string; language?: string } = {};
  #start = 0;

  constructor(source: string) {
    this.#source = source;
  }

  outline(tree: Tree): Outline {
    tree.iterate({
      enter: (node) => {
        if (node.name === 'Comment') this.#comment(node.from, node.to);
        return node.name === 'Element' ? this.#enter(startTagOf(node, this.#source), node.from, node.to) : undefined;
      },
      leave: (node) => {
        if (node.name === 'Element') this.#leave(startTagOf(node, this.#source), node.node.lastChild, node.to);
      },
    });
    this.#cut(this.#source.length, this.#source.length);
    return { blocks: this.#blocks, comments: this.#comments, metadata: this.#metadata, definitions: new Map() };
  }

  #comment(from: number, to: number): void {
    if (this.#source.startsWith('<!--', from) && this.#source.startsWith('-->', to - 3) && to - from >= 7)
      this.#comments.push({ from, to, inner: { from: from + 4, to: to - 3 } });
  }

  /** False for an element whose inside is not looked at. */
  #enter(tag: StartTag | undefined, from: number, to: number): boolean | undefined {
    if (tag === undefined) return undefined;
    this.#note(tag, to);
    if (isInline(tag.name)) return !isSkipped(tag.name);
    const isHidden = isSkipped(tag.name) || (tag.name !== 'html' && isForeign(tag));
    this.#cut(from, isHidden ? to : tag.to);
    if (isHidden) return tag.name === 'head';
    const around = this.#around.at(-1) as Around;
    const kind = around.kind === 'quotation' ? around.kind : (kindOfElement(tag.name) ?? around.kind);
    this.#around.push({ kind, level: kind === 'heading' ? headingLevel(tag.name) || around.level : 0 });
    return undefined;
  }

  #leave(tag: StartTag | undefined, last: { readonly name: string; readonly from: number } | null, to: number): void {
    if (tag === undefined || isInline(tag.name)) return;
    if (tag.name === 'head') {
      this.#start = to;
      return;
    }
    this.#cut(last?.name === 'CloseTag' ? last.from : to, to);
    if (this.#around.length > 1) this.#around.pop();
  }

  #cut(to: number, next: number): void {
    const { kind, level } = this.#around.at(-1) as Around;
    if (to > this.#start && /\S/.test(this.#source.slice(this.#start, to).replace(/<!--[\s\S]*?-->/g, '')))
      this.#blocks.push({ from: this.#start, to, kind, level });
    this.#start = Math.max(this.#start, next);
  }

  /** What a tag says of the whole document. */
  #note(tag: StartTag, to: number): void {
    const { name } = tag;
    if (name === 'html') {
      const language = tag.attribute('lang')?.value;
      if (language) this.#metadata.language = language;
    } else if (name === 'title')
      this.#metadata.title ??= this.#source
        .slice(tag.to, to)
        .replace(/<[\s\S]*$/, '')
        .trim();
    else if (name === 'meta')
      this.#noteDate(tag.attribute('name') ?? tag.attribute('property'), tag.attribute('content'));
    else if (name === 'time' && tag.attribute('pubdate')) this.#noteDate({ value: 'date' }, tag.attribute('datetime'));
  }

  #noteDate(name: { readonly value: string } | undefined, content: { readonly value: string } | undefined): void {
    const isDate = /^(?:date|dc\.date|dcterms\.(?:date|created|issued)|pubdate|article:published_time|datepublished)$/i;
    const day = name && content && isDate.test(name.value) ? dayAtStart(content.value) : undefined;
    if (day) this.#metadata.date ??= day;
  }
}

export const htmlCommentForm: CommentForm = {
  behind: (text) => ` <!-- ${text} -->`,
  before: (text) => `<!-- ${text} -->\n`,
  top: (source) => /^\s*<!doctype[^>]*>/i.exec(source)?.[0].length ?? 0,
};
