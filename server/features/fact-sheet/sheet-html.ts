import { dateInWords } from '../../../glossary/dates.ts';
import { KINDS } from '../../../glossary/schema/kinds.ts';
import { say } from '../messages/words.ts';
import { timelineAsSvg } from '../timeline/svg.ts';
import { timelineAsTable } from '../timeline/table.ts';
import type { ClaimState } from './claims.ts';
import { type Content, type Html, html } from './html.ts';
import {
  countInWords,
  dateOfSource,
  type FactSheet,
  kindLabel,
  kindsOf,
  nameOfSource,
  type SheetClaim,
  type SheetName,
  type SheetPoint,
  type SheetSentence,
  sentencesOf,
} from './sheet.ts';

const STATES: readonly ClaimState[] = ['contradicted', 'unknown', 'supported', 'ignored'];
/** Colour is never the only sign of a verdict. */
const MARKS: Readonly<Record<ClaimState, string>> = {
  supported: '✓',
  contradicted: '✗',
  unknown: '?',
  ignored: '–',
};

/**
 * The inside of the fact sheet's page. What can be clicked is a button with the key of its place in `data-go`; what a filter
 * shows or hides bears its verdict and kind. No style and no script stands in it. `width`: pixels that there are for the timeline.
 */
export function factSheetAsHtml(sheet: FactSheet, width: number): Html {
  return html`${headOf(sheet)}${claimsSection(sheet)}${timelineSection(sheet, width)}${namesSection(sheet)}${(
    ['unsourced', 'inconsistent', 'unread'] as const
  ).map((type) => pointsSection(type, sheet))}`;
}

function headOf(sheet: FactSheet): Html {
  const { title, count, claims, referenceDay, language } = sheet;
  const sum = html`<p class="sum">${countInWords(sheet)}</p>`;
  const advice = html`<p class="quiet">${say(language, 'sheet.count.none.advice')}</p>`;
  const more = claims.length === 0 ? advice : count.checked > 0 && barOf(count);
  const day = say(language, 'sheet.day', { day: dateInWords(referenceDay) });
  return html`<header><h1>${title}</h1>${sum}${more}<p class="quiet day">${day}</p></header>`;
}

