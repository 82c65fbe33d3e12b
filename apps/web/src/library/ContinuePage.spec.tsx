import type { MockLink } from '@apollo/client/testing';
import type { ContinuableProjectsQuery } from '@chengxiao/client';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { continuableProjects, continueProjects } from './continue.graphql';
import { ContinuePage } from './ContinuePage';

type Row = ContinuableProjectsQuery['continuableProjects'][number];
const row = (formerId: string, over: Partial<Row> = {}): Row => ({
  formerId,
  projectCode: `15080026T00000000000${formerId}`,
  projectName: `项目${formerId}`,
  orgName: '农田建设服务中心',
  attribute: 'continuing',
  projectType: 'special',
  way: 'propose',
  recurring: true,
  amount: '8540000.00',
  proposedId: null,
  targetId: null,
  ...over,
});
const offer = (...rows: Row[]): MockLink.MockedResponse => ({
  request: { query: continuableProjects, variables: { year: 2027 } },
  result: { data: { continuableProjects: rows.map((each) => ({ __typename: 'Continuable', ...each })) } },
});
const shown = (...mocks: MockLink.MockedResponse[]) =>
  show(<ContinuePage />, { session: sessionOf('unit'), path: '/projects/continue?year=2027', mocks });

it('has chosen what comes again each year, continues it at one press, and leads on', async () => {
  const rows = [row('1'), row('2', { way: 'declare' }), row('3', { recurring: false, attribute: 'new' })];
  const ask: MockLink.MockedResponse = {
    request: { query: continueProjects, variables: { projectIds: ['1', '2'], year: 2027 } },
    result: {
      data: {
        continueProjects: {
          __typename: 'Outcomes',
          rows: ['1', '2'].map((id) => ({ __typename: 'OutcomeRow', id, reason: null })),
        },
      },
    },
  };
  const after = offer(
    row('3', { recurring: false, attribute: 'new' }),
    row('1', { proposedId: 'n1' }),
    row('2', { targetId: 't2' }),
  );
  const { user } = shown(offer(...rows), ask, after);
  const press = await screen.findByRole('button', { name: '延续选中的 2 个' });
  expect(screen.getByText('1,708.00')).toBeTruthy();
  expect(screen.getByText('起填 2027 年目标')).toBeTruthy();
  await user.click(press);
  expect(await screen.findByRole('link', { name: /核对资金.*项目1/ })).toHaveProperty('pathname', '/projects/n1');
  expect(screen.getByRole('link', { name: /填写目标.*项目2/ })).toHaveProperty('pathname', '/targets/t2');
  const status = screen.getAllByRole('status').find((each) => within(each).queryByText('已延续 2 个项目'));
  expect(document.activeElement).toBe(status);
  expect(screen.getByRole('button', { name: '延续选中的 0 个' })).toHaveProperty('disabled', true);
});

it('names what was continued already by somebody else', async () => {
  const reason = '已延续为 项目1（150800）';
  const ask: MockLink.MockedResponse = {
    request: { query: continueProjects, variables: { projectIds: ['1'], year: 2027 } },
    result: {
      data: {
        continueProjects: { __typename: 'Outcomes', rows: [{ __typename: 'OutcomeRow', id: '1', reason }] },
      },
    },
  };
  const { user } = shown(offer(row('1')), ask, offer(row('1', { proposedId: 'n1' })));
  await user.click(await screen.findByRole('button', { name: '延续选中的 1 个' }));
  expect(await screen.findByText(`项目1：${reason}`)).toBeTruthy();
});

it('says what to do where nothing of last year goes on', async () => {
  shown(offer());
  expect(await screen.findByText('没有可以延续的项目')).toBeTruthy();
  expect(screen.getByRole('link', { name: '申报项目' })).toBeTruthy();
});
