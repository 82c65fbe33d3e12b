import { parseArgs } from 'node:util';
import pg from 'pg';
import { storeOf } from '../attachments/storage';
import { sealVerifierOf } from '../integrity/seal-key';
import { knownSealOf, sealMemoryOf } from '../integrity/seal-memory';
import { verify } from '../integrity/verify';
import { required } from './environment';

const usage = `audit:verify [--root <number>:<hash> | --root <exported file>] …
Holds events, business rows and files against the signed seals, and the seals against those somebody kept. Writes nothing.
Exit 0 intact, 1 not intact, 2 when it cannot tell.\n`;

/** `verify.js`: exit 1 and what was altered, is missing or out of order. */
const owner = new pg.Client({ connectionString: required('DATABASE_URL') });
try {
  const { values } = parseArgs({ options: { root: { type: 'string', multiple: true }, help: { type: 'boolean' } } });
  if (values.help) process.stdout.write(usage);
  else await run(values.root ?? []);
} catch (error) {
  process.stderr.write(`cannot verify: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
} finally {
  await owner.end();
}

async function run(kept: readonly string[]): Promise<void> {
  const remembered = sealMemoryOf(process.env).last();
  const roots = [...kept.map(knownSealOf), ...(remembered ? [remembered] : [])];
  const verifier = sealVerifierOf(process.env);
  await owner.connect();
  const verdict = await verify(owner, { verifier, roots, files: storeOf(process.env) });
  if (verdict.intact) {
    const { events, seals, rows, files, programs, seal } = verdict;
    process.stdout.write(`intact: ${events} events, ${seals} seals, ${rows} rows, ${files} files\n`);
    for (const [program, count] of Object.entries(programs))
      process.stdout.write(`written by ${program} as the owner: ${count} rows\n`);
    if (seal) process.stdout.write(`keep this root elsewhere: ${seal.id}:${seal.hash}\n`);
  } else {
    for (const fault of verdict.faults) process.stderr.write(`NOT INTACT: ${fault}\n`);
    process.exitCode = 1;
  }
}
