import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { chooseIn } from '../../test/choose-in';
import { show } from '../../test/show';
import { readablePublications } from './disclosure.graphql';
import { ReadableListPage } from './ReadableListPage';

const row = {
  __typename: 'ReadablePublication',
  id: 'p1',
  kind: 'target',
  scope: 'government',
  year: 2026,
  projectName: '草原生态保护',
  divisionName: '兴安盟',
  departmentName: '林草局',
  grade: null,
  publishedAt: '2026-11-01T00:00:00.000Z',
};
const lists = (filter: object, nodes: object[]): MockLink.MockedResponse => ({
  request: { query: readablePublications, variables: { first: 50, filter } },
  result: {
    data: {
      readablePublications: {
        __typename: 'ReadablePublicationPage',
        nodes,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        totalCount: nodes.length,
      },
    },
  },
});
const open = (...mocks: MockLink.MockedResponse[]) =>
  show(<ReadableListPage />, { mocks, path: '/publications/readable?year=all', route: '/publications/readable' });

it('lists what other divisions publish to me, each with its scope, and narrows by scope', async () => {
  const { user, router } = open(lists({}, [row]), lists({ scopes: ['division'] }, []));
  const link = await screen.findByRole('link', { name: '草原生态保护' });
  expect(link.getAttribute('href')).toBe('/publications/readable/p1');
  expect(screen.getByText('政府系统内公开')).toBeTruthy();
  await chooseIn(user, screen.getByLabelText('公开范围'), '本级公开');
  expect(await screen.findByText('没有符合条件的公开记录')).toBeTruthy();
  await waitFor(() => expect(router.state.location.search).toBe('?year=all&scope=division'));
});

it('says what will appear while there is nothing', async () => {
  open(lists({}, []));
  expect(await screen.findByText('还没有可查阅的公开')).toBeTruthy();
});
