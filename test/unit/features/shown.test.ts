import { deepEqual, equal } from 'node:assert/strict';
import { parseConfig } from '../../../server/features/config-file.ts';
import { ENGLISH, GERMAN } from '../../../server/features/messages/language.ts';
import { DEFAULT_SETTINGS, readLayer, withLayer } from '../../../server/features/settings.ts';
import { hintsIn } from '../../../server/features/shown/hints.ts';
import { lensTitle } from '../../../server/features/shown/lens.ts';
import { linksIn } from '../../../server/features/shown/links.ts';
import { namesIn } from '../../../server/features/shown/names.ts';
import type { HintChoice } from '../../../server/features/shown/settings.ts';
import { analysisOf, glossary } from './reading.ts';

describe('What is shown in a text', () => {
  /** A text with its hints in brackets where they stand. */
  function hinted(text: string, choice: HintChoice): string {
    let shown = text;
    for (const { offset, label } of hintsIn(analysisOf(text), glossary, choice).toReversed())
      shown = `${shown.slice(0, offset)}[${label}]${shown.slice(offset)}`;
    return shown;
  }

  it('hints stand behind the first mention below a heading', () => {
    equal(
      hinted('# Rosetta\n\nESA’s *Rosetta* flew. ESA lost Rosetta.', 'year'),
      '# Rosetta\n\nESA’s[founded 1975] *Rosetta[2004–2016]* flew. ESA lost Rosetta.',
    );
    equal(
      hinted('The European Space Agency (ESA) flew it.', 'both'),
      'The European Space Agency (ESA)[founded 1975, active] flew it.',
    );
    equal(hinted('ESA plans Artemis X.', 'year'), 'ESA[founded 1975] plans Artemis X[planned for 2030].');
    equal(hinted('ESA flew Rosetta.', 'status'), 'ESA[active] flew Rosetta[ended].');
    equal(hinted('ESA flew Rosetta.', 'off'), 'ESA flew Rosetta.');
  });

  it('links lead to official pages, where the writer has not linked the name', () => {
    const text = 'ESA, [ESA](https://example.com) and Rosetta.';
    deepEqual(linksIn(analysisOf(text), glossary), [
      { span: { from: 0, to: 3 }, url: 'https://www.esa.int/', tooltip: 'European Space Agency: esa.int' },
    ]);
  });

  it('names are those of things, in order', () => {
    const text = 'ESA flew **James\nWebb** Space Telescope.';
    deepEqual(
      namesIn(analysisOf(text), glossary).map(({ from, to }) => text.slice(from, to)),
      ['ESA', 'James\nWebb** Space Telescope'],
    );
  });

  it('the line above counts claims, and leaves out what there is none of', () => {
    const all = { checked: 14, agree: 11, contradict: 2, unknown: 1 };
    equal(lensTitle(all, ENGLISH), '14 claims checked: 11 agree, 2 contradict, 1 unknown');
    equal(lensTitle(all, GERMAN), '14 Aussagen geprüft: 11 stimmen, 2 widersprechen, 1 unbekannt');
    equal(lensTitle({ checked: 1, agree: 1, contradict: 0, unknown: 0 }, ENGLISH), '1 claim checked: 1 agrees');
    equal(lensTitle({ checked: 0, agree: 0, contradict: 0, unknown: 0 }, ENGLISH), 'No claims that could be checked');
  });

  it('is settled in the editor or in a file', () => {
    const layer = readLayer({ links: true, names: { highlight: true }, inlayHints: 'year', codeLens: false }, () => {});
    const settings = withLayer(DEFAULT_SETTINGS, layer, undefined);
    deepEqual(settings.shown, { links: true, namesHighlighted: true, inlayHints: 'year', codeLens: false });
    deepEqual(
      withLayer(
        settings,
        readLayer({ links: false, codeLens: true }, () => {}),
        undefined,
      ).shown,
      settings.shown,
    );
    deepEqual(parseConfig('links: yes please\nnames: {highlite: true}\ninlayHints: loud\ncodeLens: 1\n').problems, [
      'links is true or false',
      'names holds highlight, which is true or false',
      'inlayHints is one of off, year, status, both',
      'codeLens is true or false',
    ]);
  });
});
