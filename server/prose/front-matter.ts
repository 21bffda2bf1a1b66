import { dayAtStart } from './dates.ts';

/** What a document says of itself before its text begins. */
interface FrontMatter {
  /** Where the text begins. */
  readonly end: number;
  readonly date?: string;
  readonly title?: string;
  readonly language?: string;
}

const NONE: FrontMatter = { end: 0 };
const OPENING = /^\uFEFF?(?:(---)[ \t]*\r?\n(?=[^\s])|(\+\+\+)[ \t]*\r?\n|(?=\{[ \t]*\r?\n))/;

/** The front matter of a Markdown document: YAML between `---`, TOML between `+++`, or JSON from the first line on. */
export function frontMatterOf(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  if (opening === null) return NONE;
  const start = opening[0].length;
  const span = opening[1] ? yamlSpan(text, start) : opening[2] ? tomlSpan(text, start) : jsonSpan(text, start);
  if (span === undefined) return NONE;
  const body = text.slice(start, span.bodyEnd);
  const date = valueFor(body, ['date', 'published', 'publishdate', 'pubdate', 'publish_date', 'pub_date']);
  const title = valueFor(body, ['title']);
  const language = valueFor(body, ['lang', 'language', 'locale']);
  const day = date === undefined ? undefined : dayAtStart(date);
  return {
    end: span.end,
    ...(day !== undefined && { date: day }),
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
  };
}

interface MetadataSpan {
  readonly bodyEnd: number;
  readonly end: number;
}

/** Two rules with prose between them are no front matter: something in it must look like a key. */
function yamlSpan(text: string, start: number): MetadataSpan | undefined {
  const span = spanTo(/^(?:---|\.\.\.)[ \t]*\r?$/gm, text, start);
  return span !== undefined && /^(?:["']?[\w.-]+["']?[ \t]*:|---|\.\.\.)/m.test(text.slice(start, span.end))
    ? span
    : undefined;
}

function tomlSpan(text: string, start: number): MetadataSpan | undefined {
  return spanTo(/^\+\+\+[ \t]*\r?$/gm, text, start);
}

function spanTo(closing: RegExp, text: string, start: number): MetadataSpan | undefined {
  closing.lastIndex = start;
  const match = closing.exec(text);
  return match === null ? undefined : { bodyEnd: match.index, end: match.index + match[0].length };
}

/** Up to the brace that closes the first one, strings apart. */
function jsonSpan(text: string, start: number): MetadataSpan | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:\\.|[^"\\\n])*"|[{}]|\n[ \t\r]*\n[ \t\r]*\n/g)) {
    if (token === '{') depth++;
    // Blank lines in plenty: a brace that opens a text, not a JSON object.
    else if (token.startsWith('\n')) return undefined;
    else if (token === '}' && --depth === 0) return { bodyEnd: start + index, end: start + index + 1 };
  }
  return undefined;
}

/** The first value given to one of these keys, in any of the three notations; keys of nested tables are indented in YAML and follow a `[` in TOML. */
function valueFor(body: string, keys: readonly string[]): string | undefined {
  const section = body.search(/^\[/m);
  const top = section < 0 ? body : body.slice(0, section);
  for (const key of keys) {
    const found = new RegExp(`^(?:${key}|[ \\t]*["']${key}["'])[ \\t]*[:=][ \\t]*(.+?),?[ \\t\\r]*$`, 'im').exec(top);
    const value = found === null ? '' : unquoted(found[1] ?? '');
    if (value !== '') return value;
  }
  return undefined;
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*)\1[ \t]*(?:#.*)?$/.exec(value);
  return (quoted === null ? value.replace(/[ \t]#.*$/, '') : (quoted[2] ?? '').replace(/\\(["'\\])/g, '$1')).trim();
}
