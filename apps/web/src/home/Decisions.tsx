import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { AppLink, ListSkeleton, Money, ProblemNote, StateTag } from '@chengxiao/ui';
import type { TodoKind } from '@chengxiao/domain';
import { Due } from '../oversight/Due';
import { todoCounts } from '../oversight/oversight.graphql';
import { todoLink } from '../oversight/todo-link';
import { useKindName } from '../oversight/use-kind-name';
import { useSession } from '../session/session';
import { todoPlaces } from '../shell/todo-places';
import { homeTodos, type HomeTodo } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';
import { useRowKeys } from './use-row-keys';

/** As many as stand beside the progress without pushing the rest out of sight. */
const shownAtMost = 6;

/**
 * What finance decides, in sight beside the progress: one by one, due first. What is decided on the desk is a queue of many and
 * stands there, so that it hides none of the rest; who heads a section sees the section's own queue first.
 */
export function Decisions() {
  const t = useHomeText();
  const { position } = useSession();
  const counts = useQuery(todoCounts).data?.todoCounts;
  const rows = useRowKeys();
  const total = counts?.reduce((all, { count }) => all + count, 0) ?? 0;
  const onDesk = counts?.filter(({ kind }) => todoPlaces[kind] === 'review') ?? [];
  const others = counts?.filter(({ kind }) => todoPlaces[kind] !== 'review') ?? [];
  // Where there is nothing else, the first of the desk are what is to be decided.
  const decided = others.length > 0 || position.section ? others : onDesk;
  const of = (found: typeof onDesk) => ({
    kinds: found.map(({ kind }) => kind),
    count: found.reduce((all, { count }) => all + count, 0),
  });
  return (
    <div className="hp-decide" ref={rows}>
      {!counts && <ListSkeleton rows={4} />}
      {counts && position.section && (
        <Queue
          {...of(onDesk)}
          title={t('decide.queue')}
          none={t('decide.noQueue')}
          all={{ href: '/review', label: t('decide.desk') }}
        />
      )}
      {counts && (
        <Queue
          {...of(decided)}
          title={t('decide.title')}
          none={t('decide.none')}
          all={{ href: '/todo', label: t('decide.all', { n: total }) }}
        />
      )}
    </div>
  );
}

type QueueProps = {
  title: string;
  kinds: readonly TodoKind[];
  count: number;
  none: string;
  all: { href: string; label: string };
};

function Queue({ title, kinds, count, none, all }: QueueProps) {
  const variables = { first: shownAtMost, kinds: [...kinds] };
  const { data, error, refetch } = useQuery(homeTodos, { variables, skip: kinds.length === 0 });
  const todos = data?.todos.nodes;
  return (
    <Panel title={title} count={count} extra={<AppLink href={all.href}>{all.label}</AppLink>}>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {kinds.length === 0 && <p className="cx-hint">{none}</p>}
      {kinds.length > 0 && !todos && !error && <ListSkeleton rows={3} />}
      {todos && (
        <ul className="hp-waiting">
          {todos.map((todo) => (
            <Decision key={todo.id} todo={todo} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Decision({ todo }: { todo: HomeTodo }) {
  const t = useHomeText();
  const kindName = useKindName();
  const { kind, name, amount, dueDate, daysLeft, remindedAt, remindedBy } = todo;
  return (
    <li>
      <div className="hp-row hp-brief">
        <AppLink href={todoLink(todo)}>{name}</AppLink>
        <span className="hp-money">
          <Money value={amount} />
        </span>
        <span className="cx-hint">{kindName(kind)}</span>
        {dueDate && <Due date={dueDate} daysLeft={daysLeft ?? null} />}
        {remindedAt && <StateTag label={t('remind.told', { who: remindedBy || t('remind.night') })} tone="warning" />}
      </div>
    </li>
  );
}
