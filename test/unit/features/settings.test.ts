import { deepEqual, equal } from 'node:assert/strict';
import { nearestConfigFile, parseConfig } from '../../../server/features/config-file.ts';
import { DEFAULT_SETTINGS, isExcluded, withLayer } from '../../../server/features/settings.ts';

describe('Settings', () => {
  it('lie in layers, and a default is no statement', () => {
    const below = withLayer(DEFAULT_SETTINGS, { enable: 'on', referenceDate: '2020', checks: { a: 'off' } }, undefined);
    const above = withLayer(
      below,
      { enable: 'auto', referenceDate: '', checks: { b: 'hint' }, exclude: [] },
      'file:///',
    );
    deepEqual(above, {
      ...DEFAULT_SETTINGS,
      enable: 'on',
      referenceDate: '2020',
      checks: { a: 'off', b: 'hint' },
      exclusions: [],
    });
  });

  it('exclude by globs', () => {
    const settings = withLayer(DEFAULT_SETTINGS, { exclude: ['a b/**', '**/*.{tmp,bak}.md'] }, 'file:///w/');
    equal(isExcluded(settings, 'file:///w/a%20b/c.md'), true);
    equal(isExcluded(settings, 'file:///w/x/.y/c.bak.md'), true);
    equal(isExcluded(settings, 'file:///w/c.md'), false);
    equal(isExcluded(settings, 'file:///a b/c.md'), false);
    equal(isExcluded(settings, 'file:///w/%E0%A4%A.md'), false);
  });

  it('name what is wrong in a file', () => {
    deepEqual(parseConfig('enable: on\nreferenceDate: 2026-11-22\n'), {
      layer: { enable: 'on', referenceDate: '2026-11-22' },
      problems: [],
    });
    deepEqual(parseConfig('notesPerPage: 0\n').layer, { notesPerPage: 0 });
    deepEqual(parseConfig('notesPerPage: few\n').problems, ['notesPerPage is a whole number, 0 for all notes']);
    deepEqual(parseConfig('formats: {html: false, latex: 1, org: true}\n'), {
      layer: { formats: { html: false } },
      problems: ['formats: latex is true or false', 'formats: there is no format "org"'],
    });
    deepEqual(parseConfig(''), { layer: {}, problems: [] });
    deepEqual(parseConfig('- a\n').problems, ['settings are expected as names and values']);
    deepEqual(parseConfig('enabled: on\n').problems, ['there is no setting "enabled"']);
  });

  it('are looked for upwards from the document', async () => {
    const asked: string[] = [];
    await nearestConfigFile('file:///a/b%20c/d.md', async (address) => {
      asked.push(address);
      return undefined;
    });
    deepEqual(
      asked,
      ['a/b%20c/', 'a/', ''].map((folder) => `file:///${folder}.perigee/config.yaml`),
    );
  });
});
