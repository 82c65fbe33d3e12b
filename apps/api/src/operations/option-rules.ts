import { fileTypes } from '@chengxiao/domain';

/** What an option must be, where not any text will do. */
export type Rule = { readonly holds: (text: string) => boolean; readonly zh: string; readonly en: string };

export const whole = (min: number, max: number): Rule => ({
  holds: (text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max,
  zh: `应为 ${min} 至 ${max} 的整数`,
  en: `is a whole number from ${min} to ${max}`,
});
export const oneOf = (...values: readonly string[]): Rule => ({
  holds: (text) => values.includes(text),
  zh: `应为 ${values.join('、')} 之一`,
  en: `is one of ${values.join(', ')}`,
});
export const addressOf = (...schemes: readonly string[]): Rule => ({
  holds: (text) => URL.canParse(text) && schemes.some((scheme) => new URL(text).protocol === `${scheme}:`),
  zh: `应形如 ${schemes[0]}://…`,
  en: `looks like ${schemes[0]}://…`,
});
export const postgres = addressOf('postgres', 'postgresql');
export const proxies: Rule = {
  holds: (text) =>
    text.split(',').every((each) => /^(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d{1,3})?)$/i.test(each.trim())),
  zh: '应为 loopback、uniquelocal、地址或网段，以逗号分隔',
  en: 'is loopback, uniquelocal, addresses or networks, with commas between',
};
export const types: Rule = {
  holds: (text) =>
    text
      .split(/[\s,]+/)
      .filter(Boolean)
      .every((each) => (fileTypes as readonly string[]).includes(each)),
  zh: `只能是 ${fileTypes.join('、')}`,
  en: `knows ${fileTypes.join(' ')}`,
};
