import { useApolloClient, useQuery } from '@apollo/client/react';
import { type BulkForecastQuery, type DeskFilter, problemOf, useCommand } from '@chengxiao/client';
import { type BulkAction, checkBulk } from '@chengxiao/domain';
import {
  Confirmation,
  FormScope,
  ListSkeleton,
  Note,
  type Problem,
  ProblemNote,
  TextField,
  wanText,
} from '@chengxiao/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { invalidProblem, problemFrom } from '../api/problem-from';
import { newRequestId } from '../api/request-id';
import { bulkForecast, reviewDesk, reviewDeskChoices, startBulkReview } from './desk.graphql';
import { useBulkText } from './bulk.i18n';
import { ForecastRows } from './ForecastRows';
import type { DeskRow } from './DeskQueue';

/** Why each goes back, by its target; kept by the page until it is sent. */
export type RowReasons = {
  rowReasons: Readonly<Record<string, string>>;
  setRowReasons: (change: (old: Readonly<Record<string, string>>) => Readonly<Record<string, string>>) => void;
};
type BulkDialogProps = RowReasons & {
  action: BulkAction;
  /** Rows that were chosen; none means everything that the filter finds. */
  chosen: readonly DeskRow[];
  filter: DeskFilter;
  /** The reason for all, kept by the page until it is sent. */
  reason: string;
  onReason: (reason: string) => void;
  onClose: () => void;
};
type Forecast = BulkForecastQuery['bulkForecast'];

/** Names what would happen to each before anything happens; a return says why, for all or row by row. */
export function BulkDialog({ action, chosen, filter, reason, onReason, onClose, ...kept }: BulkDialogProps) {
  const { rowReasons: reasons, setRowReasons: setReasons } = kept;
  const b = useBulkText();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [requestId, setRequestId] = useState(newRequestId);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What was named before and is decided elsewhere since. */
  const [gone, setGone] = useState<readonly string[]>([]);
  const asked = chosen.length > 0 ? { ids: chosen.map(({ id }) => id) } : filter;
  const { data, error, refetch } = useQuery(bulkForecast, {
    variables: { subject: 'target', action, filter: asked },
    fetchPolicy: 'network-only',
  });
  const forecast = data?.bulkForecast;
  const { run, busy } = useCommand(startBulkReview);
  const written = (forecast?.rows ?? []).flatMap(({ row: { subjectId: targetId } }) => {
    const text = reasons[targetId]?.trim();
    return text ? [{ targetId, reason: text }] : [];
  });
  const marked = (id: string) => ({ path: pathOf(id), message: b('reasonMissing') });
  /** What changed meanwhile is named anew, here and behind; nothing was decided, what was written stays. */
  const lookAgain = async (before: Forecast): Promise<void> => {
    const { data: now } = await refetch();
    const left = new Set(now?.bulkForecast.rows.map(({ row }) => row.id));
    setGone(before.rows.flatMap(({ row }) => (left.has(row.id) ? [] : [row.projectName])));
    await client.refetchQueries({ include: [reviewDesk, reviewDeskChoices] });
  };
  const start = async (): Promise<void> => {
    if (!forecast) return undefined;
    const { count, rows } = forecast;
    const found = checkBulk(action, reason, count, written);
    const without = found.length > 0 && written.length > 0 ? rowsWithout(forecast, reasons, reason) : [];
    const wrong = without.length > 0 ? invalidProblem(without.map(marked)) : problemFrom(found);
    setGone([]);
    if (wrong) return setProblem(wrong);
    // Where all are named, those are meant and no other that comes in meanwhile.
    const named = rows.length === count ? { ids: rows.map(({ row }) => row.id) } : asked;
    const sent = await run({ action, filter: named, reason, count, reasons: written, requestId });
    setProblem(sent.problem);
    // What follows a refusal is another request, made with what is seen then.
    if (!sent.value) setRequestId(newRequestId());
    if (sent.problem?.code === 'STALE') await lookAgain(forecast);
    if (sent.value) void navigate(`/review/bulk/${sent.value.id}`);
    return undefined;
  };
  const lines = forecast
    ? [
        `${b('ask', { count: forecast.count, wan: wanText(forecast.amount) })} ${b(action === 'pass' ? 'askPass' : 'askReturn')}`,
      ]
    : [];
  return (
    <Confirmation
      title={b(`title.${action}`)}
      okText={b('start')}
      lines={lines}
      busy={busy}
      onOk={start}
      onCancel={onClose}
    >
      <FormScope problem={problem}>
        <ProblemNote problem={problemOf(error)} />
        {gone.length > 0 && <Note type="warning" title={b('gone', { names: gone.join(b('and')) })} />}
        {!forecast && !error && <ListSkeleton rows={3} />}
        {forecast && (
          <ForecastRows
            forecast={forecast}
            {...(action === 'return' && {
              reasons,
              onReason: (id: string, text: string) => setReasons((old) => ({ ...old, [id]: text })),
            })}
          />
        )}
        <TextField
          path="reason"
          label={b('reason')}
          required={action === 'return' && written.length < (forecast?.count ?? 1)}
          hint={b(action === 'return' ? 'reasonEach' : 'reasonHint')}
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={onReason}
        />
      </FormScope>
    </Confirmation>
  );
}

const pathOf = (targetId: string): string => `reasons.${targetId}`;

/** The targets that would go back without a word, where each is named and may have one of its own. */
const rowsWithout = (
  { rows, count }: Forecast,
  reasons: RowReasons['rowReasons'],
  reason: string,
): readonly string[] =>
  reason.trim() || rows.length < count || rows.some(({ refusal }) => refusal !== null)
    ? []
    : rows.flatMap(({ row: { subjectId } }) => (reasons[subjectId]?.trim() ? [] : [subjectId]));
