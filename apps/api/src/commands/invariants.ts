import pg from 'pg';
import { brokenInvariants } from '../integrity/invariants';
import { required } from './environment';

/** `invariants.js`: asks what must always hold; exit 1 names what does not, 2 when it cannot tell. */
const owner = new pg.Client({ connectionString: required('DATABASE_URL') });
try {
  await owner.connect();
  const broken = await brokenInvariants(owner);
  for (const { invariant, subject, detail } of broken) process.stderr.write(`${invariant}: ${subject}: ${detail}\n`);
  if (broken.length === 0) process.stdout.write('every invariant holds\n');
  else process.exitCode = 1;
} catch (error) {
  process.stderr.write(`cannot tell: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
} finally {
  await owner.end();
}
