import type { IndicatorDirection } from '../rule-pack/indicator';

/** Source text of a regular expression, matched on half-width text. */
export type PatternText = string;

/** How the linter recognises things in Chinese text. In code, not in a pack: a pattern somebody writes could stop the server. */
export type LintPatterns = {
  /** L01: names of a place in an order. */
  readonly rank: PatternText;
  /** L02: where parts of a goal end. */
  readonly partEnd: PatternText;
  /** L02: what a goal says of the state before, or as a breakdown, and does not promise. */
  readonly goalBackground: PatternText;
  /** L03: a part, its whole and the stated rate, as named groups `part`, `partUnit`, `whole`, `wholeUnit`, `rate`; they end with the rate. */
  readonly ratios: readonly PatternText[];
  /** L04: names that are the money itself. */
  readonly money: PatternText;
  /** L07: names of rates that cannot pass 100 %. */
  readonly boundedRate: PatternText;
  /** L07: those of them that pass it where their note or direction says so. */
  readonly looseRate: PatternText;
  /** L07: names of rates that pass 100 % when more is done than was planned. */
  readonly exceedingName: PatternText;
  /** L07: what a note says of such a rate. */
  readonly exceedingNote: PatternText;
  /** L08: instructions of the form; what remains without them is the content. */
  readonly instructions: readonly PatternText[];
  /** L08: the instructions among them that state a length, which the name of a text has too. */
  readonly lengths: readonly PatternText[];
  /** L08: signs that stand for content not yet written. */
  readonly placeholders: readonly PatternText[];
  /** L09, L13: names of costs. */
  readonly cost: PatternText;
  /** L09: names of what is paid to those a project is for, of which more is better. */
  readonly floorAmount: PatternText;
  /** L10: what precedes a date that is only referred to. */
  readonly referredBefore: PatternText;
  /** L10: what follows a date that is only referred to. */
  readonly referredAfter: PatternText;
  /** L13: names of the cost as a whole. */
  readonly wholeCost: PatternText;
  /** L13: unit that a name gives away. */
  readonly unitOfName: readonly { readonly name: PatternText; readonly unit: string }[];
  /** L13: names of figures that have no unit. */
  readonly withoutUnit: PatternText;
  /** L14: endings of a name that is a measure. */
  readonly measureEnd: PatternText;
  /** L16: words and signs before a figure, and the direction they mean; the first that fits counts. */
  readonly signs: readonly { readonly sign: PatternText; readonly direction: IndicatorDirection }[];
  /** L16: units a figure may carry beside the measure words of a policy; years, months and days of a date are none. */
  readonly figureUnit: PatternText;
  /** L16: deeds after a time limit, 3天内办结. */
  readonly deedInTime: PatternText;
  /** L17: units in which places of different size compare. */
  readonly comparableUnit: PatternText;
};

const number = '\\d{1,12}(?:\\.\\d{1,6})?';
const unit = '(?:亿|万)?(?:元|公里|千米|平方米|亩|人次|人|户|个|次|座|处|所|台|套|项|株|头|只|吨|件|家)?';
const amount = (name: string): string => `(?<${name}>${number})\\s*(?<${name}Unit>${unit})`;
/** What may stand between the numbers and their rate: a name of that rate, and no other, such as 合格率 after 培训人数. */
const named = (verb: string): string =>
  `[,、(]?(?:(?:总体|整体|资金|预算)?(?:完成|执行|到位|支付|支出|发放|兑付|拨付|建成${verb})(?:率|进度|比例)|占比?|比例|即|约|为|达到?|[=:,(]){0,3}\\s*`;
const near = (length: number): string => `[^\\d%,。;、\\n]{0,${length}}`;
const rate = `(?<rate>${number})\\s*%`;
const planned = '(?:共|总|应|计划|预算|任务|全部|下达)';
const done = '(?<verb>实|已|完成|执行|支出|达标|合格|建成|到位)';
const begin = '(?<![\\d/.-])';
const lengths = [
  '[(【]\\s*(?:限|不超过|控制在|请控制在)?\\s*\\d{2,4}\\s*个?字\\s*(?:以内|以下|左右|之内)?\\s*[)】]',
  '^\\s*(?:限|不超过|控制在)?\\s*\\d{2,4}\\s*个?字(?:以内|以下)[:,。]?',
  '^\\s*(?:限|不超过|控制在)\\s*\\d{2,4}\\s*个?字[:,。]?$',
];

