/** From the first process to the last: signals, ends that nobody wanted, and the order in which everything stops. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BackOff } from './back-off.ts';
import { type Database, openDatabase } from './database.ts';
import { AppendedLog, logFolder } from './log-file.ts';
import { inUse } from './owner.ts';
import { explain, Refusal, say } from './say.ts';
import type { Service } from './service.ts';
import { dataDir, endRunning } from './workplace.ts';

/** A part of the product that runs until it is retired: what ends by itself is started again. */
export type Part = { readonly retire: () => Promise<void> };

/** A run of a part: how it ended, and what it said last. */
type Run = { readonly exited: Promise<string>; readonly lastWords: () => string };

const services = new Set<Service>();
let database: Database | undefined;
let databaseBack: Promise<void> = Promise.resolve();
let stopping: Promise<void> | undefined;

/** Runs `start`; afterwards the process lives until a signal ends it, or a part that cannot be kept running. */
export async function live(start: () => Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  if (process.env['npm_lifecycle_event']) endWithNpm();
  try {
    await start();
  } catch (error) {
    if (stopping) return; // what broke was stopped on purpose
    const code = explain(error);
    await stopAll();
    process.exit(code);
  }
}

/** A killed npm cannot pass a signal on; nothing may stay behind that holds the port and the data. */
function endWithNpm(): void {
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && !stopping && onSignal(), 500).unref();
}

/** Opens the database for a process that means to serve from it, alone, and keeps it running. */
export async function takeDatabase(): Promise<Database> {
  const opened = await openDatabase();
  if (opened.owner !== undefined) throw inUse(dataDir, opened.owner);
  database = opened;
  if (opened.embedded) {
    const log = new AppendedLog(join(dataDir, 'postgres.log'), logFolder());
    log.tidy();
    setInterval(() => log.tidy(), 3600_000).unref();
  }
  let back: () => void = () => undefined;
  void follow('PostgreSQL', opened, {
    onEnd: () => (databaseBack = new Promise((resolve) => (back = resolve))),
    start: () => opened.restart(),
    onStart: () => back(),
    isRetired: () => false,
    backOff: new BackOff(),
  });
  return opened;
}

/** Starts a part and keeps it running. @throws when it does not start the first time */
export async function keep(name: string, start: () => Promise<Service>, backOff = new BackOff()): Promise<Part> {
  let running: Service;
  let retired = false;
  const begin = async (): Promise<Service> => {
    running = await start();
    services.add(running);
    if (stopping || retired) await end(running);
    return running;
  };
  const first = await begin();
  void follow(name, first, {
    onEnd: () => services.delete(running),
    // Without its database it would only end again.
    start: () => databaseBack.then(begin),
    onStart: () => undefined,
    isRetired: () => retired,
    backOff,
  });
  return {
    retire: async () => {
      retired = true;
      await end(running);
    },
  };
}

async function end(service: Service): Promise<void> {
  services.delete(service);
  await service.stop();
}

type Keeping = {
  readonly onEnd: () => unknown;
  readonly start: () => Promise<Run>;
  readonly onStart: () => void;
  readonly isRetired: () => boolean;
  readonly backOff: BackOff;
};

/** Starts a part again whenever it ends by itself, after a rest that grows; gives all up when that does not help. */
async function follow(name: string, first: Run, { onEnd, start, onStart, isRetired, backOff }: Keeping): Promise<void> {
  const isOver = (): boolean => stopping !== undefined || isRetired();
  for (let run: Run | undefined = first, since = performance.now(), reason = ''; ;) {
    if (run) {
      const how = await run.exited;
      if (isOver()) return;
      reason = [how, run.lastWords()].filter(Boolean).join(', ');
      onEnd();
    }
    const rest = backOff.next((performance.now() - since) / 1000);
    if (rest === null) return giveUp(name, reason);
    console.error(
      `\n! ${name} 意外结束（${reason}），${rest} 秒后重新启动 / ${name} ended by itself (${reason}); it starts again in ${rest} s`,
    );
    await sleep(rest * 1000);
    if (isOver()) return;
    since = performance.now();
    try {
      run = await start();
      if (isOver()) return;
      onStart();
      say(`✓ ${name} 已重新启动`, `${name} runs again`);
    } catch (error) {
      if (isOver()) return;
      run = undefined;
      reason = error instanceof Error ? error.message : String(error);
    }
  }
}

function onSignal(): void {
  if (stopping) {
    for (const service of services) service.kill(); // the second Ctrl-C does not wait
    return;
  }
  console.log('\n正在停止…  Stopping …');
  void stopAll().then(() => process.exit(0));
}

function giveUp(name: string, reason: string): void {
  explain(
    new Refusal(
      `${name} 多次重新启动仍意外结束，已全部停止：${reason}`,
      `${name} ended again and again and everything was stopped: ${reason}`,
    ),
  );
  void stopAll().then(() => process.exit(1));
}

/** The processes that use the database first, then the database. */
function stopAll(): Promise<void> {
  stopping ??= (async () => {
    endRunning();
    await Promise.all([...services].map((service) => service.stop()));
    await database?.stop();
  })();
  return stopping;
}
