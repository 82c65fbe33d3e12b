import { describe, expect, it } from '@jest/globals';
import { f4Layout } from './f4';
import { f5Layout } from './f5';
import { f5Form } from './f5-fields';
import { cellsOf, type FormGrid } from './grid';
import { layOut } from './lay-out';
import type { FilledSheet } from './read-back';
import { shippedCauses } from './reported-forms.fixture';
import { entry, f4, f5, f5From, found, retyped } from './reported-samples.fixture';

const textsOf = (grid: FormGrid) => cellsOf(grid).map(({ text }) => text);

/** A blank form as offices hand it round: no ids, no columns of ours, the label of the money beside its rows. */
const officialF5: FilledSheet = {
  continued: new Set(),
  rows: [
    ['项目支出绩效自评表'],
    ['（2026年度）'],
    ['项目名称', '农村公路养护', '', '', '', '', '', ''],
    ['主管部门', '交通运输局', '', '', '实施单位', '公路养护中心', '', ''],
    ['项目资金\n（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['项目资金\n（万元）', '年度资金总额', '300', '312', '293.1864', '10', '93.97%', '9'],
    ['项目资金\n（万元）', '其中：当年财政拨款', '300', '312', '293.1864', '—', '', '—'],
    ['项目资金\n（万元）', '上年结转资金', '', '', '', '—', '', '—'],
    ['项目资金\n（万元）', '其他资金', '', '', '', '—', '', '—'],
    ['年度总体目标', '预期目标', '预期目标', '预期目标', '实际完成情况', '实际完成情况', '实际完成情况', ''],
    ['年度总体目标', '养护 180 公里', '', '', '全部完成', '', '', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ['产出指标', '数量指标', '指标1：养护里程', '≥180公里', '176公里', '50', '50', '汛期影响'],
    ['产出指标', '质量指标', '指标1：', '', '', '', '', ''],
    ['效益指标', '社会效益指标', '出行条件改善', '明显改善', '有所改善', '40', '36', ''],
    ['总分', '总分', '总分', '总分', '总分', '100', '95', ''],
  ],
};

describe('an official form F5 that somebody filled in', () => {
  const empty = {
    ...f5,
    goalCompletion: '',
    funds: f5.funds.map((row) => ({ ...row, executed: null })),
    items: f5.items.map((item) => ({ ...item, ...entry, actual: null, score: null })),
  };

  it('is read by its labels and the names of its indicators; its scores are what the unit claims', () => {
    const back = f5From([officialF5], empty);
    expect(found(back)).toMatchObject({ conflicts: [], wrong: [], passed: [] });
    expect(f5Form(back.content)).toMatchObject({
      goalCompletion: '全部完成',
      problems: '进度偏慢',
      claimedBudgetScore: '9',
      funds: [{ source: 'fiscal', executed: '2931864.00' }],
      items: [
        { actual: '176', claimedScore: '50', reason: '汛期影响' },
        { actual: '有所改善', enteredScore: '36', claimedScore: null },
      ],
    });
  });

  it('names an indicator and a source of money that the form has not', () => {
    const other = retyped(retyped([officialF5], '出行条件改善', '别的指标'), '上年结转资金', '某项资金').map(
      (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => (row[1] === '某项资金' ? [...row.slice(0, 2), '5', ...row.slice(3)] : row)),
      }),
    );
    expect(found(f5From(other, empty)).wrong).toEqual([
      ['importUnknownFund', '项目资金\n（万元）'],
      ['importUnknownIndicator', '别的指标'],
    ]);
  });

  it('adds a source that the form had not, where there is money of it', () => {
    const carried = [
      {
        ...officialF5,
        rows: officialF5.rows.map((row) =>
          row[1] === '上年结转资金' ? [...row.slice(0, 2), '0', '5', '5', '—', '', '—'] : row,
        ),
      },
    ];
    const { funds } = f5Form(f5From(carried, empty).content);
    expect(funds).toMatchObject([
      { source: 'fiscal' },
      { source: 'carryover', budget: '50000.00', executed: '50000.00' },
    ]);
  });
});

describe('a printed form', () => {
  it('F4 shows the execution rate, what was decided and by whom', () => {
    const decided = { decision: 'correct' as const, opinion: '抓紧实施', by: '王科长', on: '2026-08-20' };
    const texts = textsOf(layOut(f4Layout(shippedCauses), { ...f4, decided }, 'zh'));
    expect(texts).toEqual(expect.arrayContaining(['52.29%', '1—7月执行率', '163.17', '≥180公里']));
    expect(texts).toContain('纠偏整改；抓紧实施；王科长；2026-08-20');
  });

  it('F5 shows every score, the sub-totals, the total, the grade and the filing number', () => {
    const grid = layOut(f5Layout, f5, 'zh');
    expect(textsOf(grid)).toEqual(
      expect.arrayContaining(['93.97%', '9.39', '48.89', '35.00', '产出指标小计', '总分', '93.28', '优']),
    );
    expect(grid.parts[0]?.notes.join()).toContain('绩自备〔2026〕150600-0001');
  });
});
