/** One running postmaster: started under a watchdog that outlives us just long enough to stop it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './postgres-binaries.ts';
import { Refusal } from './say.ts';

/**
 * Standard input is the life line: when our process ends, however it ends, the shell reads end of file and stops the
 * server. $1 is a folder to remove after an orderly end (empty: none).
 */
const watchdog = `
remove=$1; shift
exec 3<&0
"$@" </dev/null 3<&- & server=$!
( read -r _ <&3; kill -INT $server 2>/dev/null ) & watch=$!
exec 3<&-
wait $server; code=$?
kill $watch 2>/dev/null
[ -z "$remove" ] || [ $code -ne 0 ] || rm -rf "$remove"
exit $code`;

export type Server = { pid: number; port: number; stop: () => Promise<void>; exited: Promise<number> };

export type ServerOptions = {
  binaries: Binaries;
  cluster: string;
  log: string;
  settings: string[];
  removeAfter?: string;
  /** The port to take again; a free one when it is not given. */
  port?: number;
};

/** Starts the server on a port of 127.0.0.1 and resolves when it takes connections. */
export async function startServer(options: ServerOptions): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const child = launch(options, port);
    const exited = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
    if (await becomesReady(child, options.cluster)) {
      const pid = livePostmaster(options.cluster) ?? 0;
      return { pid, port, exited, stop: () => stopServer(child, exited, options.cluster) };
    }
    const reason = lastFatal(options.log);
    const passing = /could not bind|Address already in use|shared memory block|pre-existing/.test(reason);
    if (!passing || attempt === 5) throw notStarted(reason, options.log);
    await sleep(300 * attempt);
  }
}

function launch({ binaries, cluster, log, settings, removeAfter }: ServerOptions, port: number): ChildProcess {
  const output = openSync(log, 'a', 0o600);
  const flags = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', ...settings];
  const server = [binaries.postgres, '-D', cluster, ...flags.flatMap((flag) => ['-c', flag])];
  const child = spawn('/bin/sh', ['-c', watchdog, 'sh', removeAfter ?? '', ...server], {
    ...binaries.runAs,
    cwd: '/',
    detached: true, // Ctrl-C goes to the foreground group; the database must be the last to hear of it
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', output, output],
  });
  child.stdin?.on('error', () => undefined);
  closeSync(output);
  return child;
}

async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  let failed = false;
  child.once('error', () => (failed = true));
  const pidFile = `${cluster}/postmaster.pid`;
  while (child.exitCode === null && child.signalCode === null && !failed) {
    const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : [];
    if (lines[7]?.trim() === 'ready' && livePostmaster(cluster)) return true;
    await sleep(20);
  }
  return false;
}

async function stopServer(child: ChildProcess, exited: Promise<number>, cluster: string): Promise<void> {
  child.stdin?.end();
  const stopped = await Promise.race([exited.then(() => true), sleep(10_000, false, { ref: false })]);
  if (stopped) return;
  const pid = livePostmaster(cluster);
  if (pid) process.kill(pid, 'SIGQUIT');
  await exited;
}

/** The pid of the server that runs on this data directory; a pid file alone proves nothing, pids are used again. */
export function livePostmaster(cluster: string): number | undefined {
  const pidFile = `${cluster}/postmaster.pid`;
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  return pid > 1 && commandOf(pid).includes(cluster) ? pid : undefined;
}

function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** After a kill -9 of everything: an orphan server is stopped, and a pid file that names a stranger is removed. */
export async function clearRemains(cluster: string): Promise<void> {
  const orphan = livePostmaster(cluster);
  if (orphan) {
    process.kill(orphan, 'SIGINT');
    for (let waited = 0; livePostmaster(cluster) === orphan; waited += 50) {
      if (waited === 8000) process.kill(orphan, 'SIGQUIT');
      if (waited > 12_000) throw stillRunning(orphan, cluster);
      await sleep(50);
    }
  }
  rmSync(`${cluster}/postmaster.pid`, { force: true });
}

const stillRunning = (pid: number, cluster: string): Refusal =>
  new Refusal(
    `数据目录 ${cluster} 的 PostgreSQL 进程 ${pid} 无法停止。`,
    `The PostgreSQL process ${pid} on ${cluster} does not stop.`,
  );

export function lastFatal(log: string): string {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return (
    lines.slice(-20).findLast((line) => /FATAL|PANIC|could not|error while loading/.test(line)) ?? lines.at(-1) ?? ''
  );
}

function notStarted(reason: string, log: string): Refusal {
  const text = reason.replace(/^.*?(FATAL|PANIC): +/, '');
  return new Refusal(
    `内置 PostgreSQL 未能启动：${text}（日志 ${log}）`,
    `The embedded PostgreSQL did not start: ${text} (log: ${log})`,
  );
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
