import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type TestApi, startApi } from '../../test/api';
import { indicatorLibrary } from '../../test/ask-indicators';
import { makers, type Office } from '../../test/make';
import { dataSourceOptions } from '../data-source';
import { installShippedEntries } from './install';

let api: TestApi;
let region: Office;
let league: Office;
let banner: Office;
let elsewhere: Office;
let ask: ReturnType<typeof indicatorLibrary>;
beforeAll(async () => {
  api = await startApi();
  ask = indicatorLibrary(api);
  const { office } = makers(api);
  [region, league, banner, elsewhere] = (await Promise.all(['150000', '150600', '150626', '150700'].map(office))) as [
    Office,
    Office,
    Office,
    Office,
  ];
});
afterAll(() => api.close());

const names = async (actor: Parameters<typeof ask.list>[0], filter: object) =>
  (await ask.list(actor, filter)).nodes.map(({ name }) => name);

describe('the entries that come with the system', () => {
  it('are in force for the whole region, found by part of their name or type, and installed once', async () => {
    const owner = await new DataSource(dataSourceOptions(api.database.ownerUrl, 1)).initialize();
    const count = async () => (await api.database.owner.query('select from indicator_entry')).rowCount;
    const before = await count();
    await owner.transaction(installShippedEntries);
    await owner.destroy();
    expect(await count()).toBe(before);
    const filter = { divisionCode: '150626', year: 2026, search: '公路里程' };
    expect(await names(banner.unit, filter)).toEqual(['新改建农村公路里程']);
    expect(await names(banner.unit, { ...filter, search: '_路里程' })).toEqual([]);
    expect(await names(banner.unit, { ...filter, year: 2020 })).toEqual([]);
    expect(await names(banner.unit, { ...filter, search: '科技研发' })).toContain('立项科研课题数量');
    const { nodes } = await ask.list(banner.audit, { states: ['inForce'], kinds: ['sector'], functionCode: '2140106' });
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(['sector']));
    expect(nodes.map(({ name }) => name)).toEqual(['优良中等路率', '公路安全隐患整治完成率']);
  });

  it('make whole starter packs, in the order of the indicator table', async () => {
    const document = `query { starterPacks(divisionCode: "150626", year: 2026) { projectTag entries { name level1 weight entryId } } }`;
    const { starterPacks } = await api.graphql<{
      starterPacks: { projectTag: string; entries: { name: string; weight: string }[] }[];
    }>(banner.unit, document);
    expect(starterPacks.length).toBeGreaterThanOrEqual(10);
    const road = starterPacks.find(({ projectTag }) => projectTag === '农村公路');
    expect(road?.entries[0]?.name).toBe('新改建农村公路里程');
    expect(road?.entries.reduce((sum, { weight }) => sum + Number(weight), 0)).toBe(90);
  });

  it('are not for third parties', async () => {
    const evaluator = await makers(api).evaluator();
    await expect(ask.list(evaluator, {})).rejects.toThrow();
  });
});

