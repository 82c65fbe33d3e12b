import { expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { Choice } from './Choice';
import { DateInput } from './DateInput';
import { Labelled } from './Labelled';
import { UiProvider } from './UiProvider';

const states = [
  { value: 'draft', label: '草稿' },
  { value: 'filed', label: '已备案' },
];

function Chosen({ onChange }: { onChange: (value: string) => void }) {
  const [value, setValue] = useState('');
  return (
    <Labelled label="状态">
      <Choice
        value={value}
        options={states}
        onChange={(next) => {
          setValue(next);
          onChange(next);
        }}
      />
    </Labelled>
  );
}

it('is found by its label, and an option by what it says', async () => {
  const onChange = jest.fn();
  render(<Chosen onChange={onChange} />);
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('状态'));
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['请选择', '草稿', '已备案']);
  await user.click(screen.getByRole('option', { name: '已备案' }));
  expect(onChange).toHaveBeenLastCalledWith('filed');
  await user.click(screen.getByLabelText('状态'));
  expect(screen.getByRole('option', { name: '已备案', selected: true })).toBeTruthy();
});

it('is chosen by the keyboard alone', async () => {
  const onChange = jest.fn();
  render(<Chosen onChange={onChange} />);
  const user = userEvent.setup();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: '状态' }));
  await user.keyboard('{Enter}');
  await screen.findByRole('option', { name: '请选择', selected: true });
  const list = screen.getByRole('combobox', { name: '状态' });
  for (const [key, keyCode] of [
    ['ArrowDown', 40],
    ['Enter', 13],
  ] as const) {
    fireEvent.keyDown(list, { key, keyCode, which: keyCode });
    fireEvent.keyUp(list, { key, keyCode, which: keyCode });
  }
  expect(onChange).toHaveBeenLastCalledWith('draft');
});

it.each(['2026年6月30日', '2026-06-30', '20260630'])('takes the date %s as it is typed', async (typed) => {
  const onChange = jest.fn();
  render(
    <UiProvider>
      <DateInput aria-label="截止日期" value="" onChange={onChange} />
    </UiProvider>,
  );
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('截止日期'), typed);
  await user.tab();
  expect(onChange).toHaveBeenLastCalledWith('2026-06-30');
});

it('opens its calendar by the arrow down, and takes a day from it', async () => {
  const onChange = jest.fn();
  render(
    <UiProvider>
      <DateInput aria-label="截止日期" value="2026-06-30" onChange={onChange} />
    </UiProvider>,
  );
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{ArrowDown}');
  await user.click(await screen.findByTitle('2026-06-15', {}, { timeout: 20_000 }));
  // Leaving it tells what stands, which is not changed here.
  expect(onChange).toHaveBeenCalledWith('2026-06-15');
});

it('shows the date that stands again when it is left with what is none', async () => {
  render(
    <UiProvider>
      <DateInput aria-label="截止日期" value="2026-06-30" onChange={() => undefined} />
    </UiProvider>,
  );
  const field = screen.getByLabelText<HTMLInputElement>('截止日期');
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('6月底');
  expect(field.value).toBe('6月底');
  await user.tab();
  expect(field.value).toBe('2026年6月30日');
});

it('writes a date as people write it', () => {
  render(
    <UiProvider>
      <DateInput aria-label="截止日期" value="2026-06-30" onChange={() => undefined} />
    </UiProvider>,
  );
  expect(screen.getByLabelText<HTMLInputElement>('截止日期').value).toBe('2026年6月30日');
});
