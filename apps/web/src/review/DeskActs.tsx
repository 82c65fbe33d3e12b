import type { BulkAction } from '@chengxiao/domain';
import { Button } from 'antd';
import { useBulkText } from './bulk.i18n';
import type { DeskRow } from './DeskQueue';
import type { Desk } from './use-desk';

/** What is done to many: those that were chosen, or, with none, all that the filter finds. */
export type Acting = { readonly action: BulkAction; readonly chosen: readonly DeskRow[] };

/** Buttons of what may be done with the chosen; what each has to be decided by itself says so. */
export function DeskActs({ desk: { subject, selection }, onAct }: { desk: Desk; onAct: (action: BulkAction) => void }) {
  const b = useBulkText();
  // An approval has a day and a number of its own.
  const single = subject === 'adjustment' && selection.selected.every(({ lastStep }) => lastStep);
  return (
    <>
      {(['pass', 'return'] as const).map((action) =>
        single && action === 'pass' ? (
          <span key={action} className="cx-hint">
            {b('approveAlone')}
          </span>
        ) : (
          <Button key={action} size="small" danger={action === 'return'} onClick={() => onAct(action)}>
            {b(subject === 'target' ? `chosen.${action}` : `${subject}.${action}`)}
          </Button>
        ),
      )}
    </>
  );
}
