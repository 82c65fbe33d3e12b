import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, exportLines, exportLimits, type ListExport } from '@chengxiao/domain';
import { readXlsx } from 'hucre/xlsx';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';

let api: TestApi;
let office: Office;
let evaluator: Actor;
beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  office = await make.office();
  evaluator = await make.evaluator();
});
afterAll(() => api.close());

const list = (over: Partial<ListExport> = {}): ListExport => ({
  list: 'projects',
  title: '项目库',
  headings: ['项目名称', '资金（万元）', '完成率', '更新时间'],
  rows: [
    ['节水灌溉', { money: '12345678.91' }, { percent: '93.97' }, { date: '2026-06-30' }],
    ['乡村道路', { money: '100.00' }, null, { date: '2026-07-01 09:05' }],
  ],
  sums: ['合计 2 项', { money: '12345778.91' }, null, null],
  filters: [{ label: '状态', value: '草稿' }],
  ...over,
});
const lines = (over?: Partial<ListExport>): string[] => [...exportLines(list(over))];
const send = (actor: Actor, lines: Iterable<string>, headers: Record<string, string> = {}) =>
  api.upload(actor, '/api/exports', { name: 'list.jsonl', content: Buffer.from([...lines].join('')) }, headers);

describe('a list that is taken along', () => {
  it('is a workbook of typed cells with its sums, and says what it is', async () => {
    const { status, headers, bytes } = await send(office.finance, lines(), { 'accept-language': 'zh' });
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(decodeURIComponent(String(headers['content-disposition']))).toMatch(/项目库 \d{4}-\d\d-\d\d\.xlsx/);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(['项目库', '说明']);
    const [rows, notes] = sheets.map((sheet) => sheet.rows);
    expect(rows).toEqual([
      ['项目名称', '资金（万元）', '完成率', '更新时间'],
      ['节水灌溉', 1234.567891, 0.9397, new Date('2026-06-30T00:00:00Z')],
      ['乡村道路', 0.01, null, new Date('2026-07-01T09:05:00Z')],
      ['合计 2 项', 1234.577891, null, null],
    ]);
    const formatAt = (place: string) => sheets[0]?.cells?.get(place)?.style?.numFmt;
    expect(['1,1', '1,2', '1,3', '2,3'].map(formatAt)).toEqual(['#,##0.00', '0.00%', 'yyyy-mm-dd', 'yyyy-mm-dd hh:mm']);
    expect(notes).toEqual(
      expect.arrayContaining([
        ['清单', '项目库'],
        ['条数', expect.anything()],
        ['筛选：状态', '草稿'],
        ['导出人', `${office.finance.orgName} ${office.finance.name}`],
      ]),
    );
  });

  it('warns of what is typed about a row and not stored: which, by whom and when, not what', async () => {
    const warnings = [{ label: '尚有未提交的草稿', value: '节水灌溉：包晓于 2026年3月2日 10:00 填写' }];
    const { bytes } = await send(office.finance, lines({ warnings }));
    const [, notes] = (await readXlsx(bytes)).sheets;
    expect(notes?.rows.at(-1)).toEqual(['尚有未提交的草稿', '节水灌溉：包晓于 2026年3月2日 10:00 填写']);
    const many = Array.from({ length: exportLimits.warnings + 1 }, () => warnings[0] as never);
    expect(await send(office.finance, lines({ warnings: many }))).toMatchObject({ status: 400 });
  });

  it('keeps a Chinese title with quotes as its name', async () => {
    const title = '重点“一”\'"(2)/甲;乙';
    const { status, headers, bytes } = await send(office.finance, lines({ title }));
    expect(status).toBe(200);
    const [, name = ''] = /filename\*=UTF-8''([^;]+)$/.exec(String(headers['content-disposition'])) ?? [];
    expect(decodeURIComponent(name)).toMatch(/^重点“一”'"\(2\)\/甲;乙 \d{4}-\d\d-\d\d\.xlsx$/);
    expect((await readXlsx(bytes)).sheets[0]?.name).toBe('重点“一” "(2) 甲;乙');
  });

  it('never runs what a cell begins with, and keeps a figure that a spreadsheet would round', async () => {
    const texts = ['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '_x000D_', '0012'];
    const rows = [...texts.map((text) => [text]), [{ money: '123456789012345678.90' }]];
    const { bytes } = await send(office.finance, lines({ headings: ['=甲'], rows, sums: null, filters: [] }));
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows.map(([cell]) => cell)).toEqual(['=甲', ...texts, '12345678901234.56789']);
    expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it('is recorded with list, number and filter, for every role', async () => {
    const { government, finance, department, unit, audit } = office;
    for (const actor of [government, finance, department, unit, audit, evaluator]) {
      expect([actor.role, (await send(actor, lines({ list: `of-${actor.role}` }))).status]).toEqual([actor.role, 200]);
      const { rows } = await api.database.owner.query<{ data: object }>(
        `select data from event where aggregate_id = $1 and action = 'user.export' and data ->> 'list' = $2`,
        [actor.userId, `of-${actor.role}`],
      );
      expect(rows).toEqual([
        { data: { list: `of-${actor.role}`, rows: 2, filters: [{ label: '状态', value: '草稿' }] } },
      ]);
    }
  });
});

describe('what is refused', () => {
  it.each<[string, Iterable<string>, string]>([
    ['something else', ['{}\n[]'], 'list'],
    ['a cell of no kind', lines({ rows: [['a', { formula: '1' } as never, null, null]] }), 'rows[0][1]'],
    ['money that is none', lines({ rows: [['a', { money: '1,5' }, null, null]] }), 'rows[0][1]'],
    ['a day that is none', lines({ rows: [['a', null, null, { date: '2026-02-30' }]] }), 'rows[0][3]'],
    ['a row of other length', lines({ rows: [['a']] }), 'rows[0]'],
    ['sums of other length', lines({ sums: ['a'] }), 'sums'],
    ['a row that is no JSON', [...lines(), '[[\n'], 'rows[2]'],
    ['more rows than were told', [...lines(), '[["a",null,null,null]]'], 'count'],
    ['fewer rows than were told', lines().slice(0, 1), 'count'],
    ['a name that is none', lines({ list: '../x' }), 'list'],
  ])('%s', async (_, body, place) => {
    const answer = await send(office.finance, body);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'BAD_REQUEST', detail: expect.stringContaining(place) },
    });
  });

  it('nothing at all, and a session that ended', async () => {
    const nothing = await send(office.finance, lines({ rows: [], sums: null }));
    expect(nothing).toMatchObject({ status: 422, body: { code: 'NOT_READY' } });
    const { rows } = await api.database.owner.query(
      `select 1 from event where aggregate_id = $1 and action = 'user.export' and data ->> 'rows' = '0'`,
      [office.finance.userId],
    );
    expect(rows).toEqual([]);
    const ended = await send(office.finance, lines(), { cookie: '' });
    expect(ended).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  it('more rows than an export takes, naming their number', async () => {
    const rows = Array.from({ length: exportLimits.rows + 1 }, () => ['a']);
    const answer = await send(office.finance, lines({ headings: ['名称'], rows, sums: null }));
    expect(answer).toMatchObject({
      status: 413,
      body: { code: 'TOO_LARGE', detail: expect.stringContaining('20001') },
    });
  });

  it('more bytes than an export takes, and what is no file', async () => {
    const content = Buffer.alloc(exportLimits.bytes + 1, 0x20);
    const large = await api.upload(office.finance, '/api/exports', { name: 'list.json', content });
    expect(large).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
    expect(await api.rest(office.finance, 'POST', '/api/exports', list())).toMatchObject({ status: 400 });
    const broken = await api.upload(office.finance, '/api/exports', { name: 'a', content: Buffer.from('{') });
    expect(broken).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
    const [head = '', ...rows] = lines();
    const lost = Buffer.from([head, ...rows].join(''))
      .toString('latin1')
      .replace('\xe7', '\xff');
    const unread = await api.upload(office.finance, '/api/exports', {
      name: 'a',
      content: Buffer.from(lost, 'latin1'),
    });
    expect(unread).toMatchObject({ status: 400, body: { detail: expect.stringContaining('file') } });
  });
});
