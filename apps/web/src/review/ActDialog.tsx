import type { DeskFilter } from '@chengxiao/client';
import type { ReviewSubject } from '@chengxiao/domain';
import type { Selection } from '@chengxiao/ui';
import { BulkDialog, type RowReasons } from './BulkDialog';
import type { Acting } from './DeskActs';
import type { DeskRow } from './DeskQueue';
import { ChosenDialog } from './ChosenDialog';

type ActDialogProps = Acting &
  RowReasons & {
    subject: ReviewSubject;
    selection: Selection<DeskRow>;
    filter: DeskFilter;
    reason: string;
    onReason: (reason: string) => void;
    onClose: () => void;
  };

/** Asks before many of one kind are acted on. */
export function ActDialog({ subject, selection, rowReasons, setRowReasons, ...asked }: ActDialogProps) {
  if (subject === 'target') return <BulkDialog {...asked} {...{ rowReasons, setRowReasons }} />;
  return <ChosenDialog {...asked} {...{ subject }} onDone={() => selection.clear()} />;
}
