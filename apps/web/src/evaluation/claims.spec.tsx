import { gradeWith } from '../../test/grade-with';
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { evaluation, item, open } from '../../test/evaluation';
import { saveEvaluation } from './evaluation.graphql';

const scores = {
  i1: item('i1', {
    actual: '176',
    score: '48.89',
    claimedScore: '50',
    scoreDifference: '1.11',
    reason: '雨季',
    explanation: {
      rule: 'positiveRatio',
      clause: '财预〔2020〕10号',
      inputs: [{ name: 'actual', value: '176' }],
      formula: { zh: '50 × 完成值 176 ÷ 指标值 180', en: '50 × actual 176 ÷ target 180' },
      caps: ['overFulfilment'],
      ratio: '0.9778',
    },
  }),
  i2: item('i2', { name: '出行条件', weight: '40', score: '40.00', claimedScore: '38', scoreDifference: '-2.00' }),
  i3: item('i3', { name: '验收合格率', weight: '10', score: '8.00', claimedScore: '10', scoreDifference: '2.00' }),
};
const claimed = evaluation({
  state: 'submitted',
  editable: false,
  allowedActions: ['file', 'return'],
  items: [scores.i1, scores.i2, scores.i3],
  claimedBudgetScore: '10',
  budgetScoreDifference: '0.45',
  inflation: { excess: '3.56', weight: '110', index: '0.0324' },
  total: '98.44',
  grade: gradeWith('excellent'),
  totalExplanation: {
    formula: [{ zh: '预算执行率 9.55 + 各项指标 88.89 = 98.44 分', en: '9.55 + 88.89 = 98.44' }],
    capped: false,
    clause: null,
    rescaled: false,
  },
});

describe('claims while the form is filled', () => {
  it('stand beside the live score, in colour and in words, and never above the weight', async () => {
    const { user } = open(evaluation(), 'unit');
    await user.type(await screen.findByLabelText('实际完成值，第 1 行'), '176');
    await user.type(screen.getByLabelText('自评得分，第 1 行'), '50');
    expect(screen.getByText('偏高 1.11')).toBeTruthy();
    await user.type(screen.getByLabelText('自评得分，第 2 行'), '39.5');
    expect(screen.getByText('偏低 0.50')).toBeTruthy();
    await user.type(screen.getByLabelText('预算执行率自评得分'), '9.55');
    expect(screen.getByText('与规则一致')).toBeTruthy();
    expect(screen.getByText('1.11%（高出 1.11 分，涉及分值 100 分）')).toBeTruthy();
    await user.clear(screen.getByLabelText('预算执行率自评得分'));
    await user.type(screen.getByLabelText('预算执行率自评得分'), '11');
    expect(screen.getByText('自评得分不能高于分值 10')).toBeTruthy();
  });

  it('are sent with the form', async () => {
    const sent: unknown[] = [];
    const { user } = open(evaluation(), 'unit', [
      {
        request: { query: saveEvaluation, variables: (variables) => sent.push(variables) > 0 },
        result: {
          data: {
            saveEvaluation: {
              __typename: 'Evaluation',
              id: 'e1',
              version: 4,
              state: 'open',
              total: '9.55',
              grade: null,
            },
          },
        },
      },
    ]);
    await user.type(await screen.findByLabelText('自评得分，第 1 行'), '50');
    await user.type(screen.getByLabelText('预算执行率自评得分'), '10');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(sent).toMatchObject([
      { input: { claimedBudgetScore: '10', items: [{ claimedScore: '50' }, { claimedScore: null }] } },
    ]);
  });

  it('leave the total with its passport', async () => {
    const { user } = open(evaluation(), 'unit');
    await user.type(await screen.findByLabelText('实际完成值，第 1 行'), '176');
    await user.click(screen.getByRole('button', { name: /计算过程/ }));
    expect(await screen.findByText('各项得分之和')).toBeTruthy();
    expect(screen.getByText('预算执行率 9.55 + 各项指标 88.89 = 98.44 分')).toBeTruthy();
  });
});

describe('claims as finance reads them', () => {
  it('put the boldest first, with claim, rule and difference', async () => {
    open(claimed, 'finance');
    const panel = (await screen.findByRole('heading', { name: '审核备案' })).closest('section') as HTMLElement;
    const rows = within(panel).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual([
      expect.stringContaining('验收合格率'),
      expect.stringContaining('养护工程里程'),
    ]);
    expect(within(rows[0] as HTMLElement).getByText('偏高 2.00')).toBeTruthy();
  });

  it('show in the sheet with the index of the form, and explain every number', async () => {
    const { user } = open(claimed, 'finance');
    const sheet = (await screen.findByRole('heading', { name: '绩效指标' })).closest('section') as HTMLElement;
    expect(within(sheet).getByText('偏低 2.00')).toBeTruthy();
    expect(within(sheet).getByText(/自评偏差指数/).textContent).toContain('3.24%（高出 3.56 分，涉及分值 110 分）');
    await user.click(within(sheet).getByRole('button', { name: /48\.89/ }));
    expect(await screen.findByText('指标值经审核确认偏低，已扣分')).toBeTruthy();
    await user.click(within(sheet).getByRole('button', { name: /98\.44/ }));
    expect(await screen.findByText('预算执行率 9.55 + 各项指标 88.89 = 98.44 分')).toBeTruthy();
  });

  it('take no room where nothing is claimed', async () => {
    open(evaluation({ editable: false, allowedActions: [] }), 'finance');
    await screen.findByRole('heading', { name: '绩效指标' });
    expect(screen.queryByText('自评得分')).toBeNull();
    expect(screen.queryByText('自评偏差指数')).toBeNull();
  });
});
