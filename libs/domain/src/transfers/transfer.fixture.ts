import type { IndicatorFigures, TransferDraft, TransferIndicatorRow } from './transfer';

/** Cells of an indicator at a place, the others open. */
export const figures = ({
  value = null,
  base = null,
  numerator = null,
  denominator = null,
}: Partial<IndicatorFigures>): IndicatorFigures => ({ value, base, numerator, denominator });

/** A row of the indicator table with nothing wrong in it. */
export const rowOf = (cells: Partial<TransferIndicatorRow> = {}): TransferIndicatorRow => ({
  id: 'farmland',
  level1: '产出指标',
  level2: '数量指标',
  name: '新建高标准农田面积',
  direction: 'ge',
  standard: '',
  unit: '万亩',
  core: 3,
  aggregation: 'sum',
  ...figures({ value: '100' }),
  ...cells,
});

export const farmland = rowOf();
export const satisfaction = rowOf({
  id: 'satisfaction',
  level1: '满意度指标',
  level2: '服务对象满意度',
  name: '受益农牧民满意度',
  unit: '%',
  core: 2,
  aggregation: 'weightedMean',
  value: '90',
  base: '1000',
});
export const rate = rowOf({
  id: 'rate',
  level2: '质量指标',
  name: '项目验收合格率',
  unit: '%',
  core: 1,
  aggregation: 'ratioOfSums',
  value: '95',
  numerator: '190',
  denominator: '200',
});

/** A transfer with nothing wrong in it. */
export const transferOf = (fields: Partial<TransferDraft> = {}): TransferDraft => ({
  name: '农田建设补助资金',
  centralDepartment: '农业农村部',
  provincialFinance: '内蒙古自治区财政厅',
  provincialDepartment: '内蒙古自治区农牧厅',
  year: 2026,
  startDate: '2026-01-01',
  endDate: '2027-12-31',
  termFunds: { central: '2000.00', local: '500.00' },
  yearFunds: { central: '1000.00', local: '200.00' },
  goal: '新建高标准农田100万亩',
  documentNo: '财农〔2026〕12号',
  documentDate: '2026-01-15',
  indicators: [farmland, satisfaction, rate],
  ...fields,
});
