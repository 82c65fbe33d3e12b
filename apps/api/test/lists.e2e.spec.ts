import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType, isNonNullType, isObjectType } from 'graphql';
import { startApi, type TestApi } from './api';
import { type Asked, askAsWhoeverMay, listsOf, nobodys, queriesOf, type Query } from './every-list';
import { makers, type Office } from './make';
import { evaluation } from './make-evaluation';
import { monitoredProject } from './make-monitoring';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  await makers(api).project(office, 'submitted');
  await evaluation(api, office, 'filed');
  await evaluation(api, office, 'open');
  await monitoredProject(api, office, 'submitted');
});
afterAll(() => api.close());

const longAgo = '2000-01-01T00:00:00Z';
const someDay = '2099-01-01T00:00:00+08:00';

type List = { nodes: { id: string }[]; totalCount: number };
const lists = () => listsOf(api);
const ask = (query: Query, selection: string, more: readonly string[] = []) =>
  askAsWhoeverMay<List>(api, office, query, selection, more);

/** Lists of the rows of one object or office: whoever may read it may read them all, and they belong to no division but its own. */
const rowLists: Readonly<Record<string, string>> = {
  bulkApprovalRows: 'of one bulk approval',
  bulkReviewRows: 'of one bulk review',
  importRows: 'of one import run',
  messages: 'of one office',
  whatIfChanges: 'of one what-if',
};

/** Lists with one order only; `direction` turns it round. */
const oneOrder: Readonly<Record<string, string>> = {
  accountEvents: 'the latest first',
  bulkApprovalRows: 'as they were fixed',
  bulkReviewRows: 'as they were fixed',
  importRows: 'as in the file',
  whatIfChanges: 'the largest difference first',
  deferredProjects: 'most money first',
  budgetApprovals: 'the latest first',
  doneByMe: 'the latest first',
  homeProjects: 'most money first',
  imports: 'the latest first',
  messages: 'the latest first',
  matters: 'the latest first',
  evaluationRounds: 'the latest year first',
  monitoringRounds: 'the latest first',
  publishableProjects: 'the latest first',
  readablePublications: 'the latest first',
  receivedReplies: 'the latest first',
  startedByMe: 'the latest first',
  watchedEvents: 'the latest first',
  whatIfs: 'the latest first',
  todos: 'what is due first',
};

/** What lists that hide nothing answer; rows of an act that nobody knows are NOT_FOUND. */
async function askAll(more: readonly string[], which: (query: Query) => boolean = () => true): Promise<Asked<List>[]> {
  const found = await Promise.all(
    lists()
      .filter(which)
      .map((query) => ask(query, '{ nodes { id } totalCount }', more)),
  );
  expect(found.filter(({ code }) => code !== undefined && code !== 'NOT_FOUND')).toEqual([]);
  return found.filter(({ code }) => code === undefined);
}
const idsOf = (found: readonly Asked<List>[]) => found.map(({ name, list }) => [name, list?.nodes.map(({ id }) => id)]);
const withRows = (found: readonly Asked<List>[]) =>
  found.filter(({ list }) => list?.nodes.length).map(({ name }) => name);

