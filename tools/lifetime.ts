/** From the first process to the last: signals, crashes, and the order in which everything stops. */
import { type Database, openDatabase } from './database.ts';
import { inUse } from './owner.ts';
import { explain, Refusal } from './say.ts';
import type { Service } from './service.ts';
import { dataDir, endRunning } from './workplace.ts';

const services = new Set<Service>();
let database: Database | undefined;
let stopping: Promise<void> | undefined;

/** Runs `start`; afterwards the process lives until a signal or a crash ends it. */
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

/** Opens the database for a process that means to serve from it, alone. */
export async function takeDatabase(): Promise<Database> {
  const opened = await openDatabase();
  if (opened.owner !== undefined) throw inUse(dataDir, opened.owner);
  database = opened;
  void opened.exited.then((code) => onCrash('PostgreSQL', `PostgreSQL (${code})`));
  return opened;
}

/** Watches a started service; its unexpected end is the end of all. */
export async function watch(service: Service): Promise<void> {
  services.add(service);
  void service.exited.then(
    (code) => services.has(service) && onCrash(service.name, `${service.name} (${code}) ${service.lastWords()}`),
  );
  if (stopping) await service.stop();
}

/** Stops some services on purpose, for a restart. */
export async function retire(retired: Service[]): Promise<void> {
  for (const service of retired) services.delete(service);
  await Promise.all(retired.map((service) => service.stop()));
}

function onSignal(): void {
  if (stopping) {
    for (const service of services) service.kill(); // the second Ctrl-C does not wait
    return;
  }
  console.log('\n正在停止…  Stopping …');
  void stopAll().then(() => process.exit(0));
}

function onCrash(name: string, words: string): void {
  if (stopping) return;
  explain(new Refusal(`${name} 意外退出，已全部停止：${words}`, `${name} ended unexpectedly; everything was stopped.`));
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
