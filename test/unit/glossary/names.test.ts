import assert from 'node:assert/strict';
import type { NameMatch } from '../../../glossary/glossary.ts';
import { glossaryOf, smallGlossary } from './small-glossary.ts';

const glossary = smallGlossary();

const shown = (text: string, { start, end, isPlural, isPossessive }: NameMatch): string =>
  `${text.slice(start, end)}${isPlural ? '+plural' : ''}${isPossessive ? '+possessive' : ''}`;

/** The names found in a text, in order, exactly as they stand there. */
function finds(text: string, ...expected: readonly string[]): void {
  it(text.replaceAll('\n', ' '), () => {
    const found = glossary.namesIn(text).map((match) => shown(text, match));
    assert.deepEqual(found, expected);
  });
}

/** A text that is, as a whole, a name of one entry. */
function means(text: string, id: string): void {
  it(`${text} is ${id}`, () => {
    const [match, ...others] = glossary.namesIn(text);
    assert.equal(others.length, 0);
    assert.deepEqual([match?.start, match?.end], [0, text.length]);
    assert.deepEqual(
      match?.candidates.map(({ entry }) => glossary.entry(entry).id),
      [id],
    );
  });
}

describe('names in a text', () => {
  describe('stand as whole words', () => {
    finds('NASA launched Voyager 1.', 'NASA', 'Voyager 1');
    finds('Mars in Marsupial', 'Mars');
    finds('NASA-led, Mars-bound and Earth-orbiting', 'NASA', 'Mars', 'Earth');
    finds('(ESA) NASA/ESA “ESA”', 'ESA', 'NASA', 'ESA', 'ESA');
    finds('Voyager 1, Voyager 2', 'Voyager 1', 'Voyager 2');
    finds('Apollo 110 is not Apollo 11', 'Apollo 11');
    finds('Falcon 9.5 and Falcon 9. It flew', 'Falcon 9');
    finds('see SpaceX.com, NASA_logo and 2.67P');
    finds('Marsʼ moons', 'Mars+possessive');
    finds('the James Webb \uFFFC Space Telescope', 'Webb');
    finds('\uFFFCNASA\uFFFC', 'NASA');
    finds('');
  });

  describe('are the longest', () => {
    finds('the James Webb Space Telescope (JWST)', 'James Webb Space Telescope', 'JWST');
    finds('the James Webb space telescope', 'Webb');
    finds('the Apollo–Soyuz Test flight', 'Apollo–Soyuz');
    finds('Mars rovers', 'Mars rover+plural');
    finds('Curiosity and Perseverance rovers', 'Perseverance');
    finds('Perseverance Rover, Perseverance rover', 'Perseverance Rover', 'Perseverance rover');
  });

  describe('keep their capitals', () => {
    finds('nasa, Nasa, at dawn with insight and perseverance on earth');
    finds('Insight is InSight', 'InSight');
    finds('MARS AND THE JAMES WEBB SPACE TELESCOPE', 'MARS', 'JAMES WEBB SPACE TELESCOPE');
    finds('DAWN BREAKS, Dawn flies', 'Dawn');
    finds('OSIRIS-REx, Osiris-Rex, OSIRIS-REX', 'OSIRIS-REx', 'Osiris-Rex', 'OSIRIS-REX');
    finds('Soyuz TMA-07M, Soyuz tma-07m', 'Soyuz TMA-07M');
    finds('SPACEX and Spacex', 'SPACEX');
  });

  describe('take endings', () => {
    finds('The Voyagers left', 'Voyager+plural');
    finds("NASA's plan, ESA’s plan, SpaceX's", 'NASA+possessive', 'ESA+possessive', 'SpaceX+possessive');
    finds("the Voyagers' path", 'Voyager+plural+possessive');
    finds("Mars' moons, and 'Mars' quoted", 'Mars+possessive', 'Mars');
    finds("NASA'll go, L'Earth, Mars'x", 'NASA', 'Earth');
    finds('VOYAGERS, ESAs and NASAs', 'VOYAGER+plural', 'ESA+plural', 'NASA+plural');
  });

  describe('are spelt in several ways', () => {
    for (const text of ["Chang'e 4", 'Chang’e-4', 'Changʼe\u00a04', 'Chang‘e–4']) means(text, 'change-4');
    for (const text of ['Apollo–Soyuz', 'Apollo-Soyuz', 'Apollo Soyuz', 'Apollo\u2011Soyuz', 'Apollo/Soyuz'])
      means(text, 'apollo-soyuz');
    for (const text of ['67P/Churyumov–Gerasimenko', '67P Churyumov-Gerasimenko', '67P–Churyumov Gerasimenko'])
      means(text, 'comet-67p');
    for (const text of ['Artemis 2', 'Artemis-II', 'ARTEMIS II']) means(text, 'artemis-ii');
    for (const text of ['Artemis I', 'Artemis 1']) means(text, 'artemis-i');
    for (const text of ['Voyager II', 'Voyager\n2', 'Voyager  2', 'Voyager\u202f2']) means(text, 'voyager-2');
    for (const text of ['Robert H. Goddard', 'Robert H Goddard']) means(text, 'goddard');
    for (const text of ['Wilhelm Röntgen', 'Wilhelm Ro\u0308ntgen', 'Wilhelm Rontgen', 'Wilhelm Roentgen'])
      means(text, 'roentgen');
    for (const text of ['Indian Space Research Organization', 'Indian Space Research Organisation'])
      means(text, 'isro');
    for (const text of ['Voyager program', 'Voyager programme']) means(text, 'voyager');
    means('Юрий Гагарин', 'gagarin');
    means('Plane\u00adtary Society', 'planetary-society');
    finds('Voyager I think is far', 'Voyager');
    finds('the Planetary Society', 'Planetary Society');
    finds('ʻOumuamua', 'Oumuamua');
    finds('Apollo – Soyuz');
  });

  it('are all given where entries share them', () => {
    const shared = glossaryOf(
      'body mercury: [{text: Mercury, ambiguous: true}]',
      'programme mercury-programme: [{text: Mercury, ambiguous: true}]',
    );
    assert.equal(shared.namesIn('Mercury')[0]?.candidates.length, 2);
  });

  it('follow the rule of each entry that shares them', () => {
    const shared = glossaryOf('spacecraft ice: [ICE]', 'term ice-term: [{text: ice, ambiguous: true}]');
    assert.deepEqual(
      shared.namesIn('ice').map(({ candidates }) => candidates.length),
      [1],
    );
  });
});
