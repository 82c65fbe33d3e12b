import type { InputProps } from 'antd';

/** What both fields of a date take: the typed one, and the one with its calendar. */
export type DateInputProps = Pick<
  InputProps,
  'id' | 'disabled' | 'className' | 'aria-label' | 'aria-required' | 'aria-describedby' | 'aria-invalid'
> & {
  status?: '' | 'error' | 'warning';
  /** `YYYY-MM-DD`, or nothing. */
  value: string | null | undefined;
  onChange: (value: string) => void;
};
