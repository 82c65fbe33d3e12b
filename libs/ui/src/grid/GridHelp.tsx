import { useKeyText } from '../keys/keys.i18n';
import { useKeys } from '../keys/use-keys';
import { useUiText } from '../ui.i18n';

/** What the keys of a grid do, for whoever asks: below it, and on the map of keys. The cells listen to them. */
export function GridHelp() {
  const t = useUiText();
  const say = useKeyText();
  useKeys(say('grid.title'), [
    { keys: 'Tab', label: say('grid.walk') },
    { keys: 'Enter', label: say('grid.down') },
    { keys: 'F2', label: say('grid.edit') },
    { keys: 'Escape', label: say('grid.leave') },
    { keys: 'F4', label: say('grid.library') },
    { keys: 'Control+C', label: say('grid.copy') },
    { keys: 'Control+V', label: say('grid.paste') },
    { keys: 'Control+D', label: say('grid.fill') },
    { keys: 'Control+Z', label: say('grid.undo') },
    { keys: 'Control+Y', label: say('grid.redo') },
    { keys: 'Alt+Insert', label: say('grid.insert') },
    { keys: 'Alt+Delete', label: say('grid.remove') },
    { keys: 'Alt+Enter', label: say('grid.fix') },
  ]);
  return (
    <details className="cx-grid-help">
      <summary>{t('grid.paste')}</summary>
      <p>{t('grid.keys')}</p>
    </details>
  );
}
