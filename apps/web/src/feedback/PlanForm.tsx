import { type Cells, checkPlan, type RectificationPlan, rectificationPlanFields, toCells } from '@chengxiao/domain';
import { DateInput, FormField, TextField } from '@chengxiao/ui';
import { DraftedForm } from '../forms/DraftedForm';
import { problemFrom } from '../api/problem-from';
import type { StoredObject } from '../hooks/use-merging';
import { useMove } from '../hooks/use-move';
import { planRectification } from './notice.graphql';
import { useNoticeText } from './notice.i18n';

type Plan = Cells<RectificationPlan>;
export type PlanFormProps = {
  notice: StoredObject & { id: string; sentOn: string; dueDate: string; plan?: Plan | null };
};

/** The managing unit answers a notice: measures, responsible person, finish date. */
export function PlanForm({ notice }: PlanFormProps) {
  const t = useNoticeText();
  const { move } = useMove(planRectification, t('planDone'));
  return (
    <DraftedForm<Plan>
      kind="rectificationPlan"
      subject={notice.id}
      stored={notice}
      initial={toCells(rectificationPlanFields, notice.plan ?? {})}
      check={(plan) => problemFrom(checkPlan(plan, notice))}
      send={(input) => move({ id: notice.id, version: notice.version, input })}
      submitText={t('submitPlan')}
    >
      {(plan, set) => (
        <div className="cx-fields">
          <TextField
            path="measures"
            label={t('field.measures')}
            required
            wide
            hint={t('hint.measures')}
            rows={5}
            maxLength={2000}
            value={plan.measures}
            onChange={(measures) => set({ measures })}
          />
          <TextField
            path="responsible"
            label={t('field.responsible')}
            required
            maxLength={60}
            value={plan.responsible}
            onChange={(responsible) => set({ responsible })}
          />
          <FormField
            path="finishDate"
            label={t('field.finishDate')}
            required
            hint={t('hint.finishDate', { date: notice.dueDate })}
          >
            <DateInput value={plan.finishDate} onChange={(finishDate) => set({ finishDate })} />
          </FormField>
        </div>
      )}
    </DraftedForm>
  );
}
