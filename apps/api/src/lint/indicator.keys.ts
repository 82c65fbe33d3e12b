import { comparable, fingerprintOf, fingerprintVersion, type IndicatorRow, nameKey } from '@chengxiao/domain';
import type { Tx } from '../kit/db';

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

/** The target whose rows they are: where it lies decides who is compared with it. */
type Place = {
  readonly id: string;
  readonly projectId: string;
  readonly year: number;
  readonly orgPath: string;
  readonly divisionCode: string;
};
/** A target with the rows it has. */
export type FingerprintSource = { readonly target: Place; readonly rows: readonly Named[] };

/**
 * Keeps the fingerprints of targets' rows; whoever writes rows calls it in the same transaction. A renewal that read its
 * rows without a lock leaves alone what somebody saved meanwhile, which is of this version already.
 */
export async function saveFingerprints(
  tx: Tx,
  targets: readonly FingerprintSource[],
  { renewal = false } = {},
): Promise<void> {
  const fingerprints = targets.map(({ target: { id, projectId, year, orgPath, divisionCode }, rows }) => {
    return { id, projectId, year, orgPath, divisionCode, bands: fingerprintOf(annualNames(rows)) };
  });
  await tx.rows(
    `insert into target_fingerprint as kept (target_id, project_id, year, bands, fingerprint_version, org_path, division_code)
     select id, "projectId", year, bands, $2, "orgPath", "divisionCode"
       from jsonb_to_recordset($1) f (id uuid, "projectId" uuid, year integer, bands integer[], "orgPath" text, "divisionCode" text)
      order by id
     on conflict (target_id) do update set bands = excluded.bands, fingerprint_version = excluded.fingerprint_version
       where not $3 or kept.fingerprint_version <> excluded.fingerprint_version`,
    [JSON.stringify(fingerprints), fingerprintVersion, renewal],
  );
}
