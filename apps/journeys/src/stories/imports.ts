/** How workbooks leave and enter the product, as people bring them. */
import type { Person } from '../kit/person.ts';
import { openWorkbook, placeOf, saveWorkbook, typeAt, type Workbook } from '../kit/workbook.ts';

/** Clicks a link to a file, and opens what it brings. */
export async function downloadWorkbook({ page }: Person, name: string): Promise<Workbook> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ]);
  return openWorkbook(download);
}

/** Chooses a workbook in a box of 批量导入, and waits until it is checked. */
export async function uploadWorkbook(person: Person, box: string, name: string, workbook: Workbook): Promise<void> {
  await person.page
    .getByLabel(box, { exact: true })
    .and(person.page.locator('input'))
    .setInputFiles(await saveWorkbook(name, workbook));
  await person.arrives(/^\/imports\/[^/]+$/);
  await person.sees('已检查');
}

export const listBox = '导入项目清单';
/** One project of a list; the amount in 万元. */
export type Listed = {
  readonly name: string;
  readonly place: string;
  readonly summary: string;
  readonly amount: number;
};

/** Fills the bureau's template with new projects of one unit. */
export async function projectList(bureau: Person, unit: string, year: number, projects: readonly Listed[]) {
  const workbook = await downloadWorkbook(bureau, '下载空白模板');
  const [list, units] = workbook.sheets;
  if (!list || !units) throw new Error('the template lacks a sheet');
  const code = units.rows.find((cells) => cells[1] === unit)?.[0];
  const money = placeOf(list, `${year}年一般公共预算（万元）`)[1];
  for (const [index, { name, place, summary, amount }] of projects.entries()) {
    const cells = [name, String(code), '新增项目', '特定目标类', '2130126', place];
    [...cells, `${year}-03-01`, `${year}-11-30`, summary].forEach((value, column) =>
      typeAt(list, index + 2, column, value),
    );
    typeAt(list, index + 2, money, amount);
  }
  return workbook;
}
