import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { announcementPapers } from '@chengxiao/domain';
import { FormPage } from '@chengxiao/ui';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { newRequestId } from '../api/request-id';
import { PendingFiles } from '../attachments/PendingFiles';
import { usePendingFiles } from '../attachments/use-pending-files';
import { QueryPage } from '../shell/QueryPage';
import { type AnnouncementCells, emptyForm, formOf } from './announcement-form';
import { announcementForEdit, draftAnnouncement } from './announcements.graphql';
import { useAnnouncementText } from './announcements.i18n';
import { AnnouncementForm } from './AnnouncementForm';
import { useAnnouncementSaving } from './use-announcement-saving';

/** A finance bureau begins an announcement: an empty one, or `?from=` the text of one that it withdrew. */
export function AnnouncementNewPage() {
  const t = useAnnouncementText();
  const [search] = useSearchParams();
  const from = search.get('from');
  return from ? (
    <Again from={from} />
  ) : (
    <Begun key="new" subject="new" initial={useMemo(emptyForm, [])} lead={t('lead')} />
  );
}

function Again({ from }: { from: string }) {
  const t = useAnnouncementText();
  const query = useQuery(announcementForEdit, { variables: { id: from } });
  return (
    <QueryPage query={query} title={t('start')} back={{ href: '/announcements', label: t('back') }}>
      {({ announcement }) => (
        <Begun
          key={from}
          subject={`from-${from}`}
          initial={formOf(announcement)}
          lead={t('form.again', { title: announcement.title })}
        />
      )}
    </QueryPage>
  );
}

type BegunProps = { subject: string; initial: AnnouncementCells; lead: string };

function Begun({ subject, initial, lead }: BegunProps) {
  const t = useAnnouncementText();
  // Repeating the same request makes one, not two.
  const [requestId] = useState(newRequestId);
  const pending = usePendingFiles('announcement');
  const draft = useCommand(draftAnnouncement, { refetch: false });
  const save = useAnnouncementSaving({
    version: 0,
    store: (input) => draft.run({ input, requestId }),
    sendFiles: pending.sendAll,
  });
  return (
    <FormPage title={t('start')} lead={lead} back={{ href: '/announcements', label: t('back') }}>
      <AnnouncementForm
        subject={subject}
        initial={initial}
        cancel="/announcements"
        files={<PendingFiles pending={pending} kinds={announcementPapers} />}
        onSave={save}
      />
    </FormPage>
  );
}
