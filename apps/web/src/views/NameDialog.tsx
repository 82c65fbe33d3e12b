import { FormField, FormScope, type Problem } from '@chengxiao/ui';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useViewText } from './views.i18n';

type NameDialogProps = {
  title: string;
  initial?: string | undefined;
  /** Names whose view is replaced. */
  taken?: readonly string[];
  command: { readonly busy: boolean; readonly problem: Problem | null };
  onName: (name: string) => Promise<void>;
  onClose: () => void;
};

/** Asks what a view is called. */
export function NameDialog({
  title,
  initial = '',
  taken = [],
  command: { busy, problem },
  onName,
  onClose,
}: NameDialogProps) {
  const t = useViewText();
  const [name, setName] = useState(initial);
  const replaces = taken.includes(name.trim());
  const done = (): void => {
    if (name.trim() !== '') void onName(name.trim());
  };
  return (
    <Modal
      open
      title={title}
      confirmLoading={busy}
      okText={replaces ? t('replace') : undefined}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={done}
      onCancel={onClose}
    >
      <FormScope problem={problem}>
        <FormField path="name" label={t('name')} hint={replaces ? t('replaces') : t('nameHint')} required>
          <Input value={name} maxLength={20} onChange={(event) => setName(event.target.value)} onPressEnter={done} />
        </FormField>
      </FormScope>
    </Modal>
  );
}
