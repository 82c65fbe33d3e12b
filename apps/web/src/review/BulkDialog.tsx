import { useQuery } from '@apollo/client/react';
import { type BulkForecastQuery, type DeskFilter, problemOf, useCommand } from '@chengxiao/client';
import { type BulkAction, checkBulk, problems, say } from '@chengxiao/domain';
import {
  Confirmation,
  currentLanguage,
  FormField,
  FormScope,
  ListSkeleton,
  Money,
  type Problem,
  ProblemNote,
  TextField,
  wanText,
} from '@chengxiao/ui';
import { Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { v4 as uuid } from 'uuid';
import { bulkForecast, startBulkReview } from './desk.graphql';
import { useBulkText } from './bulk.i18n';
import type { DeskRow } from './DeskQueue';

type BulkDialogProps = {
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
export function BulkDialog({ action, chosen, filter, reason, onReason, onClose }: BulkDialogProps) {
  const b = useBulkText();
  const navigate = useNavigate();
  const [requestId] = useState(() => uuid());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const asked = chosen.length > 0 ? { ids: chosen.map(({ id }) => id) } : filter;
  const { data, error } = useQuery(bulkForecast, {
    variables: { action, filter: asked },
    fetchPolicy: 'network-only',
  });
  const forecast = data?.bulkForecast;
  const { run, busy } = useCommand(startBulkReview);
  const start = async (): Promise<void> => {
    if (!forecast) return undefined;
    const { count, rows } = forecast;
    const written = rows.flatMap(({ row: { subjectId: targetId } }) => {
      const text = reasons[targetId]?.trim();
      return text ? [{ targetId, reason: text }] : [];
    });
    const found = checkBulk(action, reason, count, written);
    if (found.length > 0) {
      const language = currentLanguage();
      const { status, title } = problems.INVALID;
      const fields = found.map((each) => ({ path: each.path, message: say(each, language) }));
      return setProblem({ code: 'INVALID', status, title: title[language], detail: fields[0]?.message ?? '', fields });
    }
    const { value, problem: refused } = await run({
      action,
      filter: asked,
      reason,
      count,
      reasons: written,
      requestId,
    });
    setProblem(refused);
    if (value) void navigate(`/review/bulk/${value.id}`);
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
        {!forecast && !error && <ListSkeleton rows={3} />}
        {forecast && (
          <Named
            forecast={forecast}
            asks={action === 'return'}
            reasons={reasons}
            onReason={(id, text) => setReasons((old) => ({ ...old, [id]: text }))}
          />
        )}
        <TextField
          path="reason"
          label={b('reason')}
          required={action === 'return'}
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

type NamedProps = {
  forecast: Forecast;
  /** Whether each row asks for a reason of its own. */
  asks: boolean;
  reasons: Readonly<Record<string, string>>;
  onReason: (targetId: string, text: string) => void;
};

/** Each by its name, with why it would be refused, or the reason it goes back with. */
function Named({ forecast: { rows, count }, asks, reasons, onReason }: NamedProps) {
  const b = useBulkText();
  const refused = rows.filter(({ refusal }) => refusal !== null).length;
  return (
    <>
      {refused > 0 && <p className="cx-error">{b('refusals', { n: refused })}</p>}
      <ul className="desk-forecast" aria-label={b('forecast')}>
        {rows.map(({ row: { subjectId: targetId, projectName, orgName, amount }, refusal }) => (
          <li key={targetId}>
            <span>
              {projectName} <span className="cx-hint">{orgName}</span>
            </span>
            <Money value={amount} />
            {refusal && <span className="cx-error">{refusal}</span>}
            {asks && !refusal && (
              <FormField
                path={`reasons.${targetId}`}
                label={<span className="cx-hidden">{b('reasonOf', { name: projectName })}</span>}
              >
                <Input
                  maxLength={1000}
                  placeholder={b('reasonRow')}
                  value={reasons[targetId] ?? ''}
                  onChange={(event) => onReason(targetId, event.target.value)}
                />
              </FormField>
            )}
          </li>
        ))}
      </ul>
      {count > rows.length && <p className="cx-hint">{b('andMore', { n: count - rows.length })}</p>}
    </>
  );
}
