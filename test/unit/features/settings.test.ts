import { deepEqual, equal, ok } from 'node:assert/strict';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import { nearestConfigFile, parseConfig } from '../../../server/features/config-file.ts';
import { PRESETS } from '../../../server/features/presets.ts';
import {
  analysisOptions,
  DEFAULT_SETTINGS,
  isExcluded,
  levelsOf,
  withLayer,
} from '../../../server/features/settings.ts';
import { SETTINGS, type SettingValue } from '../../../server/features/settings-table.ts';

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

  it('start from a preset, and single checks lie over it', () => {
    const settings = withLayer(DEFAULT_SETTINGS, { preset: 'facts-only', checks: { wording: 'hint' } }, undefined);
    equal(levelsOf(settings).hyperbole, 'off');
    equal(levelsOf(settings).wording, 'hint');
    equal(levelsOf(settings)['wrong-date'], undefined);
    // An editor sends its default for what nobody set there.
    equal(withLayer(settings, { preset: 'default', houseStyle: 'any' }, undefined).preset, 'facts-only');
    equal(
      analysisOptions(withLayer(settings, { preset: 'strict' }, undefined), { today: '2026-11-22' }).notesPerPage,
      0,
    );
    equal(
      analysisOptions(withLayer(settings, { notesPerPage: 1 }, undefined), { today: '2026-11-22' }).notesPerPage,
      1,
    );
  });

  it('of presets name checks that there are, and leave the claims alone', () => {
    const ids = new Map(CHECKS.map(({ id, severity }) => [id, severity]));
    for (const { checks } of Object.values(PRESETS))
      for (const id of Object.keys(checks)) ok(ids.get(id) !== 'warning' && ids.has(id), id);
  });

  it('are all read from a file as they are declared, and nothing else is', () => {
    const samples: Readonly<Record<SettingValue['type'], string>> = {
      choice: '',
      switch: 'true',
      day: '2026-11-22',
      count: '2',
      globs: '[a/**]',
      formats: '{latex: false}',
      levels: '{wording: off}',
    };
    for (const { name, value } of SETTINGS.filter(({ group }) => group !== 'shown')) {
      const good = value.type === 'choice' ? Object.keys(value.choices) : [samples[value.type]];
      for (const one of good) {
        const { layer, problems } = parseConfig(`${name}: ${one}\n`);
        deepEqual([problems, Object.keys(layer)], [[], [name]]);
      }
      const { problems } = parseConfig(`${name}: -1.5\n`);
      equal(problems.length, 1, name);
      ok(problems[0]?.startsWith(name));
    }
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
