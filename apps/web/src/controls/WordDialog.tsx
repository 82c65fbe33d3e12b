import { FormScope, type Problem, TextField } from '@chengxiao/ui';
import { Modal } from 'antd';
import type { ReactNode } from 'react';

/** A word that is being written; whoever opens the dialog keeps it, so that it is there again when it is opened anew. */
export type KeptWord = { readonly word: string; readonly onWord: (word: string) => void };
type WordDialogProps = KeptWord & {
  title: string;
  okText: string;
  /** What is to be known before, as when one reminded last. */
  lead: ReactNode;
  /** What became of it, where nothing was done. */
  note?: ReactNode;
  /** What the word is called. */
  label: string;
  busy: boolean;
  problem: Problem | null;
  /** Does it; answers whether it was done. */
  onSend: (word: string) => Promise<boolean>;
  onClose: () => void;
};

/** Asks for a word that goes with an act, such as 催办; it may stay empty. */
export function WordDialog({ title, okText, lead, note, label, word, onWord, ...asked }: WordDialogProps) {
  const { busy, problem, onSend, onClose } = asked;
  const send = async (): Promise<void> => {
    if (!(await onSend(word))) return;
    onWord('');
    onClose();
  };
  return (
    <Modal open title={title} okText={okText} confirmLoading={busy} onOk={() => void send()} onCancel={onClose}>
      <FormScope problem={problem}>
        {note}
        <p className="cx-hint">{lead}</p>
        <TextField path="opinion" label={label} autoFocus rows={3} maxLength={1000} value={word} onChange={onWord} />
      </FormScope>
    </Modal>
  );
}
