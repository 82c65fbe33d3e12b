import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mostSavedViews } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers } from '../../test/make';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('views of a list', () => {
  const parts = '... on SavedView { id name query } ... on Problem { code detail }';
  const save = `mutation ($name: String!, $query: String!) {
    result: saveView(list: "projects", name: $name, query: $query) { ${parts} } }`;
  const rename = `mutation ($id: ID!, $name: String!) { result: renameView(id: $id, name: $name) { ${parts} } }`;
  const remove = `mutation ($id: ID!) { result: removeView(id: $id) { ${parts} } }`;
  const read = `{ savedViews(list: "projects") { name query } }`;
  type Answer = { result: { id: string; code?: string } };

  it('are kept for the person, by name, and seen and changed by nobody else', async () => {
    const make = makers(api);
    const [{ finance }, other] = [await make.office(), await make.office()];
    const weekly = await api.graphql<Answer>(finance, save, { name: '周报', query: 'state=draft&sort=name' });
    await api.graphql(finance, save, { name: '大额', query: 'sort=amount' });
    await api.graphql(finance, save, { name: '周报', query: 'state=submitted' });
    expect(await api.graphql(finance, read)).toEqual({
      savedViews: [
        { name: '周报', query: 'state=submitted' },
        { name: '大额', query: 'sort=amount' },
      ],
    });
    expect(await api.graphql(other.finance, read)).toEqual({ savedViews: [] });
    const { id } = weekly.result;
    for (const document of [rename, remove])
      expect(await api.graphql(other.finance, document, { id, name: '我的' })).toMatchObject({
        result: { code: 'NOT_FOUND' },
      });
    expect(await api.graphql(finance, rename, { id, name: '大额' })).toMatchObject({ result: { code: 'DUPLICATE' } });
    expect(await api.graphql(finance, rename, { id, name: '月报' })).toMatchObject({ result: { name: '月报' } });
    expect(await api.graphql(finance, remove, { id })).toMatchObject({ result: { name: '月报' } });
    expect(await api.graphql(finance, read)).toEqual({ savedViews: [{ name: '大额', query: 'sort=amount' }] });
  });

  it('are one under names that look alike', async () => {
    const { finance } = await makers(api).office();
    await api.graphql(finance, save, { name: '大额 A', query: 'a=1' });
    await api.graphql(finance, save, { name: '大额Ａ', query: 'b=1' });
    expect(await api.graphql(finance, read)).toEqual({ savedViews: [{ name: '大额 A', query: 'b=1' }] });
    const weekly = await api.graphql<Answer>(finance, save, { name: '周报', query: '' });
    expect(await api.graphql(finance, rename, { id: weekly.result.id, name: '大额　A' })).toMatchObject({
      result: { code: 'DUPLICATE' },
    });
  });

  it('tell the second of two windows, and overwrite nothing it did not see', async () => {
    const { finance } = await makers(api).office();
    const known = `mutation ($name: String!, $query: String!, $version: Int) {
      result: saveView(list: "projects", name: $name, query: $query, version: $version) { ${parts} } }`;
    const renameSeen = `mutation ($id: ID!, $name: String!, $version: Int) {
      result: renameView(id: $id, name: $name, version: $version) { ${parts} } }`;
    const removeSeen = `mutation ($id: ID!, $version: Int) {
      result: removeView(id: $id, version: $version) { ${parts} } }`;
    const first = await api.graphql<Answer>(finance, known, { name: '周报', query: 'a=1', version: 0 });
    const { id } = first.result;
    expect(await api.graphql(finance, known, { name: '周报', query: 'b=1', version: 0 })).toMatchObject({
      result: { code: 'STALE' },
    });
    expect(await api.graphql(finance, renameSeen, { id, name: '月报', version: 1 })).toMatchObject({
      result: { name: '月报' },
    });
    expect(await api.graphql(finance, renameSeen, { id, name: '年报', version: 1 })).toMatchObject({
      result: { code: 'STALE' },
    });
    expect(await api.graphql(finance, removeSeen, { id, version: 1 })).toMatchObject({ result: { code: 'STALE' } });
    expect(await api.graphql(finance, read)).toEqual({ savedViews: [{ name: '月报', query: 'a=1' }] });
    expect(await api.graphql(finance, removeSeen, { id, version: 2 })).toMatchObject({ result: { name: '月报' } });
    expect(await api.graphql(finance, renameSeen, { id, name: '年报', version: 2 })).toMatchObject({
      result: { code: 'NOT_FOUND' },
    });
    // What was removed elsewhere is kept again by whoever still looks at it.
    expect(await api.graphql(finance, known, { name: '月报', query: 'c=1', version: 2 })).toMatchObject({
      result: { query: 'c=1' },
    });
  });

  it('are no more than a list shows', async () => {
    const { unit } = await makers(api).office();
    for (let n = 0; n < mostSavedViews; n += 1) await api.graphql(unit, save, { name: `视图${n}`, query: '' });
    expect(await api.graphql(unit, save, { name: '再来一个', query: '' })).toMatchObject({
      result: { code: 'NOT_READY', detail: expect.stringContaining(String(mostSavedViews)) },
    });
    expect(await api.graphql(unit, save, { name: '视图0', query: 'x=1' })).toMatchObject({ result: { query: 'x=1' } });
  });
});
