import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { AppLink, DateText, EmptyState, ListSkeleton, Money, ProblemNote, StateTag } from '@chengxiao/ui';
import { lazy, type ReactNode, Suspense } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { Due } from '../oversight/Due';
import { todoLink } from '../oversight/todo-link';
import { useKindName } from '../oversight/use-kind-name';
import { DeclareNext } from '../targets/declaration/DeclareNext';
import { homeTodos, type HomeTodo } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';
import { ReasonRow } from './ReasonRow';
import { useRowKeys } from './use-row-keys';

const shownAtMost = 12;

/** What waits for me, due first, each with a button to do it; what came back with the rows to mend below it. */
export function WaitingPanel({ empty }: { empty: ReactNode }) {
  const t = useHomeText();
  const { data, error, refetch } = useQuery(homeTodos, { variables: { first: shownAtMost } });
  const rows = useRowKeys();
  const todos = data?.todos.nodes;
  const total = data?.todos.totalCount ?? undefined;
  return (
    <Panel
      title={t('waiting.title')}
      count={total}
      extra={
        <>
          <span className="cx-hint hp-keys">
            {t('waiting.byDue')} · <kbd>J</kbd> <kbd>K</kbd> {t('waiting.choose')} <kbd>Enter</kbd> {t('waiting.open')}
          </span>
          <AppLink href="/todo">{t('waiting.all')}</AppLink>
        </>
      }
    >
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!todos && !error && <ListSkeleton rows={4} />}
      {todos?.length === 0 && empty}
      {todos && todos.length > 0 && (
        <div ref={rows}>
          <ul className="hp-waiting">
            {todos.map((todo) => (
              <Waiting key={todo.id} todo={todo} />
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}

function Waiting({ todo }: { todo: HomeTodo }) {
  const t = useHomeText();
  const kindName = useKindName();
  const { kind, name, orgName, amount, dueDate, daysLeft, reasons, projectId, year } = todo;
  const { remindedAt, remindedBy, remindedWord } = todo;
  const href = todoLink(todo);
  return (
    <li>
      <div className="hp-row">
        <span className={reasons.length > 0 || /Returned|SentBack/.test(kind) ? 'hp-kind hp-back' : 'hp-kind'}>
          {kindName(kind)}
        </span>
        <AppLink href={href}>{name}</AppLink>
        <span className="hp-money">
          <Money value={amount} />
        </span>
        <span className="cx-hint hp-from" title={orgName}>
          {orgName}
        </span>
        <Due date={dueDate ?? null} daysLeft={daysLeft ?? null} />
        <span className="hp-do">
          {kind === 'targetMissing' && projectId && year ? (
            <DeclareNext projectId={projectId} year={year} name={name} />
          ) : (
            <LinkButton to={href} primary={reasons.length > 0}>
              {t(reasons.length > 0 ? 'waiting.mend' : 'waiting.do')}
              <span className="cx-hidden">{name}</span>
            </LinkButton>
          )}
        </span>
      </div>
      {remindedAt && (
        <p className="hp-reminded">
          <StateTag label={t('remind.told', { who: remindedBy || t('remind.night') })} tone="warning" />{' '}
          <DateText value={remindedAt} /> {remindedWord}
        </p>
      )}
      {reasons.length > 0 && <Reasons todo={todo} />}
    </li>
  );
}

// What mends a row brings the form with it: only who has something to mend loads it.
const MendRows = lazy(async () => ({ default: (await import('./MendRows')).MendRows }));

/** The rows to mend, each with its reason and the way there; in a target a correction may be taken right here. */
function Reasons({ todo: { kind, subjectId, reasons, ...todo } }: { todo: HomeTodo }) {
  const isTarget = kind === 'targetReturned';
  const href = isTarget ? `/targets/${subjectId}/edit` : todoLink({ kind, subjectId, ...todo });
  const plain = reasons.map((reason, index) => <ReasonRow key={index} reason={reason} href={href} />);
  return (
    <ul className="hp-reasons">
      {isTarget ? (
        <Suspense fallback={plain}>
          <MendRows targetId={subjectId} reasons={reasons} href={href} />
        </Suspense>
      ) : (
        plain
      )}
    </ul>
  );
}

/** What to do where nothing waits. */
export function NothingWaits({ text, children }: { text: string; children?: ReactNode }) {
  const t = useHomeText();
  return <EmptyState title={t('waiting.none')} text={text} action={children} />;
}
