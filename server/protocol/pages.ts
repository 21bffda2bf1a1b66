import type {
  Connection,
  ExecuteCommandParams,
  TextDocumentContentParams,
  TextDocumentContentResult,
} from 'vscode-languageserver';
import { checkList, checkPageAt } from '../features/check-page/page.ts';
import { isPage } from '../features/entry-page/address.ts';
import { documentOfSheet, sheetAddress } from '../features/fact-sheet/address.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { EntryPlaces } from './entry-places.ts';
import { sheetAsDocument } from './fact-sheets.ts';
import type { Guard } from './guard.ts';
import { Pauses } from './pauses.ts';
import type { Session } from './session.ts';
import type { Workspace } from './workspace.ts';

/** So many pages are kept current: nobody tells which are still looked at, and a client leaves out those that are not. */
const MOST_FOLLOWED = 24;
/** A fact sheet beside the article is no part of typing: it comes with the pause after a few words. */
const SHEET_AFTER_MS = 300;

/** The documents that the server makes: pages of entries and of checks, and fact sheets. */
export class Pages {
  readonly #connection: Connection;
  readonly #guard: Guard;
  readonly #places: EntryPlaces;
  readonly #workspace: Workspace;
  readonly #abilities: ClientAbilities;
  readonly #pauses = new Pauses();
  /** Addresses of pages that were asked for and may come to say something else, the latest last. */
  readonly #followed = new Set<string>();

  constructor(connection: Connection, guard: Guard, { places, workspace, abilities }: Session) {
    this.#connection = connection;
    this.#guard = guard;
    this.#places = places;
    this.#workspace = workspace;
    this.#abilities = abilities;
  }

  async content({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult> {
    const document = documentOfSheet(uri);
    if (document !== undefined || isPage(uri)) this.#follow(uri);
    if (document !== undefined) return { text: await sheetAsDocument(document, this.#workspace, this.#abilities) };
    return { text: checkPageAt(uri) ?? (await this.#places.page(uri)).text };
  }

  /** Glossary files, settings or the day changed. */
  renew(): void {
    for (const address of this.#followed) this.#refresh(address);
  }

  /** A document was opened, changed or closed: its sheet is another. */
  changed(document: string): void {
    for (const address of this.#followed)
      if (documentOfSheet(address) === document)
        this.#pauses.after(address, SHEET_AFTER_MS, () => this.#refresh(address));
  }

  #follow(address: string): void {
    this.#followed.delete(address);
    this.#followed.add(address);
    for (const old of [...this.#followed].slice(0, -MOST_FOLLOWED)) this.#followed.delete(old);
  }

  #refresh(address: string): void {
    const ask = this.#guard.notification('refreshPage', () =>
      this.#connection.workspace.textDocumentContent.refresh(address),
    );
    void ask(undefined);
  }
}

/** What the server says of itself, as far as this file answers it. */
export function answerPages(connection: Connection, guard: Guard, { abilities }: Session, pages: Pages): void {
  connection.onRequest('perigee/checks', () => checkList());
  if (!abilities.readsPages) return;
  connection.workspace.textDocumentContent.on(
    guard.request('textDocumentContent', { text: '' }, (params) => pages.content(params)),
  );
}

/** Has the client show the sheet of the document that the command names. */
export async function openFactSheet(
  { arguments: [document] = [] }: ExecuteCommandParams,
  connection: Connection,
): Promise<null> {
  if (typeof document === 'string') await connection.window.showDocument({ uri: sheetAddress(document) });
  return null;
}
