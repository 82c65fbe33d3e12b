import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, FundSource } from '@chengxiao/domain';
import type { IndicatorInput } from '@chengxiao/dto';
import pg from 'pg';
import { type TestApi, startApi } from '../../test/api';
import { lint, withRow } from '../../test/ask-lint';
import { makers, type Office } from '../../test/make';
import { evaluation } from '../../test/make-evaluation';
import { indicatorInputs, target, type TargetOptions, targetInput } from '../../test/make-targets';

let api: TestApi;
let make: ReturnType<typeof makers>;
let ask: ReturnType<typeof lint>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ask = lint(api);
});
afterAll(() => api.close());

const l06 = async (actor: Actor, id: string) =>
  (await ask.stored(actor, id)).findings.filter(({ rule }) => rule === 'L06').map(({ message }) => message);
const names = async (actor: Actor, id: string) =>
  (await ask.stored(actor, id)).lintContext.similar.map(({ projectName }) => projectName);

describe('a set of indicators that is another project’s', () => {
  let first: Office;
  let second: Office;
  let pasted: string;
  beforeAll(async () => {
    [first, second] = [await make.office('150600'), await make.office('150600')];
    await target(api, first, 'draft', { project: { name: '草原防火隔离带建设' } });
    const copy = await target(api, second, 'draft', { project: { name: '口岸通关设施维修' } });
    pasted = copy.target.id;
  });

  it('is told to finance, who sees both, and not to the unit, who may not know of the other', async () => {
    expect(await l06(first.finance, pasted)).toEqual([
      '100 % of the indicators are those of “草原防火隔离带建设”: derive them from this project instead',
    ]);
    expect((await ask.stored(first.finance, pasted)).lintContext.similar[0]).toMatchObject({
      projectName: '草原防火隔离带建设',
      sameProgramme: false,
      similarity: '1.0000',
    });
    expect(await l06(second.unit, pasted)).toEqual([]);
    expect(await names(second.unit, pasted)).toEqual([]);
  });

  it('is found in a form that is not saved, and no more once the rows are its own', async () => {
    const project = await make.project(first, 'admitted', { name: '牧区饮水安全巩固提升' });
    expect((await ask.form(first.unit, project.id, targetInput())).map(({ rule }) => rule)).toContain('L06');
    const own = ['新建水源井', '水质检测合格率', '按期通水率', '每户成本', '牧民饮水条件', '牧民满意度'];
    const input = own.reduce((form, name, row) => withRow(form, row, { name }), targetInput());
    expect((await ask.form(first.unit, project.id, input)).map(({ rule }) => rule)).not.toContain('L06');
  });

  it('follows every change of the rows, and is of the year or the one before', async () => {
    const office = await make.office('152500');
    const edit = `mutation ($id: ID!, $input: TargetInput!) { editTarget(id: $id, version: 1, input: $input) { ... on Target { id } } }`;
    const old = await target(api, office, 'draft', { year: 2025, project: { name: '沙化土地治理' } });
    await target(api, office, 'draft', { year: 2024, project: { name: '牲畜棚圈改造' } });
    const { target: made } = await target(api, office, 'draft', { project: { name: '职业教育实训基地' } });
    expect(await names(office.unit, made.id)).toEqual(['沙化土地治理']);
    await api.graphql(office.unit, edit, { id: old.target.id, input: { indicators: [] } });
    expect(await names(office.unit, made.id)).toEqual([]);
  });

  it('is no defect in another place of the same programme', async () => {
    const office = await make.office('150100');
    const [one, other] = ['甲镇', '乙镇'].map((place) => `${place}农村牧区公路养护工程`);
    await target(api, office, 'draft', { project: { name: one ?? '' } });
    const { target: made } = await target(api, office, 'draft', { project: { name: other ?? '' } });
    const { findings, lintContext } = await ask.stored(office.unit, made.id);
    expect(lintContext.similar).toMatchObject([{ projectName: one, sameProgramme: true }]);
    expect(findings.map(({ rule }) => rule)).not.toContain('L06');
  });

  it('is looked up in one’s own subtree only, below the API too', async () => {
    const runtime = new pg.Client({ connectionString: api.database.runtimeUrl });
    await runtime.connect();
    const asked = async (role: string, path: string) => {
      await runtime.query(`begin; set local role ${role}`);
      await runtime.query(`select set_config('app.path', $1, true)`, [path]);
      try {
        const { rows } = await runtime.query<{ target_id: string }>(
          `select s.target_id from app_similar_targets($1, 1, gen_random_uuid(), 2026, 60) s`,
          [bands],
        );
        return rows.map((row) => row.target_id);
      } finally {
        await runtime.query('rollback');
      }
    };
    const { rows } = await api.database.owner.query<{ bands: number[] }>(
      'select bands from target_fingerprint where target_id = $1',
      [pasted],
    );
    const bands = rows[0]?.bands;
    expect(bands).toHaveLength(32);
    expect(await asked('cx_scoped', second.unit.scopePath)).toEqual([pasted]);
    expect((await asked('cx_scoped', first.finance.scopePath)).length).toBeGreaterThan(1);
    expect(await asked('cx_scoped', '')).toEqual([]);
    await expect(asked('cx_assigned', '/150000/')).rejects.toThrow('permission denied');
    await runtime.end();
  });
});

