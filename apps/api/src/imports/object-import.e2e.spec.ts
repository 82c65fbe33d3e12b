import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormGrid } from '@chengxiao/domain';
import { cellsOf } from '@chengxiao/domain';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { startApi, type TestApi } from '../../test/api';
import { editWorkbook, imports, typeInto } from '../../test/ask-imports';
import { makers, type Office } from '../../test/make';
import { evaluation, evaluationForm } from '../../test/make-evaluation';
import { monitoredProject } from '../../test/make-monitoring';
import { target } from '../../test/make-targets';
import { textOfPdf } from '../../test/pdf-text';
import { EvaluationService, evaluationById, itemsOfEvaluations } from '../evaluation';
import { Db } from '../kit/data/db';
import { MonitoringRoundsService, MonitoringService, reportById } from '../monitoring';

let api: TestApi;
let office: Office;
let ask: ReturnType<typeof imports>;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  ask = imports(api);
});
afterAll(() => api.close());

const exported = async (path: string) => (await api.download(office.unit, `/api/${path}/form.xlsx?language=zh`)).bytes;
const retyped =
  (text: string, value: string | number | null, beside = 0) =>
  ([form]: Sheet[]) =>
    typeInto(form, text, value, beside);
const textsOf = async (path: string) =>
  cellsOf((await api.rest(office.unit, 'GET', `/api/${path}/form?language=zh`)).body as unknown as FormGrid).map(
    ({ text }) => text,
  );
const whys = async (runId: string) =>
  (await ask.rows(office.unit, runId)).flatMap(({ findings }) => findings.map(({ message }) => message));

