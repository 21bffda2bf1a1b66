import { equal, match, ok } from 'node:assert/strict';
import { type Hover, hoverAt } from '../../../server/features/hover.ts';
import { analysisOf, cursorIn, glossary } from './reading.ts';

function hoverIn(marked: string): Hover | null {
  const { text, offset } = cursorIn(marked);
  return hoverAt(analysisOf(text), glossary, offset);
}

function hover(marked: string, ...expected: readonly string[]): void {
  it(`${marked.replaceAll('\n', '\\n')}: ${expected.join(', ')}`, () => {
    const { plaintext = '' } = hoverIn(marked) ?? {};
    for (const words of expected) ok(plaintext.includes(words), `expected "${words}" in:\n${plaintext}`);
  });
}

function noHover(marked: string): void {
  it(`${marked.replaceAll('\n', '\\n')}: nothing`, () => equal(hoverIn(marked), null));
}

describe('Hover', () => {
  hover('ESA flew Ros|etta.', 'Rosetta · Spacecraft, orbiter', 'comet chaser', 'Operator: European Space Agency');
  hover('ESA flew |Rosetta.', 'Launched: 2 March 2004, Ariane 5, from Kourou');
  hover('ESA flew Rosett|a.', 'Targets: Comet 67P', 'In italics.', 'Mass: 2900 kg');
  hover(
    '|ESA flew Rosetta.',
    'European Space Agency (ESA) · Space agency',
    'Headquarters: Paris',
    'Founded: 30 May 1975',
  );
  hover('|ESA flew Rosetta.', 'Members: France (from 1975), Germany (from 1975) (as of November 2026)');
  hover('|ESA flew Rosetta.', 'Status: active (November 2026)', 'Formerly ESRO.', 'later: the ESA.');
  hover('Then **James** We|bb Space Telescope', 'James Webb Space Telescope (JWST)', 'later: Webb or JWST.');
  hover('With James\nWebb Space Tele|scope', 'James Webb Space Telescope');
  hover('ESA plans Artemis |X.', 'Launched: planned for June 2030, Ariane 5', 'Status: planned (November 2026)');
  hover('The Outer Space |Treaty.', 'Outer Space Treaty (OST) · Agreement', 'In full: Treaty on Outer Space.');
  hover('ESA and Spa|ceX', 'SpaceX · Company', 'In full: Space Corp.');
  hover('ESA and |NASA', 'National Space Administration (NASA) · Space agency', 'later: NASA.');
  hover('ESA and Za|rya', 'Zarya · Station module', 'Built by: Khrunichev');
  noHover('ESA |flew Rosetta.');
  noHover('ESA| flew Rosetta.');
  noHover('ESA flew Rosetta. `Ros|etta`');
  noHover('ESA flew Rosetta. <https://Ros|etta>');
  noHover('|');

  it('spans the name in the source, markup between its words included', () => {
    const text = 'ESA built the **James Webb** Space Telescope.';
    const { span } = hoverAt(analysisOf(text), glossary, text.indexOf('Webb')) ?? {};
    equal(text.slice(span?.from, span?.to), 'James Webb** Space Telescope');
  });

  it('is a heading, a definition, a table and links in Markdown', () => {
    const { markdown = '' } = hoverIn('ESA flew Ros|etta.') ?? {};
    match(markdown, /^\*\*Rosetta\*\* · Spacecraft, orbiter\n\nESA's comet chaser/);
    match(markdown, /\n\| Ended \| Comet 67P, 30 September 2016 \|\n/);
    match(markdown, /\n\n\[esa\.int\]\(<https:\/\/www\.esa\.int\/Rosetta>\)$/);
  });
});
