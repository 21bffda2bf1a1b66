import type { EntryId } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { JudgedSentence } from '../../checks/check-paragraph.ts';
import type { Finding, Message } from '../../checks/finding.ts';
import type { IgnoredFinding } from '../../checks/ignoring/heeded.ts';
import type { Verdict } from '../../claims/claim.ts';
import type { StatedFact } from '../../claims/stated/stated-facts.ts';
import { OPAQUE, type Paragraph, type SourceSpan, type Span, sourceOf } from '../../prose/paragraph.ts';
import { findingsOf, isSpokenTo } from '../diagnostics.ts';
import type { Language } from '../messages/language.ts';
import { say, wordsOf } from '../messages/words.ts';
import { levelsOf, type Settings } from '../settings.ts';
import { claimInWords } from './claim-words.ts';
import { heldStatement } from './statements.ts';

/** `ignored`: contradicted, and the writer does not want to hear of it. */
export type ClaimState = Verdict['state'] | 'ignored';

/** One thing that a text claims, as a fact-checker's list has it. */
export interface Claim {
  readonly state: ClaimState;
  /** The words that it stands on, in the document. */
  readonly span: SourceSpan;
  readonly sentence: SourceSpan;
  /** The sentence as a reader reads it, and where the words stand in it. */
  readonly text: string;
  readonly words: Span;
  /** The proper name of what it is about, and its entry where the glossary has one. */
  readonly subject: string;
  readonly entry: EntryId | undefined;
  /** "Launched", "Operator": as a row of the hover has it. */
  readonly relation: string;
  /** In the writer's words: "March 2006". */
  readonly value: string;
  /** What is known: the fact that the verdict rests on. */
  readonly known: string | undefined;
  /** A contradiction in the words of its warning; of what is not known or is ignored, why. */
  readonly remark: string | undefined;
  /** An address. */
  readonly source: string | undefined;
  /** When that was true or was looked up, as YYYY-MM or YYYY-MM-DD. */
  readonly date: string | undefined;
  /** The writer's own glossary file that says so. */
  readonly origin: string | undefined;
  /** The check that a contradiction is reported by. */
  readonly check: string | undefined;
}

/** How the claims of a text came out. */
export interface ClaimCount {
  readonly checked: number;
  readonly agree: number;
  readonly contradict: number;
  readonly unknown: number;
}

export const countOf = (claims: readonly Pick<Claim, 'state'>[]): ClaimCount => {
  const of = (state: ClaimState): number => claims.filter((claim) => claim.state === state).length;
  return {
    checked: claims.length - of('ignored'),
    agree: of('supported'),
    contradict: of('contradicted'),
    unknown: of('unknown'),
  };
};

/** The checks that find a claim wrong without a verdict of the frames. */
const CLAIMS_BY_WORDS: ReadonlySet<string> = new Set(['myth', 'wrong-quotation']);

/**
 * Every claim that was read in a document, in the order of the text, each once. It judges all sentences: for those who ask to
 * see them, never for what a keystroke waits for. What a check says that the writer has switched off is left out.
 */
export function claimsOf(analysis: Analysis, glossary: Glossary, settings: Settings): readonly Claim[] {
  const isOn = (check: string): boolean => levelsOf(settings)[check] !== 'off';
  if (!isSpokenTo(analysis, settings)) return [];
  const judged = analysis.judgements().flatMap((sentences, i) => {
    const { paragraph, ignored = [] } = analysis.paragraphs[i] ?? {};
    const known = { glossary, isOn, ignored, language: settings.language };
    return paragraph ? sentences.flatMap((sentence) => claimsIn(sentence, paragraph, known)) : [];
  });
  const byWords = findingsOf(analysis, glossary, settings)
    .filter(({ finding: { check } }) => CLAIMS_BY_WORDS.has(check))
    .map(({ finding, paragraph, diagnostic }): Claim => {
      const { check, about } = finding;
      const place = placeOf(finding, sentenceAround(analysis, paragraph, finding), paragraph);
      const words = claimInWords(
        { state: 'contradicted', check: 'wrong-quotation', claim: '', span: finding, found: '', about: about ?? '' },
        place.value,
        glossary,
      );
      const evidence = evidenceOf(finding, about, glossary);
      return { ...place, ...words, ...evidence, state: 'contradicted', check, remark: diagnostic.message };
    });
  return [...judged, ...byWords].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
}

/** What claims are put in words with. */
interface Known {
  readonly glossary: Glossary;
  readonly language: Language;
  /** Of the paragraph. */
  readonly ignored: readonly IgnoredFinding[];
}

