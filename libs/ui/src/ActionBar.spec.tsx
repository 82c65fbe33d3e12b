import { expect, it, jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ActionBar } from './ActionBar';
import { setLanguage } from './language';
import type { Problem } from './problem';

type Action = 'pass' | 'return';
const words: Record<Action, string> = { pass: '审核通过', return: '退回修改' };
const needs = { pass: {}, return: { needs: 'reason' as const } };
const stale: Problem = { code: 'STALE', title: '内容已变化', detail: '请刷新后再试', status: 409, fields: [] };

function start(actions: Action[], answer: Problem | null = null) {
  setLanguage('zh');
  const onAct = jest
    .fn<(action: Action, text: string | undefined) => Promise<Problem | null>>()
    .mockResolvedValue(answer);
  render(
    <ActionBar
      actions={actions}
      label={(action) => words[action]}
      needs={needs}
      onAct={onAct}
      phrases={['指标不够明确']}
    />,
  );
  return { onAct, user: userEvent.setup() };
}

it('renders what the API allows and nothing else', () => {
  start(['pass']);
  expect(screen.getByRole('button', { name: '审核通过' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '退回修改' })).toBeNull();
});

it('does an action at once and shows its refusal', async () => {
  const { onAct, user } = start(['pass'], stale);
  await user.click(screen.getByRole('button', { name: '审核通过' }));
  expect(onAct).toHaveBeenCalledWith('pass', undefined);
  expect((await screen.findByRole('alert')).textContent).toContain('请刷新后再试');
});

it('asks for the reason, refuses an empty one, and sends it', async () => {
  const { onAct, user } = start(['pass', 'return']);
  await user.click(screen.getByRole('button', { name: '退回修改' }));
  const confirm = () => screen.getAllByRole('button', { name: '退回修改' }).at(-1) as HTMLElement;
  await user.click(confirm());
  expect(onAct).not.toHaveBeenCalled();
  expect(screen.getByLabelText(/原因/).getAttribute('aria-invalid')).toBe('true');
  await user.click(screen.getByRole('button', { name: '指标不够明确' }));
  await user.type(screen.getByLabelText(/原因/), ',请细化');
  await user.click(confirm());
  expect(onAct).toHaveBeenCalledWith('return', '指标不够明确,请细化');
});

it('keeps what was written when its dialog is closed, and forgets it once it is done', async () => {
  const { onAct, user } = start(['pass', 'return']);
  const open = () => user.click(screen.getAllByRole('button', { name: '退回修改' })[0] as HTMLElement);
  const written = () => (screen.getByLabelText(/原因/) as HTMLTextAreaElement).value;
  await open();
  await user.type(screen.getByLabelText(/原因/), '请逐条说明依据');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByLabelText(/原因/)).toBeNull());
  await open();
  expect(written()).toBe('请逐条说明依据');
  await user.click(screen.getAllByRole('button', { name: '退回修改' }).at(-1) as HTMLElement);
  expect(onAct).toHaveBeenCalledWith('return', '请逐条说明依据');
  await waitFor(() => expect(screen.queryByLabelText(/原因/)).toBeNull());
  await open();
  expect(written()).toBe('');
});

it('does it once, though its button is clicked twice', async () => {
  const { onAct, user } = start(['return']);
  onAct.mockReturnValue(new Promise(() => undefined));
  await user.click(screen.getByRole('button', { name: '退回修改' }));
  await user.type(screen.getByLabelText(/原因/), '请细化');
  await user.dblClick(screen.getAllByRole('button', { name: '退回修改' }).at(-1) as HTMLElement);
  expect(onAct).toHaveBeenCalledTimes(1);
});
