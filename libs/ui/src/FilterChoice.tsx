import { Choice, type ChoiceProps } from './Choice';
import { Labelled } from './Labelled';
import { useUiText } from './ui.i18n';

type FilterChoiceProps<V extends string> = Pick<ChoiceProps<V>, 'value' | 'options' | 'onChange'> & {
  label: string;
  /** What no choice means, where that is not simply all. */
  all?: string;
};

/** One of a few, or all of them, with what it is called before it. */
export function FilterChoice<V extends string>({ label, all, ...choice }: FilterChoiceProps<V>) {
  const t = useUiText();
  return (
    <Labelled label={label}>
      <Choice {...choice} placeholder={all ?? t('all')} />
    </Labelled>
  );
}
