import { describe, expect, it } from '@jest/globals';
import { datePartsOf, shownDate } from './date-format';
import { shownNumber } from './number-format';

describe('a number under a format', () => {
  it.each([
    [1234567.5, '#,##0.00', '1,234,567.50', false],
    [38.766462, '0.00', '38.77', false],
    [3600000, '0!.0000"万元"', '360.0000万元', true],
    [3600000, '0!.0,"万"', '360.0万', true],
    [3600000, '0\\.0,"万"', '360.0万', true],
    [3600000, '#,##0,', '3,600', true],
    [3600000, '#,##0.0,', '3,600.0', true],
    [0.5, '0%', '50%', false],
    [0.985, '0.0%', '98.5%', false],
    [7, '000000', '000007', false],
    [2140106, '0', '2140106', false],
    [0.5, '# ?/?', '1/2', false],
    [1.75, '# ??/??', '1 3/4', false],
    [1234.5, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '1,234.50', false],
    [-1234.5, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '(1,234.50)', false],
    [0, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '-', false],
    [-5.5, '0.0', '-5.5', false],
    [1234.5, '[$¥-804]#,##0.00', '¥1,234.50', false],
    [1234.5, '[$$-409]#,##0.00', '$1,234.50', false],
    [1500, '0.00E+00', '1.50E+03', false],
    [95, 'General"%"', '95%', false],
    [95, '0"天"', '95天', false],
    [12, '#.##', '12', false],
    [12.5, '[>=10]0.0"大";0.0"小"', '12.5大', false],
    [1e-7, 'General', '0.0000001', false],
    [5, ';;;', '', false],
    [5, '#,##0;;', '5', false],
    [5, '', '5', false],
  ])('%d under %s is %s', (value, format, text, scaled) =>
    expect(shownNumber(value, format)).toMatchObject({ text, scaled }),
  );
});

describe('a date under a format', () => {
  const day = new Date('2026-03-05T12:30:09Z');
  it.each([
    ['yyyy"年"m"月"', '2026年3月'],
    ['yyyy/m/d h:mm', '2026/3/5 12:30'],
    ['m"月"d"日"', '3月5日'],
    ['yyyy-mm-dd hh:mm:ss', '2026-03-05 12:30:09'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二六年三月五日'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2026-03-05'],
    ['h:mm AM/PM', '12:30 下午'],
  ])('under %s is %s', (format, text) => expect(shownDate(day, format)).toBe(text));

  it('shows of a day what its format has', () => {
    expect(datePartsOf('yyyy"年"m"月"')).toEqual({ year: true, month: true, day: false });
    expect(datePartsOf('h:mm')).toEqual({ year: false, month: false, day: false });
    expect(datePartsOf('yyyy-mm-dd hh:mm:ss')).toEqual({ year: true, month: true, day: true });
  });
});
