import { dateInWords } from '../../../glossary/dates.ts';
import { type Content, type Html, html } from '../fact-sheet/html.ts';
import type { Language } from '../messages/language.ts';
import { say } from '../messages/words.ts';
import { cutTo, type Placed, placeLabels, type Wish, widthOf } from './labels.ts';
import { type Scale, scaleOf, shortDate } from './scale.ts';
import { markShape } from './shapes.ts';
import { STANDALONE_STYLE } from './style.ts';
import { type Mark, SIGNS_IN_ORDER, type Sign, stretchInWords, type Timeline, type TimelineRow } from './timeline.ts';

interface Picture {
  /** In pixels; the height follows from what is shown. */
  readonly width: number;
  /** With its own colours, title and text alternative, so that it can be a file. */
  readonly isStandalone: boolean;
  readonly language: Language;
}

const EDGE = 14;
const TITLE_SIZE = 13;
/** How much wider names are for being bold. */
const BOLD = 1.12;
const LABEL_SIZE = 11;
const LANE = 14;
const AXIS = 24;
/** From the top of a row to the middle of its bar. */
const BAR = 27;
const NARROWEST = 280;
/** Marks nearer than this are one for the eye: only the weightiest is labelled. */
const CLOSE = 7;

/** Which labels matter most where there is no room for all. */
const WEIGHTS: Readonly<Record<Sign, number>> = { said: 9, arrival: 5, launch: 4, end: 4, passage: 3, other: 1 };

