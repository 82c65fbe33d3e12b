import { FormScope, Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { DraftChip } from '../../drafts/DraftChip';
import { useDraft } from '../../drafts/use-draft';
import { useMove } from '../../hooks/use-move';
import { Opinion } from './Opinion';
import { reviewTarget } from './reviews.graphql';
import { useReviewText } from './reviews.i18n';
import type { ShownTarget } from '../targets.graphql';

/** A co-reviewer 加签人 gives the opinion that was asked for. */
export function OpinePanel({ target: { id, version, roundNo, review } }: { target: ShownTarget }) {
  const said = useReviewText();
  const [opinion, setOpinion] = useState('');
  const draft = useDraft('targetOpinion', `${id}.${roundNo}`, opinion, setOpinion);
  const { move, busy, problem } = useMove(reviewTarget, said('did.opine'));
  const send = async (): Promise<void> => {
    const nothing = { points: null, scores: null, rowReasons: [] };
    if ((await move({ id, version, decision: 'opine', opinion, ...nothing })) === null) await draft.discard();
  };
  return (
    <Section title={said('act.opine')}>
      <p className="cx-hint">{said('opineLead')}</p>
      <FormScope problem={problem}>
        <Opinion step={review?.route.steps[review.step ?? 0]} value={opinion} onChange={setOpinion} />
        <div className="cx-form-foot">
          <Button type="primary" loading={busy} onClick={() => void send()}>
            {said('act.opine')}
          </Button>
          <DraftChip draft={draft} />
        </div>
      </FormScope>
    </Section>
  );
}
