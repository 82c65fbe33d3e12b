import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';

const search = `query ($text: String!, $after: String) { projects(filter: { search: $text }, first: 2, after: $after) {
  nodes { name projectCode } pageInfo { endCursor hasNextPage } totalCount } }`;
type Found = {
  projects: {
    nodes: { name: string; projectCode: string }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
    totalCount: number;
  };
};

let api: TestApi;
let office: Office;
let elsewhere: Office;
let code: string;
beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  office = await make.office('150600');
  elsewhere = await make.office('150800');
  ({ projectCode: code } = await make.project(office, 'draft', { name: '草原生态保护补助奖励' }));
  await make.project(office, 'draft', { name: '旗县Grassland监测站建设' });
  await make.project(elsewhere, 'draft', { name: '草原鼠害防治' });
});
afterAll(() => api.close());

const found = async (actor: Actor, text: string): Promise<string[]> =>
  (await api.graphql<Found>(actor, search, { text })).projects.nodes.map(({ name }) => name);

describe('finding a project', () => {
  it('by two characters in the middle of its name, in the own division only', async () => {
    expect(await found(office.finance, '保护')).toEqual(['草原生态保护补助奖励']);
    expect(await found(office.finance, '草原')).toEqual(['草原生态保护补助奖励']);
    expect(await found(elsewhere.finance, '草原')).toEqual(['草原鼠害防治']);
  });

  it('by a single character, which no index knows', async () => {
    expect(await found(office.finance, '奖')).toEqual(['草原生态保护补助奖励']);
  });

  it('by letters of any case', async () => {
    expect(await found(office.finance, 'GRASSLAND')).toEqual(['旗县Grassland监测站建设']);
  });

  it('by the beginning and by the end of its code', async () => {
    expect(await found(office.finance, code)).toEqual(['草原生态保护补助奖励']);
    expect(await found(office.finance, code.slice(-9))).toEqual(['草原生态保护补助奖励']);
  });

  it('and takes signs of patterns as they are', async () => {
    expect(await found(office.finance, '草%护')).toEqual([]);
    expect(await found(office.finance, '__')).toEqual([]);
  });

  it('also where thousands have the same word, page by page and nothing twice', async () => {
    const { orgPath } = office.unit;
    await api.database.owner.query(`set session_replication_role = replica`);
    await api.database.owner.query(
      `insert into project (id, code, name, level, attribute, project_type, function_code, place_code, start_date, end_date, summary, total_amount, state,
                            org_id, org_name, department_name, org_path, division_code)
       select gen_random_uuid(), '15060099T' || lpad(n::text, 12, '0'), '危桥改造' || n, 'second', 'new', 'special', '2140106', '150600', '2026-01-01', '2026-12-31', '', 1,
              'draft', $1, '', '', $2, '150600' from generate_series(1, 2001) n`,
      [office.unit.orgId, orgPath],
    );
    await api.database.owner.query(`set session_replication_role = origin`);
    const { projects: first } = await api.graphql<Found>(office.finance, search, { text: '危桥' });
    const after = first.pageInfo.endCursor;
    const { projects: second } = await api.graphql<Found>(office.finance, search, { text: '危桥', after });
    expect(first.totalCount).toBe(2001);
    expect(new Set([...first.nodes, ...second.nodes].map(({ projectCode }) => projectCode)).size).toBe(4);
  });
});
