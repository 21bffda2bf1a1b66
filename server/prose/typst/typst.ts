import type { Block, BlockFormat, Outline, RawComment } from '../block-reader.ts';
import type { CommentForm } from '../comments.ts';
import { blocksOf } from './blocks.ts';
import { paragraphsOf } from './inline.ts';

/** Typst markup. */
export const typstFormat: BlockFormat = {
  outline(source) {
    return {
      blocks: blocksOf(source),
      comments: commentsIn(source),
      metadata: metadataOf(source),
      definitions: namesIn(source),
    };
  },
  read: (source, { from, to, kind, level }: Block, names) =>
    paragraphsOf({ source, origin: from, names }, kind, level, 0, to - from),
};

/** `#set document(title: "...", date: datetime(year: 2024, month: 5, day: 3))`, `#set text(lang: "de")`. */
function metadataOf(source: string): Outline['metadata'] {
  const head = source.slice(0, 20_000);
  const day = /date:\s*datetime\(\s*year:\s*(\d{4}),\s*month:\s*(\d{1,2}),\s*day:\s*(\d{1,2})/.exec(head);
  const language = /#set text\([^()]*\blang:\s*"(\w{2,3})"/.exec(head)?.[1];
  const title = /#set document\([^()]*\btitle:\s*(?:"([^"\n]{1,200})"|\[([^\]\n]{1,200})\])/.exec(head);
  const date = day && `${day[1]}-${(day[2] ?? '').padStart(2, '0')}-${(day[3] ?? '').padStart(2, '0')}`;
  return {
    ...(date && { date }),
    ...(language && { language }),
    ...(title && { title: title[1] ?? title[2] ?? '' }),
  };
}

/** Names that a document makes for words of its own: `#let jwst = [James Webb Space Telescope]`. */
function namesIn(source: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, name = '', quoted, content] of source.matchAll(
    /^#let\s+([\p{L}_][\w-]{0,60})\s*=\s*(?:"([^"\n\\]{1,200})"|\[([^[\]\n\\#$*_`@]{1,200})\])[ \t\r]*$/gmu,
  ))
    names.set(name, (quoted ?? content ?? '').trim().replaceAll('~', '\u00A0'));
  return names;
}

/** Comments, raw text passed over. */
const COMMENT = /(`{3,})[\s\S]*?\1|`[^`\n]*`|"[^"\n]*"|(?<!:)\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function commentsIn(source: string): RawComment[] {
  if (!source.includes('//') && !source.includes('/*')) return [];
  return [...source.matchAll(COMMENT)].flatMap(({ 0: text, index: from }) => {
    if (!text.startsWith('/')) return [];
    const to = from + text.trimEnd().length;
    return [{ from, to, inner: { from: from + 2, to: text.startsWith('/*') ? to - 2 : to } }];
  });
}

export const typstCommentForm: CommentForm = {
  behind: (text) => ` /* ${text} */`,
  before: (text) => `// ${text}\n`,
  top: () => 0,
};
