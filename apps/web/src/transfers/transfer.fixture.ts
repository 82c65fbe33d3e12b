import type { TransferQuery } from '@chengxiao/client';
import { ofType } from '../../test/of-type';

type Shown = TransferQuery['transfer'];
const funds = ofType('TransferFunds');
const money = ofType('CascadeMoney');
const cells = { value: null, base: null, numerator: null, denominator: null };

const indicator = (id: string, name: string, more: object): Shown['indicators'][number] => ({
  ...ofType('TransferIndicator'),
  id,
  level1: '产出指标',
  level2: '数量指标',
  name,
  direction: 'ge',
  standard: '',
  unit: '%',
  core: 0,
  aggregation: 'sum',
  ...cells,
  ...more,
});

/** A transfer of 1,200 万元 of which a league was handed half. */
export const transferOf = (over: Partial<Shown> = {}): Shown => ({
  ...ofType('Transfer'),
  id: 't1',
  name: '农田建设补助资金',
  state: 'confirmed',
  version: 2,
  editable: false,
  centralDepartment: '农业农村部',
  provincialFinance: '财政厅',
  provincialDepartment: '农牧厅',
  year: 2026,
  startDate: '2026-01-01',
  endDate: '2027-12-31',
  goal: '新建高标准农田100万亩',
  reason: null,
  documentNo: '财农〔2026〕12号',
  documentDate: '2026-01-15',
  divisionCode: '150000',
  divisionName: '内蒙古自治区',
  orgName: '农牧厅',
  updatedAt: '2026-11-25T01:00:00.000Z',
  handDownRefusal: null,
  termFunds: { ...funds, central: '20000000.00', local: '4000000.00' },
  yearFunds: { ...funds, central: '10000000.00', local: '2000000.00' },
  allowedActions: ['close'],
  received: null,
  indicators: [
    indicator('area', '新建高标准农田面积', { unit: '万亩', core: 3, value: '100' }),
    indicator('content', '受益农牧民满意度', { aggregation: 'weightedMean', value: '90', base: '1000' }),
    indicator('accepted', '项目验收合格率', {
      aggregation: 'ratioOfSums',
      value: '95',
      numerator: '190',
      denominator: '200',
    }),
  ],
  regionalTargets: [league()],
  cascade: [top(), leagueBranch()],
  history: [],
  ...over,
});

const league = (): Shown['regionalTargets'][number] => ({
  ...ofType('RegionalTarget'),
  id: 'r1',
  divisionCode: '150000',
  divisionName: '内蒙古自治区',
  version: 1,
  placeCode: '150600',
  placeName: '鄂尔多斯市',
  versionNo: 1,
  documentNo: '内财农〔2026〕7号',
  state: 'handedDown',
  handedOn: '2026-03-01',
  amount: '6000000.00',
  reason: null,
  acknowledgedOn: null,
  acknowledgedBy: null,
  allowedActions: ['withdraw'],
  figures: [{ ...ofType('PlaceFigures'), indicatorId: 'area', ...cells, value: '60' }],
});

type Cell = Shown['cascade'][number]['cells'][number];
const cell = (indicatorId: string, more: Partial<Cell>): Cell => ({
  ...ofType('CascadeCell'),
  indicatorId,
  ...cells,
  handedDown: null,
  rolledUp: null,
  open: null,
  excess: null,
  uncovered: [],
  state: 'nothing',
  ...more,
});

const top = (): Shown['cascade'][number] => ({
  ...ofType('CascadePlace'),
  placeCode: '150000',
  placeName: '内蒙古自治区',
  level: 'region',
  from: null,
  depth: 0,
  amount: '12000000.00',
  money: { ...money, handedDown: '6000000.00', open: '6000000.00', excess: '0.00', state: 'partly' },
  cells: [
    cell('area', { value: '100', handedDown: '60', rolledUp: '60', open: '40', excess: '0', state: 'partly' }),
    cell('content', { value: '90', base: '1000', uncovered: ['150600'] }),
    cell('accepted', { value: '95', numerator: '190', denominator: '200', uncovered: ['150600'] }),
  ],
});

const leagueBranch = (): Shown['cascade'][number] => ({
  ...ofType('CascadePlace'),
  placeCode: '150600',
  placeName: '鄂尔多斯市',
  level: 'league',
  depth: 1,
  from: '150000',
  amount: '6000000.00',
  money: { ...money, handedDown: '0.00', open: '6000000.00', excess: '0.00', state: 'nothing' },
  cells: [cell('area', { value: '60', open: '60' }), cell('content', {}), cell('accepted', {})],
});
