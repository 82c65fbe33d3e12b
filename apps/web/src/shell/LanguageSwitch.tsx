import type { Language } from '@chengxiao/domain';
import { setLanguage, useLanguage } from '@chengxiao/ui';
import { useShellText } from './shell.i18n';

/** What stands there, and what is said after it. */
const names: readonly (readonly [Language, short: string, more: string, lang: string])[] = [
  ['zh', '中', '文', 'zh-CN'],
  ['en', 'EN', ' English', 'en'],
];

/** 中 / EN; the choice is kept on the device. */
export function LanguageSwitch() {
  const t = useShellText();
  const current = useLanguage();
  return (
    <div className="shell-languages" role="group" aria-label={t('language')}>
      {names.map(([language, short, more, lang]) => (
        <button
          key={language}
          type="button"
          lang={lang}
          aria-pressed={language === current}
          onClick={() => setLanguage(language)}
        >
          {short}
          <span className="cx-hidden">{more}</span>
        </button>
      ))}
    </div>
  );
}
