import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from './api';
import { makers, type Office } from './make';
import { ProjectEntity } from '../src/library';
import type { Step } from '../src/kit/data/act';
import { change, changeAll, changeEach, insert } from '../src/kit/data/change';
import { Db, type Tx } from '../src/kit/data/db';

let api: TestApi;
let office: Office;
let seen: { id: string; version: number };
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  const { id, version } = await makers(api).project(office, 'draft');
  seen = { id, version };
});
afterAll(() => api.close());

/** As a value would arrive that somebody forgot to give a column. */
const values: object = { summary: '通村公路', colour: 'red' };

const writes: Readonly<Record<string, (tx: Tx) => Promise<void>>> = {
  change: (tx) => change(tx, ProjectEntity, seen, values),
  changeAll: (tx) => changeAll(tx, ProjectEntity, [seen], values),
  changeEach: (tx) => changeEach(tx, ProjectEntity, [{ ...seen, values }]),
  'insert of one': (tx) => insert(tx, ProjectEntity, { ...values, id: seen.id }),
  'insert of many': (tx) => insert(tx, ProjectEntity, [{ ...values, id: seen.id }]),
};

describe('a value without a column', () => {
  it('is named by the compiler where it is written out', () => {
    // @ts-expect-error: a project has no colour
    const step: Step<ProjectEntity> = { values: { colour: 'red' } };
    expect(step.values).toBeDefined();
  });

  it.each(Object.keys(writes))('is refused by %s, and nothing is written', async (name) => {
    const written = api.get(Db).as(office.unit, (tx) => writes[name]?.(tx) ?? Promise.resolve());
    await expect(written).rejects.toThrow('project has no column for "colour"');
    const { rows } = await api.database.owner.query<{ version: number }>('select version from project where id = $1', [
      seen.id,
    ]);
    expect(rows).toEqual([{ version: seen.version }]);
  });
});

describe('a row that somebody changed meanwhile', () => {
  const fresh: object = { summary: '另一个人的修改' };
  const late: Readonly<Record<string, (tx: Tx, stale: { id: string; version: number }) => Promise<void>>> = {
    change: (tx, stale) => change(tx, ProjectEntity, stale, fresh),
    changeAll: (tx, stale) => changeAll(tx, ProjectEntity, [stale], fresh),
    changeEach: (tx, stale) => changeEach(tx, ProjectEntity, [{ ...stale, values: fresh }]),
  };

  it.each(Object.keys(late))('is not overwritten by %s', async (name) => {
    const { id, version } = await makers(api).project(office, 'draft');
    await api.get(Db).as(office.unit, (tx) => change(tx, ProjectEntity, { id, version }, { summary: '先到' }));
    const written = api.get(Db).as(office.unit, (tx) => late[name]?.(tx, { id, version }) ?? Promise.resolve());
    await expect(written).rejects.toMatchObject({ refusal: { code: 'STALE' } });
    const { rows } = await api.database.owner.query('select summary, version from project where id = $1', [id]);
    expect(rows).toEqual([{ summary: '先到', version: version + 1 }]);
  });
});

it('many rows take values of their own and what the database computes, in one statement', async () => {
  const other = await makers(api).project(office, 'draft');
  const { id, version } = await makers(api).project(office, 'draft');
  const statements = await api.statements(() =>
    api.get(Db).as(office.unit, (tx) =>
      changeEach(tx, ProjectEntity, [
        { id: other.id, version: other.version, values: { summary: '甲', name: () => `upper('a')` } },
        { id, version, values: { summary: '乙', name: () => `upper('a')` } },
      ]),
    ),
  );
  expect(statements).toHaveLength(1);
  const { rows } = await api.database.owner.query(
    'select summary, name, version from project where id = any($1) order by summary desc',
    [[other.id, id]],
  );
  expect(rows).toEqual([
    { summary: '甲', name: 'A', version: other.version + 1 },
    { summary: '乙', name: 'A', version: version + 1 },
  ]);
});
