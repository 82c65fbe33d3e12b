import type { TargetFrame } from '@chengxiao/domain';
import { Section, TextField } from '@chengxiao/ui';
import { ApprovedText } from './approved';
import type { Marks } from '../../lint/use-marks';
import type { TargetForm } from './target-form';
import { Unchanged } from './Unchanged';
import type { Confirming } from './use-carried';
import { useTargetText } from '../targets.i18n';

export type TargetGoalsProps = {
  form: TargetForm;
  /** The approved form that is adjusted. */
  approved: TargetForm | undefined;
  frame: TargetFrame;
  /** Whether there is a mid-term half. */
  midterm: boolean;
  marks: Marks;
  confirming: Confirming | null;
  onChange: (change: Partial<TargetForm>) => void;
};

/** The goals in words. */
export function TargetGoals({ form, approved, frame, midterm, marks, confirming, onChange }: TargetGoalsProps) {
  const t = useTargetText();
  const [from, to] = [frame.startDate.slice(0, 4), frame.endDate.slice(0, 4)];
  const hint = (text: string): string => `${t('form.goalHint')} · ${t('form.count', { n: [...text].length })}`;
  const goal = (path: 'annualGoal' | 'midtermGoal', label: string) => (
    <TextField
      path={path}
      label={label}
      required
      wide
      hint={
        <>
          {hint(form[path])}
          <ApprovedText approved={approved?.[path]} now={form[path]} />
        </>
      }
      mark={marks.get(path)}
      rows={4}
      value={form[path]}
      onChange={(next) => onChange({ [path]: next })}
    />
  );
  return (
    <Section title={t('section.goals')}>
      <div className="cx-fields">
        {midterm && goal('midtermGoal', t('goal.midtermYears', { from, to }))}
        {goal('annualGoal', t('goal.annual'))}
      </div>
      {confirming && (
        <>
          <Unchanged confirming={confirming} block="midtermGoal" />
          <Unchanged confirming={confirming} block="annualGoal" />
        </>
      )}
    </Section>
  );
}
