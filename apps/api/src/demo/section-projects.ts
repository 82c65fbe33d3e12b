import type { FundSource, IndicatorDirection, ProjectDraft } from '@chengxiao/domain';
import type { IndicatorInput, TargetInput } from '@chengxiao/dto';

/** A project of a bureau with sections: who declares it, who admits it, and its target. */
export type SectionProject = {
  readonly unit: string;
  readonly finance: string;
  readonly project: ProjectDraft;
  readonly form: TargetInput;
};

const preparedYear = 2027;
/** What the records say of themselves. */
export const originNote = '演示数据：项目、金额和指标值为示例，表式和指标按实际业务编制。';

/** An indicator of the year. */
export type Row = readonly [
  level1: 'output' | 'benefit' | 'satisfaction',
  level2: string,
  name: string,
  direction: IndicatorDirection,
  value: string,
  unit: string,
  weight: string,
];

const indicator = ([level1, level2, name, direction, value, unit, weight]: Row): IndicatorInput => ({
  period: 'annual',
  level1,
  level2,
  name,
  direction,
  value,
  unit,
  weight,
  standard: '',
  basis: 'plan',
  note: '',
  nature: direction === 'le' ? 'reverse' : 'positive',
});

const plan = (amount: string, responsible: string, year: number): TargetInput['planSteps'] =>
  (
    [
      ['设计和招标', '公开招标，结果公示', '01-01', '03-31', '0.00'],
      ['组织施工', '按合同和工程进度支付', '04-01', '10-31', amount],
      ['验收和绩效自评', '第三方检测，对照指标核验', '11-01', '12-31', '0.00'],
    ] as const
  ).map(([name, method, from, to, funds]) => ({
    name,
    method,
    funds,
    startDate: `${year}-${from}`,
    endDate: `${year}-${to}`,
    responsible,
    resources: '设计文件、合同和支付台账',
  }));

type ProjectFields = Pick<ProjectDraft, 'name' | 'functionCode' | 'placeCode' | 'summary' | 'beneficiaries'>;
/** A project of one year, proposed with money of one source. */
export const project = (
  fields: ProjectFields,
  amount: string,
  { source = 'fiscal', year = preparedYear }: { readonly source?: FundSource; readonly year?: number } = {},
): ProjectDraft => ({
  level: 'second',
  parentId: null,
  attribute: 'continuing',
  projectType: 'special',
  ...fields,
  startDate: `${year}-01-01`,
  endDate: `${year}-12-31`,
  funds: [{ year, source, amount }],
});

/** The declaration of such a project, its plan in three steps. */
export const form = (
  annualGoal: string,
  rows: readonly Row[],
  amount: string,
  responsible: string,
  year = preparedYear,
): TargetInput => ({
  annualGoal,
  midtermGoal: '',
  indicators: rows.map(indicator),
  planSteps: plan(amount, responsible, year),
});

/** Waits at the business section of 鄂尔多斯市. */
export const bridges: SectionProject = {
  unit: 'wushen-jt',
  finance: 'erds-cz',
  project: project(
    {
      name: '通村公路危桥改造工程',
      functionCode: '2140106',
      placeCode: '150626',
      summary: '改造通村公路四类危桥12座，合计286延米，增设限载和警示标志。',
      beneficiaries: '沿线嘎查村农牧民',
    },
    '12600000.00',
  ),
  form: form(
    '改造通村公路危桥12座，消除四类危桥，保障沿线嘎查村农牧民安全出行。',
    [
      ['output', 'quantity', '改造危桥座数', 'ge', '12', '座', '20'],
      ['output', 'quality', '桥梁交工验收合格率', 'eq', '100', '%', '15'],
      ['output', 'timeliness', '10月底前完工座数占比', 'ge', '95', '%', '10'],
      ['output', 'cost', '每延米改造成本', 'le', '4.41', '万元', '5'],
      ['benefit', 'social', '恢复通行嘎查村数', 'ge', '9', '个', '15'],
      ['benefit', 'sustainable', '纳入定期检查的桥梁占比', 'eq', '100', '%', '15'],
      ['satisfaction', 'service', '沿线农牧民满意度', 'ge', '90', '%', '10'],
    ],
    '12600000.00',
    '乌审旗交通运输局',
  ),
};

/** Waits at the performance section of 巴彦淖尔市. */
export const saltLand: SectionProject = {
  unit: 'byne-nt',
  finance: 'byne-cz',
  project: project(
    {
      name: '盐碱化耕地改良项目',
      functionCode: '2130153',
      placeCode: '150800',
      summary: '采用暗管排盐、增施有机肥和耐盐品种，改良中度盐碱化耕地2.4万亩。',
      beneficiaries: '项目区种植户',
    },
    '24000000.00',
  ),
  form: form(
    '改良中度盐碱化耕地2.4万亩，耕层含盐量下降，粮食单产提高。',
    [
      ['output', 'quantity', '改良盐碱化耕地面积', 'ge', '2.4', '万亩', '20'],
      ['output', 'quality', '暗管工程验收合格率', 'eq', '100', '%', '15'],
      ['output', 'timeliness', '春播前完成面积占比', 'ge', '80', '%', '10'],
      ['output', 'cost', '亩均改良成本', 'le', '1000', '元', '5'],
      ['benefit', 'economic', '每亩增产粮食', 'ge', '60', '公斤', '15'],
      ['benefit', 'ecological', '耕层含盐量下降', 'ge', '15', '%', '15'],
      ['satisfaction', 'service', '项目区种植户满意度', 'ge', '90', '%', '10'],
    ],
    '24000000.00',
    '巴彦淖尔市农田建设服务中心',
  ),
};

/** A key project by its amount, scored by both sections of 巴彦淖尔市. */
export const irrigation: SectionProject = {
  unit: 'byne-nt',
  finance: 'byne-cz',
  project: project(
    {
      name: '河套灌区高效节水灌溉项目',
      functionCode: '2130153',
      placeCode: '150800',
      summary: '新建滴灌和管道输水工程面积6.5万亩，配套量水设施130处。',
      beneficiaries: '灌区农户',
    },
    '84500000.00',
  ),
  form: form(
    '新增高效节水灌溉面积6.5万亩，减少引黄水量，提高灌溉水有效利用系数。',
    [
      ['output', 'quantity', '新增高效节水灌溉面积', 'ge', '6.5', '万亩', '20'],
      ['output', 'quality', '单项工程验收合格率', 'eq', '100', '%', '15'],
      ['output', 'timeliness', '秋浇前完工面积占比', 'ge', '90', '%', '10'],
      ['output', 'cost', '每亩工程投资', 'le', '1300', '元', '5'],
      ['benefit', 'ecological', '年节约灌溉用水量', 'ge', '650', '万立方米', '15'],
      ['benefit', 'economic', '每亩减少灌溉支出', 'ge', '35', '元', '15'],
      ['satisfaction', 'service', '受益农户满意度', 'ge', '90', '%', '10'],
    ],
    '84500000.00',
    '巴彦淖尔市农田建设服务中心',
  ),
};
