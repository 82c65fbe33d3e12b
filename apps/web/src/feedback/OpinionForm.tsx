import type { AssignmentPartsFragment } from '@chengxiao/client';
import {
  type Cells,
  checkOpinion,
  D,
  openCells,
  opinionFields,
  type OpinionRemark,
  opinionRemarkFields,
  type ThirdPartyOpinion,
  toCells,
} from '@chengxiao/domain';
import { EditableTable, FormField, type GridColumn, TextField } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useMemo } from 'react';
import { DraftedForm } from '../forms/DraftedForm';
import { problemFrom } from '../api/problem-from';
import { useMove } from '../hooks/use-move';
import { giveOpinion } from './assignment.graphql';
import { useAssignmentText } from './assignment.i18n';

type Remark = Cells<OpinionRemark>;
type Opinion = Cells<ThirdPartyOpinion> & { remarks: Remark[] };
export type OpinionFormProps = {
  assignment: AssignmentPartsFragment;
  /** The indicators of the form that is judged. */
  items: readonly { name: string; weight: string; score?: string | null | undefined }[];
};

const newRow = (): Remark => openCells(opinionRemarkFields);

/** The scored opinion of a third party, with a remark on each point. */
export function OpinionForm({ assignment, items }: OpinionFormProps) {
  const t = useAssignmentText();
  const { move } = useMove(giveOpinion, t('submitted'));
  const columns = useMemo<readonly GridColumn<Remark>[]>(
    () => [
      { key: 'point', kind: 'text', title: t('field.point'), required: true, max: 200, width: '34%' },
      { key: 'remark', kind: 'textarea', title: t('field.remark'), required: true, max: 1000 },
    ],
    [t],
  );
  return (
    <DraftedForm<Opinion>
      kind="thirdPartyOpinion"
      subject={assignment.id}
      stored={assignment}
      initial={{
        ...toCells(opinionFields, assignment),
        remarks: assignment.remarks.map((remark) => toCells(opinionRemarkFields, remark)),
      }}
      check={(opinion) => problemFrom(checkOpinion(opinion))}
      send={(input) => move({ id: assignment.id, version: assignment.version, input })}
      submitText={t('submit')}
    >
      {(opinion, set) => (
        <>
          <div className="cx-fields">
            <FormField path="score" label={t('field.score')} required hint={t('hint.score')}>
              <Input
                inputMode="decimal"
                maxLength={6}
                value={opinion.score}
                onChange={(event) => set({ score: event.target.value.trim() })}
              />
            </FormField>
            <TextField
              path="opinion"
              label={t('field.opinion')}
              required
              wide
              hint={t('hint.opinion')}
              rows={6}
              maxLength={4000}
              value={opinion.opinion}
              onChange={(opinion) => set({ opinion })}
            />
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
              lostPoints(opinion, items).length > 0 && (
                <Button onClick={() => set({ remarks: [...opinion.remarks, ...lostPoints(opinion, items)] })}>
                  {t('lost')}
                </Button>
              )
            }
          />
        </>
      )}
    </DraftedForm>
  );
}

/** Indicators that lost points and have no remark yet. */
const lostPoints = ({ remarks }: Opinion, items: OpinionFormProps['items']): Remark[] =>
  items
    .filter(
      ({ name, weight, score }) => score && new D(score).lt(weight) && !remarks.some(({ point }) => point === name),
    )
    .map(({ name }) => ({ point: name, remark: '' }));
