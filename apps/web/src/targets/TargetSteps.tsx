import type { EventAction } from '@chengxiao/client';
import { isDecision, withoutTakenBack } from '@chengxiao/domain';
import { type Step, StepBar, useLanguage } from '@chengxiao/ui';
import { useTargetText } from './targets.i18n';
import type { ShownTarget } from './targets.graphql';

type Shown = Pick<ShownTarget, 'state' | 'history' | 'review' | 'reviews' | 'roundNo'>;

/** 申报 → the steps of the route → 批复: who did what when, with what opinion. */
export function TargetSteps({ target }: { target: Shown }) {
  const t = useTargetText();
  const language = useLanguage();
  const { state, history, review } = target;
  const latest = (...actions: EventAction[]) => {
    const entry = history.findLast(({ action }) => actions.includes(action));
    if (!entry) return {};
    return { at: entry.at, who: `${entry.actorOrg} ${entry.actorName}`, opinion: entry.reason ?? null };
  };
  const declared: Step['status'] = state === 'draft' ? 'current' : state === 'returned' ? 'returned' : 'done';
  const passed = state === 'passed' || state === 'approved';
  const steps = review?.route.steps.map((step, at): Step => ({
    key: step.key,
    label: step.name[language],
    status: statusOf(target, at),
    ...doneAt(target, step.key),
  })) ?? [{ key: 'review', label: t('step.review'), status: passed ? 'done' : 'waiting', ...latest('target_pass') }];
  return (
    <StepBar
      steps={[
        { key: 'declare', label: t('step.declare'), status: declared, ...latest('target_submit') },
        ...steps,
        {
          key: 'approve',
          label: t('step.approve'),
          status: state === 'approved' ? 'done' : state === 'passed' ? 'current' : 'waiting',
          ...latest('target_approve'),
        },
      ]}
    />
  );
}

/** A round that is with its declarer again waits at every step. */
function statusOf({ state, review }: Shown, at: number): Step['status'] {
  if (state === 'passed' || state === 'approved') return 'done';
  if (state !== 'submitted' || !review) return 'waiting';
  const now = review.step ?? 0;
  return at < now ? 'done' : at === now ? 'current' : 'waiting';
}

/** Who settled the step last in this round. */
function doneAt({ reviews, roundNo }: Shown, key: string): Partial<Step> {
  const last = withoutTakenBack(reviews).findLast(
    (each) => each.roundNo === roundNo && each.step?.key === key && isDecision(each.decision),
  );
  return last
    ? { at: last.reviewedAt, who: `${last.reviewerOrg} ${last.reviewerName}`, opinion: last.opinion || null }
    : {};
}
