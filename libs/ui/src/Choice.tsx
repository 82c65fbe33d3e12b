import { isFoundIn } from '@chengxiao/domain';
import { Select } from 'antd';
import { type AriaAttributes, type ReactNode, useId } from 'react';
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
  /** What stands before the chosen, within the control. */
  prefix?: ReactNode;
  className?: string;
  /** Asks for options when it opens and as one types, where not all are at hand. */
  onSearch?: ((typed: string) => void) | undefined;
};

/** From so many options on one may type to find one. */
const searched = 12;

/** One of a few. All options are drawn, so that readers and the keyboard find each of them. */
export function Choice<V extends string>({
  value,
  options,
  placeholder,
  onChange,
  className = '',
  id,
  onSearch,
  ...rest
}: ChoiceProps<V>) {
  const t = useUiText();
  const own = useId();
  const empty = placeholder === false ? [] : [{ value: '' as V, label: placeholder ?? t('choose') }];
  return (
    <Select<V>
      {...rest}
      id={id ?? own}
      className={`cx-choice ${value ? '' : 'cx-unset'} ${className}`}
      value={value ?? ('' as V)}
      options={[...empty, ...options]}
      onChange={(next) => onChange(next)}
      {...(onSearch ? { onOpenChange: (open: boolean) => open && onSearch('') } : {})}
      virtual={false}
      popupMatchSelectWidth={false}
      showSearch={
        onSearch
          ? { filterOption: false, onSearch }
          : options.length >= searched
            ? { filterOption: (typed, option) => typeof option?.label === 'string' && isFoundIn(option.label, typed) }
            : false
      }
    />
  );
}
