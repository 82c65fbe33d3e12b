/** Runs one of the API's command line programs on the checkout's database, with the arguments given. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build.ts';
import { environmentOf, migrate, openDatabase, secrets } from './database.ts';
import { explain } from './say.ts';
import { apiFolder, ended, root } from './workplace.ts';

export async function program(name: string, { demo = false, migrates = true } = {}): Promise<void> {
  try {
    await buildStale(['api']);
    // Help needs no database.
    if (process.argv.some((each) => each === '--help' || each === '-h')) {
      process.exitCode = await runProgram(name, process.env);
      return;
    }
    const database = await openDatabase();
    try {
      if (migrates && database.owner === undefined) await migrate(database);
      const env = { ...environmentOf(database), ...(demo && { DEMO_PASSWORD: secrets().demoPassword }) };
      process.exitCode = await runProgram(name, env);
    } finally {
      await database.stop();
    }
  } catch (error) {
    process.exitCode = explain(error);
  }
}

const runProgram = (name: string, env: NodeJS.ProcessEnv): Promise<number> =>
  ended(
    spawn(process.execPath, [join(apiFolder, `${name}.js`), ...process.argv.slice(2)], {
      cwd: root,
      env,
      stdio: 'inherit',
    }),
  );
