import { DateInput, FormField, Money, TextField } from '@chengxiao/ui';
import { rounded } from '@chengxiao/domain';
import { ApprovedText } from './approved';
import { emptyStep, type StepCells } from './target-form';
import { useShortText } from './short.i18n';

type ShortPlanProps = {
  rows: readonly StepCells[];
  /** The approved steps that are adjusted. */
  approved: readonly StepCells[] | undefined;
  onChange: (rows: StepCells[]) => void;
  yearFunds: string;
};

/** The plan of a small project: one step, with all the money of the year. */
export function ShortPlan({ rows, approved, onChange, yearFunds }: ShortPlanProps) {
  const t = useShortText();
  const [step = emptyStep(), ...more] = rows;
  const before = approved?.find(({ id }) => id === step.id);
  const was = (key: 'name' | 'startDate' | 'endDate' | 'responsible') =>
    before && before[key] !== step[key] && <ApprovedText approved={before[key]} now={step[key]} />;
  const set = (change: Partial<StepCells>): void => onChange([{ ...step, funds: yearFunds, ...change }, ...more]);
  return (
    <>
      <div className="cx-fields">
        <TextField
          path="planSteps.0.name"
          label={t('step')}
          required
          wide
          maxLength={200}
          hint={was('name')}
          value={step.name}
          onChange={(name) => set({ name })}
        />
        <FormField path="planSteps.0.startDate" label={t('start')} required hint={was('startDate')}>
          <DateInput value={step.startDate} onChange={(startDate) => set({ startDate })} />
        </FormField>
        <FormField path="planSteps.0.endDate" label={t('end')} required hint={was('endDate')}>
          <DateInput value={step.endDate} onChange={(endDate) => set({ endDate })} />
        </FormField>
        <TextField
          path="planSteps.0.responsible"
          label={t('responsible')}
          required
          maxLength={200}
          hint={was('responsible')}
          value={step.responsible}
          onChange={(responsible) => set({ responsible })}
        />
      </div>
      <p className="cx-hint">
        {t('funds')} <Money value={rounded(yearFunds)} />
      </p>
    </>
  );
}
