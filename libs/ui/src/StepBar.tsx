import { CheckOutlined, RollbackOutlined } from '@ant-design/icons';
import { DateText } from './DateText';
import { useUiText } from './ui.i18n';

export type Step = {
  key: string;
  label: string;
  status: 'done' | 'current' | 'waiting' | 'returned';
  at?: string | null | undefined;
  who?: string | null | undefined;
  opinion?: string | null | undefined;
};

/** What the mark alone does not say well enough. */
const spelledOut: readonly Step['status'][] = ['current', 'returned'];

/** Where a thing stands on its way: who did what when, with what opinion, and what comes next. */
export function StepBar({ steps, label }: { steps: readonly Step[]; label?: string }) {
  const t = useUiText();
  return (
    <ol className="cx-steps" aria-label={label ?? t('steps')}>
      {steps.map(({ key, label: name, status, at, who, opinion }, index) => (
        <li key={key} className={`cx-step-${status}`} aria-current={status === 'current' ? 'step' : undefined}>
          <span className="cx-step-mark" aria-hidden="true">
            {status === 'done' ? <CheckOutlined /> : status === 'returned' ? <RollbackOutlined /> : index + 1}
          </span>
          <div className="cx-step-body">
            <span className="cx-step-name">
              {name}{' '}
              <span className={spelledOut.includes(status) ? 'cx-step-status' : 'cx-hidden'}>
                {t(`step.${status}`)}
              </span>
            </span>
            {who && (
              <span className="cx-step-line" title={who}>
                {who}
              </span>
            )}
            {at && (
              <span className="cx-step-line">
                <DateText value={at} />
              </span>
            )}
            {opinion && (
              <q className="cx-step-line" title={opinion}>
                {opinion}
              </q>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
