import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import type { AttachmentKind, AttachmentSubjectType, FileType } from '@chengxiao/domain';
import { EmptyState, ListSkeleton, ProblemNote, Section } from '@chengxiao/ui';
import { useSession } from '../session/session';
import { AttachmentTable } from './AttachmentTable';
import { attachments } from './attachments.graphql';
import { useAttachmentText } from './attachments.i18n';
import { FileChooser } from './FileChooser';
import { UploadList } from './UploadList';
import { useUploads } from './use-uploads';
import './attachments.css';

export type AttachmentsProps = {
  subjectType: AttachmentSubjectType;
  subjectId: string;
  title?: string;
};

/** The files of one subject: list, download, and where the API allows it, upload and removal. Any page may use it. */
export function Attachments(props: AttachmentsProps) {
  // A third party is handed its papers by finance; what is announced to it, it reads with its annexes.
  const { role } = useSession().position;
  return role === 'evaluator' && props.subjectType !== 'announcement' ? null : <Folder {...props} />;
}

function Folder({ subjectType, subjectId, title }: AttachmentsProps) {
  const t = useAttachmentText();
  const { data, error, refetch } = useQuery(attachments, { variables: { subjectType, subjectId } });
  const folder = data?.attachments;
  return (
    <Section
      title={title ?? t('title')}
      count={folder?.items.length}
      empty={folder?.items.length === 0 && folder.refusal !== null && t('emptyMayNot')}
    >
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!folder && !error && <ListSkeleton rows={2} />}
      {folder &&
        (folder.items.length > 0 ? (
          <AttachmentTable items={folder.items} removable={folder.refusal === null} />
        ) : (
          <EmptyState title={t('empty')} text={t(folder.refusal === null ? 'emptyMay' : 'emptyMayNot')} />
        ))}
      {folder?.refusal === null && (
        <Uploader subjectType={subjectType} subjectId={subjectId} {...folder} kinds={folder.kinds} />
      )}
    </Section>
  );
}

type UploaderProps = AttachmentsProps & {
  kinds: readonly AttachmentKind[];
  maxBytes: number;
  types: readonly FileType[];
};

function Uploader({ subjectType, subjectId, kinds, maxBytes, types }: UploaderProps) {
  const { uploads, add, again, drop } = useUploads({ subjectType, subjectId }, { maxBytes, types });
  return (
    <>
      <FileChooser {...{ kinds, maxBytes, types }} onChoose={(files, kind) => void add(files, kind)} />
      <UploadList uploads={uploads} onAgain={again} onDismiss={drop} />
    </>
  );
}
