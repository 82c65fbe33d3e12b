import { useQuery } from '@apollo/client/react';
import { type AnnouncementForEditQuery, useCommand } from '@chengxiao/client';
import { useParams } from 'react-router';
import { Attachments } from '../attachments/Attachments';
import { EditPage } from '../shell/EditPage';
import { formOf } from './announcement-form';
import { editAnnouncement, announcementForEdit } from './announcements.graphql';
import { useAnnouncementText } from './announcements.i18n';
import { AnnouncementForm } from './AnnouncementForm';
import { useAnnouncementSaving } from './use-announcement-saving';

/** Changes an announcement that is not published yet. */
export function AnnouncementEditPage() {
  const { id = '' } = useParams();
  const t = useAnnouncementText();
  // What is on the server now, not what a list remembered: the form is mounted once and keeps what it was given.
  const query = useQuery(announcementForEdit, { variables: { id }, fetchPolicy: 'network-only' });
  const edited = query.data?.announcement;
  return (
    <EditPage
      title={t('editTitle')}
      lead={edited?.title}
      back={{ href: `/announcements/${id}`, label: t('backToOne') }}
      query={query}
      edited={edited}
      refusal={{ title: t('form.notEditable'), text: t('form.notEditableText') }}
    >
      {(shown) => <Filling edited={shown} />}
    </EditPage>
  );
}

function Filling({ edited }: { edited: AnnouncementForEditQuery['announcement'] }) {
  const { id, version } = edited;
  const edit = useCommand(editAnnouncement, { refetch: false });
  const save = useAnnouncementSaving({ version, store: (input, known) => edit.run({ id, version: known, input }) });
  return (
    <AnnouncementForm
      subject={id}
      stored={edited}
      initial={formOf(edited)}
      cancel={`/announcements/${id}`}
      files={<Attachments subjectType="announcement" subjectId={id} />}
      onSave={save}
    />
  );
}
