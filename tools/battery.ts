/** `npm run battery`: builds, then lets a hostile and faulty world loose on the built product. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build.ts';
import { explain } from './say.ts';
import { ended, root } from './workplace.ts';

try {
  await buildStale(['api']);
  const child = spawn(process.execPath, [join(root, 'apps/battery/run.ts'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = await ended(child);
} catch (error) {
  process.exitCode = explain(error);
}
