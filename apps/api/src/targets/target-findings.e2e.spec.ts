import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyFix, type LintFix, nm10hao } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { lint, withRow } from '../../test/ask-lint';
import { rulePacks } from '../../test/ask-rule-packs';
import { makers, type Office } from '../../test/make';
import { pointsInput, target, targetInput } from '../../test/make-targets';

const answer = `... on Target { id state version findings { rule severity path } }
  ... on Problem { code fields { path message } }`;
const editTarget = `mutation ($id: ID!, $version: Int!, $input: TargetInput!) {
  result: editTarget(id: $id, version: $version, input: $input) { ${answer} } }`;
const moveTarget = `mutation ($id: ID!, $version: Int!) {
  result: moveTarget(id: $id, action: submit, version: $version) { ${answer} } }`;
const reviewTarget = `mutation ($id: ID!, $version: Int!, $points: ReviewPointsInput!) {
  result: reviewTarget(id: $id, version: $version, decision: pass, points: $points) { ${answer} } }`;

type Result = { result: { id: string; version: number; fields?: { path: string; message: string }[] } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let ask: ReturnType<typeof lint>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ask = lint(api);
  office = await make.office();
});
afterAll(() => api.close());

/** A form with a contradiction, an instruction left in it, and a unit that is missing. */
const careless = () =>
  withRow(withRow(targetInput({ annualGoal: '完成农村牧区公路养护180公里(限100字以内)' }), 0, { direction: 'le' }), 2, {
    unit: '',
  });
let serial = 0;
/** A part of one programme, whose equal indicators are no defect. */
const part = () => ({ name: `农村牧区公路养护工程第${(serial += 1)}标段` });
const submit = (id: string, version: number) => api.graphql<Result>(office.unit, moveTarget, { id, version });

describe('a target with defects', () => {
  it('is refused at its submission with every defect once, at its cell, in words that tell what to do', async () => {
    const { target: made } = await target(api, office, 'draft', {
      project: part(),
      input: { ...careless(), planSteps: [] },
    });
    const { result } = await submit(made.id, 1);
    expect(result).toMatchObject({ code: 'INVALID' });
    expect(result.fields?.map(({ path }) => path)).toEqual([
      'annualGoal',
      'indicators.0.direction',
      'indicators.2.unit',
      'planSteps',
    ]);
    expect(result.fields?.[1]?.message).toBe(
      'The nature is positive but the direction is “at most”: they contradict each other, correct one of them',
    );
    expect(await api.graphql(office.unit, `query ($id: ID!) { target(id: $id) { state version } }`, made)).toEqual({
      target: { state: 'draft', version: 1 },
    });
  });

  it('passes once the fixes are taken, and its event keeps what was only warned of', async () => {
    const { target: made } = await target(api, office, 'draft', { project: part(), input: careless() });
    const { findings } = await ask.stored(office.unit, made.id);
    const blocking = findings.filter(({ severity }) => severity === 'block');
    expect(blocking.map(({ rule, path, row }) => [rule, path, row])).toEqual([
      ['L08', 'annualGoal', null],
      ['L01', 'indicators.0.direction', 0],
      ['L13', 'indicators.2.unit', 2],
    ]);
    expect(blocking[1]).toMatchObject({
      title: 'Nature against direction',
      clause: nm10hao.lint.rules.L01.clause,
      fixes: [{ changes: [{ path: 'indicators.0.direction', value: 'ge' }] }, { label: expect.any(String) }],
    });
    const fixed = blocking.reduce((form, { fixes: [fix] }) => applyFix(form, fix as unknown as LintFix), careless());
    const { result: edited } = await api.graphql<Result>(office.unit, editTarget, {
      id: made.id,
      version: 1,
      input: fixed,
    });
    const { result: submitted } = await submit(made.id, edited.version);
    expect(submitted).toMatchObject({
      state: 'submitted',
      findings: [{ rule: 'L14', severity: 'warn', path: 'indicators.4.standard' }],
    });
    const { rows } = await api.database.owner.query(
      `select data -> 'findings' as findings from event where aggregate_id = $1 and action = 'target.submit'`,
      [made.id],
    );
    expect(rows).toEqual([{ findings: { warn: { L14: 1 } } }]);
  });

  it('can be passed by finance when only warnings remain, and shows what a later pack finds wrong', async () => {
    const elsewhere = await make.office('152900');
    const { target: made } = await target(api, elsewhere, 'submitted', { project: part() });
    const seen = async () => (await ask.stored(elsewhere.finance, made.id)).findings.map(({ severity }) => severity);
    expect(await seen()).toEqual(['warn']);
    const stricter = { ...nm10hao.lint.rules, L14: { ...nm10hao.lint.rules.L14, severity: 'block' } };
    await rulePacks(api).activate(elsewhere.finance, {}, { lint: { ...nm10hao.lint, rules: stricter } });
    expect(await seen()).toEqual(['block']);
    const { result } = await api.graphql<Result>(elsewhere.finance, reviewTarget, {
      id: made.id,
      version: 2,
      points: pointsInput(),
    });
    expect(result).toMatchObject({ state: 'passed' });
  });
});

