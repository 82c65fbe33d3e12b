import { useQuery } from '@apollo/client/react';
import { problemOf, useCommand } from '@chengxiao/client';
import { groundRules } from '@chengxiao/domain';
import {
  AppLink,
  currentLanguage,
  DataTable,
  DateText,
  FormScope,
  ProblemNote,
  Section,
  StateTag,
  useToast,
} from '@chengxiao/ui';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newRequestId } from '../../api/request-id';
import { useWaitsAt } from '../../review/ReviewStanding';
import { adjustmentTone } from './adjustment-tone';
import { beginTargetAdjustment, targetAdjustments } from './adjustments.graphql';
import { useAdjustmentText } from './adjustments.i18n';
import { AdjustmentReasonFields, type AdjustmentReason, emptyReason } from './AdjustmentReasonFields';

/** The requests to adjust an approved target, and the way to a new one. */
export function TargetAdjustments({ targetId }: { targetId: string }) {
  const t = useAdjustmentText();
  const waitsAt = useWaitsAt();
  const { data, error, refetch } = useQuery(targetAdjustments, { variables: { id: targetId } });
  const target = data?.target;
  return (
    <Section title={t('section')} extra={target?.adjustable && <Begin targetId={targetId} />}>
      <p className="cx-hint">{t('lead')}</p>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {target && target.adjustments.length === 0 && <p>{t('none')}</p>}
      {target && target.adjustments.length > 0 && (
        <DataTable
          caption={t('section')}
          rows={target.adjustments}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'ground',
              title: t('ground'),
              render: ({ id, ground }) => (
                <AppLink href={`/target-adjustments/${id}`}>{groundRules[ground].label[currentLanguage()]}</AppLink>
              ),
            },
            { key: 'document', title: t('documentNo'), render: ({ documentNo }) => documentNo },
            {
              key: 'state',
              title: t('stateTitle'),
              kind: 'state',
              render: ({ state, review }) => (
                <StateTag label={waitsAt(review) ?? t(`state.${state}`)} tone={adjustmentTone[state]} />
              ),
            },
            {
              key: 'updated',
              title: t('updated'),
              kind: 'date',
              wideOnly: true,
              render: ({ updatedAt }) => <DateText value={updatedAt} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Begins a request: first its ground, then its form. */
function Begin({ targetId }: { targetId: string }) {
  const t = useAdjustmentText();
  const navigate = useNavigate();
  const { success } = useToast();
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState<AdjustmentReason>(emptyReason);
  const [requestId] = useState(newRequestId);
  const { run, busy, problem } = useCommand(beginTargetAdjustment);
  const begin = async (): Promise<void> => {
    const answer = await run({ targetId, input: form, requestId });
    if (answer.problem) return;
    success(t('begun'));
    void navigate(`/target-adjustments/${answer.value.id}/edit`);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('begin')}</Button>
      <Modal
        open={open}
        title={t('begin')}
        okText={t('begin')}
        confirmLoading={busy}
        onOk={() => void begin()}
        onCancel={() => setOpen(false)}
      >
        <FormScope problem={problem}>
          <AdjustmentReasonFields form={form} onChange={(change) => setForm((old) => ({ ...old, ...change }))} />
        </FormScope>
      </Modal>
    </>
  );
}