describe('form F4 that was filled in outside', () => {
  /** A report that is open, with a draft stored in it. */
  const filled = async () => {
    const { report, version } = await monitoredProject(api, office, 'returned');
    return { id: report.id, path: `monitoring-reports/${report.id}` as const, version };
  };
  const stored = (id: string) => api.get(Db).as(office.unit, (tx) => reportById(tx, id));

  it('is shown, printed and exported with its execution rate', async () => {
    const { path } = await filled();
    expect(await textsOf(path)).toEqual(expect.arrayContaining(['1—6月执行率', '50%', '1,560.00', '养护里程']));
    const pdf = await api.download(office.unit, `/api/${path}/form.pdf?language=zh`);
    expect(textOfPdf(pdf.bytes).join('')).toContain('50%');
    const { sheets } = await readXlsx(await exported(path));
    expect(sheets[0]?.rows.flat()).toEqual(expect.arrayContaining(['项目支出绩效目标执行监控表', 50, 1560]));
    const stranger = await makers(api).office('150100');
    expect((await api.rest(stranger.unit, 'GET', `/api/${path}/form.xlsx`)).status).toBe(404);
  });

  it('states the approved budget before anybody filled it in', async () => {
    const { report } = await monitoredProject(api, office, 'open');
    const texts = await textsOf(`monitoring-reports/${report.id}`);
    expect(texts.slice(texts.indexOf('年度资金总额'))[1]).toBe('3,120.00');
  });

  it('is checked first, cell by cell, then applied with its event, and taken back as a whole', async () => {
    const { id, path } = await filled();
    const before = await textsOf(path);
    const file = await editWorkbook(await exported(path), retyped('正在改善', '明显好转'));
    const checked = await ask.checked(office.unit, path, file);
    expect(checked.years).toEqual([2026]);
    const [row] = await ask.rows(office.unit, checked.id);
    expect(row).toMatchObject({ outcome: 'ready', subjectId: id });
    expect(row?.changes).toMatchObject([{ label: 'Reached', before: '正在改善', after: '明显好转' }]);
    expect(await textsOf(path)).toEqual(before);

    await ask.move(office.unit, checked, 'apply');
    await ask.work(checked.id);
    const applied = await ask.one(office.unit, checked.id);
    expect(applied).toMatchObject({ state: 'applied', ready: 1 });
    expect(await textsOf(path)).toContain('明显好转');
    const { history } = await api
      .graphql<{ report: { history: unknown[] } }>(
        office.unit,
        'query ($id: ID!) { report: monitoringReport(id: $id) { history { action data } } }',
        { id },
      )
      .then(({ report }) => report);
    expect(JSON.stringify(history.at(-1))).toContain(checked.id);

    expect(await ask.move(office.unit, applied, 'revoke')).toMatchObject({ state: 'revoked' });
    expect(await textsOf(path)).toEqual(before);
  });

  it('never overwrites what was saved since: both values are shown and one is chosen', async () => {
    const { id, path } = await filled();
    const file = await editWorkbook(await exported(path), retyped('正在改善', '我改的'));
    const now = await stored(id);
    const service = api.get(MonitoringService);
    const content = await api.get(Db).as(office.unit, async (tx) => {
      const { f4Of } = await import('../monitoring');
      return f4Of(tx, now);
    });
    const items = content.items.map((item) => (item.progress === '正在改善' ? { ...item, progress: '他改的' } : item));
    await service.fill(office.unit, id, now.version, { funds: content.funds, items });
    const checked = await ask.checked(office.unit, path, file);
    const [row] = await ask.rows(office.unit, checked.id);
    expect(row?.outcome).toBe('conflict');
    expect(row?.conflicts).toMatchObject([{ base: '正在改善', mine: '我改的', theirs: '他改的' }]);
    expect(await ask.move(office.unit, checked, 'apply')).toMatchObject({ code: 'INVALID' });
    await ask.move(office.unit, checked, 'apply', [{ rowId: row?.id, conflict: 0, take: 'theirs' }]);
    await ask.work(checked.id);
    expect(await textsOf(path)).toContain('他改的');
  });

  it('is wrong at its cells: marks, two lines, errors, another total; and gives the file back with the reasons', async () => {
    const { path } = await filled();
    const file = await editWorkbook(await exported(path), (sheets) => {
      retyped('年度资金总额', 1000, 3)(sheets);
      retyped('其中：本年一般公共预算拨款', '1550①', 3)(sheets);
    });
    const checked = await ask.checked(office.unit, path, file);
    const [row] = await ask.rows(office.unit, checked.id);
    expect(row?.outcome).toBe('wrong');
    expect(row?.findings.map(({ cell, message }) => [cell, message])).toEqual([
      ['D7', expect.stringMatching(/mark|note/)],
    ]);
    const wrong = await api.download(office.unit, `/api/imports/${checked.id}/wrong.xlsx?language=zh`);
    const { sheets } = await readXlsx(wrong.bytes);
    expect(sheets[0]?.cells?.get('6,3')?.comment?.text).toMatch(/注|标记|符号/);
  });

  it('is refused where it is another form, of another project, submitted, or of a closed round', async () => {
    const { path } = await filled();
    const other = await filled();
    const { target: f1 } = await target(api, office, 'draft');
    const ofF1 = (await api.download(office.unit, `/api/targets/${f1.id}/form.xlsx?language=zh`)).bytes;
    const refused = await ask.send(office.unit, path, ofF1);
    expect([refused.status, refused.body['code'], refused.body['detail']]).toEqual([
      422,
      'WRONG_SHEET',
      expect.stringContaining('项目支出绩效目标申报表'),
    ]);
    expect((await ask.send(office.unit, path, Buffer.from('%PDF-1.7'))).body).toMatchObject({
      code: 'NOT_A_WORKBOOK',
    });

    const checked = await ask.checked(office.unit, path, await exported(other.path));
    expect(await whys(checked.id)).toEqual([expect.stringContaining('cannot be imported into')]);
    // The same file where it belongs is another import.
    const there = await ask.checked(office.unit, other.path, await exported(other.path));
    expect(there).toMatchObject({ ready: 0, counts: [{ outcome: 'unchanged', count: 1 }] });

    const { report } = await monitoredProject(api, office, 'submitted');
    const late = `monitoring-reports/${report.id}` as const;
    expect((await ask.send(office.unit, late, await exported(late))).body).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect((await ask.send(office.finance, path, await exported(path))).status).toBe(403);

    const closing = await makers(api).office('150400');
    const closed = await monitoredProject(api, closing, 'open');
    const rounds = api.get(MonitoringRoundsService);
    await rounds.move(closing.finance, {
      id: closed.round.id,
      version: closed.round.version,
      action: 'close',
      reason: '已到期',
    });
    const door = `monitoring-reports/${closed.report.id}` as const;
    const bytes = (await api.download(closing.unit, `/api/${door}/form.xlsx?language=zh`)).bytes;
    expect((await ask.send(closing.unit, door, bytes)).body).toMatchObject({ code: 'ILLEGAL_STATE' });
  });

  it('names hidden sheets, hidden rows and columns that it does not read', async () => {
    const { path } = await filled();
    const file = await editWorkbook(await exported(path), (sheets) => {
      retyped('正在改善', '好转')(sheets);
      const [form] = sheets;
      if (form) sheets.push({ ...form, name: '备份', hidden: true });
    });
    const checked = await ask.checked(office.unit, path, file);
    expect((await ask.rows(office.unit, checked.id)).map(({ outcome }) => outcome)).toEqual(['ready', 'remark']);
    expect(await whys(checked.id)).toEqual(['Hidden sheets were not read: 备份']);
  });
});

