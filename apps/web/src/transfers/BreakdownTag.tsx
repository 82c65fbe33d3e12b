import {
  AppstoreOutlined,
  CheckCircleFilled,
  ExclamationCircleFilled,
  MinusCircleFilled,
  WarningFilled,
} from '@ant-design/icons';
import type { BreakdownState } from '@chengxiao/domain';
import { breakdownTone } from './tones';
import { useTransferText } from './transfers.i18n';

const icons = {
  nothing: MinusCircleFilled,
  partly: ExclamationCircleFilled,
  whole: CheckCircleFilled,
  tooMuch: WarningFilled,
  short: WarningFilled,
  separate: AppstoreOutlined,
} as const;

/** How far something is broken down: colour, icon and word together. */
export function BreakdownTag({ state }: { state: BreakdownState }) {
  const t = useTransferText();
  const Icon = icons[state];
  return (
    <span className={`cx-tag cx-${breakdownTone[state]}`}>
      <Icon aria-hidden="true" /> {t(`breakdown.${state}`)}
    </span>
  );
}
