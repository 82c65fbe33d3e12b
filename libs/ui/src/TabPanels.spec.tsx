import { expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TabPanels } from './TabPanels';

const tabs = [
  { key: 'words', label: '原文', content: <input aria-label="备注" /> },
  { key: 'history', label: '历史', content: <p>起草</p> },
];

it('walks from tab to tab with the arrows, and says which one is open', async () => {
  const onTab = jest.fn();
  render(<TabPanels label="页面内容" tabs={tabs} onTab={onTab} />);
  const user = userEvent.setup();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: '原文', selected: true }));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: '历史', selected: true }));
  expect(onTab).toHaveBeenLastCalledWith('history');
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: '原文', selected: true })).toBeTruthy();
});

it('opens a part when it is first asked for, and keeps it as it was left', async () => {
  render(<TabPanels label="页面内容" tabs={tabs} />);
  const user = userEvent.setup();
  expect(screen.queryByText('起草')).toBeNull();
  await user.type(screen.getByLabelText('备注'), '待核');
  await user.click(screen.getByRole('tab', { name: '历史' }));
  expect(screen.getByRole('tabpanel', { name: '历史' }).textContent).toBe('起草');
  await user.click(screen.getByRole('tab', { name: '原文' }));
  expect((screen.getByLabelText('备注') as HTMLInputElement).value).toBe('待核');
});
