import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type Actor, today } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { acknowledgeTransfer, confirmedTransfer, handDownInput, type Share } from '../../test/make-transfers';
import { Db } from '../kit/data/db';
import type { TransferRow } from './transfer.reads';

let api: TestApi;
let region: Office;
let ordos: Office;
let bayan: Office;
let wushen: Office;
beforeAll(async () => {
  api = await startApi();
  const { office } = makers(api);
  [region, ordos, bayan, wushen] = await Promise.all([
    office('150000'),
    office('150600'),
    office('150800'),
    office('150626'),
  ]);
});
afterAll(() => api.close());

const target =
  'id placeCode placeName divisionCode versionNo documentNo handedOn amount state reason acknowledgedBy acknowledgedOn version allowedActions';
const shown = `id handDownRefusal allowedActions received { ${target} } regionalTargets { ${target} }
  history { action actorOrg reason }
  cascade { placeCode depth from amount money { handedDown open excess state }
    cells { indicatorId value handedDown rolledUp open excess uncovered state } }`;
const problem = '... on Problem { code detail fields { path message } }';
const one = `query ($id: ID!) { transfer(id: $id) { ${shown} } }`;
const hand = `mutation ($transferId: ID!, $input: HandDownInput!, $requestId: ID) {
  result: handDownTransfer(transferId: $transferId, input: $input, requestId: $requestId) { ... on Transfer { ${shown} } ${problem} } }`;
const move = `mutation ($id: ID!, $action: RegionalTargetMove!, $version: Int!, $reason: String) {
  result: moveRegionalTarget(id: $id, action: $action, version: $version, reason: $reason) { ... on Transfer { ${shown} } ${problem} } }`;

type Target = {
  id: string;
  placeCode: string;
  versionNo: number;
  state: string;
  version: number;
  allowedActions: string[];
};
type Shown = {
  code?: string;
  handDownRefusal: string | null;
  received: Target | null;
  regionalTargets: Target[];
  history: { action: string }[];
  cascade: { placeCode: string; money: object; cells: object[] }[];
};
const see = async (actor: Actor, id: string) => (await api.graphql<{ transfer: Shown }>(actor, one, { id })).transfer;
const handDown = async (actor: Actor, { id, indicators }: TransferRow, shares: readonly Share[], fields = {}) =>
  (
    await api.graphql<{ result: Shown }>(actor, hand, {
      transferId: id,
      input: handDownInput(indicators, shares, fields),
    })
  ).result;
const moved = async (actor: Actor, variables: object) =>
  (await api.graphql<{ result: Shown }>(actor, move, variables)).result;

const ordosShare: Share = {
  place: '150600',
  amount: '6000000.00',
  area: '60',
  accepted: ['96', '100'],
  content: ['92', '600'],
};
const bayanShare: Share = { place: '150800', amount: '4000000.00', area: '30', accepted: ['54', '60'] };

