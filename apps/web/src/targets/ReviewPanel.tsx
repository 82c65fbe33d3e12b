import { reviewPoints } from '@chengxiao/domain';
import { FormScope, Section } from '@chengxiao/ui';
import { Button, Input, Modal } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { DraftChip } from '../DraftChip';
import { FindingActions } from '../lint/finding-actions';
import type { Marks } from '../lint/use-marks';
import { useDraft } from '../use-draft';
import type { ShownIndicator } from './IndicatorTable';
import { Opinion, PointField } from './ReviewPoints';
import { useReviewText } from './reviews.i18n';
import { TakeOver, TakeOverProvider, useTakeOver } from './TakeOver';
import { TargetFindings } from './TargetFindings';
import { type ShownTarget, TargetSheet } from './TargetSheet';
import { useTargetText } from './targets.i18n';
import { untouched, useDecision } from './use-decision';
import type { PageFindings } from './use-page-findings';

export type ReviewPanelProps = { target: ShownTarget; found: PageFindings; marks: Marks };

/** Finance judges the four points of 四(一)2, writes reasons beside the rows, and returns or passes the target. */
export function ReviewPanel({ target, found, marks }: ReviewPanelProps) {
  const t = useTargetText();
  const said = useReviewText();
  const [review, setReview] = useState(untouched);
  const draft = useDraft('targetReview', `${target.id}.${target.round}`, review, setReview);
  const { problem, busy, decide, asking, setAsking } = useDecision(target, review, draft.discard);
  const setReason = useCallback(
    (id: string, reason: string) => setReview((old) => ({ ...old, reasons: { ...old.reasons, [id]: reason } })),
    [],
  );
  const beside = useMemo(
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
        <TargetSheet target={target} beside={beside} marks={marks} />
      </FindingActions>
      <Section title={t('section.review')}>
        <p className="cx-hint">{said('lead')}</p>
        <FormScope problem={problem}>
          <div className="target-judge">
            {reviewPoints.map((point) => (
              <PointField
                key={point}
                point={point}
                value={review.points[point]}
                onChange={(value) => setReview((old) => ({ ...old, points: { ...old.points, [point]: value } }))}
              />
            ))}
          </div>
          <Opinion value={review.opinion} onChange={(opinion) => setReview((old) => ({ ...old, opinion }))} />
          <div className="cx-form-foot">
            <Button type="primary" loading={busy} onClick={() => setAsking(true)}>
              {said('pass')}
            </Button>
            <Button danger disabled={busy} onClick={() => void decide('return')}>
              {said('return')}
            </Button>
            <DraftChip draft={draft} />
          </div>
        </FormScope>
      </Section>
      <Modal
        open={asking}
        title={said('pass')}
        okText={said('pass')}
        confirmLoading={busy}
        onOk={() => void decide('pass')}
        onCancel={() => setAsking(false)}
      >
        <p>{said('askPass')}</p>
      </Modal>
    </TakeOverProvider>
  );
}
