import { beforeEach, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { show } from '../../test/show';
import { AppLayout } from './AppLayout';

beforeEach(() => window.localStorage.clear());
const at = (path: string) => show(<AppLayout>page</AppLayout>, { path });
const fold = (name: string) => screen.queryByRole('button', { name });
const menu = () => within(screen.getByRole('navigation', { name: '主导航' }));

it('leaves the width to a form: each entry by a short mark, named in full to whoever listens or points', async () => {
  const { user } = at('/projects/new');
  const entry = menu().getByRole('link', { name: '项目库' });
  expect(entry.querySelector('[aria-hidden]')?.textContent).toBe('项目');
  expect(entry.getAttribute('title')).toBe('项目库');
  await user.click(fold('展开菜单') as HTMLElement);
  expect(menu().getByRole('link', { name: '项目库' }).querySelector('[aria-hidden]')).toBeNull();
  expect(document.activeElement).toBe(fold('收起菜单'));
});

it('keeps on the device that somebody wants the whole menu', async () => {
  const { user, unmount } = at('/review');
  await user.click(fold('展开菜单') as HTMLElement);
  unmount();
  const { user: again, unmount: leave } = at('/targets/x/edit');
  await again.click(fold('收起菜单') as HTMLElement);
  leave();
  at('/transfers/x/hand-down');
  expect(fold('展开菜单')?.getAttribute('aria-expanded')).toBe('false');
});

it('shows the whole menu everywhere else, with nothing to fold', () => {
  at('/projects');
  expect(fold('展开菜单') ?? fold('收起菜单')).toBeNull();
  expect(menu().getByRole('link', { name: '项目库' }).getAttribute('title')).toBeNull();
});
