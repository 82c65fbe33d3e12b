import { CloseOutlined, SearchOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../session/session';
import { keepSearch, recentSearches } from './recent';
import { SearchResults } from './SearchResults';
import { useSearchText } from './search.i18n';
import { type Choice, choicesOf } from './choices';
import { useSearch } from './use-search';

/** The search over everything: the browser's own modal dialog keeps the focus and gives it back. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const t = useSearchText();
  const session = useSession();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const found = useSearch(typed);
  const choices = choicesOf(found, typed, session.position.role, recentSearches(session));
  const active = Math.min(place, choices.length - 1);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      // Where the page was left for another, its heading has the focus by now.
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body)
        before.focus();
    };
  }, []);
  // Another answer begins with its best hit.
  useEffect(() => setPlace(0), [found.text]);
  const leave = (): void => {
    dialog.current?.close();
    onClose();
  };
  const take = (choice: Choice | undefined): void => {
    if (!choice) return;
    if (choice.kind === 'recent') return setTyped(choice.text);
    keepSearch(session, found.text);
    leave();
    if (choice.to.startsWith('/api/')) window.open(choice.to, '_blank', 'noopener');
    else void navigate(choice.to);
  };
  const press = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: -1 };
    const next = event.ctrlKey || !choices.length ? undefined : steps[event.key];
    if (next !== undefined && (event.key.startsWith('Arrow') || typed === '')) {
      event.preventDefault();
      setPlace((next + choices.length) % choices.length);
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      take(choices[active]);
    }
  };
  return (
    <dialog
      ref={dialog}
      className="search"
      aria-label={t('title')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && leave()}
    >
      <div className="search-head">
        <SearchOutlined aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-label={t('label')}
          aria-autocomplete="list"
          aria-expanded={choices.length > 0}
          aria-controls="search-list"
          aria-activedescendant={choices.length > 0 ? `search-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={60}
          placeholder={t('openHint')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={press}
        />
        <button type="button" className="search-close" aria-label={t('close')} onClick={leave}>
          <CloseOutlined aria-hidden="true" />
        </button>
      </div>
      <SearchResults {...{ found, typed, choices, active }} onTake={take} onPoint={setPlace} />
      <p className="search-keys" aria-hidden="true">
        <span>{t('move')}</span> <span>{t('enter')}</span> <span>{t('escape')}</span>
      </p>
    </dialog>
  );
}
