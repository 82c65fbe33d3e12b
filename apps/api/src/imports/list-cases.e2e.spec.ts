import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { fundColumn, projectColumns } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { imports } from '../../test/ask-imports';
import { makers, type Office } from '../../test/make';

let api: TestApi;
let office: Office;
let ask: ReturnType<typeof imports>;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  ask = imports(api);
  await api.database.owner.query(`update organisation set code = 'U032' where id = $1`, [office.unit.orgId]);
});
afterAll(() => api.close());

/** What the check says of a file: of each row its outcome, its findings and what was understood. */
async function checkedRows(bytes: Uint8Array) {
  const run = await ask.checked(office.finance, 'projects', bytes);
  const rows = await ask.rows(office.finance, run.id);
  return {
    run,
    rows: Object.fromEntries(
      rows.map(({ title, outcome, findings, changes }) => [
        title,
        {
          outcome,
          found: findings.map(({ cell, message }) => `${cell} ${message}`.trim()),
          understood: changes.map(({ label, after }) => `${label}: ${after ?? ''}`),
        },
      ]),
    ),
  };
}
const caseFile = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../test/cases/imports/${name}.xlsx`, import.meta.url));
const header = [...Object.values(projectColumns), fundColumn(2027, 'fiscal')];
const line = (name: string, amount: string | number, code = 'U032') => [
  name,
  code,
  '新增',
  '特定目标',
  '2140106',
  '150626',
  '2027-01-01',
  '2027-12-31',
  '内容',
  amount,
];

describe('a project list', () => {
  it('is never read as other figures than it shows, and says what to write', async () => {
    const { rows } = await checkedRows(await caseFile('01-figures'));
    const ready = Object.entries(rows).flatMap(([title, { outcome, understood }]) =>
      outcome === 'ready' ? [[title, understood.at(-1)]] : [],
    );
    expect(ready).toEqual([
      ['甲06 千位', '2027, general public budget: 1,234.56 × 10,000 yuan'],
      ['甲07 全角千位', '2027, general public budget: 1,234.56 × 10,000 yuan'],
      ['甲11 点开头', '2027, general public budget: 0.50 × 10,000 yuan'],
      ['甲14 NBSP千位', '2027, general public budget: 1,234.50 × 10,000 yuan'],
    ]);
    const refused = Object.values(rows).filter(({ outcome }) => outcome === 'wrong');
    expect(refused).toHaveLength(13);
    for (const { found } of refused) expect(found).toEqual([expect.stringMatching(/^J\d+ /)]);
  });

  it('understands every day that can be no other', async () => {
    const { rows } = await checkedRows(await caseFile('02-dates'));
    const { '乙10 序列号常规': serial, ...days } = rows;
    expect(serial?.found).toEqual([expect.stringMatching(/^G12 Must be a date/), expect.stringMatching(/^H12 /)]);
    for (const [title, { outcome, understood }] of Object.entries(days))
      expect([title, outcome, understood.slice(0, 2)]).toEqual([
        title,
        'ready',
        ['Start: 2027-01-01', 'End: 2027-12-31'],
      ]);
    expect(rows['乙09 只有年月']?.found).toEqual([
      'G11 Only a month is written; understood as 2027-01-01',
      'H11 Only a month is written; understood as 2027-12-31',
    ]);
  });

  it('takes what the sheet shows: no scaled amount, no percentage, and codes as codes', async () => {
    const { rows } = await checkedRows(await caseFile('04-formats'));
    const wrong = Object.entries(rows).flatMap(([title, { outcome }]) =>
      outcome === 'wrong' ? [title.slice(0, 3)] : [],
    );
    expect(wrong).toEqual(['丁01', '丁02', '丁03', '丁06']);
    expect(rows['丁07 显示两位']?.found).toEqual([
      'J9 Understood as the 38.77 that is shown; the cell keeps 38.766462',
    ]);
  });

  it('knows units and places by their codes and names whatever their width and blanks', async () => {
    const wide = line('全角代码', 5, 'Ｕ ０３２');
    wide[5] = '乌 审 旗';
    const { rows } = await checkedRows(await writeXlsx({ sheets: [{ name: '清单', rows: [header, wide] }] }));
    expect(rows['全角代码']).toMatchObject({ outcome: 'ready', found: [] });
  });

  it('names what it passes over: hidden sheets, totals, columns; a total that differs is told', async () => {
    const hidden = await checkedRows(await caseFile('06-hidden-sheet'));
    expect(Object.keys(hidden.rows)).toEqual(['己02 可见表中的新项目', '文件']);
    expect(hidden.rows['文件']).toMatchObject({ outcome: 'remark', found: ['Hidden sheets were not read: 去年清单'] });
    const { rows, run } = await checkedRows(await caseFile('10-total-row'));
    expect(run).toMatchObject({
      total: 2,
      ready: 2,
      sums: [{ year: 2027, source: 'fiscal', amount: '8000000.00', count: 2 }],
    });
    expect(rows['项目清单']?.found).toEqual([expect.stringMatching(/^Rows 5, 7 are totals/)]);
    const other = await checkedRows(
      await writeXlsx({
        sheets: [
          {
            name: '清单',
            rows: [
              [...header, '联系人'],
              [...line('合计不符', 5), '张三'],
              ['合 计', ...Array<null>(8).fill(null), 6],
            ],
          },
        ],
      }),
    );
    expect(other.rows['清单']?.found.slice(1)).toEqual([
      'These columns were not read: 联系人',
      expect.stringMatching(/^Row 3 states a total of 6 .* add up to 5/),
    ]);
  });

  it('refuses amounts in columns it does not understand, and a list that lacks a column, by their names', async () => {
    const detailOf = async (bytes: Uint8Array) => (await ask.send(office.finance, 'projects', bytes)).body['detail'];
    expect(await detailOf(await caseFile('08-unknown-columns'))).toMatch(
      /2027年中央财政资金（万元）、2027年其他资金（千元）、2027年政府性基金/,
    );
    const lacking = await writeXlsx({ sheets: [{ name: '清单', rows: [header.slice(1), line('甲', 1).slice(1)] }] });
    expect(await detailOf(lacking)).toMatch(/清单.*项目名称/);
  });

  it('reads every visible list, headings with notes, invisible signs, and formulas only where nobody reads', async () => {
    const invisible = await checkedRows(await caseFile('17-invisible'));
    expect(invisible.rows['寅01 表头零宽']).toMatchObject({ outcome: 'ready' });
    const formula = await checkedRows(await caseFile('60-formula-total'));
    expect(formula.rows['辰01']).toMatchObject({ outcome: 'ready' });
    const noted = header.map((text, index) => (index === 6 ? `${text}（年-月-日）` : `${text}*`));
    const two = await checkedRows(
      await writeXlsx({
        sheets: [
          { name: '一', rows: [noted, line('两表甲', 1), line('两表 乙', 2)] },
          { name: '二', rows: [header, line('两表\u200B乙', 3), line('两表（丙）', '４'), line('两表(丙)', 4)] },
        ],
      }),
    );
    expect(two.run).toMatchObject({ total: 5, ready: 3 });
    const wrong = (await ask.rows(office.finance, two.run.id, ['wrong'])).flatMap(({ findings }) =>
      findings.map(({ sheet, cell, message }) => `${sheet} ${cell} ${message}`),
    );
    expect(wrong).toEqual([
      '二 A2 The same as row 3 of the sheet “一”: same unit, same name',
      '二 A4 The same as row 3: same unit, same name',
    ]);
  });
});
