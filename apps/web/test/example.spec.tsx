/** One whole page as modules write them, on fixture data: a list with filters, cards of money and states, and a move. */
import { type MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { type TypedDocumentNode, gql } from '@apollo/client';
import { useCommand, usePaged } from '@chengxiao/client';
import { ActionBar, DateText, ListPage, StateTag, texts, oneOf } from '@chengxiao/ui';
import { screen, waitFor, within } from '@testing-library/react';
import { chooseIn } from './choose-in';
import { useUrlFilter } from '../src/hooks/use-url-filter';
import { show } from './show';

type Well = {
  __typename: 'Well';
  id: string;
  name: string;
  amount: string;
  due: string;
  state: 'open' | 'done';
  version: number;
  allowedActions: 'finish'[];
};
type Wells = {
  wells: { nodes: Well[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: number };
};
type Refused = { __typename: 'Problem'; code: 'STALE'; title: string; detail: string; status: number; fields: [] };

const wells: TypedDocumentNode<Wells, { state: string; after?: string }> = gql`
  query Wells($state: String, $after: String) {
    wells(state: $state, after: $after) {
      nodes {
        id
        name
        amount
        due
        state
        version
        allowedActions
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;
const finishWell: TypedDocumentNode<{ finishWell: Well | Refused }, { id: string; version: number }> = gql`
  mutation FinishWell($id: ID!, $version: Int!) {
    finishWell(id: $id, version: $version) {
      ... on Well {
        id
        state
        version
        allowedActions
      }
      ... on Problem {
        code
        title
        detail
        status
        fields {
          path
          message
        }
      }
    }
  }
`;
const useWellText = texts('example', {
  zh: {
    title: '机井',
    name: '名称',
    amount: '金额',
    due: '期限',
    state: '状态',
    states: { open: '在建', done: '完工' },
    finish: '完工',
    empty: '还没有机井',
    next: '由单位登记后在此列出',
  },
  en: {
    title: 'Wells',
    name: 'Name',
    amount: 'Amount',
    due: 'Due',
    state: 'State',
    states: { open: 'open', done: 'done' },
    finish: 'Finish',
    empty: 'No wells yet',
    next: 'Units register them',
  },
});

function WellListPage() {
  const t = useWellText();
  const [filter, setFilter] = useUrlFilter(['state']);
  const paged = usePaged(wells, 'wells', filter);
  const { run } = useCommand(finishWell, { refetch: false });
  return (
    <ListPage
      title={t('title')}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/wells/${id}`}
      name="wells"
      filters={[oneOf('state', t('state'), ['open', 'done'] as const, (value) => t(`states.${value}`))]}
      values={filter}
      onFilter={setFilter}
      empty={{ title: t('empty'), text: t('next') }}
      columns={[
        { key: 'name', title: t('name'), render: ({ name }) => name },
        { key: 'amount', title: t('amount'), kind: 'money', amount: ({ amount }) => amount },
        { key: 'due', title: t('due'), kind: 'date', render: ({ due }) => <DateText value={due} /> },
        {
          key: 'state',
          title: t('state'),
          render: ({ state }) => (
            <StateTag label={t(`states.${state}`)} tone={state === 'done' ? 'success' : 'progress'} />
          ),
        },
        {
          key: 'move',
          title: t('finish'),
          render: ({ id, version, allowedActions }) => (
            <ActionBar
              actions={allowedActions}
              label={(action) => t(action)}
              onAct={async () => (await run({ id, version })).problem}
            />
          ),
        },
      ]}
    />
  );
}

const well = (n: number): Well => ({
  __typename: 'Well',
  id: `w${n}`,
  name: `${n} 号井`,
  amount: '1234567.89',
  due: '2026-03-31',
  state: 'open',
  version: 1,
  allowedActions: ['finish'],
});
const answers = (
  state: string,
  nodes: Well[],
  after?: string,
  next: string | null = null,
): MockLink.MockedResponse => ({
  request: { query: wells, variables: after ? { state, after } : { state } },
  result: { data: { wells: { nodes, pageInfo: { hasNextPage: next !== null, endCursor: next }, totalCount: 2 } } },
});
const finishes = (result: Well | Refused): MockLink.MockedResponse => ({
  request: { query: finishWell, variables: { id: 'w1', version: 1 } },
  result: { data: { finishWell: result } },
});

it('lists, fetches the next page and keeps the first', async () => {
  const { user } = show(<WellListPage />, {
    mocks: [answers('', [well(1)], undefined, 'c1'), answers('', [well(2)], 'c1')],
  });
  expect(await screen.findByRole('link', { name: '1 号井' })).toBeTruthy();
  expect(screen.getAllByTitle('123.456789 万元').map(({ textContent }) => textContent)).toEqual(['123.46', '123.46']);
  expect(screen.getByText('2026年3月31日')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '加载更多' }));
  expect(await screen.findByText('2 号井')).toBeTruthy();
  expect(screen.getByText('已显示 2 / 共 2 条')).toBeTruthy();
});

it('keeps the filter in the address and says what to do when nothing is there', async () => {
  const { user, router } = show(<WellListPage />, { mocks: [answers('', [well(1)]), answers('done', [])] });
  await chooseIn(user, await screen.findByLabelText('状态'), '完工');
  expect(await screen.findByText('由单位登记后在此列出')).toBeTruthy();
  expect(router.state.location.search).toBe('?state=done');
});

it('does what is allowed and shows what became of it', async () => {
  const { user } = show(<WellListPage />, {
    mocks: [answers('', [well(1)]), finishes({ ...well(1), state: 'done', version: 2, allowedActions: [] })],
  });
  await user.click(await screen.findByRole('button', { name: '完工' }));
  const row = screen.getByRole('link', { name: '1 号井' }).closest('tr') as HTMLElement;
  await waitFor(() => expect(within(row).queryByRole('button')).toBeNull());
  expect(within(row).getByText('完工')).toBeTruthy();
});

it('shows a refusal where the action is', async () => {
  const { user } = show(<WellListPage />, {
    mocks: [
      answers('', [well(1)]),
      finishes({
        __typename: 'Problem',
        code: 'STALE',
        title: '内容已变化',
        detail: '请刷新后再试',
        status: 409,
        fields: [],
      }),
    ],
  });
  await user.click(await screen.findByRole('button', { name: '完工' }));
  expect((await screen.findByRole('alert')).textContent).toContain('请刷新后再试');
});

it('offers another try when the service is away', async () => {
  show(<WellListPage />, {
    mocks: [{ request: { query: wells, variables: { state: '' } }, error: new Error('offline') }],
  });
  expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
});
