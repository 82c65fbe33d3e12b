import { isFoundIn } from '@chengxiao/domain';
import { Select } from 'antd';
import { type AriaAttributes, useMemo } from 'react';
import { useDivisions } from './use-divisions';

type DivisionSelectProps = Pick<AriaAttributes, 'aria-invalid' | 'aria-required' | 'aria-describedby'> & {
  id?: string;
  status?: 'error' | '';
  value: string;
  placeholder: string;
  onChange: (code: string) => void;
};

/** One of the region's divisions, found by a part of its name or code. */
export function DivisionSelect({ value, onChange, status = '', ...rest }: DivisionSelectProps) {
  const { all, fullName } = useDivisions();
  const options = useMemo(
    () => all.map(({ code }) => ({ value: code, label: `${fullName(code)} ${code}` })),
    [all, fullName],
  );
  return (
    <Select<string>
      {...rest}
      showSearch={{
        filterOption: (typed, option) => typeof option?.label === 'string' && isFoundIn(option.label, typed),
      }}
      status={status}
      value={value || null}
      loading={all.length === 0}
      options={options}
      onChange={(code) => onChange(code)}
    />
  );
}
