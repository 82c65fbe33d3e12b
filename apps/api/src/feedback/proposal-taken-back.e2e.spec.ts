import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { proposal } from '../../test/make-feedback';

const fields = '... on BudgetProposal { id state version } ... on Problem { code }';
const revise = `mutation ($id: ID!, $version: Int!, $deviation: ProposalDeviationInput) {
  result: reviseBudgetProposal(id: $id, version: $version, deviation: $deviation) { ${fields} } }`;
const move = `mutation ($id: ID!, $version: Int!, $action: BudgetProposalDecision!) {
  result: moveBudgetProposal(id: $id, version: $version, action: $action) { ${fields} } }`;

type Result = { result: Record<string, unknown> };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

it('is taken back by whoever proposed it, revised, and not once the government decided', async () => {
  const { proposal: made } = await proposal(api, office);
  const { id } = made;
  const take = (actor: Actor, version: number) =>
    api.graphql<Result>(actor, move, { id, version, action: 'withdraw' }).then(({ result }) => result);
  const colleague = await make.person(office.organisations.finance);
  expect(await take(colleague, 1)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
  for (const who of [office.government, office.department, office.unit, office.audit])
    expect((await take(who, 1)).code).toBe('NOT_YOUR_ROLE');
  expect(await take(office.finance, 1)).toMatchObject({ state: 'withdrawn', version: 2 });
  const decide = { id, version: 2, action: 'confirm' };
  expect((await api.graphql<Result>(office.government, move, decide)).result).toMatchObject({
    code: 'ILLEGAL_STATE',
  });
  const deviation = { kind: 'keep', share: '0', reason: '保障在建工程' };
  const { result: revised } = await api.graphql<Result>(office.finance, revise, { id, version: 2, deviation });
  expect(revised).toMatchObject({ state: 'proposed', version: 3 });
  const { result: confirmed } = await api.graphql<Result>(office.government, move, { ...decide, version: 3 });
  expect(confirmed).toMatchObject({ state: 'confirmed' });
  expect(await take(office.finance, 4)).toMatchObject({ code: 'ILLEGAL_STATE' });
});
