import type { MockLink } from '@apollo/client/testing';
import { gradeWith } from '../../test/grade-with';
import type { ProposalPartsFragment } from '@chengxiao/client';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { chooseIn } from '../../test/choose-in';
import { sessionOf, show } from '../../test/show';
import { discardFormDraft, formDraft, saveFormDraft } from '../drafts/draft.graphql';
import { budgetProposal, moveBudgetProposal, reviseBudgetProposal } from './proposal.graphql';
import { ProposalPage } from './ProposalPage';

const proposal = (over: Partial<ProposalPartsFragment> = {}) => ({
  __typename: 'BudgetProposal' as const,
  id: 'b1',
  evaluationId: 'e1',
  projectId: 'p1',
  projectCode: '15060026T000000000001',
  projectName: '农村牧区公路养护工程',
  orgName: '公路中心',
  departmentName: '交通运输局',
  year: 2027,
  evaluatedYear: 2026,
  total: '60.00',
  grade: gradeWith('medium'),
  kind: 'cut' as const,
  share: '0.2',
  baseAmount: '31200000.00',
  amount: '24960000.00',
  change: '-6240000.00',
  deviationReason: null,
  state: 'proposed' as const,
  reason: null,
  version: 1,
  allowedActions: ['confirm' as const, 'sendBack' as const],
  rule: {
    __typename: 'Linkage' as const,
    year: 2027,
    baseAmount: '31200000.00',
    executionRate: '0.95',
    kind: 'cut' as const,
    share: '0.2',
    amount: '24960000.00',
    reason: '评价等级为“中”，建议压减 20%',
    clause: '内政办发〔2021〕5号',
  },
  history: [],
  ...over,
});
/** The proposal as the page gets it: once when it opens, and again after each move. */
const asked = (over: Partial<ProposalPartsFragment> = {}): MockLink.MockedResponse => ({
  request: { query: budgetProposal, variables: { id: 'b1' } },
  result: { data: { budgetProposal: proposal(over) } },
});
const drafts: MockLink.MockedResponse[] = [
  { request: { query: formDraft, variables: () => true }, result: { data: { formDraft: null } }, maxUsageCount: 5 },
  {
    request: { query: saveFormDraft, variables: () => true },
    result: {
      data: {
        saveFormDraft: { __typename: 'FormDraft', form: 'f', subject: 'b1', savedAt: '2026-03-02T00:00:00.000Z' },
      },
    },
    maxUsageCount: 50,
  },
  {
    request: { query: discardFormDraft, variables: () => true },
    result: { data: { discardFormDraft: { __typename: 'FormDraft', form: 'f', subject: 'b1' } } },
    maxUsageCount: 5,
  },
];
const open = (role: 'government' | 'finance', mocks: MockLink.MockedResponse[]) =>
  show(<ProposalPage />, {
    session: sessionOf(role),
    path: '/proposals/b1',
    route: '/proposals/:id',
    mocks: [...mocks, ...drafts],
  });

it('gives the leader the money, the option, its reason and its consequence, and takes the decision', async () => {
  const confirmed = { state: 'confirmed' as const, version: 2, allowedActions: [] };
  const moved: MockLink.MockedResponse = {
    request: { query: moveBudgetProposal, variables: { id: 'b1', action: 'confirm', version: 1, reason: null } },
    result: { data: { moveBudgetProposal: proposal(confirmed) } },
  };
  const { user } = open('government', [asked(), moved, asked(confirmed)]);
  expect(await screen.findByText('2027 年建议：压减 20%')).toBeTruthy();
  expect(screen.getByText(/审定后，该项目 2027 年预算不得超过 2,496.00 万元。/)).toBeTruthy();
  expect(screen.getAllByText(/评价等级为“中”/).length).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: /^同\s?意$/ }));
  expect(await screen.findByText('同意后，2027 年预算上限确定为 2,496.00 万元。')).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: /^同\s?意$/ }).at(-1) as HTMLElement);
  await waitFor(() => expect(screen.getByText('该项目 2027 年预算不得超过 2,496.00 万元。')).toBeTruthy());
});

it('lets finance revise what was sent back: a percentage is typed, a share is sent', async () => {
  const deviation = { kind: 'cut', share: '0.125', reason: '按政府意见保障在建工程' };
  const after = {
    version: 3,
    share: '0.125',
    amount: '27300000.00',
    deviationReason: deviation.reason,
    allowedActions: [],
  };
  const revised: MockLink.MockedResponse = {
    request: { query: reviseBudgetProposal, variables: { id: 'b1', version: 2, deviation } },
    result: { data: { reviseBudgetProposal: proposal(after) } },
  };
  const back = {
    state: 'sentBack' as const,
    version: 2,
    allowedActions: ['revise' as const],
    reason: '请说明对在建工程的影响',
  };
  const { user } = open('finance', [asked(back), revised, asked(after)]);
  expect(await screen.findByText('请说明对在建工程的影响')).toBeTruthy();
  await chooseIn(user, screen.getByLabelText(/建议方式/), '另行建议');
  await user.type(screen.getByLabelText(/压减比例/), '20');
  await user.click(screen.getByLabelText(/^理由/));
  await user.paste(deviation.reason);
  await user.click(screen.getByRole('button', { name: '重新报送' }));
  expect((await screen.findAllByText('与规则结果相同，无需另行建议')).length).toBeGreaterThan(0);
  await user.clear(screen.getByLabelText(/压减比例/));
  await user.type(screen.getByLabelText(/压减比例/), '12.5');
  expect(
    screen.getAllByText((_, element) => element?.tagName === 'DATA' && element.textContent === '2,730.00 万元').length,
  ).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: '重新报送' }));
  expect(await screen.findByText('已重新报送政府')).toBeTruthy();
});
