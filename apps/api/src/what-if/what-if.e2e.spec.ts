import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, evaluate, type RulePack, isAdministrator, roles, shippedPack } from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { type TestApi, startApi } from '../../test/api';
import { rulePacks } from '../../test/ask-rule-packs';
import { whatIfs } from '../../test/ask-what-if';
import { makers, type Office } from '../../test/make';
import { type EvaluationOptions, filedEvaluation } from '../../test/make-evaluation';
import { EvaluationEntity, EvaluationItemEntity } from '../evaluation';
import { Db } from '../kit/data/db';
import { WhatIfService } from './what-if.service';

let api: TestApi;
let ask: ReturnType<typeof whatIfs>;
let packs: ReturnType<typeof rulePacks>;
let league: Office;
let banner: Office;
let other: Office;
let pattern: string;
const mof = shippedPack('mof-101hao-2021') as RulePack;

/** Forms that another pack looks at differently: little spent, a target missed, an opinion in the middle. */
const wanted: readonly EvaluationOptions[] = [
  {},
  { executed: '24000000.00', actuals: { 养护里程: '120' } },
  { executed: '28000000.00', actuals: { 养护里程: '110' } },
  { actuals: { 农牧民出行条件: '20', 沿线群众满意度: '70' } },
  { executed: '12000000.00', actuals: { 农牧民出行条件: '25' } },
];

beforeAll(async () => {
  api = await startApi();
  [ask, packs] = [whatIfs(api), rulePacks(api)];
  const make = makers(api);
  [league, banner, other] = await Promise.all([make.office('150600'), make.office('150626'), make.office('150100')]);
  for (const options of wanted) await filedEvaluation(api, league, options);
  for (const options of wanted.slice(1, 3)) await filedEvaluation(api, banner, options);
  await filedEvaluation(api, other, { executed: '12000000.00' });
  const { nodes } = await packs.list(league.finance, { filter: { jurisdiction: '000000', search: mof.id } });
  pattern = nodes[0]?.id ?? '';
});
afterAll(() => api.close());

/** Totals and grades under a pack, computed form by form as a self-evaluation is. */
async function expected(actor: Actor, pack: RulePack) {
  return api.get(Db).as(actor, async (tx) => {
    const evaluations = await tx.all(EvaluationEntity, `where t.state = 'filed' order by t.id`);
    return Promise.all(
      evaluations.map(async ({ id, budgetAmount, executedAmount, grade: before }) => {
        const items = await tx.all(EvaluationItemEntity, 'where t.evaluation_id = $1 order by t.position', [id]);
        const rows = items.map((item) => ({ ...item, target: item.value }));
        const { total, grade } = evaluate(pack, { funds: { budget: budgetAmount, executed: executedAmount }, rows });
        return { id, total, before, grade };
      }),
    );
  });
}

