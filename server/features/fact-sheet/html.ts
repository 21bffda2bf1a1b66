/** Markup that is safe to show: made by `html` alone, so that no text gets in unescaped. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** The markup of a template; what is put into it is escaped unless it is markup itself. */
  static of(strings: TemplateStringsArray, values: readonly Content[]): Html {
    return new Html(strings.reduce((markup, string, i) => markup + shown(values[i - 1]) + string));
  }

  toString(): string {
    return this.#markup;
  }
}

/** Text, a number, markup, a list of them, or nothing. */
export type Content = string | number | Html | undefined | false | readonly Content[];

/** `html`<p title="${title}">${text}</p>``: for elements and for quoted attributes, of HTML and of SVG. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Html => Html.of(strings, values);

function shown(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  return content.map(shown).join('');
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What neither HTML nor XML may hold: control characters, and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\P{Cc}]|[\p{Cs}\uFFFE\uFFFF]/gu;

const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, (character) => NAMES[character] ?? '');
