import type { SyntaxNodeRef } from '@lezer/common';
import { parser } from '@lezer/html';
import { entityCharacter } from '../entities.ts';
import { EMPHASIS_OF_TAG, HIDDEN_TAGS } from '../markdown-readings.ts';
import { type Inline, isWorded, type Paragraph, type ParagraphKind, type SourceSpan } from '../paragraph.ts';
import { createTextBuilder } from '../text-builder.ts';
import { isForeign, type StartTag, startTagOf } from './tags.ts';

interface OpenInline {
  readonly node: number;
  readonly type: Inline['type'] | 'quoted';
  readonly start: number;
  readonly target?: string;
}

/** Liquid, Jinja, Handlebars: what they print is not known here. */
const TEMPLATE = /\{\{[^{}]{0,400}\}\}|\{%[^{}%]{0,400}%\}/g;

/** The paragraph that a stretch of HTML without blocks makes, and the captions of the pictures in it. */
export function paragraphsOf(
  source: string,
  { from, to }: SourceSpan,
  kind: ParagraphKind,
  level: number,
): readonly Paragraph[] {
  const text = source.slice(from, to);
  const builder = createTextBuilder(source, from);
  const captions: Paragraph[] = [];
  const open: OpenInline[] = [];

  function enter(node: SyntaxNodeRef): boolean | undefined {
    switch (node.name) {
      case 'Element':
        return enterElement(node);
      case 'Text':
        copyText(node.from, node.to);
        return undefined;
      case 'EntityReference':
      case 'CharacterReference': {
        const character = entityCharacter(text.slice(node.from, node.to));
        if (character === undefined) builder.copy(node.from, node.to);
        else builder.replace(character, node.from, node.to);
        return undefined;
      }
      case 'InvalidEntity':
        builder.copy(node.from, node.to);
        return undefined;
      case 'ProcessingInst':
        builder.opaque(node.from, node.to);
        return undefined;
      case 'OpenTag':
      case 'CloseTag':
      case 'SelfClosingTag':
      case 'Comment':
        return false;
      default:
        return undefined;
    }
  }

  function enterElement(node: SyntaxNodeRef): boolean | undefined {
    const tag = startTagOf(node, text);
    if (tag === undefined) return undefined;
    const { name } = tag;
    if (name === 'br') builder.space(node.from);
    else if (name === 'img') readImage(tag, node);
    else if (name === 'sup' && isReference(node)) mark('footnote-reference');
    else if (HIDDEN_TAGS.has(name) || isForeign(tag) || (name === 'sup' && isExponent(node, tag))) {
      if (node.to > tag.to) builder.opaque(node.from, node.to);
    } else {
      const type = name === 'a' ? 'link' : name === 'q' ? 'quoted' : EMPHASIS_OF_TAG[name];
      const target = tag.attribute('href')?.value;
      if (type === 'quoted') builder.replace('“', node.from, tag.to);
      if (type) open.push({ node: node.from, type, start: builder.nextStart, ...(target !== undefined && { target }) });
      return undefined;
    }
    return false;
  }

  function leave(node: SyntaxNodeRef): void {
    const last = open.at(-1);
    if (node.name !== 'Element' || last?.node !== node.from) return;
    open.pop();
    const { type, start, target } = last;
    const closing = node.node.lastChild;
    if (type === 'quoted') {
      if (closing?.name === 'CloseTag') builder.replace('”', closing.from, closing.to);
    } else builder.mark({ type, start, end: builder.length, ...(target !== undefined && { target }) });
  }

  function mark(type: Inline['type']): void {
    builder.mark({ type, start: builder.length, end: builder.length });
  }

  function copyText(start: number, end: number): void {
    let at = start;
    for (const { 0: template, index } of text.slice(start, end).matchAll(TEMPLATE)) {
      builder.copy(at, start + index);
      builder.opaque(start + index, start + index + template.length);
      at = start + index + template.length;
    }
    builder.copy(at, end);
  }

  const inside = (node: SyntaxNodeRef): string =>
    text
      .slice(node.from, node.to)
      .replace(/<[^<>]*>/g, '')
      .trim();
  const isReference = (node: SyntaxNodeRef): boolean =>
    /^(?:\[[^\]]{1,12}\]|[*†‡]|\d{1,3})$/.test(inside(node)) && /<a\b/i.test(text.slice(node.from, node.to));
  /** `10<sup>6</sup>` must not read as 106. */
  const isExponent = (node: SyntaxNodeRef, tag: StartTag): boolean => /^[-+−–]?\d/.test(text.slice(tag.to, node.to));

  function readImage(tag: StartTag, node: SyntaxNodeRef): void {
    builder.opaque(node.from, node.to);
    for (const attribute of [tag.attribute('alt'), tag.attribute('title')]) {
      // One word tells what the picture is called, not what is said of it.
      if (!attribute?.value.trim().includes(' ')) continue;
      const caption = createTextBuilder(source, from);
      let at = attribute.from;
      for (const { 0: entity, index } of text.slice(attribute.from, attribute.to).matchAll(/&#?\w{1,32};/g)) {
        caption.copy(at, attribute.from + index);
        at = attribute.from + index + entity.length;
        caption.replace(entityCharacter(entity) ?? entity, attribute.from + index, at);
      }
      caption.copy(at, attribute.to);
      captions.push(caption.paragraph('caption', 0, attribute.from, attribute.to));
    }
  }

  parser.parse(text).iterate({ enter, leave });
  const own = builder.paragraph(kind, level, 0, text.length);
  return [own, ...captions].filter(isWorded);
}
