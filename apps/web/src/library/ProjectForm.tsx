import { projectAttributes, projectTypes } from '@chengxiao/domain';
import { AppLink, Choice, DateInput, FormField, FormScope, Note, type Problem, Section, Segments } from '@chengxiao/ui';
import { Input } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { ClassSelect } from '../budget-classes/ClassSelect';
import { useBudgetClassText } from '../budget-classes/budget-classes.i18n';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import type { StoredObject } from '../hooks/use-merging';
import { placed, problemFrom, toProblemFields } from '../api/problem-from';
import { useContinueText } from './continue.i18n';
import { DivisionSelect } from './DivisionSelect';
import { ExpensesGrid } from './ExpensesGrid';
import { FundsGrid } from './FundsGrid';
import { type FieldsProps, LevelFields } from './LevelFields';
import { TransferField } from './TransferField';
import { useLibraryText } from './library.i18n';
import { useFormText } from './project-form.i18n';
import { emptyForm, findingsOf, onScreen, type ProjectForm as Form, sentRows } from './project-form';
import { periodYears } from './project-years';
import './library.css';

export type ProjectFormProps = {
  /** The draft's name on the server: the project's id, or `new`. */
  subject: string;
  /** What is changed, if it exists already. */
  stored?: StoredObject;
  initial: Form;
  /** Its money came along from last year and is to be confirmed. */
  carried?: boolean;
  /** Where leaving without saving leads. */
  cancel: string;
  /** Saves; answers the refusal, or null when it was done. `andSubmit` also hands it to finance. */
  onSave: (form: Form, andSubmit: boolean) => Promise<Problem | null>;
  /** Its files, before the buttons that send it. */
  files: ReactNode;
};

/** The header of form F1: what a department or unit states when it proposes a project. Mount it once its data is there. */
export function ProjectForm({ subject, stored, initial, carried = false, cancel, onSave, files }: ProjectFormProps) {
  const f = useFormText();
  const c = useContinueText();
  const [tried, setTried] = useState(false);
  const { form, setForm, problem, busy, draft, submit } = useDraftedForm<Form, boolean>({
    kind: 'project',
    subject,
    stored,
    initial,
    // A draft that was kept before the form had a field begins it empty.
    revive: (kept) => ({ ...emptyForm, ...kept }),
    check: (typed) => problemFrom(findingsOf(typed), f('incomplete')),
    send: async (typed, andSubmit) => {
      const rows = sentRows(typed);
      const refused = await onSave(typed, andSubmit);
      return refused && placed(refused, (path) => onScreen(path, rows));
    },
  });
  const found = useMemo(() => toProblemFields(findingsOf(form)), [form]);
  const save = (andSubmit: boolean): void => {
    setTried(true);
    void submit(andSubmit);
  };
  return (
    <FormScope problem={problem} findings={tried ? found : undefined}>
      <Section title={f('basics')}>
        <Basics form={form} onChange={setForm} />
      </Section>
      {form.level === 'second' && (
        <Section title={f('money')}>
          {carried && <Note type="warning" title={c('confirm')} description={c('confirmText')} />}
          <FundsGrid
            rows={form.funds}
            years={periodYears(form)}
            complete={tried}
            onChange={(funds) => setForm((old) => ({ ...old, funds }))}
          />
        </Section>
      )}
      {form.level === 'second' && (
        <Section title={f('expenses')}>
          <ExpensesGrid
            rows={form.expenses}
            funds={form.funds}
            complete={tried}
            onChange={(expenses) => setForm((old) => ({ ...old, expenses }))}
          />
        </Section>
      )}
      {files}
      <FormFoot
        busy={busy}
        draft={draft}
        submit={{ text: f('submit'), run: () => save(true) }}
        save={{ text: f('save'), run: () => save(false) }}
        cancel={{ href: cancel, label: f('cancel') }}
      />
    </FormScope>
  );
}

function Basics({ form, onChange }: FieldsProps) {
  const c = useBudgetClassText();
  const t = useLibraryText();
  const f = useFormText();
  const set =
    <K extends keyof Form>(key: K) =>
    (value: Form[K]): void =>
      onChange((old) => ({ ...old, [key]: value }));
  return (
    <div className="cx-fields">
      <FormField path="name" label={f('name')} required wide>
        <Input value={form.name} maxLength={200} onChange={(event) => set('name')(event.target.value)} />
      </FormField>
      <LevelFields form={form} onChange={onChange} />
      {form.level === 'second' && <TransferField value={form.transferId} onChange={set('transferId')} />}
      <FormField path="attribute" label={f('attribute')} required group>
        <Segments
          value={form.attribute}
          options={projectAttributes.map((value) => ({ value, label: t(`attribute.${value}`) }))}
          onChange={set('attribute')}
        />
      </FormField>
      <FormField path="projectType" label={f('type')} required>
        <Choice
          value={form.projectType}
          options={projectTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
          onChange={set('projectType')}
        />
      </FormField>
      <FormField
        path="functionCode"
        label={f('functionCode')}
        required
        hint={
          <>
            {f('functionCodeHint')} <AppLink href="/budget-classes">{c('lookUp')}</AppLink>
          </>
        }
      >
        <ClassSelect value={form.functionCode} year={periodYears(form)[0]} onChange={set('functionCode')} />
      </FormField>
      <FormField path="placeCode" label={f('place')} required>
        <DivisionSelect value={form.placeCode} placeholder={f('placeHint')} onChange={set('placeCode')} />
      </FormField>
      <FormField path="startDate" label={f('startDate')} required>
        <DateInput value={form.startDate} onChange={set('startDate')} />
      </FormField>
      <FormField path="endDate" label={f('endDate')} required>
        <DateInput value={form.endDate} onChange={set('endDate')} />
      </FormField>
      <FormField path="beneficiaries" label={f('beneficiaries')} wide hint={f('beneficiariesHint')}>
        <Input
          value={form.beneficiaries}
          maxLength={200}
          onChange={(event) => set('beneficiaries')(event.target.value)}
        />
      </FormField>
      <FormField
        path="summary"
        label={f('summary')}
        required
        wide
        hint={`${f('summaryHint')} · ${f('count', { n: [...form.summary].length })}`}
      >
        <Input.TextArea rows={6} value={form.summary} onChange={(event) => set('summary')(event.target.value)} />
      </FormField>
    </div>
  );
}
