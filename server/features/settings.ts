import picomatch from 'picomatch/posix.js';
import type { AnalysisOptions } from '../analysis/analysis.ts';
import { CHECKS } from '../checks/all-checks.ts';
import { HOUSE_STYLES, type HouseStyle } from '../checks/house-styles.ts';
import type { AcceptedClaims } from '../checks/ignoring/accepted.ts';
import { nearestCheck } from '../checks/ignoring/remarks.ts';
import { NOTES_PER_PAGE } from '../checks/restraint.ts';
import { FORMATS, type FormatName, formatOfLanguage, isFormatName } from '../prose/formats.ts';
import { ENGLISH, type Language } from './messages/language.ts';
import { PRESETS, type PresetName } from './presets.ts';
import { expectationOf } from './settings-table.ts';
import { readShown, SHOWN_BY_DEFAULT, type ShownSettings, withShown } from './shown/settings.ts';

type CheckLevels = AnalysisOptions['checks'];
type CheckLevel = CheckLevels[string];

/** Globs and the folder that they are read from, as an address ending in "/". */
interface Exclusion {
  readonly folder: string;
  readonly globs: readonly string[];
}

/** What one source of settings says: the editor, or a `.perigee/config.yaml`. */
export interface SettingsLayer {
  readonly enable?: Settings['enable'];
  readonly referenceDate?: string;
  readonly preset?: PresetName;
  readonly houseStyle?: HouseStyle;
  readonly notesPerPage?: number;
  readonly checks?: CheckLevels;
  readonly exclude?: readonly string[];
  readonly shown?: Partial<ShownSettings>;
  readonly formats?: FormatSwitches;
}

/** Formats that are switched on or off by hand. */
type FormatSwitches = Readonly<Partial<Record<FormatName, boolean>>>;

export interface Settings {
  /** `auto`: only documents that name something in space without doubt are spoken to. */
  readonly enable: 'auto' | 'on' | 'off';
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly referenceDate?: string;
  readonly preset: PresetName;
  readonly houseStyle: HouseStyle;
  /** How many notes of style a page may have, 0 for all; undefined: as many as the preset says. */
  readonly notesPerPage?: number;
  /** Set for single checks: they lie over the preset. */
  readonly checks: CheckLevels;
  readonly exclusions: readonly Exclusion[];
  /** What stands in the text beside its findings. */
  readonly shown: ShownSettings;
  readonly formats: FormatSwitches;
  /** The editor's: what findings and fixes are said in. */
  readonly language: Language;
  /** What `.perigee/accepted.yaml` lists. */
  readonly accepted?: AcceptedClaims;
}

/** What is told of a document beside its settings, when it is analysed. */
type Circumstances = Pick<AnalysisOptions, 'today' | 'documentName' | 'complain'>;

/** How a document is analysed under its settings, by the server and in a terminal alike. */
export const analysisOptions = (settings: Settings, circumstances: Circumstances): AnalysisOptions => {
  const { referenceDate, notesPerPage, preset, houseStyle, enable, accepted } = settings;
  return {
    ...circumstances,
    checks: levelsOf(settings),
    houseStyle,
    notesPerPage: notesPerPage ?? PRESETS[preset].notesPerPage,
    isAlwaysChecked: enable === 'on',
    ...(referenceDate === undefined ? {} : { referenceDay: referenceDate }),
    ...(accepted === undefined ? {} : { accepted }),
  };
};

/** How loud each check is that is not as loud as it says itself. */
export const levelsOf = ({ preset, checks }: Settings): CheckLevels => ({ ...PRESETS[preset].checks, ...checks });

export const DEFAULT_SETTINGS: Settings = {
  enable: 'auto',
  preset: 'default',
  houseStyle: 'any',
  checks: {},
  exclusions: [],
  shown: SHOWN_BY_DEFAULT,
  formats: {},
  language: ENGLISH,
};

const isCheck = (name: string): boolean => CHECKS.some(({ id }) => id === name);

export const LEVELS: readonly string[] = ['off', 'hint', 'information', 'warning'] satisfies readonly CheckLevel[];
const isLevel = (value: unknown): value is CheckLevel => typeof value === 'string' && LEVELS.includes(value);

/**
 * Settings with a layer over them. `folder` is where the layer's globs are read from. What equals the default is no
 * statement, since editors send the defaults of all that is not set: `auto` lets a lower layer's `on` stand.
 */