/** The patterns of the linter. */
export const lintPatterns: LintPatterns = {
  rank: '(?:排名|名次|位次|位列|排位)$',
  // A comma within 12,000 ends nothing.
  partEnd: '(?:[。;!?\\n]|(?<!\\d),|,(?!\\d{3}(?!\\d)))+',
  goalBackground:
    '其中[^。;!?\\n]*|每[期班场次批人户月周天日][^,。;!?、\\n]{0,10}|(?:现有|已有|已建成?|累计已|目前|截至)[^,。;!?\\n]*',
  ratios: [
    `${begin}${amount('part')}\\s*[/÷]\\s*${amount('whole')}(?!\\s*[/\\d])${named('')}${rate}`,
    `${planned}${near(8)}${amount('whole')}${near(6)}[,、;]${near(4)}${done}${near(6)}${amount('part')}${named('|\\k<verb>')}${rate}`,
    `${done}${near(6)}${amount('part')}${near(4)}[,、]${near(2)}(?:${planned}|占)${near(8)}${amount('whole')}${named('|\\k<verb>')}${rate}`,
    `${begin}${amount('whole')}中的?${near(4)}${amount('part')}${named('')}${rate}`,
  ],
  money: [
    '预算(?:执行|完成|支出)(?:率|进度|数|额)?$',
    '^(?:项目|本?年度?|财政)*总?(?:资金|经费|预算|投资|投入)总?(?:额|金额|数|规模|总量)?$',
    '(?:资金|经费|预算)(?:使用|支出|执行|投入|支付|拨付|安排)(?:率|进度|额|总额|金额|数|数额)?$',
    '^投入.{0,6}(?:资金|经费)$',
    '^支出(?:率|进度|金额)$',
  ].join('|'),
  boundedRate:
    '(?:合格|达标|满意|覆盖|完成|完工|及时|到位|准确|知晓|成活|完好|入户|参与|通过|合规|执行|普及|兑付|发放|利用|运行|就业|出勤|签约|按时|按期|入学|入园|巩固|保学|可用|在线|建档|归档|公示|保存|支付|办结)(?:率|度)$|满意度',
  looseRate: '(?:完成|达成|利用|使用|到位|执行|签约)(?:率|度)$',
  exceedingName:
    '(?:任务|计划|目标|指标|定额|产量|产值|收入|税收|征收|销售|招商|生产|投资|引资|募集|征订|订单)[^,。;]{0,6}(?:完成|达成|实现)(?:率|度)|(?:床位|病床|学位|产能|设备|泊位|机组)[^,。;]{0,4}(?:利用|使用)率|(?:招商|引资)[^,。;]{0,6}到位率|增速|周转率|(?:流动|速动|现金|产权)比率|指数$|[CP]PI$|毛入[学园]率|流动性覆盖率|(?:资本|准备金)充足率|备付率|保障倍数|稼动率|负荷率|[满超]载率|[上客]座率|杠杆率|距平|拉动[^,。;]{0,6}比$|投入产出[比率]',
  exceedingNote: '同比|环比|(?:较|比)(?:上年|去年|上期)|超额|超产|加床|可以?超过?|允许超|超过?\\s*100',
  instructions: [
    ...lengths,
    '[(【]?\\s*(?<![邀提申聘恳])(?:请|此处|在此)(?:处|在此)?(?:填写|输入|简要?说明|填报|描述)[^。;\\n)】]{0,30}[。)】]?',
    '[(【](?:填写说明|填报说明|示例|样例|例)[:][^)】]{0,60}[)】]',
    '^\\s*(?:填写说明|填报说明)[:][^。\\n]{0,60}[。]?',
    '[(【](?:填写|填入|输入)(?:指标|项目|单位|内容|数值|名称|具体)[^)】]{0,20}[)】]',
  ],
  lengths,
  placeholders: [
    '\\*{2,}',
    '(?<![A-Za-z0-9])[Xx×]{2,}(?![A-Za-z0-9])',
    '(?<![\\d一二三四五六七八九十])[○◯]{2,}|[○◯]{2,}(?![\\d○◯一二三四五六七八九十年])|□{2,}',
    '_{2,}',
    '\\?{2,}',
    '(?:待定|待填|待补充|待完善|待核实)(?=[,。;、)\\s]|$)',
    '(?<![A-Za-z])(?:TBD|TODO|todo|tbd)(?![A-Za-z\\u4e00-\\u9fff])',
    '^(?:test|样例|示例|略|同上|无内容)$',
    // 指标1: is how the official form numbers its empty lines.
    '^(?:[一二三]级)?指标\\d{1,2}[:.。]?$',
    '^[….]{1,12}$',
    '某某|^某(?:[县旗市盟镇乡村]|单位|项目|学校|医院)',
    '^(?:示例|样例|例)[:]|[(【](?:示例|样例)[)】]$',
  ],
  cost: '成本|费用|单价|造价|支出|开支|经费|投资额',
  floorAmount:
    '保护价|收购价|托底|兜底|保底|最低|工资|薪酬|薪资|报酬|待遇|津贴|抚恤|低保|补助|补贴|奖补|资助|奖学金|助学金|奖励|奖金|优待|退役金|安置|慰问|丧葬|救助|养老金|生活费|收入|增收|收益|效益|利润|产值|税收|带动|引导|撬动|融资|筹集|筹措|争取|核减|审减|社会资本|研发|配套资金|(?:生均|人均)[^,。;]{0,8}经费|起拍|拍卖|出让|售价',
  referredBefore:
    '(?:较|比|同比|相比|相较|以|自|从|根据|按|按照|依据|执行|对照|参照|基于|高于|低于|超过|原|延续|上年|去年|基期)\\s*[(]?$|《[^》]*$|〔$',
  referredAfter:
    '^(?:度)?\\s*[)]?(?:为基|基数|基期|基准|相比|同期|水平|实际|决算|印发|发布|修订|出台|颁布|制定|制发|文件|规定|标准|规划|版|方案|批复|数据|年鉴|普查|存量|以来|起)|^[^,。;]{0,8}(?:已|印发|号文)',
  wholeCost: '总成本|成本控制|总费用|总支出|总造价|总投资|项目成本|资金|预算|经费|总额',
  unitOfName: [
    { name: '周转率$', unit: '次' },
    { name: '(?:得分|评分|分数)$', unit: '分' },
    { name: '(?:率|满意度|比例|占比|盖度|密度)$', unit: '%' },
    { name: '人次数?$', unit: '人次' },
    { name: '(?:人数|人口数?)$', unit: '人' },
    { name: '户数$', unit: '户' },
    { name: '次数$', unit: '次' },
    { name: '(?:里程|长度)$', unit: '公里' },
    { name: '座数$', unit: '座' },
    { name: '个数$', unit: '个' },
    { name: '台数$', unit: '台' },
    { name: '面积$', unit: '亩' },
  ],
  withoutUnit:
    '(?:系数|指数|比值|容积率|倍率|[pP][hH]值?)(?:变化|变动)?(?:值|均值)?\\s*(?:[(][^()]*[)]|[A-Z]{2,6})?$|(?:NDVI|PQI|PCI|RQI|AQI|WQI|PMI)(?:值|均值)?$|(?:标准差|方差)$|[^占同环正反成](?<!性价|对|评)比$',
  measureEnd: '(?:率|比例|占比|比重|度|数|量|额|值|面积|里程|长度|次数|人数|指数|水平)$',
  signs: [
    { sign: '^(?:≥|>=|≧|⩾|不少于|不低于|大于等于|至少)', direction: 'ge' },
    { sign: '^(?:≤|<=|≦|⩽|不超过|不高于|小于等于|至多)', direction: 'le' },
    { sign: '^(?:>|大于|超过|高于)', direction: 'gt' },
    { sign: '^(?:<|小于|低于|少于)', direction: 'lt' },
    { sign: '^(?:=|等于)', direction: 'eq' },
    { sign: '^前(?=\\d{1,4}(?:名|位|%)$)', direction: 'le' },
  ],
  figureUnit: [
    '个?(?:小时|工作日|百分点)|个(?:月|季度)|分钟|毫秒|分贝|[天日周秒年]',
    '‰|℃|°C|倍|[分度字克升斤包箱瓶桶袋本幅首集趟艘架块片面类种例起宗笔组支队团届轮遍步层位幢孔根匹峰羽尾窝剂段路门班]',
    '床位|剂次|针次|人份|标段|台套|台件|辆次|车次|户次|场次|班次|架次|班期|件套|课时|学时|人天|人日',
    '毫升|毫克|微克|纳克|微米|分米|厘米|毫米|平方公里|千瓦时|度电|立方|千伏安?|吨?标准?煤|批次|个批次|岗位?',
    '[mμu]?g|t|k?m[23]?|[cm]m|k?Wh?|kW·h|MWh?|k?VA?|MB|PB|dB(?:\\(A\\))?|[mμ]?L|ml|Mbps|Gbps|ha|h|min|m?s',
  ].join('|'),
  deedInTime:
    '(?:完成|办结|办理|答复|回复|响应|到位|拨付|支付|发放|兑付|处置|处理|修复|恢复|到达|交付|验收|结案|办毕|送达|上报|报送)',
  comparableUnit: '%|/|天|小时|分钟|工作日',
};
