import { useQuery } from '@apollo/client/react';
import type { BulkAction } from '@chengxiao/domain';
import { DetailSkeleton, ListViewsContext, PageTitle, SelectionBar } from '@chengxiao/ui';
import { type ReactNode, Suspense, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { deskDay } from './desk.graphql';
import { isFiltered, sortOf } from './desk-filter';
import { useDeskText } from './desk.i18n';
import type { Became } from './desk-item';
import { deskKinds } from './desk-kinds';
import { DeskBar } from './DeskBar';
import { DeskQueue } from './DeskQueue';
import type { FormShelf } from './form-shelf';
import type { Desk } from './use-desk';
import { useDeskKeys } from './use-desk-keys';
import { useDeskPlace } from './use-desk-place';
import { usePrefetch } from './use-prefetch';

/** So many rows before the end of what is listed the next are fetched. */
const ahead = 5;

type DeskPanesProps = {
  desk: Desk;
  shelf: FormShelf;
  /** What became of the last decision. */
  note: ReactNode;
  acts: ReactNode;
  opened: string | null;
  setOpened: (id: string) => void;
  onDecided: (became: Became) => void;
  onBulk: (action: BulkAction) => void;
};

/** The queue, the papers of the one that is open, and the decision on it, side by side. */
export function DeskPanes({ desk, shelf, note, acts, opened, setOpened, onDecided, onBulk }: DeskPanesProps) {
  const t = useDeskText();
  const { subject, filter, paged, selection, kinds } = desk;
  const kind = deskKinds[subject];
  const rows = useMemo(() => paged.page?.nodes ?? [], [paged.page]);
  const place = useDeskPlace(rows[0]?.subjectId);
  const { current, show } = place;
  const day = useQuery(deskDay).data?.deskDay;
  const Views = useContext(ListViewsContext);
  const [tab, setTab] = useState('form');
  const [similar, setSimilar] = useState(false);
  const [folded, setFolded] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const here = useRef<HTMLElement>(null);
  const { more, loading, page } = paged;
  const at = rows.findIndex(({ subjectId }) => subjectId === current);
  /** What comes after the open one; after the last the one before it. */
  const next = at < 0 ? rows.find(({ subjectId }) => subjectId !== current) : (rows[at + 1] ?? rows[at - 1]);
  usePrefetch(kind, [current ?? undefined, next?.subjectId, rows[at - 1]?.subjectId], shelf);
  const ending = page?.pageInfo.hasNextPage === true && at >= rows.length - ahead;
  const latest = useRef(more);
  latest.current = more;
  useEffect(() => {
    if (ending && !loading) latest.current();
  }, [ending, loading]);
  const openNext = (): void => {
    if (!next) return place.showScreen('queue');
    setOpened(next.subjectId);
    show(next.subjectId);
  };
  useDeskKeys({ here, list, rows, place, selection });
  useEffect(() => {
    list.current?.querySelector('[data-open]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return (
    <section ref={here} className="desk" data-screen={place.screen} data-folded={folded || undefined}>
      <PageTitle title={t('title')} />
      <Views list="review" columns="" views={kinds} view={subject} />
      <DeskBar
        {...{ desk, day, folded, onBulk }}
        onFold={setFolded}
        // While another filter is asked for, nothing is known to be missing: a button that goes blind under a click loses it.
        empty={page?.totalCount === 0}
      />
      {note}
      <SelectionBar selection={selection} acts={acts} />
      <div className="desk-panes">
        <DeskQueue
          {...{ subject, place, selection, list }}
          desk={paged}
          filtered={isFiltered(filter)}
          done={day?.done ?? 0}
          sort={sortOf(filter)}
          onSort={(sort) => desk.setFilter({ sort: sort === 'due' ? '' : sort, direction: '' })}
        />
        {current !== null && (
          <Suspense
            fallback={
              <div className="desk-document">
                <DetailSkeleton />
              </div>
            }
          >
            <kind.Item
              key={current}
              id={current}
              row={rows[at]}
              {...{ place, shelf, tab, next }}
              onTab={setTab}
              similar={{ open: similar, onOpen: setSimilar }}
              onDecided={(became) => {
                shelf.dropOf(became.id);
                onDecided(became);
                openNext();
              }}
              onSkip={openNext}
              focused={opened === current}
            />
          </Suspense>
        )}
      </div>
    </section>
  );
}
