import { FormScope, type Problem, TextField } from '@chengxiao/ui';
import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';

type WordDialogProps = {
  title: string;
  okText: string;
  /** What is to be known before, as when one reminded last. */
  lead: ReactNode;
  /** What the word is called. */
  label: string;
  busy: boolean;
  problem: Problem | null;
  /** Does it; answers whether it was done. */
  onSend: (word: string) => Promise<boolean>;
  onClose: () => void;
};

/** Asks for a word that goes with an act, such as 催办; it may stay empty. */
export function WordDialog({ title, okText, lead, label, busy, problem, onSend, onClose }: WordDialogProps) {
  const [word, setWord] = useState('');
  const send = async (): Promise<void> => {
    if (await onSend(word)) onClose();
  };
  return (
    <Modal open title={title} okText={okText} confirmLoading={busy} onOk={() => void send()} onCancel={onClose}>
      <FormScope problem={problem}>
        <p className="cx-hint">{lead}</p>
        <TextField path="opinion" label={label} rows={2} maxLength={1000} value={word} onChange={setWord} />
      </FormScope>
    </Modal>
  );
}
