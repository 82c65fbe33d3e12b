import { useQuery } from '@apollo/client/react';
import { Choice, FormField, FormScope, ProblemNote, TextField } from '@chengxiao/ui';
import { Modal } from 'antd';
import { useState } from 'react';
import { useShellText } from '../../shell/shell.i18n';
import { useMove } from '../../hooks/use-move';
import { handOnTarget, targetReviewers } from './reviews.graphql';
import { useReviewText } from './reviews.i18n';
import type { ShownTarget } from '../targets.graphql';

type HandOnDialogProps = { target: ShownTarget; action: 'transfer' | 'addReviewer'; onClose: () => void };

/** Hands the step to a colleague 转办, or asks somebody for an opinion before it goes on 加签. */
export function HandOnDialog({ target: { id, version }, action, onClose }: HandOnDialogProps) {
  const reviewText = useReviewText();
  const shell = useShellText();
  const [to, setTo] = useState('');
  const [opinion, setOpinion] = useState('');
  const { data } = useQuery(targetReviewers, { variables: { id }, fetchPolicy: 'network-only' });
  const { move, busy, problem } = useMove(handOnTarget, reviewText(`did.${action}`));
  const free = (data?.target.reviewers ?? []).filter((each) =>
    action === 'transfer' ? each.mayTakeOver : each.mayBeAsked,
  );
  const send = async (): Promise<void> => {
    if ((await move({ id, version, action, to, opinion })) === null) onClose();
  };
  return (
    <Modal
      open
      title={reviewText(`act.${action}`)}
      okText={reviewText(`act.${action}`)}
      okButtonProps={{ disabled: to === '' }}
      confirmLoading={busy}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <FormScope problem={null}>
        <p className="cx-hint">{reviewText(action === 'transfer' ? 'handHint' : 'askHint')}</p>
        {data && free.length === 0 && <p>{reviewText('nobodyFree')}</p>}
        <FormField path="to" label={reviewText('handTo')} required>
          <Choice
            value={to}
            onChange={setTo}
            options={free.map(({ userId, name, orgName, section }) => ({
              value: userId,
              label: `${name}（${orgName}${section ? ` ${shell(`section.${section}`)}` : ''}）`,
            }))}
          />
        </FormField>
        <TextField
          path="opinion"
          label={reviewText('handNote')}
          rows={2}
          maxLength={1000}
          value={opinion}
          onChange={setOpinion}
        />
        <ProblemNote problem={problem} />
      </FormScope>
    </Modal>
  );
}
