import { useCommand } from '@chengxiao/client';
import { FormPage } from '@chengxiao/ui';
import { useMemo, useState } from 'react';
import { newRequestId } from '../api/request-id';
import { useNavigate } from 'react-router';
import { useNewYear } from '../shell/year/use-year-in-address';
import { emptyEntry, entryInputOf } from './entry-form';
import { EntryForm } from './EntryForm';
import { draftIndicatorEntry } from './indicators.graphql';
import { useIndicatorText } from './indicators.i18n';

/** Writes a new entry of the library. */
export function EntryNewPage() {
  const t = useIndicatorText();
  const navigate = useNavigate();
  const [requestId] = useState(newRequestId);
  const year = useNewYear('prepared');
  const initial = useMemo(() => emptyEntry(year), [year]);
  const { run } = useCommand(draftIndicatorEntry, { refetch: false });
  return (
    <FormPage title={t('form.title')} lead={t('form.lead')} back={{ href: '/indicators', label: t('back') }}>
      <EntryForm
        subject="new"
        initial={initial}
        cancel="/indicators"
        onSave={async (form) => {
          const { problem, value } = await run({ input: entryInputOf(form), requestId });
          if (value) void navigate(`/indicators/${value.id}`);
          return problem;
        }}
      />
    </FormPage>
  );
}
