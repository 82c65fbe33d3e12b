import { rateText } from '@chengxiao/ui';
import { useInflationText } from './inflation.i18n';

export type TrendPoint = { readonly year: number; readonly index: string };

const [width, height, edge] = [120, 28, 4];

/** Places of the points: years by their distance, the highest index at the top. */
function placed(points: readonly TrendPoint[]): { x: number; y: number }[] {
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const top = Math.max(...points.map(({ index }) => Number(index)));
  const along = (year: number) => (last === first ? 1 : (year - first) / (last - first));
  return points.map(({ year, index }) => ({
    x: edge + along(year) * (width - 2 * edge),
    y: height - edge - (top === 0 ? 0 : Number(index) / top) * (height - 2 * edge),
  }));
}

/** The index over the years as a line; the same figures stand below it in words. */
export function TrendLine({ points }: { points: readonly TrendPoint[] }) {
  const t = useInflationText();
  if (points.length < 2) return <span className="cx-hint">{t('noTrend')}</span>;
  const places = placed(points);
  const end = places.at(-1);
  return (
    <span className="evaluation-trend">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <polyline points={places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
        {end && <circle cx={end.x} cy={end.y} r="2.5" />}
      </svg>
      <span className="cx-hint">
        {points.map(({ year, index }, at) => (
          <span key={year}>
            {t('yearIndex', { year, index: rateText(index) })}
            {at < points.length - 1 && t('and')}
          </span>
        ))}
      </span>
    </span>
  );
}
