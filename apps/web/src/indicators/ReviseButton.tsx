import { useCommand } from '@chengxiao/client';
import { Choice, FormField, FormScope } from '@chengxiao/ui';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { newRequestId } from '../api/request-id';
import { useNavigate } from 'react-router';
import { budgetYears, thisYear } from '../controls/budget-years';
import { reviseIndicatorEntry, type ShownEntry } from './indicators.graphql';
import { useIndicatorText } from './indicators.i18n';

/** Begins the next version of an entry, and leads to its form. */
export function ReviseButton({ entry: { id } }: { entry: Pick<ShownEntry, 'id'> }) {
  const t = useIndicatorText();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [year, setYear] = useState(String(thisYear() + 1));
  // One identity for every try of this dialog, so that a repeated one finds the version the first made.
  const [requestId] = useState(newRequestId);
  const { run, busy, problem } = useCommand(reviseIndicatorEntry);
  const begin = async (): Promise<void> => {
    const { value } = await run({ id, fromYear: Number(year), requestId });
    if (value) void navigate(`/indicators/${value.id}/edit`);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('revise')}</Button>
      <Modal
        open={open}
        title={t('revise')}
        okText={t('revise')}
        cancelText={t('cancel')}
        confirmLoading={busy}
        onOk={() => void begin()}
        onCancel={() => setOpen(false)}
      >
        <FormScope problem={problem}>
          <FormField path="fromYear" label={t('reviseFrom')} required hint={t('reviseText')}>
            <Choice value={year} placeholder={false} options={budgetYears()} onChange={setYear} />
          </FormField>
        </FormScope>
      </Modal>
    </>
  );
}
