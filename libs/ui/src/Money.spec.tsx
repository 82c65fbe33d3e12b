import { expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { Money, MoneyUnitContext } from './Money';
import { rateText, wanText } from './money-text';

const shown = (element: React.ReactElement): string => render(element).container.textContent ?? '';

it('shows 元 as 万元 with two decimals and separators, with the signs of print', () => {
  expect(wanText('12345678900.00')).toBe('1,234,567.89');
  expect(wanText('-50000')).toBe('−5.00');
  expect(wanText('50000', true)).toBe('+5.00');
  expect(wanText('0.00', true)).toBe('0.00');
  expect(shown(<Money value="84500000.00" />)).toBe('8,450.00 万元');
  expect(shown(<Money value={null} />)).toBe('—');
});

it('leaves the unit to the heading above a column', () => {
  expect(
    shown(
      <MoneyUnitContext value={false}>
        <Money value="10000" />
      </MoneyUnitContext>,
    ),
  ).toBe('1.00');
});

it('cuts a rate, so that what misses a threshold never reads as reaching it', () => {
  expect(rateText('0.9397')).toBe('93.97%');
  expect(rateText('0.899999')).toBe('89.99%');
  expect(rateText(null)).toBe('—');
});
