import type { BulkState } from '@chengxiao/domain';
import { DateText, DetailPage, type Fact } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { bulkTone, isUnderWay } from './bulk-state';
import { useBulkText } from './bulk.i18n';
import { BulkProgress } from './BulkProgress';

type BulkAct = {
  readonly state: BulkState;
  readonly total: number;
  readonly askedByName: string;
  readonly createdAt: string;
  readonly finishedAt?: string | null | undefined;
};

export type BulkDetailProps = {
  title: string;
  back: { href: string; label: string };
  bulk: BulkAct;
  /** How many rows are through with it, and in words. */
  done: number;
  progress: string;
  /** What else is known of the act. */
  facts: readonly Fact[];
  /** What became of it: nothing of the rows before the worker has gone through them. */
  children: (ended: boolean) => ReactNode;
};

/** One kept act of the worker: who began it when, how far it is, and what became of each row. */
export function BulkDetail({ title, back, bulk, done, progress, facts, children }: BulkDetailProps) {
  const t = useBulkText();
  const { state, total, askedByName, createdAt, finishedAt } = bulk;
  return (
    <DetailPage
      title={title}
      back={back}
      state={{ label: t(`state.${state}`), tone: bulkTone[state] }}
      facts={[
        { label: t('fact.by'), value: askedByName },
        { label: t('fact.at'), value: <DateText value={createdAt} time /> },
        { label: t('fact.ended'), value: <DateText value={finishedAt ?? null} time /> },
        ...facts,
      ]}
    >
      <BulkProgress state={state} done={done} total={total}>
        {progress}
      </BulkProgress>
      {children(!isUnderWay(state))}
    </DetailPage>
  );
}
