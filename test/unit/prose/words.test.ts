import assert from 'node:assert/strict';
import { wordsOf } from '../../../server/prose/words.ts';

/** The words with bars between them; a plus stands before a glued one. */
function words(text: string): string {
  return wordsOf(text, { start: 0, end: text.length })
    .map(({ start, end, isGlued }) => (isGlued ? '+' : '') + text.slice(start, end))
    .join(' | ');
}

function types(text: string): string {
  return wordsOf(text, { start: 0, end: text.length })
    .map(({ type }) => type)
    .join(' ');
}

function gives(text: string, expected: string): void {
  it(text, () => assert.equal(words(text), expected));
}

describe('words', () => {
  gives('Voyager 1 flew.', 'Voyager | 1 | flew | .');
  gives('NASA-led, co-operated', 'NASA | +- | +led | , | co | +- | +operated');
  gives('67P/Churyumov–Gerasimenko', '67P | +/ | +Churyumov | +– | +Gerasimenko');
  gives("Chang'e-4", "Chang'e | +- | +4");
  gives('NASA—which flew – once', 'NASA | — | which | flew | – | once');
  gives("ESA's probe, NASA’s", "ESA | 's | probe | , | NASA | ’s");
  gives('the Voyagers’ craft', 'the | Voyagers | ’ | craft');
  gives('‘the Voyagers’ craft', '‘ | the | Voyagers | ’ | craft');
  gives("don't, O’Brien", "don't | , | O’Brien");
  gives('the U.S. flew at 5 p.m.', 'the | U.S. | flew | at | 5 | p.m.');
  gives('1,234.5 km or 1969,1970', '1,234.5 | km | or | 1969 | , | 1970');
  gives('420km at 2.4GHz', '420 | +km | at | 2.4 | +GHz');
  gives('the 3rd of the 1960s at 10:30', 'the | 3rd | of | the | 1960s | at | 10:30');
  gives('2I and V2', '2I | and | V2');
  gives('1977–1979', '1977 | +– | +1979');
  gives('5% of $3', '5 | % | of | $ | 3');
  gives('a \uFFFC b \u{1F680}', 'a | \uFFFC | b | \u{1F680}');
  gives('Curaçao\u00A0é', 'Curaçao | é');

  it('types', () =>
    assert.equal(types("NASA's 3-man \uFFFC."), 'word possessive number hyphen word opaque punctuation'));
  it('a closing quote is no possessive', () =>
    assert.equal(types('‘Voyagers’ x'), 'punctuation word punctuation word'));
  it('lower case with straight apostrophes', () =>
    assert.equal(wordsOf('Don’t', { start: 0, end: 5 })[0]?.lower, "don't"));
  it('places are those of the whole text', () => assert.equal(wordsOf('It flew', { start: 3, end: 7 })[0]?.start, 3));
});
