import { useQuery } from '@apollo/client/react';
import { problemOf, useCommand } from '@chengxiao/client';
import { EmptyState, FormSkeleton, ProblemNote, useToast } from '@chengxiao/ui';
import { useNavigate, useParams } from 'react-router';
import { LinkButton } from '../controls/LinkButton';
import { entryFormOf, entryInputOf } from './entry-form';
import { EntryForm } from './EntryForm';
import { EntryFormPage } from './EntryFormPage';
import { editIndicatorEntry, indicatorEntry, type ShownEntry } from './indicators.graphql';
import { useIndicatorText } from './indicators.i18n';

/** Changes an entry that is a draft, or a proposal before finance. */
export function EntryEditPage() {
  const { id = '' } = useParams();
  const t = useIndicatorText();
  // What is on the server now, not what a page remembered: the form is mounted once and keeps what it was given.
  const { data, error, refetch } = useQuery(indicatorEntry, { variables: { id }, fetchPolicy: 'network-only' });
  const entry = data?.indicatorEntry;
  return (
    <EntryFormPage title={t('form.titleEdit')} back={{ href: `/indicators/${id}`, label: t('backToEntry') }}>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!entry && !error && <FormSkeleton />}
      {entry && !entry.editable && (
        <div className="cx-card">
          <EmptyState
            title={t('form.notEditable')}
            text={t('form.notEditableText')}
            action={<LinkButton to={`/indicators/${id}`}>{t('backToEntry')}</LinkButton>}
          />
        </div>
      )}
      {entry?.editable && <Filling key={entry.id} entry={entry} />}
    </EntryFormPage>
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
