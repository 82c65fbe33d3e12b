import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fundColumn, projectColumns } from '@chengxiao/domain';
import { readXlsx } from 'hucre/xlsx';
import { startApi, type TestApi } from '../../test/api';
import { imports } from '../../test/ask-imports';
import { inGb18030 } from '../../test/gb18030';
import { makers, type Office } from '../../test/make';
import { target } from '../../test/make-targets';

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

const header = [...Object.values(projectColumns), fundColumn(2027, 'fiscal')].join(',');
const list = (...lines: string[]): string => [header, ...lines].join('\r\n');
const row = (name: string, amount: string, unit = '="U032"') =>
  `${name},${unit},新增,特定目标,2140106,150626,2027/1/1,2027年12月31日,"第一行\n第二行",${amount}`;

describe('a text file is imported as a workbook is', () => {
  it('a project list in GB18030, with its encoding told, and what a spreadsheet lost at its cell', async () => {
    const file = inGb18030(list(row('公路一', '" ￥1,234.50 "'), row('公路二', '1.2E+11'), row('公路三', '#####')));
    const run = await ask.checked(office.finance, 'projects', file);
    const rows = await ask.rows(office.finance, run.id);
    expect(rows.map(({ title, outcome }) => [title, outcome])).toEqual([
      ['公路一', 'ready'],
      ['公路二', 'wrong'],
      ['公路三', 'wrong'],
      ['文件', 'remark'],
    ]);
    expect(rows[0]?.changes.map(({ after }) => after)).toEqual(['2027-01-01', '2027-12-31', '1,234.50 × 10,000 yuan']);
    expect(rows.slice(1, 3).map(({ findings }) => [findings[0]?.sheet, findings[0]?.cell])).toEqual([
      ['CSV', 'J3'],
      ['CSV', 'J4'],
    ]);
    expect(rows[3]?.findings.map(({ message }) => message)).toEqual(['Read as GB18030, cells parted by commas']);
    const back = await api.download(office.finance, `/api/imports/${run.id}/wrong.xlsx?language=zh`);
    const [sheet] = (await readXlsx(back.bytes)).sheets;
    expect(sheet?.rows.map((cells) => cells[0])).toEqual(['项目名称', '公路二', '公路三']);
  });

  it('is refused where bytes were lost, at once and in words', async () => {
    const damaged = Buffer.concat([Buffer.from(list(row('公路', '1'))), Buffer.of(0xe5, 0x85)]);
    const { status, body } = await ask.send(office.finance, 'projects', damaged);
    expect([status, body['code']]).toEqual([422, 'NOT_A_WORKBOOK']);
    expect(String(body['detail'])).toMatch(/perhaps lost on the way/);
    const name = Buffer.from('b3c9ff2e637376', 'hex');
    const named = await api.upload(office.finance, '/api/projects/imports', { name, content: inGb18030(list()) });
    expect([named.status, named.body['fields']]).toEqual([422, [expect.objectContaining({ path: 'file' })]]);
  });

  it('a sheet of form F1 saved with tabs in UTF-16, where merged dimensions are said once', async () => {
    const { target: made } = await target(api, office, 'draft');
    const { bytes } = await api.download(office.unit, `/api/targets/${made.id}/form.xlsx?language=zh`);
    const [sheet] = (await readXlsx(bytes)).sheets;
    const level1 = sheet?.rows.findIndex((cells) => cells.includes('养护里程')) ?? -1;
    const lines = (sheet?.rows ?? []).map((cells, index) =>
      cells.map((value, column) => {
        // As a spreadsheet writes a merged cell: its first row says it, the others are blank.
        if (index > level1 && column < 2 && sheet?.rows[index - 1]?.[column] === value) return '';
        return value === '养护里程' ? '农村公路养护里程' : value === null ? '' : String(value as string | number);
      }),
    );
    const text = `\uFEFF${lines.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join('\t')).join('\r\n')}`;
    const run = await ask.checked(office.unit, 'targets', Buffer.from(text, 'utf16le'));
    const rows = await ask.rows(office.unit, run.id);
    expect(rows.map(({ outcome, findings }) => [outcome, findings.filter(({ blocking }) => blocking)])).toEqual([
      ['ready', []],
      ['remark', []],
    ]);
    expect(rows[0]?.changes.map(({ before, after }) => [before, after])).toEqual([['养护里程', '农村公路养护里程']]);
    expect(rows[1]?.findings.map(({ message }) => message)).toEqual(['Read as UTF-16, cells parted by tabs']);
  });
});
