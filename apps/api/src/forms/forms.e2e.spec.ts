import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cellsOf, type FormGrid } from '@chengxiao/domain';
import { readXlsx } from 'hucre/xlsx';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { evaluation } from '../../test/make-evaluation';
import { someIndicators } from '../../test/make-forms';
import { monitoredProject } from '../../test/make-monitoring';
import { approvedProject, pointsInput, target, targetInput } from '../../test/make-targets';
import { textOfPdf } from '../../test/pdf-text';
import { ReviewsService, TargetsService } from '../targets';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const textsOf = (grid: FormGrid): string[] => cellsOf(grid).map(({ text }) => text);
const formOf = async (id: string, query = ''): Promise<FormGrid> =>
  (await api.rest(office.unit, 'GET', `/api/targets/${id}/form?language=zh${query}`)).body as unknown as FormGrid;

describe('form F1 over REST', () => {
  it('is one grid, one PDF and one workbook of the same content', async () => {
    const { target: made, project } = await target(api, office, 'draft');
    const grid = await formOf(made.id);
    expect(textsOf(grid)).toEqual(
      expect.arrayContaining([project.name, project.projectCode, '3,120.00', '养护里程', '大于等于', '100.00']),
    );
    const pdf = await api.download(office.unit, `/api/targets/${made.id}/form.pdf`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['content-disposition']).toContain(encodeURIComponent(project.name));
    expect(textOfPdf(pdf.bytes).join('')).toContain(project.name);
    const xlsx = await api.download(office.unit, `/api/targets/${made.id}/form.xlsx`);
    const [form, plan] = (await readXlsx(xlsx.bytes)).sheets;
    expect(form?.rows.flat()).toEqual(expect.arrayContaining(['养护里程', '产出指标', 180]));
    expect(plan?.rows.flat()).toEqual(expect.arrayContaining(['招标并签订合同', 100]));
  });

  it('lets everybody else be answered while a long one is drawn', async () => {
    const { target: made } = await target(api, office, 'draft');
    const input = Object.assign(targetInput(), {
      indicators: someIndicators(150).map((row) => ({ ...row, id: undefined })),
    });
    await api.get(TargetsService).edit(office.unit, made.id, made.version, input);
    const healthy = async () => {
      for (let asked = 0; asked < 50; asked += 1) expect((await api.rest(null, 'GET', '/api/health')).status).toBe(200);
      return 'the others';
    };
    const pdf = api.download(office.unit, `/api/targets/${made.id}/form.pdf`);
    expect(await Promise.race([pdf.then(() => 'the form'), healthy()])).toBe('the others');
    expect((await pdf).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('speaks English to those who ask for it', async () => {
    const { target: made } = await target(api, office, 'draft');
    const { body } = await api.rest(office.unit, 'GET', `/api/targets/${made.id}/form?language=en`);
    expect(textsOf(body as unknown as FormGrid)).toEqual(
      expect.arrayContaining(['Annual indicators', 'at least', 'positive']),
    );
  });

  it('shows a frozen version as it was approved, whatever happened since', async () => {
    const { project, version } = await approvedProject(api, office);
    await api.database.owner.query(`update project set name = '改了名的项目', version = version + 1 where id = $1`, [
      project.id,
    ]);
    const frozen = await formOf(version.targetId, '&version=1');
    expect(textsOf(frozen)).toContain(project.name);
    expect(frozen.parts[0]?.notes.join()).toContain('第 1 版');
    expect(textsOf(await formOf(version.targetId))).toContain('改了名的项目');
    const missing = await api.rest(office.unit, 'GET', `/api/targets/${version.targetId}/form?version=9`);
    expect(missing.status).toBe(404);
  });

  it('draws the red-line between versions, and tells the version of any day', async () => {
    const { project, version } = await approvedProject(api, office);
    const path = `/api/targets/${version.targetId}/comparison?language=zh`;
    const same = await api.rest(office.unit, 'GET', `${path}&from=1&to=1`);
    expect(same.body).toMatchObject({ count: { addedRows: 0, removedRows: 0, changedCells: 0, details: 0 } });
    await api.database.owner.query(`update project set name = '改了名的项目', version = version + 1 where id = $1`, [
      project.id,
    ]);
    const { body } = await api.rest(office.unit, 'GET', `${path}&from=1`);
    const { grid, count } = body as unknown as { grid: FormGrid; count: object };
    expect(count).toMatchObject({ changedCells: 1 });
    expect(cellsOf(grid).filter(({ change }) => change)).toMatchObject([
      { text: '改了名的项目', change: { kind: 'changed', before: project.name } },
    ]);
    expect((await api.rest(office.unit, 'GET', `${path}&from=1&to=9`)).status).toBe(404);
    expect((await api.rest(office.unit, 'GET', `${path}&from=x`)).status).toBe(422);
    const day = `query ($id: ID!, $date: LocalDate!) { target(id: $id) { asOf(date: $date) { versionNo } } }`;
    const on = (date: string) => api.graphql(office.unit, day, { id: version.targetId, date });
    expect(await on(version.approvedOn)).toMatchObject({ target: { asOf: { versionNo: 1 } } });
    expect(await on('2025-12-31')).toMatchObject({ target: { asOf: null } });
  });

  it('draws the red-line against what was submitted before the last return', async () => {
    const { target: made } = await target(api, office, 'submitted');
    const path = `/api/targets/${made.id}/red-line?language=zh`;
    const first = await api.rest(office.finance, 'GET', path);
    expect(first.body).toMatchObject({ since: null, count: { addedRows: 0, removedRows: 0, changedCells: 0 } });
    const review = api.get(ReviewsService);
    const returned = await review.review(office.finance, {
      id: made.id,
      version: made.version,
      decision: 'return',
      points: pointsInput(['relevance']),
      rowReasons: [],
      opinion: '目标应量化',
    });
    const service = api.get(TargetsService);
    const input = { ...targetInput(), annualGoal: '完成养护里程200公里，保障群众出行。' };
    const edited = await service.edit(office.unit, made.id, returned.version, input);
    await service.move(office.unit, { id: made.id, action: 'submit', version: edited.version });
    const { body } = await api.rest(office.finance, 'GET', path);
    const { grid, since } = body as unknown as { grid: FormGrid; since: object };
    expect(since).toMatchObject({ roundNo: 1 });
    expect(cellsOf(grid).find(({ path: at }) => at === 'annualGoal')).toMatchObject({
      text: input.annualGoal,
      change: { kind: 'changed' },
    });
    const stranger = await makers(api).office('150100');
    expect((await api.rest(stranger.finance, 'GET', path)).status).toBe(404);
  });

  it('is seen by nobody outside the scope', async () => {
    const { target: made } = await target(api, office, 'draft');
    const stranger = await makers(api).office('150100');
    for (const path of ['form', 'form.pdf', 'form.xlsx', 'review-form', 'comparison?from=1'])
      expect((await api.rest(stranger.finance, 'GET', `/api/targets/${made.id}/${path}`)).status).toBe(404);
    expect((await api.rest(null, 'GET', `/api/targets/${made.id}/form.pdf`)).status).toBe(401);
  });

  it('puts many into one workbook by as many statements as two take', async () => {
    const other = await makers(api).office();
    const { target: first } = await target(api, other, 'draft');
    const url = '/api/targets/forms.xlsx?year=2026&states=draft';
    const one = await api.statements(() => api.download(other.unit, url));
    await target(api, other, 'draft');
    await target(api, other, 'submitted');
    let bytes: Uint8Array = new Uint8Array();
    const two = await api.statements(async () => (bytes = (await api.download(other.unit, url)).bytes));
    expect(two).toHaveLength(one.length);
    expect((await readXlsx(bytes)).sheets.map(({ name }) => name)).toHaveLength(5);
    const none = await api.rest(other.unit, 'GET', '/api/targets/forms.xlsx?year=2031');
    await api.graphql(other.unit, draftOf('target', first.id));
    const { headers } = await api.download(other.unit, `${url}&language=zh`);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('（其中 1 份尚有未提交的草稿）');
    expect(none).toMatchObject({ status: 404, body: { detail: 'No form fits the filter' } });
    expect((await api.rest(other.unit, 'GET', '/api/targets/forms.xlsx?states=nonsense')).status).toBe(422);
  });
});

const draftOf = (form: string, subject: string): string =>
  `mutation { saveFormDraft(form: "${form}", subject: "${subject}", body: "{}") { __typename } }`;

describe('a form with a draft that is not submitted', () => {
  const forms = [
    ['F1', 'target', 'targets', async () => (await target(api, office, 'draft')).target],
    ['F4', 'monitoringReport', 'monitoring-reports', async () => (await monitoredProject(api, office)).report],
    ['F5', 'evaluation', 'evaluations', async () => (await evaluation(api, office, 'open')).evaluation],
  ] as const;

  it.each(forms)('%s says so by the name of its file, and only to their own', async (_, form, place, make) => {
    const { id } = await make();
    await api.graphql(office.unit, draftOf(form, id));
    const nameFor = async (actor: Office['unit'], kind: string) => {
      const { headers } = await api.download(actor, `/api/${place}/${id}/form.${kind}?language=zh`);
      return decodeURIComponent(String(headers['content-disposition']));
    };
    const told = new RegExp(`（尚有未提交的草稿，${office.unit.name} \\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d）`);
    for (const kind of ['pdf', 'xlsx']) expect(await nameFor(office.unit, kind)).toMatch(told);
    expect(await nameFor(office.department, 'xlsx')).toMatch(told);
    expect(await nameFor(office.finance, 'xlsx')).not.toContain('草稿');
  });
});

describe('form F3 over REST', () => {
  it('shows the last review point by point, and says so while there is none', async () => {
    const { target: fresh } = await target(api, office, 'draft');
    const early = await api.rest(office.unit, 'GET', `/api/targets/${fresh.id}/review-form.pdf`);
    expect(early).toMatchObject({
      status: 422,
      body: { code: 'NOT_READY', detail: 'Not reviewed yet: there is no review form' },
    });
    const { target: returned } = await target(api, office, 'returned');
    const { body } = await api.rest(office.finance, 'GET', `/api/targets/${returned.id}/review-form?language=zh`);
    expect(textsOf(body as unknown as FormGrid)).toEqual(
      expect.arrayContaining(['相关性', '不符合', '符合', '退回修改', '请按职责细化指标']),
    );
    const pdf = await api.download(office.unit, `/api/targets/${returned.id}/review-form.pdf`);
    expect(textOfPdf(pdf.bytes).join('')).toContain('绩效目标审核表');
    const xlsx = await api.download(office.unit, `/api/targets/${returned.id}/review-form.xlsx`);
    expect((await readXlsx(xlsx.bytes)).sheets[0]?.rows.flat()).toContain('退回修改');
  });
});
