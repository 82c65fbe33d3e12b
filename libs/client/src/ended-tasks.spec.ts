import { gql } from '@apollo/client/core';
import { beforeEach, expect, it } from '@jest/globals';
import { createCache } from './create-client';
import { dropEndedTasks } from './ended-tasks';

const lists = gql`
  query Lists {
    todos(first: 50) {
      nodes {
        id
        kind
        subjectId
        projectId
        year
        amount
        daysLeft
      }
      totalCount
      sums {
        amount
      }
    }
    todoCounts {
      kind
      count
      overdue
      amount
    }
  }
`;
const held = gql`
  query Held {
    target(id: "t1") {
      id
      allowedActions
    }
  }
`;
const todo = (id: string, kind: string, over: object) => ({
  __typename: 'Todo',
  id,
  kind,
  subjectId: id,
  projectId: 'p1',
  year: 2027,
  amount: '100.00',
  daysLeft: 3,
  ...over,
});
const stored = {
  todos: {
    __typename: 'TodoPage',
    nodes: [
      todo('a', 'targetDraft', { subjectId: 't1', daysLeft: -1 }),
      todo('b', 'targetDraft', { subjectId: 't2' }),
      todo('c', 'targetMissing', { projectId: 'p2', amount: '50.00' }),
    ],
    totalCount: 3,
    sums: { __typename: 'TodoSums', amount: '250.00' },
  },
  todoCounts: [
    { __typename: 'TodoCount', kind: 'targetDraft', count: 2, overdue: 1, amount: '200.00' },
    { __typename: 'TodoCount', kind: 'targetMissing', count: 1, overdue: 0, amount: '50.00' },
  ],
};
let cache = createCache();
beforeEach(() => {
  cache = createCache();
  cache.writeQuery({ query: lists, data: stored });
  cache.writeQuery({ query: held, data: { target: { __typename: 'Target', id: 't1', allowedActions: ['submit'] } } });
});
const shown = () => {
  const { todos, todoCounts } = cache.readQuery<typeof stored>({ query: lists }) ?? stored;
  return {
    rows: todos.nodes.map(({ id }) => id),
    total: todos.totalCount,
    amount: todos.sums.amount,
    counts: todoCounts.map(({ count, overdue, amount }) => `${count} ${overdue} ${amount}`),
  };
};
const moved = (allowedActions: string[]) => ({ moveTarget: { __typename: 'Target', id: 't1', allowedActions } });
const before = { rows: ['a', 'b', 'c'], total: 3, amount: '250.00', counts: ['2 1 200.00', '1 0 50.00'] };

it('takes out what was just dealt with, with its money', () => {
  dropEndedTasks(cache, moved(['withdraw']), { id: 't1' });
  expect(shown()).toEqual({ rows: ['b', 'c'], total: 2, amount: '150.00', counts: ['1 0 100.00', '1 0 50.00'] });
});

it('takes out a missing target that was begun, and no other of its project', () => {
  dropEndedTasks(cache, { declareTarget: { __typename: 'Target', id: 't9' } }, { projectId: 'p2', year: 2027 });
  expect(shown()).toEqual({ rows: ['a', 'b'], total: 2, amount: '200.00', counts: ['2 1 200.00', '0 0 0.00'] });
});

it.each([
  ['what was refused', { moveTarget: { __typename: 'Problem', code: 'STALE' } }],
  ['what I may still do', moved(['submit', 'remove'])],
  ['what was only saved', { editTarget: { __typename: 'Target', id: 't1', version: 2 } }],
  ['a target that was not begun', { declareTarget: { __typename: 'Problem', code: 'DUPLICATE' } }],
  ['what nothing was known of', { moveTarget: { __typename: 'Target', id: 't2', allowedActions: [] } }],
])('leaves %s', (_, data) => {
  dropEndedTasks(cache, data, { projectId: 'p2', year: 2027 });
  expect(shown()).toEqual(before);
});
