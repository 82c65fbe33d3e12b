import {
  ApartmentOutlined,
  AimOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  BranchesOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  DatabaseOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  FolderOpenOutlined,
  FormOutlined,
  FundOutlined,
  GlobalOutlined,
  HomeOutlined,
  ImportOutlined,
  MailOutlined,
  NotificationOutlined,
  PauseCircleOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { NavLink } from 'react-router';
import { type NavigationItem, navigationFor, navigationGroups } from './navigation';
import { useSession } from '../session/session';
import { useShellText } from './shell.i18n';

const icons: Record<NavigationItem['key'], typeof HomeOutlined> = {
  todo: HomeOutlined,
  review: CheckSquareOutlined,
  projects: FolderOpenOutlined,
  targets: AimOutlined,
  transfers: ApartmentOutlined,
  overall: BankOutlined,
  imports: ImportOutlined,
  approvals: FileDoneOutlined,
  receivedReplies: MailOutlined,
  deferred: PauseCircleOutlined,
  monitoring: DashboardOutlined,
  evaluations: AuditOutlined,
  inflation: FundOutlined,
  assignments: TeamOutlined,
  notices: NotificationOutlined,
  proposals: SolutionOutlined,
  publications: GlobalOutlined,
  indicators: DatabaseOutlined,
  declarationRules: FormOutlined,
  rulePacks: BookOutlined,
  reviewRoutes: BranchesOutlined,
  calendar: CalendarOutlined,
};

/** The pages of the role, in the order of the work. */
export function SideNavigation({ id }: { id: string }) {
  const t = useShellText();
  const { position } = useSession();
  const items = navigationFor(position.role);
  return (
    <nav className="shell-nav" aria-label={t('navigation')}>
      {navigationGroups.map((group) => {
        const here = items.filter((item) => item.group === group);
        if (here.length === 0) return null;
        return (
          <div key={group}>
            <p id={`${id}-${group}`} className="shell-nav-group">
              {t(`group.${group}`)}
            </p>
            <ul aria-labelledby={`${id}-${group}`}>
              {here.map(({ key, path }) => {
                const Icon = icons[key];
                return (
                  <li key={key}>
                    <NavLink to={path} end={path === '/'}>
                      <Icon aria-hidden="true" /> {t(`nav.${key}`)}
                    </NavLink>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
