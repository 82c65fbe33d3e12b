/** The demonstration on a stopped server, made once for a run; every world begins as a copy of it. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../../../tools/programs.ts';
import { Cluster } from './cluster.ts';

export type Mould = {
  readonly cluster: Cluster;
  /** The files of attachments. */
  readonly files: string;
  /** The login of API and worker. */
  readonly login: string;
  readonly runtimePassword: string;
  /** The one password of the demonstration. */
  readonly password: string;
};

export async function makeMould(folder: string): Promise<Mould> {
  const secret = () => randomBytes(12).toString('hex');
  const [runtimePassword, password] = [secret(), `Zhanshi-${secret()}`];
  const files = join(folder, 'files');
  mkdirSync(join(files, 'files'), { recursive: true });
  const cluster = await Cluster.make(join(folder, 'postgres'), secret());
  try {
    const owner = { DATABASE_URL: cluster.url, RUNTIME_PASSWORD: runtimePassword };
    const { login } = await runProgram<{ login: string }>('migrate.js', owner);
    const runtime = Object.assign(new URL(cluster.url), { username: login, password: runtimePassword }).href;
    const environment = { RUNTIME_DATABASE_URL: runtime, NODE_ENV: 'production', CHENGXIAO_DATA: files };
    await runProgram('seed.js', { ...owner, ...environment, DEMO_PASSWORD: password });
    return { cluster, files, login, runtimePassword, password };
  } finally {
    await cluster.stop();
  }
}
