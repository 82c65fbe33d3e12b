import { describe, expect, it } from '@jest/globals';
import { aimOf } from '../targets/aim';
import type { IndicatorRow } from '../targets/target';
import { applyFixToSubject } from './fix';
import type { LintRuleId } from './lint';
import { subjectWith, found } from './one-row.fixture';

const measured = { nature: 'positive', direction: 'ge', standard: '', unit: '', note: '' } as const;

/** The first row after the click that L16 proposes for a value written in words. */
function clicked(value: string): IndicatorRow | undefined {
  const subject = subjectWith({ ...measured, value });
  const fix = found(subject, 'L16')[0]?.fixes[0];
  return fix && applyFixToSubject(subject, fix).draft.indicators[0];
}

describe('a text that begins with a figure', () => {
  it.each(
    [
      '第三季度末 三季度末 7×24小时 7*24小时 二级甲等 4A级景区 1级A标准 12315热线 110联网 80后 220V 4G全覆盖 3号楼 1#桥',
      '10余个 100多人 1000余人 约30个 100左右 3至5天 95%～98% 18~22℃ ±0.5℃ 1∶1.5 2/3 50×50cm 6米宽 7天无理由 8小时工作制',
      '30分钟到达 15分钟生活圈 24h在线 365天全天候 每年不少于2次 2026年12月31日前 2026-12-31 2025年末 100%合格 第1名',
      'GDP增速≥6% 同比增长120% 下降5%以上 第2批 5个9 "十四五"末 GB/T19001 C30混凝土',
    ]
      .join(' ')
      .split(' '),
  )('%s stays a standard, by a click and by pasting', (text) => {
    expect(clicked(text)).toMatchObject({ nature: 'qualitative', value: null, standard: text });
    expect(aimOf(text)).toMatchObject({ nature: 'qualitative', value: null, standard: text });
  });

  it.each([
    ['98.5%以上', 'ge', '98.5', '%'],
    ['90%（含）以上', 'ge', '90', '%'],
    ['90%以上（不含90%）', 'gt', '90', '%'],
    ['达90%以上', 'ge', '90', '%'],
    ['5年以内', 'le', '5', '年'],
    ['48h内', 'le', '48', 'h'],
    ['30min内', 'le', '30', 'min'],
    ['不超过3次', 'le', '3', '次'],
    ['不突破500万元', 'le', '500', '万元'],
    ['100%以上', 'ge', '100', '%'],
    ['35千伏及以上', 'ge', '35', '千伏'],
    ['35微克/立方米以下', 'le', '35', '微克/立方米'],
    ['≤35μg/m³', 'le', '35', 'μg/m3'],
    ['60dB(A)以下', 'le', '60', 'dB(A)'],
    ['18℃以上', 'ge', '18', '℃'],
    ['≥2次/月', 'ge', '2', '次/月'],
    ['≤200元/人·月', 'le', '200', '元/人·月'],
    ['≥3个批次', 'ge', '3', '个批次'],
    ['0.5‰以下', 'le', '0.5', '‰'],
    ['前30%', 'le', '30', '%'],
  ])('but %s is %s %s %s, by a click and by pasting', (text, direction, value, unit) => {
    expect(clicked(text)).toMatchObject({ direction, value, unit });
    expect(aimOf(text)).toMatchObject({ direction, value, unit });
  });

  it('aims at none where it is zero, as nothing falls short of at least none', () => {
    for (const text of ['0起', '0次', '0']) expect(clicked(text) ?? aimOf(text)).toMatchObject({ direction: 'eq' });
    expect(clicked('≥0次')).toMatchObject({ direction: 'ge', value: '0' });
  });
});

describe('L07 and L13: rates and ratios', () => {
  const told = (rule: LintRuleId, name: string, unit: string, value = '120') =>
    found(subjectWith({ ...measured, name, unit, value }), rule).map(({ severity }) => severity);

  it.each(
    '存货周转率 应收账款周转率 流动比率 速动比率 复种指数 设备稼动率 剧场上座率 机组满负荷率 偿债备付率 招商引资到位率 投入产出率 旅游收入同比增长 GDP增长率 固定资产投资增速'.split(
      ' ',
    ),
  )('%s may pass 100 %%', (name) => expect(told('L07', name, '%')).toEqual([]));

  it.each(['工程验收合格率', '政策知晓率', '森林覆盖率', '资金到位率', '毕业生就业率'])('%s may not', (name) =>
    expect(told('L07', name, '%')).toEqual(['block']),
  );

  it.each('师生比 生师比 床护比 车桩比 投入产出比 标准差 拥堵指数 基尼系数 灌溉水有效利用系数'.split(' '))(
    '%s has no unit',
    (name) => expect(told('L13', name, '', '1.2')).toEqual([]),
  );

  it.each(['药占比', '性价比', '工业增加值同比', '养护里程'])('%s has one', (name) =>
    expect(told('L13', name, '', '30')).toEqual(['block']),
  );
});

describe('L08: signs that are letters of a name', () => {
  it.each(['二○○八年前老旧管网改造', '二〇〇八年建成路段', 'todo清单系统', '样例库建设', '略阳县道路', 'K×L支架'])(
    '%s is a name',
    (name) => expect(found(subjectWith({ name }), 'L08')).toEqual([]),
  );
  it.each(['○○县公路', '公路○○', 'TODO', '××旗公路', '□□镇'])('%s waits for its content', (name) =>
    expect(found(subjectWith({ name }), 'L08')).toHaveLength(1),
  );
});

describe('L02: what measures a goal', () => {
  const unmeasured = (goal: string, value: string, unit: string) =>
    found(subjectWith({ ...measured, name: '完成数量', value, unit }, goal), 'L02').filter(
      ({ key }) => key === 'lintGoalFigure',
    );

  it.each([
    ['改造住房1200户', '1200', '套'],
    ['治理沙化土地5万亩', '3333.33', '公顷'],
    ['发放宣传册1万份', '10000', '册'],
    ['处理污水1.5万吨', '15000', '立方米'],
    ['植树20万株', '200000', '棵'],
    ['接诊3.6万人次', '36000', '例'],
    ['拍摄宣传片3部', '3', '集'],
    ['覆盖12个旗县区', '12', '旗县'],
    ['采集样本5000份', '5000', '个'],
    ['回收农膜2000吨', '2', '千吨'],
    ['巡查每月2次', '24', '次'],
  ])('%s by %s %s', (goal, value, unit) => expect(unmeasured(goal, value, unit)).toEqual([]));

  it.each([
    ['覆盖12个旗县区', '12', '人'],
    ['治理沙化土地5万亩', '3333.34', '公顷'],
    ['回收农膜2000吨', '2', '吨'],
    ['植树20万株', '20000', '棵'],
  ])('%s not by %s %s', (goal, value, unit) => expect(unmeasured(goal, value, unit)).toHaveLength(1));
});

describe('L09: amounts of which more is meant', () => {
  const told = (name: string, unit: string) =>
    found(subjectWith({ ...measured, level1: 'output', level2: 'cost', name, unit, value: '100' }), 'L09');

  it.each(
    '奖学金 生均经费 人均公共卫生经费 安置费 优待金 农民增收 种粮收益 带动投资 引导社会资本投入 融资额 研发投入 配套资金 起拍价'.split(
      ' ',
    ),
  )('%s', (name) => expect(told(name, '元')).toEqual([]));
  it.each(['设备单价', '每公里养护成本', '项目总成本', '办公经费'])('but not %s', (name) =>
    expect(told(name, '元')).toHaveLength(1),
  );
});
