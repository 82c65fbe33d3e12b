/** Runs one of the rules' command line programs: no database, and nothing but its answer on standard output. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build.ts';
import { explain } from './say.ts';
import { ended, root } from './workplace.ts';

export async function rules(name: string): Promise<void> {
  try {
    await buildStale(['cli']);
    const script = join(root, 'dist/apps/cli', `${name}.js`);
    const child = spawn(process.execPath, [script, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
    process.exitCode = await ended(child);
  } catch (error) {
    process.exitCode = explain(error);
  }
}
