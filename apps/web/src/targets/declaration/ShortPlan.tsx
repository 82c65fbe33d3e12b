import { DateInput, FormField, Money, TextField } from '@chengxiao/ui';
import { rounded } from '@chengxiao/domain';
import { emptyStep, type StepCells } from './target-form';
import { useShortText } from './short.i18n';

type ShortPlanProps = { rows: readonly StepCells[]; onChange: (rows: StepCells[]) => void; yearFunds: string };

/** The plan of a small project: one step, with all the money of the year. */
export function ShortPlan({ rows, onChange, yearFunds }: ShortPlanProps) {
  const t = useShortText();
  const [step = emptyStep(), ...more] = rows;
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
          value={step.name}
          onChange={(name) => set({ name })}
        />
        <FormField path="planSteps.0.startDate" label={t('start')} required>
          <DateInput value={step.startDate} onChange={(startDate) => set({ startDate })} />
        </FormField>
        <FormField path="planSteps.0.endDate" label={t('end')} required>
          <DateInput value={step.endDate} onChange={(endDate) => set({ endDate })} />
        </FormField>
        <TextField
          path="planSteps.0.responsible"
          label={t('responsible')}
          required
          maxLength={200}
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
