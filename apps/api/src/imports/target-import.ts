import { changedSince } from './row-outcomes';
import {
  type Actor,
  type LooseForm,
  ProblemError,
  refusal,
  refuseTargetEdit,
  resolveConflicts,
} from '@chengxiao/domain';
import { formsOf, formContentOf } from '../forms';
import { changeLines, lockAll, orNotFound } from '../kit/data/change';
import type { Db, Tx } from '../kit/data/db';
import { allAllowed } from '../kit/data/many';
import { TargetEntity, TargetsService } from '../targets';
import { ImportRowEntity, type ImportRunEntity } from './import.entity';
import type { CheckedRow, ImportHandler } from './import.kinds';
import { importRows } from './imports.reads';
import { remarkRow, sheetRemarks } from './remarks';
import { checkTarget, inputOf, unknownForm } from './target-check';
import { targetSheets, withTargets } from './target-sheets';

/** Forms checked in one transaction. */
const portion = 20;
/** Forms applied or taken back with one statement of each kind. */
const writtenAtOnce = 100;

/** Forms F1 that were filled in outside. */
export const targetImport = (db: Db): ImportHandler => {
  const targets = new TargetsService(db);
  return {
    async check(_, actor, workbook, keep) {
      const groups = await db.as(actor, (tx) => withTargets(tx, targetSheets(workbook)));
      for (let at = 0; at < groups.length; at += portion) {
        const some = groups.slice(at, at + portion);
        await keep(await db.as(actor, (tx) => checkGroups(tx, actor, some)), groups.length);
      }
      const isRead = (name: string) => groups.some(({ sheets }) => sheets.some((sheet) => sheet.name === name));
      const remarks = remarkRow('文件', '', sheetRemarks(workbook, isRead));
      if (remarks.length > 0) await keep(remarks, groups.length);
    },

    async apply(tx, actor, run) {
      const rows = await importRows(tx, run.id, ['ready', 'conflict']);
      for (let at = 0; at < rows.length; at += writtenAtOnce)
        await applyRows(tx, actor, targets, run, rows.slice(at, at + writtenAtOnce));
    },

    async revoke(tx, actor, run) {
      const rows = await importRows(tx, run.id, ['applied']);
      for (let at = 0; at < rows.length; at += writtenAtOnce)
        await revokeRows(tx, actor, targets, run, rows.slice(at, at + writtenAtOnce));
    },
  };
};

async function checkGroups(
  tx: Tx,
  actor: Actor,
  groups: Awaited<ReturnType<typeof withTargets>>,
): Promise<CheckedRow[]> {
  const ids = groups.flatMap(({ targetId }) => targetId ?? []);
  const found = ids.length > 0 ? await tx.all(TargetEntity, 'where t.id = any($1)', [ids]) : [];
  const forms = new Map((await formsOf(tx, found)).map((form) => [form.target.id, form]));
  const rows: CheckedRow[] = [];
  for (const group of groups) {
    const form = group.targetId === null ? undefined : forms.get(group.targetId);
    rows.push(form ? await checkTarget(tx, actor, form, group) : unknownForm(group));
  }
  return rows;
}

async function applyRows(
  tx: Tx,
  actor: Actor,
  targets: TargetsService,
  { id: importRunId }: ImportRunEntity,
  rows: readonly ImportRowEntity[],
): Promise<void> {
  const applicable = rows.flatMap(({ subjectId, content, ...row }) =>
    subjectId && content ? [{ ...row, subjectId, content }] : [],
  );
  const found = await lockSubjects(tx, applicable);
  if (applicable.some(({ subjectId, seenVersion }) => orNotFound(found.get(subjectId)).version !== seenVersion))
    throw new ProblemError(refusal('STALE', 'importStale'));
  const forms = new Map((await formsOf(tx, [...found.values()])).map((form) => [form.target.id, form]));
  const edits = applicable.map(({ subjectId: id, content, conflicts }) => {
    const { version } = orNotFound(found.get(id));
    return { id, version, input: inputOf(resolveConflicts(content, conflicts)) };
  });
  allAllowed(await targets.editAll(tx, actor, edits, { importRunId }));
  const lines = applicable.map(({ id, subjectId }) => {
    const form = forms.get(subjectId);
    const former = form ? (formContentOf(form.data) as unknown as LooseForm) : null;
    return { id, outcome: 'applied' as const, former, appliedVersion: orNotFound(found.get(subjectId)).version + 1 };
  });
  await changeLines(tx, ImportRowEntity, lines);
}

/** What somebody worked on since stays as it is, and says so. */
async function revokeRows(
  tx: Tx,
  actor: Actor,
  targets: TargetsService,
  { id: revokedImportId }: ImportRunEntity,
  rows: readonly ImportRowEntity[],
): Promise<void> {
  const applied = rows.flatMap(({ subjectId, former, ...row }) =>
    subjectId && former ? [{ ...row, subjectId, former }] : [],
  );
  const found = await lockSubjects(tx, applied);
  const isUntouched = ({ subjectId, appliedVersion }: (typeof applied)[number]) => {
    const target = orNotFound(found.get(subjectId));
    return target.version === appliedVersion && refuseTargetEdit(actor, target) === null;
  };
  const untouched = applied.filter(isUntouched);
  const edits = untouched.map(({ subjectId: id, former }) => {
    return { id, version: orNotFound(found.get(id)).version, input: inputOf(former) };
  });
  allAllowed(await targets.editAll(tx, actor, edits, { revokedImportId }));
  const revokedIds = new Set(untouched.map(({ id }) => id));
  const [revoked, kept] = [untouched, applied.filter(({ id }) => !revokedIds.has(id))];
  await changeLines(
    tx,
    ImportRowEntity,
    revoked.map(({ id }) => ({ id, outcome: 'revoked' as const })),
  );
  await changeLines(
    tx,
    ImportRowEntity,
    kept.map(({ id, findings }) => ({ id, outcome: 'kept' as const, findings: [...findings, changedSince] })),
  );
}

const lockSubjects = (tx: Tx, rows: readonly { readonly subjectId: string }[]): Promise<Map<string, TargetEntity>> =>
  lockAll(
    tx,
    TargetEntity,
    rows.map(({ subjectId }) => subjectId),
  );
