import { FormScope, TextField } from '@chengxiao/ui';
import { Modal } from 'antd';
import { useState } from 'react';
import { useMove } from '../../hooks/use-move';
import { markKeyTarget } from './reviews.graphql';
import { useReviewText } from './reviews.i18n';
import type { ShownTarget } from '../targets.graphql';

/** Finance marks a key project, which is scored instead of ticked, or takes its mark back. */
export function KeyDialog({ target: { id, version, review }, onClose }: { target: ShownTarget; onClose: () => void }) {
  const reviewText = useReviewText();
  const key = review?.keyMarked !== true;
  const [reason, setReason] = useState('');
  const { move, busy, problem } = useMove(markKeyTarget, reviewText('did.markKey'));
  const send = async (): Promise<void> => {
    if ((await move({ id, version, key, reason })) === null) onClose();
  };
  const word = reviewText(key ? 'act.markKey' : 'unmarkKey');
  return (
    <Modal open title={word} okText={word} confirmLoading={busy} onOk={() => void send()} onCancel={onClose}>
      <FormScope problem={problem}>
        <TextField
          path="reason"
          label={reviewText('keyReason')}
          required
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
      </FormScope>
    </Modal>
  );
}
