import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { preparedYear, today } from '@chengxiao/domain';
import { Demonstration } from '../src/demo/demonstration';
import { dateSeasonsBack } from '../src/demo/past-seasons';
import { type Cast, insertCast } from '../src/demo/people';
import { earlierProjects, seasonProjects } from '../src/demo/season-projects';
import { startApi, type TestApi } from './api';
import { lint } from './ask-lint';

let api: TestApi;
let cast: Cast;
beforeAll(async () => {
  api = await startApi();
  cast = await insertCast(api.database.owner, 'Mako-nilu-reda-puso-42');
  await new Demonstration(api.app, cast).play();
});
afterAll(() => api.close());

const seasonNames = seasonProjects.map(({ name }) => name);
const isOutsideSeason = (name: string): boolean => !seasonNames.includes(name);

describe('the season of 巴彦淖尔市', () => {
  const placesOf = async (year: number) => {
    const { rows } = await api.database.owner.query<{ name: string; place: string; rounds: number }>(
      `select p.name, coalesce(case when t.state = 'submitted' then w.step_key else t.state end,
                               case p.state when 'draft' then 'proposal' when 'submitted' then 'entry' else p.state end) as place,
              coalesce(t.round_no, 0) as rounds
         from project p left join target t on t.project_id = p.id left join review_round w on w.subject_id = t.id and w.step is not null
        where p.name = any($1) and p.start_date = make_date($2, 1, 1) order by p.code`,
      [seasonNames, year],
    );
    return rows;
  };

  it('has every project where its data says, mended ones in their second round', async () => {
    expect(await placesOf(2027)).toEqual(
      seasonProjects.map(({ name, at, before }) => ({
        name,
        place: at,
        rounds: ['proposal', 'entry', 'admitted', 'draft'].includes(at) ? 0 : before ? 2 : 1,
      })),
    );
  });

  it('has the same work of the year before approved, and the departments told', async () => {
    const places = await placesOf(2026);
    expect(places.map(({ name }) => name)).toEqual(earlierProjects.map(({ name }) => name));
    expect(new Set(places.map(({ place }) => place))).toEqual(new Set(['approved']));
    const { rows } = await api.database.owner.query<{ letters: number }>(
      `select count(*)::int as letters from budget_reply where division_code = '150800' and year = 2026`,
    );
    expect(rows[0]?.letters).toBe(7);
  });

  it('plans for each project what its goal costs: as many as it wants, at the price it allows', () => {
    const figure = /[≥≤=]([\d.]+) (万?)(元?)/;
    const sizeOf = (text = '') => {
      const [, value = '', tenThousand] = figure.exec(text) ?? [];
      return Number(value) * (tenThousand ? 10_000 : 1);
    };
    const priced = seasonProjects.filter(({ rows }) => /元$/.test(rows?.[3] ?? ''));
    const wrong = priced.filter(({ amount, rows, name }) => {
      const months = name === '政务数据共享平台运维' ? 12 : null;
      const cost = (months ?? sizeOf(rows?.[0])) * sizeOf(rows?.[3]);
      return Math.abs(cost - Number(amount) * 10_000) > 0.5;
    });
    expect(priced.length).toBeGreaterThan(35);
    expect(wrong).toEqual([]);
  });

  it('gives both sections a queue, key projects, findings to read and reasons of return', async () => {
    const { rows } = await api.database.owner.query<{ step: string; waiting: number; key: number; risky: number }>(
      `select step_key as step, count(*)::int as waiting, (count(*) filter (where key_project))::int as key,
              (count(*) filter (where risk > 0))::int as risky
         from review_round where division_code = '150800' and subject = 'target' and step is not null group by step_key order by 1`,
    );
    expect(rows).toEqual([
      { step: 'business', waiting: 9, key: 0, risky: expect.any(Number) },
      { step: 'department', waiting: 5, key: 0, risky: expect.any(Number) },
      { step: 'performance', waiting: 12, key: 3, risky: expect.any(Number) },
    ]);
    expect(rows[2]?.risky).toBeGreaterThan(2);
  });
});

