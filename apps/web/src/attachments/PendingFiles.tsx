import { type AttachmentKind, usualUploadPolicy } from '@chengxiao/domain';
import { Choice, Labelled, Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { useAttachmentText } from './attachments.i18n';
import type { usePendingFiles } from './use-pending-files';
import './attachments.css';

type Props = { pending: ReturnType<typeof usePendingFiles>; kinds: readonly AttachmentKind[] };

/** Chooses files while a form is filled in whose object is not stored yet. */
export function PendingFiles({ pending: { files, add, drop }, kinds }: Props) {
  const t = useAttachmentText();
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<AttachmentKind>(kinds[0] ?? 'other');
  const { maxBytes, types } = usualUploadPolicy;
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
            add([...(target.files ?? [])], kind);
            target.value = '';
          }}
        />
      </div>
      <p className="cx-hint" id={hint}>
        {t('limits', { mb: Math.floor(maxBytes / 1024 / 1024), types: types.join(' ') })} {t('sentWithForm')}
      </p>
    </Section>
  );
}
