import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../../test/show';
import { answers, checked } from '../target.fixture';
import { TargetPage } from '../TargetPage';

const page = { path: '/targets/t1', route: '/targets/:id' };
const found = (rule: string, severity: string, path: string, row: number | null, message: string) => ({
  __typename: 'LintFinding',
  rule,
  severity,
  path,
  row,
  clause: '财预〔2015〕88号',
  title: rule === 'L17' ? '指标值偏低' : '用词含糊',
  message,
});
const findings = [
  found('L14', 'warn', 'annualGoal', null, '“显著”没有说明怎样判断'),
  found('L17', 'warn', 'indicators.1.value', 1, '明显低于上年'),
  found('L14', 'advise', 'indicators.1.unit', 1, '“个”不明确'),
];
const lintContext = {
  __typename: 'LintContext',
  lastYear: [{ __typename: 'PastIndicator', name: '指标b', unit: '个', value: '4', actual: '5' }],
  peers: [{ __typename: 'PeerMedian', name: '指标b', unit: '个', q1: '2', median: '3', q3: '4', count: 12 }],
  similar: [],
};

it('shows a reviewer the findings beside the cells and takes them over as reasons', async () => {
  const { user } = show(<TargetPage />, {
    ...page,
    mocks: [answers({ allowedActions: ['return', 'pass'] }), checked({ findings, lintContext })],
  });
  const list = await screen.findByRole('list', { name: '体检意见' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  const [goal, weak] = within(list).getAllByRole('listitem') as [HTMLElement, HTMLElement];
  await user.click(within(weak).getByRole('button', { name: '写入退回理由' }));
  expect((screen.getByLabelText('“指标b”的退回原因') as HTMLTextAreaElement).value).toBe('明显低于上年');
  expect(await screen.findByText('已写入“指标b”的退回原因')).toBeTruthy();
  expect(within(weak).getByRole('button', { name: '已写入' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(within(goal).getByRole('button', { name: '写入总体意见' }));
  expect((screen.getByLabelText(/^总体意见/) as HTMLTextAreaElement).value).toBe('年度目标：“显著”没有说明怎样判断');
  await user.click(within(weak).getByRole('button', { name: '“指标b” · 指标值' }));
  const mark = screen.getByRole('button', { name: /^提醒：指标值偏低等 2 项/ });
  expect(document.activeElement).toBe(mark);
  const card = screen.getByRole('group', { name: /^体检意见/ });
  expect(card.textContent).toContain('上年实际完成值5 个');
  expect(card.textContent).toContain('同类目标中位数3 个（12 个目标）');
});

it('shows the declarer what was found, without anything to decide', async () => {
  show(<TargetPage />, {
    ...page,
    session: sessionOf('unit'),
    mocks: [answers({ state: 'returned', editable: true }), checked({ findings, lintContext })],
  });
  const list = await screen.findByRole('list', { name: '体检意见' });
  expect(within(list).queryByRole('button', { name: /写入/ })).toBeNull();
  expect(within(list).queryByRole('button', { name: /一键修改/ })).toBeNull();
  expect(screen.getAllByRole('button', { name: /^提醒：/ })).toHaveLength(2);
});
