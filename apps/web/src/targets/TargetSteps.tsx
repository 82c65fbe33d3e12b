import type { TargetState } from '@chengxiao/domain';
import { type Step, StepBar } from '@chengxiao/ui';
import type { ShownTarget } from './TargetSheet';
import { useTargetText } from './targets.i18n';

type Status = Step['status'];
const status: Readonly<Record<TargetState, readonly [Status, Status, Status]>> = {
  draft: ['current', 'waiting', 'waiting'],
  returned: ['returned', 'waiting', 'waiting'],
  submitted: ['done', 'current', 'waiting'],
  passed: ['done', 'done', 'current'],
  approved: ['done', 'done', 'done'],
};

/** 申报 → 审核 → 批复: who did what when, with what opinion. */
export function TargetSteps({ target: { state, history } }: { target: ShownTarget }) {
  const t = useTargetText();
  const latest = (...actions: string[]) => {
    const entry = history.findLast(({ action }) => actions.includes(action));
    if (!entry) return {};
    return { at: entry.at, who: `${entry.actorOrg} ${entry.actorName}`, opinion: entry.reason ?? null };
  };
  const [declared, reviewed, approved] = status[state];
  // A round that is under way again is not yet reviewed, whatever an earlier round said.
  const review = state === 'submitted' || state === 'draft' ? {} : latest('target.pass', 'target.return');
  return (
    <StepBar
      steps={[
        { key: 'declare', label: t('step.declare'), status: declared, ...latest('target.submit') },
        { key: 'review', label: t('step.review'), status: reviewed, ...review },
        { key: 'approve', label: t('step.approve'), status: approved, ...latest('target.approve') },
      ]}
    />
  );
}
