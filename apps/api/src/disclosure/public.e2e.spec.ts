import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { publication } from '../../test/make-disclosure';
import { Db } from '../kit/data/db';

let api: TestApi;
let make: ReturnType<typeof makers>;
let league: Office;
let banner: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  [league, banner] = [await make.office('150600'), await make.office('150626')];
  await publication(api, league, 'published', { project: { name: '=草原补奖' }, actuals: { 养护里程: '0' } });
  await publication(api, banner, 'published', { project: { name: '50%_机井' } });
  await publication(api, banner, 'published', { year: 2025, project: { name: '牧道' } });
  await publication(api, banner, 'withdrawn', { project: { name: '撤回的' } });
  for (const scope of ['government', 'division'] as const)
    await publication(api, banner, 'published', { project: { name: '不向社会公开' }, command: { scope } });
});
afterAll(() => api.close());

const get = (path: string): Promise<Answer> => api.rest(null, 'GET', `/api/public/${path}`);
type List = { nodes: { id: string; projectName: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
const names = async (query: string): Promise<string[]> =>
  ((await get(`projects${query}`)).body as List).nodes.map(({ projectName }) => projectName);

describe('the public list', () => {
  it('has what is published and nothing else, newest first', async () => {
    expect(await names('')).toEqual(['牧道', '50%_机井', '=草原补奖']);
  });

  it('is filtered by words, division with those below, year and grade', async () => {
    expect(await names(`?search=${encodeURIComponent('50%_')}`)).toEqual(['50%_机井']);
    expect(await names(`?search=${encodeURIComponent(banner.unit.orgName)}`)).toHaveLength(2);
    expect(await names('?division=150626')).toHaveLength(2);
    expect(await names('?division=150600')).toHaveLength(3);
    expect(await names('?division=150700')).toEqual([]);
    expect(await names('?year=2025')).toEqual(['牧道']);
    expect(await names('?grade=good')).toEqual(['=草原补奖']);
    expect(await names('?grade=best')).toEqual([]);
    expect((await get('grades')).body).toEqual({
      grades: [
        { key: 'excellent', name: { zh: '优', en: 'Excellent' }, rank: 1, of: 4 },
        { key: 'good', name: { zh: '良', en: 'Good' }, rank: 2, of: 4 },
      ],
    });
  });

  it.each([
    ['a goal', '养护180公里'],
    ['an indicator', '养护里程'],
    ['a summary', '等级为良'],
    ['full-width signs', '１８０公里'],
    ['blanks', '养护 180 公里'],
    ['what nobody sees', '养护\u200B180公里'],
    ['a single sign', '奖'],
  ])('finds %s', async (_, words) => {
    expect(await names(`?year=2026&division=150600&search=${encodeURIComponent(words)}`)).toContain('=草原补奖');
    const csv = String((await get(`projects.csv?search=${encodeURIComponent(words)}`)).body['text']);
    expect(csv).toContain('草原补奖');
  });

  it('finds nothing that is not public, nor across two texts', async () => {
    expect(await names(`?search=${encodeURIComponent('不向社会公开')}`)).toEqual([]);
    expect(await names(`?search=${encodeURIComponent('撤回的')}`)).toEqual([]);
    expect(await names(`?search=${encodeURIComponent('草原补奖1506')}`)).toEqual([]);
    expect(await names(`?search=${encodeURIComponent('没有这样的词')}`)).toEqual([]);
    const ids = await api.get(Db).asPublic((tx) => tx.rows(`select app_editions_saying('养护', 100)`));
    expect(ids).toHaveLength(3);
  });

  it('searches by its index, in one statement more however much it finds', async () => {
    const { owner } = api.database;
    // A table of a few rows is read whole: only what the index is for is asked.
    await owner.query(
      'begin; drop index pub_project_division, pub_project_newest, pub_project_public, pub_project_shown; set local enable_seqscan = off; set local enable_indexscan = off',
    );
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
      `explain (costs off) select from pub_project p where p.state = 'published' and app_pairs(p.searched) @> app_pairs(app_find('养护里程'))`,
    );
    await owner.query('rollback');
    expect(rows.map((row) => row['QUERY PLAN']).join()).toContain('pub_project_words');
    expect(await api.statements(() => get(`projects?search=${encodeURIComponent('养护')}`))).toHaveLength(3);
  });

  it('pages without gaps', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await get(`projects?first=1${after && `&after=${after}`}`);
      const { nodes, pageInfo } = body as List;
      expect(body['totalCount']).toBe(3);
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : '';
    } while (after);
    expect(new Set(seen).size).toBe(3);
  });

  it.each([
    ['projects?first=101', 422, 'first'],
    ['projects?first=-1', 422, 'first'],
    ['projects?first=1&first=2', 422, 'first'],
    ['projects?year=zweitausend', 422, 'year'],
    ['projects?year=1999', 422, 'year'],
    ['projects?year=', 422, 'year'],
    [`projects?grade=${'x'.repeat(65)}`, 422, 'grade'],
    ['projects?division=999999', 422, 'division'],
    ['projects.csv?division=999999', 422, 'division'],
    [`projects.json?grade=${'x'.repeat(65)}`, 422, 'grade'],
    ['projects.csv?lang=fr', 422, 'lang'],
    [`projects?search=${'x'.repeat(61)}`, 422, 'search'],
    ['projects?search=%00', 422, 'search'],
    ['projects?sort=name', 422, 'sort'],
    ['projects?after=nowhere', 400, undefined],
    ['projects/42', 400, undefined],
    ['projects/01900000-0000-7000-8000-000000000000', 404, undefined],
  ])('answers a problem to %s', async (path, status, field) => {
    const answer = await get(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect((answer.body['fields'] as { path: string }[])[0]?.path).toBe(field);
    expect(JSON.stringify(answer.body)).not.toMatch(/select|at .+\.ts/);
  });

  it('leaves out what nobody sees of a search', async () => {
    const [seen, hidden] = [
      await get('projects?search=%E5%85%AC%E8%B7%AF'),
      await get('projects?search=%E2%80%AE%E5%85%AC%E2%80%8B%E8%B7%AF'),
    ];
    expect(hidden).toMatchObject({ status: 200, body: seen.body });
  });

  it('is asked for again before it is shown again', async () => {
    const { headers } = await get('projects');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const again = {
      method: 'GET' as const,
      url: '/api/public/projects',
      headers: { 'if-none-match': String(headers['etag']) },
    };
    expect(await api.app.inject(again)).toMatchObject({ statusCode: 304, body: '' });
    const { id } = ((await get('projects')).body as List).nodes[0] as { id: string };
    expect((await get(`projects/${id}`)).headers['etag']).toMatch(/^"[0-9a-f]{32}"$/);
  });

  it('needs two statements however many rows it has', async () => {
    expect(await api.statements(() => get('projects'))).toHaveLength(2);
  });
});

