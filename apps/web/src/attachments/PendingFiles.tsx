import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import type { AttachmentKind } from '@chengxiao/domain';
import { ProblemNote, Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { uploadPolicy } from './attachments.graphql';
import { useAttachmentText } from './attachments.i18n';
import { FailedFile } from './FailedFile';
import { FileChooser } from './FileChooser';
import type { usePendingFiles } from './use-pending-files';
import './attachments.css';

type Props = { pending: ReturnType<typeof usePendingFiles>; kinds: readonly AttachmentKind[] };

/** Chooses files while a form is filled in whose object is not stored yet. */
export function PendingFiles({ pending: { files, add, drop }, kinds }: Props) {
  const t = useAttachmentText();
  const { data, error, refetch } = useQuery(uploadPolicy);
  const taken = data?.uploadPolicy;
  return (
    <Section title={t('title')} count={files.filter(({ refused }) => refused === null).length}>
      <ul className="attachment-uploads" aria-live="polite">
        {files.map(({ key, file: { name }, kind, refused }) => (
          <li key={key}>
            {refused === null ? (
              <>
                {t('waits', { name, kind: t(`kinds.${kind}`) })}
                <Button size="small" aria-label={t('removeOf', { name })} onClick={() => drop(key)}>
                  {t('remove')}
                </Button>
              </>
            ) : (
              <FailedFile name={name} reason={refused} onDismiss={() => drop(key)} />
            )}
          </li>
        ))}
      </ul>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {taken && (
        <FileChooser
          {...taken}
          kinds={kinds}
          onChoose={(chosen, kind) => void add(chosen, kind, taken)}
          hint={t('sentWithForm')}
        />
      )}
    </Section>
  );
}
