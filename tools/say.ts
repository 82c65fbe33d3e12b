/** What the command line prints: short bilingual lines, and one sentence when something stops it. */

/** A reason to stop that a person can act on: printed as one sentence, never with a stack trace. */
export class Refusal extends Error {
  readonly exitCode: number;
  constructor(zh: string, en: string, exitCode = 1) {
    super(`${zh} / ${en}`);
    this.exitCode = exitCode;
  }
}

export function say(zh: string, en: string): void {
  console.log(`${zh}  ${en}`);
}

/** A step that shows how long it took, so that a slow one has a name. */
export async function step<T>(zh: string, en: string, work: () => T | Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await work();
  console.log(`  ✓ ${zh}  ${en}  (${((performance.now() - since) / 1000).toFixed(1)} s)`);
  return result;
}

/** Prints the sentence of a refusal, or the whole error when it is a defect of ours; answers the exit code. */
export function explain(error: unknown): number {
  if (error instanceof Refusal) {
    console.error(`\n✗ ${error.message}`);
    return error.exitCode;
  }
  console.error(error);
  return 1;
}

/** How many terminal cells a text takes: Chinese characters and full-width signs take two. */
export function cells(text: string): number {
  let width = 0;
  for (const char of text) width += /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u.test(char) ? 2 : 1;
  return width;
}

/** Rows as columns that stay aligned when Chinese and Latin text are mixed. */
export function columns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => cells(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((text, at) => text + ' '.repeat((widths[at] ?? 0) - cells(text)))
      .join('   ')
      .trimEnd(),
  );
}
