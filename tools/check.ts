/** `npm run check`: format, types, lint and boundaries, generated files, the module generator, tests. `--without-tests` leaves Jest out. */
import { buildStale } from './build.ts';
import { jest } from './jest.ts';
import { explain, Refusal } from './say.ts';
import { root, run } from './workplace.ts';
import { join } from 'node:path';

type Check = { name: string; command: string; args: string[]; /** It says its own steps. */ steps?: boolean };

const format: Check = { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] };
const generated: Check = {
  name: 'generated files',
  command: process.execPath,
  args: [join(root, 'tools/generate.ts'), '--check'],
};
/**
 * It copies the checkout, so it waits until `generated` has put everything back. Types, lint and boundaries of everything
 * are checked there, together with the generated module: once for both.
 */
const generator: Check = {
  name: 'types, lint and boundaries, with a generated module',
  command: process.execPath,
  args: [join(root, 'tools/module/prove.ts')],
  steps: true,
};

async function runCheck({ name, command, args, steps }: Check): Promise<boolean> {
  const since = performance.now();
  const { code, stdout, stderr } = await run(command, args);
  // Without its graph the boundary rule lets everything pass with a mere remark.
  const good = code === 0 && !/rule will be skipped/.test(stdout + stderr);
  console.log(`  ${good ? '✓' : '✗'} ${name}  (${((performance.now() - since) / 1000).toFixed(1)} s)`);
  if (good && steps) console.log(stdout.trimEnd().replace(/^/gm, '  '));
  if (!good) console.error(stdout + stderr);
  return good;
}

async function checkGeneratedThenAll(): Promise<boolean[]> {
  const current = await runCheck(generated);
  return current ? [await runCheck(generator)] : [false];
}

try {
  await buildStale(['api']);
  const lanes = await Promise.all([runCheck(format), checkGeneratedThenAll()]);
  const tests = process.argv.includes('--without-tests') ? { passed: 0, failed: 0 } : await jest([]);
  if (tests.passed + tests.failed > 0) console.log(`\n${tests.passed} passed, ${tests.failed} failed`);
  if (lanes.flat().includes(false) || tests.failed > 0)
    throw new Refusal('检查未通过，原因见上。', 'The check failed; the reasons are above.');
} catch (error) {
  process.exitCode = explain(error);
}
