import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { useToast } from '@chengxiao/ui';
import { useNavigate, useParams } from 'react-router';
import { EditPage } from '../shell/EditPage';
import { entryFormOf, entryInputOf } from './entry-form';
import { EntryForm } from './EntryForm';
import { editIndicatorEntry, indicatorEntry, type ShownEntry } from './indicators.graphql';
import { useIndicatorText } from './indicators.i18n';

/** Changes an entry that is a draft, or a proposal before finance. */
export function EntryEditPage() {
  const { id = '' } = useParams();
  const t = useIndicatorText();
  // What is on the server now, not what a page remembered: the form is mounted once and keeps what it was given.
  const query = useQuery(indicatorEntry, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <EditPage
      title={t('form.titleEdit')}
      lead={t('form.lead')}
      back={{ href: `/indicators/${id}`, label: t('backToEntry') }}
      query={query}
      edited={query.data?.indicatorEntry}
      refusal={{ title: t('form.notEditable'), text: t('form.notEditableText') }}
    >
      {(entry) => <Filling entry={entry} />}
    </EditPage>
  );
}

function Filling({ entry }: { entry: ShownEntry }) {
  const { id, version } = entry;
  const t = useIndicatorText();
  const navigate = useNavigate();
  const { success } = useToast();
  const { run } = useCommand(editIndicatorEntry, { refetch: false });
  return (
    <EntryForm
      subject={id}
      stored={entry}
      initial={entryFormOf(entry)}
      cancel={`/indicators/${id}`}
      onSave={async (form) => {
        const { problem } = await run({ id, version, input: entryInputOf(form) });
        if (problem) return problem;
        success(t('form.saved'));
        void navigate(`/indicators/${id}`);
        return null;
      }}
    />
  );
}
