import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { show } from '../../test/show';
import { OwnViews, viewQuery } from './OwnViews';
import { removeView, renameView, savedViews, saveView } from './views.graphql';

type Mock = MockLink.MockedResponse;
const weekly = { __typename: 'SavedView', id: 'v1', name: '周报', query: 'sort=name&state=draft' };
const kept = (views: readonly object[]): Mock =>
  ({
    request: { query: savedViews, variables: { list: 'projects' } },
    result: { data: { savedViews: views } },
  }) as never;
const done = (query: unknown, field: string, variables: object): Mock =>
  ({ request: { query, variables }, result: { data: { [field]: { __typename: 'SavedView', id: 'v1' } } } }) as never;

const showViews = (path: string, mocks: readonly Mock[]) =>
  show(<OwnViews list="projects" columns="name,-code" views={[]} view={undefined} />, { path, mocks });

it('keeps of an address the filter, order and columns, in one order', () => {
  expect(viewQuery('?state=draft&rows=150&sort=name')).toBe('sort=name&state=draft');
  expect(viewQuery('?state=draft', 'name,-code')).toBe('columns=name%2C-code&state=draft');
  expect(viewQuery('')).toBe('');
});

it('saves how the list is looked at, under a name, and opens it', async () => {
  const query = 'columns=name%2C-code&state=draft';
  const { user, router } = showViews('/projects?state=draft&rows=100', [
    kept([]),
    done(saveView, 'saveView', { list: 'projects', name: '大额', query }),
    kept([{ ...weekly, name: '大额', query }]),
  ]);
  await user.click(await screen.findByRole('button', { name: '＋ 存为视图' }));
  const dialog = screen.getByRole('dialog', { name: '存为我的视图' });
  await user.type(within(dialog).getByLabelText(/视图名称/), '大额');
  await user.click(within(dialog).getByRole('button', { name: /确\s*定|OK/ }));
  await waitFor(() => expect(router.state.location.search).toBe(`?${query}`));
});

it('marks the view that is open, and renames and removes it', async () => {
  const { user } = showViews('/projects?state=draft&sort=name', [
    kept([weekly]),
    done(renameView, 'renameView', { id: 'v1', name: '周报二' }),
    kept([{ ...weekly, name: '周报二' }]),
    done(removeView, 'removeView', { id: 'v1' }),
    kept([]),
  ]);
  const tab = await screen.findByRole('link', { name: '周报' });
  expect(tab.closest('[aria-current="page"]')).toBeTruthy();
  expect(screen.getByRole('link', { name: '全部' }).getAttribute('href')).toBe('/projects');
  expect(screen.queryByRole('button', { name: '＋ 存为视图' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '“周报”的操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '改名' }));
  const dialog = screen.getByRole('dialog', { name: '修改视图名称' });
  await user.type(within(dialog).getByLabelText(/视图名称/), '二');
  await user.click(within(dialog).getByRole('button', { name: /确\s*定|OK/ }));
  await user.click(await screen.findByRole('button', { name: '“周报二”的操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '删除' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: '周报二' })).toBeNull());
});
