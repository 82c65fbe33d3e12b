import { overallTreeOf, proposeOverall } from '@chengxiao/domain';
import { FormField, FormScope, MoneyInput, type Problem, Section, wanText } from '@chengxiao/ui';
import { Select } from 'antd';
import { useMemo } from 'react';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import { placed, problemFrom } from '../api/problem-from';
import { formOf, malformedOf, missingOf, onScreen, type OverallForm as Form } from './overall-form';
import { useOverallText } from './overall.i18n';
import { GoalGrid, OverallIndicatorGrid, TaskGrid } from './OverallGrids';
import type { ShownOverall } from './OverallPage';
import { FieldMessage } from '../forms/FieldMessage';

export type OverallFormProps = {
  overall: ShownOverall;
  /** Saves, and submits when `andSubmit`; answers the refusal, or null when all was done. */
  onSave: (form: Form, andSubmit: boolean) => Promise<Problem | null>;
};

/** Form F2 to be filled in. Mount it once its data is there. */
export function OverallForm({ overall, onSave }: OverallFormProps) {
  const t = useOverallText();
  const { id, year, projects } = overall;
  const context = useMemo(
    () => ({ tree: overallTreeOf(year), projects: projects.map((each) => each.id) }),
    [year, projects],
  );
  const { form, set, problem, busy, draft, submit } = useDraftedForm<Form, boolean>({
    kind: 'overall',
    subject: id,
    stored: overall,
    initial: () => formOf(overall),
    check: (typed, andSubmit) => {
      const malformed = malformedOf(typed);
      const found = malformed.length > 0 || !andSubmit ? malformed : missingOf(typed, context);
      return problemFrom(found, t('form.incomplete'));
    },
    send: async (typed, andSubmit) => {
      const refused = await onSave(typed, andSubmit);
      return refused && placed(refused, (path) => onScreen(path, typed));
    },
  });
  return (
    <FormScope problem={problem}>
      <Section title={t('section.budget')}>
        <Budget form={form} projects={projects} onChange={set} />
      </Section>
      <Section title={t('section.tasks')}>
        <p className="cx-hint">{t('form.tasksHint')}</p>
        <TaskGrid form={form} onChange={set} />
        <FieldMessage path="tasks" />
      </Section>
      <Section title={t('section.links')}>
        <Links form={form} projects={projects} onChange={set} />
      </Section>
      <Section title={t('section.goals')}>
        <p className="cx-hint">{t('form.goalsHint')}</p>
        <GoalGrid form={form} onChange={set} />
        <FieldMessage path="goals" />
      </Section>
      <Section title={t('section.indicators')}>
        <p className="cx-hint">{t('form.indicatorsHint')}</p>
        <OverallIndicatorGrid form={form} year={year} onChange={set} />
        <FieldMessage path="indicators" />
      </Section>
      <FormFoot
        busy={busy}
        draft={draft}
        submit={{ text: t('form.submit'), run: () => void submit(true) }}
        save={{ text: t('form.save'), run: () => void submit(false) }}
        cancel={{ href: `/overall/${id}`, label: t('form.cancel') }}
      />
    </FormScope>
  );
}

type PartProps = { form: Form; projects: ShownOverall['projects']; onChange: (change: Partial<Form>) => void };

function Budget({ form, projects, onChange }: PartProps) {
  const t = useOverallText();
  const { projectAmount } = proposeOverall(projects);
  return (
    <div className="cx-fields">
      <FormField path="basicAmount" label={t('fact.basic')} hint={t('form.basicHint')}>
        <MoneyInput value={form.basicAmount} onChange={(basicAmount) => onChange({ basicAmount })} />
      </FormField>
      <FormField
        path="projectAmount"
        label={t('fact.project')}
        hint={
          <>
            {t('form.projectHint', { sum: wanText(projectAmount) })}{' '}
            <button type="button" className="cx-link" onClick={() => onChange({ projectAmount })}>
              {t('form.take')}
            </button>
          </>
        }
      >
        <MoneyInput value={form.projectAmount} onChange={(amount) => onChange({ projectAmount: amount })} />
      </FormField>
    </div>
  );
}

/** For each task the projects that carry it out. */
function Links({ form, projects, onChange }: PartProps) {
  const t = useOverallText();
  if (projects.length === 0) return <p className="cx-hint">{t('form.noProjects')}</p>;
  const options = projects.map(({ id, name }) => ({ value: id, label: name }));
  const link = (index: number, projectIds: string[]): void =>
    onChange({ tasks: form.tasks.map((task, at) => (at === index ? { ...task, projectIds } : task)) });
  return (
    <div className="cx-fields">
      {form.tasks.map((task, index) => (
        <FormField
          key={index}
          path={`tasks.${index}.projectIds`}
          label={t('task.projectsOf', { n: index + 1, name: task.name || t('task.unnamed') })}
          required
          wide
        >
          <Select
            mode="multiple"
            optionFilterProp="label"
            placeholder={t('task.choose')}
            value={task.projectIds}
            options={options}
            onChange={(projectIds: string[]) => link(index, projectIds)}
          />
        </FormField>
      ))}
    </div>
  );
}
