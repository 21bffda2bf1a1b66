import type { Entry } from '../../../glossary/entry.ts';
import { ABBREVIATION } from '../../prose/grammar.ts';
import { properName } from '../naming.ts';

/** How a text itself writes a form: with the article, or without. */
export type Usage = ReadonlyMap<string, boolean>;

/** Names that end in one of these take the article in a sentence. */
const WITH_ARTICLE =
  /^(?:(?:Treaty|Convention|Agreement|Declaration|Charter) |United (?:States|Kingdom|Arab)|Netherlands|Philippines|Czech Republic|European Union|Soviet Union|Bahamas)|\b(?:Telescope|Station|Agency|Organi[sz]ation|Cent(?:re|er)|Treaty|Convention|Agreement|Amendment|Accords|Moon|Sun|Administration|Program(?:me)?|Union|Institute|Shuttle|Observatory|Cosmodrome|Laboratory|Corporation|Consortium|Commission|Committee|Council|Academy|Association|Ministry|System|Mission|Experiment|Explorer|Survey|Satellite|Facility|Spectrometer|Camera|Project|Society|Network|(?<=\w \w+ )Orbiter)$/;

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
