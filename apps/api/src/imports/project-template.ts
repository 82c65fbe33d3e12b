import { attributeLabels, projectColumns, projectTypeLabels } from '@chengxiao/domain';
import { type Cell, type CellStyle, colToLetter, writeXlsx } from 'hucre/xlsx';
import { listColumns } from './project-import';
import type { CodedUnit } from './project-units';

const line = { style: 'thin', color: { rgb: '000000' } } as const;
const head: CellStyle = {
  font: { name: '宋体', size: 10, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  border: { top: line, right: line, bottom: line, left: line },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const notes = [
  '每行一个项目，由系统为“单位代码”（见同名工作表）所指的本级部门或单位建立草稿，再由该单位补充后送审。',
  '项目属性：新增项目、延续项目。项目类别：人员类、公用经费、其他运转类、特定目标类、转移支付。功能科目为 7 位数字。实施地点填区划代码或名称。',
  '日期格式 2027-01-01。资金单位为万元，没有的留空；资金年度应在开始日期与完成日期的年度之间。请勿使用公式，保留本表头。',
  '按支出经济分类细化的，在表后增加列，表头写年度和部门预算支出经济分类，如“2027年30201办公费/50201（万元）”，斜线后为政府预算支出经济分类；各年合计应等于当年资金。',
];
/** Rows that offer choices. */
const prepared = 10_000;

/** The empty project list, with what may be chosen, how it is filled in, and the codes of the units it may name. */
export function projectTemplate(years: readonly number[], units: readonly CodedUnit[]): Promise<Uint8Array> {
  const columns = listColumns(years);
  const cells = new Map<string, Partial<Cell>>(
    columns.map((value, column) => [`1,${column}`, { value, type: 'string' as const, style: head }]),
  );
  const fixed = Object.keys(projectColumns);
  const choice = (field: keyof typeof projectColumns, labels: Readonly<Record<string, { readonly zh: string }>>) => {
    const letter = colToLetter(fixed.indexOf(field));
    const values = Object.values(labels).map(({ zh }) => zh);
    return { type: 'list' as const, values, range: `${letter}3:${letter}${prepared}`, allowBlank: true };
  };
  const wide: Partial<Record<string, number>> = { name: 36, summary: 48 };
  return writeXlsx({
    sheets: [
      {
        name: '项目清单',
        rows: [['项目清单导入模板'], columns],
        cells,
        // Codes and dates stay the text they are typed as.
        columns: columns.map((_, column) => ({
          width: wide[fixed[column] ?? ''] ?? 14,
          ...(column < fixed.length ? { style: { numFmt: '@' } } : {}),
        })),
        freezePane: { rows: 2, columns: 1 },
        dataValidations: [choice('attribute', attributeLabels), choice('projectType', projectTypeLabels)],
        rowDefs: new Map([[1, { height: 30 }]]),
      },
      {
        name: '单位代码',
        rows: [
          ['单位代码', '单位名称', '主管部门'],
          ...units.map(({ code, name, departmentName }) => [code, name, departmentName]),
        ],
        cells: new Map([0, 1, 2].map((column) => [`0,${column}`, { style: head }])),
        columns: [{ width: 14, style: { numFmt: '@' } }, { width: 40 }, { width: 40 }],
        freezePane: { rows: 1 },
      },
      { name: '填写说明', rows: notes.map((note) => [note]), columns: [{ width: 120 }] },
    ],
  });
}
