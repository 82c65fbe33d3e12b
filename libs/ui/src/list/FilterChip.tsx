import { CloseOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Popover, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { Choice } from '../Choice';
import { DateInput } from '../DateInput';
import { MoneyInput } from '../MoneyInput';
import { useUiText } from '../ui.i18n';
import { type FilterSpec, filterWords, rangeOf, rangeText, type SpecOf } from './filter-spec';
import { useRangeWords } from './use-filter-words';

type ChipProps<K extends FilterSpec['kind'] = FilterSpec['kind']> = {
  spec: SpecOf<K>;
  value: string;
  onChange: (value: string) => void;
};

/** One filter: what it is called and what is chosen; a filter that is set can be taken away. */
export function FilterChip({ set, ...props }: ChipProps & { set: boolean }) {
  const t = useUiText();
  const { spec, onChange } = props;
  return (
    <span className={set ? 'cx-chip cx-set' : 'cx-chip'}>
      <Control {...props} />
      {set && (
        <button
          type="button"
          className="cx-chip-remove"
          aria-label={t('list.removeFilter', { label: spec.label })}
          onClick={() => onChange('')}
        >
          <CloseOutlined aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

function Control({ spec, ...rest }: ChipProps): ReactNode {
  switch (spec.kind) {
    case 'choice':
      return <OneOf spec={spec} {...rest} />;
    case 'choices':
      return <SomeOf spec={spec} {...rest} />;
    case 'flag':
      return <Flag spec={spec} {...rest} />;
    case 'date':
    case 'amount':
      return <Range spec={spec} {...rest} />;
    default:
      return null;
  }
}

function OneOf({ spec: { label, options, all, always, onSearch }, value, onChange }: ChipProps<'choice'>) {
  const t = useUiText();
  const chosen = value || always;
  return (
    <Choice
      className="cx-chip-select"
      aria-label={label}
      prefix={chosen ? `${label}：` : label}
      placeholder={always === undefined ? (all ?? t('all')) : false}
      value={chosen}
      options={options}
      onSearch={onSearch}
      onChange={(next) => onChange(next === always ? '' : next)}
    />
  );
}

function SomeOf({ spec: { label, options }, value, onChange }: ChipProps<'choices'>) {
  const chosen = value === '' ? [] : value.split(',');
  return (
    <Select
      id={useId()}
      className={`cx-choice cx-chip-select ${value ? '' : 'cx-unset'}`}
      aria-label={label}
      mode="multiple"
      prefix={value ? `${label}：` : label}
      value={chosen}
      options={[...options]}
      maxTagCount="responsive"
      virtual={false}
      popupMatchSelectWidth={false}
      suffixIcon={<DownOutlined />}
      onChange={(next: string[]) => onChange(next.join(','))}
    />
  );
}

const Flag = ({ spec: { label, on = '1' }, value, onChange }: ChipProps<'flag'>) => (
  <Button
    className="cx-chip-button"
    type="text"
    size="small"
    aria-pressed={value !== ''}
    onClick={() => onChange(value ? '' : on)}
  >
    {label}
  </Button>
);

function Range({ spec, value, onChange }: ChipProps<'date' | 'amount'>) {
  const t = useUiText();
  const say = useRangeWords();
  const { kind, label } = spec;
  const [from, to] = rangeOf(value);
  const Input = kind === 'date' ? DateInput : MoneyInput;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <div className="cx-range" role="group" aria-label={label}>
          <Input aria-label={t('list.from', { label })} value={from} onChange={(end) => onChange(rangeText(end, to))} />
          <span aria-hidden="true">—</span>
          <Input aria-label={t('list.to', { label })} value={to} onChange={(end) => onChange(rangeText(from, end))} />
        </div>
      }
    >
      <Button className="cx-chip-button" type="text" size="small">
        {value ? `${label}：${filterWords(spec, { [spec.key]: value }, say)}` : label}{' '}
        <DownOutlined aria-hidden="true" />
      </Button>
    </Popover>
  );
}
