import { beforeEach, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { searchEverything } from './search.graphql';
import { SearchButton } from './SearchButton';

const hit = (fields: object) => ({
  __typename: 'SearchHit',
  code: null,
  documentNo: null,
  place: null,
  year: null,
  ...fields,
});
const road = hit({ kind: 'project', id: 'p1', title: '公路养护', code: '15000026T000000000001', place: '公路局' });
const reply = hit({ kind: 'budgetReply', id: 'r1', title: '交通厅', documentNo: '财预〔2026〕15号', year: 2026 });
const answer = (text: string, hits: readonly object[], delay = 0) => ({
  request: { query: searchEverything, variables: { text, first: 6 } },
  result: { data: { search: hits } },
  delay,
});
const field = () => screen.getByRole('combobox', { name: '搜索项目、单位、代码、文号' });
const page = (
  <>
    <input aria-label="页面" />
    <SearchButton />
  </>
);

const pause = (ms: number) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)));

beforeEach(() => sessionStorage.clear());

it('opens by Ctrl+K, finds as one types, leads on by arrows and Enter, and keeps what was searched', async () => {
  const { user, router } = show(page, { route: '/', mocks: [answer('公路', [road, reply])] });
  await user.keyboard('{Control>}k{/Control}');
  expect(await screen.findByText(/可以搜索本岗位范围内的/)).toBeTruthy();
  await user.type(field(), '公路');
  const groups = await screen.findAllByRole('group');
  expect(
    groups.map((group) =>
      within(group)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([['公路养护15000026T000000000001 · 公路局'], ['交通厅财预〔2026〕15号 · 2026 年']]);
  const [first, second] = screen.getAllByRole('option');
  expect(field().getAttribute('aria-activedescendant')).toBe(first?.id);
  await user.keyboard('{ArrowDown}');
  expect(second?.getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/projects/p1'));
  await act(() => router.navigate('/'));
  await user.click(await screen.findByRole('button', { name: /搜索项目/ }));
  expect(within(screen.getByRole('group', { name: '最近搜索' })).getByRole('option').textContent).toBe('公路');
});

it('shows the answer to the last request, however late an earlier one comes', async () => {
  const mocks = [answer('公路', [road], 400), answer('公路养', [reply], 20)];
  const { user } = show(page, { mocks });
  await user.click(screen.getByRole('button', { name: /搜索项目/ }));
  await user.type(field(), '公路');
  await pause(200);
  await user.type(field(), '养');
  expect(await screen.findByText('交通厅')).toBeTruthy();
  await pause(400);
  expect(screen.queryByText('公路养护')).toBeNull();
});

it('says what is missing, that nothing was found, and gives the focus back', async () => {
  const { user } = show(page, { mocks: [answer('龙宫', [])] });
  const before = screen.getByLabelText('页面');
  before.focus();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(field(), '龙');
  expect(screen.getByText('请输入 2 个以上的字或数字。')).toBeTruthy();
  await user.type(field(), '宫');
  expect(await screen.findByText('没有找到“龙宫”')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '关闭搜索' }));
  expect(document.activeElement).toBe(before);
});

it('leads to the list of everything where there may be more, and to a letter where no list holds it', async () => {
  const many = Array.from({ length: 6 }, (_, at) => ({ ...road, id: `p${at}`, title: `公路${at}` }));
  const { user, router } = show(page, { session: sessionOf('unit'), mocks: [answer('公路', many)] });
  await user.click(screen.getByRole('button', { name: /搜索项目/ }));
  await user.type(field(), '公路');
  await user.click(await screen.findByText('在项目库中查看全部“公路”'));
  await waitFor(() =>
    expect(router.state.location.pathname + router.state.location.search).toBe(
      `/projects?search=${encodeURIComponent('公路')}&year=all`,
    ),
  );
});

it('is not offered to firms', () => {
  show(page, { session: sessionOf('evaluator') });
  expect(screen.queryByRole('button')).toBeNull();
});
