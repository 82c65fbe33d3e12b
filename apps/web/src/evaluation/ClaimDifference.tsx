import { rateText } from '@chengxiao/ui';
import { ArrowDownOutlined, ArrowUpOutlined, CheckOutlined } from '@ant-design/icons';
import { D, type Inflation } from '@chengxiao/domain';
import { useSheetText } from './sheet.i18n';

const looks = {
  above: { tone: 'cx-warning', Icon: ArrowUpOutlined },
  below: { tone: 'cx-progress', Icon: ArrowDownOutlined },
  equal: { tone: 'cx-success', Icon: CheckOutlined },
} as const;

const sideOf = (difference: string): keyof typeof looks => {
  const points = new D(difference);
  return points.isZero() ? 'equal' : points.isNegative() ? 'below' : 'above';
};

/** Claimed less computed: colour, icon and word together, so that none of them is needed alone. Nothing without a claim. */
export function ClaimDifference({ difference }: { difference: string | null }) {
  const t = useSheetText();
  if (difference === null) return null;
  const side = sideOf(difference);
  const { tone, Icon } = looks[side];
  return (
    <span className={`cx-tag ${tone}`}>
      <Icon aria-hidden="true" />
      {t(`claim.${side}`, { points: difference.replace('-', '') })}
    </span>
  );
}

/** The inflation index of a form as a percentage, with the points it stands for. */
export function InflationText({ inflation: { index, excess, weight } }: { inflation: Inflation }) {
  const t = useSheetText();
  return <>{t('claim.inflationOf', { index: rateText(index), excess, weight })}</>;
}
