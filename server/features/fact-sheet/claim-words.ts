import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import { EVENTS, type EventType, isEventType } from '../../../glossary/schema/events.ts';
import { QUANTITIES, type QuantityName } from '../../../glossary/schema/quantities.ts';
import { isRelation, RELATIONS, type Relation } from '../../../glossary/schema/relations.ts';
import type { ClaimCheck, Verdict } from '../../claims/claim.ts';
import { kindInWords } from '../card.ts';
import { eventFact, eventText, quantityFact, relationFact, ruleFacts, valueText } from '../facts.ts';
import { fullName, properName } from '../naming.ts';
import { eventsMeant, relationMeant } from './claim-facts.ts';
import type { Claim } from './claims.ts';

/** A claim in plain words: "Rosetta", "Launched", "March 2006"; known: "2 March 2004". */
type ClaimWords = Pick<Claim, 'subject' | 'entry' | 'relation' | 'value' | 'known'>;

type OneOrMore<T> = readonly [T, ...T[]];

/** Of a longer list only what was claimed is told. */
const MOST_IN_FULL = 5;

/** What a claim is about, as a row of a card has it; a label alone where the glossary keeps it in no row of its own. */
type Row =
  | { readonly type: 'relation'; readonly names: OneOrMore<Relation> }
  | { readonly type: 'event'; readonly names: OneOrMore<EventType> }
  | { readonly type: 'quantity'; readonly name: QuantityName }
  | { readonly type: 'kind' | 'record' | 'name' | 'lifetime'; readonly label: string };

const relation = (...names: OneOrMore<Relation>): Row => ({ type: 'relation', names });
const row = (type: 'kind' | 'record' | 'name' | 'lifetime', label: string): Row => ({ type, label });

/** The row that a check's claims belong to, where the claim itself does not name its event, quantity or relation. */
const ROWS: Readonly<Record<ClaimCheck, Row>> = {
  'wrong-date': row('lifetime', 'Date'),
  'wrong-operator': relation('operator', 'partners', 'makers', 'country'),
  'wrong-partner': relation('partners', 'operator', 'contributors', 'makers', 'country'),
  'wrong-country': relation('country', 'nationality', 'operator'),
  'wrong-vehicle': { type: 'event', names: ['launch'] },
  'wrong-site': { type: 'event', names: ['launch'] },
  'wrong-target': relation('targets'),
  'wrong-outcome': row('lifetime', 'Outcome'),
  'wrong-crew': relation('crew'),
  'wrong-head': relation('heads'),
  'wrong-creator': relation('creators'),
  'wrong-membership': relation('members', 'parties', 'signatories'),
  'wrong-affiliation': relation('employers', 'nationality'),
  'wrong-successor': relation('predecessors', 'successors'),
  'wrong-founding': relation('founders'),
  'wrong-maker': relation('makers', 'engines', 'operator'),
  'wrong-expansion': row('name', 'Stands for'),
  'wrong-kind': row('kind', 'Kind'),
  'wrong-record': row('record', 'Record'),
  'wrong-quotation': row('record', 'Said'),
  'wrong-quantity': row('lifetime', 'Figure'),
  'wrong-programme': relation('programme', 'part-of'),
  'wrong-location': relation('place', 'seat', 'display', 'part-of', 'system'),
  'wrong-carrier': relation('carried-by', 'carries', 'part-of'),
  anachronism: row('lifetime', 'Time'),
  'outdated-tense': row('lifetime', 'Tense'),
  'wrong-craft': row('lifetime', 'Deed'),
  'wrong-power': relation('power', 'propulsion'),
  'wrong-orbit': relation('orbits'),
  'wrong-discovery': relation('discoverers'),
  'wrong-treaty': relation('forbids', 'allows'),
  'wrong-name': row('name', 'Name'),
};

/** What has no entry is told of in the text's own words: "1,000 km", which "250 miles" should be. */
const subjectInText = ({ details }: Verdict): string | undefined => details?.subject ?? details?.other;

function labelAlone(check: ClaimCheck): string {
  const held = ROWS[check];
  return 'label' in held ? held.label : 'Claim';
}

export function claimInWords(verdict: Verdict, written: string, glossary: Glossary): ClaimWords {
  const entry = glossary.byId(verdict.about);
  const value = verdict.found === '' ? written : verdict.found;
  const plain = entry
    ? { subject: properName(entry), value, ...factFor(verdict, value, entry, glossary) }
    : { subject: subjectInText(verdict) ?? value, value, relation: labelAlone(verdict.check), fact: '' };
  const { fact, ...words } = { ...plain, ...reworded(verdict, value, glossary) };
  const { known = '' } = verdict;
  // What was held against members of a list is told better by the list than by their number.
  const isKnown = known !== '' && !/^\d+$/.test(known);
  const otherwise = verdict.state === 'supported' ? value : known;
  return { ...words, entry: entry?.id, known: (isKnown ? knownAlone(known) : fact || otherwise) || undefined };
}

