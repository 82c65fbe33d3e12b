import { plainSigns } from '@chengxiao/domain';
import { useCommand } from '@chengxiao/client';
import { Confirmation, DateInput, FormField, FormScope, Note, useToast } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNewYear } from '../shell/year/use-year-in-address';
import { openEvaluations } from './evaluation.graphql';
import { useEvaluationText } from './evaluation.i18n';

type OpenYearProps = { onOpened: (year: number) => void };

/** Lets finance open the self-evaluation of a year for its division; the list then shows that year. */
export function OpenYear({ onOpened }: OpenYearProps) {
  const t = useEvaluationText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('opening.button')}
      </Button>
      {open && <OpenDialog onClose={() => setOpen(false)} onOpened={onOpened} />}
    </>
  );
}

function OpenDialog({ onClose, onOpened }: OpenYearProps & { onClose: () => void }) {
  const t = useEvaluationText();
  const { success } = useToast();
  const first = useNewYear('running');
  const [year, setYear] = useState(String(first));
  const [dueDate, setDueDate] = useState(`${first + 1}-03-31`);
  const [nothing, setNothing] = useState(false);
  const { run, busy, problem } = useCommand(openEvaluations);
  const start = async (): Promise<void> => {
    setNothing(false);
    const { value } = await run({ year: Number(year), dueDate });
    if (!value) return;
    if (value.opened + value.existing === 0) {
      setNothing(true);
      return;
    }
    success(t('opening.done', { opened: value.opened, existing: value.existing }));
    onClose();
    onOpened(Number(year));
  };
  return (
    <Confirmation
      title={t('opening.title')}
      okText={t('opening.button')}
      cancelText={t('opening.close')}
      lines={[t('opening.text')]}
      busy={busy}
      onOk={start}
      onCancel={onClose}
    >
      <FormScope problem={problem}>
        <FormField path="year" label={t('opening.year')} required>
          <Input
            inputMode="numeric"
            maxLength={4}
            value={year}
            onChange={(event) => setYear(plainSigns(event.target.value).replace(/\D/g, ''))}
          />
        </FormField>
        <FormField path="dueDate" label={t('opening.dueDate')} required>
          <DateInput value={dueDate} onChange={setDueDate} />
        </FormField>
        {nothing && <Note type="info" title={t('opening.none')} />}
      </FormScope>
    </Confirmation>
  );
}
