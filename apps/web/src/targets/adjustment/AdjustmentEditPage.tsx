import { useQuery } from '@apollo/client/react';
import { type AskedFormFragment, problemOf, type TargetAdjustmentQuery, useCommand } from '@chengxiao/client';
import { adjustmentFields, pickFields } from '@chengxiao/domain';
import { FormScope, FormSkeleton, type Problem, ProblemNote, Section } from '@chengxiao/ui';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { MergeNote } from '../../drafts/MergeNote';
import { useDraftedForm } from '../../hooks/use-drafted-form';
import { useSaveAndSubmit } from '../../hooks/use-save-and-submit';
import { EditPage } from '../../shell/EditPage';
import { placed } from '../../api/problem-from';
import { editTargetAdjustment, moveTargetAdjustment, targetAdjustment } from './adjustments.graphql';
import { useAdjustmentText } from './adjustments.i18n';
import { Attachments } from '../../attachments/Attachments';
import { EvidenceNote } from './EvidenceNote';
import { AdjustmentReasonFields, type AdjustmentReason } from './AdjustmentReasonFields';
import { targetContext } from '../../lint/lint.graphql';
import { toFormPath } from '../declaration/short-form';
import {
  formOf,
  inputOf,
  onScreen,
  type Sent,
  toDraft,
  type TargetForm as Form,
  withIds,
} from '../declaration/target-form';
import { TargetForm } from '../declaration/TargetForm';
import type { ChangeForm, Save } from '../declaration/use-submission';
import { type ShownTarget, target as targetQuery } from '../targets.graphql';
import { type Known, emptyLintContext, useLintInput } from '../findings/use-lint-input';

type Asked = TargetAdjustmentQuery['targetAdjustment'];

/** Writes a request to adjust an approved target: why, and the form as it shall be. */
export function AdjustmentEditPage() {
  const { id = '' } = useParams();
  const t = useAdjustmentText();
  const query = useQuery(targetAdjustment, { variables: { id }, fetchPolicy: 'network-only' });
  const asked = query.data?.targetAdjustment;
  return (
    <EditPage
      title={t('editTitle')}
      lead={t('lead')}
      back={{ href: `/target-adjustments/${id}`, label: t('backToRequest') }}
      query={query}
      edited={asked}
      returned={asked?.state === 'returned' && { title: t('returned'), text: asked.opinion ?? '' }}
      refusal={{ title: t('notEditable'), text: t('notEditableText') }}
    >
      {(edited) => <Loading asked={edited} />}
    </EditPage>
  );
}

/** What the form is examined against is that of the target itself. */
function Loading({ asked }: { asked: Asked }) {
  const variables = { id: asked.targetId };
  const target = useQuery(targetQuery, { variables, fetchPolicy: 'network-only' });
  const context = useQuery(targetContext, { variables, fetchPolicy: 'network-only' });
  const known = context.data?.target.lintContext ?? (context.error ? emptyLintContext : undefined);
  if (target.error) return <ProblemNote problem={problemOf(target.error)} onRetry={() => void target.refetch()} />;
  if (!target.data || !known) return <FormSkeleton />;
  return <Filling asked={asked} target={target.data.target} known={known} />;
}

/** What a refusal says of the fields above the form; the form itself lists all of it. */
function ofReason(problem: Problem): Problem | null {
  const fields = problem.fields?.filter(({ path }) => ['ground', 'documentNo', 'evidence'].includes(path)) ?? [];
  return fields.length > 0 ? { ...problem, fields } : null;
}

/** The rows of the form as it shall be, by their ids. */
const rowsOf = ({ indicators, planSteps }: AskedFormFragment) => ({
  indicators: indicators.map(({ rowId, ...row }) => ({ ...row, id: rowId })),
  planSteps: planSteps.map(({ rowId, ...step }) => ({ ...step, id: rowId })),
});

const noReasons: ReadonlyMap<string, string> = new Map();

function Filling({ asked, target, known }: { asked: Asked; target: ShownTarget; known: Known }) {
  const t = useAdjustmentText();
  // Why is sent with the form and kept beside its draft.
  const reason = useDraftedForm<AdjustmentReason>({
    kind: 'adjustmentReason',
    subject: asked.id,
    stored: asked,
    initial: () => pickFields<AdjustmentReason>(adjustmentFields, asked),
    send: () => Promise.resolve(null),
  });
  const { form: why, set: setWhy } = reason;
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = useSaving(asked, target);
  const lintInput = useLintInput(target, known, null);
  const initial = formOf({ ...asked, ...rowsOf(asked) });
  // While a request is open, the target says what its latest version does.
  const approved = useMemo(() => formOf(target), [target]);
  return (
    <>
      <Section title={t('ground')}>
        <FormScope problem={problem}>
          <AdjustmentReasonFields form={why} onChange={setWhy} />
          <EvidenceNote id={asked.id} reason={why} />
          {reason.draft.merging && <MergeNote merging={reason.draft.merging} />}
        </FormScope>
      </Section>
      <Attachments subjectType="targetAdjustment" subjectId={asked.id} title={t('files')} />
      <TargetForm
        {...{ id: asked.id, lintInput, initial, approved, reasons: noReasons }}
        stored={asked}
        home={`/target-adjustments/${asked.id}`}
        onSave={async (form, andSubmit, keep) => {
          const undecided = reason.undecided();
          if (undecided) return undecided;
          reason.depart();
          const refused = await save(why, form, andSubmit, keep);
          await reason.arrive(refused);
          setProblem(refused && ofReason(refused));
          return refused;
        }}
      />
    </>
  );
}

type Typed = { readonly why: AdjustmentReason; readonly form: Form; readonly sent: Sent; readonly keep: ChangeForm };

/** Saves the whole request and perhaps submits it; a refusal comes back with its paths as they stand on the screen. */
function useSaving({ id, version }: Asked, { formKind }: ShownTarget) {
  const onForm = toFormPath(formKind);
  const t = useAdjustmentText();
  const navigate = useNavigate();
  const edit = useCommand(editTargetAdjustment, { refetch: false });
  const move = useCommand(moveTargetAdjustment, { refetch: false });
  const save = useSaveAndSubmit({
    version,
    store: ({ why, sent }: Typed, known) =>
      edit.run({ id, version: known, input: { ...why, form: inputOf(sent.draft, []) } }),
    submit: (saved) => move.run({ id, action: 'submit', version: saved.version }),
    words: { saved: t('saved'), submitted: t('submitted') },
    onStored: (saved, { form, sent, keep }) => keep((now) => withIds(now, form, sent, rowsOf(saved))),
    onDone: () => void navigate(`/target-adjustments/${id}`),
  });
  return async (why: AdjustmentReason, ...[form, andSubmit, keep]: Parameters<Save>): Promise<Problem | null> => {
    const sent = toDraft(form);
    const { problem } = await save({ why, form, sent, keep }, andSubmit);
    return problem && placed(problem, (path) => onForm(onScreen(path.replace(/^input\.form\.|^input\./, ''), sent)));
  };
}
