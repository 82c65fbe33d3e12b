import { mostAtOnce } from '@chengxiao/domain';
import type { Problem } from '@chengxiao/ui';
import { Confirmation, FormScope, useToast } from '@chengxiao/ui';
import { type ReactNode, useState } from 'react';
import { useManyText } from './many.i18n';
import { type Refusal, RefusalList } from './RefusalList';

type NamedObject = { readonly id: string; readonly name: string };
/** What became of each thing; nothing where the act did not begin. */
export type ManyAnswer = {
  readonly value: { readonly rows: readonly { readonly id: string; readonly reason?: string | null }[] } | null;
};
type ManyDialogProps = {
  title: string;
  okText: string;
  /** Said when all of them are done. */
  doneText: string;
  /** Takes something away. */
  danger?: boolean;
  objects: readonly NamedObject[];
  /** As many as the act takes on. */
  most?: number;
  busy: boolean;
  /** Why the whole act was refused; its fields mark those of the children. */
  problem: Problem | null;
  act: () => Promise<ManyAnswer>;
  onClose: () => void;
  /** Leaves without doing it, where what was chosen and written stays. */
  onCancel?: () => void;
  /** What is about to happen: number, money, fields. */
  children: ReactNode;
};

/** Asks before one act is done to many things, and says afterwards what was refused and why. */
export function ManyDialog({
  title,
  okText,
  doneText,
  danger = false,
  objects,
  most = mostAtOnce,
  busy,
  problem,
  act,
  onClose,
  onCancel = onClose,
  children,
}: ManyDialogProps) {
  const t = useManyText();
  const { success } = useToast();
  const [refused, setRefused] = useState<readonly Refusal[] | null>(null);
  const start = async (): Promise<void> => {
    const { value } = await act();
    if (!value) return;
    const names = new Map(objects.map(({ id, name }) => [id, name]));
    const refusals = value.rows.flatMap(({ id, reason }) => (reason ? [{ name: names.get(id) ?? id, reason }] : []));
    if (refusals.length > 0) return setRefused(refusals);
    success(doneText);
    onClose();
  };
  const many = objects.length > most;
  return (
    <Confirmation
      title={title}
      okText={refused ? t('close') : okText}
      cancelText={t('back')}
      hideCancel={refused !== null}
      disabled={many}
      danger={danger && !refused}
      busy={busy}
      lines={[]}
      onOk={refused ? onClose : start}
      onCancel={refused ? onClose : onCancel}
    >
      {refused ? (
        <RefusalList done={objects.length - refused.length} refused={refused} />
      ) : (
        <FormScope problem={problem}>
          {children}
          {many && <p role="alert">{t('most', { max: most })}</p>}
        </FormScope>
      )}
    </Confirmation>
  );
}
