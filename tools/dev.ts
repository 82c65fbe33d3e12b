/** `npm run dev`: the API is rebuilt and restarted at every change, the web is served by Vite, on the same database. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { type Database, migrate } from './database.ts';
import { keep, live, type Part, takeDatabase } from './lifetime.ts';
import { freePort } from './postgres-process.ts';
import {
  type Address,
  addressAsked,
  introduce,
  mustBeFree,
  runtimeEnvironment,
  seed,
  startApi,
  startWorker,
  wantsDemo,
} from './product.ts';
import { explain, step } from './say.ts';
import { root } from './workplace.ts';

type Watcher = { on: (event: 'event', listener: (event: { code: string; error?: Error }) => void) => void };

let running: Part[] = [];
let turn: Promise<void> = Promise.resolve();

await live(async () => {
  const address = addressAsked();
  await mustBeFree(address);
  const database = await step('数据库', 'PostgreSQL', takeDatabase);
  const inner = { host: '127.0.0.1', port: await freePort() };
  rmSync(join(root, 'dist/.built-api'), { force: true }); // the next start builds anew
  await watchApi(database, inner);
  const api = `http://127.0.0.1:${inner.port}`;
  const passed = { target: api, changeOrigin: false }; // the API compares Origin with Host
  const web = await createServer({
    configFile: join(root, 'apps/web/vite.config.ts'),
    server: { ...address, strictPort: true, proxy: { '/graphql': passed, '/api': passed } },
  });
  keepTheEnd();
  await web.listen();
  console.log(`\n开发模式  Development:  http://localhost:${address.port}   API ${api}`);
  if (wantsDemo(database)) introduce(await seed(database));
});

/** Vite ends the process by itself at SIGTERM and at the end of standard input; here the end has an order. */
function keepTheEnd(): void {
  for (const listener of process.listeners('SIGTERM').slice(1)) process.off('SIGTERM', listener);
  process.stdin.removeAllListeners('end');
}

/** Resolves after the first build; every later one takes its turn and restarts the API. */
async function watchApi(database: Database, inner: Address): Promise<void> {
  const watcher = (await build({
    configFile: join(root, 'apps/api/vite.config.ts'),
    build: { watch: {} },
  })) as unknown as Watcher;
  await new Promise<void>((first) => {
    watcher.on('event', ({ code, error }) => {
      if (code === 'ERROR') console.error(error?.message);
      if (code === 'END') turn = turn.then(() => restart(database, inner).catch(explain)).then(() => first());
    });
  });
}

async function restart(database: Database, inner: Address): Promise<void> {
  await Promise.all(running.map((part) => part.retire()));
  running = [];
  await migrate(database);
  if (wantsDemo(database)) await seed(database);
  const env = { ...runtimeEnvironment(database, inner), NODE_ENV: 'development' };
  await step('重启', 'API and worker', async () => {
    running = await Promise.all([keep('api', () => startApi(env)), keep('worker', () => startWorker(env))]);
  });
}
