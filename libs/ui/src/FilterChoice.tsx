import { useId } from 'react';
import { Choice, type ChoiceProps } from './Choice';
import { useUiText } from './ui.i18n';

type FilterChoiceProps<V extends string> = Pick<ChoiceProps<V>, 'value' | 'options' | 'onChange'> & {
  label: string;
  /** What no choice means, where that is not simply all. */
  all?: string;
};

/** One of a few, or all of them, with what it is called before it. */
export function FilterChoice<V extends string>({ label, all, ...choice }: FilterChoiceProps<V>) {
  const t = useUiText();
  const id = useId();
  return (
    <span className="cx-labelled">
      <label htmlFor={id}>{label}</label>
      <Choice {...choice} id={id} placeholder={all ?? t('all')} />
    </span>
  );
}
