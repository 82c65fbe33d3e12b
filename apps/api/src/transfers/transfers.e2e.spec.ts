import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TransferInput } from '@chengxiao/dto';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office, unique } from '../../test/make';
import { confirmedTransfer, handDownInput, transferInput, transferRows } from '../../test/make-transfers';
import { HandingDownService, TransfersService } from '.';

let api: TestApi;
let region: Office;
let league: Office;
let banner: Office;
beforeAll(async () => {
  api = await startApi();
  const { office } = makers(api);
  [region, league, banner] = await Promise.all([office('150000'), office('150600'), office('150626')]);
});
afterAll(() => api.close());

const problem = '... on Problem { code detail fields { path message } }';
const shown = 'id state version name editable allowedActions';
const declare = `mutation ($input: TransferInput!, $requestId: ID) {
  result: declareTransfer(input: $input, requestId: $requestId) { ... on Transfer { ${shown} yearFunds { central local }
    indicators { id name value aggregation core } } ${problem} } }`;
const edit = `mutation ($id: ID!, $version: Int!, $input: TransferInput!) {
  result: editTransfer(id: $id, version: $version, input: $input) { ... on Transfer { ${shown} } ${problem} } }`;
const move = `mutation ($id: ID!, $action: TransferAction!, $version: Int!, $reason: String) {
  result: moveTransfer(id: $id, action: $action, version: $version, reason: $reason) { ... on Transfer { ${shown} reason } ${problem} } }`;
const list = `query ($first: Int, $after: String, $filter: TransferFilter) {
  transfers(first: $first, after: $after, filter: $filter) { nodes { ${shown} received { amount state } handDownRefusal }
    totalCount pageInfo { hasNextPage endCursor } } }`;

type Result = { result: Record<string, unknown> & { id: string; version: number } };
const result = async (office: Office, role: 'finance' | 'department', document: string, variables: object) =>
  (await api.graphql<Result>(office[role], document, variables)).result;

describe('declaring a transfer', () => {
  it('keeps the form, and computes the value of a ratio from its parts', async () => {
    const made = await result(region, 'department', declare, { input: transferInput() });
    expect(made).toMatchObject({
      state: 'draft',
      editable: true,
      allowedActions: [],
      yearFunds: { central: '10000000.00', local: '2000000.00' },
      indicators: [
        { name: '新建高标准农田面积', value: '100', aggregation: 'sum', core: 3 },
        { name: '项目验收合格率', value: '95', aggregation: 'ratioOfSums' },
        { name: '受益农牧民满意度', value: '90', aggregation: 'weightedMean' },
      ],
    });
  });

  it('happens once however often it is sent', async () => {
    const requestId = '01900000-0000-7000-8000-00000000c001';
    const input = transferInput();
    const [one, two] = [
      await result(region, 'finance', declare, { input, requestId }),
      await result(region, 'finance', declare, { input, requestId }),
    ];
    expect(two.id).toBe(one.id);
  });

  it('is not for a banner, which has nobody to hand it down to', async () => {
    expect(await result(banner, 'finance', declare, { input: transferInput() })).toMatchObject({ code: 'NOT_READY' });
  });

  it('is edited with the version that was seen, and a draft may leave cells open', async () => {
    const made = await result(region, 'department', declare, { input: transferInput() });
    const input = { ...transferInput(), goal: '', indicators: [] };
    const edited = await result(region, 'finance', edit, { id: made.id, version: made.version, input });
    expect(edited).toMatchObject({ version: 2 });
    expect(await result(region, 'finance', edit, { id: made.id, version: 1, input })).toMatchObject({ code: 'STALE' });
  });
});

