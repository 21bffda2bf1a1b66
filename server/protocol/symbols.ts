import { type SymbolInformation, SymbolKind, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { Kind } from '../../glossary/schema/kinds.ts';
import { entriesMatching, type FoundEntry } from '../features/entry-search.ts';
import type { EntryPlaces } from './entry-places.ts';
import type { Known } from './glossaries.ts';
import type { Workspace } from './workspace.ts';

const MOST_SYMBOLS = 100;

/** The protocol knows only the kinds of things that programs are made of: those whose pictures are nearest. */
const SYMBOL_KINDS: Partial<Readonly<Record<Kind, SymbolKind>>> = {
  agency: SymbolKind.Namespace,
  company: SymbolKind.Namespace,
  organisation: SymbolKind.Namespace,
  country: SymbolKind.Namespace,
  programme: SymbolKind.Package,
  mission: SymbolKind.Event,
  'crewed-flight': SymbolKind.Event,
  expedition: SymbolKind.Event,
  person: SymbolKind.Variable,
  term: SymbolKind.String,
  wording: SymbolKind.String,
  saying: SymbolKind.String,
  module: SymbolKind.Module,
};

/** Names of the glossary, as an editor's search for symbols finds them. */
export class Symbols {
  readonly #workspace: Workspace;
  readonly #places: EntryPlaces;
  readonly #folders: () => readonly string[];

  constructor(workspace: Workspace, places: EntryPlaces, folders: () => readonly string[]) {
    this.#workspace = workspace;
    this.#places = places;
    this.#folders = folders;
  }

  async find({ query }: WorkspaceSymbolParams): Promise<SymbolInformation[]> {
    const symbols: SymbolInformation[] = [];
    const seen = new Set<string>();
    for (const { glossary, own } of await this.#glossaries()) {
      for (const found of entriesMatching(glossary, query, MOST_SYMBOLS)) {
        if (symbols.length >= MOST_SYMBOLS) return symbols;
        const [location] = seen.has(found.entry.id) ? [] : await this.#places.of(found.entry.id, own);
        seen.add(found.entry.id);
        if (location) symbols.push({ ...named(found), location });
      }
    }
    return symbols;
  }

  /** What is known in each folder and beside each open document: those with entries of their own first. */
  async #glossaries(): Promise<readonly Known[]> {
    const { glossaries, documents } = this.#workspace;
    const asked = [...this.#folders(), ...[...documents].map(({ uri }) => uri)];
    const known = new Map<string, Known>();
    for (const one of [await glossaries.base(), ...(await Promise.all(asked.map((uri) => glossaries.of(uri))))])
      if (one) known.set(one.glossary.version, one);
    return [...known.values()].sort((a, b) => Number(b.own !== undefined) - Number(a.own !== undefined));
  }
}

const named = ({ entry, name, detail }: FoundEntry): Omit<SymbolInformation, 'location'> => ({
  name,
  kind: SYMBOL_KINDS[entry.kind] ?? SymbolKind.Object,
  containerName: detail,
});
