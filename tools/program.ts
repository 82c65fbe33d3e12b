/** Runs one of the API's command line programs on the checkout's database, with the arguments given. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build.ts';
import { environmentOf, migrate, openDatabase, secrets } from './database.ts';
import { explain } from './say.ts';
import { apiFolder, ended, root } from './workplace.ts';

export async function program(name: string, demo = false): Promise<void> {
  try {
    await buildStale(['api']);
    const database = await openDatabase();
    try {
      if (database.owner === undefined) await migrate(database);
      const env = { ...environmentOf(database), ...(demo && { DEMO_PASSWORD: secrets().demoPassword }) };
      const child = spawn(process.execPath, [join(apiFolder, `${name}.js`), ...process.argv.slice(2)], {
        cwd: root,
        env,
        stdio: 'inherit',
      });
      process.exitCode = await ended(child);
    } finally {
      await database.stop();
    }
  } catch (error) {
    process.exitCode = explain(error);
  }
}
