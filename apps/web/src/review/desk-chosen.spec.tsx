import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { show } from '../../test/show';
import { moveProjects } from '../library/project-actions.graphql';
import { bulkForecast, reviewDesk, reviewTargetAdjustments } from './desk.graphql';
import { heading, names, often, page, row, shown } from './desk.fixture';
import { DeskRoute } from './DeskRoute';

it('names what would become of the chosen, and admits those that can be in one act', async () => {
  const sent: object[] = [];
  const outcome = (id: string) => ({ __typename: 'Outcome', id, reason: null });
  const mocks = [
    ...shown(),
    often(bulkForecast, {
      bulkForecast: {
        __typename: 'BulkForecast',
        rows: [
          { __typename: 'BulkForecastRow', version: 2, row: row(1), refusal: null },
          { __typename: 'BulkForecastRow', version: 2, row: row(2), refusal: '事前绩效评估尚未完成' },
        ],
        count: 2,
        amount: '2000000.00',
      },
    }),
    often(moveProjects, { moveProjects: { __typename: 'Outcomes', rows: [outcome('p1')] } }, sent),
  ];
  const { user } = show(<DeskRoute />, { ...page, mocks });
  await heading(names[0]);
  for (const name of names) await user.click(screen.getByLabelText(`选中“${name}”`));
  await user.click(await screen.findByRole('button', { name: '入库选中的' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('事前绩效评估尚未完成')).toBeTruthy();
  expect(within(dialog).getByText('其中 1 项不能办理，原因见下')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: '入库选中的' }));
  await waitFor(() => expect(sent).toMatchObject([{ action: 'admit', seen: [{ id: 'p1', version: 2 }] }]));
  expect((sent as { seen: object[] }[])[0]?.seen).toHaveLength(1);
});

it('sends chosen requests on with one opinion, and says where each is approved alone', async () => {
  const sent: object[] = [];
  const [first, last] = [{ ...row(1), lastStep: false }, row(2)];
  const nodes = { __typename: 'DeskPage', nodes: [first, last], totalCount: 2, totalAmount: '2000000.00' };
  const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
  const mocks = [
    often(reviewDesk, { reviewDesk: { ...nodes, pageInfo } }),
    ...shown().slice(1),
    often(bulkForecast, {
      bulkForecast: {
        __typename: 'BulkForecast',
        rows: [{ __typename: 'BulkForecastRow', version: 4, row: first, refusal: null }],
        count: 1,
        amount: '1000000.00',
      },
    }),
    often(
      reviewTargetAdjustments,
      {
        reviewTargetAdjustments: {
          __typename: 'Outcomes',
          rows: [{ __typename: 'Outcome', id: 'p1', reason: null }],
        },
      },
      sent,
    ),
  ];
  const path = '/review?kind=adjustment';
  const { user } = show(<DeskRoute />, { ...page, path, mocks });
  await user.click(await screen.findByLabelText(`选中“${names[1]}”`));
  expect(await screen.findByText(/批准须逐项填写批准日期和文号/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '选中的送下一环节' })).toBeNull();
  await user.click(screen.getByLabelText(`选中“${names[0]}”`));
  await user.click(await screen.findByRole('button', { name: '选中的送下一环节' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(await dialog.findByLabelText(/意见/), '情况属实');
  await user.click(dialog.getByRole('button', { name: '选中的送下一环节' }));
  await waitFor(() =>
    expect(sent).toMatchObject([{ action: 'pass', opinion: '情况属实', seen: [{ id: 'p1', version: 4 }] }]),
  );
});
