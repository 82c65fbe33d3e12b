import type { MockLink } from '@apollo/client/testing';
import { nm10hao } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { discardFormDraft, formDraft, saveFormDraft } from '../drafts/draft.graphql';
import { fillReport, moveReport } from './monitoring-commands.graphql';
import { cellsOf, contentOf, type Report, withTotals } from './report';
import { ReportForm } from './ReportForm';

const indicator = (id: string, name: string, over: object) => ({
  __typename: 'Indicator',
  id,
  period: 'annual',
  level1: 'output',
  level2: 'quantity',
  name,
  nature: 'positive',
  direction: 'ge',
  value: '180',
  standard: '',
  unit: '公里',
  weight: '50',
  basis: 'plan',
  note: '',
  ...over,
});
const blank = { progress: '', expected: '', cause: null, causeNote: '', likelihood: null, measures: '' };
const fund = (kind: string, initialBudget: string) => ({
  kind,
  initialBudget,
  executed: null,
  expected: null,
  executionRate: null,
});

const report = {
  id: 'r1',
  project: { id: 'p1', name: '公路养护工程' },
  year: 2026,
  version: 1,
  state: 'open',
  editable: true,
  allowedActions: ['submit'],
  initialBudget: '1000000.00',
  budget: '1000000.00',
  rulePack: { id: 'k1', packId: nm10hao.id, packVersion: 1, content: nm10hao },
  round: { id: 'm1', name: '监控', cutoffMonth: 6, dueDate: '2026-07-15', state: 'open' },
  funds: [fund('total', '1000000.00'), fund('fiscal', '800000.00'), fund('other', '200000.00')],
  items: [
    { ...blank, indicatorId: 'i1', indicator: indicator('i1', '养护里程', {}) },
    {
      ...blank,
      indicatorId: 'i2',
      indicator: indicator('i2', '出行条件', {
        level1: 'benefit',
        level2: 'social',
        nature: 'qualitative',
        direction: null,
        value: null,
        standard: '明显改善',
        unit: '',
        weight: '40',
      }),
    },
  ],
} as unknown as Report;
const causes = [
  { __typename: 'DeviationCause' as const, key: 'staff', nameZh: '人员保障', nameEn: 'Staff', needsNote: false },
  { __typename: 'DeviationCause' as const, key: 'other', nameZh: '其他', nameEn: 'Other', needsNote: true },
];

const key = { form: 'monitoringReport', subject: 'r1' };
const drafts = [
  { request: { query: formDraft, variables: key }, result: { data: { formDraft: null } } },
  {
    request: { query: saveFormDraft, variables: () => true },
    maxUsageCount: 99,
    result: { data: { saveFormDraft: { __typename: 'FormDraft', ...key, savedAt: '2026-07-01T00:00:00Z' } } },
  },
  {
    request: { query: discardFormDraft, variables: key },
    result: { data: { discardFormDraft: { __typename: 'FormDraft' } } },
  },
] as unknown as MockLink.MockedResponse[];

function start(mocks: readonly MockLink.MockedResponse[] = []) {
  return show(<ReportForm report={report} causes={causes} />, {
    session: sessionOf('unit'),
    mocks: [...drafts, ...mocks],
  });
}
const cell = (name: RegExp, row: number) => screen.getByLabelText(new RegExp(`${name.source}.*第 ${row} 行`));
const light = () => screen.getByRole('heading', { name: /实时计算/ }).closest('section') as HTMLElement;

it('adds the money up, and shows what light it would get while it is typed', async () => {
  const { user } = start();
  expect(within(light()).getByText('黄灯')).toBeTruthy();
  expect(light().textContent).toContain('截至 6 月预算执行率 0%，低于 40%');
  await user.type(cell(/1—6 月执行数/, 2), '40');
  await user.type(cell(/1—6 月执行数/, 3), '10');
  await user.type(cell(/1—6 月完成情况/, 1), '90');
  expect(within(light()).getByText('绿灯')).toBeTruthy();
  expect(screen.getAllByRole('row').some((row) => row.textContent?.includes('年度资金总额10050'))).toBe(true);
  await user.type(cell(/完成目标可能性/, 1), '完全不可能', { initialSelectionStart: 0, initialSelectionEnd: 99 });
  expect(within(light()).getByText('红灯')).toBeTruthy();
  expect(cell(/偏差原因/, 1).getAttribute('aria-invalid')).toBe('true');
  expect(cell(/改进措施/, 1).getAttribute('aria-invalid')).toBe('true');
});