function claimsIn(
  { span, verdicts, stated }: JudgedSentence,
  paragraph: Paragraph,
  { isOn, ...known }: Known & { readonly isOn: (check: string) => boolean },
): readonly Claim[] {
  const ofVerdicts = verdicts
    .filter(({ check, state }) => state !== 'contradicted' || isOn(check))
    .map((verdict) => claimOfVerdict(verdict, span, paragraph, known));
  const ofStatements = stated.map((fact) => claimOfStatement(fact, span, paragraph, known));
  return withoutRepetitions([...ofVerdicts, ...ofStatements]);
}

function claimOfVerdict(verdict: Verdict, sentence: Span, paragraph: Paragraph, known: Known): Claim {
  const { glossary, language } = known;
  const { state, check, about, why } = verdict;
  const place = placeOf(verdict.span, sentence, paragraph);
  const isWrong = state === 'contradicted';
  const ignored = isWrong && known.ignored.find(({ finding }) => isFindingOf(finding, verdict));
  const warning = isWrong
    ? wordsOf(messageOf(verdict), language, glossary)
    : why && (language.argument?.(why, 'why') ?? why);
  return {
    ...place,
    ...claimInWords(verdict, place.value, glossary),
    ...evidenceOf(verdict, about, glossary),
    state: ignored ? 'ignored' : state,
    remark: (ignored ? ignored.reason : undefined) || warning,
    check: isWrong ? check : undefined,
  };
}

const isFindingOf = ({ check, start, end }: Finding, { check: checked, span }: Verdict): boolean =>
  check === checked && start === span.start && end === span.end;

const messageOf = ({ message, check, found, known = '', details }: Verdict): Message => ({
  id: message ?? check,
  arguments: { found, known, ...details },
});

function claimOfStatement(fact: StatedFact, sentence: Span, paragraph: Paragraph, known: Known): Claim {
  const { glossary, language } = known;
  const { why, ...held } = heldStatement(fact, glossary);
  return {
    ...placeOf(fact, sentence, paragraph),
    ...evidenceOf({}, held.known === undefined ? undefined : held.entry, glossary),
    ...held,
    remark: why && say(language, why),
    check: undefined,
  };
}

function placeOf(
  span: Span,
  sentence: Span,
  paragraph: Paragraph,
): Pick<Claim, 'span' | 'sentence' | 'text' | 'words' | 'value'> {
  return {
    span: sourceOf(paragraph, span),
    sentence: sourceOf(paragraph, sentence),
    text: paragraph.text.slice(sentence.start, sentence.end).replaceAll(OPAQUE, '…'),
    words: { start: span.start - sentence.start, end: span.end - sentence.start },
    value: paragraph.text.slice(span.start, span.end),
  };
}

function evidenceOf(
  { source, asOf }: { readonly source?: string; readonly asOf?: string },
  about: EntryId | undefined,
  glossary: Glossary,
): Pick<Claim, 'source' | 'date' | 'origin'> {
  const entry = about === undefined ? undefined : glossary.byId(about);
  return { source: source ?? entry?.sources[0], date: asOf ?? entry?.checked, origin: entry?.origin };
}

/** The sentence that some words stand in; the whole paragraph where it was not read. */
function sentenceAround(analysis: Analysis, paragraph: Paragraph, { start, end }: Span): Span {
  const number = analysis.paragraphs.findIndex((one) => one.paragraph === paragraph);
  const sentences = analysis.judgements()[number] ?? [];
  const around = sentences.find(({ span }) => span.start <= start && end <= span.end);
  return around?.span ?? { start: 0, end: paragraph.text.length };
}

const WEIGHT: Readonly<Record<ClaimState, number>> = { contradicted: 2, ignored: 2, supported: 1, unknown: 0 };

/** Several frames may read the same claim: it is listed once, with the verdict that says most. */
function withoutRepetitions(claims: readonly Claim[]): readonly Claim[] {
  const kept: Claim[] = [];
  for (const claim of [...claims].sort((a, b) => WEIGHT[b.state] - WEIGHT[a.state]))
    if (!kept.some((other) => isSameClaim(claim, other))) kept.push(claim);
  return kept;
}

/** Of the same subject, by the same words: to have landed there is to have had it as a target. */
const isSameClaim = (a: Claim, b: Claim): boolean =>
  a.subject === b.subject &&
  ((a.relation === b.relation && a.value === b.value) || (a.span.from === b.span.from && a.span.to === b.span.to));
