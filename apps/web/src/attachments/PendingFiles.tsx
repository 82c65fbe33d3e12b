import { type AttachmentKind, usualUploadPolicy } from '@chengxiao/domain';
import { Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { useAttachmentText } from './attachments.i18n';
import { FileChooser } from './FileChooser';
import type { usePendingFiles } from './use-pending-files';
import './attachments.css';

type Props = { pending: ReturnType<typeof usePendingFiles>; kinds: readonly AttachmentKind[] };

/** Chooses files while a form is filled in whose object is not stored yet. */
export function PendingFiles({ pending: { files, add, drop }, kinds }: Props) {
  const t = useAttachmentText();
  return (
    <Section title={t('title')} count={files.length}>
      <ul className="attachment-uploads">
        {files.map(({ key, file: { name }, kind: paper }) => (
          <li key={key}>
            {t('waits', { name, kind: t(`kinds.${paper}`) })}
            <Button size="small" aria-label={t('removeOf', { name })} onClick={() => drop(key)}>
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <FileChooser {...usualUploadPolicy} kinds={kinds} onChoose={add} hint={t('sentWithForm')} />
    </Section>
  );
}