describe('a what-if', () => {
  it('gives every filed evaluation of the subtree what a self-evaluation under the pack would give it', async () => {
    const result = await ask.done(league.finance, pattern);
    const truth = await expected(league.finance, mof);
    const changed = truth.filter(({ before, grade }) => grade?.key !== before?.key);
    expect(truth).toHaveLength(7);
    expect(changed.length).toBeGreaterThan(1);
    expect(result).toMatchObject({ state: 'done', total: 7, done: 7, changed: changed.length, unscorable: 0 });
    expect(result).toMatchObject({ packId: mof.id, packName: { zh: mof.name.zh }, allowedActions: [] });
    for (const { before, after, count } of result.matrix)
      expect(truth.filter((each) => each.before?.key === before?.key && each.grade?.key === after?.key)).toHaveLength(
        count,
      );
    const { nodes, totalCount } = await ask.changes(league.finance, result.id);
    expect(totalCount).toBe(changed.length);
    for (const { evaluationId, totalAfter, gradeAfter } of nodes)
      expect(changed).toContainEqual(
        expect.objectContaining({ id: evaluationId, total: totalAfter, grade: gradeAfter }),
      );
  });

  it('says why in the words of the pack, the largest difference first, and can be read cell by cell', async () => {
    const { id, matrix } = (await ask.list(league.finance)).nodes[0] as never as { id: string; matrix: never };
    expect(matrix).toBeUndefined();
    const page = await ask.changes(league.finance, id, { first: 1 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    const next = await ask.changes(league.finance, id, { first: 100, after: page.pageInfo.endCursor });
    const all = [...page.nodes, ...next.nodes];
    expect(new Set(all.map(({ evaluationId }) => evaluationId)).size).toBe(page.totalCount);
    const sizes = all.map(({ totalBefore, totalAfter }) => Math.abs(Number(totalBefore) - Number(totalAfter)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(all.flatMap(({ why }) => why)).toContainEqual(
      expect.objectContaining({ part: 'budget', label: 'Budget execution' }),
    );
    const { gradeBefore: before, gradeAfter: after } = all[0] ?? {};
    const cell = await ask.changes(league.finance, id, {
      filter: { before: before?.key, after: after?.key, updatedSince: '2000-01-01T00:00:00Z' },
    });
    expect(cell.totalCount).toBe(
      all.filter(({ gradeBefore, gradeAfter }) => gradeBefore?.key === before?.key && gradeAfter?.key === after?.key)
        .length,
    );
    expect((await ask.changes(league.finance, id, { filter: { unscorable: true } })).totalCount).toBe(0);
  });

  it('tries an own draft as it is when asked, and names what a pack cannot score', async () => {
    const draft = await packs.draft(league.finance);
    const caps = [{ clause: '本地做法', executionBelow: '0.9', maxTotal: '60' }];
    const edited = await packs.edit(league.finance, draft, { caps });
    const { id } = await ask.start(league.finance, draft.id);
    await packs.edit(league.finance, edited, { caps: [] });
    await ask.work(id);
    const { nodes } = await ask.changes(league.finance, id);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes)
      expect(node).toMatchObject({
        totalAfter: '60.00',
        gradeAfter: { key: 'medium' },
        notes: ['The total is held at 60'],
      });
    const [first] = nodes;
    expect(first?.why.map(({ label }) => label)).toEqual(['Rescaling and caps']);
  });
});

describe('the scope of a what-if', () => {
  it('is the division that asked with all below it, and so is who may read it', async () => {
    const region = await makers(api).office('150000');
    const [ofBanner, ofRegion] = [await ask.done(banner.finance, pattern), await ask.done(region.finance, pattern)];
    expect([ofBanner.total, ofBanner.done, ofRegion.done]).toEqual([2, 2, 8]);
    for (const reader of [league.finance, league.government, league.audit])
      expect(await ask.one(reader, ofBanner.id)).toMatchObject({ done: 2, allowedActions: [] });
    for (const id of [ofRegion.id, uuid()]) {
      await expect(ask.one(league.finance, id)).rejects.toThrow('NOT_FOUND');
      await expect(ask.changes(league.finance, id)).rejects.toThrow('NOT_FOUND');
    }
    const { nodes } = await ask.list(other.finance);
    expect(nodes).toEqual([]);
    expect((await ask.list(banner.finance, { filter: { rulePackId: pattern } })).nodes).toHaveLength(1);
  });

  it('leaves the worker no more than what was filed below its path', async () => {
    const db = api.get(Db);
    const seen = (path?: string) =>
      db.asWorker((tx) => tx.rows<{ id: string }>('select e.id from evaluation e order by e.id'), path);
    expect(await seen()).toEqual([]);
    expect(await seen('/150000/150600/150626/')).toHaveLength(2);
    const read = (column: string) => db.asWorker((tx) => tx.rows(`select ${column} from evaluation`), '/150000/');
    await expect(read('goal_completion')).rejects.toThrow('permission denied');
    // Names and contents of projects are for their fingerprints; money and the rest are nobody's in the worker.
    const money = 'select total_amount from project';
    await expect(db.asWorker((tx) => tx.rows(money), '/150000/')).rejects.toThrow('permission denied');
  });

  it('keeps people from writing results', async () => {
    const write = `update what_if_portion set counts = '[]'`;
    await expect(api.get(Db).as(league.finance, (tx) => tx.rows(write))).rejects.toThrow('permission denied');
    await expect(api.database.owner.query(write)).rejects.toThrow('append-only');
    await expect(api.database.owner.query(`update what_if set year = 2025, version = version + 1`)).rejects.toThrow(
      'what-if',
    );
  });
});

describe('a what-if that is left', () => {
  const result = async (id: string) => {
    const { matrix, done, total } = await ask.one(league.finance, id);
    return { matrix, done, total, changes: (await ask.changes(league.finance, id)).nodes };
  };

  it('goes on from where it was when its worker stopped, and comes to the same', async () => {
    const whole = await result((await ask.done(league.finance, pattern)).id);
    const { id } = await ask.start(league.finance, pattern);
    for (let portion = 1; portion <= 3; portion += 1) {
      const stop = new AbortController();
      const working = { signal: stop.signal, onPortion: () => stop.abort(new Error('the worker stops')) };
      await expect(ask.work(id, working)).rejects.toThrow('the worker stops');
      expect(await ask.one(league.finance, id)).toMatchObject({ state: 'running', done: 2 * portion });
    }
    await ask.work(id);
    expect(await result(id)).toEqual(whole);
    await ask.work(id);
    expect(await result(id)).toEqual(whole);
  });

  it('is done once when two workers believe to have it', async () => {
    const whole = await result((await ask.done(league.finance, pattern)).id);
    const { id } = await ask.start(league.finance, pattern);
    await Promise.all([ask.work(id), ask.work(id)]);
    expect(await result(id)).toEqual(whole);
  });

  it('stops when it is cancelled, and keeps what it has', async () => {
    const { id } = await ask.start(league.finance, pattern);
    let cancelled: Promise<unknown> | undefined;
    const service = api.get(WhatIfService);
    await ask.work(id, { onPortion: () => (cancelled ??= service.cancel(league.finance, id, 2)) });
    expect(await cancelled).toMatchObject({ state: 'cancelled', version: 3 });
    const after = await ask.one(league.finance, id);
    expect(after).toMatchObject({ state: 'cancelled', total: 7, allowedActions: [] });
    // A quick worker writes another portion or two before the cancellation has the lock.
    expect([2, 4, 6]).toContain(after.done);
    expect((after['history'] as { action: string }[]).map(({ action }) => action)).toEqual([
      'whatIf_start',
      'whatIf_cancel',
    ]);
    await ask.work(id);
    expect(await ask.one(league.finance, id)).toMatchObject({ state: 'cancelled', done: after.done });
  });

  it('is marked as failed once the worker gave it up', async () => {
    const { workInPortionsOf } = await import('./what-if.work');
    const { id } = await ask.start(league.finance, pattern);
    await workInPortionsOf(2).onGivenUp?.({ whatIfId: id }, api.get(Db));
    expect(await ask.one(league.finance, id)).toMatchObject({ state: 'failed', done: 0 });
  });
});

describe('asking for a what-if', () => {
  it('queues one per request, and one at a time for a pack and a year', async () => {
    const requestId = uuid();
    const [first, again] = [
      await ask.start(league.finance, pattern, { requestId }),
      await ask.start(league.finance, pattern, { requestId }),
    ];
    expect(again.id).toBe(first.id);
    expect(await ask.start(league.finance, pattern)).toMatchObject({ code: 'DUPLICATE' });
    const jobs = await api.database.owner.query('select from pgboss.job where singleton_key = $1', [first.id]);
    expect(jobs.rowCount).toBe(1);
    expect(await ask.cancel(league.finance, { ...first, version: 9 })).toMatchObject({ code: 'STALE' });
    expect(await ask.cancel(other.finance, first).catch(String)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask.cancel(league.finance, first)).toMatchObject({ state: 'cancelled' });
    expect(await ask.cancel(league.finance, { ...first, version: 2 })).toMatchObject({ code: 'ILLEGAL_STATE' });
  });

  it('is refused for packs of others, packs that do not hold together, and years without anything filed', async () => {
    const draft = await packs.draft(other.finance);
    expect(await ask.start(league.finance, draft.id)).toMatchObject({ code: 'NOT_FOUND' });
    const below = await packs.draft(banner.finance);
    expect(await ask.start(league.finance, below.id)).toMatchObject({ code: 'NOT_READY' });
    const own = await packs.draft(league.finance);
    const grades = mof.grades.map((grade, index) => (index === 3 ? { ...grade, min: '10' } : grade));
    await packs.edit(league.finance, own, { grades });
    expect(await ask.start(league.finance, own.id)).toMatchObject({
      code: 'NOT_READY',
      fields: [{ path: 'document.grades.3.min' }],
    });
    expect(await ask.start(league.finance, pattern, { year: 2025 })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'year' }],
    });
  });

  it('is for finance; government and audit read', async () => {
    const people: Record<string, Actor> = { ...league, evaluator: await makers(api).evaluator() } as never;
    for (const role of roles.filter((each) => !isAdministrator(each))) {
      const actor = people[role] as Actor;
      const started = await ask.start(actor, pattern, { year: 2025 });
      expect([role, started.code]).toEqual([role, role === 'finance' ? 'INVALID' : 'NOT_YOUR_ROLE']);
      const read = await ask.list(actor).then(
        () => 'read',
        () => 'refused',
      );
      expect([role, read]).toEqual([role, ['finance', 'government', 'audit'].includes(role) ? 'read' : 'refused']);
    }
  });
});
