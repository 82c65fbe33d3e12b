import { useMemo } from 'react';
import { type Bar, ganttOf } from './gantt';
import { usePlanText } from './plan.i18n';

type PlanGanttProps = {
  steps: Parameters<typeof ganttOf>[0];
  /** Names the table of the same steps on the page. */
  table: string;
};

/** The schedule of the plan as a strip of months; the table of the plan says the same in figures. */
export function PlanGantt({ steps, table }: PlanGanttProps) {
  const t = usePlanText();
  const { months, bars, together } = useMemo(() => ganttOf(steps), [steps]);
  if (bars.length === 0) return null;
  const [first, last] = [months[0]?.first.slice(0, 7) ?? '', months.at(-1)?.first.slice(0, 7) ?? ''];
  // Of several years only every third month is named, so that the names do not run into each other.
  const every = months.length > 15 ? 3 : 1;
  return (
    <figure className="plan-gantt" aria-label={t('schedule')}>
      <figcaption>{t('scheduleText', { n: bars.length, first, last, together, table })}</figcaption>
      <div className="plan-axis" aria-hidden="true">
        {months.map(({ first: month, from }, index) => (
          <span key={month} style={{ left: `${from * 100}%` }}>
            {index % every === 0 &&
              (index === 0 || month.endsWith('-01-01') ? month.slice(0, 7) : Number(month.slice(5, 7)))}
          </span>
        ))}
      </div>
      <ol className="plan-bars">
        {bars.map((bar) => (
          <Strip key={bar.index} bar={bar} months={months} />
        ))}
      </ol>
    </figure>
  );
}

/** One step; its dates show while it has the focus or the pointer. */
function Strip({
  bar: { index, name, start, end, from, length },
  months,
}: {
  bar: Bar;
  months: readonly { from: number; first: string }[];
}) {
  const t = usePlanText();
  const named = name || t('step', { n: index + 1 });
  const dates = t('dates', { start, end });
  const beyond = from + length / 2 > 0.5;
  return (
    <li>
      {months.map(({ from: at, first }) => (
        <span key={first} className="plan-month" aria-hidden="true" style={{ left: `${at * 100}%` }} />
      ))}
      <span
        className="plan-bar"
        role="img"
        tabIndex={0}
        aria-label={t('bar', { name: named, start, end })}
        style={{ left: `${from * 100}%`, width: `${length * 100}%` }}
      />
      <span
        className="plan-name"
        aria-hidden="true"
        style={beyond ? { right: `${(1 - from) * 100}%` } : { left: `${(from + length) * 100}%` }}
      >
        {named} <span className="plan-dates">{dates}</span>
      </span>
    </li>
  );
}
