import { EditableTable, type GridHandle } from '@chengxiao/ui';
import { Checkbox } from 'antd';
import { type RefObject, useCallback, useState } from 'react';
import type { Marks } from '../../lint/use-marks';
import { RemovedRows, useFormer } from './approved';
import { useColumns } from './indicator-columns';
import { IndicatorDetail } from './IndicatorDetail';
import { useDetailText } from '../indicator-detail.i18n';
import { useLibraryOfferText } from './library.i18n';
import type { LintInput } from '../findings/lint-form';
import { StarterButton } from './StarterButton';
import { isBlank } from '../../controls/typed-cells';
import { emptyIndicator, type IndicatorCells } from './target-form';
import { useTargetText } from '../targets.i18n';
import type { Confirming } from './use-carried';
import { useOffer } from './use-offer';
import { usePasteReader } from './use-paste';
import { WeightSums } from './WeightSums';

export type IndicatorGridProps = {
  /** Which half of form F1; only the annual one carries weights. */
  half: 'annual' | 'midterm';
  /** What is asked of the rows, above them. */
  hint: string;
  lintInput: LintInput;
  rows: readonly IndicatorCells[];
  /** The approved rows that are adjusted. */
  approved?: readonly IndicatorCells[] | undefined;
  onChange: (rows: IndicatorCells[]) => void;
  /** Reasons of the last return by row id, shown beside the rows. */
  reasons: ReadonlyMap<string, string>;
  /** What is found at the cells and sums. */
  marks: Marks;
  /** How the rows stand to those of an earlier year; null where the form was begun from none. */
  confirming: Confirming | null;
  handle: RefObject<GridHandle<IndicatorCells> | null>;
};

/** The indicator rows of one half as an Excel-like grid; the sums of the weights follow while one types. */
export function IndicatorGrid({
  half,
  hint,
  lintInput,
  rows,
  approved,
  onChange,
  reasons,
  marks,
  confirming,
  handle,
}: IndicatorGridProps) {
  const t = useTargetText();
  const detailText = useDetailText();
  const [opened, setOpened] = useState<number | null>(null);
  const { pack, context } = lintInput;
  const known = half === 'annual' && context.lastYear && context.lastYear.length > 0 ? context.lastYear : null;
  const [shown, setShown] = useState(true);
  const columns = useColumns({ half, pack, lastYear: shown ? known : null, confirming, onDetail: setOpened });
  const suggest = useOffer(lintInput, half);
  const last = rows.at(-1);
  const fresh = (): IndicatorCells => ({ ...emptyIndicator(), level1: last?.level1 ?? '', level2: last?.level2 ?? '' });
  const write = (next: readonly IndicatorCells[], what: string): void => handle.current?.write(next, what);
  const row = opened === null ? undefined : rows[opened];
  const detailed = (changed: IndicatorCells): void => {
    write(
      rows.map((each, index) => (index === opened ? changed : each)),
      detailText('title'),
    );
    setOpened(null);
  };
  return (
    <>
      <EditableTable<IndicatorCells>
        caption={t(`section.${half}`)}
        path={half}
        columns={columns}
        rows={rows}
        onChange={onChange}
        newRow={fresh}
        maxRows={300}
        marks={marks}
        handle={handle}
        suggest={suggest}
        understand={usePasteReader(pack, half)}
        noteOf={useReturned(reasons)}
        former={useFormer(approved)}
        view={
          <>
            <span className="cx-hint">{hint}</span>
            {known && <LastYear shown={shown} onShow={setShown} />}
          </>
        }
        extra={half === 'annual' && rows.every(isBlank) && <StarterButton lintInput={lintInput} onTake={write} />}
        {...(half === 'annual'
          ? { footer: (all: readonly IndicatorCells[]) => <WeightSums pack={pack} rows={all} marks={marks} /> }
          : {})}
      />
      <RemovedRows {...{ approved, rows }} onRestore={write} />
      {row && (
        <IndicatorDetail
          row={row}
          approved={approved?.find(({ id }) => id === row.id)}
          path={`${half}.${opened}`}
          onDone={detailed}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

/** Why a row was returned, by its id. */
function useReturned(reasons: ReadonlyMap<string, string>) {
  const t = useTargetText();
  return useCallback(
    ({ id }: IndicatorCells) => {
      const reason = reasons.get(id);
      return reason === undefined ? undefined : `${t('indicator.returned')}：${reason}`;
    },
    [reasons, t],
  );
}

function LastYear({ shown, onShow }: { shown: boolean; onShow: (shown: boolean) => void }) {
  const t = useLibraryOfferText();
  return (
    <Checkbox checked={shown} onChange={(event) => onShow(event.target.checked)}>
      {t('showLastYear')}
    </Checkbox>
  );
}
