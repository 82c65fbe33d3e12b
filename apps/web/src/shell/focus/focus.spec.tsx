import { expect, it } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { show } from '../../../test/show';
import { AppLayout } from '../AppLayout';

const later = () => act(() => new Promise((resolve) => setTimeout(resolve, 120)));
const focused = () => document.activeElement?.textContent ?? '';

/** A page whose rows go away one by one, by a button of the row or by a dialog that it opens. */
function Page({ asks = false }: { asks?: boolean }) {
  const [rows, setRows] = useState(['甲', '乙', '丙']);
  const [asked, setAsked] = useState('');
  const [busy, setBusy] = useState(false);
  const drop = (row: string) => {
    setAsked('');
    setRows((old) => old.filter((each) => each !== row));
  };
  const wait = () => {
    setBusy(true);
    setTimeout(() => setBusy(false), 80);
  };
  return (
    <>
      <h1 tabIndex={-1}>清单</h1>
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <button type="button" onClick={() => (asks ? setAsked(row) : drop(row))}>
              {row}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" disabled={busy} onClick={wait}>
        保存
      </button>
      {asked && (
        <div role="dialog" aria-label="确认">
          <button type="button" onClick={() => drop(asked)}>
            确定
          </button>
        </div>
      )}
    </>
  );
}

/** A dialog that stays open: one button works for a while, the other takes itself away. */
function Asking() {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [dropped, setDropped] = useState(false);
  const wait = () => {
    setBusy(true);
    setTimeout(() => setBusy(false), 80);
  };
  return (
    <>
      <h1 tabIndex={-1}>清单</h1>
      <button type="button" onClick={() => setOpen(true)}>
        批复
      </button>
      {open &&
        createPortal(
          <div role="dialog" aria-label="确认">
            {!dropped && (
              <button type="button" onClick={() => setDropped(true)}>
                删去
              </button>
            )}
            <button type="button" disabled={busy} onClick={wait}>
              办理
            </button>
          </div>,
          document.body,
        )}
    </>
  );
}
const page = (asks: boolean) =>
  show(
    <AppLayout>
      <Page asks={asks} />
    </AppLayout>,
  );
const press = (name: string) => screen.getByRole('button', { name });

it('goes to the row that comes next, and to the heading after the last', async () => {
  const { user } = page(false);
  for (const [row, next] of [
    ['乙', '丙'],
    ['丙', '甲'],
    ['甲', '清单'],
  ] as const) {
    await user.click(press(row));
    await later();
    expect([row, focused()]).toEqual([row, next]);
  }
});

it('goes behind a dialog to what comes next there, where its opener is gone too', async () => {
  const { user } = page(true);
  await user.click(press('甲'));
  await user.click(press('确定'));
  await later();
  expect(focused()).toBe('乙');
});

it('comes back to a button that was only disabled while it worked', async () => {
  const { user } = page(false);
  await user.click(press('保存'));
  act(() => (document.activeElement as HTMLElement).blur());
  await later();
  await later();
  expect(focused()).toBe('保存');
});

it('stays in a dialog that is open: at the button that worked, or beside what went away', async () => {
  const { user } = show(
    <AppLayout>
      <Asking />
    </AppLayout>,
  );
  await user.click(press('批复'));
  await user.click(press('办理'));
  act(() => (document.activeElement as HTMLElement).blur());
  await later();
  await later();
  expect(focused()).toBe('办理');
  await user.click(press('删去'));
  await later();
  expect(focused()).toBe('办理');
});

it('stays away where somebody clicked beside everything', async () => {
  const { user } = page(false);
  await user.click(press('甲'));
  await later();
  await user.click(document.body);
  await later();
  expect(document.activeElement).toBe(document.body);
});
