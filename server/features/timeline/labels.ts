/** A label that wants to stand at some place. */
export interface Wish {
  readonly text: string;
  /** Where its middle wants to be. */
  readonly x: number;
  /** The higher ones are placed first. */
  readonly weight: number;
}

/** A label that found room. */
export interface Placed extends Wish {
  readonly left: number;
  readonly width: number;
  /** 0 is next to the bar. */
  readonly lane: number;
}

const GAP = 8;
const MOST_LANES = 3;

/**
 * Labels in as few lanes as they need, none over another, none beyond the edges. One that finds no room is left out: its mark
 * stays, and the table beside the picture has it.
 */
export function placeLabels(wishes: readonly Wish[], left: number, right: number, size: number): readonly Placed[] {
  const placed: Placed[] = [];
  for (const wish of [...wishes].sort((a, b) => b.weight - a.weight || a.x - b.x)) {
    const width = widthOf(wish.text, size);
    if (width > right - left) continue;
    const at = Math.min(Math.max(wish.x - width / 2, left), right - width);
    const lane = [...Array(MOST_LANES).keys()].find((number) =>
      placed.every(
        (other) => other.lane !== number || at >= other.left + other.width + GAP || other.left >= at + width + GAP,
      ),
    );
    if (lane !== undefined) placed.push({ ...wish, left: at, width, lane });
  }
  return placed.sort((a, b) => a.left - b.left);
}

/** How wide a text is about, in a sans-serif face: rather too wide than too narrow. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + shareOf(character) * size, 0);

function shareOf(character: string): number {
  if (/[ilj.,:;'’|!()[\]fI ]/.test(character)) return 0.33;
  if (/[mwMW—]/.test(character)) return 0.9;
  if (/[A-ZÄÖÜ]/.test(character)) return 0.7;
  return character.charCodeAt(0) > 0x2e80 ? 1.05 : 0.58;
}

/** A text cut to a width, with an ellipsis. */
export function cutTo(text: string, size: number, most: number): string {
  if (widthOf(text, size) <= most) return text;
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size) > most) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
