import { type Actor, type ImportKind, importSteps, message, type Message, ProblemError } from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { actorOfPosition } from '../identity';
import { takeStep } from '../kit/data/act';
import { lock } from '../kit/data/change';
import type { Db } from '../kit/data/db';
import { type Attempt, work } from '../kit/jobs/jobs';
import { record } from '../kit/data/record';
import { ImportRunEntity, importSubject } from './import.entity';
import { importJob } from './import.job';
import { importHandlers } from './import.handlers';
import { fileOf, insertCheckedRows } from './imports.reads';
import { enqueueImport } from './imports.service';
import { workbooks } from './workbooks';

const columns =
  'id, kind, subject_id as "subjectId", state, position_id as "positionId", org_path as "orgPath", division_code as "divisionCode", version';
const findImport = (db: Db, id: string): Promise<ImportRunEntity | null> =>
  db.asWorker((tx) => tx.one<ImportRunEntity>(`select ${columns} from import_run where id = $1`, [id]));

/** Does what an import waits for, in the name of the person who asked. */
export const importWork = work(
  importJob,
  async ({ runId }, attempt) => {
    const run = await findImport(attempt.db, runId);
    if (!run) return;
    const actor = await actorOfPosition(attempt.db, run.positionId);
    if (!actor) return markFailed(attempt.db, run, message('importActorGone'));
    if (run.state === 'checking') await checkImport(attempt, actor, run);
    if (run.state === 'applying') await applyImport(attempt.db, actor, run);
  },
  async ({ runId }, db) => {
    const run = await findImport(db, runId);
    if (run) await markFailed(db, run, message('importFailed'));
  },
);

/** Reads the workbook and keeps what each form or row would do, portion by portion; an attempt begins anew. */
async function checkImport({ db, signal }: Attempt, actor: Actor, run: ImportRunEntity): Promise<void> {
  const { id, kind } = run;
  const file = await db.as(actor, async (tx) => {
    await tx.rows('delete from import_row where run_id = $1', [id]);
    return fileOf(tx, id);
  });
  try {
    let number = 0;
    await importHandlers(db)[kind].check(
      db,
      actor,
      await workbooks.read(file),
      async (rows, total) => {
        signal.throwIfAborted();
        const placed = rows.map((row) => ({ ...row, id: uuid(), number: (number += 1) }));
        await db.as(actor, async (tx) => {
          await insertCheckedRows(tx, run, placed);
          await tx.rows('update import_run set total = $2, version = version + 1 where id = $1 and total <> $2', [
            id,
            total,
          ]);
        });
      },
      run,
    );
  } catch (error) {
    // Where too many files are read at once, the job has its turn later.
    if (!(error instanceof ProblemError) || error.refusal.code === 'UNAVAILABLE') throw error;
    const { reason } = error.refusal;
    return db.as(actor, (tx) => takeStep(tx, ImportRunEntity, id, importSteps.fail, { problem: reason }));
  }
  const ready = `(select count(*) from import_row r where r.run_id = import_run.id and r.outcome in ('ready', 'conflict'))`;
  await db.as(actor, (tx) =>
    takeStep(tx, ImportRunEntity, id, importSteps.checked, { ready: () => ready, years: () => yearsOf[kind] }),
  );
}

const yearsOfSubject = (table: string): string =>
  `(select coalesce(array_agg(t.year), '{}') from ${table} t where t.id = import_run.subject_id)`;
/** The budget years that a file is of. Classes hold for years of their own, row by row. */
const yearsOf: Readonly<Record<ImportKind, string>> = {
  targets: `(select coalesce(array_agg(distinct t.year order by t.year), '{}')
               from import_row r join target t on t.id = r.subject_id where r.run_id = import_run.id)`,
  projects: `(select array_remove(array[min((f ->> 'year')::integer)], null)
                from import_row r cross join jsonb_array_elements(r.content -> 'draft' -> 'funds') f where r.run_id = import_run.id)`,
  reports: yearsOfSubject('monitoring_report'),
  evaluations: yearsOfSubject('evaluation'),
  budgetClasses: `'{}'`,
};

/** All or nothing. What changed since the check sends the import back to it. */
async function applyImport(db: Db, actor: Actor, { id, kind }: ImportRunEntity): Promise<void> {
  try {
    await db.as(actor, async (tx) => {
      const run = await lock(tx, ImportRunEntity, id);
      if (run.state !== 'applying') return;
      await importHandlers(db)[kind].apply(tx, actor, run);
      const applied = `(select count(*) from import_row r where r.run_id = import_run.id and r.outcome = 'applied')`;
      await takeStep(tx, ImportRunEntity, id, importSteps.applied, { ready: () => applied });
      await record(tx, actor, 'importRun.applied', importSubject(run), { from: 'applying', to: 'applied' });
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.refusal.code !== 'STALE')
      return db.as(actor, (tx) =>
        takeStep(tx, ImportRunEntity, id, importSteps.fail, { problem: error.refusal.reason }),
      );
    await db.as(actor, async (tx) => {
      await takeStep(tx, ImportRunEntity, id, importSteps.stale);
      const { version } = await lock(tx, ImportRunEntity, id);
      await enqueueImport(tx, { id, version });
    });
  }
}

const markFailed = (db: Db, { id, orgPath }: ImportRunEntity, problem: Message): Promise<void> =>
  db.asWorker(async (tx) => {
    await tx.rows(
      `update import_run set state = 'failed', problem = $2, version = version + 1, updated_at = now()
        where id = $1 and state in ('checking', 'applying')`,
      [id, JSON.stringify(problem)],
    );
  }, orgPath);
