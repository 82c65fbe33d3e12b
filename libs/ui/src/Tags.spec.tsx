import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { setLanguage } from './language';
import { Light } from './Tags';

it.each([
  ['green', '● 正常'],
  ['yellow', '▲ 预警'],
  ['red', '◆ 严重偏离'],
  [null, '○ 未报'],
] as const)('shows the light %s by shape and word', (colour, words) => {
  setLanguage('zh');
  const { container } = render(<Light colour={colour} />);
  expect(container.textContent).toBe(words);
});

it('keeps a word of one’s own for a colour only', () => {
  setLanguage('zh');
  render(<Light colour="green" word="绿灯" />);
  expect(screen.getByText(/绿灯/)).toBeTruthy();
});