describe('last year', () => {
  it('is what the project’s approved target aimed at, and what its submitted self-evaluation says was reached', async () => {
    const office = await make.office('150400');
    const years = (row: IndicatorInput) => [row, { ...row, period: 'midterm', weight: null } as IndicatorInput];
    const options: TargetOptions = {
      year: 2025,
      project: {
        attribute: 'continuing',
        endDate: '2026-12-31',
        funds: [2025, 2026].map((year) => ({ year, source: 'fiscal' as FundSource, amount: '31200000.00' })),
      },
      input: { midtermGoal: '两年养护农村牧区公路360公里' },
      indicators: indicatorInputs().flatMap((row, index) => (index === 0 ? years(row) : [row])),
    };
    const { project } = await evaluation(api, office, 'reported', { ...options, actuals: { 养护里程: '200' } });
    const declare = `mutation ($id: ID!, $input: TargetInput!) { declareTarget(projectId: $id, year: 2026, input: $input) { ... on Target { id } } }`;
    const { declareTarget: made } = await api.graphql<{ declareTarget: { id: string } }>(office.unit, declare, {
      id: project.id,
      input: withRow(targetInput(), 0, { value: '150' }),
    });
    const reached = async () =>
      (await ask.stored(office.finance, made.id)).lintContext.lastYear[0] as Record<string, unknown>;
    expect(await reached()).toEqual({ name: '养护里程', unit: '公里', value: '180', actual: null });
    const low = async () =>
      (await ask.form(office.unit, project.id, withRow(targetInput(), 0, { value: '150' })))
        .filter(({ rule }) => rule === 'L17')
        .map(({ path, message }) => [path, message]);
    expect(await low()).toEqual([]);
    expect((await ask.stored(office.finance, made.id)).lintContext.similar).toEqual([]);
    const submit = `mutation ($id: ID!, $version: Int!) { moveEvaluation(id: $id, action: submit, version: $version) { ... on Evaluation { id } ... on Problem { code detail } } }`;
    const { rows } = await api.database.owner.query('select id, version from evaluation where project_id = $1', [
      project.id,
    ]);
    await api.graphql(office.department, submit, rows[0] as object);
    expect(await reached()).toEqual({ name: '养护里程', unit: '公里', value: '180', actual: '200' });
    expect(await low()).toEqual([
      [
        'indicators.0.value',
        'The target 150 公里 asks for much less than last year’s actual 200 公里: adjust it, or give the reason in the note',
      ],
    ]);
  });
});
