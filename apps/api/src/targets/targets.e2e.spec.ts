import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { indicatorInputs, pointsInput, target, targetInput } from '../../test/make-targets';

const answer = `... on Target { id year state version roundNo reason allowedActions editable indicators { id name weight } planSteps { id name funds } }
  ... on Problem { code status detail fields { path message } }`;
const declareTarget = `mutation ($projectId: ID!, $year: Int!, $input: TargetInput, $requestId: ID) {
  result: declareTarget(projectId: $projectId, year: $year, input: $input, requestId: $requestId) { ${answer} } }`;
const editTarget = `mutation ($id: ID!, $version: Int!, $input: TargetInput!) {
  result: editTarget(id: $id, version: $version, input: $input) { ${answer} } }`;
const moveTarget = `mutation ($id: ID!, $action: TargetAction!, $version: Int!) {
  result: moveTarget(id: $id, action: $action, version: $version) { ${answer} } }`;
const reviewTarget = `mutation ($id: ID!, $version: Int!, $decision: ReviewDecision!, $points: ReviewPointsInput, $rowReasons: [RowReasonInput!]!, $opinion: String!) {
  result: reviewTarget(id: $id, version: $version, decision: $decision, points: $points, rowReasons: $rowReasons, opinion: $opinion) { ${answer} } }`;

type Answer = Record<string, unknown> & { id: string; version: number; indicators: { id: string; name: string }[] };
type Result = { result: Answer };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

const review = (id: string, version: number, decision: 'return' | 'pass', fields: object = {}) =>
  api.graphql<Result>(office.finance, reviewTarget, {
    id,
    version,
    decision,
    points: pointsInput(decision === 'pass' ? [] : ['relevance']),
    rowReasons: [],
    opinion: '指标应量化',
    ...fields,
  });

