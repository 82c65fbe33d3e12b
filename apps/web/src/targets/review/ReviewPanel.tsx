import { type ReviewDecision, reviewPoints } from '@chengxiao/domain';
import { FormScope, Section } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useCallback, useMemo } from 'react';
import { FindingActions } from '../../lint/finding-actions';
import type { Marks } from '../../lint/use-marks';
import { FormFoot } from '../../forms/FormFoot';
import { Opinion } from './Opinion';
import { PointField } from './ReviewPoints';
import { rulePackOf } from '../../rule-packs/rule-pack-of';
import { useReviewText } from './reviews.i18n';
import { ScoreForm } from './ScoreForm';
import { TakeOver, TakeOverProvider, useTakeOver } from './TakeOver';
import { TargetFindings } from '../findings/TargetFindings';
import { TargetSheet } from '../TargetSheet';
import { useTargetText } from '../targets.i18n';
import { isScored, type Review, useDecision } from './use-decision';
import type { PageFindings } from '../findings/use-page-findings';
import type { ShownIndicator, ShownTarget } from '../targets.graphql';
import { actionsAt } from '../../controls/action-places';
import { targetActionPlaces } from '../target-actions';

export type ReviewPanelProps = { target: ShownTarget; found: PageFindings; marks: Marks };

/** What somebody may decide at the step, in the order of the buttons. */
export const decisionsOf = ({ allowedActions }: Pick<ShownTarget, 'allowedActions'>): ReviewDecision[] =>
  actionsAt(targetActionPlaces, allowedActions, 'panel');

/** A reviewer ticks the four points of 四(一)2 or scores form F3, writes reasons beside the rows, and decides. */
export function ReviewPanel({ target, found, marks }: ReviewPanelProps) {
  const t = useTargetText();
  const { form: review, setForm: setReview, problem, busy, draft, submit } = useDecision(target);
  const setReason = useCallback(
    (id: string, reason: string) => setReview((old) => ({ ...old, reasons: { ...old.reasons, [id]: reason } })),
    [setReview],
  );
  const extraColumn = useMemo(
    () => ({
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
  return (
    <TakeOverProvider value={takeOver}>
      <FindingActions value={TakeOver}>
        <TargetFindings target={target} found={found} />
        <TargetSheet target={target} extraColumn={extraColumn} marks={marks} />
      </FindingActions>
      <Section title={t('section.review')}>
        <FormScope problem={problem}>
          {isScored(target) ? (
            <ScoreForm
              points={rulePackOf(target).reviewForm}
              scores={review.scores}
              onChange={(scores) => setReview((old) => ({ ...old, scores }))}
            />
          ) : (
            <PointForm review={review} onChange={setReview} />
          )}
          <Opinion
            step={target.review?.route.steps[target.review.step ?? 0]}
            value={review.opinion}
            onChange={(opinion) => setReview((old) => ({ ...old, opinion }))}
          />
          <FormFoot draft={draft}>
            <Decisions decisions={decisionsOf(target)} busy={busy} onDecide={(decision) => void submit(decision)} />
          </FormFoot>
        </FormScope>
      </Section>
    </TakeOverProvider>
  );
}

type PointFormProps = { review: Review; onChange: (change: (old: Review) => Review) => void };

/** The four points of the clause, each fit or not. */
function PointForm({ review, onChange }: PointFormProps) {
  const reviewText = useReviewText();
  return (
    <>
      <p className="cx-hint">{reviewText('lead')}</p>
      <div className="target-judge">
        {reviewPoints.map((point) => (
          <PointField
            key={point}
            point={point}
            value={review.points[point]}
            onChange={(value) => onChange((old) => ({ ...old, points: { ...old.points, [point]: value } }))}
          />
        ))}
      </div>
    </>
  );
}

type DecisionsProps = {
  decisions: readonly ReviewDecision[];
  busy: boolean;
  onDecide: (decision: ReviewDecision) => void;
};

/** One button for each decision; the shortcuts of the review desk press them by `data-decide`. */
function Decisions({ decisions, busy, onDecide }: DecisionsProps) {
  const reviewText = useReviewText();
  const onward = (decision: ReviewDecision): boolean => decision === 'forward' || decision === 'pass';
  return decisions.map((decision) => (
    <Button
      key={decision}
      data-decide={onward(decision) ? 'pass' : decision}
      type={onward(decision) ? 'primary' : 'default'}
      danger={!onward(decision)}
      loading={busy && onward(decision)}
      disabled={busy}
      onClick={() => onDecide(decision)}
    >
      {reviewText(`act.${decision}`)}
    </Button>
  ));
}
