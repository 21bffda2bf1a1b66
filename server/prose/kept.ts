/** Words that are remembered at once, of one function. */
const MOST_WORDS = 20_000;

/** A function of one word that keeps its answers: texts use few words, over and over. */
export function kept<Answer extends object>(answerTo: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = answerTo(word);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, answer);
    return answer;
  };
}
