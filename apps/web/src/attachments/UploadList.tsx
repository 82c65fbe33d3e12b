import { ProgressBar } from '@chengxiao/ui';
import { useAttachmentText } from './attachments.i18n';
import { FailedFile } from './FailedFile';
import type { Upload } from './use-uploads';

type Props = {
  uploads: readonly Upload[];
  onAgain: (upload: Upload) => void;
  onDismiss: (key: string) => void;
};

/** What is on its way, and what did not arrive and why. */
export function UploadList({ uploads, onAgain, onDismiss }: Props) {
  const t = useAttachmentText();
  return (
    <ul className="attachment-uploads" aria-live="polite">
      {uploads.map((upload) => {
        const { key, refused, failed, share, file } = upload;
        const { name } = file;
        const reason = refused ?? failed;
        return (
          <li key={key}>
            {reason === null ? (
              <>
                {t('uploading', { name })}
                <ProgressBar done={share} total={1} aria-label={t('uploading', { name })} />
              </>
            ) : (
              <FailedFile
                {...{ name, reason }}
                onAgain={refused === null ? () => onAgain(upload) : undefined}
                onDismiss={() => onDismiss(key)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
