import { useQuery } from '@apollo/client/react';
import { usePaged } from '@chengxiao/client';
import { PageTitle, SelectionBar, useSelection } from '@chengxiao/ui';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import type { ShownTarget } from '../targets/targets.graphql';
import type { Decided } from '../targets/review/use-decision';
import { BulkDialog } from './BulkDialog';
import { deskDay, reviewDesk } from './desk.graphql';
import { deskFilter, filterKeys, isFiltered, sortOf } from './desk-filter';
import { useDeskText } from './desk.i18n';
import { DeskBar } from './DeskBar';
import { DeskItem } from './DeskItem';
import { DeskQueue, type DeskRow } from './DeskQueue';
import { formShelf } from './form-shelf';
import { TakeBackNote, type TakeBack } from './TakeBackNote';
import { useDeskKeys } from './use-desk-keys';
import { useDeskPlace } from './use-desk-place';
import { usePrefetch } from './use-prefetch';
import './desk.css';

/** As many are chosen for one act. */
const most = 100;
/** So many rows before the end of what is listed the next are fetched. */
const ahead = 5;

/** 审核工作台: what waits for my step, the papers of the one that is open, and the decision on it, side by side. */
export function DeskPage() {
  const t = useDeskText();
  const [filter, setFilter] = useUrlFilter(filterKeys, 'all');
  const asked = useMemo(() => deskFilter(filter), [filter]);
  const desk = usePaged(reviewDesk, 'reviewDesk', {
    first: 50,
    filter: asked,
    sort: sortOf(filter),
    ...sortDirection(filter),
  });
  const rows = useMemo(() => desk.page?.nodes ?? [], [desk.page]);
  const place = useDeskPlace(rows[0]?.targetId);
  const { current, show } = place;
  const day = useQuery(deskDay).data?.deskDay;
  const [shelf] = useState(formShelf);
  const [tab, setTab] = useState('form');
  const [folded, setFolded] = useState(false);
  const [takeBack, setTakeBack] = useState<TakeBack | null>(null);
  /** The target that an act opened: its heading takes the focus. */
  const [opened, setOpened] = useState<string | null>(null);
  const [bulk, setBulk] = useState<{ action: 'pass' | 'return'; chosen: readonly DeskRow[] } | null>(null);
  const [reasons, setReasons] = useState({ pass: '', return: '' });
  const selection = useSelection<DeskRow>({
    paged: desk,
    may: () => true,
    keyOf: ({ id }) => id,
    nameOf: ({ projectName }) => projectName,
    amountOf: ({ amount }) => amount,
    most,
  });
  const list = useRef<HTMLOListElement>(null);
  const here = useRef<HTMLElement>(null);
  const { more, loading, page } = desk;
  const at = rows.findIndex(({ targetId }) => targetId === current);
  /** What comes after the open one; after the last the one before it. */
  const next = at < 0 ? rows.find(({ targetId }) => targetId !== current) : (rows[at + 1] ?? rows[at - 1]);
  usePrefetch([current ?? undefined, next?.targetId, rows[at - 1]?.targetId], shelf);
  const ending = page?.pageInfo.hasNextPage === true && at >= rows.length - ahead;
  const latest = useRef(more);
  latest.current = more;
  useEffect(() => {
    if (ending && !loading) latest.current();
  }, [ending, loading]);
  const open = (id: string): void => {
    setOpened(id);
    show(id);
  };
  const openNext = (): void => {
    if (next) open(next.targetId);
    else place.showScreen('queue');
  };
  const decided = (target: ShownTarget, { decision, version }: Decided): void => {
    shelf.drop(target.id);
    setTakeBack({ id: target.id, name: target.project.name, decision, version });
    openNext();
  };
  useDeskKeys({ here, list, rows, place, selection });
  useEffect(() => {
    list.current?.querySelector('[data-open]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return (
    <section ref={here} className="desk" data-screen={place.screen} data-folded={folded || undefined}>
      <PageTitle title={t('title')} />
      <DeskBar
        {...{ filter, setFilter, day, folded }}
        onFold={setFolded}
        onBulk={(action) => setBulk({ action, chosen: [] })}
        // While another filter is asked for, nothing is known to be missing: a button that goes blind under a click loses it.
        empty={desk.page?.totalCount === 0}
      />
      <TakeBackNote
        takeBack={takeBack}
        onGone={() => setTakeBack(null)}
        onDone={(id) => {
          shelf.drop(id);
          setTakeBack(null);
          open(id);
        }}
      />
      <SelectionBar
        selection={selection}
        acts={(['pass', 'return'] as const).map((action) => (
          <Button
            key={action}
            size="small"
            danger={action === 'return'}
            onClick={() => setBulk({ action, chosen: selection.selected })}
          >
            {t(`bulk.chosen.${action}`)}
          </Button>
        ))}
      />
      <div className="desk-panes">
        <DeskQueue {...{ desk, place, selection, list }} filtered={isFiltered(filter)} done={day?.done ?? 0} />
        {current !== null && (
          <DeskItem
            key={current}
            id={current}
            {...{ place, shelf, tab, next }}
            onTab={setTab}
            onDecided={decided}
            onSkip={openNext}
            focused={opened === current}
          />
        )}
      </div>
      {bulk && (
        <BulkDialog
          {...bulk}
          filter={asked}
          reason={reasons[bulk.action]}
          onReason={(reason) => setReasons((old) => ({ ...old, [bulk.action]: reason }))}
          onClose={() => setBulk(null)}
        />
      )}
    </section>
  );
}
