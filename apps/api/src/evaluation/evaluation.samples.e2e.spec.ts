import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromWan } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { approvedProject } from '../../test/make-targets';
import { type Sample, sampleProject, sampleOptions } from '../../test/make-evaluation';

const fields = `... on Evaluation { id version state total grade { key } budgetScore executionRate filingNo items { indicatorId name score reason } level1Totals { level1 weight score } } ... on Problem { code fields { path message } }`;
const save = `mutation ($id: ID!, $version: Int!, $input: EvaluationInput!) { result: saveEvaluation(id: $id, version: $version, input: $input) { ${fields} } }`;
const move = `mutation ($id: ID!, $action: EvaluationAction!, $version: Int!) { result: moveEvaluation(id: $id, action: $action, version: $version) { ${fields} } }`;
type Item = { indicatorId: string; name: string; score: string | null; reason: string };
type Result = {
  result: { id: string; version: number; items: Item[]; fields?: { path: string }[] } & Record<string, unknown>;
};

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office('150624');
});
afterAll(() => api.close());

/** The form as the unit fills it: the file's figures, and the reasons it has. */
const inputOf = (sample: Sample, items: readonly Item[], reasons: Readonly<Record<number, string>> = {}) => ({
  goalCompletion: sample.goal,
  executionReason: '年末据实结算',
  funds: [
    {
      source: 'fiscal',
      initial: fromWan(sample.budgetInit),
      budget: fromWan(sample.budget),
      executed: fromWan(sample.exec),
    },
  ],
  items: sample.rows.map((row, index) => ({
    indicatorId: items.find(({ name }) => name === row.l3)?.indicatorId,
    actual: String(row.actual),
    enteredScore: row.nature === 'QUAL' ? String(row.score) : null,
    reason: row.reason || (reasons[index] ?? ''),
  })),
});

async function opened(sample: Sample): Promise<{ id: string; version: number; items: Item[] }> {
  const { project } = await approvedProject(api, office, sampleOptions(sample));
  await api.graphql(
    office.finance,
    `mutation ($year: Int!, $dueDate: LocalDate!) { openEvaluations(year: $year, dueDate: $dueDate) { ... on OpenedEvaluations { opened } } }`,
    { year: sample.year, dueDate: `${sample.year + 1}-03-31` },
  );
  const { project: seen } = await api.graphql<{
    project: { evaluations: { id: string; version: number; items: Item[] }[] };
  }>(
    office.unit,
    `query ($id: ID!) { project(id: $id) { evaluations { id version items { indicatorId name score reason } } } }`,
    { id: project.id },
  );
  expect(seen.evaluations).toHaveLength(1);
  return seen.evaluations[0] as { id: string; version: number; items: Item[] };
}

describe.each([
  ['M03', '98.89', 'excellent', { 0: '雨季缩短了工期' }, ['items.0.reason']],
  ['D10', '96.40', 'excellent', { 6: '一次性采购了余量' }, ['items.6.reason']],
  ['D04', '93.97', 'excellent', { 3: '部分标段延后' }, ['items.3.reason']],
] as const)('sample %s', (id, total, grade, reasons, missing) => {
  it(`has ${total} points through the whole way to its filing`, async () => {
    const sample = sampleProject(id);
    const { id: evaluationId, version, items } = await opened(sample);
    const run = (actor: Office['unit'], document: string, variables: object) =>
      api.graphql<Result>(actor, document, { id: evaluationId, ...variables }).then(({ result }) => result);

    const saved = await run(office.unit, save, { version, input: inputOf(sample, items) });
    expect(saved).toMatchObject({
      total,
      grade: { key: grade },
      budgetScore: sample.budgetScore.toFixed(2),
      version: version + 1,
    });
    expect(saved.items.map(({ score }) => score)).toEqual(sample.rows.map(({ score }) => score.toFixed(2)));

    const refused = await run(office.unit, move, { action: 'report', version: version + 1 });
    expect(refused['code']).toBe('INVALID');
    expect(refused.fields?.map(({ path }) => path)).toEqual(missing);

    await run(office.unit, save, { version: version + 1, input: inputOf(sample, items, reasons) });
    expect(await run(office.unit, move, { action: 'report', version: version + 2 })).toMatchObject({
      state: 'reported',
      total,
    });
    expect(await run(office.department, move, { action: 'submit', version: version + 3 })).toMatchObject({
      state: 'submitted',
      total,
    });
    const filed = await run(office.finance, move, { action: 'file', version: version + 4 });
    expect(filed).toMatchObject({
      state: 'filed',
      total,
      grade: { key: grade },
      filingNo: `绩自备〔${sample.year}〕150624-0001`,
    });
  });
});
