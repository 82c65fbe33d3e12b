/** Jest as npm test and npm run check run it; the figures come from its own report. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ended, root } from './workplace.ts';
import { spawn } from 'node:child_process';

export type Count = { passed: number; failed: number };

export async function jest(args: string[]): Promise<Count> {
  const report = join(root, 'dist/test-results/jest.json');
  mkdirSync(join(root, 'dist/test-results'), { recursive: true });
  rmSync(report, { force: true });
  // The processes of Jest keep all cores busy: more threads beside each cost a tenth of the whole.
  const options = `${process.env['NODE_OPTIONS'] ?? ''} --experimental-vm-modules --v8-pool-size=1`.trim();
  const child = spawn('jest', ['--json', `--outputFile=${report}`, ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: options },
    stdio: ['ignore', 'ignore', 'inherit'], // the report on standard output is also in the file
  });
  const code = await ended(child);
  return countTests(report, code);
}

/** A suite that could not even load counts as a failure, and so does an exit code nothing explains. */
function countTests(report: string, code: number): Count {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>;
    const failed = (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0);
    return { passed: numPassedTests ?? 0, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
