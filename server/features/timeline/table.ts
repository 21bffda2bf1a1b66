import { KINDS } from '../../../glossary/schema/kinds.ts';
import { type Content, html } from '../fact-sheet/html.ts';
import type { Language } from '../messages/language.ts';
import { say } from '../messages/words.ts';
import { markInWords } from './svg.ts';
import { stretchInWords, type Timeline } from './timeline.ts';

/** The timeline for who does not see it, or wants the exact dates; `keyOf` gives the place in the article of a mission's name. */
export function timelineAsTable(
  { rows }: Timeline,
  keyOf: (entry: string) => string | undefined,
  language: Language,
): Content {
  const head = ['mission', 'stretch', 'events'].map(
    (name) => html`<th scope="col">${say(language, `timeline.${name}`)}</th>`,
  );
  const body = rows.map((row) => {
    const key = keyOf(row.entry);
    const name =
      key === undefined ? html`${row.name}` : html`<button type="button" data-go="${key}">${row.name}</button>`;
    const marks = row.marks.map((mark) => html`<li>${markInWords(mark, language)}</li>`);
    return html`<tr><th scope="row">${name}<span class="kind">${KINDS[row.kind].label}</span></th><td>${stretchInWords(row)}</td><td><ul>${marks}</ul></td></tr>`;
  });
  return html`<details class="table" id="timeline-table"><summary>${say(language, 'timeline.table')}</summary><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></details>`;
}
