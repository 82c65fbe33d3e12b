import { isFoundIn } from '@chengxiao/domain';
import { Select } from 'antd';
import type { AriaAttributes } from 'react';
import { useBudgetClassText } from './budget-classes.i18n';
import { useFunctionGroups } from './use-budget-classes';

type ClassSelectProps = Pick<AriaAttributes, 'aria-invalid' | 'aria-required' | 'aria-describedby'> & {
  id?: string;
  status?: 'error' | '';
  value: string;
  /** The year in which it has to hold, as far as it is known. */
  year: number | undefined;
  onChange: (code: string) => void;
};

/** A function item of 支出功能分类, found by its code or by a part of its name or of what stands above it. */
export function ClassSelect({ value, year, onChange, status = '', ...rest }: ClassSelectProps) {
  const t = useBudgetClassText();
  const { groups, loading } = useFunctionGroups(year);
  return (
    <Select<string>
      {...rest}
      showSearch={{
        filterOption: (typed, option) =>
          option !== undefined && 'searched' in option && isFoundIn(String(option.searched), typed),
      }}
      status={status}
      placeholder={t('choose')}
      value={value || null}
      loading={loading}
      options={groups}
      onChange={(code) => onChange(code)}
    />
  );
}
