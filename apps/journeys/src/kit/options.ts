import { parseArgs } from 'node:util';

type Options = {
  readonly words: readonly string[];
  readonly shots: string | undefined;
  /** Every page of every role in both languages at every width, instead of each page once. */
  readonly everyPage: boolean;
};

/**
 * `[words] [--shots DIR] [--every-page]`: words choose stories by project or name; `--shots` keeps a picture of every page at
 * both widths; `--every-page` opens every page of every role in both languages at three widths.
 */
export function readOptions(args: readonly string[]): Options {
  const options = { shots: { type: 'string' }, 'every-page': { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  return { words: positionals, shots: values.shots, everyPage: values['every-page'] };
}
