import { CHECKS } from '../checks/all-checks.ts';
import { FORMAT_NAMES, FORMATS } from '../prose/formats.ts';
import { ACCEPTED_FIELDS } from './accepted-file.ts';
import { LEVELS } from './settings.ts';
import { SETTINGS, type SettingDeclaration } from './settings-table.ts';

type Schema = Readonly<Record<string, unknown>>;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON schema of `.perigee/config.yaml`, for editors: made from the declarations of the settings. */
export const configSchema = (): Schema => ({
  $schema: DRAFT,
  title: 'Perigee settings of a folder',
  type: 'object',
  additionalProperties: false,
  properties: nested(SETTINGS),
});

/** The JSON schema of `.perigee/accepted.yaml`. */
export const acceptedSchema = (): Schema => ({
  $schema: DRAFT,
  title: 'Claims that Perigee lets stand',
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(ACCEPTED_FIELDS.map((field) => [field, fieldOf(field)])),
    required: ['check'],
    anyOf: [{ required: ['about'] }, { required: ['found'] }],
  },
});

const FIELDS: Readonly<Record<(typeof ACCEPTED_FIELDS)[number], Schema>> = {
  check: {
    enum: CHECKS.map(({ id }) => id),
    description: 'The check that finds it, by the code shown with its finding.',
  },
  about: { type: 'string', description: 'What is spoken of: the id of an entry, or the subject where there is none.' },
  relation: { type: 'string', description: 'What is claimed of it, such as “was launched”.' },
  // Editors read 1979 as a number.
  found: {
    type: ['string', 'number'],
    description: 'The value in the text, in any wording: a date, a name, a figure.',
  },
  reason: { type: 'string', description: 'Why it is right as it stands, for whoever reads this next.' },
};

const fieldOf = (field: (typeof ACCEPTED_FIELDS)[number]): Schema => FIELDS[field];

/** `names.highlight` stands in `names`. */
function nested(settings: readonly SettingDeclaration[]): Schema {
  const properties: Record<string, Schema> = {};
  for (const setting of settings) {
    const [name = '', inner] = setting.name.split('.');
    properties[name] =
      inner === undefined
        ? schemaOf(setting)
        : { type: 'object', additionalProperties: false, properties: { [inner]: schemaOf(setting) } };
  }
  return properties;
}

function schemaOf({ description, value }: SettingDeclaration): Schema {
  const told = { description: plain(description) };
  if (value.type === 'switch') return { ...told, type: 'boolean', default: value.default };
  if (value.type === 'count') return { ...told, type: 'integer', minimum: 0, default: value.default };
  if (value.type === 'globs') return { ...told, type: 'array', items: { type: 'string' } };
  // Editors read 2026 as a number, and Perigee as no day.
  if (value.type === 'day') return { ...told, type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
  if (value.type === 'formats') {
    const titles = FORMAT_NAMES.map((name): [string, string] => [name, FORMATS[name].title]);
    return { ...told, ...oneEach(titles, { type: 'boolean' }) };
  }
  if (value.type === 'levels') {
    const titles = CHECKS.map(({ id, title }): [string, string] => [id, title]);
    return { ...told, ...oneEach(titles, { enum: LEVELS }) };
  }
  const choices = Object.entries(value.choices).map(([choice, means]) => ({ const: choice, description: means }));
  return { ...told, oneOf: choices, default: value.default };
}

/** The same kind of value under each of some names. */
const oneEach = (titles: readonly (readonly [name: string, title: string])[], value: Schema): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(titles.map(([name, title]) => [name, { description: `${title}.`, ...value }])),
});

/** Without the links of VS Code's settings. */
const plain = (description: string): string =>
  description.replace(/`#([\w.]+)#`/g, '`$1`').replace(/\[([^\]]*)\]\(command:[^)]*\)/g, '$1');