/** The shares of the verdicts, drawn. Said in words beside it. */
function barOf({ checked, agree, contradict, unknown }: FactSheet['count']): Html {
  const shares: readonly (readonly [ClaimState, number])[] = [
    ['contradicted', contradict],
    ['unknown', unknown],
    ['supported', agree],
  ];
  let x = 0;
  const parts = shares.map(([state, share]) => {
    const from = x;
    x += (share / checked) * 100;
    return share > 0 && html`<rect class="${state}" x="${from}" y="0" width="${x - from}" height="4"/>`;
  });
  return html`<svg class="shares" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

function claimsSection(sheet: FactSheet): Content {
  const { claims, language } = sheet;
  if (claims.length === 0) return undefined;
  return html`<section id="claims" aria-labelledby="claims-title"><h2 id="claims-title">${say(language, 'sheet.claims')}</h2>${filters(sheet)}<ol class="sentences">${sentencesOf(sheet).map((sentence) => sentenceOf(sentence, language))}</ol><p class="quiet none" hidden>${say(language, 'sheet.filter.none')}</p></section>`;
}

function filters(sheet: FactSheet): Html {
  const { claims, language } = sheet;
  const chip = (state: string, number: number): Content =>
    number > 0 &&
    html`<button type="button" class="chip ${state}" data-verdict="${state}" aria-pressed="${state === 'all' ? 'true' : 'false'}">${say(language, `sheet.filter.${state}`)} <span class="number">${number}</span></button>`;
  const kinds = kindsOf(sheet);
  const options = kinds.map((kind) => html`<option value="${kind}">${kindLabel(kind, language)}</option>`);
  return html`<div class="filters" role="group" aria-label="${say(language, 'sheet.filter')}">${chip('all', claims.length)}${STATES.map((state) => chip(state, claims.filter((claim) => claim.state === state).length))}${kinds.length > 1 && html`<label class="kinds"><span>${say(language, 'sheet.filter.kind')}</span> <select id="kind"><option value="all">${say(language, 'sheet.filter.kind.all')}</option>${options}</select></label>`}</div>`;
}

function sentenceOf({ key, line, text, claims }: SheetSentence, language: FactSheet['language']): Html {
  const place = say(language, 'sheet.goes-to', { line });
  const rows = claims.map((claim) => claimOf(claim, language));
  return html`<li class="sentence" data-place="${key}"><button type="button" class="quote" data-go="${key}" title="${place}"><span class="line" aria-hidden="true">${line}</span><q>${marked(text, claims)}</q></button><ul>${rows}</ul></li>`;
}

/** A sentence in which the words that are contradicted, or not known, are told apart. */
function marked(text: string, claims: readonly SheetClaim[]): Content {
  const parts: Content[] = [];
  let from = 0;
  const noted = claims.filter(({ state }) => state === 'contradicted' || state === 'unknown');
  for (const { words, state } of [...noted].sort((a, b) => a.words.start - b.words.start)) {
    if (words.start < from || words.end > text.length || words.end <= words.start) continue;
    parts.push(
      text.slice(from, words.start),
      html`<mark class="${state}">${text.slice(words.start, words.end)}</mark>`,
    );
    from = words.end;
  }
  return [...parts, text.slice(from)];
}

function claimOf(claim: SheetClaim, language: FactSheet['language']): Html {
  const { state, kind, key, subject, relation, value, known, remark } = claim;
  const verdict = say(language, `sheet.${state}`);
  const why = state === 'unknown' || state === 'ignored' || known === undefined ? remark : undefined;
  const answer =
    known === undefined
      ? why !== undefined && html`<span class="known">${why}</span>`
      : html`<span class="known"><span class="label">${say(language, 'sheet.known')}</span> ${known}${why !== undefined && ` (${why})`}</span>`;
  return html`<li class="claim ${state}" data-verdict="${state}" data-kind="${kind}"><span class="mark" aria-hidden="true">${MARKS[state]}</span><button type="button" class="what" data-go="${key}"${remark !== undefined && html` title="${remark}"`}><span class="sr">${verdict}: </span><b>${subject}</b> <span class="relation">${relation}</span> <span class="value">${value}</span></button>${answer}${sourceOf(claim, language)}</li>`;
}

function sourceOf(claim: SheetClaim, language: FactSheet['language']): Content {
  const name = nameOfSource(claim, language);
  if (name === '') return undefined;
  const date = dateOfSource(claim);
  const { source } = claim;
  const shown = source?.startsWith('https://') ? html`<a href="${source}">${name}</a>` : name;
  return html`<span class="source">${shown}${date === '' ? '' : `, ${date}`}</span>`;
}

function timelineSection({ timeline, names, language }: FactSheet, width: number): Content {
  if (!timeline) return undefined;
  const keys = new Map(names.map(({ entry, key }) => [entry, key]));
  const picture = timelineAsSvg(timeline, { width, language, isStandalone: false });
  const table = timelineAsTable(timeline, (entry) => keys.get(entry), language);
  return html`<section id="timeline" aria-labelledby="timeline-heading"><h2 id="timeline-heading">${say(language, 'timeline.title')}</h2>${picture}${table}</section>`;
}

function namesSection({ names, language }: FactSheet): Content {
  if (names.length === 0) return undefined;
  const title = say(language, 'sheet.names');
  return html`<section id="names" aria-labelledby="names-title"><h2 id="names-title">${title} <span class="number">${names.length}</span></h2><ul class="names">${names.map((name) => nameOf(name, language))}</ul></section>`;
}

function nameOf(
  { key, name, written, kind, mentions, line, definition }: SheetName,
  language: FactSheet['language'],
): Html {
  const place = say(language, 'sheet.goes-to', { line });
  const count = say(language, 'sheet.mentions', { count: mentions });
  return html`<li data-place="${key}"><button type="button" data-go="${key}" title="${place}"><b>${name}</b>${name !== written && !name.includes(written) && html` <span class="written">“${written}”</span>`}</button><span class="kind">${KINDS[kind].label}</span><span class="count">${count}</span><span class="definition">${definition}</span></li>`;
}

function pointsSection(type: SheetPoint['type'], { points, language }: FactSheet): Content {
  const ofType = points.filter((point) => point.type === type);
  if (ofType.length === 0) return undefined;
  const explained = type === 'unread' && html`<p class="quiet">${say(language, 'sheet.unread.explained')}</p>`;
  return html`<section id="${type}" aria-labelledby="${type}-title"><h2 id="${type}-title">${say(language, `sheet.${type}`)} <span class="number">${ofType.length}</span></h2>${explained}<ul class="points">${ofType.map((point) => pointOf(point, language))}</ul></section>`;
}

const pointOf = ({ key, text, remark, line, type }: SheetPoint, language: FactSheet['language']): Html =>
  html`<li data-place="${key}"><button type="button" data-go="${key}" title="${say(language, 'sheet.goes-to', { line })}"><span class="line" aria-hidden="true">${line}</span><span>${type === 'unread' ? text : (remark ?? text)}</span></button></li>`;

/** The page of a document that is not read, and why. */
export const silenceAsHtml = (why: string, language: FactSheet['language']): Html =>
  html`<p class="silence">${say(language, `silence.${why}`)}</p>`;
