import type { Location, LocationLink, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Entry, EntryId } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { entryOfPage, pageAddress } from '../features/entry-page/address.ts';
import { type EntryPage, entryPage, missingPage } from '../features/entry-page/page.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { Glossaries, OwnFiles } from './glossaries.ts';
import { rangeOf, TOP } from './places.ts';

/** Of the glossary of the folder that is asked about first: pages belong to no document. */
const NOWHERE = 'untitled:';

/** Where entries are to be read: in a writer's own glossary file, and on the page that is made of each. */
export class EntryPlaces {
  readonly #glossaries: Glossaries;
  readonly #abilities: ClientAbilities;

  constructor(glossaries: Glossaries, abilities: ClientAbilities) {
    this.#glossaries = glossaries;
    this.#abilities = abilities;
  }

  /** The writer's own words on an entry first, then all that is known of it, where the client can show that. */
  async of(id: EntryId, own: OwnFiles | undefined): Promise<Location[]> {
    const [inFile, onPage] = await Promise.all([this.inFile(id, own), this.#onPage(id)]);
    return [inFile, onPage].filter((place) => place !== undefined);
  }

  /** Where an entry stands in a glossary file; undefined for one that is only built in. */
  async inFile(id: EntryId, own: OwnFiles | undefined): Promise<Location | undefined> {
    const place = own?.places.get(id);
    const address = place && own?.addresses.get(place.path);
    const text = address === undefined ? undefined : await this.#glossaries.textOf(address);
    if (!place || address === undefined || text === undefined) return undefined;
    const document = TextDocument.create(address, 'yaml', 0, text);
    return { uri: address, range: rangeOf(document, { from: place.from, to: place.to }) };
  }

  /** Entries of other folders than the first have no page: their file says all that is known. */
  async #onPage(id: EntryId): Promise<Location | undefined> {
    const uri = this.addressOf((await this.pageGlossary())?.byId(id));
    return uri === undefined ? undefined : { uri, range: TOP };
  }

  /** Of an entry's page, where the client can show it. */
  addressOf(entry: Entry | undefined): string | undefined {
    return entry && this.#abilities.readsPages ? pageAddress(entry) : undefined;
  }

  async page(address: string): Promise<EntryPage> {
    const id = entryOfPage(address);
    const glossary = await this.pageGlossary();
    const entry = id === undefined ? undefined : glossary?.byId(id);
    return glossary && entry ? entryPage(glossary, entry) : missingPage(id);
  }

  async pageGlossary(): Promise<Glossary | undefined> {
    return (await this.#glossaries.of(NOWHERE))?.glossary;
  }

  /** As the client takes them: links tell it how far the name reaches from which they start. */
  asDefinition(places: readonly Location[], originSelectionRange: Range): Location[] | LocationLink[] {
    if (!this.#abilities.linksDefinitions) return [...places];
    return places.map(({ uri, range }) => ({
      originSelectionRange,
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: { start: range.start, end: range.start },
    }));
  }
}
