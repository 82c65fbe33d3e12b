import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { projectStages } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { approvedProject, target } from '../../test/make-targets';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  office = await make.office('150600');
  const other = await make.office('150600');
  await make.project(office, 'draft', { name: '公路' });
  await make.project(office, 'draft', {
    name: '学校',
    projectType: 'transfer',
    functionCode: '2050202',
    startDate: '2027-01-01',
    endDate: '2028-12-31',
    funds: [{ year: 2027, source: 'central', amount: '100.00' }],
  });
  await make.project(other, 'draft', { name: '邻居' });
});
afterAll(() => api.close());

const found = async (filter: string): Promise<string[]> => {
  const query = `{ projects(sort: name, filter: { ${filter} }) { nodes { name } } }`;
  const { projects } = await api.graphql<{ projects: { nodes: { name: string }[] } }>(office.finance, query);
  return projects.nodes.map(({ name }) => name).sort();
};

it('narrows projects by unit, department, year, type, class and source of money', async () => {
  const { unit, department } = office.organisations;
  expect(await found('')).toEqual(['公路', '学校', '邻居']);
  expect(await found(`orgId: "${unit.id}"`)).toEqual(['公路', '学校']);
  expect(await found(`orgId: "${department.id}"`)).toEqual([]);
  expect(await found(`departmentId: "${department.id}"`)).toEqual(['公路', '学校']);
  expect(await found('year: 2028')).toEqual(['学校']);
  expect(await found('year: 2026')).toEqual(['公路', '邻居']);
  expect(await found('projectType: transfer')).toEqual(['学校']);
  for (const functionCode of ['205', '20502', '2050202'])
    expect(await found(`functionCode: "${functionCode}"`)).toEqual(['学校']);
  expect(await found('functionCode: "20503"')).toEqual([]);
  expect(await found('source: central')).toEqual(['学校']);
  expect(await found('source: central, year: 2027')).toEqual(['学校']);
  expect(await found('source: central, year: 2028')).toEqual([]);
});

it('narrows projects by money', async () => {
  expect(await found('maxAmount: "100.00"')).toEqual(['学校']);
  expect(await found('minAmount: "100.01"')).toEqual(['公路', '邻居']);
  expect(await found('minAmount: "100.00", maxAmount: "100.00"')).toEqual(['学校']);
});

it('counts projects by state and by what waits for whom, as the list itself finds it', async () => {
  const make = makers(api);
  const own = await make.office('150825');
  await make.project(own, 'draft');
  await make.project(own, 'submitted');
  await make.project(own, 'admitted', {
    startDate: '2027-01-01',
    endDate: '2027-12-31',
    funds: [{ year: 2027, source: 'fiscal', amount: '100.00' }],
  });
  const look = async (actor: Office['unit'], year = '') => {
    const { projectTallies: tallies, projects } = await api.graphql<{
      projectTallies: { state: string; count: number; mine: number }[];
      projects: { totalCount: number };
    }>(
      actor,
      `{ projectTallies${year && `(${year})`} { state count mine } projects(filter: { mine: true ${year} }) { totalCount } }`,
    );
    const of = Object.fromEntries(tallies.map(({ state, count, mine }) => [state, [count, mine]]));
    expect(projects.totalCount).toBe(tallies.reduce((all, { mine }) => all + mine, 0));
    return of;
  };
  expect(await look(own.unit)).toEqual({ draft: [1, 1], submitted: [1, 0], admitted: [1, 0] });
  expect(await look(own.department)).toEqual({ draft: [1, 1], submitted: [1, 0], admitted: [1, 0] });
  expect(await look(own.finance)).toEqual({ draft: [1, 0], submitted: [1, 1], admitted: [1, 0] });
  expect(await look(own.finance, 'year: 2026')).toEqual({ draft: [1, 0], submitted: [1, 1] });
  expect(await look(own.audit)).toEqual({ draft: [1, 0], submitted: [1, 0], admitted: [1, 0] });
  expect(await look((await make.office('150627')).unit)).toEqual({});
});

it('narrows projects by the stage at which they stand in a year, each at one', async () => {
  const make = makers(api);
  const own = await make.office('150223');
  const at = async (year?: number) => {
    const stages: Record<string, string[]> = {};
    for (const stage of projectStages) {
      const query = `{ projects(filter: { stage: ${stage} ${year ? `year: ${year}` : ''} }) { nodes { name } } }`;
      const { projects } = await api.graphql<{ projects: { nodes: { name: string }[] } }>(own.finance, query);
      for (const { name } of projects.nodes) (stages[name] ??= []).push(stage);
    }
    return stages;
  };
  const longer = { startDate: '2026-01-01', endDate: '2027-12-31' };
  await make.project(own, 'draft', { name: '草拟' });
  await make.project(own, 'submitted', { name: '入库' });
  await make.project(own, 'admitted', { name: '待报', ...longer });
  await approvedProject(api, own, { project: { name: '农村公路养护工程' } });
  const stages = { draft: '申报', submitted: '审核', passed: '待批' } as const;
  for (const state of ['draft', 'submitted', 'passed'] as const)
    await target(api, own, state, { project: { name: stages[state] } });
  expect(await at(2026)).toEqual({
    草拟: ['proposal'],
    入库: ['entryReview'],
    待报: ['library'],
    申报: ['targetDraft'],
    审核: ['targetReview'],
    待批: ['approval'],
    农村公路养护工程: ['execution'],
  });
  expect(await at(2027)).toEqual({ 待报: ['library'] });
});
