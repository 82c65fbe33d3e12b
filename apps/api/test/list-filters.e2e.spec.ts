import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType, isRequiredArgument } from 'graphql';
import { startApi, type TestApi } from './api';
import { askAsWhoeverMay, listsOf, nobodys, type Query, samples } from './every-list';
import { makers, type Office } from './make';
import { evaluation } from './make-evaluation';

let api: TestApi;
let office: Office;
/** Acts there must be for their rows to be asked for. */
let acts: Readonly<Record<string, string>>;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  await evaluation(api, office, 'open');
  const { owner } = api.database;
  const { rows } = await owner.query<{ id: string }>('select id from bulk_approval limit 1');
  const { userId, name, positionId, orgPath, divisionCode } = office.finance;
  await owner.query(
    `insert into bulk_review (id, action, filter, reason, total, amount, state, asked_by, asked_by_name, position_id, org_path, division_code)
     values ($1, 'pass', '{}', '', 1, 0, 'queued', $2, $3, $4, $5, $6)`,
    [nobodys, userId, name, positionId, orgPath, divisionCode],
  );
  acts = { bulkApprovalRows: rows[0]?.id ?? '', bulkReviewRows: nobodys };
});
afterAll(() => api.close());

/** What says which part of a list is read, and in which order. */
const paging = ['first', 'after', 'sort', 'direction', 'filter'];

/** Something a list can be narrowed by: what is asked with it, each way it can be said, and without it. */
type Choice = { readonly at: string; readonly ways: readonly string[]; readonly without: readonly string[] };

function choicesOf({ name, args }: Query): Choice[] {
  const own = args.filter((arg) => !paging.includes(arg.name) && !isRequiredArgument(arg));
  const filter = getNamedType(args.find((arg) => arg.name === 'filter')?.type);
  const properties = isInputObjectType(filter) ? Object.values(filter.getFields()) : [];
  // Without a division, `below` says nothing.
  const place = (property: string) => (property === 'below' ? 'divisionCode: "150600"' : '');
  return [
    ...own.map((arg) => ({
      at: `${name}.${arg.name}`,
      ways: samples(arg).map((value) => `${arg.name}: ${value}`),
      without: [],
    })),
    ...properties.map((property) => ({
      at: `${name}.filter.${property.name}`,
      ways: samples(property).map((value) => `filter: { ${place(property.name)} ${property.name}: ${value} }`),
      without: place(property.name) ? [`filter: { ${place(property.name)} }`] : [],
    })),
  ];
}

/** The statements that read and count the page. */
async function statementsOf(query: Query, more: readonly string[]): Promise<string> {
  const act = acts[query.name];
  const statements = await api.statements(async () => {
    const asked = act ? { ...query, args: query.args.filter(({ name }) => name !== 'id') } : query;
    const given = act ? [`id: "${act}"`, ...more] : more;
    const { code } = await askAsWhoeverMay(api, office, asked as Query, '{ nodes { id } totalCount }', given);
    expect([query.name, more, code]).toEqual([query.name, more, undefined]);
  });
  return statements.filter((sql) => / limit \$\d+$|^select count/.test(sql)).join('\n');
}

/** Whether something else is read with some value of it; where nothing is read, nothing is told. */
async function isApplied(query: Query, { ways, without }: Choice): Promise<boolean> {
  const plain = await statementsOf(query, without);
  for (const way of ways) {
    const narrowed = await statementsOf(query, [way]);
    if (narrowed !== '' && narrowed !== plain) return true;
  }
  return false;
}

it('every list applies whatever it can be narrowed by', async () => {
  const forgotten: string[] = [];
  let count = 0;
  for (const query of listsOf(api))
    for (const choice of choicesOf(query)) {
      count += 1;
      if (!(await isApplied(query, choice))) forgotten.push(choice.at);
    }
  expect(forgotten).toEqual([]);
  expect(count).toBeGreaterThan(150);
});
