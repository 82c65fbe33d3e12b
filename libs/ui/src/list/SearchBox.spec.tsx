import { expect, it, jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SearchBox } from './SearchBox';

const box = (): HTMLInputElement => screen.getByRole('searchbox', { name: '名称' });
const searchFor = (value: string, onChange = jest.fn()) => <SearchBox label="名称" value={value} onChange={onChange} />;

it('asks once the typing pauses', async () => {
  const onChange = jest.fn();
  render(searchFor('', onChange));
  await userEvent.type(box(), '渠道 ');
  expect(onChange).not.toHaveBeenCalled();
  await waitFor(() => expect(onChange.mock.calls).toEqual([['渠道']]));
});

it('keeps what is being typed when the address changes meanwhile, also where it says the same as before', async () => {
  const onChange = jest.fn();
  const { rerender } = render(searchFor('渠道', onChange));
  await userEvent.clear(box());
  await userEvent.type(box(), '渠道');
  rerender(searchFor('', onChange));
  expect(box().value).toBe('渠道');
  await waitFor(() => expect(onChange).toHaveBeenLastCalledWith('渠道'));
});

it('follows the address when nobody types, and leaves the space at the end of what was typed', async () => {
  const onChange = jest.fn();
  const { rerender } = render(searchFor('', onChange));
  await userEvent.type(box(), 'road ');
  await waitFor(() => expect(onChange).toHaveBeenCalledWith('road'));
  rerender(searchFor('road', onChange));
  expect(box().value).toBe('road ');
  rerender(searchFor('', onChange));
  expect(box().value).toBe('');
});
