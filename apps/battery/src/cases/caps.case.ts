import { type Case, figure } from '../kit/case.ts';
import { made } from '../kit/business.ts';
import type { Caller } from '../kit/caller.ts';

const form = (turn: number) => ({
  name: `农田建设补助资金${turn}`,
  centralDepartment: '农业农村部',
  provincialFinance: '内蒙古自治区财政厅',
  provincialDepartment: '内蒙古自治区农牧厅',
  year: 2026,
  startDate: '2026-01-01',
  endDate: '2027-12-31',
  goal: '新建高标准农田100万亩',
  termFunds: { central: '20000000.00', local: '4000000.00' },
  yearFunds: { central: '10000000.00', local: '2000000.00' },
  documentNo: '财农〔2026〕12号',
  documentDate: '2026-01-15',
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '新建高标准农田面积',
      unit: '万亩',
      core: 3,
      value: '100',
      direction: 'ge',
      aggregation: 'sum',
    },
  ],
});
const result = `{ __typename ... on Transfer { id version state indicators { id } } ... on Problem { code detail fields { path message } } }`;
const declare = `mutation ($input: TransferInput!) { result: declareTransfer(input: $input) ${result} }`;
const move = `mutation ($id: ID!, $version: Int!) { result: moveTransfer(id: $id, version: $version, action: confirm) ${result} }`;
const handDown = `mutation ($transferId: ID!, $input: HandDownInput!) { result: handDownTransfer(transferId: $transferId, input: $input) ${result} }`;

/** Documents sent at once each hand down the whole of a transfer, to places of their own: together never more than there is. */
export const caps: Case = {
  name: 'caps',
  group: 'integrity',
  zh: '额度并发突破',
  en: 'caps under concurrency',
  async run(world) {
    const [department, finance] = (await Promise.all(
      ['nm-nm', 'nm-cz'].map((name) => world.sessionOf(world.person(name))),
    )) as [Caller, Caller];
    const found: string[] = [];
    const places = ['150800', '152500', '150600', '150700', '150100', '152900'];
    const rounds = 10;
    for (let turn = 0; turn < rounds; turn++) {
      const drafted = made(await department.act(declare, { input: form(turn) }));
      const confirmed = made(await finance.act(move, drafted));
      const [indicator] = (confirmed as unknown as { indicators: { id: string }[] }).indicators;
      const results = await Promise.all(
        places.map((placeCode, at) =>
          finance.act(handDown, {
            transferId: confirmed.id,
            input: {
              documentNo: `内财农〔2026〕${turn}${at}号`,
              handedOn: '2026-02-01',
              places: [{ placeCode, amount: '12000000.00', figures: [{ indicatorId: indicator?.id, value: '100' }] }],
            },
          }),
        ),
      );
      const [{ total = '0', n = 0 } = {}] = await world.rows<{ total: string; n: number }>(
        `select coalesce(sum(amount), 0)::text as total, count(*)::int as n from regional_target where transfer_id = $1 and state = 'handedDown'`,
        [confirmed.id],
      );
      if (Number(total) > 12_000_000) found.push(`round ${turn}: ${n} places hold ${total} of 12000000.00`);
      if (n === 0) found.push(`round ${turn}: nobody won: ${JSON.stringify(results[0])}`);
    }
    return figure(`${rounds} transfers handed down whole ${places.length} times at once`, found);
  },
};
