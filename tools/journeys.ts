/** `npm run journeys`: the stories of people in a real browser, on the built bundle. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from './build.ts';
import type { Count } from './jest.ts';
import { explain } from './say.ts';
import { root, show } from './workplace.ts';

/** The runner ends with a line "N passed, N failed"; an exit code that contradicts it is a failure. */
export async function journeys(args: string[]): Promise<Count> {
  const runner = join(root, 'apps/journeys/run.ts');
  if (!existsSync(runner)) return { passed: 0, failed: 0 };
  const { code, stdout } = await show(process.execPath, [runner, ...args]);
  const [, passed = 0, failed = 0] = /(\d+) passed, (\d+) failed(?![\s\S]*\d+ passed)/.exec(stdout) ?? [];
  return { passed: Number(passed), failed: Number(failed) || (code === 0 ? 0 : 1) };
}

if (process.argv[1] === import.meta.filename) {
  try {
    await buildStale();
    const { failed } = await journeys(process.argv.slice(2));
    process.exitCode = failed === 0 ? 0 : 1;
  } catch (error) {
    process.exitCode = explain(error);
  }
}
