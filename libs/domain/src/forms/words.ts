/** A stretch of a text that stayed, went out, or came in. */
export type WordChange = { readonly kind: 'same' | 'out' | 'in'; readonly text: string };

/** A number or a Latin word is one word; a Chinese character, a sign or a space stands for itself. */
const words = (text: string): string[] => text.match(/\d[\d.,]*|[\p{Script=Latin}]+|[\s\S]/gu) ?? [];

/** Where more than this changed, texts are not compared word by word, nor those of which too little stayed to be read. */
const longest = 1_500;
const readable = 0.4;

/** What of a text stayed and what changed, word by word; null where the texts are better read one after the other. */
export function wordChanges(before: string, after: string): WordChange[] | null {
  const [allOld, allNow] = [words(before), words(after)];
  const most = Math.max(allOld.length, allNow.length);
  // What is the same at both ends is not searched: a long text of which one word changed costs no more than a short one.
  const head = commonStart(allOld, allNow, Math.min(allOld.length, allNow.length));
  const free = Math.min(allOld.length, allNow.length) - head;
  const tail = commonStart(allOld.toReversed(), allNow.toReversed(), free);
  const [old, now] = [allOld, allNow].map((all) => all.slice(head, all.length - tail)) as [string[], string[]];
  if (Math.max(old.length, now.length) > longest) return null;
  const lengths = commonLengths(old, now);
  if (head + tail + (lengths[0]?.[0] ?? 0) < readable * most) return null;
  const changes: { kind: WordChange['kind']; text: string }[] = [];
  const add = (kind: WordChange['kind'], text = ''): void => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  const addEnd = (text: string): void => {
    if (text !== '') add('same', text);
  };
  addEnd(allOld.slice(0, head).join(''));
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
  addEnd(allOld.slice(allOld.length - tail).join(''));
  return changes;
}

/** How many words both begin with, at most so many. */
function commonStart(old: readonly string[], now: readonly string[], most: number): number {
  let n = 0;
  while (n < most && old[n] === now[n]) n += 1;
  return n;
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
