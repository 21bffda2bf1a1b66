const LINK = /^https:\/\/(?=[a-z0-9-]+\.)[a-z0-9-](?:\.?[a-z0-9-])*(:\d+)?(\/[^\s<>"]*)?$/i;

/** What is wrong with a link, or undefined. */
export function linkMistake(link: string): string | undefined {
  if (LINK.test(link)) return undefined;
  if (link.startsWith('http://')) return `"${link}" is not secure. Write https://, or name another source.`;
  return `"${link}" is no link. Write one that begins with https:// and holds no space.`;
}
