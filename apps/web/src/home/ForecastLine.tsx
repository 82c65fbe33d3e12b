import { dayText, useLanguage } from '@chengxiao/ui';
import type { FinanceFigures } from './home.graphql';
import { useHomeText } from './home.i18n';

/** When finance will be through at the pace of the last working days, told with its rule; nothing where nothing waits. */
export function ForecastLine({ forecast }: { forecast: FinanceFigures['forecast'] }) {
  const t = useHomeText();
  const language = useLanguage();
  const { open, perDay, finishesOn, dueOn, margin } = forecast;
  if (open === 0) return null;
  if (!finishesOn) return <p className="cx-lead">{t('forecast.noPace', { open })}</p>;
  const day = dayText(finishesOn, language);
  return (
    <p className="cx-lead">
      {t('forecast.told', { n: perDay, open, day })}
      {dueOn && margin !== null && (
        <strong className={margin < 0 ? 'hp-late' : undefined}>
          {margin === 0
            ? t('forecast.onTime', { due: dayText(dueOn, language) })
            : t(margin > 0 ? 'forecast.early' : 'forecast.late', {
                due: dayText(dueOn, language),
                n: Math.abs(margin),
              })}
        </strong>
      )}
    </p>
  );
}
