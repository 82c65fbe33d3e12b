import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useId } from 'react';
import type { DateInputProps } from './date-input-props';
import { useLanguage } from './language';

const stored = 'YYYY-MM-DD';
/** None is the beginning of another: a date counts as soon as it is typed to its end. */
const formats = { zh: ['YYYY年M月D日', stored, 'YYYYMMDD'], en: [stored, 'YYYYMMDD'] };
const [first, last] = [dayjs('2000-01-01'), dayjs('2100-12-31')];

/** A date with its calendar, which is open at once. */
export function DateCalendar({ value, onChange, className = '', id, ...rest }: DateInputProps) {
  const language = useLanguage();
  const own = useId();
  // The calendar's days of the week.
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  const date = value ? dayjs(value, stored) : null;
  return (
    <DatePicker
      {...rest}
      id={id ?? own}
      autoFocus
      defaultOpen
      className={`cx-date ${className}`}
      value={date?.isValid() ? date : null}
      format={formats[language]}
      minDate={first}
      maxDate={last}
      onChange={(next) => onChange(dayjs.isDayjs(next) ? next.format(stored) : '')}
      onCalendarChange={(next) => {
        if (dayjs.isDayjs(next)) onChange(next.format(stored));
      }}
    />
  );
}
