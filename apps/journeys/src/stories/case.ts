/** The projects that the stories take through their whole life, with the figures of the sample file. */
import samples from '../../../../libs/domain/data/sample-projects.json' with { type: 'json' };

type Sample = (typeof samples)[number];

/** One project of the stories, and the user names of everyone who has to do with it. */
export type Case = {
  readonly key: string;
  readonly sample: Sample;
  readonly year: number;
  readonly name: string;
  /** Who declares and carries it out; a department may do so itself. */
  readonly declarer: string;
  readonly department: string;
  readonly finance: string;
  /** The sections of its bureau. */
  readonly business: string;
  readonly performance: string;
  readonly government: string;
  readonly audit: string;
  readonly evaluator: string;
  /** Where it is carried out, as one searches for it. */
  readonly place: string;
  readonly org: string;
  readonly total: string;
  readonly grade: string;
  /** What the unit gives itself in the first row and for execution, and how far that is above the rule. */
  readonly claims?: { readonly first: string; readonly budget: string; readonly above: string; readonly index: string };
  /** Whether the indicators are typed cell by cell; otherwise they are pasted. */
  readonly typed?: boolean;
  /** What finance proposes for the next year: as the rule gives, or a cut by so many percent. */
  readonly cut?: string;
};

function sampleOf(id: string): Sample {
  const sample = samples.find((each) => each.id === id);
  if (!sample) throw new Error(`no sample ${id}`);
  return sample;
}

/** The running budget year: a target may be declared for it, and its self-evaluation opened. */
export const year = Number(
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(new Date()),
);

/** A day so many days from today, as a date field takes it. */
export const inDays = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * 86_400_000));

const m03 = sampleOf('M03');
const d10 = sampleOf('D10');

export const road: Case = {
  key: 'M03',
  sample: m03,
  year,
  name: `${year}年${m03.name}`,
  declarer: 'wushen-jt',
  department: 'erds-jt',
  finance: 'erds-cz',
  business: 'erds-yw',
  performance: 'erds-jx',
  government: 'erds-zf',
  audit: 'erds-sj',
  evaluator: 'beijiang',
  place: '乌审旗',
  org: '乌审旗交通运输局',
  total: '98.89',
  grade: '优',
  claims: { first: '20', budget: '10', above: '偏高 0.44', index: '2.97%' },
};

export const backup: Case = {
  key: 'D10',
  sample: d10,
  year,
  name: `${year}年${d10.name}`,
  declarer: 'byne-dsj',
  department: 'byne-dsj',
  finance: 'byne-cz',
  business: 'byne-yw',
  performance: 'byne-jx',
  government: 'byne-zf',
  audit: 'byne-sj',
  evaluator: 'beijiang',
  place: '巴彦淖尔市',
  org: '巴彦淖尔市大数据中心',
  total: '96.40',
  grade: '优',
  typed: true,
  cut: '10',
};

const natures: Readonly<Record<string, string>> = { POS: '正向', REV: '反向', QUAL: '定性' };
const directions: Readonly<Record<string, string>> = { GE: '大于等于', LE: '小于等于', EQ: '等于' };

/** The indicator rows as they stand in a spreadsheet, by the columns of the grid. */
export const indicatorRows = ({ sample }: Case): Record<string, string>[] =>
  sample.rows.map((row) => ({
    一级指标: row.l1,
    二级指标: row.l2,
    三级指标: row.l3,
    指标性质: natures[row.nature] ?? '',
    指标方向: directions[row.op] ?? '',
    指标值: String(row.target),
    计量单位: row.unit,
    指标标准: '',
    分值: String(row.weight),
    设定依据: '计划标准',
  }));

/** The performance plan in three steps. */
export const planRows = ({ sample, org, year: of }: Case): Record<string, string>[] => {
  const step = (name: string, method: string, money: number, from: string, to: string, source: string) => ({
    工作程序: name,
    方式方法: method,
    '资金需求（万元）': String(money),
    开始日期: `${of}-${from}`,
    完成日期: `${of}-${to}`,
    信息资源: source,
    职责分工: org,
  });
  return [
    step('编制实施方案', '集体研究，报主管部门备案', 0, '01-01', '03-31', '项目台账'),
    step('组织实施', '按合同和进度支付', sample.budget, '04-01', '11-30', '会计账簿'),
    step('验收和绩效自评', '对照指标逐项核验', 0, '12-01', '12-31', '验收报告'),
  ];
};
