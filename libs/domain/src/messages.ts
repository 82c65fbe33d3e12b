import { announcementMessages } from './announcements/announcements.messages';
import { dateText, isLocalDate } from './calendar';
import { counted } from './counted';
import { attachmentMessages } from './attachments/attachments.messages';
import { budgetClassesMessages } from './budget-classes/budget-classes.messages';
import { coreMessages } from './core.messages';
import { disclosureMessages } from './disclosure/disclosure.messages';
import { dutiesMessages } from './duties/duties.messages';
import { evaluationMessages } from './evaluation/evaluation.messages';
import { exportsMessages } from './exports/exports.messages';
import { feedbackMessages } from './feedback/feedback.messages';
import { linkageMessages } from './feedback/linkage.messages';
import { formsMessages } from './forms/forms.messages';
import { importsMessages } from './imports/imports.messages';
import { identityMessages } from './identity/identity.messages';
import { indicatorMessages } from './indicators/indicators.messages';
import { exAnteMessages } from './library/ex-ante.messages';
import { libraryMessages } from './library/library.messages';
import { lintFixMessages } from './lint/lint-fix.messages';
import { lintMessages } from './lint/lint.messages';
import { lightMessages } from './monitoring/light.messages';
import { exactWanText } from './money';
import { monitoringMessages } from './monitoring/monitoring.messages';
import { overallMessages } from './overall/overall.messages';
import { packWords } from './pack-words/pack-words.messages';
import { peopleMessages } from './people/people.messages';
import { reviewMessages } from './review/review.messages';
import { rulePackMessages } from './rule-pack/rule-pack.messages';
import { targetMessages } from './targets/target.messages';
import { transferMessages } from './transfers/transfer.messages';
import { whatIfMessages } from './what-if/what-if.messages';

/** A sentence in both languages; `{name}` is replaced by the parameter of that name. */
export type Text = { readonly zh: string; readonly en: string };
export type Language = keyof Text;
/** Words of keys in one language. */
export const wordsIn = <K extends string>(words: Readonly<Record<K, Text>>, language: Language): Record<K, string> =>
  Object.fromEntries(Object.entries<Text>(words).map(([key, text]) => [key, text[language]])) as Record<K, string>;
export type Params = Readonly<Record<string, string | number>>;

/** Every sentence a rule can say to a person, once. */
export const messages = {
  ...coreMessages,
  ...dutiesMessages,
  ...identityMessages,
  ...attachmentMessages,
  ...libraryMessages,
  ...formsMessages,
  ...indicatorMessages,
  ...exAnteMessages,
  ...exportsMessages,
  ...importsMessages,
  ...reviewMessages,
  ...rulePackMessages,
  ...packWords,
  ...targetMessages,
  ...overallMessages,
  ...peopleMessages,
  ...transferMessages,
  ...monitoringMessages,
  ...lightMessages,
  ...evaluationMessages,
  ...whatIfMessages,
  ...feedbackMessages,
  ...linkageMessages,
  ...disclosureMessages,
  ...lintMessages,
  ...lintFixMessages,
  ...budgetClassesMessages,
  ...announcementMessages,
} as const satisfies Record<string, Text>;

export type MessageKey = keyof typeof messages;

/** A message with its parameters, not yet in a language. */
export type Message = { readonly key: MessageKey; readonly params?: Params | undefined };

/** A message that belongs to one field or cell; `path` is `rows.3.weight`-like and enough to focus it. */
export type Finding = Message & { readonly path: string };

export const message = (key: MessageKey, params?: Params): Message => ({ key, params });
export const finding = (path: string, key: MessageKey, params?: Params): Finding => ({ path, key, params });
/** The findings of some checks: a check answers null where nothing is wrong. */
export const compact = (results: readonly (Finding | null)[]): Finding[] => results.filter((each) => each !== null);

/**
 * Puts a message into a language, its dates too, which Chinese sets without spaces; what stands in “” is quoted as it is.
 * `{limit:wan}` is an amount in 元, written in 万元 as the cells hold it; English chooses by number, see `counted`.
 */
export function say({ key, params }: Message, language: Language): string {
  const place = / ?(“?)\{(\w+)(:wan)?\} ?/g;
  const template = (messages[key] as Text)[language];
  const sentence = language === 'en' && params ? counted(template, params) : template;
  return sentence.replace(place, (whole, quote: string, name: string, wan = '') => {
    const value = params?.[name];
    if (value === undefined) return whole;
    const text = wan ? exactWanText(String(value)) : String(value);
    if (quote || language === 'en' || !isLocalDate(text)) return whole.replace(`{${name}${wan}}`, () => text);
    return dateText(text, language);
  });
}
