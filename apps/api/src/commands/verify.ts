import pg from 'pg';
import { verify } from '../integrity/verify';
import { required } from './environment';

/** `verify.js`: walks the event chain; exit 1 and the first fault when something was altered, is missing or out of order. */
const owner = new pg.Client({ connectionString: required('DATABASE_URL') });
try {
  await owner.connect();
  const verdict = await verify(owner);
  if (verdict.intact) process.stdout.write(`intact: ${verdict.events} events, ${verdict.seals} seals\n`);
  else {
    process.stderr.write(`NOT INTACT: ${verdict.fault}\n`);
    process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`cannot verify: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
} finally {
  await owner.end();
}
