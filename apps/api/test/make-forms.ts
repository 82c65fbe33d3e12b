import {
  type F1Data,
  type F2Data,
  type F3Data,
  type F8Data,
  type IndicatorRow,
  nm10hao,
  type PlanStep,
} from '@chengxiao/domain';

const goal =
  '完成农村牧区公路养护180公里，路况良好率稳步提高，农牧民出行条件明显改善；建立健全日常巡查与养护记录制度，做到病害早发现、早处置，保障冬季道路畅通。';

/** So many rows over the dimensions of the standard framework, in its order. */
export const someIndicators = (count: number, period: IndicatorRow['period'] = 'annual'): IndicatorRow[] => {
  const kinds = nm10hao.tree.flatMap(({ key, level2 }) => level2.map((kind) => [key, kind.key] as const));
  return Array.from({ length: count }, (_, index) => {
    const [level1, level2] = kinds[Math.floor((index * kinds.length) / count)] ?? ['output', 'quantity'];
    const qualitative = index % 5 === 4;
    return {
      id: `00000000-0000-4000-8000-${String(period === 'annual' ? index : 5_000 + index).padStart(12, '0')}`,
      period,
      level1,
      level2,
      name: `第${index + 1}项指标：农村牧区公路养护里程及路况达标情况${index % 7 === 0 ? '（含冬季除雪保畅、桥涵维护、标志标线完善等附属工作内容）' : ''}`,
      nature: qualitative ? 'qualitative' : 'positive',
      direction: qualitative ? null : 'ge',
      value: qualitative ? null : String(180 + index),
      standard: qualitative ? '较上年明显改善' : '',
      unit: qualitative ? '' : '公里',
      weight: period === 'annual' ? '3.75' : null,
      basis: 'plan',
      note: index % 11 === 0 ? '按年度养护计划' : '',
    };
  });
};

const steps = (count: number): PlanStep[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
    name: `步骤${index + 1}：招标并签订合同`,
    method: '公开招标、分段施工、监理旁站，按月计量支付',
    funds: '1000000.50',
    startDate: '2026-03-01',
    endDate: '2026-04-30',
    resources: '公路技术状况检测报告',
    responsible: '养护科、监理单位',
  }));

/** A form F1 with nothing wrong in it. */
export const f1Data = (fields: Partial<F1Data> = {}): F1Data => ({
  year: 2026,
  projectName: '农村牧区公路养护工程',
  projectCode: '15060026T000000000001',
  departmentName: '鄂托克旗交通运输局',
  departmentCode: 'D001',
  orgName: '鄂托克旗公路养护中心',
  attribute: 'continuing',
  startDate: '2026-01-01',
  endDate: '2028-12-31',
  funds: [
    { year: 2026, source: 'fiscal', amount: '31200000.00' },
    { year: 2026, source: 'other', amount: '1250000.55' },
    { year: 2027, source: 'fiscal', amount: '30000000.00' },
  ],
  pack: nm10hao,
  approval: null,
  annualGoal: goal,
  midtermGoal: goal,
  indicators: [...someIndicators(14), ...someIndicators(5, 'midterm')],
  planSteps: steps(5),
  ...fields,
});

/** The same as long as a form gets: goals of 2,000 characters, 120 rows, cells full of text. */
export const longF1Data = (): F1Data =>
  f1Data({
    annualGoal: goal.repeat(40).slice(0, 2_000),
    midtermGoal: '一、完成项目前期工作并按期开工建设。\n'.repeat(120).slice(0, 2_000),
    indicators: [
      ...someIndicators(120).map((row, index) =>
        index === 50
          ? { ...row, standard: goal.repeat(8).slice(0, 500), note: 'https://example.gov.cn/'.repeat(21) }
          : row,
      ),
      ...someIndicators(30, 'midterm'),
    ],
    planSteps: steps(40),
    approval: { versionNo: 1, approvedOn: '2026-01-20', documentNo: '人大〔2026〕1号' },
  });

const words = (zh: string) => ({ zh, en: zh });

export const f2Data = (): F2Data => ({
  organisation: '鄂托克旗交通运输局',
  year: 2026,
  tasks: [
    {
      name: '农村牧区公路养护',
      content: '养护里程180公里，完成桥涵维修12座，保障冬季道路畅通。',
      total: '32450000.55',
      fiscal: '31200000.00',
      other: '1250000.55',
    },
    {
      name: '运输执法',
      content: '开展路域环境整治和超限治理。',
      total: '800000.00',
      fiscal: '800000.00',
      other: '0.00',
    },
  ],
  goals: [goal, '运输市场秩序明显好转，群众满意度稳步提高。'],
  indicators: someIndicators(16).map(({ level1, level2, name }) => ({
    level1: nm10hao.tree.find(({ key }) => key === level1)?.name ?? words(level1),
    level2: nm10hao.tree.flatMap((level) => level.level2).find(({ key }) => key === level2)?.name ?? words(level2),
    name,
    value: '≥180公里',
  })),
});

export const f3Data = (mode: F3Data['mode']): F3Data => {
  const point = (group: string, item: string, max: string, score: string) => ({
    group: words(group),
    item: words(item),
    opinion: score === max ? '' : '请补充测算依据，说明与上年水平的差异。',
    ...(mode === 'scored'
      ? { max, score, fit: null }
      : { max: null, score: null, fit: score === max ? ('fit' as const) : ('unfit' as const) }),
  });
  return {
    project: '农村牧区公路养护工程',
    orgName: '鄂托克旗公路养护中心',
    year: 2026,
    mode,
    points: [
      point('一、完整性（20分）', '规范完整性：申报表填写规范、内容完整，没有缺项错项', '10', '10'),
      point('一、完整性（20分）', '明确清晰性：绩效目标明确清晰，能够反映项目主要内容', '10', '9'),
      point('二、相关性（30分）', '目标相关性：与规划、职能、政策相符', '15', '15'),
      point('二、相关性（30分）', '指标科学性：由目标分解而来，细化量化', '15', '12'),
      point('三、适当性（30分）', '绩效合理性：预期绩效显著，符合正常业绩水平', '15', '15'),
      point('三、适当性（30分）', '资金匹配性：绩效目标与资金规模匹配', '15', '14'),
      point('四、可行性（20分）', '实现可能性：经过充分论证，目标可以如期实现', '10', '10'),
      point('四、可行性（20分）', '条件充分性：组织、人员、制度条件具备', '10', '10'),
    ],
    total: mode === 'scored' ? '95' : null,
    grade: words(mode === 'scored' ? '优' : '通过'),
    opinion: '目标明确，指标基本量化，同意进入下一步预算安排。',
    reviewer: '包晓（鄂托克旗财政局）',
    date: '2025-11-20',
    step: words('财政绩效科审核'),
  };
};

export const f8Data = (): F8Data => ({
  year: 2026,
  name: '车辆购置税收入补助地方资金（农村公路）',
  centralDepartment: '交通运输部',
  provincialFinance: '内蒙古自治区财政厅',
  provincialDepartment: '内蒙古自治区交通运输厅',
  divisionName: '鄂托克旗',
  documentNo: '内财建〔2026〕12号',
  funds: {
    term: { total: '60000000.00', central: '50000000.00', local: '10000000.00' },
    year: { total: '20000000.00', central: '18000000.00', local: '2000000.00' },
  },
  goal,
  whole: null,
  indicators: f2Data().indicators.map((row, index) => ({ ...row, core: ([3, 0, 2, 1] as const)[index % 4] ?? 0 })),
});