describe('the demonstration', () => {
  it('brings its twelve projects to their stages, one of them two years in turn', async () => {
    const { rows } = await api.database.owner.query<{ at: string }>(
      `select p.name || ': ' || coalesce(e.state, m.state, t.state, p.state) || coalesce(' ' || e.total, '') as at from project p
         left join target t on t.project_id = p.id left join monitoring_report m on m.project_id = p.id
         left join evaluation e on e.project_id = p.id where not p.name = any($1) order by p.code`,
      [seasonNames],
    );
    expect(rows.map(({ at }) => at).sort()).toEqual(
      [
        '草原病虫鼠害绿色防控项目: submitted',
        '草原病虫鼠害绿色防控示范项目: submitted',
        '奶源基地标准化牧场改造项目: submitted',
        '农畜产品质量安全追溯点建设项目: admitted',
        '委托业务项目: submitted',
        '义务教育营养改善计划专项资金: returned',
        '设施农业黄金蜜(葡萄)种植项目: submitted',
        '特困家庭再扶助(独生子女死亡再扶助): passed',
        '奶业振兴种植养殖补贴: open',
        '苏木乡镇污水处理设施运维: submitted',
        // In its second year too, which its unit has begun to declare.
        '动物防疫等补助经费: open',
        '动物防疫等补助经费: open',
        '草原生态保护补助奖励资金: submitted 99.60',
        '农村牧区公路养护工程: filed 98.89',
        '农村牧区公路养护工程: filed 98.89',
        '2022年高标准农田建设项目: filed 93.97',
        '自然资源业务支出项目: filed 100.00',
        '市财政灾备中心建设: filed 96.40',
        '通村公路危桥改造工程: submitted',
        '盐碱化耕地改良项目: submitted',
        '河套灌区高效节水灌溉项目: returned',
      ].sort(),
    );
  });

  it('compares with the season of last year where there was one', async () => {
    await dateSeasonsBack(api.database.owner);
    for (const key of ['hlgr-nm', 'hhht-nm', 'hhht-cz']) {
      const actor = cast.get(key);
      if (!actor) throw new Error(`nobody plays ${key}`);
      const { lastYear } = await api.graphql<{ lastYear: { submitted: number; byThen: number } }>(
        actor,
        `query { lastYear(year: ${preparedYear(today())}) { submitted byThen } }`,
      );
      expect([key, lastYear]).toEqual([key, { submitted: 1, byThen: 1 }]);
    }
  });

  it('leaves a target of the second year to be confirmed part by part', async () => {
    const { rows } = await api.database.owner.query<{ id: string }>(
      `select id from target where carried_from is not null and state = 'draft'`,
    );
    const unit = cast.get('cbe-nm');
    if (!unit) throw new Error('nobody plays the animal husbandry bureau');
    const { target } = await api.graphql<{ target: { carried: { fromYear: number; blocks: { state: string }[] } } }>(
      unit,
      `query { target(id: "${rows[0]?.id ?? ''}") { carried { fromYear blocks { state } } } }`,
    );
    expect(target.carried.fromYear).toBe(2025);
    expect(new Set(target.carried.blocks.map(({ state }) => state))).toEqual(new Set(['open']));
  });

  it('leaves projects of the library to be assessed, admitted, and compared', async () => {
    const finance = cast.get('hhht-cz');
    if (!finance) throw new Error('nobody plays the finance bureau');
    const { projects } = await api.graphql<{
      projects: { nodes: { name: string; exAnteStanding: string; overlaps: { project: { name: string } }[] }[] };
    }>(
      finance,
      `{ projects(filter: { states: [submitted] }, sort: name) { nodes { name exAnteStanding overlaps { project { name } } } } }`,
    );
    expect(
      projects.nodes.map(({ name, exAnteStanding, overlaps }) => [name, exAnteStanding, overlaps.length]).sort(),
    ).toEqual(
      [
        ['草原病虫鼠害绿色防控项目', 'missing', 1],
        ['草原病虫鼠害绿色防控示范项目', 'notNeeded', 1],
        ['奶源基地标准化牧场改造项目', 'passed', 0],
      ].sort(),
    );
  });

  it('leaves a project and an adjustment at the department that reviews first what its units send, and not at finance', async () => {
    const waiting = async (key: string) => {
      const person = cast.get(key);
      if (!person) throw new Error(`nobody plays ${key}`);
      const { todos } = await api.graphql<{ todos: { nodes: { kind: string; name: string }[] } }>(
        person,
        '{ todos(first: 100) { nodes { kind name } } }',
      );
      return todos.nodes
        .filter(({ kind }) => kind === 'projectSubmitted' || kind === 'adjustmentSubmitted')
        .map(({ kind, name }) => `${kind} ${name}`)
        .sort();
    };
    expect(await waiting('hhht-nm')).toEqual([
      'adjustmentSubmitted 奶业振兴种植养殖补贴',
      'projectSubmitted 草原病虫鼠害绿色防控项目',
    ]);
    expect(await waiting('hhht-cz')).toEqual([
      'projectSubmitted 奶源基地标准化牧场改造项目',
      'projectSubmitted 草原病虫鼠害绿色防控示范项目',
    ]);
  });

  it('leaves one project whose money was cancelled, and asks nobody for its target', async () => {
    const [finance, department] = [cast.get('hhht-cz'), cast.get('hhht-nm')];
    if (!finance || !department) throw new Error('nobody plays in 呼和浩特市');
    const { deferredProjects } = await api.graphql<{ deferredProjects: { nodes: { reason: string }[] } }>(
      finance,
      `{ deferredProjects(year: 2026, kind: cancelled) { nodes { projectName amount lineState reason cancelDocumentNo targetState } } }`,
    );
    expect(deferredProjects.nodes).toEqual([
      {
        projectName: '农畜产品质量安全追溯点建设项目',
        amount: '3200000.00',
        lineState: 'cancelled',
        cancelDocumentNo: '呼财预〔2026〕18号',
        targetState: null,
        reason: expect.stringContaining('仍未编制绩效目标'),
      },
    ]);
    const { todos } = await api.graphql<{ todos: { nodes: { kind: string; name: string }[] } }>(
      department,
      `{ todos(first: 100) { nodes { kind name } } }`,
    );
    expect(todos.nodes.filter(({ name }) => name.includes('追溯点'))).toEqual([]);
  });

  it('has the projects stand where their money does', async () => {
    const { rows } = await api.database.owner.query<{ state: string; count: number }>(
      'select state, count(*)::int as count from project where not name = any($1) group by state order by state',
      [seasonNames],
    );
    expect(Object.fromEntries(rows.map(({ state, count }) => [state, count]))).toMatchObject({
      submitted: 4,
      admitted: 2,
      candidate: 5,
    });
  });

  it('leaves one target at each section of a bureau, and a key project scored and returned for its grade', async () => {
    const desk = async (key: string) => {
      const person = cast.get(key);
      if (!person) throw new Error(`nobody plays ${key}`);
      const { todos } = await api.graphql<{ todos: { nodes: { name: string }[] } }>(
        person,
        '{ todos(kind: targetSubmitted, first: 100) { nodes { name } } }',
      );
      return todos.nodes.map(({ name }) => name);
    };
    expect([await desk('erds-yw'), await desk('erds-jx')]).toEqual([['通村公路危桥改造工程'], []]);
    expect([await desk('byne-yw'), await desk('byne-jx')].map((names) => names.filter(isOutsideSeason))).toEqual([
      [],
      ['盐碱化耕地改良项目'],
    ]);
    const { rows } = await api.database.owner.query<{
      step: string;
      decision: string;
      grade: string | null;
      total: string;
    }>(
      `select r.step ->> 'key' as step, r.decision, r.grade, r.total from target_review r join project p on p.id = r.project_id
        where p.name = '河套灌区高效节水灌溉项目' order by r.reviewed_at`,
    );
    expect(rows).toEqual([
      { step: 'department', decision: 'forward', grade: null, total: null },
      { step: 'business', decision: 'forward', grade: 'good', total: '84.00' },
      { step: 'performance', decision: 'return', grade: 'medium', total: '72.00' },
    ]);
  });

  it('leaves a returned target for the indicator check to look at', async () => {
    const { rows } = await api.database.owner.query<{ id: string }>(
      `select t.id from target t join project p on p.id = t.project_id where p.name = '义务教育营养改善计划专项资金'`,
    );
    const unit = cast.get('wltz-xx');
    if (!unit) throw new Error('nobody plays the school');
    const { findings } = await lint(api).stored(unit, rows[0]?.id ?? '');
    expect(findings.map(({ rule, severity, path, fixes }) => [rule, severity, path, fixes.length])).toEqual([
      ['L08', 'block', 'annualGoal', 1],
      ['L07', 'advise', 'indicators.1.value', 1],
      ['L07', 'advise', 'indicators.2.value', 1],
      ['L01', 'block', 'indicators.4.direction', 2],
      ['L07', 'advise', 'indicators.6.value', 1],
      ['L14', 'warn', 'indicators.6.name', 0],
    ]);
  });
});
