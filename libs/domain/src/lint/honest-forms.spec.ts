import { describe, expect, it } from '@jest/globals';
import type { IndicatorRow } from '../targets/target';
import { applyFixToSubject } from './fix';
import type { LintRuleId } from './lint';
import { base, subjectWith, found } from './one-row.fixture';

const severities = (row: Partial<IndicatorRow>, rule: LintRuleId) =>
  found(subjectWith(row), rule).map(({ severity }) => severity);
const measured = { nature: 'positive', direction: 'ge', standard: '', unit: '', note: '' } as const;
const described = { nature: 'qualitative', direction: null, value: null, unit: '', note: '' } as const;
const words = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '));

function clicked(row: Partial<IndicatorRow>): IndicatorRow | undefined {
  const subject = subjectWith(row);
  const fix = found(subject, 'L16')[0]?.fixes[0];
  return fix && applyFixToSubject(subject, fix).draft.indicators[0];
}

describe('L16: standards that hold a number', () => {
  const standards = words(
    '11月底前 9月1日开学前 第二学期末 秋季学期开学前 2学期 每学期2次 2026年上半年 当年10月 次年3月底前',
    '7天24小时 24小时值班 8:00-18:00 8时至18时 半小时内 收到申请后15个工作日内',
    'Ⅱ类水质 Ⅲ类及以上 三甲 3级等保 等保2.0三级 一级响应 国Ⅵ标准 6.5级以上 V级 P.O42.5 DN200以上 C25 S311线 G1817线',
    '50年一遇 20年一遇 双向4车道 10cm厚 1:1000 1/3 pH6-9 -20℃以下 零下20℃ 3-5年 约100 百余',
    '3D打印 6S管理 1080P V2.0 IPv6 95598热线 4类人群 2+N 两不愁三保障 0投诉 零事故 +5% 下降3% 增长5个百分点',
  );
  it.each(standards)('%s is one, and stays one by a click', (text) => {
    expect(found(subjectWith({ ...described, standard: text }), 'L16')).toEqual([]);
    expect(clicked({ ...measured, value: text })).toMatchObject({ nature: 'qualitative', standard: text, value: null });
  });

  it.each([
    ['200ms以内', 'le', '200', 'ms'],
    ['200毫秒内', 'le', '200', '毫秒'],
    ['1个季度内', 'le', '1', '个季度'],
    ['80分贝以下', 'le', '80', '分贝'],
    ['15日内', 'le', '15', '日'],
    ['2周内', 'le', '2', '周'],
    ['2h内响应', 'le', '2', 'h'],
    ['10Mbps以上', 'ge', '10', 'Mbps'],
    ['128GB以上', 'ge', '128', 'GB'],
    ['不低于85分', 'ge', '85', '分'],
    ['15cm以上', 'ge', '15', 'cm'],
    ['不少于12次/年', 'ge', '12', '次/年'],
    ['5000立方米/天', 'ge', '5000', '立方米/天'],
    ['1.2吨/公顷', 'ge', '1.2', '吨/公顷'],
    ['≤0.6', 'le', '0.6', ''],
  ])('but %s is %s %s %s', (text, direction, value, unit) => {
    expect(clicked({ ...measured, value: text })).toMatchObject({ direction, value, unit });
  });
});

describe('L07: rates above 100 %', () => {
  const rate = (name: string) => severities({ ...measured, name, unit: '%', value: '108' }, 'L07');

  it.each(
    words(
      '招生计划完成率 造林任务完成率 粮食产量完成率 非税收入完成率 一般公共预算收入完成率 订单完成率 考核目标完成率',
      '门诊人次增长率 床位周转率 养老床位使用率 学位使用率 发电设备利用率 车流量负荷率 客座率 满载率 草畜平衡超载率',
      '学前教育毛入园率 高中阶段毛入学率 国有资产保值增值率 资本充足率 拨备覆盖率 流动性覆盖率 CPI PPI 接待量同比',
    ),
  )('%s may', (name) => expect(rate(name)).toEqual([]));

  it.each(
    words(
      '验收合格率 抽检合格率 净入学率 巩固率 控辍保学率 设备完好率 系统可用率 在线率 自来水普及率 发放准确率 建档率',
      '资金支付率 林木成活率 保存率 公示率 按期完成率 工程按时完工率 回收利用率 按时办结率 患者满意度',
    ),
  )('%s may not', (name) => expect(rate(name)).toEqual(['block']));
});

