import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ProjectDraft } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office, unique } from '../../test/make';
import { v7 as uuid } from 'uuid';
import { Db } from '../kit/data/db';
import { projectFingerprintsWork } from './fingerprints.job';

const look = `query ($id: ID!) { project(id: $id) { overlaps { likeness reasons project { id name orgName totalAmount } } } }`;
type Seen = { project: { overlaps: { likeness: number; reasons: string[]; project: { id: string } }[] } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

const overlaps = async (id: string, actor = office.finance) =>
  (await api.graphql<Seen>(actor, look, { id })).project.overlaps;
const part = (more: Partial<ProjectDraft> = {}): Partial<ProjectDraft> => ({
  name: '牧区饮水安全巩固提升',
  summary: '新建供水井12眼，铺设管道36公里，解决牧民饮水不稳定问题',
  beneficiaries: '缺水嘎查牧民',
  functionCode: '2130335',
  placeCode: '150600',
  ...more,
});

describe('projects that repeat others', () => {
  it('are shown to the reviewer with what they have in common, the most alike first', async () => {
    const twin = await make.project(office, 'submitted', part());
    const near = await make.project(
      office,
      'submitted',
      part({ name: '牧区饮水安全巩固提升工程', placeCode: '150621' }),
    );
    await make.project(office, 'submitted', { functionCode: '2050202', name: unique('校舍维修'), placeCode: '150622' });
    const project = await make.project(office, 'submitted', part());
    const found = await overlaps(project.id);
    expect(found.map((each) => each.project.id)).toEqual([twin.id, near.id]);
    expect(found[0]).toMatchObject({
      likeness: 100,
      reasons: ['name', 'summary', 'beneficiaries', 'place', 'functionCode', 'period'],
    });
  });

  it('are found by place and function too, where the words differ but the beneficiaries are the same', async () => {
    const first = await make.project(
      office,
      'submitted',
      part({ name: '嘎查供水管网改造', functionCode: '2130399', placeCode: '150623' }),
    );
    const fields = {
      name: '嘎查供水管网维修改造',
      summary: '更换老旧管道',
      functionCode: '2130399',
      placeCode: '150623',
    };
    const second = await make.project(office, 'submitted', part(fields));
    expect((await overlaps(second.id)).map((each) => each.project.id)).toContain(first.id);
  });

  it('are not shown as drafts, in other years, or outside the scope', async () => {
    const name = unique('草原鼠害防治');
    await make.project(office, 'draft', part({ name }));
    const funds = [{ year: 2030, source: 'fiscal' as const, amount: '1.00' }];
    await make.project(office, 'submitted', part({ name, startDate: '2030-01-01', endDate: '2030-12-31', funds }));
    const banner = await make.office('150627');
    const below = await make.project(banner, 'submitted', part({ name, placeCode: '150627' }));
    const project = await make.project(office, 'submitted', part({ name }));
    const ids = async (id: string, actor: Office['finance']) =>
      (await overlaps(id, actor)).map((each) => each.project.id);
    expect((await ids(project.id, office.finance)).slice(0, 1)).toEqual([below.id]);
    // The banner never learns of what lies beside or above it.
    expect(await ids(below.id, banner.finance)).toEqual([]);
  });

  it('cost as many statements for many as for one', async () => {
    const name = unique('沙障设置工程');
    const alone = await make.project(office, 'submitted', part({ name, functionCode: '2110501' }));
    const one = await api.statements(() => overlaps(alone.id));
    for (let index = 0; index < 6; index += 1)
      await make.project(office, 'submitted', part({ name, functionCode: '2110501' }));
    const many = await api.statements(() => overlaps(alone.id));
    expect((await overlaps(alone.id)).length).toBeGreaterThanOrEqual(6);
    expect(many.length).toBe(one.length);
  });

  it('are the business of finance and audit only', async () => {
    const project = await make.project(office, 'submitted', part());
    await expect(overlaps(project.id, office.unit)).rejects.toThrow('NOT_YOUR_ROLE');
  });
});

describe('the nightly fingerprints', () => {
  const night = () => projectFingerprintsWork.handle({}, { db: api.get(Db), signal: new AbortController().signal });
  const kept = async () =>
    (await api.database.owner.query('select *, xmin from project_fingerprint order by project_id')).rows as object[];

  it('let a project be found that was there before they were, portion by portion, and write nothing twice', async () => {
    const { owner } = api.database;
    // Other place and function: nothing but the words brings the two together.
    const words = part({
      name: '苏木卫生院改扩建',
      summary: '改扩建苏木卫生院门诊楼1200平方米',
      beneficiaries: '苏木居民',
    });
    const old = await make.project(office, 'submitted', { ...words, placeCode: '150624', functionCode: '2100302' });
    await owner.query('delete from project_fingerprint');
    const added = await make.project(office, 'submitted', { ...words, placeCode: '150625', functionCode: '2100399' });
    const found = async () => (await overlaps(added.id)).map(({ project }) => project.id);
    expect(await found()).toEqual([]);
    // More than fit into one portion.
    const many = Array.from({ length: 250 }, () => uuid());
    const columns = (
      await owner.query<{ names: string }>(
        `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
        where table_name = 'project' and column_name not in ('id', 'code', 'name', 'summary') and is_generated = 'NEVER'`,
      )
    ).rows[0]?.names;
    await owner.query(
      `insert into project (id, code, name, summary, ${columns})
       select m, '15060099Z' || lpad(n::text, 12, '0'), md5(m::text), md5(n::text), ${columns}
         from unnest($1::uuid[]) with ordinality u (m, n) cross join project where id = $2`,
      [many, old.id],
    );
    await night();
    expect(await found()).toContain(old.id);
    const after = await kept();
    expect(after.length).toBe((await owner.query('select from project')).rowCount);
    await night();
    expect(await kept()).toEqual(after);
    await owner.query(
      'update project_fingerprint set bands = array[1], fingerprint_version = 99 where project_id = $1',
      [old.id],
    );
    await night();
    expect(await found()).toContain(old.id);
  });
});
