import { lintPatterns } from '../matching/lint-patterns';
import { searching, type Sought } from './sought';

const han = '\\p{Script=Han}';
const number = '[0-9一二三四五六七八九十百零]{1,6}(?:-[0-9]{1,4})?';
/** 号 counts houses here, and neither lines, sections nor papers. */
const house = ' {0,2}号(?:楼|院|室)?(?![线桥标文令井机泵坝闸炉渠支站点地坑段隧梯仓])';
/** Roads and ways that are built and kept, and have no houses. */
const works = /(?:公路|铁路|道路|线路|电路|管路|回路|水路|思路|出路|通路|网路|沿路|[国省县乡村]道)$/u;

const street = `(?<it>${han}{1,12}?(?:路|大街|街|巷|胡同|大道)(?:[东西南北中]段?)?(?:[甲乙附])? {0,2}(?:第)?${number}${house})`;
const isStreet = (found: string): boolean => {
  const way = /^(.*?(?:路|大街|街|巷|胡同|大道))/u.exec(found)?.[1] ?? '';
  return !works.test(way);
};

/** Where somebody lives or can be met. */
export const personalAddresses: readonly Sought[] = [
  searching('sensitiveAddress', street, isStreet),
  searching(
    'sensitiveAddress',
    `(?<=(?:住址|住所|通[讯信]地址|联系地址|家庭地址|邮寄地址)\\s{0,3}:\\s{0,3})[^\\s,。;]{4,60}`,
  ),
  searching(
    'sensitiveAddress',
    `[0-9]{1,4} {0,2}(?:号楼|栋|幢|座) {0,2}(?:[0-9一二三四五六七八九十]{1,2} {0,2}单元 {0,2})?[0-9]{3,4} {0,2}[室号户]`,
  ),
  searching('sensitiveAddress', `[0-9一二三四五六七八九十]{1,2} {0,2}单元 {0,2}[0-9]{3,4}(?: {0,2}[室号户])?`),
  searching(
    'sensitiveAddress',
    `(?<it>${han}{1,8}(?:村|嘎查|社区|小区|屯)[0-9一二三四五六七八九十]{1,4}(?:组|社|队) {0,2}[0-9]{1,4}${house})`,
  ),
];

const instructions = lintPatterns.instructions.filter((source) => !lintPatterns.lengths.includes(source));

/** What a form said before it was filled in: XXX, （示例）, 此处填写. */
export const templateTexts: readonly Sought[] = [
  ...[...instructions, ...lintPatterns.placeholders].map((source) => searching('sensitiveTemplate', source)),
  searching('sensitiveTemplate', '[(【\\[] {0,2}(?:示例|样例|样表|模板|范例|样本)[^)】\\]]{0,20}[)】\\]]'),
  searching(
    'sensitiveTemplate',
    '(?:此处|在此|请在此处?)(?:填写|输入|说明|描述|填报)|(?<![邀提申聘恳])请(?:填写|输入)',
  ),
];
