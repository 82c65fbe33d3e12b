import type { Light as Colour } from '@chengxiao/domain';
import { focusField, Light, Section } from '@chengxiao/ui';
import { Percent } from './figures';
import { useMonitoringText } from './monitoring.i18n';

export type ShownLight = {
  light: Colour;
  reasons: readonly { text: string; light: Colour; clause: string; row: number | null }[];
  toGreen: readonly string[];
  budgetProgress: string | null;
  goalProgress: string | null;
  /** Which rules gave it; a preview has none yet. */
  rule?: { id: string; version: number } | undefined;
};

/** A light that explains itself: why, after which document, and what would turn it green. */
export function LightPanel({ shown, preview = false }: { shown: ShownLight; preview?: boolean }) {
  const t = useMonitoringText();
  const { light, reasons, toGreen, budgetProgress, goalProgress, rule } = shown;
  const progress = (value: string | null) => (value === null ? t('light.unknown') : <Percent value={value} />);
  const clauses = [...new Set(reasons.map(({ clause }) => clause))];
  return (
    <Section
      title={t(preview ? 'light.preview' : 'light.title')}
      extra={
        <span role={preview ? 'status' : undefined}>
          <Light colour={light} word={t(`light.${light}`)} />
        </span>
      }
    >
      <dl className="cx-facts">
        <div>
          <dt>{t('light.budget')}</dt>
          <dd>{progress(budgetProgress)}</dd>
        </div>
        <div>
          <dt>{t('light.goal')}</dt>
          <dd>{progress(goalProgress)}</dd>
        </div>
        <div className="cx-wide">
          <dt>{t('light.why')}</dt>
          <dd>
            <ul>
              {reasons.map(({ text, row }) => (
                <li key={`${text} ${row ?? ''}`}>
                  {text}
                  {preview && row !== null && (
                    <>
                      {' '}
                      <button type="button" className="cx-link" onClick={() => focusField(document, `items.${row}`)}>
                        {t('light.row', { n: row + 1 })}
                      </button>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        {toGreen.length > 0 && (
          <div className="cx-wide">
            <dt>{t('light.toGreen')}</dt>
            <dd>
              <ul>
                {toGreen.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <p className="cx-hint">
        {t('light.clause', { text: clauses.join('、') })}
        {rule && ` · ${t('light.rule', rule)}`}
      </p>
    </Section>
  );
}
