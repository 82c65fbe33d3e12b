import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { useLanguage } from './language';

export type DateInputProps = Pick<
  DatePickerProps,
  'id' | 'disabled' | 'status' | 'className' | 'aria-label' | 'aria-required' | 'aria-describedby' | 'aria-invalid'
> & {
  /** `YYYY-MM-DD`, or nothing. */
  value: string | null | undefined;
  onChange: (value: string) => void;
};

const stored = 'YYYY-MM-DD';
/** None is the beginning of another: a date counts as soon as it is typed to its end. */
const formats = { zh: ['YYYY年M月D日', stored, 'YYYYMMDD'], en: [stored, 'YYYYMMDD'] };
const [first, last] = [dayjs('2000-01-01'), dayjs('2100-12-31')];

/** A date, typed as 2026年3月31日 or 2026-03-31, or taken from the calendar. */
export function DateInput({ value, onChange, className = '', id, ...rest }: DateInputProps) {
  const language = useLanguage();
  const own = useId();
  const date = value ? dayjs(value, stored) : null;
  return (
    <DatePicker
      {...rest}
      id={id ?? own}
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
