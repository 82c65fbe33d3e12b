import { isLocalDate } from '../calendar';
import { type Finding, finding, type MessageKey } from '../messages';
import type { PublishedProject } from './publication';

/** Stands where something personal was taken out. */
export const redacted = '〔已隐去〕';

/** One or no space or hyphen between digits, as people write long numbers. */
const gap = '[ -]?';
const digits = (count: string): string => `\\d(?:${gap}\\d){${count}}`;
/** What follows a figure of money or a decimal point: then it is an amount, not a number of a person. */
const notAmount = '(?![0-9A-Za-z])(?!\\.\\d)(?!\\s*[万亿]?元)';

type Pattern = {
  readonly key: MessageKey;
  readonly pattern: RegExp;
  readonly matches: (plain: string) => boolean;
};

/** The order matters: an identity number may also look like a card. */
const patterns: readonly Pattern[] = [
  {
    key: 'sensitiveEmail',
    pattern: /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g,
    matches: () => true,
  },
  {
    key: 'sensitiveIdNumber',
    pattern: new RegExp(`(?<![0-9A-Za-z.])${digits('16')}${gap}[\\dXx](?![0-9A-Za-z])`, 'g'),
    matches: isIdNumber,
  },
  {
    key: 'sensitiveMobile',
    pattern: new RegExp(`(?<![0-9A-Za-z.])(?:\\+?86${gap})?1[3-9]${gap}\\d(?:${gap}\\d){8}${notAmount}`, 'g'),
    matches: () => true,
  },
  {
    key: 'sensitiveBankCard',
    pattern: new RegExp(`(?<![0-9A-Za-z.])[3-6](?:${gap}\\d){14,18}${notAmount}`, 'g'),
    matches: isCardNumber,
  },
];

/**
 * An 18-digit identity number by its place and its birthday. The check digit is not asked for: a number with one digit
 * mistyped still points at a person.
 */
function isIdNumber(plain: string): boolean {
  const place = Number(plain.slice(0, 2));
  const [year, month, day] = [plain.slice(6, 10), plain.slice(10, 12), plain.slice(12, 14)];
  // The calendar of the house begins in 2000; the years before have the same days but for 1900.
  const born = isLocalDate(`20${year.slice(2)}-${month}-${day}`);
  return place >= 11 && place <= 82 && /^(19|20)/.test(year) && born;
}

/** Luhn's check digit, as bank cards carry it. */
function isCardNumber(plain: string): boolean {
  const total = [...plain].reverse().reduce((all, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return all + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return total % 10 === 0;
}

type Hit = { readonly key: MessageKey; readonly from: number; readonly to: number; readonly text: string };

/** Full-width digits, letters and signs become their plain forms, one for one, so that places in the text stay right. */
const plainForm = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000]/g, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );

function findHits(text: string): Hit[] {
  const plain = plainForm(text);
  const hits: Hit[] = [];
  for (const { key, pattern, matches } of patterns) {
    for (const match of plain.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const taken = hits.some((hit) => from < hit.to && to > hit.from);
      if (!taken && matches(match[0].replace(/[ -]/g, ''))) hits.push({ key, from, to, text: match[0] });
    }
  }
  return hits.sort((a, b) => a.from - b.from);
}

/** First three and last two characters: enough to find it, too little to use it. */
const mask = (text: string): string => `${text.slice(0, 3)}***${text.slice(-2)}`;

/** Personal data in one text: identity, mobile and card numbers of the mainland, e-mail addresses. */
export const findSensitive = (path: string, text: string): Finding[] =>
  findHits(text).map(({ key, text: found }) => finding(path, key, { shown: mask(found) }));

/** The same text with everything found replaced by a mark. */
export const redact = (text: string): string =>
  findHits(text).reduceRight((rest, { from, to }) => `${rest.slice(0, from)}${redacted}${rest.slice(to)}`, text);

/** Personal data anywhere in what is to be published, each at its place, for example `indicators.3.actual`. */
export function checkSensitive(project: PublishedProject): Finding[] {
  const found: Finding[] = [];
  mapTexts(project, (path, text) => {
    found.push(...findSensitive(path, text));
    return text;
  });
  return found;
}

/** The same project with everything found outside the summary replaced by a mark; the summary is finance's own to mend. */
export const redactProject = (project: PublishedProject): PublishedProject =>
  mapTexts(project, (path, text) => (path === 'summary' ? text : redact(text)));

/** Walks every text that people typed; codes and figures are ours. */
function mapTexts(project: PublishedProject, visit: (path: string, text: string) => string): PublishedProject {
  const { rectification } = project;
  return {
    ...project,
    projectName: visit('projectName', project.projectName),
    departmentName: visit('departmentName', project.departmentName),
    orgName: visit('orgName', project.orgName),
    annualGoal: visit('annualGoal', project.annualGoal),
    indicators: project.indicators.map((row, index) => ({
      ...row,
      name: visit(`indicators.${index}.name`, row.name),
      standard: visit(`indicators.${index}.standard`, row.standard),
      unit: visit(`indicators.${index}.unit`, row.unit),
      actual: row.actual === null ? null : visit(`indicators.${index}.actual`, row.actual),
    })),
    rectification: rectification && {
      ...rectification,
      result: visit('rectification.result', rectification.result),
    },
    summary: visit('summary', project.summary),
  };
}