describe('every list', () => {
  it('counts its rows', async () => {
    const found = await askAll([]);
    expect(found.length).toBeGreaterThan(25);
    expect(found.filter(({ list }) => typeof list?.totalCount !== 'number')).toEqual([]);
    expect(withRows(found)).toEqual(
      expect.arrayContaining(['projects', 'targets', 'todos', 'doneByMe', 'watchedEvents', 'evaluations']),
    );
  });

  it('takes a filter that is null', async () => {
    const filtered = queriesOf(api).filter(({ args }) =>
      args.some(({ name, type }) => name === 'filter' && !isNonNullType(type)),
    );
    const found = await Promise.all(filtered.map((query) => ask(query, '{ __typename }', ['filter: null'])));
    expect(found.length).toBeGreaterThan(25);
    expect(found.filter(({ code }) => code !== undefined && code !== 'NOT_FOUND')).toEqual([]);
  });

  it('takes a direction and a filter with what every list can be asked for', () => {
    const missing = lists().flatMap(({ name, args }) => {
      const filter = getNamedType(args.find((arg) => arg.name === 'filter')?.type);
      const fields = isInputObjectType(filter) ? Object.keys(filter.getFields()) : [];
      const wanted = ['ids', 'updatedSince', ...(name in rowLists ? [] : ['divisionCode', 'below'])];
      const known = [...fields, ...args.map((arg) => arg.name).filter((arg) => arg === 'direction')];
      return [...wanted, 'direction'].filter((each) => !known.includes(each)).map((each) => `${name}: ${each}`);
    });
    expect(missing).toEqual([]);
    expect(lists().map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(rowLists)));
    const unsorted = lists().filter(({ args }) => !args.some(({ name }) => name === 'sort'));
    expect(unsorted.map(({ name }) => name).sort()).toEqual(Object.keys(oneOrder).sort());
  });

  it('finds by id', async () => {
    expect(withRows(await askAll([`filter: { ids: ["${nobodys}"] }`]))).toEqual([]);
    expect(withRows(await askAll(['filter: { ids: [] }']))).toEqual([]);
    for (const { name, list } of await askAll([])) {
      const [first] = list?.nodes ?? [];
      if (!first) continue;
      const [again] = await askAll([`filter: { ids: ["${nobodys}", "${first.id}"] }`], (query) => query.name === name);
      expect([name, again?.list]).toEqual([name, { nodes: [first], totalCount: 1 }]);
    }
  });

  it('finds what changed since', async () => {
    expect(withRows(await askAll([`filter: { updatedSince: "${someDay}" }`]))).toEqual([]);
    expect(idsOf(await askAll([`filter: { updatedSince: "${longAgo}" }`]))).toEqual(idsOf(await askAll([])));
    const wrong = ['2026', '2026-11-29', '2026-11-29T08:00:00', '2026-02-30T00:00:00Z', '0000-01-01T00:00:00Z'];
    const answers = wrong.map((since) =>
      api.raw(office.finance, { query: `{ projects(filter: { updatedSince: "${since}" }) { nodes { id } } }` }),
    );
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(wrong.map(() => 422));
  });

  it('finds what belongs to a division, with what lies below it or without', async () => {
    const ofDivision = (query: Query) => !(query.name in rowLists);
    const divided = (more: string) => askAll([`filter: { ${more} }`], ofDivision);
    expect(withRows(await divided('divisionCode: "999999"'))).toEqual([]);
    const own = withRows(await divided(`divisionCode: "${office.finance.divisionCode}", below: false`));
    expect(own).toEqual(expect.arrayContaining(['projects', 'todos', 'watchedEvents', 'evaluations']));
    expect(withRows(await divided('divisionCode: "150000"'))).toEqual(expect.arrayContaining(own));
    const above = withRows(await divided('divisionCode: "150000", below: false'));
    expect(own.filter((name) => above.includes(name))).toEqual([]);
  });

  it('finds rows of one act by id, and by when the act last changed', async () => {
    const { rows: acts } = await api.database.owner.query<{ id: string; row: string }>(
      'select b.id, r.id as row from bulk_approval b join bulk_approval_row r on r.bulk_id = b.id limit 1',
    );
    const [act] = acts;
    const rows = async (filter: string) => {
      const query = `{ bulkApprovalRows(id: "${act?.id}", filter: ${filter}) { nodes { id orgName departmentName } } }`;
      return (await api.graphql<{ bulkApprovalRows: List }>(office.finance, query)).bulkApprovalRows.nodes;
    };
    expect(await rows(`{ ids: ["${act?.row}"], updatedSince: "${longAgo}" }`)).toEqual([
      expect.objectContaining({ id: act?.row, orgName: office.unit.orgName }),
    ]);
    expect(await rows(`{ ids: ["${nobodys}"] }`)).toEqual([]);
    expect(await rows(`{ updatedSince: "${someDay}" }`)).toEqual([]);
  });

  it('tells whose its rows are, in the codes of organisations', async () => {
    const coded = lists().filter(({ type }) => {
      const page = getNamedType(type);
      const node = isObjectType(page) ? getNamedType(page.getFields()['nodes']?.type) : undefined;
      return isObjectType(node) && 'orgCode' in node.getFields();
    });
    const { rows } = await api.database.owner.query<{ code: string }>('select code from organisation');
    const known = new Set([null, ...rows.map(({ code }) => code)]);
    type Coded = { nodes: Record<'orgCode' | 'departmentCode', string | null>[] };
    let seen = 0;
    for (const query of coded) {
      const selection = '{ nodes { orgCode departmentCode divisionCode } }';
      const { name, code, list } = await askAsWhoeverMay<Coded>(api, office, query, selection);
      expect([name, code === undefined || code === 'NOT_FOUND']).toEqual([name, true]);
      for (const { orgCode, departmentCode } of list?.nodes ?? []) {
        expect([name, known.has(orgCode), known.has(departmentCode)]).toEqual([name, true, true]);
        if (orgCode) seen += 1;
      }
    }
    expect(coded.length).toBeGreaterThan(15);
    expect(seen).toBeGreaterThan(5);
  });

  it('goes both ways', async () => {
    const [up, down, plain] = [
      await askAll(['first: 100, direction: asc']),
      await askAll(['first: 100, direction: desc']),
      await askAll(['first: 100']),
    ];
    const reversed = up.map(({ list, ...asked }) => ({
      ...asked,
      list: list && { ...list, nodes: list.nodes.toReversed() },
    }));
    const short = (found: readonly Asked<List>[]) => found.filter(({ list }) => (list?.totalCount ?? 0) <= 100);
    expect(idsOf(short(reversed))).toEqual(idsOf(short(down)));
    const either = [idsOf(up), idsOf(down)];
    for (const [at, ids] of idsOf(plain).entries()) expect(either.map((ways) => ways[at])).toContainEqual(ids);
    const [page] = await askAll(['first: 1, direction: asc'], ({ name }) => name === 'projects');
    expect(page?.list?.nodes).toEqual(up.find(({ name }) => name === 'projects')?.list?.nodes.slice(0, 1));
  });
});
