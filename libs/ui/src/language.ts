import { createInstance } from 'i18next';
import type { Language } from '@chengxiao/domain';
import { initReactI18next, useTranslation } from 'react-i18next';

const storageKey = 'chengxiao.language';
const htmlLang: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

/** Storage can be forbidden by the browser's settings; then the choice lasts for the page only. */
function savedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/** The one i18next instance of the product, ready at import so that texts can be declared beside their pages. */
export const i18n = createInstance();
void i18n.use(initReactI18next).init({
  lng: savedLanguage(),
  fallbackLng: false,
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
document.documentElement.lang = htmlLang[savedLanguage()];

/** The language the person reads now. */
export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'zh');

/** Switches every text at once and remembers the choice on this device. */
export function setLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The switch still works for this page.
  }
  document.documentElement.lang = htmlLang[language];
  void i18n.changeLanguage(language);
}

/** The current language, re-rendering when it changes. */
export function useLanguage(): Language {
  useTranslation(undefined, { i18n });
  return currentLanguage();
}