export function withLayer(below: Settings, layer: SettingsLayer, folder: string | undefined): Settings {
  const {
    enable = 'auto',
    referenceDate = '',
    notesPerPage = NOTES_PER_PAGE,
    checks = {},
    exclude = [],
    formats = {},
  } = layer;
  const { preset = 'default', houseStyle = 'any' } = layer;
  return {
    ...below,
    ...(enable === 'auto' ? {} : { enable }),
    ...(referenceDate === '' ? {} : { referenceDate }),
    ...(preset === 'default' ? {} : { preset }),
    ...(houseStyle === 'any' ? {} : { houseStyle }),
    ...(notesPerPage === NOTES_PER_PAGE ? {} : { notesPerPage }),
    checks: { ...below.checks, ...checks },
    shown: withShown(below.shown, layer.shown),
    formats: { ...below.formats, ...formats },
    exclusions:
      exclude.length > 0 && folder !== undefined ? [...below.exclusions, { folder, globs: exclude }] : below.exclusions,
  };
}

/** Reads a layer from anything; what is wrong in it is left out and told to `complain` in words for its writer. */
export function readLayer(value: unknown, complain: (problem: string) => void): SettingsLayer {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    complain('settings are expected as names and values');
    return {};
  }
  const layer: { -readonly [Key in keyof SettingsLayer]: SettingsLayer[Key] } = {};
  for (const [name, setting] of Object.entries(value)) {
    if (setting === null || setting === undefined) continue;
    if (name === 'enable' && (setting === 'auto' || setting === 'on' || setting === 'off')) layer.enable = setting;
    else if (name === 'referenceDate' && isDay(setting)) layer.referenceDate = setting;
    else if (name === 'preset' && isKeyOf(PRESETS, setting)) layer.preset = setting;
    else if (name === 'houseStyle' && isKeyOf(HOUSE_STYLES, setting)) layer.houseStyle = setting;
    else if (name === 'notesPerPage' && isCount(setting)) layer.notesPerPage = setting;
    else if (name === 'exclude' && isListOfText(setting)) layer.exclude = setting;
    else if (name === 'checks' && typeof setting === 'object') layer.checks = readChecks(setting, complain);
    else if (readShown(name, setting)) layer.shown = { ...layer.shown, ...readShown(name, setting) };
    else if (name === 'formats' && typeof setting === 'object') layer.formats = readFormats(setting, complain);
    else complain(expectationOf(name));
  }
  return layer;
}

function readChecks(value: object, complain: (problem: string) => void): CheckLevels {
  const entries = Object.entries(value);
  for (const [check, level] of entries) {
    const meant = isCheck(check) ? undefined : nearestCheck(check);
    if (!isCheck(check)) complain(`checks: there is no check "${check}"${meant ? `: probably ${meant} is meant` : ''}`);
    else if (!isLevel(level)) complain(`checks: ${check} is one of ${LEVELS.join(', ')}`);
  }
  return Object.fromEntries(entries.filter((entry): entry is [string, CheckLevel] => isLevel(entry[1])));
}

function readFormats(value: object, complain: (problem: string) => void): FormatSwitches {
  const formats: Partial<Record<FormatName, boolean>> = {};
  for (const [name, isOn] of Object.entries(value)) {
    if (isFormatName(name) && typeof isOn === 'boolean') formats[name] = isOn;
    else complain(`formats: ${isFormatName(name) ? `${name} is true or false` : `there is no format "${name}"`}`);
  }
  return formats;
}

const isListOfText = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^(\d{4}(-\d{2}(-\d{2})?)?)?$/.test(value);

const isKeyOf = <Table extends object>(table: Table, value: unknown): value is keyof Table & string =>
  typeof value === 'string' && Object.hasOwn(table, value);

/** Whether documents of a language are read. */
export function isFormatOn({ formats }: Settings, languageId: string): boolean {
  const format = formatOfLanguage(languageId);
  return format !== undefined && (formats[format] ?? FORMATS[format].isOn);
}

/** True for a document, given by its address, that a glob of the settings leaves out. */
export function isExcluded({ exclusions }: Settings, address: string): boolean {
  return exclusions.some(({ folder, globs }) => {
    if (!address.startsWith(folder)) return false;
    const path = decoded(address.slice(folder.length));
    return globs.some((glob) => picomatch(glob, { dot: true })(path));
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // An address with a bare percent sign.
  }
}