/** The timeline drawn: pure markup with classes, whose colours are the page's or, standing alone, its own. */
export function timelineAsSvg(timeline: Timeline, picture: Picture): Html {
  const { language, isStandalone } = picture;
  const width = Math.max(NARROWEST, Math.round(picture.width));
  const scale = scaleOf(timeline.from, timeline.to, EDGE, width - EDGE);
  const top = isStandalone ? 44 : 0;
  const rows: Content[] = [];
  let y = top + AXIS + 6;
  for (const row of timeline.rows) {
    const labels = labelsOf(row, scale, width, language);
    rows.push(rowAt(y, row, labels, scale, width, language));
    y += BAR + 14 + lanesOf(labels) * LANE + 10;
  }
  const bottom = y;
  const legend = legendAt(bottom + 16, timeline, width, language);
  const height = legend.bottom + 8;
  const title = isStandalone ? timeline.title : say(language, 'timeline.title');
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="timeline" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="timeline-title timeline-desc"><title id="timeline-title">${title}</title><desc id="timeline-desc">${descriptionOf(timeline, picture)}</desc>${isStandalone && html`<style>${STANDALONE_STYLE}</style><rect class="ground" width="${width}" height="${height}"/><text class="heading" x="${EDGE}" y="26">${cutTo(timeline.title, 17, width - 2 * EDGE)}</text>`}${axisAt(top, bottom, timeline, scale, width)}${rows}${legend.markup}</svg>`;
}

function axisAt(top: number, bottom: number, { from, to, referenceDay }: Timeline, scale: Scale, width: number): Html {
  const iso = new Date(referenceDay * 86_400_000).toISOString().slice(0, 10);
  const isShown = referenceDay >= from && referenceDay <= to;
  const now = dateInWords(iso);
  const nowWidth = widthOf(now, LABEL_SIZE);
  const nowLeft = Math.min(Math.max(scale.x(referenceDay) - nowWidth / 2, EDGE), width - EDGE - nowWidth);
  const isClear = (x: number, label: string): boolean => {
    const half = widthOf(label, LABEL_SIZE) / 2;
    const isWithin = x - half >= 0 && x + half <= width;
    return isWithin && !(isShown && x + half > nowLeft - 8 && x - half < nowLeft + nowWidth + 8);
  };
  const lines = scale.ticks.map(({ day, label }) => {
    const x = tenth(scale.x(day));
    return html`<line class="grid" x1="${x}" x2="${x}" y1="${top + AXIS - 4}" y2="${bottom}"/>${isClear(x, label) && html`<text class="tick" x="${x}" y="${top + 13}" text-anchor="middle">${label}</text>`}`;
  });
  const x = tenth(scale.x(referenceDay));
  const today =
    isShown &&
    html`<line class="now" x1="${x}" x2="${x}" y1="${top + AXIS - 4}" y2="${bottom}"/><text class="tick today" x="${tenth(nowLeft)}" y="${top + 13}">${now}</text>`;
  return html`<g class="axis">${lines}${today}</g>`;
}

function rowAt(
  y: number,
  row: TimelineRow,
  labels: readonly Placed[],
  scale: Scale,
  width: number,
  language: Language,
): Html {
  const [from, to] = [scale.x(row.from), scale.x(row.to)];
  const bar = y + BAR;
  const stretch = stretchInWords(row);
  const room = width - 2 * EDGE - widthOf(stretch, LABEL_SIZE) - 10;
  const name = cutTo(row.name, TITLE_SIZE, room / BOLD);
  const whole = BOLD * widthOf(name, TITLE_SIZE) + 10 + widthOf(stretch, LABEL_SIZE);
  const left = tenth(Math.max(EDGE, Math.min(from, width - EDGE - whole)));
  const length = Math.max(to - from, 6);
  const style = row.isPlanned ? 'bar planned' : row.isOpen ? 'bar open' : 'bar';
  const arrow = row.isOpen && html`<path class="more" d="M${tenth(from + length + 2)} ${bar - 5}l5 5l-5 5"/>`;
  return html`<g class="row"><title>${row.name}, ${stretch}</title><text class="name" x="${left}" y="${y + 13}">${name}<tspan class="stretch" dx="8">${stretch}</tspan></text><rect class="${style}" x="${tenth(from)}" y="${bar - 4}" width="${tenth(length)}" height="8" rx="4"/>${arrow}${labels.map((label) => leaderOf(label, bar))}${row.marks.map((mark) => markAt(mark, tenth(scale.x(mark.day)), bar, language))}${labels.map((label) => html`<text class="label${label.weight >= WEIGHTS.said ? ' said' : ''}" x="${tenth(label.left)}" y="${bar + 19 + label.lane * LANE}">${label.text}</text>`)}</g>`;
}

const leaderOf = ({ x, lane }: Placed, bar: number): Content =>
  lane > 0 &&
  html`<line class="leader" x1="${tenth(x)}" x2="${tenth(x)}" y1="${bar + 5}" y2="${bar + 10 + lane * LANE}"/>`;

const markAt = (mark: Mark, x: number, y: number, language: Language): Html =>
  html`<g class="mark ${mark.sign}${mark.isPlanned ? ' planned' : ''}"><title>${markInWords(mark, language)}</title>${markShape(mark.sign, x, y)}</g>`;

/** "Entered orbit: 67P, 6 August 2014". */
export function markInWords(mark: Mark, language: Language): string {
  if (mark.sign === 'said') return say(language, 'timeline.said', { date: mark.date });
  const words = `${mark.event}${mark.where === '' ? '' : `: ${mark.where}`}, ${mark.date}`;
  const note = mark.isFailure ? 'timeline.failed' : mark.isPlanned ? 'timeline.planned' : undefined;
  return note === undefined ? words : `${words} (${say(language, note)})`;
}

function labelsOf(row: TimelineRow, scale: Scale, width: number, language: Language): readonly Placed[] {
  const wishes: Wish[] = [];
  for (const mark of [...row.marks].sort((a, b) => WEIGHTS[b.sign] - WEIGHTS[a.sign])) {
    const x = scale.x(mark.day);
    const isHidden = mark.sign !== 'said' && wishes.some((other) => Math.abs(other.x - x) < CLOSE);
    if (!isHidden) wishes.push({ text: labelOf(mark, scale, language), x, weight: WEIGHTS[mark.sign] });
  }
  return placeLabels(wishes, EDGE, width - EDGE, LABEL_SIZE);
}

function labelOf(mark: Mark, { grain }: Scale, language: Language): string {
  if (mark.sign === 'said') return say(language, 'timeline.said', { date: mark.date });
  // Where it went says more than what it did there, and of a comet its number is enough.
  const isPlace = mark.where !== '' && (mark.sign === 'arrival' || mark.sign === 'passage');
  const words = `${isPlace ? mark.where.replace(/\/.*/, '') : mark.event.toLowerCase()} ${shortDate(mark.day, grain)}`;
  return mark.isFailure ? `${words} (${say(language, 'timeline.failed')})` : words;
}

const lanesOf = (labels: readonly Placed[]): number => Math.max(0, ...labels.map(({ lane }) => lane + 1));

/** The shapes that are used, and what was left out. */
function legendAt(
  top: number,
  { rows, leftOut }: Timeline,
  width: number,
  language: Language,
): { readonly markup: Html; readonly bottom: number } {
  const used = SIGNS_IN_ORDER.filter((sign) => rows.some(({ marks }) => marks.some((mark) => mark.sign === sign)));
  let [x, y] = [EDGE, top];
  const items: Content[] = [];
  for (const sign of used) {
    const words = say(language, `timeline.sign.${sign}`);
    const length = 18 + widthOf(words, LABEL_SIZE) + 18;
    if (x + length > width && x > EDGE) [x, y] = [EDGE, y + 18];
    items.push(
      html`<g class="mark ${sign}">${markShape(sign, x + 6, y - 4)}</g><text class="label" x="${x + 18}" y="${y}">${words}</text>`,
    );
    x = tenth(x + length);
  }
  if (leftOut > 0) {
    y += 18;
    items.push(
      html`<text class="label" x="${EDGE}" y="${y}">${say(language, 'timeline.more', { count: leftOut })}</text>`,
    );
  }
  return { markup: html`<g class="legend">${items}</g>`, bottom: y };
}

/** A file has no table beside it: everything is told. */
function descriptionOf({ rows }: Timeline, { isStandalone, language }: Picture): string {
  const sum = say(language, 'timeline.desc', { count: rows.length });
  if (!isStandalone) return `${sum} ${say(language, 'timeline.desc.table')}`;
  const lines = rows.map((row) => {
    const marks = row.marks.map((mark) => markInWords(mark, language)).join('; ');
    return `${row.name}, ${stretchInWords(row)}: ${marks}.`;
  });
  return [sum, ...lines].join(' ');
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
