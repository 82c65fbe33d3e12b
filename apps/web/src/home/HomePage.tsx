import type { Role } from '@chengxiao/domain';
import type { ComponentType } from 'react';
import { TodoPage } from '../oversight/TodoPage';
import { useSession } from '../session/session';
import { AuditHome } from './AuditHome';
import { FinanceHome } from './FinanceHome';
import { GovernmentHome } from './GovernmentHome';
import { SeasonHome } from './SeasonHome';
import './home.css';

/** Where each role begins: who declares sees the season, who oversees how far it has come; a third party has its tasks alone. */
const homes: Readonly<Record<Role, ComponentType>> = {
  unit: SeasonHome,
  department: SeasonHome,
  finance: FinanceHome,
  government: GovernmentHome,
  audit: AuditHome,
  evaluator: TodoPage,
};

export function HomePage() {
  const { position } = useSession();
  const Home = homes[position.role];
  return <Home />;
}