it('sends nothing while a cell is missing, and goes to the first', async () => {
  const { user } = start();
  await user.click(screen.getByRole('button', { name: '报送' }));
  expect(screen.getByRole('alert').textContent).toContain('已逐格标出');
  expect(cell(/完成目标可能性/, 2).getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(document.activeElement?.getAttribute('data-path')).toMatch(/^funds\./));
});

it('says at each place, also at a sum, that more is spent than the budget allows', async () => {
  const { user } = start();
  await user.type(cell(/1—6 月执行数/, 2), '1000');
  await user.type(cell(/1—6 月执行数/, 3), '0');
  await user.click(screen.getByRole('button', { name: '报送' }));
  const said = within(screen.getByRole('alert')).getAllByRole('listitem');
  const over = said.map(({ textContent }) => textContent).filter((text) => text.includes('超过预算'));
  expect(over).toEqual([
    expect.stringMatching(/^1—6 月执行数（万元），第 1 行：超过预算 [\d.,]+ 万元$/),
    expect.stringMatching(/^1—6 月执行数（万元），第 2 行：超过预算 [\d.,]+ 万元$/),
  ]);
});

it('saves the rows and submits them with the version that saving made', async () => {
  const cells = cellsOf(report);
  const spent = { total: '', fiscal: '600000.00', other: '200000.00' };
  const input = contentOf({
    funds: withTotals(cells.funds.map((row) => ({ ...row, executed: spent[row.kind], expected: row.initialBudget }))),
    items: cells.items.map((row, index) => ({
      ...row,
      progress: index ? '改善' : '150',
      expected: index ? '改善' : '180',
      likelihood: 'certain',
    })),
  });
  expect(input.funds[0]).toMatchObject({ executed: '800000.00', expected: '1000000.00' });
  const saved = { __typename: 'MonitoringReport', id: 'r1', version: 2 };
  const after = { ...saved, version: 3, state: 'submitted', editable: false, allowedActions: [] };
  const mocks = [
    {
      request: { query: fillReport, variables: { id: 'r1', version: 1, input } },
      result: { data: { fillMonitoringReport: saved } },
    },
    {
      request: { query: moveReport, variables: { id: 'r1', action: 'submit', version: 2, reason: null } },
      result: { data: { moveMonitoringReport: after } },
    },
  ] as unknown as MockLink.MockedResponse[];
  const { user } = start(mocks);
  const type = (name: RegExp, row: number, text: string) => user.type(cell(name, row), text);
  await type(/1—6 月执行数/, 2, '60');
  await type(/1—6 月执行数/, 3, '40');
  // 40 万元 is more than the 20 of this part.
  expect(cell(/1—6 月执行数/, 3).getAttribute('aria-invalid')).toBe('true');
  await user.clear(cell(/1—6 月执行数/, 3));
  await type(/1—6 月执行数/, 3, '20');
  await type(/全年预计执行数/, 2, '80');
  await type(/全年预计执行数/, 3, '20');
  await type(/1—6 月完成情况/, 1, '150');
  await type(/1—6 月完成情况/, 2, '改善');
  await type(/全年预计完成情况/, 1, '180');
  await type(/全年预计完成情况/, 2, '改善');
  for (const row of [1, 2])
    await user.type(cell(/完成目标可能性/, row), '确定能', { initialSelectionStart: 0, initialSelectionEnd: 99 });
  await user.click(screen.getByRole('button', { name: '报送' }));
  expect(await screen.findByText('“公路养护工程”已报送财政部门')).toBeTruthy();
});
