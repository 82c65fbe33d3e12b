import type { Role } from '@chengxiao/domain';
import { AppLink } from '@chengxiao/ui';
import { useUrlFilter } from '../hooks/use-url-filter';
import { useSession } from '../session/session';
import { MatterList } from './MatterList';
import { useOversightText } from './oversight.i18n';
import { TodoList } from './TodoList';
import { WatchedList } from './WatchedList';
import './oversight.css';

type Tab = 'todo' | 'started' | 'watched' | 'done';

/** What each role sees of it: nothing waits for audit, which reads what happened. */
const tabsOf = (role: Role): readonly Tab[] => (role === 'audit' ? ['watched', 'done'] : ['todo', 'started', 'done']);

/** What waits for me, what I started and what became of it, and what I did. */
export function TodoPage() {
  const { position } = useSession();
  const [filter] = useUrlFilter(['tab']);
  const tabs = tabsOf(position.role);
  const tab = tabs.find((each) => each === filter.tab) ?? tabs[0] ?? 'todo';
  const nav = <TodoTabs tabs={tabs} current={tab} />;
  if (tab === 'todo') return <TodoList tabs={nav} />;
  if (tab === 'watched') return <WatchedList tabs={nav} />;
  return <MatterList key={tab} part={tab === 'started' ? 'started' : 'handled'} tabs={nav} />;
}

function TodoTabs({ tabs, current }: { tabs: readonly Tab[]; current: Tab }) {
  const t = useOversightText();
  return (
    <nav className="home-tabs" aria-label={t('tabs.label')}>
      <ul>
        {tabs.map((tab, index) => (
          <li key={tab} aria-current={tab === current ? 'page' : undefined}>
            <AppLink href={index === 0 ? '/todo' : `/todo?tab=${tab}`}>{t(`tabs.${tab}`)}</AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
