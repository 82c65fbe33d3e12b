import { useQuery } from '@apollo/client/react';
import type { FreeReviewerFragment, WireProblem } from '@chengxiao/client';
import { Choice, FormField, FormScope, ProblemNote, TextField } from '@chengxiao/ui';
import { Modal } from 'antd';
import { useState } from 'react';
import { useShellText } from '../../shell/shell.i18n';
import { useMove } from '../../hooks/use-move';
import { handOnTarget, targetReviewers } from './reviews.graphql';
import { useReviewText } from './reviews.i18n';
import type { ShownTarget } from '../targets.graphql';

type HandOnDialogProps = { target: ShownTarget; action: 'transfer' | 'addReviewer'; onClose: () => void };

/** Hands the step of a target to a colleague 转办, or asks somebody for an opinion before it goes on 加签. */
export function HandOnDialog({ target: { id, version }, action, onClose }: HandOnDialogProps) {
  const reviewText = useReviewText();
  const { data } = useQuery(targetReviewers, { variables: { id }, fetchPolicy: 'network-only' });
  const { move, busy, problem } = useMove(handOnTarget, reviewText(`did.${action}`));
  return (
    <HandOnForm
      {...{ action, busy, problem, onClose }}
      people={data?.target.reviewers}
      send={(to, opinion) => move({ id, version, action, to, opinion })}
    />
  );
}

type HandOnFormProps = Pick<HandOnDialogProps, 'action' | 'onClose'> & {
  /** Those who review here; undefined while they are asked for. */
  people: readonly FreeReviewerFragment[] | undefined;
  busy: boolean;
  problem: WireProblem | null;
  /** Answers the problem, or null. */
  send: (to: string, note: string) => Promise<WireProblem | null>;
};

/** Asks whom, and for a note to go along. */
export function HandOnForm({ action, people, busy, problem, send, onClose }: HandOnFormProps) {
  const reviewText = useReviewText();
  const shell = useShellText();
  const [to, setTo] = useState('');
  const [opinion, setOpinion] = useState('');
  const free = (people ?? []).filter((each) => (action === 'transfer' ? each.mayTakeOver : each.mayBeAsked));
  const submit = async (): Promise<void> => {
    if ((await send(to, opinion)) === null) onClose();
  };
  return (
    <Modal
      open
      title={reviewText(`act.${action}`)}
      okText={reviewText(`act.${action}`)}
      okButtonProps={{ disabled: to === '' }}
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <FormScope problem={null}>
        <p className="cx-hint">{reviewText(action === 'transfer' ? 'handHint' : 'askHint')}</p>
        {people && free.length === 0 && <p>{reviewText('nobodyFree')}</p>}
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
