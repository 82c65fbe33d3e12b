import { useQuery } from '@apollo/client/react';
import { type BulkForecastQuery, problemOf, useCommand } from '@chengxiao/client';
import { type BulkAction, rounded, sum } from '@chengxiao/domain';
import { ListSkeleton, Money, ProblemNote, TextField } from '@chengxiao/ui';
import { type ManyAnswer, ManyDialog } from '../bulk/ManyDialog';
import { moveProjects } from '../library/project-actions.graphql';
import { useBulkText } from './bulk.i18n';
import { bulkForecast, reviewTargetAdjustments } from './desk.graphql';
import type { DeskRow } from './DeskQueue';
import { ForecastRows } from './ForecastRows';

type ChosenDialogProps = {
  subject: 'libraryEntry' | 'adjustment';
  action: BulkAction;
  chosen: readonly DeskRow[];
  reason: string;
  onReason: (reason: string) => void;
  onClose: () => void;
  onDone: () => void;
};
type Row = BulkForecastQuery['bulkForecast']['rows'][number];

/** Names what would become of each chosen project or request, and does it at once; what would be refused is left out. */
export function ChosenDialog({ subject, action, chosen, reason, onReason, onClose, onDone }: ChosenDialogProps) {
  const b = useBulkText();
  const { data, error } = useQuery(bulkForecast, {
    variables: { subject, action, filter: { ids: chosen.map(({ id }) => id) } },
    fetchPolicy: 'network-only',
  });
  const projects = useProjects(action, reason);
  const adjustments = useAdjustments(action, reason);
  const { run, busy, problem } = subject === 'adjustment' ? adjustments : projects;
  const forecast = data?.bulkForecast;
  if (!forecast) return error ? <ProblemNote problem={problemOf(error)} /> : <ListSkeleton rows={2} />;
  const able = forecast.rows.filter(({ refusal }) => !refusal);
  // An admission needs no opinion; all else goes on or back with one.
  const needsOpinion = subject === 'adjustment' || action === 'return' || able.some(({ row }) => !row.lastStep);
  return (
    <ManyDialog
      title={b(`${subject}.title.${action}`, { n: able.length })}
      okText={b(`${subject}.${action}`)}
      doneText={b(`${subject}.done.${action}`)}
      danger={action === 'return'}
      objects={able.map(({ row }) => ({ id: row.subjectId, name: row.projectName }))}
      busy={busy}
      problem={problem}
      act={() => run(able)}
      onClose={() => {
        onReason('');
        onDone();
        onClose();
      }}
      onCancel={onClose}
    >
      <p>
        {b('money')} <Money value={rounded(sum(able.map(({ row }) => row.amount)))} />
      </p>
      <ForecastRows forecast={forecast} />
      {needsOpinion && (
        <TextField
          path={subject === 'libraryEntry' && action === 'return' ? 'reason' : 'opinion'}
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

const seenOf = (rows: readonly Row[]) => rows.map(({ row, version }) => ({ id: row.subjectId, version }));

/** Each project goes on by its own step: some are admitted, others sent to the next one. */
function useProjects(action: BulkAction, reason: string) {
  const command = useCommand(moveProjects);
  const { run: move } = command;
  const said = reason.trim();
  const run = async (rows: readonly Row[]): Promise<ManyAnswer> => {
    if (action === 'return') return move({ seen: seenOf(rows), action: 'return', reason: said });
    const admitted = rows.filter(({ row }) => row.lastStep);
    const forwarded = rows.filter(({ row }) => !row.lastStep);
    const first = admitted.length > 0 ? await move({ seen: seenOf(admitted), action: 'admit' }) : null;
    if (first?.problem) return first;
    const second =
      forwarded.length > 0 ? await move({ seen: seenOf(forwarded), action: 'forward', reason: said }) : null;
    if (second?.problem) return second;
    return { value: { rows: [...(first?.value?.rows ?? []), ...(second?.value?.rows ?? [])] } };
  };
  return { ...command, run };
}

function useAdjustments(action: BulkAction, opinion: string) {
  const command = useCommand(reviewTargetAdjustments);
  const run = (rows: readonly Row[]): Promise<ManyAnswer> => command.run({ seen: seenOf(rows), action, opinion });
  return { ...command, run };
}
