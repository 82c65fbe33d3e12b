import type { Language } from '@chengxiao/domain';
import { setLanguage, useLanguage } from '@chengxiao/ui';
import { useShellText } from './shell.i18n';

const names: readonly (readonly [Language, name: string, short: string, lang: string])[] = [
  ['zh', '中文', '中', 'zh-CN'],
  ['en', 'English', 'EN', 'en'],
];

/** 中 / EN; the choice is kept on the device. */
export function LanguageSwitch() {
  const t = useShellText();
  const current = useLanguage();
  return (
    <div className="shell-languages" role="group" aria-label={t('language')}>
      {names.map(([language, name, short, lang]) => (
        <button
          key={language}
          type="button"
          lang={lang}
          aria-label={name}
          aria-pressed={language === current}
          onClick={() => setLanguage(language)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