describe('L13: figures without a unit', () => {
  it.each(
    words(
      '师生配比 草畜比 医护比 床位与护士比 产投比 恩格尔系数 水分利用系数 土壤pH值 植被覆盖指数 NDVI 路面状况指数（PCI）',
      '道路技术状况指数PQI 路面行驶质量指数RQI 水质综合污染指数 物价指数 容积率 赫芬达尔指数',
    ),
  )('%s has none', (name) => expect(severities({ ...measured, name, value: '1.2' }, 'L13')).toEqual([]));

  it.each(
    words(
      '培训人数 修建道路长度 新建学校数量 灌溉面积 购置设备数 占比 补贴标准 拨付时间 系统响应时间 图书册数',
      '草原改良面积 指数编制期数 系数测算报告份数 比赛场次 师生比武场数 绿视率',
    ),
  )('%s has one', (name) => expect(severities({ ...measured, name, value: '12' }, 'L13')).toEqual(['block']));
});

describe('L08: what is left of a template', () => {
  const told = (name: string) => found(subjectWith({ name }), 'L08').length;

  it.each(
    words(
      'XXL号防护服采购量 短信（70字以内）推送量 作文（800字以上）评审篇数 二〇二六年高考考点数 〇号柴油采购量 示范样例推广数',
      '示例课程录制数 待定级幼儿园评估数 待建档户数 无名河治理长度 空白乡镇网点覆盖数 填写规范培训人次 问卷（填写率）',
      '三○二国道养护里程 □型渠道衬砌长度 项目名称标识牌数 模板支架数量 某型号装备采购数 指标体系建设数 例行巡查次数',
    ),
  )('%s is content', (name) => expect(told(name)).toBe(0));

  it.each(
    words(
      'XX县公路 XXX项目 ×××工程 **工程 某某村道路 某县道路 某旗草原改良面积 ____ （填写指标名称） 请填写 请输入',
      '（不超过50字） 限200字 指标1 指标1： 指标12: 三级指标1 …… ...... 待定 待补充 TBD （示例） 养护里程（示例） 示例：养护里程',
    ),
  )('%s is not', (name) => expect(told(name)).toBe(1));
});

