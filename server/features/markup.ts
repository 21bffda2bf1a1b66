import type { Card, Link } from './card.ts';

/**
 * A text as Markdown that renders as its own characters, whatever they are: a glossary file of a workspace may hold
 * anything. Colons, dots and at-signs are escaped only where an editor would make a link of them.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&')
    .replace(/:(?=\/\/)|@|\.(?<=www\.)/gi, '\\$&')
    .replace(/^(\d*)([-+=.)])/, '$1\\$2');
}

/** The same for texts that are read as they stand as much as rendered: only what would change is escaped. */
export const escapeLightly = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<]|~(?=~)/g, '\\$&')
    .replace(/:(?=\/\/)|@|\.(?<=www\.)/gi, '\\$&');

/** At the beginning of a line, where a dash or a number would start a list. */
export const escapeLine = (text: string): string => escapeLightly(text).replace(/^(\d*)([-+=.)#>])/, '$1\\$2');

/** A card as Markdown: heading, definition, a table of facts, how to write it, links. */
export function cardAsMarkdown({ heading, kind, definition, facts, writing, origin, links }: Card): string {
  const table = [
    '| | |',
    '|:--|:--|',
    ...facts.map(({ label, text }) => `| ${escapeMarkdown(label)} | ${escapeMarkdown(text)} |`),
  ];
  const parts = [
    `**${escapeMarkdown(heading)}** · ${escapeMarkdown(kind)}`,
    escapeMarkdown(definition),
    facts.length > 0 ? table.join('\n') : '',
    writing.map(escapeMarkdown).join(' '),
    escapeMarkdown(origin ?? ''),
    links.map(linkTo).join(' · '),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A link in Markdown. */
export const linkTo = ({ label, url }: Link): string => `[${escapeMarkdown(label)}](<${encodeAddress(url)}>)`;

/** The same for editors that show no Markdown. */
export function cardAsPlaintext({ heading, kind, definition, facts, writing, origin, links }: Card): string {
  const parts = [
    `${heading} · ${kind}`,
    definition,
    facts.map(({ label, text }) => `${label}: ${text}`).join('\n'),
    writing.join(' '),
    origin ?? '',
    links.map(({ url }) => url).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A web address as it stands in a text; none where it is no secure one. */
export const webAddress = (url: string): string[] => (url.startsWith('https://') ? [`<${encodeAddress(url)}>`] : []);

/** What would end the address of a Markdown link, or start markup in it, percent-encoded. */
const encodeAddress = (url: string): string =>
  url.replace(
    /[\s<>\\"'`|^{}[\]()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
