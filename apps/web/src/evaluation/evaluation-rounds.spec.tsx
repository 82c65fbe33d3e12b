import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { evaluationRounds, moveEvaluationRound, unreportedEvaluations } from './evaluation-rounds.graphql';
import { EvaluationRounds } from './EvaluationRounds';

const round = (year: number, over: object = {}) => ({
  __typename: 'EvaluationRound',
  id: `r${year}`,
  year,
  state: 'open',
  dueDate: `${year + 1}-03-31`,
  closedAt: null,
  version: 3,
  allowedActions: ['close'],
  progress: {
    __typename: 'EvaluationRoundProgress',
    total: 14,
    unreported: 12,
    submitted: 0,
    filed: 2,
    overdue: 1,
  },
  ...over,
});
const empty = round(2024, { progress: { ...round(2024).progress, total: 0 } });
const mocks = [
  {
    request: { query: evaluationRounds, variables: () => true },
    result: { data: { evaluationRounds: { __typename: 'EvaluationRoundPage', nodes: [round(2025), empty] } } },
    maxUsageCount: 3,
  },
  {
    request: { query: unreportedEvaluations, variables: () => true },
    result: {
      data: {
        evaluations: {
          __typename: 'EvaluationPage',
          nodes: ['公路养护', '客运站改造'].map((projectName) => {
            return { __typename: 'Evaluation', id: projectName, projectName, orgName: '交通运输局' };
          }),
        },
      },
    },
    maxUsageCount: 3,
  },
  {
    request: { query: moveEvaluationRound, variables: { id: 'r2025', action: 'close', version: 3, reason: null } },
    result: {
      data: {
        moveEvaluationRound: {
          __typename: 'EvaluationRound',
          id: 'r2025',
          state: 'closed',
          version: 4,
          closedAt: '2026-11-30T02:00:00Z',
          allowedActions: ['reopen'],
        },
      },
    },
  },
] as unknown as MockLink.MockedResponse[];

it('names who has not reported before the self-evaluation of a year is closed', async () => {
  const { user } = show(<EvaluationRounds />, { session: sessionOf('finance'), mocks });
  const table = await screen.findByRole('table', { name: '年度自评进度' });
  expect(within(table).getByText(/应报 14 个，已报 2 个，其中已备案 2 个/)).toBeTruthy();
  expect(within(table).queryByText('2024')).toBeNull();
  await user.click(screen.getByRole('button', { name: '关闭任务' }));
  expect(
    await screen.findByText(
      /还有 12 个项目没有报送：公路养护（交通运输局）、客运站改造（交通运输局）、等。关闭后不能再填报/,
    ),
  ).toBeTruthy();
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭任务' }));
  expect(await screen.findByText('已关闭')).toBeTruthy();
});
