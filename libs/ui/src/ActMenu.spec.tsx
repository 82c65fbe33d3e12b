import { expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ActMenu } from './ActMenu';

const items = [
  { key: 'rename', label: '改名' },
  { key: 'remove', label: '删除', danger: true },
];

function start() {
  const onAct = jest.fn<(key: string) => void>();
  render(
    <>
      <ActMenu label="操作" items={items} onAct={onAct}>
        …
      </ActMenu>
      <button type="button">别处</button>
    </>,
  );
  return { onAct, user: userEvent.setup(), button: screen.getByRole('button', { name: '操作' }) };
}

it('is gone through by arrows, and gives the focus back with Escape', async () => {
  const { onAct, user, button } = start();
  await user.click(button);
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: '改名' }));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: '删除' }));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: '改名' }));
  await user.keyboard('{ArrowUp}{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(onAct).not.toHaveBeenCalled();
});

it('does one act and closes', async () => {
  const { onAct, user, button } = start();
  await user.click(button);
  await user.keyboard('{End}{Enter}');
  expect(onAct.mock.calls).toEqual([['remove']]);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
});

it('closes when somebody goes elsewhere', async () => {
  const { user, button } = start();
  await user.click(button);
  await user.click(screen.getByRole('button', { name: '别处' }));
  expect(screen.queryByRole('menu')).toBeNull();
});
