/** Keeps what was computed for the last texts, since a form is examined again at every key. */
export function memoise<T>(compute: (text: string) => T, limit = 4_096): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= limit) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}

/** Computes once for each object what several rules ask of it. */
export function memoiseObject<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    if (!known.has(of)) known.set(of, compute(of));
    return known.get(of) as T;
  };
}
