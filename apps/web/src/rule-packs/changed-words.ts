/** A piece of a sentence; whether the other sentence has it too. */
export type Piece = { readonly text: string; readonly changed: boolean };

/** A number with its percent sign, a Latin word, or any other single character: what is said as one. */
const tokens = (text: string): string[] => text.match(/\d+(?:\.\d+)?%?|[A-Za-z]+|[\s\S]/gu) ?? [];

/** Lengths of the longest common sequences of all ends of two token lists. */
function commonLengths(one: readonly string[], two: readonly string[]): number[][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(two.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = two.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = one[i] === two[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  return lengths;
}

/** Puts neighbours of the same sort together. */
const merged = (pieces: readonly Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    return last?.changed === piece.changed
      ? [...all.slice(0, -1), { ...last, text: last.text + piece.text }]
      : [...all, piece];
  }, []);

/** Splits two sentences into the words they share and the words only one has, so that a changed figure stands out. */
export function changedWords(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [one, two] = [tokens(before), tokens(after)];
  const lengths = commonLengths(one, two);
  const [was, is]: [Piece[], Piece[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < one.length || j < two.length) {
    const [a, b] = [one[i], two[j]];
    if (a !== undefined && a === b) {
      was.push({ text: a, changed: false });
      is.push({ text: a, changed: false });
      [i, j] = [i + 1, j + 1];
    } else if (b === undefined || (a !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      was.push({ text: a ?? '', changed: true });
      i += 1;
    } else {
      is.push({ text: b, changed: true });
      j += 1;
    }
  }
  return { before: merged(was), after: merged(is) };
}
