import { dateInWords } from '../../../glossary/dates.ts';
import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import type { SourceSpan } from '../../prose/paragraph.ts';
import { kindInWords } from '../card.ts';
import { escapeLightly, escapeLine, webAddress } from '../markup.ts';
import { firstMentionName, laterNames, properName } from '../naming.ts';
import { eventLines, factLines, ruleLines } from './facts.ts';
import { PageText } from './page-text.ts';

/** Everything that the glossary holds of one entry, to be read as it stands, and to go on from to the entries that it names. */
export interface EntryPage {
  /** Markdown. */
  readonly text: string;
  /** Where it names other entries. */
  readonly links: readonly PageLink[];
}

export interface PageLink {
  readonly span: SourceSpan;
  readonly entry: EntryId;
}

export function entryPage(glossary: Glossary, entry: Entry): EntryPage {
  const page = new PageText(glossary, entry.id);
  page.line(`# ${escapeLightly(firstMentionName(entry))}`);
  page.line(escapeLine(kindInWords(glossary, entry)));
  page.line(page.withNames(entry.definition));
  page.section('Facts', [...factLines(entry), ...ruleLines(entry)]);
  page.section('Events', eventLines(entry));
  page.section('Names', namesOf(entry));
  page.section(
    'Notes',
    entry.notes.map((note) => page.withNames(note)),
  );
  page.section('Sources', sourcesOf(entry));
  page.line(checkedLine(entry));
  return page.done();
}

/** For an address that no entry answers to, such as a link of an older version. */
export const missingPage = (id: EntryId | undefined): EntryPage => ({
  text: `# No such entry\n\nThe glossary holds nothing under “${escapeLightly(id ?? '')}”.\n`,
  links: [],
});

/** The entry that a page names at a place; undefined where it names none. */
export const linkAt = ({ links }: EntryPage, offset: number): PageLink | undefined =>
  links.find(({ span }) => span.from <= offset && offset <= span.to);

function checkedLine({ checked, origin, id }: Entry): string {
  const where = origin === undefined ? 'Entry' : `From your glossary (${escapeLightly(origin)}): entry`;
  return `${where} \`${id}\`, checked in ${dateInWords(checked)}.`;
}

/** How it is written, and everything that it is or was called, by what the names are good for. */
function namesOf(entry: Entry): readonly string[] {
  const { article, italic } = entry.write;
  const the = article ? 'the ' : '';
  const later = laterNames(entry).map((name) => the + name);
  const called = (uses: readonly string[]): string =>
    entry.names
      .filter(({ use }) => uses.includes(use))
      .map(({ text, note, until }) => {
        const remark = [note, until && `until ${dateInWords(until)}`].filter((part) => part !== undefined).join(', ');
        return remark === '' ? text : `${text} (${remark})`;
      })
      .join(', ');
  return [
    ['At first mention', the + firstMentionName(entry)],
    ['Later', later[0] === the + properName(entry) && later.length === 1 ? '' : later.join(' or ')],
    ['In full', called(['full'])],
    ['Abbreviated', called(['abbr'])],
    ['Also called', called(['short', 'alias'])],
    ['Formerly', called(['former'])],
    ['In other languages', called(['foreign'])],
    ['Written', italic ? 'in italics' : ''],
  ].flatMap(([label = '', text = '']) => (text === '' ? [] : [`${label}: ${escapeLightly(text)}`]));
}

function sourcesOf({ official, sources }: Entry): readonly string[] {
  const others = sources.filter((url) => url !== official).flatMap(webAddress);
  return [...(official === undefined ? [] : webAddress(official).map((url) => `Official page: ${url}`)), ...others];
}
