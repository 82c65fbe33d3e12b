import { level1Name, type RulePack } from '@chengxiao/domain';
import { useLanguage } from '@chengxiao/ui';
import { useCallback } from 'react';
import { useLintText } from '../../lint/lint.i18n';
import { useShortText } from '../declaration/short.i18n';
import { useTargetText } from '../targets.i18n';

/** Names a cell of form F1 for people: `section` and `row` as the page has them, the column by its title. */
export function useCellNames(pack: RulePack | null) {
  const t = useTargetText();
  const lintText = useLintText();
  const short = useShortText();
  const language = useLanguage();
  /** The column of a row, by the last part of its path. */
  const columnOf = useCallback(
    (section: string, column: string): string =>
      // The short form has two cells of its own.
      column === 'aim' || column === 'kind'
        ? short(column)
        : t.maybe(`${section === 'planSteps' ? 'plan' : 'indicator'}.${column}`),
    [t, short],
  );
  /** A part of the form that is no row. */
  const partOf = useCallback(
    (path: string): string => {
      const [head, key = ''] = path.split('.');
      if (head === 'annualGoal') return t('goal.annual');
      if (head === 'midtermGoal') return t('goal.midterm');
      if (head === 'planSteps') return t('section.plan');
      if (head === 'midterm') return t('section.midterm');
      if (head === 'total' || head === 'midtermTotal' || head === 'funds') return lintText('place.funds');
      if (head !== 'weights') return t('section.annual');
      if (key === 'total') return t('weights.title');
      const group = key.split('+').map((level) => (pack ? level1Name(pack, level)[language] : level));
      return lintText('place.weights', { name: group.join(' + ') });
    },
    [t, lintText, pack, language],
  );
  return { columnOf, partOf };
}
