import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office, projectDraft } from '../../test/make';
import { acknowledgeTransfer, confirmedTransfer, handDownInput } from '../../test/make-transfers';
import { HandingDownService } from './handing-down.service';

const propose = `mutation ($input: ProjectInput!) { result: draftProject(input: $input) {
  ... on Project { id transferId } ... on Problem { code fields { path message } } } }`;
const carriedOut = `query ($id: ID!) { projects(filter: { transferId: $id }) { nodes { id } totalCount sums { totalAmount } } }`;

type Answer = { id?: string; code?: string; fields?: { path: string; message: string }[] };
type Listed = { projects: { nodes: { id: string }[]; totalCount: number; sums: { totalAmount: string } } };

let api: TestApi;
let region: Office;
let place: Office;
let aside: Office;
beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  region = await make.office('150000');
  place = await make.office('150600');
  aside = await make.office('150800');
});
afterAll(() => api.close());

it('a project carries out a part of a transfer only where that was handed down and acknowledged, and is listed with it', async () => {
  const transfer = await confirmedTransfer(api, region);
  const share = { place: '150600', amount: '1000.00', area: '1' };
  const ask = async (office: Office): Promise<Answer> => {
    const input = projectDraft({ transferId: transfer.id });
    return (await api.graphql<{ result: Answer }>(office.unit, propose, { input })).result;
  };
  const listed = async (actor: Office['unit']) =>
    (await api.graphql<Listed>(actor, carriedOut, { id: transfer.id })).projects;
  const refused = { code: 'INVALID', fields: [{ path: 'transferId', message: expect.any(String) }] };
  expect(await ask(place)).toMatchObject(refused);
  const input = handDownInput(transfer.indicators, [share]);
  await api.get(HandingDownService).handDown(region.finance, transfer.id, input);
  expect(await ask(place)).toMatchObject(refused);
  await acknowledgeTransfer(api, place, transfer.id);
  expect(await ask(aside)).toMatchObject(refused);
  const proposed = await ask(place);
  expect(proposed).toMatchObject({ transferId: transfer.id });
  for (const reader of [place.unit, place.department, place.finance, region.finance])
    expect(await listed(reader)).toMatchObject({ nodes: [{ id: proposed.id }], totalCount: 1 });
  expect(await listed(aside.finance)).toMatchObject({ nodes: [], totalCount: 0 });
});
