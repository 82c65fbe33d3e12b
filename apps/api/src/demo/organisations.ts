import type { FinanceSection, OrganisationKind } from '@chengxiao/domain';

/** An organisation of the demonstration with the person who works there. */
export type DemoOrganisation = {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly division: string;
  readonly name: string;
  /** Key of the department, for a unit. */
  readonly parent?: string;
  readonly username: string;
  readonly person: string;
};

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

/** Departments and the units below them: what the twelve sample projects need. */
const departments: readonly DemoOrganisation[] = [
  {
    key: 'erds-jt',
    kind: 'department',
    division: '150600',
    name: '鄂尔多斯市交通运输局',
    username: 'erds-jt',
    person: '额尔敦',
  },
  {
    key: 'wushen-jt',
    kind: 'unit',
    division: '150600',
    parent: 'erds-jt',
    name: '乌审旗交通运输局',
    username: 'wushen-jt',
    person: '石磊',
  },
  {
    key: 'byne-zr',
    kind: 'department',
    division: '150800',
    name: '巴彦淖尔市自然资源局',
    username: 'byne-zr',
    person: '段宏伟',
  },
  {
    key: 'gqmd',
    kind: 'unit',
    division: '150800',
    parent: 'byne-zr',
    name: '甘其毛都口岸分局',
    username: 'gqmd',
    person: '娜仁',
  },
  {
    key: 'byne-nm',
    kind: 'department',
    division: '150800',
    name: '巴彦淖尔市农牧局',
    username: 'byne-nm',
    person: '贾丽',
  },
  {
    key: 'byne-nt',
    kind: 'unit',
    division: '150800',
    parent: 'byne-nm',
    name: '巴彦淖尔市农田建设服务中心',
    username: 'byne-nt',
    person: '袁博',
  },
  {
    key: 'byne-wj',
    kind: 'department',
    division: '150800',
    name: '巴彦淖尔市卫生健康委员会',
    username: 'byne-wj',
    person: '宋佳',
  },
  {
    key: 'byne-dsj',
    kind: 'department',
    division: '150800',
    name: '巴彦淖尔市大数据中心',
    username: 'byne-dsj',
    person: '冯凯',
  },
  {
    key: 'wyx-zf',
    kind: 'department',
    division: '150821',
    name: '五原县隆兴昌镇人民政府',
    username: 'wyx-lxc',
    person: '郝军',
  },
  {
    key: 'wltz-jy',
    kind: 'department',
    division: '150824',
    name: '乌拉特中旗教育局',
    username: 'wltz-jy',
    person: '通拉嘎',
  },
  {
    key: 'wltz-xx',
    kind: 'unit',
    division: '150824',
    parent: 'wltz-jy',
    name: '乌拉特中旗海流图学校',
    username: 'wltz-xx',
    person: '林小雨',
  },
  {
    key: 'hjhq-nm',
    kind: 'department',
    division: '150826',
    name: '杭锦后旗农牧和科技局',
    username: 'hjhq-nm',
    person: '任强',
  },
  {
    key: 'hjhq-zx',
    kind: 'unit',
    division: '150826',
    parent: 'hjhq-nm',
    name: '杭锦后旗设施农业服务中心',
    username: 'hjhq-zx',
    person: '董洁',
  },
  {
    key: 'hhht-nm',
    kind: 'department',
    division: '150100',
    name: '呼和浩特市农牧局',
    username: 'hhht-nm',
    person: '布和',
  },
  {
    key: 'hlgr-nm',
    kind: 'unit',
    division: '150100',
    parent: 'hhht-nm',
    name: '和林格尔县农牧局',
    username: 'hlgr-nm',
    person: '薛敏',
  },
  {
    key: 'hlbe-nm',
    kind: 'department',
    division: '150700',
    name: '呼伦贝尔市农牧局',
    username: 'hlbe-nm',
    person: '孟和',
  },
  {
    key: 'cbe-nm',
    kind: 'unit',
    division: '150700',
    parent: 'hlbe-nm',
    name: '陈巴尔虎旗农牧和科技局',
    username: 'cbe-nm',
    person: '塔娜',
  },
  {
    key: 'xlgl-lc',
    kind: 'department',
    division: '152500',
    name: '锡林郭勒盟林业和草原局',
    username: 'xlgl-lc',
    person: '朝鲁',
  },
  {
    key: 'dwq-lc',
    kind: 'unit',
    division: '152500',
    parent: 'xlgl-lc',
    name: '东乌珠穆沁旗林业和草原局',
    username: 'dwq-lc',
    person: '萨仁',
  },
  {
    key: 'als-hb',
    kind: 'department',
    division: '152900',
    name: '阿拉善盟生态环境局',
    username: 'als-hb',
    person: '曹阳',
  },
  {
    key: 'azq-hb',
    kind: 'unit',
    division: '152900',
    parent: 'als-hb',
    name: '阿拉善左旗生态环境分局',
    username: 'azq-hb',
    person: '满都拉',
  },
  {
    key: 'nm-nm',
    kind: 'department',
    division: '150000',
    name: '内蒙古自治区农牧厅',
    username: 'nm-nm',
    person: '乌力吉',
  },
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
];

/** Somebody more at an organisation of the demonstration: a section of its bureau. */
export type DemoColleague = {
  readonly key: string;
  /** Key of the organisation. */
  readonly at: string;
  readonly section: FinanceSection;
  readonly person: string;
};

/** Bureaus that are large enough for sections; the others review in one step. */
const sectioned: readonly (readonly [prefix: string, business: string, performance: string])[] = [
  ['nm', '恩和', '白雪梅'],
  ['erds', '高娃', '刘洋'],
  ['byne', '郑浩', '萨日娜'],
];

export const demoColleagues: readonly DemoColleague[] = sectioned.flatMap(
  ([prefix, business, performance]): DemoColleague[] => [
    { key: `${prefix}-yw`, at: `${prefix}-cz`, section: 'business', person: business },
    { key: `${prefix}-jx`, at: `${prefix}-cz`, section: 'performance', person: performance },
  ],
);

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
  ...demoColleagues.map(({ key, at, person }) => ({
    username: key,
    name: person,
    role: 'finance' as const,
    organisation: demoOrganisations.find((each) => each.key === at)?.name ?? '',
  })),
];

/** Who works on a project: the organisation that declares, its department, and the seat of its division. */
export const seatOf = (division: string): string => seats.find(([code]) => code === division)?.[1] ?? '';
