import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './stage.ts';

/** Seconds from `npm start` to the first answered request: with a new data directory, and again with the same. */
export async function measureStart(): Promise<{ first: number; again: number }> {
  const data = mkdtempSync(join(tmpdir(), 'chengxiao-bench-'));
  try {
    return { first: await measureOneStart(data), again: await measureOneStart(data) };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function measureOneStart(data: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: join(import.meta.dirname, '../../..'),
    env: { ...process.env, PORT: String(port), CHENGXIAO_DATA: data },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const isAnswering = async (): Promise<number> => {
    for (;;) {
      const ok = await fetch(`http://127.0.0.1:${port}/api/health`).then(
        (reply) => reply.ok,
        () => false,
      );
      if (ok) return (performance.now() - began) / 1000;
      if (child.exitCode !== null) throw new Error('npm start ended before it answered');
      await sleep(50);
    }
  };
  try {
    return await isAnswering();
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
