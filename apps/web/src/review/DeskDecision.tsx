import { type ReviewDecision } from '@chengxiao/domain';
import { useLanguage } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { FormFoot } from '../forms/FormFoot';
import { OpinePanel } from '../targets/review/OpinePanel';
import { ReviewForm } from '../targets/review/ReviewForm';
import { decisionsOf, isOnward } from '../targets/review/ReviewPanel';
import { useReviewText } from '../targets/review/reviews.i18n';
import { RoundActions } from '../targets/review/RoundActions';
import type { Reviewing } from '../targets/review/use-reviewing';
import type { ShownTarget } from '../targets/targets.graphql';
import { useTargetText } from '../targets/targets.i18n';
import { useDeskText } from './desk.i18n';
import type { DeskItemProps } from './desk-item';
import type { DeskRow } from './DeskQueue';

type DeskDecisionProps = Pick<DeskItemProps, 'place' | 'next' | 'onSkip'> & {
  target: ShownTarget;
  reviewing: Reviewing;
};

/** The decision on the target that is open; it stays in sight while one reads. */
export function DeskDecision({ target, reviewing, place, next, onSkip }: DeskDecisionProps) {
  const t = useDeskText();
  const decisions = decisionsOf(target);
  const asked = target.allowedActions.includes('opine');
  return (
    <aside className="desk-decision" aria-label={t('decision')}>
      <header className="desk-decision-head">
        {place.narrow && <Button onClick={() => place.showScreen('form')}>{t('toForm')}</Button>}
        <h2>{t('decision')}</h2>
      </header>
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
    </aside>
  );
}

/** Reasons by row: those that are written, or begun. The declarer reads each beside its row. */
function RowReasons({ target: { indicators }, reviewing }: Pick<DeskDecisionProps, 'target' | 'reviewing'>) {
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

type FootProps = Pick<DeskDecisionProps, 'target' | 'reviewing' | 'next' | 'onSkip'> & {
  decisions: readonly ReviewDecision[];
  decide: (decision: ReviewDecision) => void;
};

/** What will happen, and the buttons: on and open the next, or back with a reason. */
function Foot({ target, reviewing, decisions, decide, next, onSkip }: FootProps) {
  const t = useDeskText();
  const reviewText = useReviewText();
  const onward = decisions.find(isOnward);
  const others = decisions.filter((decision) => !isOnward(decision));
  const { busy, draft } = reviewing;
  return (
    <>
      <section className="desk-effect">
        <h3>{t('effect')}</h3>
        <Effect target={target} reviewing={reviewing} onward={onward} />
        <NextNote next={next} />
      </section>
      <FormFoot
        className="desk-foot"
        busy={busy}
        draft={draft}
        submit={
          onward && {
            text: t(`next.${onward}`),
            run: () => decide(onward),
          }
        }
      >
        <div className="desk-acts">
          {others.map((decision) => (
            <Button key={decision} danger data-decide={decision} disabled={busy} onClick={() => decide(decision)}>
              {reviewText(`act.${decision}`)}
            </Button>
          ))}
          <RoundActions target={target} />
          <Button data-decide="skip" aria-keyshortcuts="S" onClick={onSkip}>
            {t('skip')}
          </Button>
        </div>
      </FormFoot>
    </>
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

function NextNote({ next }: { next: DeskRow | undefined }) {
  const t = useDeskText();
  return (
    <p>
      {next ? t('opensNext', { name: next.projectName, due: next.dueOn }) : t('opensNothing')} {t('undoable')}
    </p>
  );
}
