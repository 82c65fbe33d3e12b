import {
  type Actor,
  foldName,
  type FormGrid,
  type FormLayout,
  layOut,
  type LooseForm,
  message,
  type Merged,
  type Message,
  ProblemError,
  readBack,
  type ReadPart,
  refusal,
  resemblance,
  resolveConflicts,
} from '@chengxiao/domain';
import { changeLines, orNotFound } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { changedSince } from './row-outcomes';
import { type CheckedForm, type CheckedSubject, checkForm, shownTwice, wrongForm } from './form-check';
import { formSheetsOf } from './form-book';
import { baseOf, type FormSheets } from './form-sheets';
import { ImportRowEntity as Row } from './import.entity';
import type { ImportHandler } from './import.kinds';
import { importRows } from './imports.reads';
import { aboutOf } from './known-forms';
import { remarkRow, sheetRemarks } from './remarks';

/** The form of one object, beside what came back of it. */
export type ObjectForm = CheckedSubject & {
  /** The project and the year it is about. */
  readonly about: { readonly name: string; readonly year: number };
  /** As it is stored now. */
  readonly theirs: LooseForm;
  readonly read: (sheets: FormSheets['sheets']) => readonly ReadPart[];
  readonly merge: (base: LooseForm, read: readonly ReadPart[]) => Merged;
};

/** How the form of one object is brought in on the page of that object. */
export type ObjectImport = {
  /** The form without content, in both languages: its words tell which sheets show it. */
  readonly grids: readonly FormGrid[];
  /** The object with its form. @throws `NOT_FOUND` */
  readonly find: (tx: Tx, actor: Actor, id: string) => Promise<ObjectForm>;
  /** Stores a form. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  readonly store: (
    tx: Tx,
    actor: Actor,
    form: { readonly id: string; readonly version: number; readonly content: LooseForm },
    kept: Readonly<Record<string, string>>,
  ) => Promise<unknown>;
};

/** Imports of the form of one object: checked, applied and taken back as every other import. */
export function objectImport({ grids, find, store }: ObjectImport): ImportHandler {
  return {
    async admit(tx, actor, subjectId) {
      const refused = (await find(tx, actor, orNotFound(subjectId))).refusal();
      if (refused) throw new ProblemError(refusal('ILLEGAL_STATE', refused.key, refused.params));
    },

    async check(db, actor, workbook, keep, { subjectId }) {
      const group = formSheetsOf(grids, workbook);
      const row = await db.as(actor, async (tx) => checkObject(await find(tx, actor, orNotFound(subjectId)), group));
      await keep([row], 1);
      const isRead = (name: string) => group.sheets.some((sheet) => sheet.name === name);
      const remarks = remarkRow('文件', '', sheetRemarks(workbook, isRead));
      if (remarks.length > 0) await keep(remarks, 1);
    },

    async apply(tx, actor, { id: importRunId }) {
      for (const row of await importRows(tx, importRunId, ['ready', 'conflict'])) {
        const { subjectId, content, conflicts, seenVersion } = row;
        const { id, version, theirs } = await find(tx, actor, orNotFound(subjectId));
        if (version !== seenVersion) throw new ProblemError(refusal('STALE', 'importStale'));
        const resolved = resolveConflicts(orNotFound(content), conflicts);
        await store(tx, actor, { id, version, content: resolved }, { importRunId });
        await changeLines(tx, Row, [{ id: row.id, outcome: 'applied', former: theirs, appliedVersion: version + 1 }]);
      }
    },

    async revoke(tx, actor, { id: revokedImportId }) {
      for (const row of await importRows(tx, revokedImportId, ['applied'])) {
        const { id, version, refusal: refused } = await find(tx, actor, orNotFound(row.subjectId));
        const kept = version !== row.appliedVersion || refused() !== null;
        if (!kept) await store(tx, actor, { id, version, content: orNotFound(row.former) }, { revokedImportId });
        const line = kept
          ? { outcome: 'kept' as const, findings: [...row.findings, changedSince] }
          : { outcome: 'revoked' as const };
        await changeLines(tx, Row, [{ id: row.id, ...line }]);
      }
    },
  };
}

async function checkObject(form: ObjectForm, group: FormSheets): Promise<CheckedForm> {
  const { title, id, theirs } = form;
  const twice = shownTwice(group);
  const why = twice?.why ?? otherProject(form, group);
  if (why) return wrongForm(group, why, { title, id }, twice?.sheet);
  const read = form.read(group.sheets);
  const base = group.origin?.id === id ? baseOf(group.origin) : null;
  return checkForm(form, group, read, form.merge(base ?? theirs, read));
}

/** That the sheet speaks of another project or year: by what it was made from, or else by what it says. */
function otherProject({ id, about, title }: ObjectForm, { origin, sheets }: FormSheets): Message | null {
  const said = sheets.map(({ filled }) => aboutOf(filled));
  const name = said.map((each) => each.name).find(Boolean) ?? null;
  const year = said.map((each) => each.year).find(Boolean) ?? null;
  const isOther = (name !== null && name !== foldName(about.name)) || (year !== null && year !== String(about.year));
  if (origin ? origin.id === id : !isOther) return null;
  return message('importOtherProject', { found: [name, year].filter(Boolean).join(' '), wanted: title });
}

/** Reads the sheets of a form, each in the language it is written in. */
export const readerOf =
  <D>(layout: FormLayout<D>, data: D) =>
  (sheets: FormSheets['sheets']): ReadPart[] =>
    sheets.flatMap(({ part: name, filled }) => {
      const grids = (['zh', 'en'] as const).map((language) => layOut(layout, data, language));
      const [found] = grids
        .flatMap(({ parts }) => parts.filter((part) => part.name === name))
        .map((part) => ({ part, share: resemblance(part, filled) }))
        .sort((a, b) => b.share - a.share);
      return found ? [readBack(found.part, filled)] : [];
    });
