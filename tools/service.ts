/** A long-running process of the product, under the eye of start and dev. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogFile, logFolder } from './log-file.ts';
import { Refusal } from './say.ts';
import { howItEnded, memoryFlags, root } from './workplace.ts';

export type Service = {
  name: string;
  /** Says how it ended, once it did. */
  exited: Promise<string>;
  stop: () => Promise<void>;
  kill: () => void;
  lastWords: () => string;
};

/** What a run says is kept in mind to this length, to tell why it ended. */
const remembered = 20_000;

/** Starts it and resolves when it says `ready`; its own words go to .data/log/<name>.log. */
export async function startService(name: string, script: string, env: NodeJS.ProcessEnv): Promise<Service> {
  const log = new LogFile(join(logFolder(), `${name}.log`));
  const child = spawn(
    process.execPath,
    [...memoryFlags, '--enable-source-maps', '--import', join(root, 'tools/with-parent.ts'), script],
    {
      cwd: root,
      env: { ...env, NODE_ENV: env['NODE_ENV'] ?? 'production' },
      detached: true, // Ctrl-C reaches only the starter, which stops things in their order
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => {
      log.write(piece);
      said = (said + piece.toString()).slice(-remembered);
    });
  const exited = howItEnded(child);
  const ready = new Promise<boolean>((resolve) =>
    child.on('message', (message) => message === 'ready' && resolve(true)),
  );
  const began = await Promise.race([ready, exited.then(() => false), sleep(60_000, false, { ref: false })]);
  const service: Service = {
    name,
    exited,
    stop: () => stopChild(child, exited),
    kill: () => child.kill('SIGKILL'),
    lastWords: () => lastWords(said),
  };
  if (began) return service;
  service.kill();
  throw notStarted(name, said, log.path);
}

async function stopChild(child: ChildProcess, exited: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const stopped = await Promise.race([exited.then(() => true), sleep(5000, false, { ref: false })]);
  if (!stopped) child.kill('SIGKILL');
  await exited;
}

function notStarted(name: string, said: string, log: string): Refusal {
  if (/EADDRINUSE|port \d+ is taken/.test(said)) return portTaken(process.env['PORT'] ?? '3000');
  return new Refusal(`${name} 未能启动：${lastWords(said)}（日志 ${log}）`, `${name} did not start (log: ${log})`);
}

/** The most telling line of what it said: the last error, without its stack. */
function lastWords(said: string): string {
  const lines = said
    .trim()
    .split('\n')
    .filter((line) => !/^\s+at /.test(line));
  const line = lines.findLast((text) => /error|fatal/i.test(text)) ?? lines.at(-1) ?? '';
  return (/^\{.*"msg":/.test(line) ? (JSON.parse(line) as { msg: string }).msg : line).slice(0, 300);
}

export const portTaken = (port: string | number): Refusal =>
  new Refusal(
    `端口 ${port} 已被占用；请用 PORT=3001 npm start 换一个端口。`,
    `Port ${port} is taken; choose another, as in PORT=3001 npm start.`,
  );
