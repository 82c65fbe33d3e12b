import { type AriaAttributes, useId } from 'react';
import type { Option } from './Choice';

export type SegmentsProps<V extends string> = Pick<
  AriaAttributes,
  'aria-labelledby' | 'aria-invalid' | 'aria-required' | 'aria-describedby'
> & {
  id?: string;
  value: V | '' | null;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  status?: 'error' | '';
};

/** One of two to four that are all in sight, taken with one press: native radios, drawn as joined buttons. */
export function Segments<V extends string>({ id, value, options, onChange, status, ...aria }: SegmentsProps<V>) {
  const name = useId();
  return (
    <div id={id} role="radiogroup" className="cx-segments" data-status={status || undefined} {...aria}>
      {options.map((option) => (
        <label key={option.value} data-value={option.value}>
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
    </div>
  );
}
