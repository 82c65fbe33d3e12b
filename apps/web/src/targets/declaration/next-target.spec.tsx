import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { useLocation } from 'react-router';
import { sessionOf, show } from '../../../test/show';
import type { ShownTarget } from '../targets.graphql';
import { declareTarget, projectTargets } from '../targets.graphql';
import { targetsLeft } from './declare-next.graphql';
import { NextTarget } from './NextTarget';

type Left = { kind: string; name: string };
const todo = ({ kind, name }: Left) => ({
  __typename: 'Todo',
  id: `todo ${name}`,
  kind,
  subjectId: `s-${name}`,
  projectId: `p-${name}`,
  name,
  year: 2027,
});
const page = (totalCount: number, ...left: Left[]) => ({ __typename: 'TodoPage', nodes: left.map(todo), totalCount });
const none = page(0);
const left = (data: object) =>
  ({
    request: { query: targetsLeft },
    result: { data: { missing: none, drafts: none, returned: none, ...data } },
  }) as unknown as MockLink.MockedResponse;
const review = {
  step: 0,
  dueOn: '2026-12-04',
  route: { steps: [{ key: 'a', name: { zh: '主管部门审核', en: 'Department' } }] },
} as unknown as ShownTarget['review'];
function Where() {
  return <p>{useLocation().pathname}</p>;
}
const submitted = (...mocks: MockLink.MockedResponse[]) =>
  show(
    <>
      <h1 tabIndex={-1}>刚送审的</h1>
      <NextTarget target={{ review } as ShownTarget} />
      <Where />
    </>,
    { session: sessionOf('unit'), mocks },
  );

it('offers the next project that waits for its target: Enter begins its form', async () => {
  const declared = {
    request: {
      query: declareTarget,
      variables: (sent: object) => 'projectId' in sent && sent.projectId === 'p-渠道' && 'year' in sent,
    },
    result: { data: { declareTarget: { __typename: 'Target', id: 't9', version: 1, state: 'draft' } } },
  } as unknown as MockLink.MockedResponse;
  const known = {
    request: { query: projectTargets, variables: { id: 'p-渠道' } },
    result: {
      data: {
        project: { __typename: 'Project', id: 'p-渠道', declarableYears: [2027], approvedYears: [], targets: [] },
      },
    },
  } as unknown as MockLink.MockedResponse;
  const { user } = submitted(
    left({
      missing: page(12, { kind: 'targetMissing', name: '渠道' }),
      drafts: page(1, { kind: 'targetDraft', name: '泵站' }),
    }),
    known,
    declared,
  );
  const next = await screen.findByRole('button', { name: '下一项：渠道' });
  expect(screen.getByText('已送审。还有 13 项绩效目标待办。')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(next));
  await user.keyboard('{Enter}');
  expect(await screen.findByText('/targets/t9/edit')).toBeTruthy();
});

it('leads to what was begun or returned where no target is missing', async () => {
  submitted(left({ returned: page(1, { kind: 'targetReturned', name: '泵站' }) }));
  const next = await screen.findByRole('link', { name: '下一项：泵站' });
  expect(next.getAttribute('href')).toBe('/targets/s-泵站');
});

it('says after the last one who has it now, and until when', async () => {
  submitted(left({}));
  expect(await screen.findByText('全部报完')).toBeTruthy();
  expect(screen.getByText(/下一步：主管部门审核，.*12月4日前/)).toBeTruthy();
});

it('takes the focus from nobody', async () => {
  const { user } = show(
    <>
      <input aria-label="意见" />
      <NextTarget target={{ review } as ShownTarget} />
    </>,
    { session: sessionOf('unit'), mocks: [left({ missing: page(1, { kind: 'targetMissing', name: '渠道' }) })] },
  );
  await user.click(screen.getByLabelText('意见'));
  await screen.findByRole('button', { name: '下一项：渠道' });
  expect(document.activeElement).toBe(screen.getByLabelText('意见'));
});
