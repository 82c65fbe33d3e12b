import { likelihoods, type MonitoringFrame, type RulePack, targetText } from '@chengxiao/domain';
import { type GridColumn, useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { IndicatorName } from './figures';
import { useMonitoringText } from './monitoring.i18n';
import type { ItemCells, ItemRow } from './report';

const doubtful = ({ likelihood }: ItemCells): boolean => likelihood === 'possible' || likelihood === 'impossible';

/** Columns of the indicator grid; the same object until the language or the target changes, so that typing renders one row. */
export function useItemColumns(
  pack: RulePack,
  { cutoffMonth, indicators, causes }: MonitoringFrame,
): GridColumn<ItemRow>[] {
  const t = useMonitoringText();
  const language = useLanguage();
  return useMemo(() => {
    const options = causes.map(({ key, nameZh, nameEn }) => ({
      value: key,
      label: language === 'zh' ? nameZh : nameEn,
    }));
    const needsNote = ({ cause }: ItemCells) => causes.some(({ key, needsNote: needs }) => key === cause && needs);
    return [
      {
        key: 'indicatorId',
        title: t('items.indicator'),
        kind: 'readonly',
        width: '150px',
        render: (_, index) => {
          const indicator = indicators[index];
          return indicator ? <IndicatorName indicator={indicator} pack={pack} /> : null;
        },
      },
      {
        key: 'target',
        title: t('items.target'),
        kind: 'readonly',
        width: '90px',
        render: (_, index) => {
          const indicator = indicators[index];
          return indicator ? targetText(indicator, indicator.value) : null;
        },
      },
      {
        key: 'progress',
        title: t('items.progress', { n: cutoffMonth }),
        kind: 'text',
        max: 500,
        width: '96px',
        required: true,
      },
      { key: 'expected', title: t('items.expected'), kind: 'text', max: 500, width: '96px', required: true },
      {
        key: 'likelihood',
        title: t('items.likelihood'),
        kind: 'select',
        width: '104px',
        required: true,
        options: likelihoods.map((value) => ({ value, label: t(`likelihood.${value}`) })),
      },
      { key: 'cause', title: t('items.cause'), kind: 'select', width: '104px', options, required: doubtful },
      {
        key: 'causeNote',
        title: t('items.causeNote'),
        kind: 'textarea',
        max: 500,
        width: '130px',
        required: needsNote,
      },
      { key: 'measures', title: t('items.measures'), kind: 'textarea', max: 500, width: '150px', required: doubtful },
    ];
  }, [t, language, pack, cutoffMonth, indicators, causes]);
}
