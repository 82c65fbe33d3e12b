import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { drafts } from '../../../test/drafts';
import { show } from '../../../test/show';
import { answers, checked } from '../target.fixture';
import { TargetPage } from '../TargetPage';
import { reviewTarget } from './reviews.graphql';

const stale = {
  __typename: 'Problem',
  code: 'STALE',
  title: '内容已变化',
  detail: '内容已被他人修改，请刷新后再试',
  status: 409,
  fields: [],
};

/** The page of a target with one thing to decide; each answer is what the API says to the next decision. */
function open(action: string, earlier: string, ...given: object[]) {
  const sent: Record<string, unknown>[] = [];
  const decisions = given.map((reviewed) => ({
    request: { query: reviewTarget, variables: () => true },
    result: (variables: Record<string, unknown>) => {
      sent.push(variables);
      return { data: { reviewTarget: reviewed } };
    },
  })) as unknown as MockLink.MockedResponse[];
  const kept = drafts(earlier);
  // A refusal because of somebody else reads the page again.
  const reads = [answers({ allowedActions: [action] }), checked()].map((mock) => ({ ...mock, maxUsageCount: 9 }));
  const mocks = [...reads, ...decisions, ...kept.mocks];
  return { ...kept, sent, ...show(<TargetPage />, { path: '/targets/t1', route: '/targets/:id', mocks }) };
}
const opinion = () => screen.getByLabelText(/^总体意见/) as HTMLTextAreaElement;

it('puts a review back as it was left, and keeps it when somebody else was faster', async () => {
  const { user, sent, discarded } = open('reject', '{"opinion":"资金测算不实"}', stale, {
    __typename: 'Target',
    id: 't1',
  });
  const reject = await screen.findByRole('button', { name: '不予通过' });
  await waitFor(() => expect(opinion().value).toBe('资金测算不实'));
  await user.click(reject);
  expect((await screen.findByRole('alert')).textContent).toContain('内容已被他人修改');
  expect(opinion().value).toBe('资金测算不实');
  expect(discarded).not.toHaveBeenCalled();
  await user.dblClick(reject);
  await waitFor(() => expect(discarded).toHaveBeenCalledTimes(1));
  expect(sent.map(({ decision, version }) => [decision, version])).toEqual([
    ['reject', 2],
    ['reject', 2],
  ]);
});

it('sends no review that judges nothing, and says what is missing', async () => {
  const { user, sent } = open('return', '{}');
  await user.click(await screen.findByRole('button', { name: '退回修改' }));
  expect((await screen.findByRole('alert')).textContent).toContain('4 处须改正');
  expect(sent).toEqual([]);
});

it('puts the opinion of a co-reviewer back, and keeps it when it is refused', async () => {
  const { user, discarded } = open('opine', '"同意，请核对养护里程"', stale);
  const send = await screen.findByRole('button', { name: '加签意见' });
  await waitFor(() => expect(opinion().value).toBe('同意，请核对养护里程'));
  await user.click(send);
  expect((await screen.findByRole('alert')).textContent).toContain('内容已被他人修改');
  expect(opinion().value).toBe('同意，请核对养护里程');
  expect(discarded).not.toHaveBeenCalled();
});
