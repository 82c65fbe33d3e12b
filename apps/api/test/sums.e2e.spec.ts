import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, sum } from '@chengxiao/domain';
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { startApi, type TestApi } from './api';
import { makers, type Office } from './make';

type Page<N> = {
  nodes: N[];
  sums: Record<string, string> | null;
  totalCount: number | null;
  pageInfo: { hasNextPage: boolean; endCursor: string };
};

let api: TestApi;
let office: Office;
let make: ReturnType<typeof makers>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
  for (const state of ['submitted', 'submitted', 'submitted', 'draft'] as const) await make.project(office, state);
  const amounts = ['0.10', '1234567890123456.78', '0.20', '7.00'];
  await api.database.owner.query(
    `update project p set total_amount = given.amount, version = p.version + 1
       from (select id, (row_number() over (order by state desc, id))::int as at from project where org_path like $1 || '%') own
       join unnest($2::numeric[]) with ordinality given (amount, at) on given.at = own.at where p.id = own.id`,
    [office.department.orgPath, amounts],
  );
});
afterAll(() => api.close());

/** A list as a person reads it: page after page of two. */
async function readWhole(actor: Actor, filter: object): Promise<{ amounts: string[]; sums: string[] }> {
  const document = `query ($after: String, $filter: ProjectFilter) { projects(first: 2, after: $after, filter: $filter, sort: amount) {
    nodes { totalAmount } sums { totalAmount } pageInfo { hasNextPage endCursor } } }`;
  const [amounts, sums]: [string[], string[]] = [[], []];
  let after: string | null = null;
  do {
    const { projects }: { projects: Page<{ totalAmount: string }> } = await api.graphql(actor, document, {
      after,
      filter,
    });
    amounts.push(...projects.nodes.map(({ totalAmount }) => totalAmount));
    sums.push(projects.sums?.['totalAmount'] ?? '');
    after = projects.pageInfo.hasNextPage ? projects.pageInfo.endCursor : null;
  } while (after);
  return { amounts, sums };
}

describe('sums over the filter', () => {
  it('are those of all pages, exact, whichever page is read', async () => {
    const { amounts, sums } = await readWhole(office.finance, { states: ['submitted'] });
    expect(amounts).toHaveLength(3);
    expect(new Set(sums)).toEqual(new Set(['1234567890123457.08']));
    expect(sum(amounts)).toBe('1234567890123457.08');
    const draft = await readWhole(office.finance, { states: ['draft'] });
    expect(draft).toEqual({ amounts: ['7.00'], sums: ['7.00'] });
  });

  it('are of what the caller may read, and none where nothing is found', async () => {
    const neighbour = await make.office();
    expect(await readWhole(neighbour.department, {})).toEqual({ amounts: [], sums: ['0.00'] });
  });

  it('cost no statement beside the count, and none where nobody asks', async () => {
    const count = async (totals: string) =>
      (await api.statements(() => api.graphql(office.finance, `{ projects { nodes { id } ${totals} } }`))).length;
    const [plain, counted, summed, both] = [
      await count(''),
      await count('totalCount'),
      await count('sums { totalAmount }'),
      await count('totalCount sums { totalAmount }'),
    ];
    expect([counted - plain, summed - counted, both - counted]).toEqual([1, 0, 0]);
  });
});

describe('every list with sums', () => {
  it('answers them to whoever may read it', async () => {
    const { graphql } = api.app.getHttpAdapter().getInstance() as unknown as { graphql: { schema: GraphQLSchema } };
    const sumsOf = (type: Parameters<typeof getNamedType>[0]): GraphQLObjectType | null => {
      const page = getNamedType(type);
      const sums = isObjectType(page) ? getNamedType(page.getFields()['sums']?.type) : undefined;
      return isObjectType(sums) && sums.name.endsWith('Sums') && sums.name !== 'DeferralSums' ? sums : null;
    };
    const lists = Object.values(graphql.schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => sumsOf(type));
    expect(lists.map(({ name }) => name).sort()).toEqual([
      'budgetLines',
      'evaluations',
      'homeProjects',
      'overallTargets',
      'projects',
      'receivedReplies',
      'startedByMe',
      'targets',
      'todos',
      'transfers',
    ]);
    for (const { name, type, args } of lists) {
      const fields = Object.keys(sumsOf(type)?.getFields() ?? {});
      const asked = args.some((arg) => arg.name === 'year') ? '(year: 2027)' : '';
      const document = `{ list: ${name}${asked} { totalCount sums { ${fields.join(' ')} } } }`;
      const { list } = await api.graphql<{ list: Page<never> }>(office.department, document);
      expect([name, Object.keys(list.sums ?? {})]).toEqual([name, fields]);
      for (const amount of Object.values(list.sums ?? {}))
        expect([name, amount]).toEqual([name, expect.stringMatching(/^\d+\.\d\d$/)]);
    }
  });
});
