import { type ReviewDecision, problems, type ReviewPoint, reviewPoints } from '@chengxiao/domain';
import { currentLanguage, FormField, FormScope, type Problem, Section, useFormScope } from '@chengxiao/ui';
import { Button, Input, Modal } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { DraftChip } from '../DraftChip';
import { useDraft } from '../use-draft';
import { useMove } from '../use-move';
import type { ShownIndicator } from './IndicatorTable';
import { type ShownTarget, TargetSheet } from './TargetSheet';
import { reviewTarget } from './targets.graphql';
import { useReviewText } from './reviews.i18n';
import { useTargetText } from './targets.i18n';

type Judgement = { fit: boolean | null; opinion: string };
type Review = { points: Record<ReviewPoint, Judgement>; reasons: Record<string, string>; opinion: string };

const open: Judgement = { fit: null, opinion: '' };
const untouched: Review = {
  points: { relevance: open, feasibility: open, science: open, reasonableness: open },
  reasons: {},
  opinion: '',
};

/** Finance judges the four points of 四(一)2, writes reasons beside the rows, and returns or passes the target. */
export function ReviewPanel({ target }: { target: ShownTarget }) {
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
  return (
    <>
      <TargetSheet target={target} beside={beside} />
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
    </>
  );
}

/** Sends the review; a point that nobody judged is named before anything is sent. */
function useDecision(target: ShownTarget, review: Review, done: () => Promise<void>) {
  const said = useReviewText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(false);
  const { move, busy } = useMove(reviewTarget);
  const decide = async (decision: ReviewDecision): Promise<void> => {
    setAsking(false);
    const open = reviewPoints.filter((point) => review.points[point].fit === null);
    if (open.length > 0) {
      const { status, title } = problems.INVALID;
      const fields = open.map((point) => ({
        path: `points.${point}.fit`,
        message: `${said(`point.${point}`)}: ${said('judge')}`,
      }));
      setProblem({ code: 'INVALID', status, title: title[currentLanguage()], detail: said('judge'), fields });
      return;
    }
    const point = (key: ReviewPoint) => ({ ...review.points[key], fit: review.points[key].fit === true });
    const refused = await move({
      id: target.id,
      version: target.version,
      decision,
      points: {
        relevance: point('relevance'),
        feasibility: point('feasibility'),
        science: point('science'),
        reasonableness: point('reasonableness'),
      },
      rowReasons: target.indicators.flatMap(({ id }) => {
        const reason = review.reasons[id]?.trim();
        return reason ? [{ indicatorId: id, reason }] : [];
      }),
      opinion: review.opinion,
    });
    setProblem(refused);
    if (!refused) await done();
  };
  return { problem, busy, decide, asking, setAsking };
}

type PointFieldProps = { point: ReviewPoint; value: Judgement; onChange: (value: Judgement) => void };

/** One of the four points: fit or not, with an opinion. */
function PointField({ point, value, onChange }: PointFieldProps) {
  const said = useReviewText();
  const { errorOf, touch } = useFormScope();
  const path = `points.${point}.fit`;
  const message = errorOf(path);
  const judge = (fit: boolean): void => {
    touch([path]);
    onChange({ ...value, fit });
  };
  return (
    <fieldset data-path={path} aria-describedby={message ? `${point}-error` : undefined}>
      <legend>{said(`point.${point}`)}</legend>
      <p className="cx-hint">{said(`pointText.${point}`)}</p>
      <div className="target-fit">
        {[true, false].map((fit) => (
          <label key={String(fit)}>
            <input type="radio" name={point} checked={value.fit === fit} onChange={() => judge(fit)} />
            {said(fit ? 'fit' : 'unfit')}
          </label>
        ))}
      </div>
      {message && (
        <p id={`${point}-error`} className="cx-error">
          {message}
        </p>
      )}
      <Input
        value={value.opinion}
        maxLength={500}
        aria-label={said('opinionOn', { point: said(`point.${point}`) })}
        placeholder={said('opinionOn', { point: said(`point.${point}`) })}
        onChange={(event) => onChange({ ...value, opinion: event.target.value })}
      />
    </fieldset>
  );
}

const phrases = ['quantify', 'duty', 'measure', 'money'] as const;

function Opinion({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const said = useReviewText();
  return (
    <>
      <FormField path="opinion" label={said('opinion')} hint={said('opinionHint')} wide>
        <Input.TextArea rows={3} maxLength={1000} value={value} onChange={(event) => onChange(event.target.value)} />
      </FormField>
      <div className="cx-phrases" role="group" aria-label={said('phrases')}>
        {phrases.map((phrase) => (
          <Button
            key={phrase}
            size="small"
            onClick={() => onChange([value, said(`phrase.${phrase}`)].filter(Boolean).join('\n'))}
          >
            {said(`phrase.${phrase}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
