import { Input } from 'antd';
import { useCallback, useMemo } from 'react';
import type { ShownIndicator, ShownTarget } from '../targets.graphql';
import { useTargetText } from '../targets.i18n';
import type { Beside } from '../TargetSheet';
import { useTakeOver } from './TakeOver';
import { type DecisionOptions, useDecision } from './use-decision';

export type Reviewing = ReturnType<typeof useReviewing>;

/** A review while it is written, with the column for reasons beside the rows, and what findings are taken over into. */
export function useReviewing(target: ShownTarget, options?: DecisionOptions) {
  const t = useTargetText();
  const decision = useDecision(target, options);
  const { form: review, setForm: setReview } = decision;
  const setReason = useCallback(
    (id: string, reason: string) => setReview((old) => ({ ...old, reasons: { ...old.reasons, [id]: reason } })),
    [setReview],
  );
  const reasonColumn = useMemo(
    (): Beside => ({
      title: t('indicator.reason'),
      render: (row: ShownIndicator) => (
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={500}
          value={review.reasons[row.id] ?? ''}
          aria-label={t('indicator.reasonOf', { name: row.name })}
          onChange={(event) => setReason(row.id, event.target.value)}
        />
      ),
    }),
    [t, review.reasons, setReason],
  );
  const takeOver = useTakeOver(target, review, setReview);
  /** Begins the reason of a row, and puts the focus into it once it is there. */
  const writeReason = useCallback(
    (id: string) => {
      setReason(id, '');
      setTimeout(() => document.querySelector<HTMLElement>(`[data-reason="${id}"] textarea`)?.focus());
    },
    [setReason],
  );
  return { ...decision, setReason, writeReason, reasonColumn, takeOver };
}