describe('an entry of a finance bureau', () => {
  it('adds to what the region has, for its division and below only', async () => {
    const entry = await ask.accepted(league.finance);
    expect(entry).toMatchObject({
      state: 'inForce',
      jurisdiction: '150600',
      entryVersion: 1,
      allowedActions: ['retire'],
      revisable: true,
      editable: false,
    });
    const here = (division: string) => ({ divisionCode: division, year: 2026, search: entry.name });
    expect(await names(banner.unit, here('150626'))).toEqual([entry.name]);
    expect(await names(elsewhere.unit, here('150700'))).toEqual([]);
    expect(await names(region.finance, here('150000'))).toEqual([]);
    const retired = await ask.move(league.finance, entry, 'retire', '不再适用');
    expect(retired).toMatchObject({ state: 'retired', reason: '不再适用', allowedActions: [] });
    expect(await names(banner.unit, here('150626'))).toEqual([]);
    expect((retired['history'] as { action: string }[]).map(({ action }) => action)).toEqual([
      ...['indicatorEntry_draft', 'indicatorEntry_accept', 'indicatorEntry_retire'],
    ]);
  });

  it('replaces an entry of the region for its division and below, and nothing beside', async () => {
    const upper = await ask.accepted(region.finance);
    const own = await ask.accepted(league.finance, { replaces: upper.entryId });
    expect(own['replaced']).toEqual({ name: upper.name });
    const both = (divisionCode: string) => ({ divisionCode, year: 2026, projectTag: '牧区供水' });
    expect(await names(league.unit, both('150600'))).toEqual([own.name]);
    expect(await names(banner.unit, both('150626'))).toEqual([own.name]);
    expect(await names(elsewhere.unit, both('150700'))).toEqual([upper.name]);
    const below = await ask.draft(league.finance, { replaces: own.entryId });
    expect(below).toMatchObject({ code: 'INVALID', fields: [{ path: 'replaces' }] });
  });

  it('keeps its later version when one for years before that comes into force', async () => {
    const first = await ask.accepted(league.finance);
    const accept = async (fromYear: number, toYear: number | null) => {
      const next = await ask.revise(league.finance, first.id, fromYear);
      const edited = await ask.edit(league.finance, { ...next, name: first.name }, { fromYear, toYear });
      expect(await ask.move(league.finance, edited, 'accept')).toMatchObject({ state: 'inForce' });
    };
    await accept(2030, null);
    await accept(2028, 2029);
    const of = async (year: number) => {
      const { nodes } = await ask.list(league.unit, { divisionCode: '150600', year, search: first.name });
      return nodes.map(({ entryVersion }) => entryVersion);
    };
    expect([await of(2027), await of(2028), await of(2029), await of(2030)]).toEqual([[1], [3], [3], [2]]);
  });

  it('changes as a new version, which ends the years of the one before', async () => {
    const first = await ask.accepted(league.finance);
    const next = await ask.revise(league.finance, first.id, 2028);
    expect(next).toMatchObject({
      entryId: first.entryId,
      entryVersion: 2,
      state: 'draft',
      fromYear: 2028,
      name: first.name,
    });
    expect(await ask.revise(league.finance, first.id, 2029)).toMatchObject({ code: 'DUPLICATE' });
    const edited = await ask.edit(league.finance, next, { fromYear: 2028, value: '98' });
    expect(await ask.move(league.finance, edited, 'accept')).toMatchObject({ state: 'inForce', value: '98' });
    expect(await ask.one(league.finance, first.id)).toMatchObject({ state: 'inForce', toYear: 2027, value: '95' });
    const of = async (year: number) => {
      const { nodes } = await ask.list(league.unit, { divisionCode: '150600', year, search: first.name });
      return nodes.map(({ entryVersion }) => entryVersion);
    };
    expect([await of(2026), await of(2027), await of(2028)]).toEqual([[1], [1], [2]]);
    await expect(
      api.database.owner.query(`update indicator_entry set value = 1, version = version + 1 where id = $1`, [first.id]),
    ).rejects.toThrow(/is inForce/);
  });

  it('is taken into force only when it is complete, with every cell that is not', async () => {
    const draft = await ask.draft(league.finance, { explanation: '', method: null, level2: 'social' });
    expect(draft.state).toBe('draft');
    const refused = await ask.move(league.finance, draft, 'accept');
    expect(refused.code).toBe('INVALID');
    expect(refused.fields?.map(({ path }) => path)).toEqual(['level2', 'explanation', 'method']);
    expect(await ask.move(league.finance, draft, 'discard')).toMatchObject({ state: 'discarded', allowedActions: [] });
  });

  it('is drafted once, however often the request is sent, and edited on its last version only', async () => {
    const requestId = uuid();
    const draft = () => ask.draft(league.finance, { name: '公路养护及时率' }, requestId);
    const [one, two] = [await draft(), await draft()];
    expect(two.id).toBe(one.id);
    await ask.edit(league.finance, one);
    expect(await ask.edit(league.finance, one)).toMatchObject({ code: 'STALE' });
    expect(await ask.edit(league.finance, { ...one, version: 2 }, { kind: 'sector' })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'functionCode' }, { path: 'projectTag' }],
    });
    expect(await ask.edit(elsewhere.finance, one).catch((error: Error) => ({ code: error.message }))).toMatchObject({
      code: expect.stringContaining('NOT_FOUND'),
    });
  });
});

describe('an entry put forward by a unit', () => {
  it('is seen by its finance bureau alone, which takes it in or says why not', async () => {
    const draft = await ask.draft(league.unit);
    expect(draft).toMatchObject({ state: 'draft', allowedActions: ['propose', 'discard'], editable: true });
    const proposed = await ask.move(league.unit, draft, 'propose');
    expect(proposed).toMatchObject({ state: 'proposed', allowedActions: ['withdraw'], editable: false });
    const waiting = { states: ['proposed'], search: draft.name };
    expect(await names(league.finance, waiting)).toEqual([draft.name]);
    for (const other of [elsewhere.finance, banner.finance, elsewhere.unit])
      expect(await names(other, waiting)).toEqual([]);
    expect(await ask.move(league.finance, proposed, 'decline')).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'reason' }],
    });
    expect(await ask.move(league.unit, proposed, 'accept')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const taken = await ask.move(league.finance, proposed, 'accept');
    expect(taken).toMatchObject({ state: 'inForce', jurisdiction: '150600' });
    expect(await names(banner.unit, { divisionCode: '150626', year: 2026, search: draft.name })).toEqual([draft.name]);
    const other = await ask.move(league.unit, await ask.draft(league.unit), 'propose');
    expect(await ask.move(league.finance, other, 'decline', '与共性指标重复')).toMatchObject({
      state: 'declined',
      reason: '与共性指标重复',
    });
  });
});

it('lists any number of entries by the same statements', async () => {
  const count = async (filter: object) =>
    (await api.statements(() => ask.list(league.finance, { states: ['inForce'], ...filter }))).filter((sql) =>
      sql.startsWith('select'),
    ).length;
  expect(await count({})).toBe(await count({ jurisdiction: '150600' }));
});
