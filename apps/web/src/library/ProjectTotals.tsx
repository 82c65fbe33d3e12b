import { D, exactWanText } from '@chengxiao/domain';
import { Money } from '@chengxiao/ui';
import { useFormText } from './project-form.i18n';
import { totalsOf } from './project-years';

/** 资金总额 and its parts. */
export function FundTotals({ rows }: { rows: readonly { year: string | number; source: string; amount: string }[] }) {
  const f = useFormText();
  const { total, fiscal, other, years } = totalsOf(rows);
  return (
    <dl className="library-totals">
      <div>
        <dt>{f('total')}</dt>
        <dd>
          <Money value={total} />
        </dd>
      </div>
      <div>
        <dt>{f('ofFiscal')}</dt>
        <dd>
          <Money value={fiscal} />
        </dd>
      </div>
      <div>
        <dt>{f('ofOther')}</dt>
        <dd>
          <Money value={other} />
        </dd>
      </div>
      {years.length > 1 &&
        years.map(({ year, total: ofYear }) => (
          <div key={year}>
            <dt>{f('ofYear', { year })}</dt>
            <dd>
              <Money value={ofYear} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

type Spent = { year: string | number; amount: string };

/** What each year adds up to, beside its funds. */
export function ExpenseTotals({
  rows,
  funds,
}: {
  rows: readonly Spent[];
  funds: readonly (Spent & { source: string })[];
}) {
  const f = useFormText();
  const planned = new Map(totalsOf(funds).years.map(({ year, total }) => [year, total]));
  const spent = totalsOf(rows.map((row) => ({ ...row, source: '' }))).years;
  return (
    <dl className="library-totals">
      {spent.map(({ year, total }) => {
        const of = planned.get(year) ?? '0';
        const difference = new D(of).minus(total).abs();
        return (
          <div key={year}>
            <dt>{f('ofClasses', { year })}</dt>
            <dd>
              <Money value={total} />{' '}
              <span className={difference.isZero() ? 'cx-hint' : 'library-differs'}>
                {difference.isZero()
                  ? f('even')
                  : f('short', { total: exactWanText(of), difference: exactWanText(difference.toFixed(2)) })}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
