import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';

const tools = import.meta.dirname;
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** A starter as `npm start` is one, with parts that are made for the test. */
function starter(body: string) {
  const folder = mkdtempSync(join(tmpdir(), 'chengxiao-lifetime-'));
  const part = (name: string, text: string): string => {
    const path = join(folder, `${name}.mjs`);
    writeFileSync(path, text);
    return JSON.stringify(path);
  };
  const script = join(folder, 'starter.ts');
  const good = part('good', `process.send('ready'); console.log('pid ' + process.pid); setInterval(() => {}, 1000);`);
  const bad = part('bad', `process.send('ready'); setTimeout(() => { throw new Error('the true reason'); }, 20);`);
  writeFileSync(
    script,
    `import { keep, live, takeDatabase } from ${JSON.stringify(join(tools, 'lifetime.ts'))};
     import { startService } from ${JSON.stringify(join(tools, 'service.ts'))};
     import { BackOff } from ${JSON.stringify(join(tools, 'back-off.ts'))};
     const [good, bad] = [${good}, ${bad}];
     await live(async () => { ${body}; console.log('all is up'); });`,
  );
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, CHENGXIAO_DATA: folder, DATABASE_URL: '' },
  });
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const until = async (wanted: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = wanted.exec(said);
      if (found) return found;
      if (child.exitCode !== null) throw new Error(`ended without ${wanted}: ${said}`);
      await sleep(20);
    }
  };
  /** The latest process of a part, as it wrote into its log; not the one that is known to have ended. */
  const pidOf = async (name: string, ended = 0): Promise<number> => {
    for (;;) {
      const path = join(folder, `log/${name}.log`);
      const pids = existsSync(path) ? [...readFileSync(path, 'utf8').matchAll(/pid (\d+)\n/g)] : [];
      const pid = Number(pids.at(-1)?.[1] ?? 0);
      if (pid > 0 && pid !== ended) return pid;
      await sleep(20);
    }
  };
  return { child, folder, until, pidOf, ended, said: () => said };
}

describe('a part that ends by itself', () => {
  it('is started again, with the reason said, and stops with all others', async () => {
    const { child, until, pidOf, ended } = starter(
      `await keep('worker', () => startService('worker', good, process.env))`,
    );
    await until(/all is up/);
    const first = await pidOf('worker');
    process.kill(first, 'SIGKILL');
    await until(/worker ended by itself \(SIGKILL.*it starts again in 0\.5 s/);
    await until(/worker runs again/);
    const second = await pidOf('worker', first);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(() => process.kill(second, 0)).toThrow();
  });

  it('again and again is given up, with the true reason', async () => {
    const { until, ended, said } = starter(
      `await Promise.all([keep('worker', () => startService('worker', bad, process.env), new BackOff([0.1, 0.2])), keep('api', () => startService('api', good, process.env))])`,
    );
    await until(/ended again and again and everything was stopped/);
    expect(await ended).toBe(1);
    expect(said().match(/it starts again in/g)).toHaveLength(2);
    expect(said()).toMatch(/everything was stopped: exit 1, .*the true reason/);
  });

  it('may be PostgreSQL, which comes back at the same address', async () => {
    const { child, folder, until, ended } = starter(
      `const db = await takeDatabase(); console.log('at ' + db.ownerUrl + ' end')`,
    );
    const [, url = ''] = await until(/at (\S+) end/);
    const postmaster = (): number =>
      Number(readFileSync(join(pointer().cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const pointer = () =>
      JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8')) as { cluster: string; port: number };
    const before = postmaster();
    process.kill(before, 'SIGKILL');
    await until(/PostgreSQL ended by itself \(signal 9/);
    await until(/PostgreSQL runs again/);
    expect(postmaster()).not.toBe(before);
    expect(new URL(url).port).toBe(String(pointer().port));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
