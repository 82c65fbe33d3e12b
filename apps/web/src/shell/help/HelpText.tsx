import { KeyName, keysAtWork, useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useShellText } from '../shell.i18n';
import type { PageHelp } from './help';

/** What a page is for, who does what on it, by which clause, and by which keys. */
export function HelpText({ page, onKeys }: { page: PageHelp | undefined; onKeys: () => void }) {
  const t = useShellText();
  const language = useLanguage();
  const keys = useMemo(
    () =>
      keysAtWork()
        .flatMap((group) => group.keys)
        .slice(0, 6),
    [],
  );
  if (!page) return <p>{t('help.none')}</p>;
  const { what, who } = page[language];
  return (
    <>
      <p>{what}</p>
      <h3>{t('help.who')}</h3>
      <ul>
        {who.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {page.clause && (
        <>
          <h3>{t('help.clause')}</h3>
          <p lang="zh-CN">{page.clause}</p>
        </>
      )}
      <h3>{t('keys.title')}</h3>
      <ul className="shell-help-keys">
        {keys.map((key) => (
          <li key={key.keys}>
            <KeyName keys={key.keys} /> {key.label}
          </li>
        ))}
      </ul>
      <button type="button" className="shell-link" onClick={onKeys}>
        {t('help.keys')} <kbd>?</kbd>
      </button>
    </>
  );
}
