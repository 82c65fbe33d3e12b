import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkText,
  finding,
  type ImportAction,
  type ImportKind,
  importLifecycle,
  normalise,
  orInvalid,
  orRefuse,
  refuseImport,
  say,
  type Language,
  type Take,
} from '@chengxiao/domain';
import { parseCellRef } from 'hucre/xlsx';
import { v7 as uuid } from 'uuid';
import { act } from '../kit/data/act';
import { changeLines, insert, lockName, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { enqueue } from '../kit/jobs/jobs';
import { record } from '../kit/data/record';
import type { TemporaryFile } from '../kit/door/temporary-file';
import { importAggregate, ImportRowEntity, ImportRunEntity, importSubject } from './import.entity';
import { importJob } from './import.job';
import type { ImportHandlers, Placed } from './import.kinds';
import { importHandlers } from './import.handlers';
import { fileOf, importById, importRows } from './imports.reads';
import { projectTemplate } from './project-template';
import { unitsOf } from './project-units';
import { workbooks } from './workbooks';

/** A workbook as it is brought; `subjectId` is the object whose form it is, where it is the form of one. */
export type Upload = {
  readonly kind: ImportKind;
  readonly subjectId?: string | null;
  readonly name: string;
  readonly file: TemporaryFile;
};
/** The import that a workbook is; `earlier` where it was brought before and stands as it was left then. */
export type Brought = { readonly run: ImportRunEntity; readonly earlier: boolean };
/** A command on an import as its caller saw it; `choices` say which value of a conflict is kept. */
export type ImportMove = Seen & {
  readonly action: ImportAction;
  readonly choices: readonly ImportChoice[];
};
export type ImportChoice = { readonly rowId: string; readonly conflict: number; readonly take: Take };

/** Use cases of imports: people bring a workbook, look at what it would do, apply it and may take it back. */
@Injectable()
export class ImportsService {
  private readonly handlers: ImportHandlers;

  constructor(private readonly db: Db) {
    this.handlers = importHandlers(db);
  }

  /**
   * Keeps a workbook and has it checked; nothing else changes. The same file again answers the import it already is.
   * @throws what `readWorkbook` does, `WRONG_SHEET`, `UNAVAILABLE`
   */
  async upload(actor: Actor, { kind, subjectId = null, name, file }: Upload): Promise<Brought> {
    orRefuse(refuseImport(actor, kind));
    const fileName = [...(normalise(name).split(/[\\/]/).at(-1) ?? '')].slice(0, 200).join('') || 'import.xlsx';
    const wrongName = checkText('file', fileName, { max: 200 });
    orInvalid(wrongName ? [wrongName] : []);
    const handler = this.handlers[kind];
    await this.db.as(actor, async (tx) => handler.admit?.(tx, actor, subjectId));
    await workbooks.recognise(file.path, kind);
    const fileDigest = file.sha256;
    const content = await readFile(file.path);
    return this.db.as(actor, async (tx) => {
      const { orgPath, divisionCode } = actor;
      const place = { id: uuid(), orgPath, divisionCode };
      // Of two that bring the same file at once, the second finds what the first one made.
      await lockName(tx, 12, `${orgPath}${kind}${subjectId ?? ''}${fileDigest}`);
      const known = await tx.first(
        ImportRunEntity,
        `where t.org_path = $1 and t.kind = $2 and t.file_digest = $3 and t.subject_id is not distinct from $4 and t.state in ('checking', 'checked', 'applying', 'applied')`,
        [orgPath, kind, fileDigest, subjectId],
      );
      if (known) return { run: known, earlier: true };
      await insert(tx, ImportRunEntity, {
        ...place,
        kind,
        subjectId,
        fileName,
        fileDigest,
        state: importLifecycle.initial,
        total: 0,
        ready: 0,
        version: 1,
        askedBy: actor.userId,
        askedByName: actor.name,
        askedByOrg: actor.orgName,
        positionId: actor.positionId,
      });
      await tx.rows('insert into import_file (run_id, content, org_path, division_code) values ($1, $2, $3, $4)', [
        place.id,
        content,
        orgPath,
        divisionCode,
      ]);
      await record(tx, actor, 'importRun.upload', importSubject(place), { kind, fileName, fileDigest });
      await enqueueImport(tx, { id: place.id, version: 1 });
      return { run: await importById(tx, place.id), earlier: false };
    });
  }

  /** Applies, checks again, lets go or takes back. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` at conflicts nobody decided */
  move(actor: Actor, { id, action, version, choices }: ImportMove): Promise<ImportRunEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, importAggregate, {
        id,
        version,
        action,
        step: async (run) => {
          if (action === 'apply') await this.saveChoices(tx, run, choices);
          if (action === 'revoke') await this.handlers[run.kind].revoke(tx, actor, run);
          // Who asks last is whose work it is from now on.
          return { values: { positionId: actor.positionId, problem: null } };
        },
      });
      if (action === 'apply' || action === 'recheck') await enqueueImport(tx, { id, version: version + 1 });
      return importById(tx, id);
    });
  }

  /** The empty project list for some years, with the units of the actor's division. */
  async template(actor: Actor, years: readonly number[]): Promise<Uint8Array> {
    return projectTemplate(years, await this.db.readOnce(actor, (tx) => unitsOf(tx, actor)));
  }

  /** A workbook of only the forms or rows that are wrong, with the reasons at their cells. */
  async wrong(actor: Actor, id: string, language: Language): Promise<{ bytes: Uint8Array; name: string }> {
    const { run, rows, file } = await this.db.as(actor, async (tx) => ({
      run: await importById(tx, id),
      rows: await importRows(tx, id, ['wrong']),
      file: await fileOf(tx, id),
    }));
    const bytes = await workbooks.withReasons(file, {
      kind: run.kind,
      reasons: rows.flatMap((row) => reasonsOf(row, language)),
      named: rows.flatMap(({ findings }) => findings.map(({ sheet }) => sheet)),
    });
    return { bytes, name: run.fileName.replace(/\.(xlsx|csv|tsv|txt)$/i, '') };
  }

  /** Notes which values were chosen; every conflict needs a choice. */
  private async saveChoices(tx: Tx, run: ImportRunEntity, choices: readonly ImportChoice[]): Promise<void> {
    const rows = await importRows(tx, run.id, ['conflict']);
    const undecided = rows.flatMap((row) =>
      row.conflicts.flatMap((_, index) =>
        choices.some(({ rowId, conflict }) => rowId === row.id && conflict === index)
          ? []
          : [finding(`rows.${row.number}.conflicts.${index}`, 'importUnresolved')],
      ),
    );
    orInvalid(undecided);
    const lines = rows.map((row) => {
      const takeOf = (index: number) =>
        choices.find(({ rowId, conflict }) => rowId === row.id && conflict === index)?.take ?? null;
      return { id: row.id, conflicts: row.conflicts.map((each, index) => ({ ...each, take: takeOf(index) })) };
    });
    await changeLines(tx, ImportRowEntity, lines);
  }
}

/** Hands an import to the worker, once for each of its versions. */
export const enqueueImport = (tx: Tx, { id, version }: Pick<ImportRunEntity, 'id' | 'version'>): Promise<boolean> =>
  enqueue(tx, importJob, { runId: id }, { singletonKey: `${id}_${version}` });

/** What is wrong with a row, at its cells; what concerns a sheet as a whole stands at its first cell. */
const reasonsOf = ({ findings }: ImportRowEntity, language: Language): Placed[] =>
  findings
    .filter(({ kind }) => kind === 'error')
    .map(({ sheet, cell, message }) => ({
      sheet,
      ...(cell === '' ? { row: 0, column: 0 } : place(cell)),
      text: say(message, language),
    }));

const place = (cell: string): { row: number; column: number } => {
  const { row, col } = parseCellRef(cell);
  return { row, column: col };
};
