import { Button, Progress } from 'antd';
import { useAttachmentText } from './attachments.i18n';
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
        const { key, failed, share } = upload;
        const { name } = upload.file;
        return (
          <li key={key}>
            {failed === null ? (
              <>
                {t('uploading', { name })}
                <Progress percent={Math.round(share * 100)} size="small" aria-label={t('uploading', { name })} />
              </>
            ) : (
              <>
                <span className="attachment-failed">{t('failed', { name, reason: failed })}</span>
                <Button size="small" onClick={() => onAgain(upload)}>
                  {t('again')}
                </Button>
                <Button size="small" type="text" onClick={() => onDismiss(key)}>
                  {t('dismiss')}
                </Button>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
