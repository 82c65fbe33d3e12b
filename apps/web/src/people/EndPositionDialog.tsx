import { checkEnd, finding, today } from '@chengxiao/domain';
import { Confirmation, DateInput, FormField, FormScope, type Problem, TextField } from '@chengxiao/ui';
import { useState } from 'react';
import { problemFrom } from '../api/problem-from';
import { useMove } from '../hooks/use-move';
import { useRoleName } from '../session/use-role-name';
import { endPosition, type ShownPerson } from './people.graphql';
import { usePeopleText } from './people.i18n';

type EndPositionDialogProps = {
  person: ShownPerson;
  position: ShownPerson['positions'][number];
  onClose: () => void;
};

/** Ends a position with a day that lies ahead, or now, with the reason. */
export function EndPositionDialog({ person, position, onClose }: EndPositionDialogProps) {
  const t = usePeopleText();
  const roleName = useRoleName();
  const [form, setForm] = useState({ untilOn: '', reason: '' });
  const [wrong, setWrong] = useState<Problem | null>(null);
  const { move, busy, problem } = useMove(endPosition, t('ended'));
  const set = (cells: Partial<typeof form>): void => {
    setForm({ ...form, ...cells });
    setWrong(null);
  };
  const send = async (): Promise<void> => {
    const untilOn = form.untilOn || null;
    const found = problemFrom([
      ...checkEnd(untilOn, position.fromOn, today()),
      ...(form.reason.trim() ? [] : [finding('reason', 'required')]),
    ]);
    setWrong(found);
    if (found) return;
    const { id, version } = person;
    if ((await move({ id, version, positionId: position.id, untilOn, reason: form.reason })) === null) onClose();
  };
  return (
    <Confirmation
      title={t('endOf', { role: roleName(position), org: position.orgName })}
      okText={t('end')}
      lines={[t('endLine')]}
      danger
      busy={busy}
      onOk={send}
      onCancel={onClose}
    >
      <FormScope problem={wrong ?? problem}>
        <FormField path="untilOn" label={t('endNow')}>
          <DateInput value={form.untilOn} onChange={(untilOn) => set({ untilOn })} />
        </FormField>
        <TextField
          path="reason"
          label={t('reason')}
          required
          rows={3}
          maxLength={1000}
          value={form.reason}
          onChange={(reason) => set({ reason })}
        />
      </FormScope>
    </Confirmation>
  );
}
