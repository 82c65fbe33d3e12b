/** A long-running process of the product, under the eye of start and dev. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownLikeFolder } from './owner.ts';
import { Refusal } from './say.ts';
import { dataDir, ended, memoryFlags, root } from './workplace.ts';

export type Service = {
  name: string;
  exited: Promise<number>;
  stop: () => Promise<void>;
  kill: () => void;
  lastWords: () => string;
};

/** Starts it and resolves when it says `ready`; its own words go to .data/log/<name>.log. */
export async function startService(name: string, script: string, env: NodeJS.ProcessEnv): Promise<Service> {
  const log = logFile(name);
  const output = openSync(log, 'w', 0o600);
  const child = spawn(
    process.execPath,
    [...memoryFlags, '--enable-source-maps', '--import', join(root, 'tools/with-parent.ts'), script],
    {
      cwd: root,
      env: { ...env, NODE_ENV: env['NODE_ENV'] ?? 'production' },
      detached: true, // Ctrl-C reaches only the starter, which stops things in their order
      stdio: ['ignore', output, output, 'ipc'],
    },
  );
  closeSync(output);
  ownLikeFolder(log, dataDir);
  const exited = ended(child);
  const ready = new Promise<boolean>((resolve) =>
    child.on('message', (message) => message === 'ready' && resolve(true)),
  );
  const began = await Promise.race([ready, exited.then(() => false), sleep(60_000, false, { ref: false })]);
  const service: Service = {
    name,
    exited,
    stop: () => stopChild(child, exited),
    kill: () => child.kill('SIGKILL'),
    lastWords: () => lastWords(log),
  };
  if (began) return service;
  service.kill();
  throw notStarted(name, log);
}

/** The log of the start before stays beside the new one. */
function logFile(name: string): string {
  const folder = join(dataDir, 'log');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  ownLikeFolder(folder, dataDir);
  const log = join(folder, `${name}.log`);
  if (existsSync(log)) renameSync(log, `${log}.before`);
  return log;
}

async function stopChild(child: ChildProcess, exited: Promise<number>): Promise<void> {
  child.kill('SIGTERM');
  const stopped = await Promise.race([exited.then(() => true), sleep(5000, false, { ref: false })]);
  if (!stopped) child.kill('SIGKILL');
  await exited;
}

function notStarted(name: string, log: string): Refusal {
  const logged = readFileSync(log, 'utf8');
  if (/EADDRINUSE|port \d+ is taken/.test(logged)) return portTaken(process.env['PORT'] ?? '3000');
  return new Refusal(`${name} 未能启动：${lastWords(log)}（日志 ${log}）`, `${name} did not start (log: ${log})`);
}

/** The most telling line of a log: the last error, without its stack. */
function lastWords(log: string): string {
  const lines = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !/^\s+at /.test(line));
  const line = lines.findLast((text) => /error|fatal/i.test(text)) ?? lines.at(-1) ?? '';
  return line.slice(0, 300);
}

export const portTaken = (port: string | number): Refusal =>
  new Refusal(
    `端口 ${port} 已被占用；请用 PORT=3001 npm start 换一个端口。`,
    `Port ${port} is taken; choose another, as in PORT=3001 npm start.`,
  );
