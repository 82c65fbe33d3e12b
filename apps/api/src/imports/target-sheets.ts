import {
  type F1Data,
  f1Layout,
  fieldNames,
  type FilledSheet,
  layOut,
  type LooseF1,
  partOfSheet,
  ProblemError,
  readBack,
  type ReadPart,
  refusal,
  targetHeadFields,
} from '@chengxiao/domain';
import { z } from 'zod';
import type { FilledWorkbook, Origin } from '../documents';
import { type FormSheets, looseRow, partNameOf } from './form-sheets';
import type { Tx } from '../kit/data/db';

/** The sheets of a workbook that show one target. */
export type TargetSheets = FormSheets & { readonly targetId: string | null };

/** A form without content: its words tell which part a sheet shows. */
const emptyForm: F1Data = {
  year: 2026,
  projectName: '',
  projectCode: '',
  departmentName: '',
  departmentCode: '',
  orgName: '',
  attribute: 'new',
  startDate: '2026-01-01',
  endDate: '2028-12-31',
  funds: [],
  pack: { tree: [] },
  approval: null,
  annualGoal: '',
  midtermGoal: '',
  indicators: [],
  planSteps: [],
};
export const emptyTargetGrids = (['zh', 'en'] as const).map((language) => layOut(f1Layout, emptyForm, language));

/** Groups the sheets of a workbook by the target they show. @throws `WRONG_SHEET` when none shows form F1 */
export function targetSheets({ sheets, origins }: FilledWorkbook): TargetSheets[] {
  const found = sheets.flatMap(({ name, filled }) => {
    const known = origins.find(({ sheet, form }) => sheet === name && form === 'F1');
    const part = partNameOf(emptyTargetGrids, filled);
    return part
      ? [{ name, part, filled, origin: known?.origin ?? null, key: known?.origin.id ?? projectAndYearOf(filled) }]
      : [];
  });
  if (found.length === 0)
    throw new ProblemError(
      refusal('WRONG_SHEET', 'workbookWrongSheet', { title: emptyTargetGrids[0]?.parts[0]?.title ?? '' }),
    );
  return [...new Set(found.map(({ key }) => key))].map((key) => {
    const mine = found.filter((each) => each.key === key);
    const [first] = mine;
    return {
      targetId: first?.origin?.id ?? null,
      title: first?.name ?? '',
      origin: first?.origin ?? null,
      sheets: mine,
    };
  });
}

/** Project code, or name where the code is not said, and year: by what a sheet is known without its marker. */
export function projectAndYearOf({ rows }: FilledSheet): string {
  const text = rows.slice(0, 12).flat().join('\n');
  const code = /\b\d{8}[A-Z]\d{12}\b/.exec(text)?.[0];
  const year = /(20\d\d)\s*年度|year (20\d\d)/.exec(text);
  // A name may have brackets of its own: the year stands in the last ones.
  const name = /(?:续表|F1:)[\s　]*(.+)\s*[（(](?:20\d\d\s*年度|year 20\d\d)[）)]/.exec(text)?.[1]?.trim();
  return `${code ?? name ?? ''}/${year?.[1] ?? year?.[2] ?? ''}`;
}

/** Finds the targets of sheets that lost their marker, and brings sheets of one target together. */
export async function withTargets(tx: Tx, groups: readonly TargetSheets[]): Promise<TargetSheets[]> {
  const resolved: TargetSheets[] = [];
  for (const group of groups) {
    const targetId =
      group.targetId ??
      (await findTargetId(tx, projectAndYearOf(group.sheets[0]?.filled ?? { rows: [], continued: new Set() })));
    const at = resolved.findIndex((each) => targetId !== null && each.targetId === targetId);
    const before = resolved[at];
    if (before)
      resolved.splice(at, 1, {
        ...before,
        sheets: [...before.sheets, ...group.sheets],
        origin: before.origin ?? group.origin,
      });
    else resolved.push({ ...group, targetId });
  }
  return resolved;
}

async function findTargetId(tx: Tx, words: string): Promise<string | null> {
  const slash = words.lastIndexOf('/');
  const [project, year] = [words.slice(0, slash), Number(words.slice(slash + 1))];
  if (project === '' || !year) return null;
  const rows = await tx.rows<{ id: string }>(
    `select t.id from target t join project p on p.id = t.project_id where (p.code = $1 or p.name = $1) and t.year = $2 limit 2`,
    [project, year],
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** What the sheets say of a form, part by part; each is read in the language it is written in. */
export const readSheets = (data: F1Data, { sheets }: TargetSheets): ReadPart[] =>
  sheets.flatMap(({ part: name, filled }) => {
    const grids = (['zh', 'en'] as const).map((language) => layOut(f1Layout, data, language));
    const part = grids.map((grid) => partOfSheet(grid, filled)).find((each) => each?.name === name);
    return part ? [readBack(part, filled)] : [];
  });

const looseF1 = z.object({
  // A workbook that is older than a field says nothing in it.
  ...Object.fromEntries(fieldNames(targetHeadFields).map((name) => [name, z.string().default('')])),
  indicators: z.array(looseRow).max(300),
  planSteps: z.array(looseRow).max(60),
});

/** What the workbook says it was made from; null where that is lost or was made up. */
export function targetBaseOf(origin: Origin | null): LooseF1 | null {
  const read = looseF1.safeParse(origin?.content);
  return read.success ? (read.data as unknown as LooseF1) : null;
}
