import type { ImportOutcome } from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';
import type { RowFinding } from './import.entity';

type RowOutcome = { readonly id: string; readonly outcome: ImportOutcome; readonly subjectId: string | null };

/** Why a row was not taken back. */
export const changedSince: RowFinding = {
  kind: 'error',
  sheet: '',
  cell: '',
  path: '',
  message: { key: 'importChangedSince' },
};

/** What became of many rows, in one statement. */
export const writeRowOutcomes = (tx: Tx, rows: readonly RowOutcome[]): Promise<unknown> =>
  tx.rows(
    `update import_row r set outcome = s.outcome, subject_id = s."subjectId",
            findings = case when s.outcome = 'kept' then r.findings || $2::jsonb else r.findings end
       from jsonb_to_recordset($1::jsonb) as s(id uuid, outcome text, "subjectId" uuid) where r.id = s.id`,
    [JSON.stringify(rows), JSON.stringify([changedSince])],
  );
