import type { EvaluationState } from '@chengxiao/domain';
import { type Step, StepBar } from '@chengxiao/ui';
import type { ShownEvaluation } from './evaluation-form';
import { useEvaluationText } from './evaluation.i18n';

const order = ['open', 'report', 'submit', 'file'] as const;
type Stage = (typeof order)[number];

/** The stage in hand in each state; everything before it is done. */
const inHand: Readonly<Record<EvaluationState, Stage | null>> = {
  open: 'report',
  reported: 'submit',
  submitted: 'file',
  returned: 'report',
  filed: null,
};

function statusOf(stage: Stage, state: EvaluationState): Step['status'] {
  const current = inHand[state];
  if (stage === current) return state === 'returned' ? 'returned' : 'current';
  return current === null || order.indexOf(stage) < order.indexOf(current) ? 'done' : 'waiting';
}

/** Where the self-evaluation stands, who did what, and with what opinion. */
export function EvaluationSteps({ evaluation: { state, history, reason } }: { evaluation: ShownEvaluation }) {
  const t = useEvaluationText();
  const steps = order.map((stage): Step => {
    const status = statusOf(stage, state);
    const last = history.findLast(({ action }) => action === `evaluation.${stage}`);
    return {
      key: stage,
      label: t(`step.${stage}`),
      status,
      at: status === 'done' ? last?.at : null,
      who: status === 'done' && last ? `${last.actorOrg} ${last.actorName}` : null,
      opinion: status === 'returned' ? reason : null,
    };
  });
  return <StepBar steps={steps} />;
}
