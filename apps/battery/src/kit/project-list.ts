import { readXlsx, writeXlsx } from 'hucre/xlsx';

/** The template of the project list, with so many projects of a unit filled in. */
export async function projectListOf(template: Buffer, unitCode: string, count: number): Promise<Buffer> {
  const [list] = (await readXlsx(template)).sheets;
  if (!list) throw new Error('the template has no sheet');
  const at = list.rows.findIndex((row) => row.filter(Boolean).length > 5);
  const heads = (list.rows[at] ?? []).map((cell) => String(cell ?? ''));
  const money = heads.findIndex((head) => /2027.*财政/.test(head));
  const filled = Array.from({ length: count }, (_, row) =>
    heads.map((_head, column) => (column === money ? 12.5 : (project(row, unitCode)[column] ?? null))),
  );
  return Buffer.from(
    await writeXlsx({ sheets: [{ name: list.name, rows: [...list.rows.slice(0, at + 1), ...filled] }] }),
  );
}

const project = (row: number, unitCode: string): readonly string[] => [
  `导入项目${row + 1}`,
  unitCode,
  '新增项目',
  '特定目标类',
  '2140106',
  '150826',
  '2027-01-01',
  '2027-12-31',
  '养护公路',
];
