import { parseArgs } from 'node:util';

/** `[words] [--shots DIR]`: words choose stories by project or name; `--shots` keeps a picture of every page at both widths. */
export function readOptions(args: readonly string[]): { words: readonly string[]; shots: string | undefined } {
  const options = { shots: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  return { words: positionals, shots: values.shots };
}
