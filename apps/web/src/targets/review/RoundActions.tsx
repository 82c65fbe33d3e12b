import { Button } from 'antd';
import { useState } from 'react';
import { HandOnDialog } from './HandOnDialog';
import { KeyDialog } from './KeyDialog';
import { lastReminder, RemindDialog } from './RemindDialog';
import { useReviewText } from './reviews.i18n';
import type { ShownTarget } from '../targets.graphql';
import { actionsAt } from '../../controls/action-places';
import { targetActionPlaces } from '../target-actions';

type Dialog = 'transfer' | 'addReviewer' | 'markKey' | 'remind';

/** What may be done with a round besides deciding: hand it on, ask somebody, mark a key project, remind. */
export function RoundActions({ target }: { target: ShownTarget }) {
  const reviewText = useReviewText();
  const [open, setOpen] = useState<Dialog | null>(null);
  const [word, setWord] = useState('');
  const { allowedActions, review } = target;
  const marked = review?.keyMarked === true;
  const last = lastReminder(target);
  // A project that is one by its amount stays one.
  const offered = actionsAt(targetActionPlaces, allowedActions, 'dialog').filter(
    (dialog) => !(dialog === 'markKey' && review?.keyProject && !marked),
  );
  return (
    <>
      {offered.map((dialog) => (
        <Button key={dialog} data-decide={dialog} onClick={() => setOpen(dialog)}>
          {reviewText(dialog === 'markKey' && marked ? 'unmarkKey' : `act.${dialog}`)}
        </Button>
      ))}
      {actionsAt(targetActionPlaces, allowedActions, 'own').length > 0 && (
        <Button onClick={() => setOpen('remind')}>{reviewText('act.remind')}</Button>
      )}
      {open === 'remind' && (
        <RemindDialog
          targetId={target.id}
          title={reviewText('act.remind')}
          word={word}
          onWord={setWord}
          last={last ? { at: last.reviewedAt, by: `${last.reviewerOrg} ${last.reviewerName}` } : null}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'markKey' && <KeyDialog target={target} onClose={() => setOpen(null)} />}
      {(open === 'transfer' || open === 'addReviewer') && (
        <HandOnDialog target={target} action={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
