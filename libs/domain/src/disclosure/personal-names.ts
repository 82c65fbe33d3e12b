import { searching, type Sought } from './sought';

const han = '\\p{Script=Han}';
const compound = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|呼延|端木';
/** Family names that stand beside a title without a given name too, because they begin no other word. */
const plainFamilies =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎乔贺赖龚庞樊殷陶翟颜倪牛';
const families = `${plainFamilies}高于任方金万易常武文兰施洪安严温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边闫佟全应党鄂敖那色额`;
const family = `(?:${compound}|[${families}])`;
/** What Mongolian names are made of, which have no family name. */
const mongolian =
  '巴特尔|巴雅尔|其其格|齐齐格|高娃|格日勒|图雅|毕力格|特木尔|铁木尔|朝克图|苏日娜|达来|孟和|那顺|吉雅|乌云|斯琴|萨仁|娜仁|塔娜|敖特根|额尔敦|额尔德尼|呼格吉|布仁|青格勒|朝鲁|恩和|苏和|哈斯';
const titles =
  '(?:副|代|总)?(?:局长|科长|处长|主任|书记|镇长|旗长|县长|市长|区长|乡长|盟长|苏木达|嘎查达|村长|站长|所长|院长|校长|队长|组长|部长|厅长|秘书长|会计|出纳|经理|董事长|工程师|教授|医生|老师|同志|先生|女士|专员|科员|调研员|会长|社长|园长|场长|馆长|台长|行长|股长)(?![期效度远久线师])';
const roles =
  '联系人|负责人|责任人|经办人|承办人|填表人|填报人|审核人|复核人|报送人|联络人|联络员|法定代表人|法人代表|法人|代表人|户主|收款人|受益人|申请人|监护人|当事人|姓名|户名|分管领导|主管领导';
/** A name does not go on after these. */
const ends = `(?=$|[^\\p{Script=Han}]|同志|先生|女士|电话|手机|联系|等)`;
/** A name begins after these: what is no Chinese word, the end of an organisation's name, or a word that introduces it. */
const begins = `(?<=^|[^\\p{Script=Han}]|[局科处室部厅院委办站所队司校会镇乡村旗县市区心府由请与和及经让向给查])`;

/** Words that begin like a name and are none. */
const words = new Set(
  (
    '安排 安全 安监 安置 应当 应急 应对 应用 包干 包联 包括 包片 成立 成员 成效 成本 成果 管理 管护 管委 任务 任命 任职 任何 万元 万人 金额 金融 方案 方法 方面 方向 时间 时限 时效 全部 全面 全程 全体 全年 ' +
    '高度 高于 高级 高效 高中 高校 项目 水平 易地 明确 常态 常务 常委 常年 牧民 施工 施行 文件 文化 文旅 文物 文明 温度 温室 路线 路面 路况 车辆 车间 党委 党组 党支 党总 党员 党政 党建 段落 房屋 房产 石油 石材 石料 ' +
    '卫生 卫健 国土 阳光 游客 强化 关于 关键 关心 关注 相关 单位 单独 单项 单一 严格 严禁 严重 解决 解释 边境 边防 华北 华侨 林业 林草 林场 林区 农业 马场 田间 白天 江河 龙头 黄河 黄金 钱款 汤药 康复 康养 雷达 ' +
    '向上 向社 席位 查处 查看 查验 盛会 纪委 纪律 纪检 费用 时任 于是 司法 司机 司局 色彩 额度 额外 左右 景区 景观 谷物 游览 齐全 童工 武装 武警 申报 申请 章程 季度 季节 洪水 兰花 毕业 向导 成人 任期 ' +
    '那么 那些 党校 项下 总体 曾任 曾经 何时 许可 许多 余额 余款 叶片 夏季 秦岭 江苏 石化 牛羊 马匹 马上 罗列 程序 程度 顾问 顾客 史志 毛利 段内 汪洋 丁香 白酒 侯任'
  ).split(' '),
);
/** Parts of names of organisations; who is named by one is nobody. */
const organisation = /[局科处室部厅院委办站所队司校府组]/u;
/** What stands after a role in place of a name. */
const noName =
  /^(?:电话|手机|传真|邮箱|地址|职务|职称|无|待|暂|另|详|见|同上|略|不详|各|本|全体|相关|有关|由|按)|(?:单位|部门|中心|公司|委员会|小组|人员|领导|等|学校|学院|集团|合作社|银行|分行|支行|政府|苏木|嘎查)$/u;

/** Whether these few characters may be somebody's name. */
function isName(found: string): boolean {
  return (
    !words.has(found) && !words.has(found.slice(0, 2)) && !organisation.test(found.slice(1)) && !noName.test(found)
  );
}
const hasMongolian = new RegExp(mongolian, 'u');
/** After a colon somebody is named, whatever the family name. */
const isNamed = (found: string): boolean =>
  hasMongolian.test(found) ||
  (new RegExp(`^${family}`, 'u').test(found) ? isName(found) : !noName.test(found) && !organisation.test(found));

const given = (most: number): string => `${han}{1,${most}}`;
const afterRole = `(?:${roles}|${titles})(?:[(][^)]{0,8}[)])?`;

/** Names beside a role or a title: 联系人：张三, 张三科长, 负责人 李四, 张局长. */
export const personalNames: readonly Sought[] = [
  searching(
    'sensitiveName',
    `(?<=${afterRole}\\s{0,3}:\\s{0,3}(?:${han}{2,4}[、,/ ]{1,2}){0,5})(?<!${han})(?<it>${han}{2,4}?(?:[·•]${han}{1,6})?)${ends}`,
    isNamed,
  ),
  searching('sensitiveName', `(?<=${afterRole}\\s{0,3}:\\s{0,3})(?<it>${han}{0,4}(?:${mongolian})${han}{0,3})${ends}`),
  searching(
    'sensitiveName',
    `(?<=${afterRole}\\s{0,3}:\\s{0,3}${han}{1,12}[局科处室部厅院委办站所队司校会心])(?<it>${family}${given(2)})${ends}`,
    isName,
  ),
  searching('sensitiveName', `(?<=${afterRole}(?:\\s{1,3}|为|是|由)?)(?<it>${family}${given(2)})${ends}`, isName),
  searching(
    'sensitiveName',
    `(?<=${afterRole}(?:\\s{1,3}|为|是|由)?)(?<it>${han}{0,4}(?:${mongolian})${han}{0,3})${ends}`,
  ),
  searching('sensitiveName', `${begins}(?<it>${family}${han}{1,2}?)(?:${titles})`, isName),
  searching('sensitiveName', `${begins}(?<it>[${plainFamilies}])(?:${titles})`),
  searching('sensitiveName', `${begins}(?<it>${han}{0,3}(?:${mongolian})${han}{0,3}?)(?:${titles})`),
];
