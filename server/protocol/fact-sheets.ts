import type { Connection, ExecuteCommandParams, Range } from 'vscode-languageserver';
import { factSheetAsCsv } from '../features/fact-sheet/csv.ts';
import { factSheetAsMarkdown } from '../features/fact-sheet/markdown.ts';
import { type FactSheet, factSheetOf, type Placed, sentencesOf } from '../features/fact-sheet/sheet.ts';
import { factSheetAsHtml, silenceAsHtml } from '../features/fact-sheet/sheet-html.ts';
import { say } from '../features/messages/words.ts';
import { timelineAsSvg } from '../features/timeline/svg.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { fileName } from './diagnostic-reports.ts';
import type { OpenDocument } from './documents.ts';
import type { Guard } from './guard.ts';
import { rangeOf } from './places.ts';
import type { Silence, Workspace } from './workspace.ts';

/** Of the request `perigee/factSheet`. */
export interface FactSheetParams {
  readonly textDocument: { readonly uri: string };
  /** Pixels that there are for the timeline. */
  readonly width: number;
}

export interface FactSheetAnswer {
  /** The inside of the page, escaped. */
  readonly html: string;
  /** Where its keys lead to. */
  readonly places: Readonly<Record<string, Range>>;
  /** The sentences in it, so that the one under the cursor can be marked. */
  readonly sentences: readonly { readonly key: string; readonly range: Range }[];
  /** Whether there is anything to be copied, or drawn. */
  readonly hasSheet: boolean;
  readonly hasTimeline: boolean;
}

/** Of the request `perigee/factSheetText`: the sheet to be copied or saved; `svg` is its timeline. */
export interface FactSheetTextParams {
  readonly textDocument: { readonly uri: string };
  readonly format: 'markdown' | 'csv' | 'svg';
}

const WIDTH_OF_FILE = 1100;

/** Answers what is asked of a whole article. Nothing of it is made before somebody asks. */
export function answerFactSheets(
  connection: Connection,
  guard: Guard,
  workspace: Workspace,
  { language }: ClientAbilities,
): void {
  connection.onRequest(
    'perigee/factSheet',
    guard.request('factSheet', null, async ({ textDocument, width }: FactSheetParams): Promise<FactSheetAnswer> => {
      const read = await sheetFor(textDocument.uri, workspace);
      if (typeof read !== 'string') return answerOf(read, width);
      const html = silenceAsHtml(read, language).toString();
      return { html, places: {}, sentences: [], hasSheet: false, hasTimeline: false };
    }),
  );
  connection.onRequest(
    'perigee/factSheetText',
    guard.request('factSheetText', null, ({ textDocument, format }: FactSheetTextParams) =>
      textOf(textDocument.uri, format, workspace),
    ),
  );
}

/** The sheet in Markdown; null where the command names no document that is read. */
export async function factSheetByCommand(
  { arguments: [uri] = [] }: ExecuteCommandParams,
  workspace: Workspace,
): Promise<string | null> {
  return typeof uri === 'string' ? textOf(uri, 'markdown', workspace) : null;
}

/** The sheet as a document of its own, or why there is none: Markdown. */
export async function sheetAsDocument(
  uri: string,
  workspace: Workspace,
  { language }: ClientAbilities,
): Promise<string> {
  const read = await sheetFor(uri, workspace);
  if (typeof read !== 'string') return factSheetAsMarkdown(read.sheet);
  return `# ${say(language, 'sheet.title', { title: fileName(uri) })}\n\n${say(language, `silence.${read}`)}\n`;
}

interface ReadSheet {
  readonly sheet: FactSheet;
  readonly document: OpenDocument;
}

async function sheetFor(uri: string, workspace: Workspace): Promise<ReadSheet | Silence> {
  const reading = await workspace.read(uri);
  if (typeof reading === 'string') return reading;
  const { document, analysis, glossary, settings } = reading;
  const lineOf = (offset: number): number => document.text.positionAt(offset).line + 1;
  return { document, sheet: factSheetOf({ analysis, glossary, settings, fileName: fileName(uri), lineOf }) };
}

function answerOf({ sheet, document: { text } }: ReadSheet, width: number): FactSheetAnswer {
  const sentences = sentencesOf(sheet);
  const unread = sheet.points.filter(({ type }) => type === 'unread');
  const all: readonly Placed[] = [...sheet.claims, ...sentences, ...sheet.names, ...sheet.points];
  return {
    html: factSheetAsHtml(sheet, width).toString(),
    places: Object.fromEntries(all.map(({ key, span }) => [key, rangeOf(text, span)])),
    sentences: [...sentences, ...unread].map(({ key, span }) => ({ key, range: rangeOf(text, span) })),
    hasSheet: true,
    hasTimeline: sheet.timeline !== undefined,
  };
}

/** A document's sheet as a text; null where it is not read, or has no timeline. */
async function textOf(
  uri: string,
  format: FactSheetTextParams['format'],
  workspace: Workspace,
): Promise<string | null> {
  const read = await sheetFor(uri, workspace);
  if (typeof read === 'string') return null;
  const { sheet } = read;
  if (format === 'markdown') return factSheetAsMarkdown(sheet);
  if (format === 'csv') return factSheetAsCsv(sheet);
  const picture = { width: WIDTH_OF_FILE, isStandalone: true, language: sheet.language };
  return sheet.timeline ? `${timelineAsSvg(sheet.timeline, picture)}\n` : null;
}
