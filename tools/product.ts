/** The parts of the running product that start and dev share: the port, the demo, API and worker. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Database, environmentOf, secrets } from './database.ts';
import { columns, Refusal } from './say.ts';
import { portTaken, type Service, startService } from './service.ts';
import { apiFolder, dataDir, run } from './workplace.ts';

export type Person = { username: string; name: string; role: string; organisation: string };
export type Address = { host: string; port: number };

export function addressAsked(): Address {
  const text = process.env['PORT'] || '3000';
  // The demonstration has people whose password is on the screen: nobody else's machine needs to reach it.
  const host = process.env['HOST'] || (asksForDemo() ? '127.0.0.1' : '0.0.0.0');
  if (/^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65_536) return { host, port: Number(text) };
  throw new Refusal(`PORT 无效：${text}。`, `PORT is not a port number: ${text}.`);
}

export async function mustBeFree({ host, port }: Address): Promise<void> {
  const denied = (code: string | undefined): Refusal =>
    new Refusal(`无法监听 ${host}:${port}（${code}）。`, `Cannot listen on ${host}:${port} (${code}).`);
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(code === 'EADDRINUSE' ? portTaken(port) : denied(code)),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Whether the environment asks for the demo, before any database is opened. */
const asksForDemo = (): boolean => !process.env['DATABASE_URL'] || process.env['SEED_DEMO'] === '1';

/** The demo belongs to the embedded database; on a given server it is there only when asked for. */
export const wantsDemo = (database: Database): boolean => database.embedded || process.env['SEED_DEMO'] === '1';

/** Seeds the demo at the first start; later starts return the same people. */
export async function seed(database: Database): Promise<Person[]> {
  const env = { ...environmentOf(database), DEMO_PASSWORD: secrets().demoPassword };
  const seeded = await run(process.execPath, [join(apiFolder, 'seed.js')], { env });
  const line = seeded.stdout.split('\n').findLast((text) => text.startsWith('{'));
  if (seeded.code === 0 && line) return (JSON.parse(line) as { people: Person[] }).people;
  console.error(seeded.stdout + seeded.stderr);
  throw new Refusal('演示数据写入失败，原因见上。', 'Seeding the demo failed; the reason is above.');
}

/** API and worker know the runtime login only: the owner's address and every password stay with the starter. */
export function runtimeEnvironment(database: Database, { host, port }: Address): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, RUNTIME_PASSWORD: _runtime, DEMO_PASSWORD: _demo, ...rest } = process.env;
  return {
    ...rest,
    CHENGXIAO_DATA: dataDir,
    RUNTIME_DATABASE_URL: database.runtimeUrl,
    PORT: String(port),
    HOST: host,
  };
}

export const startApi = (env: NodeJS.ProcessEnv): Promise<Service> =>
  startService('api', join(apiFolder, 'main.js'), env);
export const startWorker = (env: NodeJS.ProcessEnv): Promise<Service> =>
  startService('worker', join(apiFolder, 'worker.js'), env);

const roles: Record<string, string> = {
  government: '政府 government',
  finance: '财政 finance',
  department: '部门 department',
  unit: '单位 unit',
  audit: '审计 audit',
  evaluator: '第三方 evaluator',
  systemAdministrator: '系统管理员 system administrator',
  securityAdministrator: '安全管理员 security administrator',
  auditAdministrator: '审计管理员 audit administrator',
};

export function introduce(people: Person[]): void {
  if (people.length === 0) return;
  const rows = people.map(({ username, name, role, organisation }) => [
    `  ${username}`,
    name,
    roles[role] ?? role,
    organisation,
  ]);
  console.log(`\n演示人员  Demo people\n${columns(rows).join('\n')}`);
  console.log(`\n  共用演示口令  Shared demo password:  ${secrets().demoPassword}`);
  const place = join(dataDir, 'secrets.json');
  console.log(`  （保存于 ${place}  kept in ${place}）`);
}
