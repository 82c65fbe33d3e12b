import { indicatorBases, indicatorNatures, nameKey, type PastIndicator, type RulePack } from '@chengxiao/domain';
import { type GridColumn, type GridOption, useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { directionOptions } from '../../forms/direction-options';
import { useDetailText } from '../indicator-detail.i18n';
import { detailKeys } from './IndicatorDetail';
import { useLibraryOfferText } from './library.i18n';
import type { IndicatorCells } from './target-form';
import { useCarriedColumn } from './use-carried-column';
import type { Confirming } from './use-carried';
import { useTargetText } from '../targets.i18n';

type Column = GridColumn<IndicatorCells>;
type Options = {
  half: 'annual' | 'midterm';
  pack: RulePack;
  /** What was aimed at and reached a year ago; null where it is not to be shown. */
  lastYear: readonly PastIndicator[] | null;
  confirming: Confirming | null;
  onDetail: (index: number) => void;
};

/** 产出指标 is shown as 产出 under 一级指标. */
const shortName = (name: string): string => name.replace(/指标$/, '');
const qualitative = ({ nature }: IndicatorCells): boolean => nature === 'qualitative';
const measured = (row: IndicatorCells): boolean => !qualitative(row);

/** The columns of the indicator grid; the same objects until what they show changes. */
export function useColumns({ half, pack: { tree }, lastYear, confirming, onDetail }: Options): readonly Column[] {
  const t = useTargetText();
  const language = useLanguage();
  const past = usePast(lastYear);
  const carried = useCarriedColumn<IndicatorCells>(confirming, half);
  const about = useAbout(onDetail);
  return useMemo(() => {
    const named = (list: readonly { key: string; name: Record<'zh' | 'en', string> }[]): readonly GridOption[] =>
      list.map(({ key, name }) => ({ value: key, label: name[language], short: shortName(name[language]) }));
    const level2 = new Map(tree.map((level) => [level.key, named(level.level2)]));
    const required = true;
    const repeats = true;
    const column = (key: keyof IndicatorCells, width: string) => ({
      key,
      width,
      title: t(`indicator.${key as 'name'}`),
    });
    const choice = <V extends string>(values: readonly V[], label: (value: V) => string) => ({
      kind: 'select' as const,
      options: values.map((value) => ({ value, label: label(value) })),
    });
    // What is required stands first, within the width of a small screen; what is not, behind it.
    const columns: (Column | Column[])[] = [
      { ...column('level1', '64px'), kind: 'select', required, repeats, options: named(tree) },
      {
        ...column('level2', '108px'),
        kind: 'select',
        required,
        repeats,
        options: ({ level1 }) => level2.get(level1) ?? [],
      },
      { ...column('name', '168px'), kind: 'text', required, max: 120, frozen: true, suggests: true },
      carried,
      { ...column('nature', '56px'), ...choice(indicatorNatures, (each) => t(`nature.${each}`)), required },
      {
        ...column('direction', '56px'),
        kind: 'select',
        options: directionOptions((each) => t(`direction.${each}`)),
        locked: qualitative,
        required: measured,
      },
      { ...column('value', '72px'), kind: 'decimal', locked: qualitative, required: measured },
      { ...column('unit', '64px'), kind: 'text', max: 20, required: measured },
      half === 'annual' ? [{ ...column('weight', '52px'), kind: 'decimal', required }] : [],
      {
        ...column('standard', '120px'),
        kind: 'textarea',
        max: 500,
        required: qualitative,
        hint: t('indicator.standardHint'),
      },
      { ...column('basis', '76px'), ...choice(indicatorBases, (each) => t(`basis.${each}`)), required },
      past,
      { ...column('note', '110px'), kind: 'textarea', max: 500 },
      about,
    ];
    return columns.flat();
  }, [t, language, tree, half, past, carried, about]);
}

/** Last year beside this year: found by the name, as the check compares them. */
function usePast(lastYear: Options['lastYear']): Column[] {
  const t = useLibraryOfferText();
  return useMemo(() => {
    if (!lastYear) return [];
    const known = new Map(lastYear.map((each) => [nameKey(each.name), each]));
    const shown = (id: 'value' | 'actual', title: string): Column => ({
      key: 'name',
      id: `last-${id}`,
      title,
      kind: 'readonly',
      width: '84px',
      render: ({ name }) => {
        const found = known.get(nameKey(name));
        if (!found) return name.trim() === '' ? '' : <span className="cx-hint">{t('noLast')}</span>;
        return found[id] === null ? '—' : `${found[id]} ${found.unit}`;
      },
    });
    return [shown('value', t('lastValue')), shown('actual', t('lastActual'))];
  }, [lastYear, t]);
}

/** Opens what the template of 101号 asks of a row besides, so that the grid stays narrow. */
function useAbout(onDetail: Options['onDetail']): Column[] {
  const t = useDetailText();
  return useMemo(
    () => [
      {
        key: 'explanation',
        id: 'about',
        title: t('title'),
        kind: 'readonly',
        width: '92px',
        render: (row, index) => {
          const n = detailKeys.filter((key) => row[key].trim() !== '').length;
          return (
            <button
              type="button"
              className="cx-link"
              aria-label={t('openRow', { n: index + 1 })}
              onClick={() => onDetail(index)}
            >
              {n > 0 ? t('filled', { n }) : t('open')}
            </button>
          );
        },
      },
    ],
    [onDetail, t],
  );
}
