import type { AttachmentKind } from '@chengxiao/domain';
import { Choice, Labelled } from '@chengxiao/ui';
import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { useAttachmentText } from './attachments.i18n';

type Props = {
  kinds: readonly AttachmentKind[];
  maxBytes: number;
  types: readonly string[];
  onChoose: (files: readonly File[], kind: AttachmentKind) => void;
  /** What becomes of the files, after what they may be. */
  hint?: string;
};

/** The kind of paper, the button that chooses files of it, and what they may be. */
export function FileChooser({ kinds, maxBytes, types, onChoose, hint = '' }: Props) {
  const t = useAttachmentText();
  const described = useId();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<AttachmentKind>(kinds[0] ?? 'other');
  return (
    <>
      <div className="attachment-add">
        {kinds.length > 1 && (
          <Labelled label={t('kind')}>
            <Choice
              value={kind}
              placeholder={false}
              options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              onChange={setKind}
            />
          </Labelled>
        )}
        <Button aria-describedby={described} onClick={() => input.current?.click()}>
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
            onChoose([...(target.files ?? [])], kind);
            // The same file may be chosen again after it failed.
            target.value = '';
          }}
        />
      </div>
      <p className="cx-hint" id={described}>
        {t('limits', { mb: Math.floor(maxBytes / 1024 / 1024), types: types.join(' ') })} {hint}
      </p>
    </>
  );
}
