import { addDays, type PlaceFigures, today, type TransferIndicatorRow } from '@chengxiao/domain';
import { HandDownInput, TransferFundsInput, TransferIndicatorInput, TransferInput } from '@chengxiao/dto';
import { Db } from '../src/kit/data/db';
import { HandingDownService, regionalTargetsOf, TransfersService } from '../src/transfers';
import type { TestApi } from './api';
import { type Office, unique } from './make';

/** One indicator of each way to roll up that a year's form usually has. */
export const transferRows = (): TransferIndicatorInput[] =>
  [
    { level1: '产出指标', level2: '数量指标', name: '新建高标准农田面积', unit: '万亩', core: 3, value: '100' },
    {
      level1: '产出指标',
      level2: '质量指标',
      name: '项目验收合格率',
      unit: '%',
      core: 2,
      aggregation: 'ratioOfSums' as const,
      numerator: '190',
      denominator: '200',
    },
    {
      level1: '满意度指标',
      level2: '服务对象满意度',
      name: '受益农牧民满意度',
      unit: '%',
      core: 1,
      aggregation: 'weightedMean' as const,
      value: '90',
      base: '1000',
    },
  ].map((row) => Object.assign(new TransferIndicatorInput(), { direction: 'ge', aggregation: 'sum' }, row));

/** A transfer with nothing wrong in it: 1,200 万元 of the year. */
export const transferInput = (fields: Partial<TransferInput> = {}): TransferInput =>
  Object.assign(
    new TransferInput(),
    {
      name: unique('农田建设补助资金'),
      centralDepartment: '农业农村部',
      provincialFinance: '内蒙古自治区财政厅',
      provincialDepartment: '内蒙古自治区农牧厅',
      year: 2026,
      startDate: '2026-01-01',
      endDate: '2027-12-31',
      goal: '新建高标准农田100万亩',
      termFunds: Object.assign(new TransferFundsInput(), { central: '20000000.00', local: '4000000.00' }),
      yearFunds: Object.assign(new TransferFundsInput(), { central: '10000000.00', local: '2000000.00' }),
      documentNo: '财农〔2026〕12号',
      documentDate: '2026-01-15',
      indicators: transferRows(),
    },
    fields,
  );

/** Money and figures of one place, in the order of `transferRows`: area, accepted of projects, share content of people asked. */
export type Share = {
  readonly place: string;
  readonly amount: string;
  readonly area?: string;
  readonly accepted?: readonly [string, string];
  readonly content?: readonly [string, string];
};

export const handDownInput = (
  indicators: readonly Pick<TransferIndicatorRow, 'id'>[],
  shares: readonly Share[],
  fields: Partial<HandDownInput> = {},
): HandDownInput => {
  const [area, accepted, content] = indicators.map(({ id }) => id) as [string, string, string];
  const cells = (indicatorId: string, of: Partial<PlaceFigures>) => ({ indicatorId, ...of });
  return Object.assign(
    new HandDownInput(),
    {
      documentNo: '内财农〔2026〕7号',
      handedOn: addDays(today(), -1),
      places: shares.map((share) => ({
        placeCode: share.place,
        amount: share.amount,
        figures: [
          ...(share.area ? [cells(area, { value: share.area })] : []),
          ...(share.accepted
            ? [cells(accepted, { numerator: share.accepted[0], denominator: share.accepted[1] })]
            : []),
          ...(share.content ? [cells(content, { value: share.content[0], base: share.content[1] })] : []),
        ],
      })),
    },
    fields,
  );
};

/** A transfer that its department declared and finance confirmed. */
export async function confirmedTransfer(api: TestApi, office: Office, fields: Partial<TransferInput> = {}) {
  const transfers = api.get(TransfersService);
  const made = await transfers.declare(office.department, transferInput(fields));
  return transfers.move(office.finance, { id: made.id, action: 'confirm', version: made.version });
}

/** The place acknowledges what it was handed. */
export async function acknowledgeTransfer(api: TestApi, office: Office, transferId: string) {
  const targets = await api.get(Db).as(office.finance, (tx) => regionalTargetsOf(tx, [transferId]));
  const target = targets.find(
    ({ placeCode, state }) => placeCode === office.finance.divisionCode && state === 'handedDown',
  );
  if (!target) throw new Error('nothing was handed down');
  const { id, version } = target;
  return api.get(HandingDownService).move(office.finance, { id, action: 'acknowledge', version });
}
