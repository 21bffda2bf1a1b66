import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';

const FORBIDDING = /^(ban|forbid|prohibit|outlaw|bar|exclude|stop|keep)$/;
const ALLOWING = /^(allow|permit|let|authorise|authorize|entitle)$/;

/** The words by which a text speaks of a matter: one of each group; the last is what can be wrong. */
const MATTERS = wordTable<readonly RegExp[]>({
  'nuclear-tests-underground': [/\b(?:tests?|testing|explosions?)\b/i, /\bunderground\b|\bunder the ground\b/i],
  'nuclear-tests-in-the-atmosphere': [/\b(?:tests?|testing|explosions?)\b/i, /\bin the (?:atmosphere|air)\b/i],
  'nuclear-tests-in-space': [/\b(?:tests?|testing|explosions?)\b/i, /\bin (?:outer )?space\b/i],
  'nuclear-tests-under-water': [/\b(?:tests?|testing|explosions?)\b/i, /\bunder ?water\b/i],
  'nuclear-weapons-in-orbit': [
    /\b(?:nuclear weapons|weapons of mass destruction)\b/i,
    /\b(?:in|from|into) (?:outer )?(?:space|orbit)\b/i,
  ],
  'other-weapons-in-orbit': [/\b(?:all|any|every|conventional) (?:kinds? of )?weapons?\b/i],
  satellites: [/\b(?:all|any|every|reconnaissance|spy|private|commercial) satellites?\b/i],
  'claims-of-territory': [
    /\b(?:claim(?:s|ing)?|own(?:s|ing)?|annex(?:ing)?|sovereignty)\b/i,
    /\b(?:territory|Moon|land|planets?|celestial bod(?:y|ies)|Mars)\b/,
  ],
  'military-bases-on-celestial-bodies': [
    /\b(?:military bases?|forts?)\b/i,
    /\b(?:Moon|celestial bod(?:y|ies)|planets?)\b/i,
  ],
  'soldiers-in-space': [/\b(?:soldiers?|military personnel|officers?|troops)\b/i],
  'private-companies-in-space': [/\b(?:private|commercial) (?:companies|company|firms?|enterprises?|spaceflight)\b/i],
  'use-of-resources': [
    /\b(?:min(?:e|ing)|own(?:ing)?|sell(?:ing)?|us(?:e|ing)|extract(?:ing|ion)?)\b/i,
    /\bresources\b/i,
  ],
  'work-with-china': [
    /\b(?:work(?:ing)?|cooperat\w+|collaborat\w+|dealing|contacts?)\b/i,
    /\bwith (?:China|the Chinese)\b/,
  ],
  'work-with-russia': [
    /\b(?:work(?:ing)?|cooperat\w+|collaborat\w+|dealing|contacts?)\b/i,
    /\bwith (?:Russia|the Russians|Roscosmos)\b/,
  ],
  'work-with-europe': [
    /\b(?:work(?:ing)?|cooperat\w+|collaborat\w+|dealing|contacts?)\b/i,
    /\bwith (?:Europe|ESA|the Europeans)\b/,
  ],
  'work-with-japan': [
    /\b(?:work(?:ing)?|cooperat\w+|collaborat\w+|dealing|contacts?)\b/i,
    /\bwith (?:Japan|JAXA|the Japanese)\b/,
  ],
});

/** "The treaty bans tests underground": what an agreement forbids or allows, held against what it says. */
export function judgeTreaties(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  const isForbidding = FORBIDDING.test(clause.verb);
  if (!isForbidding && !ALLOWING.test(clause.verb)) return [];
  return clause.agents.slice(0, 1).flatMap((agent) => {
    const index = context.referent(agent);
    if (index === undefined || context.kindOf(index) !== 'agreement') return [];
    return judgeMatter(clause.verbSpan.end, context.entry(index), isForbidding, context);
  });
}
judgeTreaties.verbs = [FORBIDDING, ALLOWING];

/** "Under the treaty a state may claim land": the same said of what may and may not be done. */
export function judgeTreatyTerms(context: SentenceContext): Verdict[] {
  const { tokens, sentence } = context.reading;
  const [first] = tokens;
  const text = context.text.slice(sentence.start, sentence.end);
  if (!first || !/^(?:Under|According to|By|In) the /.test(text) || /\?["”]?$/.test(text)) return [];
  const name = tokens.find((token) => token.tag === 'name');
  const index = name && name.start - sentence.start < 18 ? context.meaning(name) : undefined;
  if (!name || index === undefined || context.kindOf(index) !== 'agreement') return [];
  const rest = context.text.slice(name.end, sentence.end);
  const forbidden =
    /\b(?:may not|must not|can ?not|no [a-z ]{1,30} (?:may|can)|(?:is|are) (?:forbidden|banned|prohibited))\b/.exec(
      rest,
    );
  const allowed = forbidden ? null : /\b(?:may|(?:is|are) (?:allowed|free|entitled) to)\b/.exec(rest);
  if (!forbidden && !allowed) return [];
  return judgeMatter(name.end, context.entry(index), forbidden !== null, context);
}
judgeTreatyTerms.needs = { kinds: ['agreement'] } satisfies Needs;

/** A matter as a reader would write it. */
const inWordsOf = (matter: string): string =>
  matter.replaceAll('-', ' ').replace(/(?<=work with )[a-z]/, (letter) => letter.toUpperCase());

function judgeMatter(from: number, entry: Entry, isForbidding: boolean, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const [forbids, allows] = [knowledge.ids(entry, 'forbids'), knowledge.ids(entry, 'allows')];
  if (forbids.length === 0 && allows.length === 0) return [];
  const said =
    context.text
      .slice(from, context.reading.sentence.end)
      .split(/; | but | (?:and|while|although) left | unless | except /)[0] ?? '';
  return Object.entries(MATTERS).flatMap(([matter, groups]): Verdict[] => {
    const matches = groups.map((group) => group.exec(said));
    const last = matches.at(-1);
    if (!last || matches.some((match) => match === null)) return [];
    const base = {
      check: 'wrong-treaty' as const,
      claim: `${entry.id} ${isForbidding ? 'forbids' : 'allows'} ${matter}`,
      span: { start: from + last.index, end: from + last.index + last[0].length },
      found: last[0],
      about: entry.id,
    };
    if ((isForbidding ? forbids : allows).includes(matter)) return [{ ...base, state: 'supported' }];
    if (!(isForbidding ? allows : forbids).includes(matter)) return [];
    const words = (isForbidding && forbids.length > 0 ? forbids : [matter]).map(inWordsOf);
    return [
      {
        ...base,
        state: 'contradicted',
        message: isForbidding && forbids.length === 0 ? 'wrong-treaty.allows' : 'wrong-treaty',
        known: inWords(words),
        details: { subject: knowledge.spoken(entry.id) },
      },
    ];
  });
}
