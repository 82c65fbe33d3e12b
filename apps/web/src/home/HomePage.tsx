import { DetailSkeleton } from '@chengxiao/ui';
import type { Role } from '@chengxiao/domain';
import { type ComponentType, lazy, Suspense } from 'react';
import { Navigate } from 'react-router';
import { useSession } from '../session/session';
import './home.css';

const season = lazy(async () => ({ default: (await import('./SeasonHome')).SeasonHome }));

/**
 * Where each role begins: who declares sees the season, who oversees how far it has come; audit and third parties have their list, with what was announced.
 * Nobody loads the home of another.
 */
const toPeople: ComponentType = () => <Navigate to="/people" replace />;

const homes: Readonly<Record<Role, ComponentType>> = {
  unit: season,
  department: season,
  finance: lazy(async () => ({ default: (await import('./FinanceHome')).FinanceHome })),
  government: lazy(async () => ({ default: (await import('./GovernmentHome')).GovernmentHome })),
  audit: lazy(async () => ({ default: (await import('./AuditHome')).AuditHome })),
  evaluator: lazy(async () => ({ default: (await import('./EvaluatorHome')).EvaluatorHome })),
  systemAdministrator: toPeople,
  securityAdministrator: toPeople,
  auditAdministrator: () => <Navigate to="/account-events" replace />,
};

export function HomePage() {
  const { position } = useSession();
  const Home = homes[position.role];
  return (
    <Suspense fallback={<DetailSkeleton />}>
      <Home />
    </Suspense>
  );
}
