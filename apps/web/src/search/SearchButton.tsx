import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useSession } from '../session/session';
import { useSearchText } from './search.i18n';
import { SearchDialog } from './SearchDialog';
import './search.css';

/** Something else is being asked: the keys are its own. */
const isAsked = (): boolean => document.querySelector('[role="dialog"]:not([aria-hidden="true"])') !== null;

/** Opens the search over everything, from any page by Ctrl+K; firms have nothing to search. */
export function SearchButton() {
  const t = useSearchText();
  const { position } = useSession();
  const [open, setOpen] = useState(false);
  const offered = position.role !== 'evaluator';
  useEffect(() => {
    if (!offered) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey))
        return;
      event.preventDefault();
      if (!isAsked()) setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [offered]);
  if (!offered) return null;
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
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}
