import type { Role } from '@chengxiao/domain';
import { useOversightText } from './oversight.i18n';
import { AppLink } from '@chengxiao/ui';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { DoneList } from './DoneList';
import { StartedList } from './StartedList';
import { TodoList } from './TodoList';
import { WatchedList } from './WatchedList';
import './oversight.css';

type Tab = 'todo' | 'started' | 'watched' | 'done';
const lists = { todo: TodoList, started: StartedList, watched: WatchedList, done: DoneList } as const;

/** What each role sees of it; only those who declare submit something. */
function tabsOf(role: Role): readonly Tab[] {
  if (role === 'audit') return ['watched', 'done'];
  return role === 'department' || role === 'unit' ? ['todo', 'started', 'done'] : ['todo', 'done'];
}

/** Home of every role: what waits for me, what I submitted, and what I did; audit, for whom nothing waits, sees what happened. */
export function HomePage() {
  const { position } = useSession();
  const [filter] = useUrlFilter(['tab']);
  const tabs = tabsOf(position.role);
  const tab = tabs.find((each) => each === filter.tab) ?? tabs[0] ?? 'todo';
  const List = lists[tab];
  return <List tabs={<HomeTabs tabs={tabs} current={tab} />} />;
}

function HomeTabs({ tabs, current }: { tabs: readonly Tab[]; current: Tab }) {
  const t = useOversightText();
  return (
    <nav className="home-tabs" aria-label={t('tabs.label')}>
      <ul>
        {tabs.map((tab, index) => (
          <li key={tab} aria-current={tab === current ? 'page' : undefined}>
            <AppLink href={index === 0 ? '/' : `/?tab=${tab}`}>{t(`tabs.${tab}`)}</AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
