import { MenuOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useSession } from '../../session/session';
import { useRoleName } from '../../session/use-role-name';
import { AccountMenu } from '../AccountMenu';
import { BrandMark } from '../Brand';
import { LanguageSwitch } from '../LanguageSwitch';
import { useShellText } from '../shell.i18n';
import { partsBeforeHelp, partsBesideYear } from './header-parts';
import { YearSwitch } from './YearSwitch';

type AppHeaderProps = { menuOpen: boolean; onMenu: () => void; onHelp: () => void };

/** The line above every page: the product, the year, what modules put there, the language, and who acts in which position. */
export function AppHeader({ menuOpen, onMenu, onHelp }: AppHeaderProps) {
  const t = useShellText();
  const { position } = useSession();
  const roleName = useRoleName();
  return (
    <header className="shell-header">
      <button
        type="button"
        className="shell-button shell-menu"
        aria-label={t('menu')}
        aria-expanded={menuOpen}
        onClick={onMenu}
      >
        <MenuOutlined aria-hidden="true" />
      </button>
      <Link className="shell-brand" to="/">
        <BrandMark size={24} /> <span className="shell-product">{t('product')}</span>
        <span className="shell-product-short">{t('productShort')}</span>
      </Link>
      <YearSwitch />
      {partsBesideYear.map((Part, index) => (
        <Part key={index} />
      ))}
      <div className="shell-tools">
        {partsBeforeHelp.map((Part, index) => (
          <Part key={index} />
        ))}
        <button
          type="button"
          className="shell-button shell-help-button"
          aria-label={t('help.open')}
          aria-haspopup="dialog"
          onClick={onHelp}
        >
          <QuestionCircleOutlined aria-hidden="true" /> <span>{t('help.open')}</span>
        </button>
        <LanguageSwitch />
        <div className="shell-where">
          <span className="shell-org" title={`${position.orgName} · ${position.divisionName}`}>
            {position.orgName}
          </span>
          <span className="shell-role">{roleName(position)}</span>
        </div>
        <AccountMenu />
      </div>
    </header>
  );
}
