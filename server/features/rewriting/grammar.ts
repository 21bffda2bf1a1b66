import type { Entry } from '../../../glossary/entry.ts';
import { properName } from '../naming.ts';

/** How a text itself writes a form: with the article, or without. */
export type Usage = ReadonlyMap<string, boolean>;

/** Names that end in one of these take the article in a sentence. */
const WITH_ARTICLE =
  /^(?:(?:Treaty|Convention|Agreement|Declaration|Charter) |United (?:States|Kingdom|Arab)|Netherlands|Philippines|Czech Republic|European Union|Soviet Union|Bahamas)|\b(?:Telescope|Station|Agency|Organi[sz]ation|Cent(?:re|er)|Treaty|Convention|Agreement|Amendment|Accords|Moon|Sun|Administration|Program(?:me)?|Union|Institute|Shuttle|Observatory|Cosmodrome|Laboratory|Corporation|Consortium|Commission|Committee|Council|Academy|Association|Ministry|System|Mission|Experiment|Explorer|Survey|Satellite|Facility|Spectrometer|Camera|Project|Society|Network|(?<=\w \w+ )Orbiter)$/;

/** NASA, ESA, JWST: capitals and digits. */
const ABBREVIATION = /^[\p{Lu}\d&/.-]{2,}$/u;
/** Of these an abbreviation keeps the article: the ISS, the UN, the OST. */
const WITH_ARTICLE_WHEN_SHORT: ReadonlySet<string> = new Set(['station', 'organisation', 'agreement', 'programme']);

/** Whether a form of a name takes "the" where it stands for the thing itself: as the text writes it, else as is usual. */
export function takesArticle(form: string, entry: Entry, usage: Usage): boolean {
  const bare = withoutBrackets(form);
  const used = usage.get(bare);
  if (used !== undefined) return used;
  if (/^the /i.test(bare)) return false;
  if (ABBREVIATION.test(bare)) return WITH_ARTICLE_WHEN_SHORT.has(entry.kind);
  return (entry.write.article && bare === properName(entry)) || WITH_ARTICLE.test(bare);
}

export const withoutBrackets = (form: string): string => form.replace(/ \([^()]*\)$/, '');

/** "a" or "an", by how a form sounds: an ESA probe, a NASA probe, a European probe. */
export function indefinite(form: string): 'a' | 'an' {
  const [word = ''] = form.split(/[ -]/, 1);
  const isSpelt = ABBREVIATION.test(word) && !isSpoken(word);
  if (isSpelt) return /^[AEFHILMNORSX8]/.test(word) ? 'an' : 'a';
  if (/^(?:eu|uni(?!n)|us[aei]|ur[aiu]|one\b|ut[aio])/i.test(word)) return 'a';
  return /^[aeiouäöü]/i.test(word) ? 'an' : 'a';
}

/** NASA and JAXA are spoken as words, ESA and JWST letter by letter; four letters with vowels among them are a word. */
const isSpoken = (word: string): boolean =>
  word.length >= 4 && /[AEIOU]/.test(word) && /^(?:[^AEIOU]{0,2}[AEIOU]+){1,4}[^AEIOU]{0,2}\d*$/.test(word);

/** What makes a form possessive, with the text's own apostrophe: the United States’, Mars’s, Webb’s. */
export function possessive(form: string, apostrophe: string): string {
  const isPlural = / .*[^su]s$|^(?:[A-Z]\w+)ies$/.test(form) && !/(?:ss|us|is)$/.test(form);
  return isPlural ? apostrophe : `${apostrophe}s`;
}
