import { changedSince } from './row-outcomes';
import {
  type Actor,
  type LooseForm,
  ProblemError,
  refusal,
  refuseTargetEdit,
  resolveConflicts,
} from '@chengxiao/domain';
import { returnedWorkbook } from '../documents';
import { formsOf, formContentOf } from '../forms';
import { lock, type Values } from '../kit/change';
import type { Db, Tx } from '../kit/db';
import { TargetEntity, TargetsService } from '../targets';
import type { ImportRowEntity } from './import.entity';
import type { CheckedRow, ImportHandler } from './import.kinds';
import { importRows, updateRow } from './imports.reads';
import { checkForm, inputOf, unknownForm } from './target-check';
import { targetSheets, withTargets } from './target-sheets';

/** Forms checked in one transaction. */
const portion = 20;

/** Forms F1 that were filled in outside. */
export const targetImport = (db: Db): ImportHandler => {
  const targets = new TargetsService(db);
  return {
    recognise: (workbook) => void targetSheets(workbook),

    async check(_, actor, workbook, keep) {
      const groups = await db.as(actor, (tx) => withTargets(tx, targetSheets(workbook)));
      for (let at = 0; at < groups.length; at += portion) {
        const some = groups.slice(at, at + portion);
        await keep(await db.as(actor, (tx) => checkGroups(tx, actor, some)), groups.length);
      }
    },

    async apply(tx, actor, run) {
      for (const row of await importRows(tx, run.id, ['ready', 'conflict'])) await applyRow(tx, actor, targets, row);
    },

    async revoke(tx, actor, run) {
      for (const row of await importRows(tx, run.id, ['applied'])) await revokeRow(tx, actor, targets, row);
    },

    wrongWorkbook({ sheets, hidden }, rows, reasonsOf) {
      const reasons = rows.flatMap(reasonsOf);
      // A form goes back whole: both of its sheets, for what is mended in one may belong to the other.
      const named = new Set(rows.flatMap((row) => row.findings.map(({ sheet }) => sheet)));
      const returned = sheets.filter(({ name }) => named.has(name));
      return returnedWorkbook(
        returned.map(({ sheet }) => ({ sheet, reasons: reasons.filter((each) => each.sheet === sheet.name) })),
        hidden,
      );
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
    rows.push(form ? await checkForm(tx, actor, form, group) : unknownForm(group));
  }
  return rows;
}

async function applyRow(tx: Tx, actor: Actor, targets: TargetsService, row: ImportRowEntity): Promise<void> {
  const { subjectId, seenVersion, content, runId } = row;
  if (!subjectId || !content) return;
  const target = await lock(tx, TargetEntity, subjectId);
  if (target.version !== seenVersion) throw new ProblemError(refusal('STALE', 'importStale'));
  const [form] = await formsOf(tx, [target]);
  const former = form ? (formContentOf(form.data) as unknown as LooseForm) : null;
  const edit = { id: subjectId, version: target.version, input: inputOf(resolveConflicts(content, row.conflicts)) };
  const { version: appliedVersion } = await targets.editWithin(tx, actor, edit, { importRunId: runId });
  await updateRow(tx, row, { outcome: 'applied', former, appliedVersion });
}

/** What somebody worked on since stays as it is, and says so. */
async function revokeRow(tx: Tx, actor: Actor, targets: TargetsService, row: ImportRowEntity): Promise<void> {
  const { subjectId, former, appliedVersion, runId } = row;
  if (!subjectId || !former) return;
  const target = await lock(tx, TargetEntity, subjectId);
  const untouched = target.version === appliedVersion && refuseTargetEdit(actor, target) === null;
  if (!untouched) return updateRow(tx, row, keptValues(row));
  const edit = { id: subjectId, version: target.version, input: inputOf(former) };
  await targets.editWithin(tx, actor, edit, { revokedImportId: runId });
  await updateRow(tx, row, { outcome: 'revoked' });
}

/** A row that is not taken back, with its reason. */
export const keptValues = ({ findings }: ImportRowEntity): Values<ImportRowEntity> => ({
  outcome: 'kept',
  findings: [...findings, changedSince],
});
