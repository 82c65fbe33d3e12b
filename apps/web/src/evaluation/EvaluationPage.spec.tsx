import { gradeWith } from '../../test/grade-with';
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { evaluation, item, open } from '../../test/evaluation';
import { moveEvaluation, saveEvaluation } from './evaluation.graphql';

describe('a self-evaluation on the page', () => {
  it('scores while one types, explains the row, and asks for the reason the rules want', async () => {
    const { user } = open(evaluation(), 'unit');
    await user.type(await screen.findByLabelText('实际完成值，第 1 行'), '176');
    const panel = screen.getByRole('heading', { name: '规则得分' }).closest('section') as HTMLElement;
    expect(within(panel).getByRole('status').textContent).toBe('98.44');
    expect(within(panel).getByText('优')).toBeTruthy();
    expect(screen.getByText(/得分 48.89 低于分值 50/, { selector: '.cx-strip-text' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /48\.89/ }));
    expect((await screen.findByText(/50 × 完成值 176 ÷ 指标值 180/)).textContent).toContain('48.89');
    await user.type(screen.getByLabelText('偏差原因分析及改进措施，第 1 行'), '雨季');
    await waitFor(() => expect(screen.queryByText(/得分 48.89 低于分值 50/)).toBeNull());
  });

  it('saves, passes on, and shows what the server refuses at its cell', async () => {
    const refused = {
      __typename: 'Problem' as const,
      code: 'INVALID',
      title: '填写有误',
      detail: '请修改',
      status: 422,
      fields: [{ path: 'items.0.reason', message: '请说明原因' }],
    };
    const saved = {
      __typename: 'Evaluation' as const,
      id: 'e1',
      version: 4,
      state: 'open',
      total: '98.44',
      grade: gradeWith('excellent'),
    };
    const sent: unknown[] = [];
    const note = (variables: unknown): boolean => sent.push(variables) > 0;
    const { user } = open(evaluation(), 'unit', [
      { request: { query: saveEvaluation, variables: note }, result: { data: { saveEvaluation: saved } } },
      { request: { query: moveEvaluation, variables: note }, result: { data: { moveEvaluation: refused } } },
    ]);
    await user.type(await screen.findByLabelText('实际完成值，第 1 行'), '176');
    await user.click(screen.getByRole('button', { name: '保存并上报部门' }));
    const reason = await screen.findByLabelText('偏差原因分析及改进措施，第 1 行');
    await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'));
    // In the list of the refusal, for whoever stands on the cell, and in the strip under its row.
    await waitFor(() => expect(screen.getAllByText(/请说明原因/)).toHaveLength(3));
    expect(sent).toMatchObject([
      {
        id: 'e1',
        version: 3,
        input: { items: [{ indicatorId: 'i1', actual: '176', notApplicable: false }, { enteredScore: '40' }] },
      },
      { id: 'e1', version: 4, action: 'report' },
    ]);
  });

  it('does not send figures that are none', async () => {
    const { user } = open(evaluation(), 'unit');
    await user.type(await screen.findByLabelText('实际完成值，第 1 行'), '很多');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(screen.getByLabelText('实际完成值，第 1 行').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(screen.getByLabelText('实际完成值，第 1 行'));
  });

  it('shows finance what to look at, and asks before it files for good', async () => {
    const filled = [
      item('i1', { actual: '176', score: '48.89', reason: '雨季' }),
      item('i2', { level1: 'benefit', level2: 'social', name: '出行条件', weight: '40', score: '40.00' }),
    ];
    const submitted = evaluation({
      state: 'submitted',
      editable: false,
      allowedActions: ['file', 'return'],
      items: filled,
      total: '98.44',
      grade: gradeWith('excellent'),
      level1Totals: [{ level1: 'output', weight: '50.00', score: '48.89' }],
    });
    const { user } = open(submitted, 'finance');
    const panel = (await screen.findByRole('heading', { name: '审核备案' })).closest('section') as HTMLElement;
    expect(within(panel).getByText('雨季')).toBeTruthy();
    expect(within(panel).queryByText('出行条件')).toBeNull();
    expect(screen.getByText('产出指标小计：分值 50.00，得分 48.89')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
    await user.click(within(panel).getByRole('button', { name: '予以备案' }));
    expect(await screen.findByText(/备案后自评结果不能再修改/)).toBeTruthy();
  });
});
