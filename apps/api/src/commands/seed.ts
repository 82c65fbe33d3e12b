import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../app.module';
import { Demonstration } from '../demo/demonstration';
import { demoPeople } from '../demo/organisations';
import { insertCast } from '../demo/people';
import { dateSeasonsBack } from '../demo/past-seasons';
import { clearUnfinished, demoState } from '../demo/unfinished';
import { Db } from '../kit/data/db';
import { tellNewEvents } from '../messages';
import { required } from './environment';

/** `seed.js`: plays the demonstration once, again when it was cut off; a database with people of its own stays as it is. */
const owner = new pg.Client({ connectionString: required('DATABASE_URL') });
await owner.connect();
await owner.query(`set app.program = 'seed'`);
const state = await demoState(owner);
const seeded = state === 'none' || state === 'unfinished';
if (seeded) {
  const runtimeUrl = required('RUNTIME_DATABASE_URL');
  const password = required('DEMO_PASSWORD');
  if (state === 'unfinished') await clearUnfinished(owner);
  await owner.query('begin');
  try {
    const cast = await insertCast(owner, password);
    await owner.query('commit');
    const app = await NestFactory.createApplicationContext(AppModule.on(runtimeUrl, { production: true, pool: 2 }), {
      logger: ['error'],
    });
    await new Demonstration(app, cast).play();
    await dateSeasonsBack(owner);
    // What the worker does from now on: everybody finds the messages of what was played.
    await tellNewEvents(app.get(Db));
    await app.close();
  } catch (error) {
    await owner.query('rollback');
    process.stderr.write(
      `the demonstration could not be played: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
// A demonstration of an earlier release has fewer people; whoever is named can sign in.
const { rows } = await owner.query<{ username: string }>('select username from app_user');
const there = new Set(rows.map(({ username }) => username));
const people = state === 'foreign' ? [] : demoPeople.filter(({ username }) => there.has(username));
process.stdout.write(`${JSON.stringify({ seeded, people })}\n`);
await owner.end();
