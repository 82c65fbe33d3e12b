type Counts = Readonly<Record<string, string | number>>;

const choice = /(\{(\w+)(?::wan)?\}+) \(([^()|]+)\|([^()|]+)\)/g;

/**
 * English calls one thing otherwise than several: in `{n} (project waits|projects wait)` the number chooses. Asked of
 * the sentence before anything is put in, so that what people wrote is never taken for it. Chinese needs none of it.
 */
export const counted = (sentence: string, counts: Counts): string =>
  sentence.replace(
    choice,
    (_, place: string, name: string, one: string, several: string) =>
      `${place} ${String(counts[name]) === '1' ? one : several}`,
  );
