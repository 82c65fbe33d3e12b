import { type DeskFilter, useCommand } from '@chengxiao/client';
import { type BulkAction, checkBulk, problems, say } from '@chengxiao/domain';
import { Confirmation, currentLanguage, FormScope, type Problem, TextField } from '@chengxiao/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { v4 as uuid } from 'uuid';
import { startBulkReview } from './desk.graphql';
import { useDeskText } from './desk.i18n';

type BulkDialogProps = {
  action: BulkAction;
  filter: DeskFilter;
  /** How many the filter finds, and how much that is in 万元. */
  count: number;
  wan: string;
  /** The reason, kept by the page until it is sent. */
  reason: string;
  onReason: (reason: string) => void;
  onClose: () => void;
};

/** Says how many and how much before anything happens; the act is done row by row, each checked again. */
export function BulkDialog({ action, filter, count, wan, reason, onReason, onClose }: BulkDialogProps) {
  const t = useDeskText();
  const navigate = useNavigate();
  const [requestId] = useState(() => uuid());
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, busy } = useCommand(startBulkReview);
  const start = async (): Promise<void> => {
    const found = checkBulk(action, reason, count);
    if (found.length > 0) {
      const language = currentLanguage();
      const { status, title } = problems.INVALID;
      const fields = found.map((each) => ({ path: each.path, message: say(each, language) }));
      return setProblem({ code: 'INVALID', status, title: title[language], detail: fields[0]?.message ?? '', fields });
    }
    const { value, problem: refused } = await run({ action, filter, reason, count, requestId });
    setProblem(refused);
    if (value) void navigate(`/review/bulk/${value.id}`);
    return undefined;
  };
  return (
    <Confirmation
      title={t(`bulk.title.${action}`)}
      okText={t('bulk.start')}
      lines={[`${t('bulk.ask', { count, wan })} ${t(action === 'pass' ? 'bulk.askPass' : 'bulk.askReturn')}`]}
      busy={busy}
      onOk={start}
      onCancel={onClose}
    >
      <FormScope problem={problem}>
        <TextField
          path="reason"
          label={t('bulk.reason')}
          required={action === 'return'}
          hint={t('bulk.reasonHint')}
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={onReason}
        />
      </FormScope>
    </Confirmation>
  );
}
