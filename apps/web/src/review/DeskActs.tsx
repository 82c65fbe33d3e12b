import type { BulkAction } from '@chengxiao/domain';
import { Button } from 'antd';
import { useBulkText } from './bulk.i18n';
import { deskKinds } from './desk-kinds';
import type { DeskRow } from './DeskQueue';
import type { Desk } from './use-desk';

/** What is done to many: those that were chosen, or, with none, all that the filter finds. */
export type Acting = { readonly action: BulkAction; readonly chosen: readonly DeskRow[] };

/** Buttons of what may be done with the chosen. */
export function DeskActs({ desk: { subject }, onAct }: { desk: Desk; onAct: (action: BulkAction) => void }) {
  const b = useBulkText();
  if (deskKinds[subject].bulk === null) return null;
  return (['pass', 'return'] as const).map((action) => (
    <Button key={action} size="small" danger={action === 'return'} onClick={() => onAct(action)}>
      {b(subject === 'target' ? `chosen.${action}` : `projects.${action}`)}
    </Button>
  ));
}
