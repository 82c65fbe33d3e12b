import { Checkbox } from 'antd';
import type { AriaAttributes } from 'react';
import type { Option } from './Choice';

export type ChecksProps<V extends string> = Pick<
  AriaAttributes,
  'aria-labelledby' | 'aria-invalid' | 'aria-required' | 'aria-describedby'
> & {
  id?: string;
  value: readonly V[];
  options: readonly Option<V>[];
  /** What is chosen, in the order of the options. */
  onChange: (value: V[]) => void;
  status?: 'error' | '';
};

/** Any of a few that are all in sight: boxes in the group of a `FormField`, whose name and message they carry. */
export function Checks<V extends string>(props: ChecksProps<V>) {
  const { id, value, options, onChange } = props;
  const toggle = (taken: V): void =>
    onChange(options.map((option) => option.value).filter((each) => (each === taken) !== value.includes(each)));
  // A group is not called required or invalid, as one control is: the label and the message say so.
  return (
    <div
      id={id}
      role="group"
      className="cx-checks"
      aria-labelledby={props['aria-labelledby']}
      aria-describedby={props['aria-describedby']}
    >
      {options.map((option) => (
        <Checkbox key={option.value} checked={value.includes(option.value)} onChange={() => toggle(option.value)}>
          {option.label}
        </Checkbox>
      ))}
    </div>
  );
}
