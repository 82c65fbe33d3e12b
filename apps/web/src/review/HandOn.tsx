import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useMove } from '../hooks/use-move';
import { moveProject } from '../library/library.graphql';
import { moveTargetAdjustment } from '../targets/adjustment/adjustments.graphql';
import { HandOnForm } from '../targets/review/HandOnDialog';
import { useReviewText } from '../targets/review/reviews.i18n';
import { adjustmentReviewers, projectReviewers } from './hand-on.graphql';

type HandOnProps = { subject: 'libraryEntry' | 'adjustment'; id: string; version: number };

/** Hands the step of what waits to a colleague 转办: a button, and the dialog that asks whom. */
export function HandOn(props: HandOnProps) {
  const text = useReviewText();
  const [open, setOpen] = useState(false);
  const Dialog = props.subject === 'adjustment' ? AdjustmentDialog : ProjectDialog;
  return (
    <>
      <Button data-decide="transfer" onClick={() => setOpen(true)}>
        {text('act.transfer')}
        <kbd aria-hidden="true">T</kbd>
      </Button>
      {open && <Dialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

type DialogProps = Omit<HandOnProps, 'subject'> & { onClose: () => void };

function ProjectDialog({ id, version, onClose }: DialogProps) {
  const people = useReviewers(projectReviewers, id)?.project.reviewers;
  const { move, busy, problem } = useMove(moveProject, useReviewText()('did.transfer'));
  return (
    <HandOnForm
      {...{ people, busy, problem, onClose }}
      action="transfer"
      send={(to, reason) => move({ id, version, action: 'transfer', to, reason: reason || null })}
    />
  );
}

function AdjustmentDialog({ id, version, onClose }: DialogProps) {
  const people = useReviewers(adjustmentReviewers, id)?.targetAdjustment.reviewers;
  const { move, busy, problem } = useMove(moveTargetAdjustment, useReviewText()('did.transfer'));
  return (
    <HandOnForm
      {...{ people, busy, problem, onClose }}
      action="transfer"
      send={(to, opinion) => move({ id, version, action: 'transfer', to, opinion })}
    />
  );
}

/** Who is there to take it over, as of now. */
function useReviewers<D>(query: TypedDocumentNode<D, { id: string }>, id: string): D | undefined {
  const { data } = useQuery<D, { id: string }>(query, { variables: { id }, fetchPolicy: 'network-only' });
  return data as D | undefined;
}