describe('a performance target', () => {
  it('goes from draft through a return with reasons per row to a pass', async () => {
    const project = await make.project(office, 'admitted');
    const { result: drafted } = await api.graphql<Result>(office.unit, declareTarget, {
      projectId: project.id,
      year: 2026,
    });
    expect(drafted).toMatchObject({
      state: 'draft',
      version: 1,
      roundNo: 0,
      allowedActions: ['submit'],
      editable: true,
      indicators: [],
    });
    const { result: edited } = await api.graphql<Result>(office.unit, editTarget, {
      id: drafted.id,
      version: 1,
      input: targetInput(),
    });
    expect(edited).toMatchObject({ state: 'draft', version: 2 });
    expect(edited.indicators).toHaveLength(6);
    const { result: submitted } = await api.graphql<Result>(office.unit, moveTarget, {
      id: drafted.id,
      action: 'submit',
      version: 2,
    });
    expect(submitted).toMatchObject({
      state: 'submitted',
      roundNo: 1,
      allowedActions: ['withdraw', 'remind'],
      editable: false,
    });
    const row = edited.indicators[4];
    const { result: returned } = await review(drafted.id, 3, 'return', {
      opinion: '',
      rowReasons: [{ indicatorId: row?.id, reason: '应说明改善到什么程度' }],
    });
    expect(returned).toMatchObject({ state: 'returned', reason: '应说明改善到什么程度' });
    const { target: seen } = await api.graphql<{ target: object }>(
      office.unit,
      `query ($id: ID!) { target(id: $id) { editable reviews { roundNo decision points { point fit } rowReasons { indicatorId reason } } history { action reason } } }`,
      { id: drafted.id },
    );
    expect(seen).toEqual({
      editable: true,
      reviews: [
        {
          roundNo: 1,
          decision: 'return',
          points: [
            { point: 'completeness', fit: 'fit' },
            { point: 'relevance', fit: 'unfit' },
            { point: 'appropriateness', fit: 'fit' },
            { point: 'feasibility', fit: 'fit' },
          ],
          rowReasons: [{ indicatorId: row?.id, reason: '应说明改善到什么程度' }],
        },
      ],
      history: [
        { action: 'target_declare', reason: null },
        { action: 'target_edit', reason: null },
        { action: 'target_submit', reason: null },
        { action: 'target_return', reason: '应说明改善到什么程度' },
      ],
    });
    const submit = (actor: Actor) =>
      api.graphql<Result>(actor, moveTarget, { id: drafted.id, action: 'submit', version: 4 });
    expect((await submit(office.department)).result).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    const { result: again } = await submit(office.unit);
    expect(again).toMatchObject({ state: 'submitted', roundNo: 2, reason: null });
    const { result: passed } = await review(drafted.id, 5, 'pass', { opinion: '' });
    expect(passed).toMatchObject({ state: 'passed', version: 6, allowedActions: ['takeBack'] });
  });

  it('is declared once for a request that is sent twice, and once for a project and year', async () => {
    const project = await make.project(office, 'admitted');
    const variables = { projectId: project.id, year: 2026, requestId: '0193a1b2-0000-7000-8000-0000000000aa' };
    const both = await Promise.all([1, 2].map(() => api.graphql<Result>(office.unit, declareTarget, variables)));
    expect(both[0]?.result.id).toBe(both[1]?.result.id);
    const { result } = await api.graphql<Result>(office.unit, declareTarget, { projectId: project.id, year: 2026 });
    expect(result).toMatchObject({ code: 'DUPLICATE', status: 409 });
  });

  it('is refused outside the library and outside the period of the project', async () => {
    const outside = await make.project(office, 'submitted');
    const { result: early } = await api.graphql<Result>(office.unit, declareTarget, {
      projectId: outside.id,
      year: 2026,
    });
    expect(early).toMatchObject({ code: 'NOT_READY', status: 422 });
    const project = await make.project(office, 'admitted');
    const { result: late } = await api.graphql<Result>(office.unit, declareTarget, {
      projectId: project.id,
      year: 2028,
    });
    expect(late).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'year', message: 'The year must lie within the project period 2026 to 2026' }],
    });
  });

  it('keeps the id of a row through edits and drops rows that are no longer sent', async () => {
    const { target: made } = await target(api, office);
    const { result: first } = await api.graphql<Result>(office.unit, editTarget, {
      id: made.id,
      version: 1,
      input: targetInput(),
    });
    const kept = first.indicators[1];
    const input = targetInput({
      indicators: [{ ...indicatorInputs()[1], id: kept?.id, name: '一次验收合格率' } as never],
    });
    const { result } = await api.graphql<Result>(office.unit, editTarget, { id: made.id, version: 2, input });
    expect(result.indicators).toEqual([{ id: kept?.id, name: '一次验收合格率', weight: '10' }]);
  });

  it('takes an incomplete draft, and names every cell when it is submitted', async () => {
    const project = await make.project(office, 'admitted');
    const [good, ...rest] = indicatorInputs();
    const indicators = [{ ...good, unit: '', weight: '19.123' }, { ...rest[0], name: good?.name }, ...rest.slice(1)];
    const planSteps = [
      {
        name: '施工',
        method: '分段',
        funds: '99999999999.00',
        startDate: '2025-12-31',
        endDate: '2026-10-31',
        responsible: '养护科',
      },
    ];
    const { result: drafted } = await api.graphql<Result>(office.unit, declareTarget, {
      projectId: project.id,
      year: 2026,
      input: { annualGoal: '', indicators, planSteps },
    });
    const { result } = await api.graphql<Result>(office.unit, moveTarget, {
      id: drafted.id,
      action: 'submit',
      version: 1,
    });
    expect(result).toMatchObject({ code: 'INVALID', status: 422 });
    expect((result['fields'] as { path: string }[]).map((field) => field.path)).toEqual([
      'annualGoal',
      'indicators.0.weight',
      'indicators.0.unit',
      'indicators.1.name',
      'weights.output',
      'weights.total',
      'planSteps.0.startDate',
      'planSteps.0.funds',
    ]);
  });

  it('refuses malformed cells even in a draft', async () => {
    const { target: made } = await target(api, office);
    const [row] = indicatorInputs();
    const input = {
      annualGoal: 'a\u0007b',
      indicators: [{ ...row, weight: 'ten', value: '1e5' }],
      planSteps: [{ funds: '-1', startDate: '2026-02-30' }],
    };
    const { result } = await api.graphql<Result>(office.unit, editTarget, { id: made.id, version: 1, input });
    expect((result['fields'] as { path: string }[]).map((field) => field.path)).toEqual([
      'annualGoal',
      'indicators.0.value',
      'indicators.0.weight',
      'planSteps.0.funds',
      'planSteps.0.startDate',
    ]);
    const twice = { indicators: [1, 2].map(() => ({ ...row, id: '0193a1b2-0000-7000-8000-0000000000bb' })) };
    const { result: repeated } = await api.graphql<Result>(office.unit, editTarget, {
      id: made.id,
      version: 1,
      input: twice,
    });
    expect(repeated['fields']).toEqual([{ path: 'indicators.1.id', message: 'The row identifier appears twice' }]);
  });

  it('wants all four points fit to pass, a reason to return, and reasons only for its own rows', async () => {
    const { target: made } = await target(api, office, 'submitted');
    const { result: pass } = await review(made.id, 2, 'pass', { points: pointsInput(['relevance']) });
    expect(pass).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'points.relevance.fit', message: 'Nothing passes while a point does not fit' }],
    });
    const { result: silent } = await review(made.id, 2, 'return', { opinion: ' ' });
    expect(silent).toMatchObject({ fields: [{ path: 'opinion' }] });
    const rowReasons = [{ indicatorId: '0193a1b2-0000-7000-8000-0000000000cc', reason: ' ' }];
    const { result: lost } = await review(made.id, 2, 'return', { rowReasons });
    expect(lost).toMatchObject({ fields: [{ path: 'rowReasons.0.indicatorId' }, { path: 'rowReasons.0.reason' }] });
  });

  it('cannot be passed or approved by a plain move, and not edited while finance has it', async () => {
    const { target: made } = await target(api, office, 'submitted');
    const move = (action: string, actor = office.finance, version = 2) =>
      api.graphql<Result>(actor, moveTarget, { id: made.id, action, version });
    expect((await move('pass')).result).toMatchObject({ code: 'NOT_READY', status: 422 });
    expect((await move('approve')).result).toMatchObject({ code: 'ILLEGAL_STATE', status: 409 });
    expect((await move('submit', office.unit)).result).toMatchObject({ code: 'ILLEGAL_STATE', status: 409 });
    const { result: edit } = await api.graphql<Result>(office.unit, editTarget, {
      id: made.id,
      version: 2,
      input: targetInput(),
    });
    expect(edit).toMatchObject({ code: 'ILLEGAL_STATE', status: 409 });
    await review(made.id, 2, 'pass');
    expect((await move('approve', office.finance, 3)).result).toMatchObject({ code: 'NOT_READY', status: 422 });
  });

  it('tells the caller of a stale version, and changes nothing', async () => {
    const { target: made } = await target(api, office);
    for (const [document, more] of [
      [editTarget, { input: targetInput() }],
      [moveTarget, { action: 'submit' }],
    ] as const) {
      const { result } = await api.graphql<Result>(office.unit, document, { id: made.id, version: 7, ...more });
      expect(result).toMatchObject({ code: 'STALE', status: 409 });
    }
  });

  it('is refused by role at the door, by division in the rule, and hidden from other departments', async () => {
    const { target: made } = await target(api, office, 'submitted');
    const { result: door } = await api.graphql<Result>(office.government, moveTarget, {
      id: made.id,
      action: 'pass',
      version: 2,
    });
    expect(door).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    const banner = await make.office('150626');
    const { target: below } = await target(api, banner, 'submitted');
    const { result: above } = await review(below.id, 2, 'pass');
    expect(above).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    const elsewhere = await make.office();
    const { result: hidden } = await api.graphql<Result>(elsewhere.unit, moveTarget, {
      id: made.id,
      action: 'submit',
      version: 2,
    });
    expect(hidden).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    const { targets } = await api.graphql<{ targets: { nodes: object[] } }>(
      elsewhere.unit,
      `{ targets { nodes { id } } }`,
    );
    expect(targets.nodes).toEqual([]);
  });
});
