/** The checkout: its folders, and child processes of its commands. */
import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
/** `CHENGXIAO_DATA` puts data and secrets elsewhere, for a second instance of the same checkout. */
export const dataDir = process.env['CHENGXIAO_DATA'] ?? join(root, '.data');
export const apiFolder = join(root, 'dist/apps/api');
export const webFolder = join(root, 'dist/apps/web');

/**
 * How API and worker collect garbage; the images say the same. What a request makes stays in the young generation: without
 * pretenuring V8 does not take the rows of a busy list for data that lasts, which only a collection of the whole heap would
 * free. The heap grows less than on a machine with much memory, so that the processes stay small, and two threads help the
 * program's own: four take the cores from the database, and requests wait.
 */
export const memoryFlags = [
  '--no-allocation-site-pretenuring',
  '--heap-growing-percent=50',
  '--max-semi-space-size=16',
  '--v8-pool-size=2',
];

export type Outcome = { code: number; stdout: string; stderr: string };

const running = new Set<ChildProcess>();

/** Ends the commands that `run` still waits for. */
export function endRunning(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs a command to its end and keeps what it says. */
export async function run(command: string, args: string[], options: SpawnOptions = {}): Promise<Outcome> {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  running.add(child);
  const printed = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (printed.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (printed.stderr += chunk.toString()));
  const code = await ended(child);
  running.delete(child);
  return { code, ...printed };
}

/** Runs a command whose output belongs on the screen; its standard output is also returned. */
export async function show(command: string, args: string[], options: SpawnOptions = {}): Promise<Outcome> {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], ...options });
  let stdout = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    stdout += chunk.toString();
  });
  return { code: await ended(child), stdout, stderr: '' };
}

/** How a process ended, in words: a killed one has no exit code. */
export const howItEnded = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `exit ${code ?? 1}`));
  });

export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
