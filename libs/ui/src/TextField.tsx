import { Input } from 'antd';
import { FormField, type FormFieldProps } from './FormField';
import { useUiText } from './ui.i18n';

export type TextFieldProps = Omit<FormFieldProps, 'children'> & {
  /** Lines of a longer text; one line without it. */
  rows?: number;
  maxLength?: number;
  autoFocus?: boolean;
  value: string;
  onChange: (value: string) => void;
};

/** A text with its label, hint and message; where nothing more goes in, that is said, for what is pasted beyond is cut off. */
export function TextField({ rows, maxLength, autoFocus, value, onChange, hint, ...field }: TextFieldProps) {
  const t = useUiText();
  const control = { value, ...(autoFocus && { autoFocus }), ...(maxLength === undefined ? {} : { maxLength }) };
  const full = maxLength !== undefined && value.length >= maxLength;
  const said = full ? (
    <>
      {hint} <strong>{t('full', { max: maxLength })}</strong>
    </>
  ) : (
    hint
  );
  return (
    <FormField {...field} hint={said}>
      {rows === undefined ? (
        <Input {...control} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input.TextArea {...control} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
    </FormField>
  );
}
