import { shortForm } from '@chengxiao/domain';
import { EditableTable, type GridColumn, type GridHandle, type GridSuggest, useLanguage } from '@chengxiao/ui';
import { useImperativeHandle, useMemo, useRef } from 'react';
import { RemovedRows, useFormer } from './approved';
import type { IndicatorGridProps } from './IndicatorGrid';
import { fullOf, type ShortCells, shortOf } from './short-form';
import { useShortText } from './short.i18n';
import { emptyIndicator, type IndicatorCells } from './target-form';
import { useCarriedColumn } from './use-carried-column';
import { useOffer } from './use-offer';
import { useShortPasteReader } from './use-paste';
import { WeightSums } from './WeightSums';

type ShortRowsProps = Omit<IndicatorGridProps, 'half' | 'reasons'>;

/** Up to five indicators of four cells each, as small projects declare them. */
export function ShortRows({
  hint,
  lintInput,
  rows: full,
  approved,
  onChange,
  marks,
  confirming,
  handle,
}: ShortRowsProps) {
  const t = useShortText();
  const { pack } = lintInput;
  const typed = useRef<ShortCells[]>([]);
  const rows = useMemo(() => full.map((row, index) => shortOf(row, typed.current[index])), [full]);
  const take = (next: ShortCells[]): void => {
    typed.current = next;
    onChange(next.map(fullOf));
  };
  const inner = useRef<GridHandle<ShortCells>>(null);
  useImperativeHandle(
    handle,
    () => ({
      write: (next: readonly IndicatorCells[], announcement: string) =>
        inner.current?.write(
          next.map((row) => shortOf(row)),
          announcement,
        ),
      undo: () => inner.current?.undo(),
    }),
    [],
  );
  const before = useMemo(() => approved?.map((row) => shortOf(row)), [approved]);
  return (
    <>
      <EditableTable<ShortCells>
        caption={t('indicators')}
        path="annual"
        columns={useColumns({ lintInput, confirming })}
        rows={rows}
        onChange={take}
        newRow={() => shortOf(emptyIndicator())}
        maxRows={shortForm.indicators}
        marks={marks}
        former={useFormer(before)}
        handle={inner}
        suggest={useShortOffer(lintInput)}
        understand={useShortPasteReader(pack)}
        view={<span className="cx-hint">{hint}</span>}
        footer={(all) => <WeightSums pack={pack} rows={all.map(fullOf)} marks={marks} />}
      />
      <RemovedRows approved={before} rows={rows} onRestore={(next, what) => inner.current?.write(next, what)} />
    </>
  );
}

function useColumns({
  lintInput,
  confirming,
}: Pick<ShortRowsProps, 'lintInput' | 'confirming'>): readonly GridColumn<ShortCells>[] {
  const t = useShortText();
  const language = useLanguage();
  const carried = useCarriedColumn<ShortCells>(confirming, 'annual');
  const { tree } = lintInput.pack;
  return useMemo(() => {
    const kinds = tree.flatMap((level1) =>
      level1.level2.map((level2) => ({ value: `${level1.key}.${level2.key}`, label: level2.name[language] })),
    );
    const required = true;
    return [
      { key: 'kind', title: t('kind'), kind: 'select', required, repeats: true, width: '150px', options: kinds },
      { key: 'name', title: t('name'), kind: 'text', required, max: 120, suggests: true, width: '240px' },
      { key: 'aim', title: t('aim'), kind: 'text', required, max: 120, hint: t('aimHint'), width: '160px' },
      { key: 'weight', title: t('weight'), kind: 'decimal', required, width: '80px' },
      ...carried,
    ];
  }, [tree, language, t, carried]);
}

/** The library's entries, in the cells of the short form. */
function useShortOffer(lintInput: ShortRowsProps['lintInput']): GridSuggest<ShortCells> {
  const offer = useOffer(lintInput, 'annual');
  return useMemo(
    () => ({
      title: offer.title,
      none: offer.none,
      announcement: ({ label }) => offer.announcement({ id: '', hint: '', detail: '', fill: (row) => row, label }),
      find: async (text, row) =>
        (await offer.find(text, row)).map((entry) => ({ ...entry, fill: (old) => shortOf(entry.fill(old)) })),
    }),
    [offer],
  );
}
