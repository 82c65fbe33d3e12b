import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, EvaluationForm } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { evaluation, evaluationForm } from '../../test/make-evaluation';

const fields = `... on Evaluation { id version state total opinable editable problems departmentTotal
  departmentOpinions { path unitValue value reason by adopted } items { indicatorId name actual } }
  ... on Problem { code status fields { path message } }`;
const opine = `mutation ($id: ID!, $version: Int!, $input: EvaluationInput!, $reason: String) {
  result: saveDepartmentOpinion(id: $id, version: $version, input: $input, reason: $reason) { ${fields} } }`;
const save = `mutation ($id: ID!, $version: Int!, $input: EvaluationInput!) { result: saveEvaluation(id: $id, version: $version, input: $input) { ${fields} } }`;
const move = `mutation ($id: ID!, $action: EvaluationAction!, $version: Int!, $reason: String) {
  result: moveEvaluation(id: $id, action: $action, version: $version, reason: $reason) { ${fields} } }`;

type Answer = { id: string; version: number; items: { indicatorId: string; name: string; actual: string }[] } & Record<
  string,
  unknown
>;

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const run = async (actor: Actor, document: string, variables: object): Promise<Answer> =>
  (await api.graphql<{ result: Answer }>(actor, document, variables)).result;
const road = '养护里程';
const seen = (form: EvaluationForm, indicatorId: string, actual: string): EvaluationForm => ({
  ...form,
  problems: '个别路段未完工',
  items: form.items.map((row) => (row.indicatorId === indicatorId ? { ...row, actual } : row)),
});

describe('what a department sees otherwise', () => {
  it('stands beside what its unit reported, and never over it', async () => {
    const { evaluation: made } = await evaluation(api, office, 'reported');
    const form = await evaluationForm(api, office, made.id);
    const reported = await run(office.department, opine, { id: made.id, version: made.version, input: form });
    expect(reported).toMatchObject({
      state: 'reported',
      departmentOpinions: [],
      departmentTotal: null,
      opinable: true,
      editable: false,
    });
    const item = reported.items.find(({ name }) => name === road);
    if (!item) throw new Error('no road');
    const input = seen(form, item.indicatorId, '90');
    const bare = await run(office.department, opine, { id: made.id, version: reported.version, input });
    expect(bare).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] });
    const given = await run(office.department, opine, {
      id: made.id,
      version: reported.version,
      input,
      reason: '现场核实',
    });
    const opinion = { path: `items.${item.indicatorId}.actual`, unitValue: item.actual, value: '90' };
    const who = { reason: '现场核实', by: office.department.name, adopted: false };
    expect(given).toMatchObject({
      problems: '',
      total: reported['total'],
      departmentOpinions: [
        { path: 'problems', unitValue: null, value: '个别路段未完工', ...who },
        { ...opinion, ...who },
      ],
    });
    expect(given.items.find(({ name }) => name === road)?.actual).toBe(item.actual);
    expect(Number(given['departmentTotal'])).toBeLessThan(Number(given['total']));
    const overwritten = await run(office.department, save, { id: made.id, version: given.version, input });
    expect(overwritten).toMatchObject({ code: 'ILLEGAL_STATE' });
    const again = await run(office.department, opine, {
      id: made.id,
      version: given.version,
      input,
      reason: '现场核实',
    });
    expect(again.version).toBe(given.version);

    const back = await run(office.department, move, {
      id: made.id,
      action: 'sendBack',
      version: given.version,
      reason: '请核对',
    });
    const adopting = { ...seen(form, item.indicatorId, '90'), problems: '' };
    const over = await run(office.department, save, { id: made.id, version: back.version, input: adopting });
    expect(over).toMatchObject({ code: 'ILLEGAL_STATE' });
    const adopted = await run(office.unit, save, { id: made.id, version: back.version, input: adopting });
    expect(adopted['departmentOpinions']).toMatchObject([
      { path: 'problems', adopted: false },
      { ...opinion, adopted: true },
    ]);
    const { rows } = await api.database.owner.query<{ data: { opinions: object[] } }>(
      `select data from event where aggregate_id = $1 and action = 'evaluation.opine' order by seq`,
      [made.id],
    );
    // Nothing was said the first time.
    expect(rows.map(({ data }) => data.opinions.length)).toEqual([2]);
  });

  it('goes on to finance with the form of the unit', async () => {
    const { evaluation: made } = await evaluation(api, office, 'reported');
    const input = { ...(await evaluationForm(api, office, made.id)), measures: '加快进度' };
    const given = await run(office.department, opine, { id: made.id, version: made.version, input, reason: '补充' });
    const submitted = await run(office.department, move, { id: made.id, action: 'submit', version: given.version });
    expect(submitted).toMatchObject({
      state: 'submitted',
      departmentOpinions: [{ path: 'measures', value: '加快进度' }],
    });
    const { evaluation: read } = await api.graphql<{ evaluation: Answer }>(
      office.finance,
      `query ($id: ID!) { evaluation(id: $id) { departmentOpinions { value by } opinable } }`,
      { id: made.id },
    );
    expect(read).toEqual({ departmentOpinions: [{ value: '加快进度', by: office.department.name }], opinable: false });
  });

  it('is refused to everybody else, before the unit reported, and over a newer version', async () => {
    const { evaluation: made } = await evaluation(api, office);
    const input = await evaluationForm(api, office, made.id);
    expect(await run(office.department, opine, { id: made.id, version: made.version, input })).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
    const { evaluation: reported } = await evaluation(api, office, 'reported');
    const of = { id: reported.id, input };
    for (const who of [office.unit, office.finance, office.government, office.audit])
      expect(await run(who, opine, { ...of, version: reported.version })).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const elsewhere = (await makers(api).office()).department;
    expect(await run(elsewhere, opine, { ...of, version: reported.version })).toMatchObject({ code: 'NOT_FOUND' });
    const form = await evaluationForm(api, office, reported.id);
    expect(await run(office.department, opine, { id: reported.id, input: form, version: 1 })).toMatchObject({
      code: 'STALE',
    });
  });
});
