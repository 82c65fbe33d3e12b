import { Button } from 'antd';
import { useAttachmentText } from './attachments.i18n';

type Props = { name: string; reason: string; onAgain?: (() => void) | undefined; onDismiss: () => void };

/** A file that is not there, and why; it is tried again where that can help. */
export function FailedFile({ name, reason, onAgain, onDismiss }: Props) {
  const t = useAttachmentText();
  return (
    <>
      <span className="attachment-failed">{t('failed', { name, reason })}</span>
      {onAgain && (
        <Button size="small" onClick={onAgain}>
          {t('again')}
        </Button>
      )}
      <Button size="small" type="text" onClick={onDismiss}>
        {t('dismiss')}
      </Button>
    </>
  );
}
