import type { Language } from '@chengxiao/domain';
import { setLanguage, useLanguage } from '@chengxiao/ui';
import { useShellText } from './shell.i18n';

const names: readonly (readonly [Language, string, string])[] = [
  ['zh', '中文', 'zh-CN'],
  ['en', 'English', 'en'],
];

/** 中文 / English; the choice is kept on the device. */
export function LanguageSwitch() {
  const t = useShellText();
  const current = useLanguage();
  return (
    <div className="shell-languages" role="group" aria-label={t('language')}>
      {names.map(([language, name, lang]) => (
        <button
          key={language}
          type="button"
          lang={lang}
          aria-pressed={language === current}
          onClick={() => setLanguage(language)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