describe('open data', () => {
  it('comes as CSV that spreadsheets read, and in which nothing runs', async () => {
    const { body, headers } = await get('projects.csv?division=150600');
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="projects.csv"',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    const lines = String(body['text']).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]?.startsWith('\uFEFFId,Year,')).toBe(true);
    expect(lines[3]).toContain(",'=草原补奖,");
    expect(lines[3]).toContain(',31200000.00,31200000.00,6,80.00,Good,');
    const zh = String((await get('projects.csv?lang=zh')).body['text']);
    expect(zh).toContain('编号,年度,');
    expect(zh).toContain(',良,');
  });

  it('comes as JSON with everything published of each project', async () => {
    const { body } = await get('projects.json?year=2025');
    const [onlyProject, ...rest] = body['projects'] as Record<string, unknown>[];
    expect(rest).toEqual([]);
    expect(onlyProject).toEqual((await get(`projects/${String(onlyProject?.['id'])}`)).body);
    expect((await get('projects.json?division=150700')).body).toEqual({ projects: [] });
  });

  it('names the divisions with the number of projects in and below them', async () => {
    const { divisions } = (await get('divisions')).body as { divisions: { code: string; published: number }[] };
    expect(divisions).toHaveLength(121);
    const count = (code: string) => divisions.find((each) => each.code === code)?.published;
    expect([count('150000'), count('150600'), count('150626'), count('150700')]).toEqual([3, 3, 2, 0]);
  });
});

describe('the database role of the public', () => {
  it('reads public snapshots, notes of what was public, the names of divisions, and no other table', async () => {
    const { rows } = await api.database.owner.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    const open: string[] = [];
    for (const { name } of rows) {
      const answered = await api
        .get(Db)
        .asPublic((tx) => tx.rows(`select from ${name} limit 1`))
        .then(
          () => true,
          () => false,
        );
      if (answered) open.push(name);
    }
    expect(open).toEqual(['division', 'pub_project', 'publication_removal']);
  });

  it('sees no row that is withdrawn, replaced or of another scope, no internal column, and writes nothing', async () => {
    const db = api.get(Db);
    const seen = await db.asPublic((tx) => tx.rows('select distinct state, scope from pub_project'));
    expect(seen).toEqual([{ state: 'published', scope: 'public' }]);
    for (const statement of [
      'select project_id from pub_project',
      'select org_path from pub_project',
      'select org_path from publication_removal',
      'delete from publication_removal',
      `update pub_project set state = 'published'`,
      'delete from pub_project',
      'insert into pub_project default values',
    ])
      await expect(db.asPublic((tx) => tx.rows(statement))).rejects.toThrow('permission denied');
  });
});
