import { directionSigns, type IndicatorDirection, type IndicatorNature } from '@chengxiao/domain';
import { useTargetText } from './targets.i18n';

type Aimed = {
  readonly nature?: IndicatorNature | null;
  readonly direction?: IndicatorDirection | null;
  readonly value?: string | null;
  readonly unit: string;
  readonly standard: string;
};

/** What is to be reached: `≥ 180 公里`, or a described state. */
export function Aim({ row: { direction, value, unit, standard } }: { row: Aimed }) {
  const t = useTargetText();
  if (value === null || value === undefined) return <span>{standard}</span>;
  return (
    <span>
      <span className="cx-whole">
        {direction && <span title={t(`direction.${direction}`)}>{directionSigns[direction]} </span>}
        {value} {unit}
      </span>
      {standard && <span className="cx-hint target-standard">{standard}</span>}
    </span>
  );
}
