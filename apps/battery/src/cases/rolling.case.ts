import { spawn } from 'node:child_process';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../../tools/postgres-process.ts';
import { startProgram, stopProgram, type StartedProgram } from '../../../../tools/programs.ts';
import { apiFolder } from '../../../../tools/workplace.ts';
import { documents, projectInput } from '../kit/business.ts';
import { Caller } from '../kit/caller.ts';
import { type Case, figure } from '../kit/case.ts';
import { writers } from '../kit/load.ts';
import type { World } from '../kit/world.ts';

type Replica = { readonly port: number; program: StartedProgram };

/** Two replicas behind a balancer are restarted in turn, and the migrations run again, while people work: no request fails. */
export const rolling: Case = {
  name: 'rolling',
  group: 'operations',
  zh: '滚动重启与升级',
  en: 'rolling restart and migration under load',
  own: { worker: true },
  async run(world) {
    await world.stop('main.js');
    const start = (port: number) =>
      startProgram('main.js', join(world.folder, `replica-${port}.log`), {
        ...world.environment,
        PORT: String(port),
        DRAIN_SECONDS: '2',
      });
    const replicas: Replica[] = [];
    for (let at = 0; at < 2; at++) {
      const port = await freePort();
      const program = start(port);
      await program.ready;
      replicas.push({ port, program });
    }
    const balancer = await balance(replicas.map(({ port }) => port));
    const failed: string[] = [];
    let [going, answered] = [true, 0];
    const people = (await writers(world, 6)).map(({ person, cookie }) => new Caller(balancer.origin, person, cookie));
    const work = people.map(async (caller) => {
      while (going) {
        const answer = await caller
          .raw(documents.draftProject, { input: projectInput({ name: '滚动' }) })
          .catch(String);
        if (typeof answer !== 'string' && answer.status === 200 && answer.text.includes('"Project"')) answered++;
        else failed.push(typeof answer === 'string' ? answer : `${answer.status} ${answer.text.slice(0, 120)}`);
      }
    });
    for (let turn = 0; turn < 4; turn++) {
      await sleep(1000);
      const replica = replicas[turn % 2] as Replica;
      const { child } = replica.program;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      replica.program = start(replica.port);
      await replica.program.ready;
      await sleep(700);
    }
    const migrated = await migrateAgain(world);
    going = false;
    await Promise.all(work);
    balancer.close();
    await Promise.all(replicas.map(({ program }) => stopProgram(program.child)));
    if (migrated !== 0) failed.push(`the migrations ended with ${migrated}`);
    const kinds = [...new Set(failed)].map((text) => `${failed.filter((each) => each === text).length} times ${text}`);
    return figure(`4 restarts and a migration, ${answered} writes, ${failed.length} failed`, kinds);
  },
};

/** Like nginx: in turn to who is ready, and to the next where a connection is refused. */
async function balance(ports: readonly number[]): Promise<{ origin: string; close: () => void }> {
  const ready = new Set(ports);
  const look = setInterval(() => {
    for (const port of ports)
      request({ port, host: '127.0.0.1', path: '/api/health/ready', timeout: 400 }, (reply) => {
        reply.resume();
        if (reply.statusCode === 200) ready.add(port);
        else ready.delete(port);
      })
        .on('error', () => ready.delete(port))
        .end();
  }, 200);
  let turn = 0;
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer, left: readonly number[]): void => {
    const [port, ...others] = left;
    if (port === undefined) return void outgoing.writeHead(502).end('nobody is there');
    request(
      { port, host: '127.0.0.1', path: incoming.url, method: incoming.method, headers: incoming.headers, agent: false },
      (reply) => {
        outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(outgoing);
      },
    )
      .on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED') pass(incoming, outgoing, body, others);
        else if (!outgoing.headersSent) outgoing.writeHead(502).end(String(error));
      })
      .end(body);
  };
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.once('end', () => {
      const able = ports.filter((port) => ready.has(port));
      const order = able.length > 0 ? able : ports;
      turn += 1;
      pass(incoming, outgoing, Buffer.concat(parts), [
        ...order.slice(turn % order.length),
        ...order.slice(0, turn % order.length),
      ]);
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      clearInterval(look);
      server.close();
      server.closeAllConnections();
    },
  };
}

function migrateAgain(world: World): Promise<number | null> {
  const env = { ...process.env, DATABASE_URL: world.cluster.url, RUNTIME_PASSWORD: world.mould.runtimePassword };
  const child = spawn(process.execPath, [join(apiFolder, 'migrate.js')], { env, stdio: 'ignore' });
  return new Promise((resolve) => child.once('close', resolve));
}