describe('handing down', () => {
  it('prints form F8 for the place that asks: the whole for who declared it, its part for who received it', async () => {
    const transfer = await confirmedTransfer(api, region);
    await handDown(region.finance, transfer, [ordosShare]);
    const url = `/api/transfers/${transfer.id}/form`;
    const pdf = await api.download(region.finance, `${url}.pdf`);
    expect([pdf.status, pdf.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const part = await api.download(ordos.finance, `${url}.xlsx`);
    expect([part.status, part.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect(decodeURIComponent(String(part.headers['content-disposition']))).toContain('鄂尔多斯市');
    expect((await api.download(bayan.finance, `${url}.pdf`)).status).toBe(404);
  });

  it('gives each place its part by a document, and shows what is not yet broken down', async () => {
    const transfer = await confirmedTransfer(api, region);
    const given = await handDown(region.finance, transfer, [ordosShare, bayanShare]);
    expect(given.regionalTargets).toMatchObject([
      {
        placeCode: '150600',
        placeName: '鄂尔多斯市',
        divisionCode: '150000',
        versionNo: 1,
        documentNo: '内财农〔2026〕7号',
        state: 'handedDown',
      },
      { placeCode: '150800', amount: '4000000.00', handedOn: addDays(today(), -1), allowedActions: ['withdraw'] },
    ]);
    const [top] = given.cascade;
    expect(top).toMatchObject({
      money: { handedDown: '10000000.00', open: '2000000.00', excess: '0.00', state: 'partly' },
      cells: [
        { value: '100', handedDown: '90', rolledUp: '90', open: '10', state: 'partly' },
        { value: '95', handedDown: '93.75', open: '40', state: 'partly' },
        { value: '90', handedDown: '92', open: '400', uncovered: ['150800'], state: 'partly' },
      ],
    });
  });

  it('goes on to the banners only after the league acknowledged, and within its money', async () => {
    const transfer = await confirmedTransfer(api, region);
    await handDown(region.finance, transfer, [ordosShare]);
    const share: Share = { place: '150626', amount: '5000000.00', area: '25' };
    expect(await handDown(ordos.finance, transfer, [share])).toMatchObject({ code: 'NOT_READY' });
    await acknowledgeTransfer(api, ordos, transfer.id);
    const seen = await see(ordos.finance, transfer.id);
    expect(seen).toMatchObject({
      handDownRefusal: null,
      received: { state: 'acknowledged', acknowledgedOn: today(), acknowledgedBy: ordos.finance.name },
    });
    const tooMuch = await handDown(ordos.finance, transfer, [{ ...share, amount: '6000000.01' }]);
    expect(tooMuch).toMatchObject({ code: 'INVALID', fields: [{ path: 'places.0.amount' }] });
    const given = await handDown(ordos.finance, transfer, [share], {
      documentNo: '鄂财农〔2026〕3号',
      handedOn: today(),
    });
    expect(given.cascade).toMatchObject([
      {
        placeCode: '150600',
        depth: 0,
        amount: '6000000.00',
        money: { open: '1000000.00' },
        cells: [{ value: '60', handedDown: '25', open: '35' }, {}, {}],
      },
      {
        placeCode: '150626',
        depth: 1,
        from: '150600',
        money: { state: null },
        cells: [{ value: '25', state: null }, {}, {}],
      },
    ]);
    const top = await see(region.finance, transfer.id);
    expect(top.cascade).toMatchObject([
      { placeCode: '150000', cells: [{ handedDown: '60', rolledUp: '25' }, {}, {}] },
      {},
      {},
    ]);
  });

  it('reaches nobody but divisions straight below, in the database too', async () => {
    const transfer = await confirmedTransfer(api, region);
    const refused = await handDown(region.finance, transfer, [{ ...ordosShare, place: '150626' }]);
    expect(refused).toMatchObject({ code: 'INVALID', fields: [{ path: 'places.0.placeCode' }] });
    expect(await handDown(bayan.finance, transfer, [bayanShare]).catch((error: Error) => error.message)).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('happens once however often it is sent', async () => {
    const transfer = await confirmedTransfer(api, region);
    const variables = {
      transferId: transfer.id,
      requestId: '01900000-0000-7000-8000-00000000c101',
      input: handDownInput(transfer.indicators, [ordosShare]),
    };
    await api.graphql(region.finance, hand, variables);
    const again = await api.graphql<{ result: Shown }>(region.finance, hand, variables);
    expect(again.result.regionalTargets).toHaveLength(1);
  });
});

describe('a new document', () => {
  it('replaces what was acknowledged, with a reason, as the next version', async () => {
    const transfer = await confirmedTransfer(api, region);
    await handDown(region.finance, transfer, [ordosShare]);
    await acknowledgeTransfer(api, ordos, transfer.id);
    const more = { ...ordosShare, area: '70' };
    expect(await handDown(region.finance, transfer, [more])).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'reason' }],
    });
    const given = await handDown(region.finance, transfer, [more], {
      reason: '中央追加任务',
      documentNo: '内财农〔2026〕21号',
    });
    expect(given.regionalTargets).toMatchObject([
      { versionNo: 1, state: 'replaced' },
      { versionNo: 2, state: 'handedDown', reason: '中央追加任务', documentNo: '内财农〔2026〕21号' },
    ]);
    expect(given.cascade[0]).toMatchObject({ cells: [{ handedDown: '70' }, {}, {}] });
    expect((await see(ordos.finance, transfer.id)).received).toMatchObject({
      versionNo: 2,
      allowedActions: ['acknowledge'],
    });
  });

  it('follows a withdrawal; what was acknowledged is not withdrawn', async () => {
    const transfer = await confirmedTransfer(api, region);
    const [given] = (await handDown(region.finance, transfer, [ordosShare])).regionalTargets as [Target];
    const { id, version } = given;
    expect(await moved(ordos.finance, { id, action: 'withdraw', version, reason: '不要' })).toMatchObject({
      code: 'NOT_YOUR_ROLE',
    });
    expect(await moved(region.finance, { id, action: 'acknowledge', version })).toMatchObject({
      code: 'NOT_YOUR_ROLE',
    });
    const withdrawn = await moved(region.finance, { id, action: 'withdraw', version, reason: '金额有误' });
    expect(withdrawn.regionalTargets).toMatchObject([{ state: 'withdrawn', reason: '金额有误' }]);
    expect(withdrawn.cascade).toHaveLength(1);
    expect(await moved(ordos.finance, { id, action: 'acknowledge', version: version + 1 })).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
    const [, next] = (await handDown(region.finance, transfer, [ordosShare], { reason: '更正金额' }))
      .regionalTargets as [Target, Target];
    expect(next).toMatchObject({ versionNo: 2, state: 'handedDown' });
    await moved(ordos.finance, { id: next.id, action: 'acknowledge', version: next.version });
    const late = await moved(region.finance, { id: next.id, action: 'withdraw', version: next.version, reason: '撤' });
    expect(late).toMatchObject({ code: 'ILLEGAL_STATE' });
  });
});

describe('what each level sees', () => {
  it('is its own branch: siblings know nothing of each other, and the declarer follows all of it', async () => {
    const transfer = await confirmedTransfer(api, region);
    await handDown(region.finance, transfer, [ordosShare, bayanShare]);
    await acknowledgeTransfer(api, ordos, transfer.id);
    await handDown(ordos.finance, transfer, [{ place: '150626', amount: '1000000.00', area: '10' }], {
      handedOn: today(),
    });
    const places = async (actor: Actor) =>
      (await see(actor, transfer.id)).regionalTargets.map(({ placeCode, state }) => `${placeCode} ${state}`);
    const all = ['150600 acknowledged', '150626 handedDown', '150800 handedDown'];
    expect(await places(region.finance)).toEqual(all);
    expect(await places(region.department)).toEqual(all);
    expect(await places(ordos.department)).toEqual(all.slice(0, 2));
    expect(await places(bayan.finance)).toEqual(['150800 handedDown']);
    expect(await places(wushen.finance)).toEqual(['150626 handedDown']);
    const branch = async (actor: Actor) => (await see(actor, transfer.id)).cascade.map(({ placeCode }) => placeCode);
    expect([await branch(bayan.finance), await branch(wushen.audit)]).toEqual([['150800'], ['150626']]);
    const { history } = await see(bayan.finance, transfer.id);
    expect(history).toEqual([]);
    expect((await see(region.audit, transfer.id)).history.map(({ action }) => action)).toEqual([
      ...['transfer_declare', 'transfer_confirm', 'transfer_handDown', 'transfer_acknowledge', 'transfer_handDown'],
    ]);
  });

  it('holds in the database without the application', async () => {
    const transfer = await confirmedTransfer(api, region);
    await handDown(region.finance, transfer, [ordosShare, bayanShare]);
    const db = api.get(Db);
    const rows = await db.as(bayan.finance, (tx) =>
      tx.rows<{ place: string }>('select place_code as place from regional_target where transfer_id = $1', [
        transfer.id,
      ]),
    );
    expect(rows).toEqual([{ place: '150800' }]);
    const forged = (sql: string, values: unknown[]) => db.as(bayan.finance, (tx) => tx.rows(sql, values));
    const update = await forged(
      `update regional_target set state = 'withdrawn', version = version + 1 where transfer_id = $1 returning id`,
      [transfer.id],
    );
    expect(update).toEqual([]);
    const ordosTarget = await api.database.owner.query<{ id: string }>(
      `select id from regional_target where transfer_id = $1 and place_code = '150600'`,
      [transfer.id],
    );
    const receipt = `insert into regional_target_receipt (regional_target_id, transfer_path, acknowledged_on, acknowledged_by, org_path, division_code) values ($1, '/', '2026-01-01', 'x', $2, '150800')`;
    await expect(forged(receipt, [ordosTarget.rows[0]?.id, bayan.finance.orgPath])).rejects.toThrow(
      'row-level security',
    );
    const below = `insert into regional_target (id, transfer_id, transfer_path, place_code, version_no, document_no, handed_on, amount, figures, state, submitted_by, org_path, division_code)
      values (gen_random_uuid(), $1, '/', '150626', 1, 'x', '2026-01-01', 1, '[]', 'handedDown', $2, $3, '150800')`;
    await expect(forged(below, [transfer.id, bayan.finance.userId, bayan.finance.orgPath])).rejects.toThrow(
      'row-level security',
    );
  });

  it('takes a fixed number of statements, however many places there are', async () => {
    const few = await confirmedTransfer(api, region);
    await handDown(region.finance, few, [ordosShare]);
    const many = await confirmedTransfer(api, region);
    const share = { amount: '1000000.00', area: '10' };
    await handDown(
      region.finance,
      many,
      ['150600', '150800', '150100', '150700', '152500'].map((place) => ({ ...share, place })),
    );
    const count = async (id: string) => (await api.statements(() => see(region.finance, id))).length;
    expect(await count(many.id)).toBe(await count(few.id));
    expect(await count(many.id)).toBeLessThanOrEqual(3);
  });
});
