// Runs inside the fact sheet's page: shows what the extension sends, and keeps filter, focus and place while it changes.
import type { FromPage, PageState, ToPage } from './messages.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const RESIZED_MS = 150;
const SAID_MS = 2500;

const host = acquireVsCodeApi();
const sheet = element('#sheet');
const status = element('#tools [role="status"]');
let state: PageState = host.getState() ?? { uri: '', verdict: 'all', kind: 'all', scroll: 0 };
let shown: string | undefined;
let marked: readonly string[] = [];

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') show(data);
  else if (data.type === 'mark') mark(data.keys);
  else say(data.words);
});

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const go = target.closest<HTMLElement>('[data-go]')?.dataset.go;
  if (go !== undefined) return host.postMessage({ type: 'go', key: go });
  const verdict = target.closest<HTMLElement>('.chip')?.dataset.verdict;
  if (verdict !== undefined) {
    filterBy({ verdict });
    return;
  }
  const action = target.closest<HTMLElement>('[data-do]')?.dataset.do;
  if (action === 'copy-markdown') host.postMessage({ type: 'copy', format: 'markdown' });
  if (action === 'copy-csv') host.postMessage({ type: 'copy', format: 'csv' });
  if (action === 'export') host.postMessage({ type: 'export' });
});

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) filterBy({ kind: target.value });
});

/** Up and down go from one place to the next; all else is Tab's. */
document.addEventListener('keydown', (event) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement) || event.target.dataset.go === undefined) return;
  const all = [...sheet.querySelectorAll<HTMLElement>('[data-go]')].filter((button) => button.offsetParent !== null);
  const next = all[all.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

addEventListener('scroll', () => remember({ scroll: scrollY }), { passive: true });

let resizing: ReturnType<typeof setTimeout> | undefined;
let width = 0;
new ResizeObserver(() => {
  const now = widthOfSheet();
  if (Math.abs(now - width) < 8) return;
  const isFirst = width === 0;
  width = now;
  if (isFirst) return;
  clearTimeout(resizing);
  resizing = setTimeout(() => host.postMessage({ type: 'resized', width }), RESIZED_MS);
}).observe(sheet);

width = widthOfSheet();
host.postMessage({ type: 'ready', width });

function show({ uri, html, can }: Extract<ToPage, { type: 'show' }>): void {
  for (const button of document.querySelectorAll<HTMLElement>('#tools [data-do]'))
    button.hidden = !(button.dataset.do === 'export' ? can.export : can.copy);
  if (html === shown) return;
  const isSameArticle = uri === state.uri;
  const [anchor, focus] = [anchorNow(), focusNow()];
  const wasOpen = sheet.querySelector('details')?.open === true;
  // Markup of our own making, in which all text is escaped; the policy of the page lets no script of it run.
  sheet.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const isFirst = shown === undefined;
  shown = html;
  remember(isSameArticle ? { uri } : { uri, verdict: 'all', kind: 'all', scroll: 0 });
  const details = sheet.querySelector('details');
  if (details) details.open = wasOpen;
  const isAnyShown = filterBy({});
  // A filter that was left on days ago is not to hide all there is.
  if (isFirst && !isAnyShown) filterBy({ verdict: 'all', kind: 'all' });
  mark(marked);
  if (!isSameArticle) scrollTo(0, 0);
  else if (isFirst) scrollTo(0, state.scroll);
  else backTo(anchor);
  if (focus) focusOn(focus);
}

/** The topmost thing that is to be seen, and how far from the top. */
function anchorNow(): { readonly key: string; readonly top: number } | undefined {
  if (scrollY === 0) return undefined;
  for (const place of sheet.querySelectorAll<HTMLElement>('[data-place]')) {
    const { top, bottom } = place.getBoundingClientRect();
    if (bottom > 40 && place.offsetParent !== null) return { key: place.dataset.place ?? '', top };
  }
  return undefined;
}

function backTo(anchor: ReturnType<typeof anchorNow>): void {
  const place = anchor && find('place', anchor.key);
  if (place) scrollBy(0, place.getBoundingClientRect().top - anchor.top);
}

/** What has the focus, told by what stays the same when the page is made anew. */
function focusNow(): { readonly name: 'go' | 'verdict' | 'id'; readonly value: string } | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !sheet.contains(active)) return undefined;
  if (active.dataset.go !== undefined) return { name: 'go', value: active.dataset.go };
  if (active.dataset.verdict !== undefined) return { name: 'verdict', value: active.dataset.verdict };
  return active.id === '' ? undefined : { name: 'id', value: active.id };
}

function focusOn({ name, value }: NonNullable<ReturnType<typeof focusNow>>): void {
  const found = name === 'id' ? document.getElementById(value) : find(name, value);
  found?.focus({ preventScroll: true });
}

const find = (name: string, value: string): HTMLElement | undefined =>
  [...sheet.querySelectorAll<HTMLElement>(`[data-${name}]`)].find(({ dataset }) => dataset[name] === value);

/** Tells whether anything is left. */
function filterBy(change: Partial<Pick<PageState, 'verdict' | 'kind'>>): boolean {
  remember(change);
  const { verdict, kind } = state;
  const isWanted = ({ dataset }: HTMLElement): boolean =>
    (verdict === 'all' || dataset.verdict === verdict) && (kind === 'all' || dataset.kind === kind);
  let any = false;
  for (const sentence of sheet.querySelectorAll<HTMLElement>('.sentence')) {
    let some = false;
    for (const claim of sentence.querySelectorAll<HTMLElement>('.claim')) {
      claim.hidden = !isWanted(claim);
      some ||= !claim.hidden;
    }
    sentence.hidden = !some;
    any ||= some;
  }
  for (const chip of sheet.querySelectorAll<HTMLElement>('.chip'))
    chip.setAttribute('aria-pressed', String(chip.dataset.verdict === verdict));
  const select = sheet.querySelector<HTMLSelectElement>('#kind');
  if (select) select.value = kind;
  const none = sheet.querySelector<HTMLElement>('.none');
  if (none) none.hidden = any;
  return any;
}

/** What the cursor stands in; it comes into view unless the reader is at work here. */
function mark(keys: readonly string[]): void {
  const before = marked.join('\n');
  marked = keys;
  let first: HTMLElement | undefined;
  for (const place of sheet.querySelectorAll<HTMLElement>('[data-place]')) {
    const isHere = keys.includes(place.dataset.place ?? '');
    place.classList.toggle('here', isHere);
    if (isHere) place.setAttribute('aria-current', 'true');
    else place.removeAttribute('aria-current');
    if (isHere && !place.hidden) first ??= place;
  }
  if (keys.join('\n') !== before && !document.hasFocus()) first?.scrollIntoView({ block: 'nearest' });
}

let saying: ReturnType<typeof setTimeout> | undefined;
function say(words: string): void {
  status.textContent = words;
  clearTimeout(saying);
  saying = setTimeout(() => {
    status.textContent = '';
  }, SAID_MS);
}

function remember(change: Partial<PageState>): void {
  state = { ...state, ...change };
  host.setState(state);
}

function widthOfSheet(): number {
  const { paddingLeft, paddingRight } = getComputedStyle(sheet);
  return Math.floor(sheet.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page lacks ${selector}`);
  return found;
}
