// The schemas for editors say what the readers of the files take, and nothing else.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import { parseAccepted } from '../../../server/features/accepted-file.ts';
import { parseConfig } from '../../../server/features/config-file.ts';
import { acceptedSchema, configSchema } from '../../../server/features/settings-schema.ts';
import { SETTINGS } from '../../../server/features/settings-table.ts';
import { FORMAT_NAMES } from '../../../server/prose/formats.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly { readonly const: string; readonly description: string }[];
  readonly pattern?: string;
}

const config: Schema = JSON.parse(JSON.stringify(configSchema()));
const accepted: Schema = JSON.parse(JSON.stringify(acceptedSchema()));
const problems = (value: unknown): readonly string[] => parseConfig(JSON.stringify(value)).problems;

/** Every value that a schema names, each in its place. */
function valuesOf({ type, properties, enum: words, oneOf }: Schema): unknown[] {
  if (properties)
    return Object.entries(properties).flatMap(([name, one]) => valuesOf(one).map((value) => ({ [name]: value })));
  if (words) return [...words];
  if (oneOf) return oneOf.map((choice) => choice.const);
  if (type === 'boolean') return [true, false];
  if (type === 'integer') return [0, 7];
  if (type === 'array') return [['drafts/**']];
  return ['2026', '2026-11', '2026-11-22'];
}

describe('The schema of config.yaml', () => {
  it('names each setting, check and format, with its words', () => {
    const { properties = {} } = config;
    deepEqual(Object.keys(properties), [...new Set(SETTINGS.map(({ name }) => name.split('.')[0]))]);
    deepEqual(
      Object.keys(properties.checks?.properties ?? {}),
      CHECKS.map(({ id }) => id),
    );
    deepEqual(Object.keys(properties.formats?.properties ?? {}), [...FORMAT_NAMES]);
    for (const { description = '' } of Object.values(properties)) ok(!/command:|`#/.test(description), description);
  });

  it('says nothing that would be complained of', () => {
    const values = valuesOf(config);
    ok(values.length > 100);
    deepEqual(values.flatMap(problems), []);
  });

  it('leaves out what would be', () => {
    equal(config.additionalProperties, false);
    equal(config.properties?.checks?.additionalProperties, false);
    deepEqual(problems({ enabled: 'on' }), ['there is no setting "enabled"']);
    deepEqual(problems({ checks: { 'wrong-dat': 'off' } }), [
      'checks: there is no check "wrong-dat": probably wrong-date is meant',
    ]);
    deepEqual(problems({ checks: { loudness: 'off' } }), ['checks: there is no check "loudness"']);
    ok(!new RegExp(config.properties?.referenceDate?.pattern ?? '').test('tomorrow'));
  });
});

describe('The schema of accepted.yaml', () => {
  it('names the fields that are read, and each check', () => {
    const { properties = {} } = accepted.items ?? {};
    const item = Object.fromEntries(
      Object.keys(properties).map((field) => [field, field === 'check' ? 'wrong-date' : 'x']),
    );
    deepEqual(parseAccepted(JSON.stringify([item])).problems, []);
    deepEqual(
      properties.check?.enum,
      CHECKS.map(({ id }) => id),
    );
    ok(Object.values(properties).every(({ description }) => description));
  });
});
