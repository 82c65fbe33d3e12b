/** A stretch of a text that stayed, went out, or came in. */
export type WordChange = { readonly kind: 'same' | 'out' | 'in'; readonly text: string };

/** A number or a Latin word is one word; a Chinese character, a sign or a space stands for itself. */
const words = (text: string): string[] => text.match(/\d[\d.,]*|[\p{Script=Latin}]+|[\s\S]/gu) ?? [];

/** Texts longer than this are not compared word by word, nor those of which too little stayed to be read. */
const longest = 1_500;
const readable = 0.4;

/** What of a text stayed and what changed, word by word; null where the texts are better read one after the other. */
export function wordChanges(before: string, after: string): WordChange[] | null {
  const [old, now] = [words(before), words(after)];
  if (Math.max(old.length, now.length) > longest) return null;
  const lengths = commonLengths(old, now);
  if ((lengths[0]?.[0] ?? 0) < readable * Math.max(old.length, now.length)) return null;
  const changes: { kind: WordChange['kind']; text: string }[] = [];
  const add = (kind: WordChange['kind'], text = ''): void => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      add('same', old[i]);
      [i, j] = [i + 1, j + 1];
    } else if (j >= now.length || (i < old.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      add('out', old[i]);
      i += 1;
    } else {
      add('in', now[j]);
      j += 1;
    }
  }
  return changes;
}

/** How many words the rests of both have in common, from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [row, next] = [lengths[i] ?? [], lengths[i + 1] ?? []];
      row[j] = old[i] === now[j] ? 1 + (next[j + 1] ?? 0) : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}