describe('L02: what measures a goal', () => {
  const unmeasured = (goal: string, value: string, unit: string) =>
    found(subjectWith({ ...measured, name: '完成数量', value, unit }, goal), 'L02').filter(
      ({ key }) => key === 'lintGoalFigure',
    ).length;

  it.each([
    ['资助学生2.35万人次', '23500', '人次'],
    ['购置救护车6辆', '6', '台'],
    ['购置教学设备350台套', '350', '台（套）'],
    ['新建校舍1.2万㎡', '12000', '平方米'],
    ['改扩建卫生院8所', '8', '个'],
    ['接种疫苗12万剂次', '120000', '针次'],
    ['接种疫苗12万剂次', '12', '万人'],
    ['修复水毁路段8.6千米', '8600', 'm'],
    ['修建渠道12.5公里', '12500', 'm'],
    ['围栏建设300千米', '30', '万米'],
    ['建设高标准农田3.2万亩', '2133.33', '公顷'],
    ['绿化面积50公顷', '750', '亩'],
    ['粮食产量达到150万斤', '750', '吨'],
    ['推广良种4000斤', '2000', '公斤'],
    ['草原禁牧1,230.5万亩', '12305000', '亩'],
    ['新增供水500立方米/日', '500', 'm³/d'],
    ['库容增加200万方', '200', '万立方米'],
    ['送戏下乡120场', '120', '场次'],
    ['放映电影1200场', '0.12', '万场'],
    ['出版图书3万册', '30000', '本'],
    ['存储容量500TB', '0.5', 'PB'],
    ['办理证照3600件', '3600', '份'],
    ['育苗2,000,000株', '200', '万株'],
    ['处置垃圾36吨/日', '36', '吨/天'],
  ])('%s by %s %s', (goal, value, unit) => expect(unmeasured(goal, value, unit)).toBe(0));

  it.each([
    ['资助学生2.35万人次', '2350', '人次'],
    ['新建校舍12000平方米', '12', '万平方米'],
    ['硬化道路15km', '1500', '米'],
    ['修建渠道12.5公里', '125', 'm'],
    ['推广良种4000斤', '4000', '公斤'],
    ['接种疫苗12万剂次', '12', '剂次'],
    ['修建桥梁3座', '5', '座'],
    ['育苗2,000,000株', '20', '万株'],
    ['草原禁牧1,230.5万亩', '1230.5', '亩'],
    ['存栏奶牛1.2万头', '1.2', '头'],
    ['安装路灯160盏', '106', '盏'],
    ['绿化面积50公顷', '500', '亩'],
    ['购置救护车6辆', '6', '公里'],
    ['演出100场次', '10', '场'],
    ['存储容量500TB', '50', 'PB'],
  ])('%s not by %s %s', (goal, value, unit) => expect(unmeasured(goal, value, unit)).toBe(1));
});

describe('L09: amounts that are no cost', () => {
  const told = (name: string) =>
    severities({ ...measured, level1: 'output', level2: 'cost', name, value: '100', unit: '元' }, 'L09');

  it.each(
    words(
      '助学金发放标准 寄宿生生活补助 学生资助金额 村医最低补助 城乡居民医保财政补助 困难群众救助金 草原生态补奖标准 托市收购价',
      '护林员年收入 带动就业增收 节约财政资金 压减三公经费 门票收入 社会资本撬动额 争取上级资金 筹集资金 财政评审核减额 资产处置收益',
    ),
  )('%s may be asked for with ≥', (name) => expect(told(name)).toEqual([]));

  it.each(
    words(
      '工程造价 亩均建设成本 每公里造价 培训成本 会议费 差旅费 印刷费 监理费 设计费 设备采购单价 系统运维费用 生均培养成本',
      '维修成本 总投资 宣传费用 租赁费 人员经费支出',
    ),
  )('%s may not', (name) => expect(told(name)).toEqual(['warn']));
});

describe('L05: totals of money', () => {
  const totals = (amounts: readonly string[], total: string) =>
    found(
      {
        ...subjectWith({}),
        funds: amounts.map((amount, index) => ({
          year: base.frame.year,
          source: (['central', 'fiscal', 'other'] as const)[index % 3] ?? 'other',
          amount,
        })),
        total,
      },
      'L05',
    ).flatMap(({ fixes }) => fixes.flatMap(({ changes }) => changes));

  it.each([
    [['100.00', '50.00'], '150.00'],
    [['28600000.00'], '28600000.00'],
    [['0.10', '0.20'], '0.30'],
    [['9600000.00', '3200000.00', '1.01'], '12800001.01'],
  ])('%j make %s', (amounts, total) => expect(totals(amounts, total)).toEqual([]));

  it.each([
    [['100.00', '50.00'], '200.00', '150.00'],
    [['0.10', '0.20'], '0.31', '0.30'],
    [['12800.00'], '12800.01', '12800.00'],
  ])('%j do not make %s; the fix is %s', (amounts, total, sum) =>
    expect(totals(amounts, total)).toEqual([{ path: 'total', value: sum }]),
  );
});
