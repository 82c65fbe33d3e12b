import type { AriaAttributes } from 'react';
import { useUiText } from './ui.i18n';

export type Option<V extends string = string> = { readonly value: V; readonly label: string };
export type ChoiceProps<V extends string> = Pick<
  AriaAttributes,
  'aria-label' | 'aria-invalid' | 'aria-required' | 'aria-describedby'
> & {
  id?: string;
  value: V | null | undefined;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  /** Text of the empty choice; `false` removes it. */
  placeholder?: string | false;
  disabled?: boolean;
  status?: 'error' | '';
};

/** One of a few: a native list, so that it works with every keyboard, reader and phone. */
export function Choice<V extends string>({ value, options, onChange, placeholder, status, ...rest }: ChoiceProps<V>) {
  const t = useUiText();
  return (
    <select
      {...rest}
      className={status === 'error' ? 'cx-select cx-invalid' : 'cx-select'}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value as V)}
    >
      {placeholder !== false && <option value="">{placeholder ?? t('choose')}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
