import { checkPlan } from '@chengxiao/domain';
import { DateInput, FormField } from '@chengxiao/ui';
import { Input } from 'antd';
import { DraftedForm } from '../forms/DraftedForm';
import { problemFrom } from '../api/problem-from';
import { useMove } from '../hooks/use-move';
import { planRectification } from './notice.graphql';
import { useNoticeText } from './notice.i18n';

type Plan = { measures: string; responsible: string; finishDate: string };
export type PlanFormProps = {
  notice: { id: string; version: number; sentOn: string; dueDate: string; plan?: Plan | null };
};

/** The managing unit answers a notice: measures, responsible person, finish date. */
export function PlanForm({ notice }: PlanFormProps) {
  const t = useNoticeText();
  const { move } = useMove(planRectification, t('planDone'));
  return (
    <DraftedForm<Plan>
      kind="rectificationPlan"
      subject={notice.id}
      initial={{
        measures: notice.plan?.measures ?? '',
        responsible: notice.plan?.responsible ?? '',
        finishDate: notice.plan?.finishDate ?? '',
      }}
      check={(plan) => problemFrom(checkPlan(plan, notice))}
      send={(input) => move({ id: notice.id, version: notice.version, input })}
      submitText={t('submitPlan')}
    >
      {(plan, set) => (
        <div className="cx-fields">
          <FormField path="measures" label={t('field.measures')} required wide hint={t('hint.measures')}>
            <Input.TextArea
              rows={5}
              maxLength={2000}
              value={plan.measures}
              onChange={(event) => set({ measures: event.target.value })}
            />
          </FormField>
          <FormField path="responsible" label={t('field.responsible')} required>
            <Input
              maxLength={60}
              value={plan.responsible}
              onChange={(event) => set({ responsible: event.target.value })}
            />
          </FormField>
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