/** The row of the entry's card that a claim is held against, and what stands there of what was claimed. */
function factFor(
  verdict: Verdict,
  written: string,
  entry: Entry,
  glossary: Glossary,
): { relation: string; fact: string } {
  const found = namedRow(verdict.claim) ?? ROWS[verdict.check];
  if (found.type === 'relation') {
    const { relation: held, value } = relationMeant(verdict, entry, found.names);
    const isLong = (entry.relations[held]?.list.length ?? 0) > MOST_IN_FULL;
    const fact = value && isLong ? valueText(glossary, held, value) : (relationFact(glossary, entry, held)?.text ?? '');
    return { relation: RELATIONS[held].label, fact };
  }
  if (found.type === 'event') {
    const meant = eventsMeant(entry, found.names, written, glossary);
    const type = meant[0]?.type ?? found.names[0];
    const facts = meant.map((event) => eventText(glossary, event)).join('; ');
    return { relation: EVENTS[type].label, fact: facts || (eventFact(glossary, entry, type)?.text ?? '') };
  }
  if (found.type === 'quantity')
    return { relation: QUANTITIES[found.name].label, fact: quantityFact(entry, found.name)?.text ?? '' };
  return { relation: found.label, fact: otherFact(found.type, entry, glossary) };
}

function otherFact(type: 'kind' | 'record' | 'name' | 'lifetime', entry: Entry, glossary: Glossary): string {
  if (type === 'kind') return kindInWords(glossary, entry);
  if (type === 'name') return fullName(entry) ?? properName(entry);
  if (type === 'record') return ruleFacts(glossary, entry)[0]?.text ?? entry.definition;
  return entry.definition;
}

/** The event, quantity or relation that a claim's own words begin with: "launch of rosetta: date", "mass of voyager-1". */
function namedRow(claim: string): Row | undefined {
  const [, first = ''] = /^([a-z][a-z/-]*) of /.exec(claim) ?? [];
  const [event, ...others] = first.split('/').filter(isEventType);
  if (event !== undefined) return { type: 'event', names: [event, ...others] };
  if (isQuantity(first)) return { type: 'quantity', name: first };
  return isRelation(first) ? relation(first) : undefined;
}

const isQuantity = (name: string): name is QuantityName => Object.hasOwn(QUANTITIES, name);

/** Claims whose subject or value is not what their verdict is filed under. */
function reworded(
  { check, claim, message = '', insteadOf, details = {} }: Verdict,
  value: string,
  glossary: Glossary,
): Partial<Omit<ClaimWords, 'known' | 'entry'>> {
  const { subject } = details;
  if (check === 'wrong-crew' && message.endsWith('.craft') && subject !== undefined)
    return { subject, relation: 'Flew aboard' };
  const wrongOne = insteadOf === undefined ? undefined : nameOf(insteadOf, glossary);
  if (wrongOne !== undefined)
    return { subject: wrongOne, relation: 'Deed', value: details.event ?? details.world ?? 'at work at that time' };
  if (check === 'wrong-expansion') {
    const [, letters, words] = /^(.+?) is (.+)$/.exec(claim) ?? [];
    return { ...(letters === undefined ? {} : { subject: letters }), value: details.found ?? words ?? value };
  }
  if (check === 'wrong-kind') {
    const [, kind] = / is an? (.+)$/.exec(claim) ?? [];
    if (kind !== undefined) return { value: kind };
    return / can /.test(claim) ? { relation: 'Can do' } : {};
  }
  return check === 'wrong-record' ? recordWords(claim, value, details.set, glossary) : {};
}

/** "john-glenn: first of people-in-orbit", "12 of moonwalkers", "pete-conrad: moonwalkers", or the record's own id. */
function recordWords(
  claim: string,
  value: string,
  nameOfSet: string | undefined,
  glossary: Glossary,
): Partial<Omit<ClaimWords, 'known' | 'entry'>> {
  const [, holder, place, set] = /^(?:([a-z\d-]+): )?(?:([a-z\d-]+) of )?([a-z\d-]+)$/.exec(claim) ?? [];
  if (set === undefined) return {};
  const group = nameOfSet ?? nameOf(set, glossary) ?? set.replaceAll('-', ' ');
  if (holder === undefined) return { subject: group, relation: place === undefined ? 'Held by' : 'Count' };
  return place === undefined
    ? { relation: 'One of', value: group }
    : { relation: 'Place in a row', value: `${value} of ${group}` };
}

const nameOf = (id: EntryId, glossary: Glossary): string | undefined => {
  const entry = glossary.byId(id);
  return entry && properName(entry);
};

/** "on 2 March 2004" as "2 March 2004": outside of its sentence. */
const knownAlone = (known: string): string => known.replace(/^(?:on|in) (?=\d|[A-Z]\w+ \d{4}$)/, '');
