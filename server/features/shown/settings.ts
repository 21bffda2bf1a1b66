/** What is shown in a text beside its findings. All of it is quiet by default but the line above an article. */
export interface ShownSettings {
  /** Names lead to official pages. */
  readonly links: boolean;
  /** Names are set off from other words. */
  readonly namesHighlighted: boolean;
  /** What stands behind the first mention of a name. */
  readonly inlayHints: HintChoice;
  /** How the claims of an article came out stands above it. */
  readonly codeLens: boolean;
}

export type HintChoice = 'off' | 'year' | 'status' | 'both';

export const SHOWN_BY_DEFAULT: ShownSettings = {
  links: false,
  namesHighlighted: false,
  inlayHints: 'off',
  codeLens: true,
};

const CHOICES: readonly unknown[] = ['off', 'year', 'status', 'both'] satisfies readonly HintChoice[];
const isChoice = (value: unknown): value is HintChoice => CHOICES.includes(value);

/** One setting of these by its name in `perigee.*`; undefined where it is none, or means nothing. */
export function readShown(name: string, value: unknown): Partial<ShownSettings> | undefined {
  if (name === 'links' && typeof value === 'boolean') return { links: value };
  if (name === 'codeLens' && typeof value === 'boolean') return { codeLens: value };
  if (name === 'inlayHints' && isChoice(value)) return { inlayHints: value };
  if (name === 'names' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const { highlight = false, ...others }: { highlight?: unknown } = value;
    if (typeof highlight === 'boolean' && Object.keys(others).length === 0) return { namesHighlighted: highlight };
  }
  return undefined;
}

/** Settings with others over them, of which only those count that are not the defaults. */
export function withShown(below: ShownSettings, above: Partial<ShownSettings> = {}): ShownSettings {
  const { links, namesHighlighted, inlayHints, codeLens } = { ...SHOWN_BY_DEFAULT, ...above };
  return {
    links: links || below.links,
    namesHighlighted: namesHighlighted || below.namesHighlighted,
    inlayHints: inlayHints === SHOWN_BY_DEFAULT.inlayHints ? below.inlayHints : inlayHints,
    codeLens: codeLens && below.codeLens,
  };
}