describe('confirming a transfer', () => {
  it('names every cell that keeps it back, a summed rate among them', async () => {
    const rows = transferRows();
    Object.assign(rows[1] as object, { aggregation: 'sum', value: '95' });
    const input: TransferInput = { ...transferInput(), documentNo: '', indicators: rows };
    const made = await result(region, 'department', declare, { input });
    const refused = await result(region, 'finance', move, { id: made.id, action: 'confirm', version: made.version });
    expect(refused).toMatchObject({
      code: 'INVALID',
      fields: [
        { path: 'documentNo' },
        { path: 'indicators.1.aggregation', message: expect.stringContaining('never summed') },
      ],
    });
  });

  it('is done by somebody else than who wrote it; afterwards the form stays, until it is opened again', async () => {
    const made = await result(region, 'finance', declare, { input: transferInput() });
    const own = await result(region, 'finance', move, { id: made.id, action: 'confirm', version: 1 });
    expect(own).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const other = await confirmedTransfer(api, region);
    const { id, version } = other;
    const input = transferInput();
    expect(await result(region, 'finance', edit, { id, version, input })).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect(await result(region, 'finance', move, { id, action: 'reopen', version })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'reason' }],
    });
    const reopened = await result(region, 'finance', move, { id, action: 'reopen', version, reason: '上级调整指标' });
    expect(reopened).toMatchObject({ state: 'draft', editable: true, reason: '上级调整指标' });
  });

  it('cannot be taken back once something was handed down', async () => {
    const transfer = await confirmedTransfer(api, region);
    const share = { place: '150600', amount: '5000000.00', area: '40' };
    await api
      .get(HandingDownService)
      .handDown(region.finance, transfer.id, handDownInput(transfer.indicators, [share]));
    const { id, version } = transfer;
    const refused = await result(region, 'finance', move, { id, action: 'reopen', version, reason: '改' });
    expect(refused).toMatchObject({ code: 'NOT_READY' });
    const closed = await result(region, 'finance', move, { id, action: 'close', version, reason: '实施期结束' });
    expect(closed).toMatchObject({ state: 'closed', allowedActions: [] });
  });
});

describe('a second document', () => {
  it('replaces nothing that a colleague handed down while the page was open', async () => {
    const { id, indicators } = await confirmedTransfer(api, region);
    const share = { place: '150600', amount: '5000000.00', area: '40' };
    const input = handDownInput(indicators, [share], { reason: '调整' });
    const handDown = `mutation ($transferId: ID!, $input: HandDownInput!, $seen: [ID!]) {
      result: handDownTransfer(transferId: $transferId, input: $input, seen: $seen) {
        ... on Transfer { regionalTargets { id } } ${problem} } }`;
    const send = (seen: readonly string[] | null) =>
      result(region, 'finance', handDown, { transferId: id, input, seen });
    const first = await api.get(HandingDownService).handDown(region.finance, id, input);
    expect(first.id).toBe(id);
    expect(await send([])).toMatchObject({
      code: 'STALE',
      detail: expect.stringMatching(/a colleague handed something down to 鄂尔多斯市（.+）/),
    });
    const known = (
      await api.graphql<{ transfer: { regionalTargets: { id: string }[] } }>(
        region.finance,
        'query ($id: ID!) { transfer(id: $id) { regionalTargets { id } } }',
        { id },
      )
    ).transfer.regionalTargets.map((target) => target.id);
    expect(await send(known)).not.toHaveProperty('code');
    // A program that does not say what it saw replaces what stands.
    expect(await send(null)).not.toHaveProperty('code');
  });
});

describe('the list of transfers', () => {
  it('pages by keyset with a fixed number of statements', async () => {
    const name = unique('分页资金');
    for (const count of [1, 2, 3])
      await api.get(TransfersService).declare(region.department, transferInput({ name: `${name}${count}` }));
    type List = {
      transfers: {
        nodes: { name: string }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { transfers } = await api.graphql<List>(region.audit, list, { first: 1, after, filter: { search: name } });
      expect(transfers.totalCount).toBe(3);
      seen.push(...transfers.nodes.map((node) => node.name.slice(name.length)));
      after = transfers.pageInfo.hasNextPage ? transfers.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toEqual(['3', '2', '1']);
    const few = await api.statements(() => api.graphql(region.finance, list, { first: 1 }));
    const many = await api.statements(() => api.graphql(region.finance, list, { first: 50 }));
    expect(many.length).toBe(few.length);
  });

  it('shows a department its own and what its division was handed, and nobody else anything', async () => {
    const name = unique('范围资金');
    const transfer = await confirmedTransfer(api, region, { name });
    const names = async (office: Office, role: 'finance' | 'department' | 'audit') => {
      const { transfers } = await api.graphql<{ transfers: { nodes: { name: string }[] } }>(office[role], list, {
        first: 20,
        filter: { search: name },
      });
      return transfers.nodes.length;
    };
    const other = await makers(api).office('150000');
    expect(await names(region, 'department')).toBe(1);
    expect(await names(other, 'department')).toBe(0);
    expect(await names(league, 'finance')).toBe(0);
    const share = { place: '150600', amount: '5000000.00', area: '40' };
    await api
      .get(HandingDownService)
      .handDown(region.finance, transfer.id, handDownInput(transfer.indicators, [share]));
    expect([await names(league, 'finance'), await names(league, 'department'), await names(league, 'audit')]).toEqual([
      1, 1, 1,
    ]);
    expect(await names(banner, 'finance')).toBe(0);
  });
});
