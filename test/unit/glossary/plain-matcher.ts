import type { Form } from '../../../glossary/compiler/forms.ts';
import { CAPITAL, EXACT, NOT_ALL_CAPITALS, TAKES_PLURAL } from '../../../glossary/names/matcher.ts';

const WORD = '[\\p{L}\\p{N}_]';
/** What may follow a name: no letter, number, or domain; after an apostrophe only an ending such as 's or 'll. */
const BOUNDARY = `(?!${WORD})(?!(?<=\\d)[.,]\\d)(?!\\.\\p{Ll})(?!['’](?!(?:[sdm]|ll|ve|re|[SDM]|LL|VE|RE)(?!${WORD}))${WORD})`;

/** A slow and plain matcher of ASCII names, to hold the fast one against: one regular expression per form, longest wins. */
export function plainMatcher(forms: readonly Form[]): (text: string) => string[] {
  const patterns = forms.map((form) => ({
    form,
    pattern: new RegExp(`(${sourceOf(form)})(${pluralOf(form)})${BOUNDARY}`, 'uy'),
  }));
  return (text) => {
    const found: string[] = [];
    for (let at = 0; at < text.length; at++) {
      const before = text.slice(0, at);
      if (!/[\p{L}\p{N}]/u.test(text.charAt(at)) || /[\p{L}\p{N}_]$/u.test(before)) continue;
      if (/\d[.,]$/.test(before) && /\d/.test(text.charAt(at))) continue;
      const best = patterns
        .map((entry) => matchAt(text, at, entry))
        .reduce((a, b) => (b.length > a.length ? b : a), '');
      if (best === '') continue;
      found.push(`${at} ${best}`);
      at += best.length - 1;
    }
    return found;
  };
}

function matchAt(text: string, at: number, { form, pattern }: { form: Form; pattern: RegExp }): string {
  pattern.lastIndex = at;
  const name = pattern.exec(text)?.[1] ?? '';
  return form.flags & NOT_ALL_CAPITALS && name === name.toUpperCase() ? '' : name;
}

function sourceOf({ key, capitals, flags }: Form): string {
  return [...key]
    .map((unit, index) => {
      if (unit === ' ') return '(?:\\s+|[-–/])';
      if (unit === "'") return "['’]";
      if (!/[a-z]/.test(unit)) return `[${unit}]`;
      if (flags & (CAPITAL | EXACT) && capitals[index]) return unit.toUpperCase();
      return flags & EXACT ? unit : `[${unit}${unit.toUpperCase()}]`;
    })
    .join('');
}

function pluralOf({ key, flags }: Form): string {
  if (!(flags & TAKES_PLURAL)) return '';
  const suffix = /([sxz]|[cs]h)$/.test(key) ? 'es' : 's';
  return flags & EXACT ? `(?:${suffix})?` : `(?:${suffix}|(?<=\\p{Lu})${suffix.toUpperCase()})?`;
}
