import type { AssignmentPartsFragment } from '@chengxiao/client';
import { checkOpinion, D } from '@chengxiao/domain';
import { EditableTable, FormField, FormScope, type GridColumn, type Problem } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { DraftChip } from '../drafts/DraftChip';
import { problemFrom } from '../api/problem-from';
import { useDraft } from '../drafts/use-draft';
import { useMove } from '../hooks/use-move';
import { giveOpinion } from './assignment.graphql';
import { useAssignmentText } from './assignment.i18n';

type Remark = { point: string; remark: string };
type Opinion = { score: string; opinion: string; remarks: Remark[] };
export type OpinionFormProps = {
  assignment: AssignmentPartsFragment;
  /** The indicators of the form that is judged. */
  items: readonly { name: string; weight: string; score?: string | null | undefined }[];
};

const newRow = (): Remark => ({ point: '', remark: '' });

/** The scored opinion of a third party, with a remark on each point. */
export function OpinionForm({ assignment, items }: OpinionFormProps) {
  const t = useAssignmentText();
  const [opinion, setOpinion] = useState<Opinion>({
    score: assignment.score ?? '',
    opinion: assignment.opinion ?? '',
    remarks: assignment.remarks.map(({ point, remark }) => ({ point, remark })),
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const { move, busy } = useMove(giveOpinion, t('submitted'));
  const draft = useDraft('thirdPartyOpinion', assignment.id, opinion, setOpinion);
  const set = (change: Partial<Opinion>): void => setOpinion((old) => ({ ...old, ...change }));
  const columns = useMemo<readonly GridColumn<Remark>[]>(
    () => [
      { key: 'point', kind: 'text', title: t('field.point'), required: true, max: 200, width: '34%' },
      { key: 'remark', kind: 'textarea', title: t('field.remark'), required: true, max: 1000 },
    ],
    [t],
  );
  const lost = items
    .filter(
      ({ name, weight, score }) =>
        score && new D(score).lt(weight) && !opinion.remarks.some(({ point }) => point === name),
    )
    .map(({ name }) => ({ point: name, remark: '' }));
  const send = async (): Promise<void> => {
    const found = problemFrom(checkOpinion(opinion));
    if (found) return setProblem(found);
    const refused = await move({ id: assignment.id, version: assignment.version, input: opinion });
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
          <FormField path="score" label={t('field.score')} required hint={t('hint.score')}>
            <Input
              inputMode="decimal"
              maxLength={6}
              value={opinion.score}
              onChange={(event) => set({ score: event.target.value.trim() })}
            />
          </FormField>
          <FormField path="opinion" label={t('field.opinion')} required wide hint={t('hint.opinion')}>
            <Input.TextArea
              rows={6}
              maxLength={4000}
              value={opinion.opinion}
              onChange={(event) => set({ opinion: event.target.value })}
            />
          </FormField>
        </div>
        <p className="cx-hint">{t('hint.remarks')}</p>
        <EditableTable
          caption={t('field.remarks')}
          path="remarks"
          columns={columns}
          rows={opinion.remarks}
          onChange={(remarks) => set({ remarks })}
          newRow={newRow}
          maxRows={100}
          extra={
            lost.length > 0 && (
              <Button onClick={() => set({ remarks: [...opinion.remarks, ...lost] })}>{t('lost')}</Button>
            )
          }
        />
        <div className="cx-form-foot">
          <Button htmlType="submit" type="primary" loading={busy}>
            {t('submit')}
          </Button>
          <DraftChip draft={draft} />
        </div>
      </FormScope>
    </form>
  );
}
