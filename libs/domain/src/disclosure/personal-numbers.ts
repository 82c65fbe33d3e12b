import { isLocalDate } from '../calendar';
import { searching, type Sought } from './sought';

/** Blanks and hyphens between digits, as people write long numbers. */
const gap = '[ -]{0,3}';
const digits = (least: number, most: number): string => `\\d(?:${gap}\\d){${least - 1},${most - 1}}`;
/** Begins a number of its own, neither the rest of a code nor of a decimal. */
const begins = '(?<![0-9A-Za-z.])(?<!\\d[-,])';
/** What follows an amount, a quantity or a year: then it is no number of a person. */
const noQuantity =
  '(?![0-9A-Za-z])(?!\\.\\d)(?!,\\d{3})(?! {0,2}(?:[%‰万亿元人户个家件次项台套辆亩吨米年月日天头只口座处所条张份册名场期批株度]|千米|公里|公斤|千克|平方|立方|小时))';
/** Words whose long number is a code of a project, a paper or a thing. */
const code = /(?:代码|编码|编号|文号|案号|证号|条码|单号|合同号?|标识|批次|流水号|工号|电号|表号|图号)[^\d]{0,4}$/;

const plain = (text: string): string => text.replace(/[ -]/g, '');
const groupsOf = (text: string): number[] => text.split(/[ -]+/).map(({ length }) => length);

/** Whether these six digits and a birthday may begin an identity number. */
function isBorn(place: string, birthday: string): boolean {
  const region = Number(place.slice(0, 2));
  // The calendar of the house begins in 2000; the years before have the same days but for 1900.
  const born = isLocalDate(`20${birthday.slice(2, 4)}-${birthday.slice(4, 6)}-${birthday.slice(6)}`);
  return region >= 11 && region <= 82 && /^(?:19|20)/.test(birthday) && born;
}

/**
 * An identity number of 18 or, before 1999, 15 places by its place and its birthday. The check digit is not asked for: a
 * number with one digit mistyped still points at a person.
 */
function isIdNumber(text: string): boolean {
  const number = plain(text);
  if (number.length === 18) return isBorn(number.slice(0, 6), number.slice(6, 14));
  return number.length === 15 && isBorn(number.slice(0, 6), `19${number.slice(6, 12)}`);
}

/** How people part a mobile number; other blanks among eleven digits part figures of a list. */
const mobileGroups = ['11', '3,4,4', '3,8', '7,4', '3,3,5', '4,4,3', '4,7', Array(11).fill(1).join(',')];
const isMobile = (text: string): boolean =>
  mobileGroups.includes(groupsOf(text.replace(/^\+?86[ -]{0,3}(?=1)/, '')).join());

/** 4111 1111 1111 1111: four digits together throughout, and no row of years. */
const isCardGrouping = (text: string): boolean => {
  const groups = groupsOf(text);
  const isYears = text.split(/[ -]+/).every((group) => /^(?:19|20)\d\d$/.test(group));
  return groups.slice(0, -1).every((length) => length === 4) && !isYears;
};

const phoneLabel = '(?:电话|座机|固话|传真|热线|手机|联系方式|[Tt][Ee][Ll]|[Ff][Aa][Xx])';
const beside = '(?:[(/][^)\\d]{0,8}[)]?)?(?:号码|号)?\\s{0,3}[:.是为]{0,2}\\s{0,3}';
const accountLabel = '(?:[账帐]号|卡号|[账帐]户号码?|开户(?:银行|行)?)[^\\d\\n。;]{0,40}?';
const accountName = '[账帐]户\\s{0,3}(?:[(][^)\\d]{0,10}[)])?\\s{0,3}[: ]{1,3}';

/** Numbers that point at a person or an account; the order matters, for an identity number also looks like an account. */
export const personalNumbers: readonly Sought[] = [
  searching('sensitiveEmail', '[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}'),
  searching('sensitiveIdNumber', `${begins}${digits(17, 17)}${gap}[\\dXx](?![0-9A-Za-z])`, isIdNumber),
  searching('sensitiveIdNumber', `${begins}\\d{15}${noQuantity}`, isIdNumber),
  searching('sensitiveAccount', `(?<=${accountLabel})${begins}${digits(4, 34)}${noQuantity}`),
  searching('sensitiveAccount', `(?<=${accountName})${begins}${digits(4, 34)}${noQuantity}`),
  searching(
    'sensitiveMobile',
    `(?<=${phoneLabel}${beside})(?:\\+?86${gap})?1${gap}[3-9]${gap}${digits(9, 9)}${noQuantity}`,
  ),
  searching('sensitiveMobile', `${begins}(?:\\+?86${gap})?1${gap}[3-9]${gap}${digits(9, 9)}${noQuantity}`, isMobile),
  searching(
    'sensitiveLandline',
    `${begins}[(]?(?:\\+?86[ -]{0,2})?0(?:10|2\\d|[3-9]\\d\\d)[)]?[ -]{0,3}[2-8]\\d{2,3}[ -]{0,2}\\d{4}(?:(?:-|转|ext\\.?) ?\\d{1,6})?${noQuantity}`,
    (_, before) => !code.test(before),
  ),
  searching('sensitiveLandline', `${begins}\\+86[ -]{0,2}(?:10|2\\d|[3-9]\\d\\d)[ -]{0,2}[2-8]\\d{6,7}${noQuantity}`),
  searching('sensitiveLandline', `${begins}[48]00[ -]\\d{3,4}[ -]\\d{3,4}${noQuantity}`),
  searching(
    'sensitiveLandline',
    `(?<=${phoneLabel}${beside})[(]?0${gap}\\d${gap}\\d[)]?${gap}${digits(7, 10)}${noQuantity}`,
  ),
  searching('sensitiveLandline', `(?<=${phoneLabel}${beside})[2-8](?:${gap}\\d){6,7}${noQuantity}`),
  searching('sensitiveAccount', `${begins}\\d{12,34}${noQuantity}`, (_, before) => !code.test(before)),
  searching('sensitiveAccount', `${begins}\\d{4}(?:[ -]\\d{4}){3}(?:[ -]?\\d{1,4}){0,4}${noQuantity}`, isCardGrouping),
];
