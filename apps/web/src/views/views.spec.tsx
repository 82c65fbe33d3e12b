import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { show } from '../../test/show';
import { OwnViews, viewQuery } from './OwnViews';
import { removeView, renameView, savedViews, saveView } from './views.graphql';

type Mock = MockLink.MockedResponse;
const weekly = { __typename: 'SavedView', id: 'v1', name: '周报', query: 'sort=name&state=draft', version: 3 };
const kept = (views: readonly object[]): Mock =>
  ({
    request: { query: savedViews, variables: { list: 'projects' } },
    result: { data: { savedViews: views } },
  }) as never;
const done = (query: unknown, field: string, variables: object): Mock =>
  ({ request: { query, variables }, result: { data: { [field]: { __typename: 'SavedView', id: 'v1' } } } }) as never;

const stale = {
  __typename: 'Problem',
  code: 'STALE',
  title: '已被修改',
  detail: '已在另一个窗口中改动',
  status: 409,
  fields: [],
};
const refused = (query: unknown, field: string, variables: object, problem = stale): Mock =>
  ({ request: { query, variables }, result: { data: { [field]: problem } } }) as never;

const showViews = (path: string, mocks: readonly Mock[]) =>
  show(<OwnViews list="projects" columns="name,-code" views={[]} view={undefined} />, { path, mocks });

it('keeps of an address the filter, order and columns, in one order', () => {
  expect(viewQuery('?state=draft&rows=150&sort=name')).toBe('sort=name&state=draft');
  expect(viewQuery('?state=draft', 'name,-code')).toBe('columns=name%2C-code&state=draft');
  expect(viewQuery('?step=finance&open=a,b&tab=a')).toBe('step=finance');
  expect(viewQuery('')).toBe('');
});

it('saves how the list is looked at, under a name, and opens it', async () => {
  const query = 'columns=name%2C-code&state=draft';
  const { user, router } = showViews('/projects?state=draft&rows=100', [
    kept([]),
    done(saveView, 'saveView', { list: 'projects', name: '大额', query, version: 0 }),
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
    done(renameView, 'renameView', { id: 'v1', name: '周报二', version: 3 }),
    kept([{ ...weekly, name: '周报二', version: 4 }]),
    done(removeView, 'removeView', { id: 'v1', version: 4 }),
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

it('warns that a view of the same name is replaced, and replaces only what it showed', async () => {
  const kept2 = { name: '周报', query: 'columns=name%2C-code&state=submitted' };
  const { user } = showViews('/projects?state=submitted', [
    kept([weekly]),
    refused(saveView, 'saveView', { list: 'projects', ...kept2, version: 3 }),
    kept([
      { ...weekly, version: 4 },
      { ...weekly, id: 'v9', name: '别处新存', query: 'level=first' },
    ]),
    done(saveView, 'saveView', { list: 'projects', ...kept2, version: 4 }),
    kept([{ ...weekly, ...kept2, version: 5 }]),
  ]);
  await screen.findByRole('link', { name: '周报' });
  await user.click(screen.getByRole('button', { name: '＋ 存为视图' }));
  const dialog = screen.getByRole('dialog', { name: '存为我的视图' });
  await user.type(within(dialog).getByLabelText(/视图名称/), '周报');
  expect(within(dialog).getByText('已有同名的视图，其内容将被替换')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: /替\s*换/ }));
  expect(await within(dialog).findByText('已在另一个窗口中改动')).toBeTruthy();
  await screen.findByRole('link', { name: '别处新存' });
  // What was typed stands, and the next try replaces what is shown by now.
  await user.click(within(dialog).getByRole('button', { name: /替\s*换/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('says that a view was changed in another window instead of removing it', async () => {
  const { user } = showViews('/projects?state=draft&sort=name', [
    kept([weekly]),
    refused(removeView, 'removeView', { id: 'v1', version: 3 }),
    kept([{ ...weekly, name: '月报', version: 4 }]),
  ]);
  await user.click(await screen.findByRole('button', { name: '“周报”的操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '删除' }));
  expect((await screen.findByRole('alert')).textContent).toContain('已在另一个窗口中改动');
  expect(await screen.findByRole('link', { name: '月报' })).toBeTruthy();
});

it('keeps a view anew that was removed in another window while it was given a name', async () => {
  const gone = { ...stale, code: 'NOT_FOUND', detail: '可能已在另一个窗口中删除' };
  const { user } = showViews('/projects?state=draft&sort=name', [
    kept([weekly]),
    refused(renameView, 'renameView', { id: 'v1', name: '周报二', version: 3 }, gone),
    kept([]),
    done(saveView, 'saveView', {
      list: 'projects',
      name: '周报二',
      query: 'columns=name%2C-code&sort=name&state=draft',
      version: 0,
    }),
    kept([{ ...weekly, id: 'v2', name: '周报二', version: 1 }]),
  ]);
  await user.click(await screen.findByRole('button', { name: '“周报”的操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '改名' }));
  const dialog = screen.getByRole('dialog', { name: '修改视图名称' });
  await user.type(within(dialog).getByLabelText(/视图名称/), '二');
  await user.click(within(dialog).getByRole('button', { name: /确\s*定|OK/ }));
  expect(await within(dialog).findByText('可能已在另一个窗口中删除')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('link', { name: '周报' })).toBeNull());
  await user.click(within(dialog).getByRole('button', { name: /确\s*定|OK/ }));
  expect(await screen.findByRole('link', { name: '周报二' })).toBeTruthy();
});
