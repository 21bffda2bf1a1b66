import type { SyntaxNodeRef } from '@lezer/common';
import { entityCharacter } from '../entities.ts';
import type { SourceSpan } from '../paragraph.ts';

/** An element's start: its name in lower case, where its tag ends, and its attributes. */
export interface StartTag {
  readonly name: string;
  readonly to: number;
  attribute(name: string): Attribute | undefined;
}

/** An attribute's value, without its quotation marks. */
interface Attribute extends SourceSpan {
  readonly value: string;
}

/** The tag that starts an element; undefined where there is none, as in markup that is being typed. */
export function startTagOf(element: SyntaxNodeRef, source: string): StartTag | undefined {
  const tag = element.node.firstChild;
  if (tag === null || (tag.name !== 'OpenTag' && tag.name !== 'SelfClosingTag')) return undefined;
  const name = tag.getChild('TagName');
  if (name === null) return undefined;
  return {
    name: source.slice(name.from, name.to).toLowerCase(),
    to: tag.to,
    attribute(wanted) {
      for (const attribute of tag.getChildren('Attribute')) {
        const key = attribute.getChild('AttributeName');
        const value = attribute.getChild('AttributeValue') ?? attribute.getChild('UnquotedAttributeValue');
        if (!key || !value || source.slice(key.from, key.to).toLowerCase() !== wanted) continue;
        const quotes = /^["']/.test(source.slice(value.from, value.from + 1)) ? 1 : 0;
        const span = { from: value.from + quotes, to: Math.max(value.from + quotes, value.to - quotes) };
        return { ...span, value: decoded(source.slice(span.from, span.to)) };
      }
      return undefined;
    },
  };
}

const decoded = (text: string): string => text.replace(/&#?\w{1,32};/g, (entity) => entityCharacter(entity) ?? entity);

/** Whether an element is marked as written in another language than English. */
export function isForeign(tag: StartTag): boolean {
  const language = (tag.attribute('lang') ?? tag.attribute('xml:lang'))?.value;
  return language !== undefined && language !== '' && !/^en(?:-|$)/i.test(language);
}
