import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestApi, startApi } from '../../test/api';
import { tamper, type Tampering, tamperingsOf } from '../../test/tamperings';
import { newSigner, trusting } from '../../test/trusted';
import { Demonstration } from '../demo/demonstration';
import { insertCast } from '../demo/people';
import { Db } from '../kit/data/db';
import { Seals } from './seals';
import { type VerificationOptions, verify, verifyIn } from './verify';

/** `TAMPERINGS=all` tries each; else as many as this, from a seed that is told. */
const tried = 40;

let api: TestApi;
let owner: pg.Client;
let options: VerificationOptions;
let tamperings: Tampering[];
beforeAll(async () => {
  api = await startApi();
  await new Demonstration(api.app, await insertCast(api.database.owner, 'Mako-nilu-reda-puso-42')).play();
  const signer = newSigner();
  await new Seals(api.get(Db)).seal(signer);
  options = trusting(signer);
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  tamperings = await tamperingsOf(owner);
}, 300_000);
afterAll(async () => {
  await owner.end();
  await api.close();
});

it('finds nothing wrong in what the product wrote: each row of business with an event', async () => {
  expect(await verify(owner, options)).toMatchObject({ intact: true });
});

it('finds every tampering, whatever the table and the column', async () => {
  expect(tamperings.length).toBeGreaterThan(400);
  const seed = Number(process.env['SEED'] ?? randomInt(1_000_000));
  const chosen =
    process.env['TAMPERINGS'] === 'all'
      ? tamperings
      : tamperings.filter((_, index) => (index * 7919 + seed) % tamperings.length < tried);
  const missed: string[] = [];
  const refused: string[] = [];
  for (const tampering of chosen) {
    await owner.query('begin');
    if (!(await tamper(owner, tampering))) refused.push(tampering.name);
    else if ((await verifyIn(owner, options)).intact) missed.push(tampering.name);
    await owner.query('rollback');
  }
  if (process.env['TAMPERINGS'])
    process.stdout.write(
      `${chosen.length} tamperings, ${refused.length} refused by the tables themselves (${refused.join(', ')})\n`,
    );
  expect({ seed, missed }).toEqual({ seed, missed: [] });
}, 1_800_000);
