import { Input } from 'antd';
import { FormField, type FormFieldProps } from './FormField';

export type TextFieldProps = Omit<FormFieldProps, 'children'> & {
  /** Lines of a longer text; one line without it. */
  rows?: number;
  maxLength?: number;
  value: string;
  onChange: (value: string) => void;
};

/** A text with its label, hint and message. */
export function TextField({ rows, maxLength, value, onChange, ...field }: TextFieldProps) {
  const control = { value, ...(maxLength === undefined ? {} : { maxLength }) };
  return (
    <FormField {...field}>
      {rows === undefined ? (
        <Input {...control} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input.TextArea {...control} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
    </FormField>
  );
}
