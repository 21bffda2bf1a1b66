/** The id that is nearest, whose numbers tell neighbours apart: only a slip of a letter counts. */
export function nearestId(id: string, known: Iterable<string>): string | undefined {
  // Short ids are abbreviations, all near each other.
  if (id.length < 5 || /-[ivx]+$/.test(id)) return undefined;
  const most = id.length < 8 ? 1 : 2;
  for (const candidate of known) {
    if (candidate[0] !== id[0] || editDistance(id, candidate, most + 1) > most) continue;
    if (digitsOf(candidate) === digitsOf(id)) return candidate;
  }
  return undefined;
}

const digitsOf = (id: string): string => id.replace(/[^0-9]/g, '');

/** The known word that takes the fewest edits, if those are few for its length; else one that holds the word or is held by it. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of known) {
    const edits = editDistance(wanted, candidate.toLowerCase(), fewest);
    if (edits >= fewest) continue;
    fewest = edits;
    best = candidate;
  }
  return best ?? containing(wanted, known);
}

function containing(word: string, known: Iterable<string>): string | undefined {
  if (word.length < 4) return undefined;
  for (const candidate of known) {
    if (candidate.length >= 4 && (candidate.includes(word) || word.includes(candidate))) return candidate;
  }
  return undefined;
}

/** The fewest letters to change, add, leave out or swap with the next; `limit` where that is as much or more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : limit;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? limit, limit);
}
