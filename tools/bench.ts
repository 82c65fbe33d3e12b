/** `npm run bench`: builds, then runs the benchmark with the arguments given. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build.ts';
import { explain } from './say.ts';
import { ended, root } from './workplace.ts';

try {
  await buildStale(['api', 'web', 'bench']);
  const child = spawn(process.execPath, [join(root, 'apps/bench/run.ts'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = await ended(child);
} catch (error) {
  process.exitCode = explain(error);
}
