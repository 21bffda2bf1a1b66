import { type Html, html } from '../fact-sheet/html.ts';
import type { Sign } from './timeline.ts';

/** The shape of a sign around a point: told apart without colour, and small. */
export function markShape(sign: Sign, x: number, y: number): Html {
  const path = (d: string): Html => html`<path d="${d}"/>`;
  switch (sign) {
    case 'launch':
      return path(`M${x} ${y - 7}l6.5 12h-13z`);
    case 'arrival':
      return path(`M${x} ${y - 7}l6.5 7l-6.5 7l-6.5 -7z`);
    case 'passage':
      return html`<circle cx="${x}" cy="${y}" r="5"/>`;
    case 'end':
      return path(`M${x - 5} ${y - 5}h10v10h-10z`);
    case 'other':
      return html`<circle cx="${x}" cy="${y}" r="2.5"/>`;
    case 'said':
      return path(`M${x - 5} ${y - 5}l10 10M${x + 5} ${y - 5}l-10 10`);
  }
}
