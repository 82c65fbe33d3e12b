import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import type { AttachmentKind, AttachmentSubjectType } from '@chengxiao/domain';
import { Choice, EmptyState, ListSkeleton, ProblemNote, Section, Labelled } from '@chengxiao/ui';
import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { useSession } from '../session/session';
import { AttachmentTable } from './AttachmentTable';
import { attachments } from './attachments.graphql';
import { useAttachmentText } from './attachments.i18n';
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
  // A third party is handed its papers by finance.
  return useSession().position.role === 'evaluator' ? null : <Folder {...props} />;
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
  types: readonly string[];
};

function Uploader({ subjectType, subjectId, kinds, maxBytes, types }: UploaderProps) {
  const t = useAttachmentText();
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<AttachmentKind>(kinds[0] ?? 'other');
  const { uploads, add, again, drop } = useUploads(maxBytes);
  return (
    <>
      <div className="attachment-add">
        <Labelled label={t('kind')}>
          <Choice
            value={kind}
            placeholder={false}
            options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={setKind}
          />
        </Labelled>
        <Button aria-describedby={hint} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('choose')}
          accept={types.map((type) => `.${type}`).join(',')}
          onChange={({ target }) => {
            add([...(target.files ?? [])], { subjectType, subjectId, kind });
            // The same file may be chosen again after it failed.
            target.value = '';
          }}
        />
      </div>
      <p className="cx-hint" id={hint}>
        {t('limits', { mb: Math.floor(maxBytes / 1024 / 1024), types: types.join(' ') })}
      </p>
      <UploadList uploads={uploads} onAgain={again} onDismiss={drop} />
    </>
  );
}
