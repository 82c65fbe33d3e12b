import { DateText, FormScope, TextField } from '@chengxiao/ui';
import { Modal } from 'antd';
import { useState } from 'react';
import { useMove } from '../../hooks/use-move';
import type { ShownTarget } from '../targets.graphql';
import { remindTarget } from './reviews.graphql';
import { useReviewText } from './reviews.i18n';

/** 催办 with a word to whoever it waits for, beside the last reminder of the step. */
export function RemindDialog({ target, onClose }: { target: ShownTarget; onClose: () => void }) {
  const reviewText = useReviewText();
  const [opinion, setOpinion] = useState('');
  const { move, busy, problem } = useMove(remindTarget, reviewText('did.remind'));
  const last = lastReminder(target);
  const send = async (): Promise<void> => {
    if ((await move({ id: target.id, opinion })) === null) onClose();
  };
  return (
    <Modal
      open
      title={reviewText('act.remind')}
      okText={reviewText('act.remind')}
      confirmLoading={busy}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <FormScope problem={problem}>
        <p className="cx-hint">
          {last ? (
            <>
              {reviewText('remindedLast')} {last.reviewerOrg} {last.reviewerName}{' '}
              <DateText value={last.reviewedAt} time />
            </>
          ) : (
            reviewText('remindedNever')
          )}
        </p>
        <TextField
          path="opinion"
          label={reviewText('remindWord')}
          rows={2}
          maxLength={1000}
          value={opinion}
          onChange={setOpinion}
        />
      </FormScope>
    </Modal>
  );
}

/** The last reminder at the step it waits at now. */
export const lastReminder = ({ review, roundNo, reviews }: ShownTarget): ShownTarget['reviews'][number] | undefined => {
  const key = review?.route.steps[review.step ?? -1]?.key;
  return reviews.findLast((each) => each.decision === 'remind' && each.roundNo === roundNo && each.step?.key === key);
};
