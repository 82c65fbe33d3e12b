import { usePaged } from '@chengxiao/client';
import { TabPanels, wanText } from '@chengxiao/ui';
import { useMemo, useRef, useState } from 'react';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { BulkDialog } from './BulkDialog';
import { reviewDesk } from './desk.graphql';
import { deskFilter, filterKeys, sortOf } from './desk-filter';
import { useDeskText } from './desk.i18n';
import { DeskHelp } from './DeskHelp';
import { DeskList } from './DeskList';
import { DeskTab } from './DeskTab';
import { listTab, useOpenTabs } from './use-open-tabs';
import { useShortcuts } from './use-shortcuts';
import './desk.css';

/** 审核工作台: what waits for my step as a list, and the projects that are open beside it, each as it was left. */
export function DeskPage() {
  const t = useDeskText();
  const [filter, setFilter] = useUrlFilter(filterKeys);
  const [help, setHelp] = useState(false);
  const [bulk, setBulk] = useState<'pass' | 'return' | null>(null);
  const [reasons, setReasons] = useState({ pass: '', return: '' });
  const tabs = useOpenTabs();
  const here = useRef<HTMLDivElement>(null);
  const asked = useMemo(() => deskFilter(filter), [filter]);
  const desk = usePaged(reviewDesk, 'reviewDesk', {
    first: 50,
    filter: asked,
    sort: sortOf(filter),
    ...sortDirection(filter),
  });
  const rows = useMemo(() => desk.page?.nodes ?? [], [desk.page]);
  const { current, open, show } = tabs;
  const shortcuts = useMemo(() => {
    /** The project beside the open one in the list, or the next link of the list itself. */
    const step = (by: number) => () => {
      if (current === listTab) return focusRow(here.current, by);
      const at = rows.findIndex(({ targetId }) => targetId === current);
      const next = rows[at < 0 ? 0 : at + by];
      return next && show(next.targetId);
    };
    const decide = (what: 'pass' | 'return') => () =>
      here.current?.querySelector<HTMLElement>(`[role="tabpanel"]:not([hidden]) [data-decide="${what}"]`)?.click();
    const search = (): void => {
      show(listTab);
      here.current?.querySelector<HTMLElement>('input[type="search"]')?.focus();
    };
    return {
      j: step(1),
      k: step(-1),
      a: decide('pass'),
      r: decide('return'),
      '/': search,
      '?': () => setHelp(true),
      Escape: () => show(listTab),
    };
  }, [current, rows, show]);
  useShortcuts(shortcuts);
  const nameOf = (id: string) => rows.find(({ targetId }) => targetId === id)?.projectName;
  const list = <DeskList {...{ desk, filter, setFilter, tabs }} onHelp={() => setHelp(true)} onBulk={setBulk} />;
  return (
    <div ref={here} className="desk">
      <TabPanels
        label={t('tabs')}
        tab={current}
        onTab={show}
        tabs={[
          { key: listTab, label: t('list'), content: list },
          ...open.map((id) => ({
            key: id,
            label: <TabName id={id} name={nameOf(id)} />,
            content: <DeskTab id={id} tabs={tabs} onStep={(by) => shortcuts[by > 0 ? 'j' : 'k']()} />,
          })),
        ]}
      />
      {help && <DeskHelp onClose={() => setHelp(false)} />}
      {bulk && (
        <BulkDialog
          action={bulk}
          filter={asked}
          count={desk.page?.totalCount ?? 0}
          wan={wanText(desk.page?.totalAmount ?? '0')}
          reason={reasons[bulk]}
          onReason={(reason) => setReasons((old) => ({ ...old, [bulk]: reason }))}
          onClose={() => setBulk(null)}
        />
      )}
    </div>
  );
}

/** A project that was decided has left the list; its tab keeps the name it had. */
function TabName({ id, name }: { id: string; name: string | undefined }) {
  const known = useRef(name);
  if (name) known.current = name;
  return <span className="desk-tab-name">{known.current ?? id.slice(0, 8)}</span>;
}

/** Moves the focus among the links of the list, so that Enter opens what is marked. */
function focusRow(within: HTMLElement | null, by: number): void {
  const links = [...(within?.querySelectorAll<HTMLElement>('tbody a') ?? [])];
  const at = links.indexOf(document.activeElement as HTMLElement);
  links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
}
