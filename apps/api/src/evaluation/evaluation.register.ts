import type { Actor, RoundState } from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';

const serialSql = (
  step: 0 | 1,
): string => `insert into evaluation_round as round (division_code, year, last_serial, org_path)
  values ($1, $2, ${step}, $3)
  on conflict (division_code, year) do update
    set last_serial = round.last_serial + ${step}, version = round.version + 1, updated_at = now()
  returning id, last_serial as serial, state`;

/** The next filing number of a division and year. Its row stays locked until the transaction ends, so that none is skipped. */
export async function nextFilingSerial(tx: Tx, finance: Actor, year: number): Promise<number> {
  const row = await tx.one<{ serial: number }>(serialSql(1), [finance.divisionCode, year, finance.scopePath]);
  if (!row) throw new Error('no filing register');
  return row.serial;
}

/** Lets one opening or filing of a division and year run at a time; answers its round, and whether that takes forms. */
export async function lockRound(tx: Tx, finance: Actor, year: number): Promise<{ id: string; state: RoundState }> {
  const row = await tx.one<{ id: string; state: RoundState }>(serialSql(0), [
    finance.divisionCode,
    year,
    finance.scopePath,
  ]);
  if (!row) throw new Error('no filing register');
  return row;
}
