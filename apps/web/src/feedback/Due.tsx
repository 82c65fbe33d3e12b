import { DateText, StateTag } from '@chengxiao/ui';
import { useNoticeText } from './notice.i18n';

/** The due date, and whether it has passed. */
export function Due({ dueDate, overdue }: { dueDate: string; overdue: boolean }) {
  const t = useNoticeText();
  return (
    <span>
      <DateText value={dueDate} /> {overdue && <StateTag label={t('overdue')} tone="danger" />}
    </span>
  );
}
