import { expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Button } from 'antd';
import { Confirmation, useConfirm } from './Confirmation';
import { setLanguage } from './language';
import { UiProvider } from './UiProvider';

const question = {
  title: '下达',
  lines: ['向 12 个地区下达 8,000.00 万元。'],
  okText: '下达',
  final: true,
};

function Page({ send }: { send: () => void }) {
  const confirm = useConfirm();
  return <Button onClick={() => void confirm(question).then((yes) => yes && send())}>分解下达</Button>;
}

function open() {
  setLanguage('zh');
  const send = jest.fn();
  render(
    <UiProvider>
      <Page send={send} />
    </UiProvider>,
  );
  return { send, user: userEvent.setup() };
}

it('says what will be done and that it stays done, and does it once it is confirmed by the keyboard', async () => {
  const { send, user } = open();
  await user.click(screen.getByRole('button', { name: '分解下达' }));
  const dialog = await screen.findByRole('dialog', { name: '下达' });
  expect(dialog.textContent).toContain('向 12 个地区下达 8,000.00 万元。');
  expect(dialog.textContent).toContain('办理后不能撤回');
  expect(send).not.toHaveBeenCalled();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('下达'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('leaves everything as it is on Escape, and on the other button', async () => {
  const { send, user } = open();
  for (const leave of [
    () => user.keyboard('{Escape}'),
    () => user.click(screen.getByRole('button', { name: '取消' })),
  ]) {
    await user.click(screen.getByRole('button', { name: '分解下达' }));
    await screen.findByRole('dialog');
    await leave();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
  expect(send).not.toHaveBeenCalled();
});

it('does nothing twice, however often it is pressed', async () => {
  setLanguage('zh');
  let done: () => void = () => undefined;
  const onOk = jest.fn(() => new Promise<void>((resolve) => (done = resolve)));
  render(
    <UiProvider>
      <Confirmation {...question} onOk={onOk} onCancel={() => undefined} />
    </UiProvider>,
  );
  const ok = screen.getByRole('button', { name: '下达' });
  fireEvent.click(ok);
  fireEvent.click(ok);
  expect(onOk).toHaveBeenCalledTimes(1);
  await act(() => Promise.resolve(done()));
  fireEvent.click(ok);
  expect(onOk).toHaveBeenCalledTimes(2);
});
