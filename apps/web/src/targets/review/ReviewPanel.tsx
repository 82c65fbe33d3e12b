import type { ReviewDecision } from '@chengxiao/domain';
import { Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { actionsAt } from '../../controls/action-places';
import { FormFoot } from '../../forms/FormFoot';
import { FindingActions } from '../../lint/finding-actions';
import type { Marks } from '../../lint/use-marks';
import { TargetFindings } from '../findings/TargetFindings';
import type { PageFindings } from '../findings/use-page-findings';
import { targetActionPlaces } from '../target-actions';
import type { ShownTarget } from '../targets.graphql';
import { useTargetText } from '../targets.i18n';
import { TargetSheet } from '../TargetSheet';
import { ReviewForm } from './ReviewForm';
import { useReviewText } from './reviews.i18n';
import { TakeOver, TakeOverProvider } from './TakeOver';
import { useReviewing } from './use-reviewing';

export type ReviewPanelProps = { target: ShownTarget; found: PageFindings; marks: Marks };

/** What somebody may decide at the step, in the order of the buttons. */
export const decisionsOf = ({ allowedActions }: Pick<ShownTarget, 'allowedActions'>): ReviewDecision[] =>
  actionsAt(targetActionPlaces, allowedActions, 'panel');

/** Whether a decision leads on. */
export const isOnward = (decision: ReviewDecision): decision is 'forward' | 'pass' =>
  decision === 'forward' || decision === 'pass';

/** On the page of a target: what was found, the form with reasons beside its rows, and the review. */
export function ReviewPanel({ target, found, marks }: ReviewPanelProps) {
  const t = useTargetText();
  const reviewing = useReviewing(target);
  const { takeOver, reasonColumn, draft, busy } = reviewing;
  return (
    <TakeOverProvider value={takeOver}>
      <FindingActions value={TakeOver}>
        <TargetFindings target={target} found={found} />
        <TargetSheet target={target} extraColumn={reasonColumn} marks={marks} />
      </FindingActions>
      <Section title={t('section.review')}>
        <ReviewForm
          target={target}
          reviewing={reviewing}
          foot={(decide) => (
            <FormFoot draft={draft}>
              <Decisions decisions={decisionsOf(target)} busy={busy} onDecide={decide} />
            </FormFoot>
          )}
        />
      </Section>
    </TakeOverProvider>
  );
}

type DecisionsProps = {
  decisions: readonly ReviewDecision[];
  busy: boolean;
  onDecide: (decision: ReviewDecision) => void;
};

/** One button for each decision. */
function Decisions({ decisions, busy, onDecide }: DecisionsProps) {
  const reviewText = useReviewText();
  return decisions.map((decision) => (
    <Button
      key={decision}
      type={isOnward(decision) ? 'primary' : 'default'}
      danger={!isOnward(decision)}
      loading={busy && isOnward(decision)}
      disabled={busy}
      onClick={() => onDecide(decision)}
    >
      {reviewText(`act.${decision}`)}
    </Button>
  ));
}
