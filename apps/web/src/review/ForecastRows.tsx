import type { BulkForecastQuery } from '@chengxiao/client';
import { FormField, Money } from '@chengxiao/ui';
import { Input } from 'antd';
import { useBulkText } from './bulk.i18n';

type ForecastRowsProps = {
  forecast: BulkForecastQuery['bulkForecast'];
  /** Reasons by what each is written of, where each row may have its own. */
  reasons?: Readonly<Record<string, string>>;
  onReason?: (subjectId: string, text: string) => void;
};

/** Each by its name, with why it would be refused, or the reason it goes back with. */
export function ForecastRows({ forecast: { rows, count }, reasons, onReason }: ForecastRowsProps) {
  const b = useBulkText();
  const refused = rows.filter(({ refusal }) => refusal).length;
  return (
    <>
      {refused > 0 && <p className="cx-error">{b('refusals', { n: refused })}</p>}
      <ul className="desk-forecast" aria-label={b('forecast')}>
        {rows.map(({ row: { subjectId, projectName, orgName, amount }, refusal }) => (
          <li key={subjectId}>
            <span>
              {projectName} <span className="cx-hint">{orgName}</span>
            </span>
            <Money value={amount} />
            {refusal && <span className="cx-error">{refusal}</span>}
            {onReason && !refusal && (
              <FormField
                path={`reasons.${subjectId}`}
                label={<span className="cx-hidden">{b('reasonOf', { name: projectName })}</span>}
              >
                <Input
                  maxLength={1000}
                  placeholder={b('reasonRow')}
                  value={reasons?.[subjectId] ?? ''}
                  onChange={(event) => onReason(subjectId, event.target.value)}
                />
              </FormField>
            )}
          </li>
        ))}
      </ul>
      {count > rows.length && <p className="cx-hint">{b('andMore', { n: count - rows.length })}</p>}
    </>
  );
}
