import type { GridColumn } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useCarriedText } from './carried.i18n';
import type { IndicatorCells } from './target-form';
import { UnchangedRow } from './Unchanged';
import type { Confirming } from './use-carried';

/** The column in which a continuing project confirms its rows; none for others. */
export function useCarriedColumn<Row extends IndicatorCells>(
  confirming: Confirming | null,
  half: 'annual' | 'midterm',
): GridColumn<Row>[] {
  const t = useCarriedText();
  return useMemo(
    () =>
      confirming
        ? [
            {
              key: 'id',
              id: 'carried',
              kind: 'readonly',
              width: '92px',
              title: t('title', { year: confirming.source.former.year }),
              render: ({ id }, index) => <UnchangedRow {...{ confirming, half, id, index }} />,
            },
          ]
        : [],
    [confirming, half, t],
  );
}
