import type { Paged, ReviewDeskQuery } from '@chengxiao/client';
import type { ReviewSubject } from '@chengxiao/domain';
import {
  AppLink,
  Choice,
  EmptyState,
  ListSkeleton,
  ProblemNote,
  type Selection,
  useLanguage,
  wanText,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { memo, type RefObject, useCallback, useRef } from 'react';
import { deskSorts, type Sort } from './desk-filter';
import { useDeskText } from './desk.i18n';
import type { DeskPlace } from './use-desk-place';

type Desk = ReviewDeskQuery['reviewDesk'];
export type DeskRow = Desk['nodes'][number];
type DeskQueueProps = {
  subject: ReviewSubject;
  desk: Paged<Desk>;
  place: DeskPlace;
  selection: Selection<DeskRow>;
  filtered: boolean;
  /** How many were decided today, told where nothing is left. */
  done: number;
  list: RefObject<HTMLOListElement | null>;
  sort: Sort;
  onSort: (sort: Sort) => void;
};

/** What waits for my step, one line for the name and one for the rest; the open one is marked. */
export function DeskQueue({ subject, desk, place, selection, filtered, done, list, sort, onSort }: DeskQueueProps) {
  const t = useDeskText();
  const { page, problem, retry, more, loading } = desk;
  const rows = page?.nodes ?? [];
  const latest = useRef(selection.toggle);
  latest.current = selection.toggle;
  const toggle = useCallback((row: DeskRow) => latest.current(row), []);
  const empty = filtered
    ? { title: t('emptyFiltered'), text: t('emptyFilteredText') }
    : { title: done > 0 ? t('doneToday', { n: done }) : t(`empty.${subject}`), text: t('emptyText') };
  return (
    <section className="desk-queue" aria-label={t('list')}>
      <div className="desk-queue-head">
        <p role="status">
          {page && t('total', { count: page.totalCount ?? 0, wan: wanText(page.totalAmount ?? '0') })}
        </p>
        <Choice
          className="cx-chip-select cx-sort"
          aria-label={t('filter.sort')}
          placeholder={false}
          value={sort}
          options={deskSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={onSort}
        />
      </div>
      <ProblemNote problem={problem} onRetry={retry} />
      {!page && !problem && <ListSkeleton rows={8} />}
      {page && rows.length === 0 && <EmptyState {...empty} />}
      <ol ref={list}>
        {rows.map((row) => (
          <QueueRow
            key={row.id}
            row={row}
            href={place.hrefOf(row.subjectId)}
            open={place.current === row.subjectId}
            chosen={selection.chosen.has(row.id)}
            onToggle={selection.able.has(row.id) ? toggle : null}
          />
        ))}
      </ol>
      {page?.pageInfo.hasNextPage && (
        <Button block type="link" loading={loading} onClick={more}>
          {t('more')}
        </Button>
      )}
      {rows.length > 0 && (
        <p className="desk-queue-keys" aria-hidden="true">
          {(['J', 'K', '/', 'X'] as const).map((key) => (
            <span key={key}>
              <kbd>{key}</kbd> {t(`keys.${key}`)}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

type QueueRowProps = {
  row: DeskRow;
  href: string;
  open: boolean;
  chosen: boolean;
  /** Chooses it for an act on many; null where each is decided by itself. */
  onToggle: ((row: DeskRow) => void) | null;
};

/** Drawn again only when something of this row changes: a queue may be long, and is walked row by row. */
const QueueRow = memo(function QueueRow({ row, href, open, chosen, onToggle }: QueueRowProps) {
  const t = useDeskText();
  const language = useLanguage();
  const { subjectId, projectName, orgName, amount, keyProject, risk, dueOn, overdueDays } = row;
  const [, month = '', day = ''] = dueOn.split('-');
  const due = language === 'zh' ? `${Number(month)}月${Number(day)}日` : `${month}-${day}`;
  return (
    <li data-subject={subjectId} data-open={open || undefined}>
      {onToggle ? (
        <input
          type="checkbox"
          checked={chosen}
          aria-label={t('choose', { name: projectName })}
          onChange={() => onToggle(row)}
        />
      ) : (
        <span />
      )}
      <AppLink href={href}>
        <span className="desk-row-name" aria-current={open || undefined}>
          <b title={projectName}>{projectName}</b>
          <span className="desk-amount">{wanText(amount)}</span>
        </span>
        <span className="desk-row-more">
          <span title={orgName}>{orgName}</span>
          <span className="desk-row-marks">
            {keyProject && `· ${t('keyShort')}`}
            {risk > 0 && (
              <span className="desk-hint">
                {' '}
                <span aria-hidden="true">▲</span> {t('findings', { n: risk })}
              </span>
            )}
          </span>
          <span className={overdueDays > 0 ? 'desk-late' : undefined}>
            {overdueDays > 0 && <span>{t('lateShort')} </span>}
            <time dateTime={dueOn}>{due}</time>
          </span>
        </span>
      </AppLink>
    </li>
  );
});
