import { checkPlan } from '@chengxiao/domain';
import { DateInput, FormField, FormScope, type Problem } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { DraftChip } from '../drafts/DraftChip';
import { problemFrom } from '../api/problem-from';
import { useDraft } from '../drafts/use-draft';
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
  const [plan, setPlan] = useState<Plan>({
    measures: notice.plan?.measures ?? '',
    responsible: notice.plan?.responsible ?? '',
    finishDate: notice.plan?.finishDate ?? '',
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const { move, busy } = useMove(planRectification, t('planDone'));
  const draft = useDraft('rectificationPlan', notice.id, plan, setPlan);
  const set = (change: Partial<Plan>): void => setPlan((old) => ({ ...old, ...change }));
  const send = async (): Promise<void> => {
    const found = problemFrom(checkPlan(plan, notice));
    if (found) return setProblem(found);
    const refused = await move({ id: notice.id, version: notice.version, input: plan });
    setProblem(refused);
    if (!refused) await draft.discard();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormScope problem={problem}>
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
        <div className="cx-form-foot">
          <Button htmlType="submit" type="primary" loading={busy}>
            {t('submitPlan')}
          </Button>
          <DraftChip draft={draft} />
        </div>
      </FormScope>
    </form>
  );
}
