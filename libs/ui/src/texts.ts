import { useMemo } from 'react';
import { counted, dateText, isLocalDate, type Language, type Params } from '@chengxiao/domain';
import { useTranslation } from 'react-i18next';
import { currentLanguage, i18n } from './language';

/** Words of one language: nested groups of sentences; `{{name}}` stands for a parameter. */
export type Words = { readonly [key: string]: string | Words };
/** The same groups and keys as `T`, in another language: the compiler finds a missing translation. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
/** Dotted keys of the sentences in `T`. */
export type KeyOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}` }[keyof T & string];

/** Looks a sentence up. */
export type Say<T> = {
  (key: KeyOf<T>, params?: Params): string;
  /** For keys that only arrive at run time: the sentence, or the last part of the key when there is none. */
  maybe(key: string, params?: Params): string;
};

const declared = new Map<string, Record<Language, Words>>();
/** Everything declared so far by namespace, for the test that both languages are complete. */
export const declaredTexts = (): ReadonlyMap<string, Record<Language, Words>> => declared;

/** Dates in a sentence are written as people write them. */
const written = (params: Params, language: Language): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isLocalDate(value) ? dateText(value, language) : value,
    ]),
  );

function sayIn<T>(namespace: string, language: Language): Say<T> {
  const fixed = i18n.getFixedT(language, namespace) as unknown as (key: string, params?: Params) => string;
  const say = (key: string, params?: Params): string => {
    const shown = params && written(params, language);
    const sentence: unknown = language === 'en' && shown ? i18n.getResource('en', namespace, key) : undefined;
    if (typeof sentence !== 'string' || !sentence.includes('|')) return fixed(key, shown);
    return i18n.services.interpolator.interpolate(counted(sentence, shown ?? {}), shown ?? {}, 'en', {});
  };
  const maybe = (key: string, params?: Params): string =>
    i18n.exists(key, { ns: namespace, lng: language }) ? say(key, params) : key.slice(key.lastIndexOf('.') + 1);
  return Object.assign(say, { maybe }) as Say<T>;
}

/**
 * Declares the texts of one module and returns the hook that reads them. Importing the hook loads the texts, so no
 * register of modules is needed.
 */
export function texts<const T extends Words>(
  namespace: string,
  both: { zh: T; en: Same<T> },
): (() => Say<T>) & { now(): Say<T> } {
  declared.set(namespace, both as Record<Language, Words>);
  i18n.addResourceBundle('zh', namespace, both.zh);
  i18n.addResourceBundle('en', namespace, both.en);
  const useText = (): Say<T> => {
    const { i18n: live } = useTranslation(namespace, { i18n });
    const language = live.language === 'en' ? 'en' : 'zh';
    return useMemo(() => sayIn<T>(namespace, language), [language]);
  };
  return Object.assign(useText, { now: () => sayIn<T>(namespace, currentLanguage()) });
}
