/** The built programs of the API as tests run them: to their end, or as services whose output goes to a file. */
import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { apiFolder, memoryFlags, root } from './workplace.ts';

/** Runs a program of the product to its end; its last line is JSON. */
export function runProgram<T>(script: string, env: NodeJS.ProcessEnv): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(join(apiFolder, script), { env: { ...process.env, ...env }, silent: true, timeout: 180_000 });
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const line = printed.split('\n').findLast((text) => text.startsWith('{'));
      if (code === 0 && line) resolve(JSON.parse(line) as T);
      else reject(new Error(`${script} ended with ${code}`));
    });
  });
}

export type StartedProgram = { readonly child: ChildProcess; readonly ready: Promise<void> };

/** Starts API or worker; it is stopped when this process ends, in any way. */
export function startProgram(script: string, log: string, env: NodeJS.ProcessEnv): StartedProgram {
  const output = openSync(log, 'a', 0o600);
  const child = fork(join(apiFolder, script), {
    env: { ...process.env, ...env },
    execArgv: [...memoryFlags, '--enable-source-maps', '--import', join(root, 'tools/with-parent.ts')],
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const answer = new Promise<boolean>((resolve) => {
    child.once('message', () => resolve(true));
    child.once('exit', () => resolve(false));
  });
  const ready = Promise.race([answer, sleep(60_000, false, { ref: false })]).then((started) => {
    if (!started) throw new Error(`${script} did not start; see ${log}`);
  });
  return { child, ready };
}

/** Stops it in order, and at once when it does not come to an end. */
export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  if ((await Promise.race([gone, sleep(5000, 'late', { ref: false })])) === 'late') child.kill('SIGKILL');
  await gone;
}
