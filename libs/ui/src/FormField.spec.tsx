import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Input } from 'antd';
import { useState } from 'react';
import { Choice } from './Choice';
import { FormField } from './FormField';
import { FormScope } from './FormScope';
import { setLanguage } from './language';
import type { Problem } from './problem';
import { TextField } from './TextField';

const refused: Problem = {
  code: 'INVALID',
  title: '填写有误',
  detail: '请修改',
  status: 422,
  fields: [
    { path: 'input.state', message: '请选择状态' },
    { path: 'name', message: '名称过长' },
  ],
};

function Form({ problem }: { problem: Problem | null }) {
  const [name, setName] = useState('');
  return (
    <FormScope problem={problem}>
      <FormField path="name" label="名称" required hint="不超过 60 个字">
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </FormField>
      <FormField path="state" label="状态">
        <Choice value="" options={[{ value: 'a', label: '甲' }]} onChange={() => undefined} />
      </FormField>
    </FormScope>
  );
}

it('puts each message at its field, focuses the first on the page, and drops it once the field is changed', async () => {
  setLanguage('zh');
  const { rerender } = render(<Form problem={null} />);
  expect(screen.getByLabelText(/名称/).getAttribute('aria-invalid')).toBe('false');
  rerender(<Form problem={refused} />);
  const [name, state] = [screen.getByLabelText(/名称/), screen.getByLabelText('状态')];
  expect(document.activeElement).toBe(name);
  const described = (name.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(['不超过 60 个字', '名称过长']);
  await userEvent.setup().type(name, '甲');
  expect(name.getAttribute('aria-invalid')).toBe('false');
  expect(state.getAttribute('aria-invalid')).toBe('true');
});

it('drops the message of a list once another is chosen', async () => {
  setLanguage('zh');
  render(<Form problem={refused} />);
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('状态'));
  await user.click(await screen.findByRole('option', { name: '甲' }));
  expect(screen.getByLabelText('状态').getAttribute('aria-invalid')).toBe('false');
});

it('jumps from the summary to the field', async () => {
  setLanguage('zh');
  render(<Form problem={refused} />);
  await userEvent.setup().click(screen.getByRole('button', { name: '名称过长' }));
  expect(document.activeElement).toBe(screen.getByLabelText(/名称/));
});

it('names the field of a message that does not say where it belongs', async () => {
  setLanguage('zh');
  render(<Form problem={{ ...refused, fields: [{ path: 'name', message: '必填' }] }} />);
  expect(await screen.findByRole('button', { name: '名称：必填' })).toBeDefined();
});

function Texts() {
  const [goal, setGoal] = useState('');
  return (
    <FormScope problem={refused}>
      <TextField path="name" label="名称" required rows={3} maxLength={4} value={goal} onChange={setGoal} />
    </FormScope>
  );
}

it('names the fields of a dialog by their labels there, not by those of the page behind', () => {
  setLanguage('zh');
  const numbered: Problem = { ...refused, code: 'INVALID', fields: [{ path: 'documentNo', message: '必填' }] };
  const number = (label: string) => <TextField path="documentNo" label={label} value="" onChange={() => undefined} />;
  render(
    <>
      <FormScope problem={null}>{number('批准文号')}</FormScope>
      <div role="dialog">
        <FormScope problem={numbered}>{number('批复文号')}</FormScope>
      </div>
    </>,
  );
  screen.getByRole('button', { name: '批复文号：必填' }).click();
  expect(document.activeElement).toBe(screen.getByLabelText('批复文号'));
});

it('takes a text of one line or more, no longer than it may be, and says how many faults there are', async () => {
  setLanguage('zh');
  render(<Texts />);
  const name = screen.getByLabelText(/名称/) as HTMLTextAreaElement;
  expect([name.tagName, name.getAttribute('aria-invalid')]).toEqual(['TEXTAREA', 'true']);
  expect(screen.getByRole('alert').textContent).toMatch(/^2 处须改正请修改/);
  await userEvent.setup().type(name, '公路养护工程');
  expect([name.value, name.getAttribute('aria-invalid')]).toEqual(['公路养护', 'false']);
  expect(screen.getByText('已满 4 字，超出的部分没有录入。')).toBeTruthy();
});
