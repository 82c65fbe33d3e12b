import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeText, type FileProblem, type FileRead } from '@chengxiao/domain';

/** Wrong input: everything that is wrong with it, each with its place. Ends the program with code 2. */
export class WrongInput extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly FileProblem[],
  ) {
    super(problems.map(({ place, why }) => `${file}: ${place}: ${why}`).join('\n'));
  }
}

/** What was asked for: a file, and perhaps a pack. */
export type CommandArguments = { readonly file: string; readonly pack: string | null };

/** Reads the arguments `FILE [--pack ID]`. */
function parseArguments(usage: string): CommandArguments {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { pack: { type: 'string' } } });
    const [file, ...more] = positionals;
    if (file && more.length === 0) return { file, pack: values.pack ?? null };
  } catch {
    // Unknown option: the usage lists the known ones.
  }
  throw new WrongInput('usage', [{ place: usage, why: 'FILE.json, or - for standard input' }]);
}

/** The text of a file, as seen from where the person stands; `-` is standard input. */
export function textOf(file: string): string {
  const here = process.env['INIT_CWD'] ?? process.cwd();
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : isAbsolute(file) ? file : join(here, file));
  } catch (error) {
    throw new WrongInput(file, [{ place: '.', why: error instanceof Error ? error.message : 'cannot be read' }]);
  }
  const read = decodeText(bytes);
  if (!read)
    throw new WrongInput(file, [
      { place: '.', why: '不是 UTF-8 或 GB18030 编码 / is encoded neither in UTF-8 nor in GB18030' },
    ]);
  return read.text;
}

/** The value of a file that was read, or the end of the program. */
export function valueOf<T>(file: string, { value, problems }: FileRead<T>): T {
  if (problems.length > 0 || value === null) throw new WrongInput(file, problems);
  return value;
}

/** Runs a program: its answer goes to standard output as JSON, its exit code says whether all is well. */
export function run(
  usage: string,
  answer: (asked: CommandArguments) => { readonly answer: unknown; readonly exitCode: 0 | 1 },
): void {
  try {
    const { answer: answered, exitCode } = answer(parseArguments(usage));
    process.stdout.write(`${JSON.stringify(answered, null, 2)}\n`);
    process.exitCode = exitCode;
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
