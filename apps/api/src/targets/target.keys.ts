import { comparable, fingerprintOf, fingerprintVersion, type IndicatorRow, nameKey } from '@chengxiao/domain';
import type { Tx } from '../kit/db';
import type { TargetEntity } from './target.entity';

/** Longer keys than an index takes come only from names that Unicode spells out; they are cut. */
const longestKey = 200;

/** What an indicator is found by in other years and places: its name and unit in comparable spelling. */
export const keysOf = ({ name, unit }: Pick<IndicatorRow, 'name' | 'unit'>) => ({
  nameKey: nameKey(name).slice(0, longestKey),
  unitKey: comparable(unit),
});

type Named = Pick<IndicatorRow, 'name' | 'period'>;

/** What an indicator set is compared by: the names of its annual rows, as far as they are written. */
export const annualNames = (rows: readonly Named[]): string[] =>
  rows.flatMap(({ name, period }) => (period === 'annual' && name.trim() !== '' ? [name] : []));

type Place = Pick<TargetEntity, 'id' | 'projectId' | 'year' | 'orgPath' | 'divisionCode'>;

/**
 * Keeps the fingerprint of a target's rows; whoever writes rows calls it in the same transaction. A renewal that read its
 * rows without a lock leaves alone what somebody saved meanwhile, which is of this version already.
 */
export async function keepFingerprint(
  tx: Tx,
  { id, projectId, year, orgPath, divisionCode }: Place,
  rows: readonly Named[],
  { renewal = false } = {},
): Promise<void> {
  await tx.rows(
    `insert into target_fingerprint as kept (target_id, project_id, year, bands, fingerprint_version, org_path, division_code)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (target_id) do update set bands = excluded.bands, fingerprint_version = excluded.fingerprint_version
       where not $8 or kept.fingerprint_version <> excluded.fingerprint_version`,
    [id, projectId, year, fingerprintOf(annualNames(rows)), fingerprintVersion, orgPath, divisionCode, renewal],
  );
}
