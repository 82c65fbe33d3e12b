import { ProgressBar } from '@chengxiao/ui';
import type { BulkState } from '@chengxiao/domain';
import { useId } from 'react';
import { isUnderWay } from './bulk-state';
import { useBulkText } from './bulk.i18n';

type BulkProgressProps = {
  state: BulkState;
  done: number;
  total: number;
  /** How far it is, in words. */
  children: string;
};

/** How far a bulk act is, as a bar and in a sentence that readers are told when it changes. */
export function BulkProgress({ state, done, total, children }: BulkProgressProps) {
  const t = useBulkText();
  const id = useId();
  return (
    <section className="cx-card bulk-progress" aria-labelledby={id}>
      <ProgressBar done={total === 0 ? 1 : done} total={total === 0 ? 1 : total} aria-labelledby={id} />
      <p id={id} role="status">
        {children}
      </p>
      {isUnderWay(state) && <p className="cx-hint">{t('leave')}</p>}
    </section>
  );
}
