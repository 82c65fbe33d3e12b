import { readXlsx, writeXlsx } from 'hucre/xlsx';

/** The template of the project list, with so many projects filled in. */
export async function projectListOf(template: Buffer, count: number): Promise<Buffer> {
  const { sheets } = await readXlsx(template);
  const [list] = sheets;
  if (!list) throw new Error('the template has no sheet');
  const at = list.rows.findIndex((row) => row.some((cell) => /项目名称/.test(String(cell ?? ''))));
  const heads = (list.rows[at] ?? []).map((cell) => String(cell ?? ''));
  const value = (head: string, row: number): string | number | null => {
    if (/项目名称/.test(head)) return `导入项目${row}`;
    const [, known = null] = cells.find(([pattern]) => pattern.test(head)) ?? [];
    return known;
  };
  const filled = Array.from({ length: count }, (_, row) => heads.map((head) => value(head, row + 1)));
  const rows = [...list.rows.slice(0, at + 1), ...filled];
  return Buffer.from(
    await writeXlsx({
      sheets: [{ name: list.name, rows }, ...sheets.slice(1).map(({ name, rows: others }) => ({ name, rows: others }))],
    }),
  );
}

const cells: readonly (readonly [RegExp, string | number])[] = [
  [/主管部门/, '杭锦后旗农牧和科技局'],
  [/单位/, '杭锦后旗设施农业服务中心'],
  [/类别/, '特定目标类'],
  [/属性/, '新增'],
  [/功能/, '2130106'],
  [/地点/, '150826'],
  [/开始/, '2027-01-01'],
  [/结束|终止/, '2027-12-31'],
  [/概况|内容/, '项目概况'],
  [/财政/, 10],
];
