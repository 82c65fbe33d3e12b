import { expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type Key, keysAtWork, pressKey } from './keys';
import { useKeys } from './use-keys';

const Keys = ({ title, keys }: { title: string; keys: readonly Key[] }) => {
  useKeys(title, keys);
  return null;
};
const key = (keys: string, more: Omit<Partial<Key>, 'run'> = {}) => ({
  keys,
  label: keys,
  run: jest.fn<() => void>(),
  ...more,
});

it('does what a key was stated to do, and nothing once that is gone', async () => {
  const user = userEvent.setup();
  const [help, save, fault] = [key('?'), key('Control+S'), key('Shift+F8')];
  const { unmount } = render(<Keys title="页面" keys={[help, save, fault]} />);
  await user.keyboard('?{Control>}s{/Control}{Shift>}{F8}{/Shift}');
  for (const { run } of [help, save, fault]) expect(run).toHaveBeenCalledTimes(1);
  unmount();
  await user.keyboard('?');
  expect(help.run).toHaveBeenCalledTimes(1);
  expect(keysAtWork()).toEqual([]);
});

it('takes two keys one after the other, and not with another between them', async () => {
  const user = userEvent.setup();
  const [home, alone] = [key('G H'), key('H')];
  render(<Keys title="页面" keys={[home, alone]} />);
  await user.keyboard('gh');
  expect([home.run.mock.calls.length, alone.run.mock.calls.length]).toEqual([1, 0]);
  await user.keyboard('gxh');
  expect([home.run.mock.calls.length, alone.run.mock.calls.length]).toEqual([1, 1]);
});

it('leaves letters to whoever types, but not Ctrl', async () => {
  const user = userEvent.setup();
  const [next, save] = [key('J'), key('Control+S')];
  render(
    <>
      <input aria-label="名称" />
      <Keys title="页面" keys={[next, save]} />
    </>,
  );
  await user.type(screen.getByLabelText('名称'), 'j{Control>}s{/Control}');
  expect([next.run.mock.calls.length, save.run.mock.calls.length]).toEqual([0, 1]);
});

it('takes a key that leaves a field while somebody types', async () => {
  const user = userEvent.setup();
  const [leave, down] = [key('Escape', { whileTyping: true }), key('J')];
  render(
    <>
      <Keys title="页面" keys={[leave, down]} />
      <input aria-label="名称" />
    </>,
  );
  await user.type(screen.getByLabelText('名称'), 'j{Escape}');
  expect([leave.run.mock.calls.length, down.run.mock.calls.length]).toEqual([1, 0]);
});

it('rests under a dialog, but for the keys of the dialog', async () => {
  const user = userEvent.setup();
  const [next, send] = [key('J'), key('Control+Enter', { inDialogs: true })];
  render(
    <>
      <div role="dialog" aria-label="确认" />
      <Keys title="页面" keys={[next, send]} />
    </>,
  );
  await user.keyboard('j{Control>}{Enter}{/Control}');
  expect([next.run.mock.calls.length, send.run.mock.calls.length]).toEqual([0, 1]);
});

it('gives a key that means nothing just now to the one stated before', async () => {
  const user = userEvent.setup();
  const [frame, page] = [key('X'), { ...key('X'), run: () => false }];
  render(
    <>
      <Keys title="框架" keys={[frame]} />
      <Keys title="清单" keys={[page]} />
    </>,
  );
  await user.keyboard('x');
  expect(frame.run).toHaveBeenCalledTimes(1);
});

it('leaves a key alone that a control took', async () => {
  const user = userEvent.setup();
  const next = key('J');
  render(
    <>
      <button type="button" onKeyDown={(event) => event.preventDefault()}>
        自己的
      </button>
      <Keys title="页面" keys={[next]} />
    </>,
  );
  screen.getByRole('button').focus();
  await user.keyboard('j');
  expect(next.run).not.toHaveBeenCalled();
});

it('lists what works, the page before the frame and each key once, and presses it for a button', () => {
  const [map, frame, page] = [key('?'), key('Control+K'), key('J')];
  render(
    <>
      <Keys title="所有页面" keys={[map, frame]} />
      <Keys title="清单" keys={[page, { keys: '?', label: '另一个' }]} />
    </>,
  );
  expect(keysAtWork().map(({ title, keys }) => [title, keys.map((each) => each.keys).join(' ')])).toEqual([
    ['清单', 'J ?'],
    ['所有页面', 'Control+K'],
  ]);
  expect([pressKey('Control+K'), pressKey('F9')]).toEqual([true, false]);
  expect(frame.run).toHaveBeenCalledTimes(1);
});
