import type { MockLink } from '@apollo/client/testing';
import type { EvaluationFeedbackQuery } from '@chengxiao/client';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { formDraft } from '../drafts/draft.graphql';
import { evaluatorFirms } from './assignment.graphql';
import { EvaluationFeedback } from './EvaluationFeedback';
import { evaluationFeedback } from './feedback.graphql';

type Known = EvaluationFeedbackQuery['evaluation'];
const cut = {
  __typename: 'Linkage' as const,
  year: 2027,
  baseAmount: '31200000.00',
  executionRate: '1',
  kind: 'cut' as const,
  share: '0.05',
  amount: '29640000.00',
  reason: '评价等级为“良”，建议压减 5%',
  clause: '内政办发〔2021〕5号',
};
const known = (over: Partial<Known> = {}) => ({
  __typename: 'Evaluation' as const,
  id: 'e1',
  state: 'filed' as const,
  feedbackActions: ['sendNotice' as const, 'proposeBudget' as const, 'assign' as const],
  linkage: cut,
  resultNotices: [],
  budgetProposal: null,
  assignments: [],
  ...over,
});
const asked = (over: Partial<Known> = {}): MockLink.MockedResponse => ({
  request: { query: evaluationFeedback, variables: { id: 'e1' } },
  result: { data: { evaluation: known(over) } },
});
const mocks: MockLink.MockedResponse[] = [
  { request: { query: formDraft, variables: () => true }, result: { data: { formDraft: null } }, maxUsageCount: 9 },
  {
    request: { query: evaluatorFirms },
    result: { data: { evaluatorFirms: [{ __typename: 'Organisation', id: 'f1', name: '诚信评价公司' }] } },
  },
];
const open = (over: Partial<Known> = {}) =>
  show(<EvaluationFeedback evaluationId="e1" />, { session: sessionOf('finance'), mocks: [asked(over), ...mocks] });

it('offers finance what may be started, one form at a time, with the result of the rule', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: '提出预算建议' }));
  expect(await screen.findByText(/压减 5% · 评价等级为“良”/)).toBeTruthy();
  expect(
    screen.getAllByText((_, element) => element?.tagName === 'DATA' && element.textContent === '2,964.00 万元').length,
  ).toBeGreaterThan(0);
  // By the time a result is filed the next budget may be approved already.
  await user.click(screen.getByLabelText(/预算年度/));
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['2027', '2028', '2029']);
  await user.click(screen.getByRole('button', { name: '委托第三方评价' }));
  await user.click(await screen.findByLabelText(/第三方/));
  expect(await screen.findByRole('option', { name: '诚信评价公司' })).toBeTruthy();
  expect(screen.queryByText(/压减 5% ·/)).toBeNull();
  await user.click(screen.getByRole('button', { name: /^委\s?托$/ }));
  await waitFor(() => expect(screen.getAllByText('必填').length).toBeGreaterThan(1));
});

it('asks once before a proposal that nobody has to decide on', async () => {
  const { user } = open({ linkage: { ...cut, kind: 'keep', share: '0', amount: cut.baseAmount } });
  const starts = await screen.findByRole('button', { name: '提出预算建议' });
  await user.click(starts);
  const sends = () => screen.getAllByRole('button', { name: '提出预算建议' }).at(-1) as HTMLElement;
  await waitFor(() => expect(screen.getByLabelText(/预算年度/)).toBeTruthy());
  await user.click(sends());
  expect(await screen.findByText(/即为 2027 年预算的上限 3,120.00 万元，不能撤回/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^取\s?消$/ }));
  await waitFor(() => expect(screen.queryByText(/不能撤回/)).toBeNull());
});

it('says why no budget can be proposed, and lists what was started', async () => {
  open({
    linkage: null,
    feedbackActions: ['proposeBudget'],
    resultNotices: [
      {
        __typename: 'ResultNotice',
        id: 'n1',
        sentOn: '2026-03-01',
        dueDate: '2026-06-30',
        overdue: false,
        state: 'planned',
      } as Known['resultNotices'][number],
    ],
  });
  expect(await screen.findByText('评价年度没有已批复的预算，不能提出预算建议。')).toBeTruthy();
  expect(screen.getByRole('link', { name: '结果反馈通知' }).getAttribute('href')).toBe('/notices/n1');
});

it('shows nothing before filing', async () => {
  const { container } = open({ state: 'submitted', feedbackActions: [] });
  await waitFor(() => expect(container.querySelector('.cx-section')).toBeNull());
});
