import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { confirmIn } from '../../test/confirm-in';
import { show } from '../../test/show';
import { correctBudgetApproval, recordBudgetApproval } from './approvals.graphql';
import { thisYear } from '../controls/budget-years';
import { ApprovalsPage } from './ApprovalsPage';
import { list, replies } from './bulk-approval.fixture';

const recorded = (variables: object, over: object): MockLink.MockedResponse => ({
  request: { query: recordBudgetApproval, variables: variables as never },
  result: { data: { recordBudgetApproval: over } } as never,
});
const facts = { year: thisYear(), approvedOn: `${thisYear()}-01-20`, documentNo: '人大〔2026〕3号' };
const typeFacts = async (user: UserEvent): Promise<void> => {
  await user.type(await screen.findByLabelText(/^批准日期/), `${facts.approvedOn}{Enter}`);
  await user.type(screen.getByLabelText(/^批准文号/), facts.documentNo);
};

it('asks once before the approval is recorded, says what is recorded, and leaves it on Escape', async () => {
  const made = { __typename: 'BudgetApproval', id: 'b1', year: facts.year };
  const { user, router } = show(<ApprovalsPage />, {
    path: '/?year=all',
    mocks: [list([]), replies, recorded(facts, made), list([]), replies, list([], facts.year)],
  });
  await typeFacts(user);
  await user.click(screen.getByRole('button', { name: '登记' }));
  const dialog = await screen.findByRole('dialog', { name: '登记预算批准' });
  expect(dialog.textContent).toContain(facts.documentNo);
  expect(dialog.textContent).toContain('登记有误的，可以说明原因更正');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((screen.getByLabelText(/^批准文号/) as HTMLInputElement).value).toBe(facts.documentNo);
  await user.click(screen.getByRole('button', { name: '登记' }));
  await confirmIn(user, '登记');
  expect(await screen.findByText('已登记预算批准')).toBeTruthy();
  await waitFor(() => expect(router.state.location.search).toBe(`?year=${facts.year}`));
});

it('says what is missing of a record before anything is asked', async () => {
  const { user } = show(<ApprovalsPage />, { path: '/?year=all', mocks: [list([]), replies] });
  await user.click(await screen.findByRole('button', { name: '登记' }));
  await waitFor(() => expect(screen.getByLabelText(/^批准文号/).getAttribute('aria-invalid')).toBe('true'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('shows what a record said before, and puts it right with a reason', async () => {
  const variables = {
    id: 'b1',
    version: 2,
    year: 2026,
    approvedOn: '2026-01-20',
    documentNo: '人大〔2026〕4号',
    reason: '再次核对',
  };
  const corrected: MockLink.MockedResponse = {
    request: { query: correctBudgetApproval, variables },
    result: { data: { correctBudgetApproval: { __typename: 'BudgetApproval', id: 'b1', version: 3 } } } as never,
  };
  const { user } = show(<ApprovalsPage />, {
    path: '/?year=all',
    mocks: [list([]), replies, corrected, list([]), replies],
  });
  expect(await screen.findByText(/^原登记 .*人大〔2026〕2号，包晓 于 .* 更正：文号录入有误$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '更正登记：2026 年度，人大〔2026〕3号' }));
  const dialog = await screen.findByRole('dialog', { name: '更正 2026 年度预算批准登记' });
  expect(within(dialog).getByText('首次登记')).toBeTruthy();
  const number = within(dialog).getByLabelText(/^批准文号/);
  await user.clear(number);
  await user.type(number, '人大〔2026〕4号');
  await user.click(within(dialog).getByRole('button', { name: '更正登记' }));
  const reason = within(dialog).getByLabelText(/^更正原因/);
  await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'));
  await user.type(reason, '再次核对');
  await user.click(within(dialog).getByRole('button', { name: '更正登记' }));
  expect(await screen.findByText('登记已更正')).toBeTruthy();
});