describe('a form that is not saved', () => {
  it('is checked for its project and year, in the language of the request, and nothing is stored', async () => {
    const project = await make.project(office, 'admitted', part());
    const count = async () =>
      (await api.database.owner.query(`select (select count(*) from target), (select count(*) from event)`)).rows[0];
    const before = await count();
    const sent = await api.statements(() => ask.form(office.unit, project.id, careless()));
    expect(sent.filter((sql) => /\b(insert|update|delete)\b/i.test(sql))).toEqual([]);
    expect((await ask.form(office.unit, project.id, careless())).map(({ rule }) => rule)).toEqual([
      'L08',
      'L01',
      'L13',
      'L14',
    ]);
    expect(await count()).toEqual(before);
    const { body } = await api.raw(
      office.unit,
      {
        query: `query ($id: ID!, $input: TargetInput!) { lintTarget(projectId: $id, year: 2026, input: $input) { title } }`,
        variables: { id: project.id, input: careless() },
      },
      { 'accept-language': 'zh-CN' },
    );
    expect(body).toMatchObject({ data: { lintTarget: expect.arrayContaining([{ title: '性质与方向矛盾' }]) } });
  });

  it('may be empty, and is refused outside the scope and outside the years of the project', async () => {
    const project = await make.project(office, 'admitted', part());
    expect((await ask.form(office.unit, project.id, {})).map(({ rule }) => rule)).toEqual(['L11', 'L11']);
    const stranger = (await make.office('150800')).unit;
    await expect(ask.form(stranger, project.id, {})).rejects.toThrow('NOT_FOUND');
    await expect(ask.form(office.unit, project.id, {}, 2030)).rejects.toThrow('INVALID');
    await expect(ask.form(office.finance, project.id, {})).rejects.toThrow('NOT_YOUR_ROLE');
  });
});

describe('the findings of many targets', () => {
  const page = `query ($first: Int!) { targets(first: $first, filter: { states: [submitted] }) {
    nodes { id project { name } findings { rule path message fixes { label } } lintContext { similar { projectName } } } } }`;

  it('are read by as many statements for a page as for one, and are too much for a long list', async () => {
    const busy = await make.office();
    for (let index = 0; index < 3; index += 1) await target(api, busy, 'submitted', { project: part() });
    const few = await api.statements(() => api.graphql(busy.department, page, { first: 1 }));
    const many = await api.statements(() => api.graphql(busy.department, page, { first: 10 }));
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(10);
    const short = `query ($first: Int!) { targets(first: $first) { nodes { id findings { message } } } }`;
    await api.graphql(busy.department, short, { first: 20 });
    await expect(api.graphql(busy.department, short, { first: 30 })).rejects.toThrow('TOO_COMPLEX');
  });
});
