import { type ReviewDecision } from '@chengxiao/domain';
import { useLanguage } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { OpinePanel } from '../targets/review/OpinePanel';
import { ReviewForm } from '../targets/review/ReviewForm';
import { decisionsOf, isOnward } from '../targets/review/ReviewPanel';
import { useReviewText } from '../targets/review/reviews.i18n';
import { RoundActions } from '../targets/review/RoundActions';
import type { Reviewing } from '../targets/review/use-reviewing';
import type { ShownTarget } from '../targets/targets.graphql';
import { useTargetText } from '../targets/targets.i18n';
import { DecisionPanel } from './DecisionPanel';
import { DecisionFoot } from './DecisionFoot';
import { useDeskText } from './desk.i18n';
import type { DeskItemProps } from './desk-item';
import { SimilarHistory } from './SimilarHistory';
import { useEarlierRounds } from './EarlierOpinions';

type TargetDecisionProps = Pick<DeskItemProps, 'place' | 'next' | 'onSkip' | 'similar'> & {
  target: ShownTarget;
  reviewing: Reviewing;
};

/** The decision on the target that is open; it stays in sight while one reads. */
export function TargetDecision({ target, reviewing, place, next, onSkip, similar }: TargetDecisionProps) {
  const t = useDeskText();
  const earlier = useEarlierRounds(target);
  const decisions = decisionsOf(target);
  const asked = target.allowedActions.includes('opine');
  return (
    <DecisionPanel place={place}>
      {decisions.length > 0 && (
        <ReviewForm
          target={target}
          reviewing={reviewing}
          rows={<RowReasons target={target} reviewing={reviewing} />}
          foot={(decide) => <Foot {...{ target, reviewing, decisions, decide, next, onSkip }} />}
        />
      )}
      {asked && <OpinePanel target={target} />}
      {decisions.length === 0 && (
        <>
          {!asked && <p className="cx-hint">{t('notYours')}</p>}
          <div className="desk-acts">
            <RoundActions target={target} />
            <Button data-decide="skip" onClick={onSkip}>
              {t('skip')}
            </Button>
          </div>
        </>
      )}
      <SimilarHistory {...similar} projectId={target.project.id} earlier={earlier} />
    </DecisionPanel>
  );
}

/** Reasons by row: those that are written, or begun. The declarer reads each beside its row. */
function RowReasons({ target: { indicators }, reviewing }: Pick<TargetDecisionProps, 'target' | 'reviewing'>) {
  const t = useDeskText();
  const targetText = useTargetText();
  const { reasons } = reviewing.form;
  const written = indicators.flatMap(({ id, name }, index) => {
    const reason = reasons[id];
    return reason === undefined ? [] : [{ id, name, reason, no: index + 1 }];
  });
  return (
    <div className="desk-reasons" role="group" aria-label={t('rowReasons')}>
      <h3>{t('rowReasons')}</h3>
      <p className="cx-hint">{t('rowReasonsHint')}</p>
      {written.map(({ id, name, reason, no }) => (
        <label key={id} data-reason={id}>
          <span>{t('rowNo', { no, name })}</span>
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={500}
            value={reason}
            aria-label={targetText('indicator.reasonOf', { name })}
            onChange={(event) => reviewing.setReason(id, event.target.value)}
          />
        </label>
      ))}
    </div>
  );
}

type FootProps = Pick<TargetDecisionProps, 'target' | 'reviewing' | 'next' | 'onSkip'> & {
  decisions: readonly ReviewDecision[];
  decide: (decision: ReviewDecision) => void;
};

function Foot({ target, reviewing, decisions, decide, next, onSkip }: FootProps) {
  const t = useDeskText();
  const reviewText = useReviewText();
  const onward = decisions.find(isOnward);
  const { busy, draft } = reviewing;
  return (
    <DecisionFoot
      {...{ busy, draft, next, onSkip }}
      effect={<Effect target={target} reviewing={reviewing} onward={onward} />}
      onward={onward && { text: t(`next.${onward}`), run: () => decide(onward), undoable: true }}
      others={decisions
        .filter((decision) => !isOnward(decision))
        .map((decision) => ({ key: decision, text: reviewText(`act.${decision}`), run: () => decide(decision) }))}
    >
      <RoundActions target={target} />
    </DecisionFoot>
  );
}

type EffectProps = Pick<FootProps, 'target' | 'reviewing'> & { onward: ReviewDecision | undefined };

/** 预计结果: where it goes, and what is said with it. */
function Effect({ target: { review, project }, reviewing: { form }, onward }: EffectProps) {
  const t = useDeskText();
  const language = useLanguage();
  const reasons = Object.values(form.reasons).filter((reason) => reason.trim() !== '').length;
  const following = review?.route.steps[(review.step ?? 0) + 1];
  return (
    <>
      {onward === 'pass' && <p>{t('effectPass')}</p>}
      {onward === 'forward' && following && <p>{t('effectForward', { step: following.name[language] })}</p>}
      <p>{t('effectReturn', { org: project.orgName })}</p>
      {reasons > 0 && <p>{t('effectReasons', { n: reasons })}</p>}
    </>
  );
}
