import { useQuery } from '@apollo/client/react';
import { problemOf, type TargetAdjustmentQuery, useCommand } from '@chengxiao/client';
import {
  EmptyState,
  FormPage,
  FormScope,
  FormSkeleton,
  type Problem,
  ProblemNote,
  Section,
  useToast,
} from '@chengxiao/ui';
import { Alert } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { LinkButton } from '../../controls/LinkButton';
import { editTargetAdjustment, moveTargetAdjustment, targetAdjustment } from './adjustments.graphql';
import { useAdjustmentText } from './adjustments.i18n';
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
import type { ChangeForm } from '../declaration/use-submission';
import { type ShownTarget, target as targetQuery } from '../targets.graphql';
import { type Known, emptyLintContext, useLintInput } from '../findings/use-lint-input';

type Asked = TargetAdjustmentQuery['targetAdjustment'];

/** Writes a request to adjust an approved target: why, and the form as it shall be. */
export function AdjustmentEditPage() {
  const { id = '' } = useParams();
  const t = useAdjustmentText();
  const { data, error, refetch } = useQuery(targetAdjustment, { variables: { id }, fetchPolicy: 'network-only' });
  const asked = data?.targetAdjustment;
  return (
    <FormPage
      title={t('editTitle')}
      lead={t('lead')}
      back={{ href: `/target-adjustments/${id}`, label: t('backToRequest') }}
    >
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!asked && !error && <FormSkeleton />}
      {asked?.state === 'returned' && (
        <Alert type="warning" showIcon title={t('returned')} description={asked.opinion} />
      )}
      {asked && !asked.editable && (
        <div className="cx-card">
          <EmptyState
            title={t('notEditable')}
            text={t('notEditableText')}
            action={<LinkButton to={`/target-adjustments/${id}`}>{t('backToRequest')}</LinkButton>}
          />
        </div>
      )}
      {asked?.editable && <Loading key={asked.id} asked={asked} />}
    </FormPage>
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

/** The part of a refusal that concerns the fields above the form; the form lists all of it. */
function ofGround(problem: Problem): Problem | null {
  const fields = problem.fields?.filter(({ path }) => ['ground', 'documentNo', 'evidence'].includes(path)) ?? [];
  return fields.length > 0 ? { ...problem, fields } : null;
}

const noReasons: ReadonlyMap<string, string> = new Map();

function Filling({ asked, target, known }: { asked: Asked; target: ShownTarget; known: Known }) {
  const t = useAdjustmentText();
  const [why, setWhy] = useState<AdjustmentReason>(() => ({
    ...{ ground: asked.ground, documentNo: asked.documentNo, evidence: asked.evidence },
  }));
  const [problem, setProblem] = useState<Problem | null>(null);
  const saving = useSaving(asked, target);
  const ground = useLintInput(target, known, null);
  const initial = formOf(asked);
  return (
    <>
      <Section title={t('ground')}>
        <FormScope problem={problem}>
          <AdjustmentReasonFields form={why} onChange={(change) => setWhy((old) => ({ ...old, ...change }))} />
        </FormScope>
      </Section>
      <TargetForm
        {...{ id: asked.id, ground, initial, reasons: noReasons, busy: saving.busy }}
        home={`/target-adjustments/${asked.id}`}
        onSave={async (form, andSubmit, keep) => {
          const refused = await saving.save(why, form, { andSubmit, keep });
          setProblem(refused && ofGround(refused));
          return refused;
        }}
      />
    </>
  );
}

type Saved = { andSubmit: boolean; keep: ChangeForm };

/** Saves the whole request and perhaps submits it; a refusal comes back with its paths as they stand on the screen. */
function useSaving({ id, version }: Asked, { formKind }: ShownTarget) {
  const placed = toFormPath(formKind);
  const t = useAdjustmentText();
  const navigate = useNavigate();
  const { success } = useToast();
  const edit = useCommand(editTargetAdjustment, { refetch: false });
  const move = useCommand(moveTargetAdjustment, { refetch: false });
  const known = useRef(version);
  const shown = (problem: Problem, sent: Sent): Problem => ({
    ...problem,
    fields: problem.fields?.map((field) => ({
      ...field,
      path: placed(onScreen(field.path.replace(/^input\.form\.|^input\./, ''), sent)),
    })),
  });
  const save = async (why: AdjustmentReason, form: Form, { andSubmit, keep }: Saved): Promise<Problem | null> => {
    const sent = toDraft(form);
    const saved = await edit.run({ id, version: known.current, input: { ...why, form: inputOf(sent.draft, []) } });
    if (saved.problem) return shown(saved.problem, sent);
    known.current = saved.value.version;
    keep((now) => withIds(now, form, sent, saved.value));
    if (andSubmit) {
      const { problem, value } = await move.run({ id, action: 'submit', version: known.current });
      if (problem) return shown(problem, sent);
      known.current = value.version;
    }
    success(t(andSubmit ? 'submitted' : 'saved'));
    void navigate(`/target-adjustments/${id}`);
    return null;
  };
  return { save, busy: edit.busy || move.busy };
}
