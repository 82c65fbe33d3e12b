import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType, isRequiredArgument } from 'graphql';
import { startApi, type TestApi } from './api';
import { askAsWhoeverMay, listsOf, nobodys, type Query, samples } from './every-list';
import { makers, type Office } from './make';
import { evaluation } from './make-evaluation';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  await evaluation(api, office, 'open');
  await insertActs();
});
afterAll(() => api.close());

/** Acts and files whose rows are asked for, all under the id that stands for any. */
async function insertActs(): Promise<void> {
  const { owner } = api.database;
  const { userId, name, positionId, orgName, orgPath, divisionCode } = office.finance;
  const own = [nobodys, userId, name, orgPath, divisionCode];
  await owner.query(
    `insert into bulk_approval (id, asked_by, asked_by_name, org_path, division_code, position_id, budget_approval_id, total, amount, state)
     select $1, $2, $3, $4, $5, $6, id, 0, 0, 'queued' from budget_approval limit 1`,
    [...own, positionId],
  );
  await owner.query(
    `insert into bulk_review (id, asked_by, asked_by_name, org_path, division_code, position_id, action, filter, reason, total, amount, state)
     values ($1, $2, $3, $4, $5, $6, 'pass', '{}', '', 1, 0, 'queued')`,
    [...own, positionId],
  );
  await owner.query(
    `insert into import_run (id, asked_by, asked_by_name, org_path, division_code, asked_by_org, position_id, kind, state, file_name, file_digest)
     values ($1, $2, $3, $4, $5, $6, $7, 'projects', 'checked', 'x.xlsx', repeat('0', 64))`,
    [...own, orgName, positionId],
  );
  await owner.query(
    `insert into what_if (id, asked_by, asked_by_name, org_path, division_code, asked_by_org, rule_pack_id, pack_id, pack_version, content, year, state, total)
     select $1, $2, $3, $4, $5, $6, id, pack_id, pack_version, '{}', 2026, 'queued', 0 from rule_pack limit 1`,
    [...own, orgName],
  );
}

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
  const statements = await api.statements(async () => {
    const { code } = await askAsWhoeverMay(api, office, query, '{ nodes { id } totalCount }', more);
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
