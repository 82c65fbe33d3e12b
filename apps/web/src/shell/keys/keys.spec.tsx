import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { useKeys } from '@chengxiao/ui';
import { sessionOf, show } from '../../../test/show';
import { AppLayout } from '../AppLayout';

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal = function open() {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close = function close() {
  this.removeAttribute('open');
  this.dispatchEvent(new Event('close'));
};

function Page() {
  useKeys('清单', [{ keys: 'J', label: '下一行', run: () => undefined }]);
  return <h1>一页</h1>;
}

it('shows by ? the keys of the page at hand and of every page', async () => {
  const { user } = show(<AppLayout>{<Page />}</AppLayout>);
  await user.keyboard('?');
  const map = within(screen.getByRole('dialog', { name: '快捷键' }));
  expect(map.getByText('下一行').closest('div')?.textContent).toBe('J下一行');
  expect(map.getByRole('heading', { name: '所有页面' })).toBeTruthy();
  expect(map.getByText('首页').closest('div')?.textContent).toBe('G H首页');
  await user.click(map.getByRole('button', { name: '关闭' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('goes to the pages of the menu with G and a letter, and nowhere else', async () => {
  const { user, router } = show(<AppLayout>{<Page />}</AppLayout>, { session: sessionOf('evaluator') });
  await user.keyboard('gp');
  expect(router.state.location.pathname).toBe('/');
  await user.keyboard('gt');
  expect(router.state.location.pathname).toBe('/todo');
});
