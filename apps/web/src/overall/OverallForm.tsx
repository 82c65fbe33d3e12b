import { type OverallContext, overallTreeOf, problems, proposeOverall, say } from '@chengxiao/domain';
import {
  currentLanguage,
  FormField,
  FormScope,
  MoneyInput,
  type Problem,
  Section,
  useFormScope,
  wanText,
} from '@chengxiao/ui';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { DraftChip } from '../drafts/DraftChip';
import { LinkButton } from '../controls/LinkButton';
import { useDraft } from '../drafts/use-draft';
import { formOf, malformedOf, missingOf, onScreen, type OverallForm as Form } from './overall-form';
import { useOverallText } from './overall.i18n';
import { GoalGrid, OverallIndicatorGrid, TaskGrid } from './OverallGrids';
import type { ShownOverall } from './OverallPage';

export type OverallFormProps = {
  overall: ShownOverall;
  busy: boolean;
  /** Saves, and submits when `andSubmit`; answers the refusal, or null when all was done. */
  onSave: (form: Form, andSubmit: boolean) => Promise<Problem | null>;
};

/** Form F2 to be filled in. Mount it once its data is there. */
export function OverallForm({ overall, busy, onSave }: OverallFormProps) {
  const t = useOverallText();
  const { id, year, projects } = overall;
  const [form, setForm] = useState(() => formOf(overall));
  const draft = useDraft('overall', id, form, setForm);
  const ground = useMemo(
    () => ({ tree: overallTreeOf(year), projects: projects.map((each) => each.id) }),
    [year, projects],
  );
  const { problem, save } = useSaving(form, ground, onSave, draft.discard);
  const set = (change: Partial<Form>): void => setForm((old) => ({ ...old, ...change }));
  return (
    <FormScope problem={problem}>
      <Section title={t('section.budget')}>
        <Budget form={form} projects={projects} onChange={set} />
      </Section>
      <Section title={t('section.tasks')}>
        <p className="cx-hint">{t('form.tasksHint')}</p>
        <TaskGrid form={form} onChange={set} />
        <Said path="tasks" />
      </Section>
      <Section title={t('section.links')}>
        <Links form={form} projects={projects} onChange={set} />
      </Section>
      <Section title={t('section.goals')}>
        <p className="cx-hint">{t('form.goalsHint')}</p>
        <GoalGrid form={form} onChange={set} />
        <Said path="goals" />
      </Section>
      <Section title={t('section.indicators')}>
        <p className="cx-hint">{t('form.indicatorsHint')}</p>
        <OverallIndicatorGrid form={form} year={year} onChange={set} />
        <Said path="indicators" />
      </Section>
      <div className="cx-form-foot">
        <Button type="primary" loading={busy} onClick={() => void save(true)}>
          {t('form.submit')}
        </Button>
        <Button disabled={busy} onClick={() => void save(false)}>
          {t('form.save')}
        </Button>
        <LinkButton to={`/overall/${id}`}>{t('form.cancel')}</LinkButton>
        <DraftChip draft={draft} />
      </div>
    </FormScope>
  );
}

/** Findings about a grid as a whole, not about one of its cells. */
function Said({ path }: { path: string }) {
  const message = useFormScope().errorOf(path);
  return message ? <p className="cx-error">{message}</p> : null;
}

/** What keeps the form back is listed before anything is sent, and what the server refuses after. */
function useSaving(form: Form, ground: OverallContext, onSave: OverallFormProps['onSave'], done: () => Promise<void>) {
  const t = useOverallText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (andSubmit: boolean): Promise<void> => {
    const language = currentLanguage();
    const malformed = malformedOf(form);
    const found = malformed.length > 0 || !andSubmit ? malformed : missingOf(form, ground);
    if (found.length > 0) {
      const { status, title } = problems.INVALID;
      const fields = found.map((each) => ({ path: each.path, message: say(each, language) }));
      return setProblem({ code: 'INVALID', status, title: title[language], detail: t('form.incomplete'), fields });
    }
    const refused = await onSave(form, andSubmit);
    const fields = refused?.fields?.map((field) => ({ ...field, path: onScreen(field.path, form) }));
    setProblem(refused && { ...refused, fields });
    if (!refused) await done();
  };
  return { problem, save };
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
