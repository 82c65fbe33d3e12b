import { Choice, type ChoiceProps } from './Choice';
import { useUiText } from './ui.i18n';

type FilterChoiceProps<V extends string> = Pick<ChoiceProps<V>, 'value' | 'options' | 'onChange'> & {
  label: string;
  /** What no choice means, where that is not simply all. */
  all?: string;
};

/** One filter of a list: what it is called, and one of a few or all. */
export function FilterChoice<V extends string>({ label, all, ...choice }: FilterChoiceProps<V>) {
  const t = useUiText();
  return (
    <label>
      {label}
      <Choice {...choice} placeholder={all ?? t('all')} />
    </label>
  );
}
