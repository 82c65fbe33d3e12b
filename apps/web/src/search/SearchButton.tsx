import { SearchOutlined } from '@ant-design/icons';
import { isAdministrator } from '@chengxiao/domain';
import { useKeys } from '@chengxiao/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useSession } from '../session/session';
import { useShellText } from '../shell/shell.i18n';
import { useSearchText } from './search.i18n';
import './search.css';

const load = async () => ({ default: (await import('./SearchDialog')).SearchDialog });
const SearchDialog = lazy(load);

/** Opens the search over everything, from any page by Ctrl+K; firms and administrators have nothing to search. */
export function SearchButton() {
  const { position } = useSession();
  return position.role === 'evaluator' || isAdministrator(position.role) ? null : <Search />;
}

function Search() {
  const t = useSearchText();
  const frame = useShellText();
  const [open, setOpen] = useState(false);
  // It is there when it is opened: what is typed at once goes nowhere else.
  useEffect(() => void load().catch(() => undefined), []);
  useKeys(frame('keys.everywhere'), [{ keys: 'Control+K', label: t('openHint'), run: () => setOpen(true) }], true);
  return (
    <>
      <button
        type="button"
        className="shell-button search-open"
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <SearchOutlined aria-hidden="true" /> <span className="search-open-hint">{t('openHint')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {open && (
        <Suspense>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
