import type { AdministratorRole, FinanceSection } from '@chengxiao/domain';
import { type DemoOrganisation, departments } from './departments';
import { seasonOrganisations } from './season-organisations';

/** A division with its government, finance bureau and audit office: prefix of the user names, and three people. */
type Seat = readonly [
  division: string,
  prefix: string,
  place: string,
  government: string,
  people: readonly [string, string, string],
  finance?: string,
];

const seats: readonly Seat[] = [
  ['150000', 'nm', '内蒙古自治区', '内蒙古自治区人民政府', ['苏和', '王丽华', '赵国栋'], '内蒙古自治区财政厅'],
  ['150600', 'erds', '鄂尔多斯市', '鄂尔多斯市人民政府', ['巴特尔', '李静', '孙志强']],
  ['150800', 'byne', '巴彦淖尔市', '巴彦淖尔市人民政府', ['其木格', '张敏', '周建平']],
  ['150821', 'wyx', '五原县', '五原县人民政府', ['郭海龙', '刘芳', '高志远']],
  ['150824', 'wltz', '乌拉特中旗', '乌拉特中旗人民政府', ['那仁花', '陈晓东', '马文斌']],
  ['150826', 'hjhq', '杭锦后旗', '杭锦后旗人民政府', ['韩玉梅', '杨帆', '白音']],
  ['150100', 'hhht', '呼和浩特市', '呼和浩特市人民政府', ['乌云', '吴刚', '田野']],
  ['150700', 'hlbe', '呼伦贝尔市', '呼伦贝尔市人民政府', ['敖登', '徐亮', '邓海燕']],
  ['152500', 'xlgl', '锡林郭勒盟', '锡林郭勒盟行政公署', ['斯琴', '何涛', '彭丽']],
  ['152900', 'als', '阿拉善盟', '阿拉善盟行政公署', ['哈斯', '罗晴', '谢军']],
];

const firm: DemoOrganisation = {
  key: 'firm',
  kind: 'evaluator',
  division: '150000',
  name: '北疆绩效评价咨询有限公司',
  username: 'beijiang',
  person: '沈知行',
};

/** Everyone of the demonstration, departments before their units. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  ...seats.flatMap(([division, prefix, place, government, [leader, officer, auditor], finance]): DemoOrganisation[] => [
    { key: `${prefix}-zf`, kind: 'government', division, name: government, username: `${prefix}-zf`, person: leader },
    {
      key: `${prefix}-cz`,
      kind: 'finance',
      division,
      name: finance ?? `${place}财政局`,
      username: `${prefix}-cz`,
      person: officer,
    },
    {
      key: `${prefix}-sj`,
      kind: 'audit',
      division,
      name: `${place}审计${division === '150000' ? '厅' : '局'}`,
      username: `${prefix}-sj`,
      person: auditor,
    },
  ]),
  ...departments,
  firm,
  // Last, so that the codes of the others stay.
  ...seasonOrganisations,
];

/** Somebody more at an organisation of the demonstration: a section of its bureau, or a colleague. */
export type DemoColleague = {
  readonly key: string;
  /** Key of the organisation. */
  readonly at: string;
  /** Left out: that of the organisation. */
  readonly role?: AdministratorRole;
  readonly section: FinanceSection | null;
  readonly person: string;
};

/** Bureaus that are large enough for sections; the others review in one step. */
const sectioned: readonly (readonly [prefix: string, business: string, performance: string])[] = [
  ['nm', '恩和', '白雪梅'],
  ['erds', '高娃', '刘洋'],
  ['byne', '郑浩', '萨日娜'],
];

/** The others have one more person each: nobody confirms alone what they asked for. */
const seconds: Readonly<Record<string, string>> = {
  wyx: '秦岚',
  wltz: '乌兰',
  hjhq: '贺志军',
  hhht: '云霞',
  hlbe: '孟和',
  xlgl: '塔娜',
  als: '魏东',
};

/** The three administrators 三员 of the region, of a league and of a banner: 系统, 安全, 审计. */
const administrators: readonly (readonly [prefix: string, system: string, security: string, audit: string])[] = [
  ['nm', '齐木德', '林秀英', '姚志刚'],
  ['byne', '阿斯汗', '于晓燕', '巴图'],
  ['wyx', '苗立新', '侯静', '韦东明'],
];

export const demoColleagues: readonly DemoColleague[] = [
  ...sectioned.flatMap(([prefix, business, performance]): DemoColleague[] => [
    { key: `${prefix}-yw`, at: `${prefix}-cz`, section: 'business', person: business },
    { key: `${prefix}-jx`, at: `${prefix}-cz`, section: 'performance', person: performance },
  ]),
  ...Object.entries(seconds).map(([prefix, person]): DemoColleague => {
    return { key: `${prefix}-ys`, at: `${prefix}-cz`, section: 'budget', person };
  }),
  ...administrators.flatMap(([prefix, system, security, audit]): DemoColleague[] => {
    const at = `${prefix}-cz`;
    return [
      { key: `${prefix}-xtgl`, at, role: 'systemAdministrator', section: null, person: system },
      { key: `${prefix}-aqgl`, at, role: 'securityAdministrator', section: null, person: security },
      { key: `${prefix}-sjgl`, at, role: 'auditAdministrator', section: null, person: audit },
    ];
  }),
  { key: 'byne-nmb', at: 'byne-nm', section: null, person: '苏日娜' },
  { key: 'byne-ntb', at: 'byne-nt', section: null, person: '云飞' },
  { key: 'azq-hbb', at: 'azq-hb', section: null, person: '塔拉' },
  { key: 'dwq-lcb', at: 'dwq-lc', section: null, person: '斯琴' },
];

/** Key of somebody else at the bureau of a seat. */
export const colleagueOf = (prefix: string): string => `${prefix}-${prefix in seconds ? 'ys' : 'yw'}`;

/** Bureaus without sections, by the key of the bureau. */
export const smallBureaus: readonly string[] = seats
  .filter(([, prefix]) => !sectioned.some(([each]) => each === prefix))
  .map(([, prefix]) => `${prefix}-cz`);

/** Everybody who can sign in, as the start introduces them. */
export const demoPeople = [
  ...demoOrganisations.map(({ username, person, kind, name }) => ({
    username,
    name: person,
    role: kind,
    organisation: name,
  })),
  ...demoColleagues.flatMap(({ key, at, person, role }) =>
    demoOrganisations
      .filter((each) => each.key === at)
      .map(({ kind, name }) => ({ username: key, name: person, role: role ?? kind, organisation: name })),
  ),
];

/** Who works on a project: the organisation that declares, its department, and the seat of its division. */
export const seatOf = (division: string): string => seats.find(([code]) => code === division)?.[1] ?? '';
