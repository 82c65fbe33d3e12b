import { Input, type InputProps } from 'antd';

export type DateInputProps = Omit<InputProps, 'type' | 'value' | 'onChange'> & {
  value: string | null | undefined;
  onChange: (value: string) => void;
};

/** A date `YYYY-MM-DD`, with the browser's own calendar. */
export const DateInput = ({ value, onChange, ...rest }: DateInputProps) => (
  <Input
    {...rest}
    type="date"
    min="2000-01-01"
    max="2100-12-31"
    value={value ?? ''}
    onChange={(event) => onChange(event.target.value)}
  />
);
