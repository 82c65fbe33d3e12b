import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { focusField, FormSkeleton } from '@chengxiao/ui';
import { sum } from '@chengxiao/domain';
import { useEffect, useMemo, useRef } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Attachments } from '../../attachments/Attachments';
import { useSaveAndSubmit } from '../../hooks/use-save-and-submit';
import { EditPage } from '../../shell/EditPage';
import { placed } from '../../api/problem-from';
import { toFormPath } from './short-form';
import { type CarriedSource, useCarriedSource } from './use-carried';
import {
  emptyStep,
  formOf,
  inputOf,
  onScreen,
  type Sent,
  toDraft,
  type TargetForm as Form,
  withIds,
} from './target-form';
import { TargetForm } from './TargetForm';
import type { ChangeForm, Save } from './use-submission';
import { editTarget, moveTarget, type ShownTarget, target as targetQuery } from '../targets.graphql';
import { targetContext } from '../../lint/lint.graphql';
import { useTargetText } from '../targets.i18n';
import { justSubmitted } from './just-submitted';
import { type Known, emptyLintContext, useLintInput } from '../findings/use-lint-input';

/** Fills in a target that is still, or again, with its author. */
export function TargetEditPage() {
  const { id = '' } = useParams();
  const t = useTargetText();
  // What is on the server now, not what a list remembered: the form is mounted once and keeps what it was given.
  const query = useQuery(targetQuery, { variables: { id }, fetchPolicy: 'network-only' });
  const context = useQuery(targetContext, { variables: { id }, fetchPolicy: 'network-only' });
  const target = query.data?.target;
  const carried = useCarriedSource(target);
  // Without what only a database knows the rest of the check still runs.
  const known = context.data?.target.lintContext ?? (context.error ? emptyLintContext : undefined);
  return (
    <EditPage
      title={t('form.title')}
      lead={target && `${target.project.name} · ${t('named', { year: target.year })}`}
      back={{ href: `/targets/${id}`, label: t('backToTarget') }}
      query={query}
      edited={target}
      returned={
        target?.state === 'returned' && {
          title: t('returned', { round: target.roundNo }),
          text: target.reason ?? t('returnedText'),
        }
      }
      refusal={{ title: t('form.notEditable'), text: t('form.notEditableText') }}
    >
      {(edited) =>
        known && carried !== undefined ? <Filling {...{ target: edited, known, carried }} /> : <FormSkeleton />
      }
    </EditPage>
  );
}

/** What the form holds at first: the money of a short form's only step is that of the year. */
function beginning(target: ShownTarget, yearFunds: string): Form {
  const form = formOf(target);
  if (target.formKind !== 'short') return form;
  const [step = emptyStep(), ...more] = form.planSteps;
  return { ...form, planSteps: [{ ...step, funds: yearFunds }, ...more] };
}

function Filling({ target, known, carried }: { target: ShownTarget; known: Known; carried: CarriedSource | null }) {
  const { id, funds } = target;
  const save = useSaving(target);
  const yearFunds = sum(funds.map(({ amount }) => amount));
  const reasons = useMemo(
    () =>
      new Map(
        target.state === 'returned'
          ? target.reviews.at(-1)?.rowReasons.map(({ indicatorId, reason }) => [indicatorId, reason])
          : [],
      ),
    [target],
  );
  const lintInput = useLintInput(target, known, carried);
  const initial = useMemo(() => beginning(target, yearFunds), [target, yearFunds]);
  useAskedRow(target, initial);
  return (
    <TargetForm
      {...{ id, lintInput, reasons }}
      stored={target}
      initial={initial}
      files={<Attachments subjectType="target" subjectId={id} />}
      onSave={save}
    />
  );
}

/** Whoever comes to mend one row (`?row=5`) begins there; a form that says nothing yet is begun with its first goal. */
function useAskedRow({ formKind }: ShownTarget, form: Form): void {
  const [search] = useSearchParams();
  const row = Number(search.get('row'));
  const begun = useRef(false);
  useEffect(() => {
    // Once: what is stored meanwhile leads nobody back.
    if (begun.current) return;
    begun.current = true;
    if (row > 0) focusField(document, toFormPath(formKind)(onScreen(`indicators.${row - 1}.value`, toDraft(form))));
    else if (form.annualGoal === '' && form.midtermGoal === '' && form.annual.length === 0)
      void (focusField(document, 'midtermGoal', false) || focusField(document, 'annualGoal', false));
  }, [row, formKind, form]);
}

type Typed = { readonly form: Form; readonly sent: Sent; readonly keep: ChangeForm };

/** Saves the whole form and perhaps submits it; a refusal comes back with its paths as they stand on the screen. */
function useSaving({ id, version, formKind }: ShownTarget): Save {
  const onForm = toFormPath(formKind);
  const t = useTargetText();
  const navigate = useNavigate();
  const edit = useCommand(editTarget, { refetch: false });
  const move = useCommand(moveTarget, { refetch: false });
  const save = useSaveAndSubmit({
    version,
    store: ({ form, sent }: Typed, known) =>
      edit.run({ id, version: known, input: inputOf(sent.draft, form.confirmed) }),
    submit: (saved) => move.run({ id, action: 'submit', version: saved.version }),
    words: { saved: t('saved'), submitted: t('submitted') },
    onStored: (saved, { form, sent, keep }) => keep((now) => withIds(now, form, sent, saved)),
  });
  return async (form, andSubmit, keep) => {
    const sent = toDraft(form);
    const { problem } = await save({ form, sent, keep }, andSubmit);
    if (!problem) void navigate(`/targets/${id}`, { state: andSubmit ? justSubmitted : null });
    return problem && placed(problem, (path) => onForm(onScreen(path, sent)));
  };
}
