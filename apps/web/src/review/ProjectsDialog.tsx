import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { type BulkAction, rounded, sum } from '@chengxiao/domain';
import { ListSkeleton, Money, TextField } from '@chengxiao/ui';
import { ManyDialog } from '../bulk/ManyDialog';
import { projects as projectsQuery } from '../library/library.graphql';
import { moveProjects } from '../library/project-actions.graphql';
import { useBulkText } from './bulk.i18n';
import type { DeskRow } from './DeskQueue';

type ProjectsDialogProps = {
  action: BulkAction;
  chosen: readonly DeskRow[];
  reason: string;
  onReason: (reason: string) => void;
  onClose: () => void;
  onDone: () => void;
};

/** Admits the chosen projects, or sends them on where another step follows; or returns them with a reason. */
export function ProjectsDialog({ action, chosen, reason, onReason, onClose, onDone }: ProjectsDialogProps) {
  const b = useBulkText();
  const ids = chosen.map(({ subjectId }) => subjectId);
  const { data } = useQuery(projectsQuery, {
    variables: { first: 100, filter: { ids } },
    fetchPolicy: 'network-only',
  });
  const { run, busy, problem } = useCommand(moveProjects);
  const known = data?.projects.nodes ?? [];
  const seenOf = (list: typeof known) => list.map(({ id, version }) => ({ id, version }));
  const forwarded = known.filter(({ allowedActions }) => allowedActions.includes('forward'));
  const admitted = known.filter(({ allowedActions }) => !allowedActions.includes('forward'));
  /** Each goes on by its own step: some are admitted, others sent to the next one. */
  const onward = async () => {
    const first = admitted.length > 0 ? await run({ seen: seenOf(admitted), action: 'admit' }) : null;
    if (first?.problem) return first;
    const second =
      forwarded.length > 0 ? await run({ seen: seenOf(forwarded), action: 'forward', reason: reason.trim() }) : null;
    if (second?.problem) return second;
    return { value: { rows: [...(first?.value?.rows ?? []), ...(second?.value?.rows ?? [])] } };
  };
  const needsReason = action === 'return' || forwarded.length > 0;
  if (!data) return <ListSkeleton rows={2} />;
  return (
    <ManyDialog
      title={b(`projectsTitle.${action}`, { n: known.length })}
      okText={b(`projects.${action}`)}
      doneText={b(`projectsDone.${action}`)}
      danger={action === 'return'}
      objects={known}
      busy={busy}
      problem={problem}
      act={() => (action === 'pass' ? onward() : run({ seen: seenOf(known), action: 'return', reason: reason.trim() }))}
      onClose={() => {
        onReason('');
        onDone();
        onClose();
      }}
      onCancel={onClose}
    >
      <p>
        {b('projectsMoney')} <Money value={rounded(sum(known.map(({ totalAmount }) => totalAmount)))} />
      </p>
      {needsReason && (
        <TextField
          path={action === 'return' ? 'reason' : 'opinion'}
          label={b('reason')}
          required
          rows={3}
          maxLength={1_000}
          value={reason}
          onChange={onReason}
        />
      )}
    </ManyDialog>
  );
}