describe('form F5 that was filled in outside', () => {
  const opened = async () => {
    const made = await evaluation(api, office, 'open');
    const { id, version } = made.evaluation;
    await api.get(EvaluationService).save(office.unit, id, version, await evaluationForm(api, office, id));
    return { id, path: `evaluations/${id}` as const };
  };
  const items = (id: string) => api.get(Db).as(office.unit, (tx) => itemsOfEvaluations(tx, [id]));

  it('is printed with every score, the total and the grade once it is filed', async () => {
    const { evaluation: filed } = await evaluation(api, office, 'filed');
    const path = `evaluations/${filed.id}`;
    const texts = await textsOf(path);
    expect(texts).toEqual(expect.arrayContaining(['总分', '100.00', '优', '10.00', '100%', '产出指标小计']));
    const pdf = await api.download(office.unit, `/api/${path}/form.pdf?language=zh`);
    expect(textOfPdf(pdf.bytes).join('')).toContain(filed.filingNo);
    const { sheets } = await readXlsx((await api.download(office.unit, `/api/${path}/form.xlsx?language=zh`)).bytes);
    expect(sheets[0]?.rows.flat()).toEqual(expect.arrayContaining(['总分', '100.00', '优']));
  });

  it('is checked, applied, scored anew, and taken back', async () => {
    const { id, path } = await opened();
    const [first] = await items(id);
    const file = await editWorkbook(await exported(path), (sheets) => {
      typeInto(sheets[0], '养护里程', '90公里', 2);
      typeInto(sheets[0], '养护里程', '汛期影响，下年补做', 5);
    });
    const checked = await ask.checked(office.unit, path, file);
    const [row] = await ask.rows(office.unit, checked.id);
    expect(row?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['Reached value', first?.actual, '90'],
      ['Why it deviates, and what is done', '', '汛期影响，下年补做'],
    ]);
    await ask.move(office.unit, checked, 'apply');
    await ask.work(checked.id);
    const [after] = await items(id);
    expect([after?.actual, after?.reason]).toEqual(['90', '汛期影响，下年补做']);
    expect(Number(after?.score)).toBeLessThan(Number(first?.score));
    expect(await textsOf(path)).toContain(after?.score);
    await ask.move(office.unit, await ask.one(office.unit, checked.id), 'revoke');
    expect((await items(id))[0]).toMatchObject({ actual: first?.actual, reason: '' });
  });

  it('keeps out what the API refuses, at its cell, and F4 for F5', async () => {
    const { path } = await opened();
    const file = await editWorkbook(await exported(path), (sheets) => {
      typeInto(sheets[0], '养护里程', '大约九十', 2);
      typeInto(sheets[0], '养护里程', '999', 8);
    });
    const checked = await ask.checked(office.unit, path, file);
    const [row] = await ask.rows(office.unit, checked.id);
    expect(row?.findings.map(({ path: at, blocking }) => [at, blocking])).toEqual([
      ['items.0.actual', true],
      ['items.0.claimedScore', true],
    ]);
    expect(row?.findings.every(({ cell }) => /^[A-L]\d+$/.test(cell))).toBe(true);
    const { report } = await monitoredProject(api, office, 'open');
    const f4 = await exported(`monitoring-reports/${report.id}`);
    expect((await ask.send(office.unit, path, f4)).body['detail']).toContain('项目支出绩效目标执行监控表');
    const { evaluation: filed } = await evaluation(api, office, 'filed');
    const door = `evaluations/${filed.id}` as const;
    expect((await ask.send(office.unit, door, await exported(door))).body).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect((await api.get(Db).as(office.unit, (tx) => evaluationById(tx, filed.id))).version).toBe(filed.version);

    const closing = await makers(api).office('150500');
    const { evaluation: left } = await evaluation(api, closing);
    await api.database.owner.query(
      `update evaluation_round set state = 'closed', closed_at = now(), version = version + 1 where division_code = '150500'`,
    );
    const closed = `evaluations/${left.id}` as const;
    const { bytes } = await api.download(closing.unit, `/api/${closed}/form.xlsx?language=zh`);
    expect((await ask.send(closing.unit, closed, bytes)).body).toMatchObject({ code: 'ILLEGAL_STATE' });
  });
});
