/** `npm run check`: format, types, lint and boundaries, generated files, the module generator, tests. `--without-tests` leaves Jest out. */
import { jest } from './jest.ts';
import { explain, Refusal } from './say.ts';
import { root, run } from './workplace.ts';
import { join } from 'node:path';

type Check = { name: string; command: string; args: string[]; /** It says its own steps. */ steps?: boolean };

const format: Check = { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] };
/**
 * Works on a copy of the checkout: whether generated files are current, then types, lint and boundaries of everything
 * together with a generated module, once for both.
 */
const generator: Check = {
  name: 'generated files, and with a generated module types, lint and boundaries',
  command: process.execPath,
  args: [join(root, 'tools/module/prove.ts')],
  steps: true,
};

async function runCheck({ name, command, args, steps }: Check): Promise<boolean> {
  const since = performance.now();
  const { code, stdout, stderr } = await run(command, args);
  const good = code === 0;
  console.log(`  ${good ? '✓' : '✗'} ${name}  (${((performance.now() - since) / 1000).toFixed(1)} s)`);
  if (good && steps) console.log(stdout.trimEnd().replace(/^/gm, '  '));
  if (!good) console.error(stdout + stderr);
  return good;
}

try {
  const checks = await Promise.all([runCheck(format), runCheck(generator)]);
  const tests = process.argv.includes('--without-tests') ? { passed: 0, failed: 0 } : await jest([]);
  if (tests.passed + tests.failed > 0) console.log(`\n${tests.passed} passed, ${tests.failed} failed`);
  if (checks.includes(false) || tests.failed > 0)
    throw new Refusal('检查未通过，原因见上。', 'The check failed; the reasons are above.');
} catch (error) {
  process.exitCode = explain(error);
}
