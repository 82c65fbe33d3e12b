import type { INestApplicationContext } from '@nestjs/common';
import type { Actor, AnnouncementDraft } from '@chengxiao/domain';
import { AnnouncementsService } from '../announcements';
import type { Cast } from './people';

/** Who announces, by the key of the bureau, and what. */
type Announced = AnnouncementDraft & { readonly by: string };

const region: readonly Announced[] = [
  {
    by: 'nm-cz',
    title: '关于做好2027年自治区本级项目支出绩效目标申报工作的通知',
    kind: 'task',
    documentNo: '内财监〔2026〕1588号',
    body: `各部门、各单位，各盟市财政局：

2027年预算绩效目标随部门预算同步申报，现将有关事项通知如下：

一、申报范围。列入2027年部门预算的全部项目支出。没有绩效目标或目标审核未通过的，不安排预算。

二、时间安排。各单位于12月4日前完成填报并报主管部门；主管部门于12月11日前审核报送财政部门。

三、填报要求。指标应当清晰、可衡量，数量、质量、时效、成本各有着落；延续项目在上年批复的目标上逐项确认或修改；分值合计90分，预算执行率10分由系统计列。

四、审核。财政部门按完整性、相关性、适当性、可行性审核，退回的应在五个工作日内修改后重新送审。

各盟市可参照执行，并结合实际另行布置。`,
    audiences: ['offices', 'everyoneBelow'],
    dueOn: '2026-12-04',
  },
  {
    by: 'nm-cz',
    title: '关于举办2027年预算绩效管理业务培训的通知',
    kind: 'training',
    documentNo: '内财监〔2026〕1602号',
    body: `各盟市、旗县（市、区）财政局，有关第三方机构：

定于12月8日至9日举办预算绩效管理业务培训，采用视频方式，各级财政部门设分会场。

一、内容：绩效目标审核要点、绩效监控和自评中的常见问题、第三方评价报告质量要求、系统操作。

二、人员：各级财政部门绩效科（股）和业务科（股）各一人；第三方机构项目负责人。

三、报名：请于12月3日前将名单报自治区财政厅绩效处。`,
    audiences: ['bureausBelow', 'evaluators'],
    dueOn: '2026-12-03',
  },
  {
    by: 'nm-cz',
    title: '2027年绩效目标填报常见问题答复（第一期）',
    kind: 'answers',
    documentNo: null,
    body: `问：项目全年预算数与中期目标的年度资金不一致时以哪个为准？
答：年度绩效目标与当年预算数对应；中期目标与实施期资金对应，两者分别填写。

问：满意度指标没有调查数据怎么填？
答：写明调查对象、方式和样本量，目标值按上年调查结果合理确定；首次开展的可参照同类项目。

问：指标值写“年底前”为什么退回？
答：时效指标应写到月或日，例如“2027年10月底前完成”，否则无法衡量。

问：退回修改后还能改其他行吗？
答：可以。财政部门逐行说明的必须修改，其他行也可以一并完善，送审后与上次送审稿对比显示。`,
    audiences: ['offices', 'everyoneBelow'],
    dueOn: null,
  },
  {
    by: 'nm-cz',
    title: '关于规范第三方机构参与预算绩效评价工作的提示',
    kind: 'material',
    documentNo: null,
    body: `各有关第三方机构、专家：

一、接受委托后，先在系统内申明是否存在利益冲突，申明后方可查看材料和提交意见。

二、评分应逐项说明依据，与单位自评不一致的写明理由和取证方式。

三、请在委托期限前提交意见；需要延期的，提前与委托的财政部门联系。`,
    audiences: ['evaluators'],
    dueOn: null,
  },
];

/** What leagues and banners announce: the region's notice carried on to their own offices, a training, answers. */
const carriedOn = (by: string, place: string, office: string, no: string): readonly Announced[] => [
  {
    by,
    title: `关于做好${place}2027年项目支出绩效目标申报工作的通知`,
    kind: 'task',
    documentNo: `${no}〔2026〕231号`,
    body: `本级各部门、各单位：

根据自治区财政厅内财监〔2026〕1588号，现就本级2027年绩效目标申报工作通知如下：

一、各单位于12月4日前填报并送主管部门，主管部门于12月11日前审核送${office}。

二、重点项目和新增项目须附立项依据和资金测算；申请资金较上年增长较多的，说明原因。

三、系统已将上年批复的目标带入延续项目，请逐项确认，不要直接沿用。`,
    audiences: ['offices'],
    dueOn: '2026-12-04',
  },
  {
    by,
    title: `${place}绩效目标填报辅导安排`,
    kind: 'training',
    documentNo: null,
    body: `12月1日下午在${office}三楼会议室现场辅导绩效目标填报，各部门可带一个项目的草稿参加；不能到场的，可在系统内查看《填报常见问题答复》。`,
    audiences: ['offices', 'evaluators'],
    dueOn: '2026-12-01',
  },
];

const announced: readonly Announced[] = [
  ...region,
  ...carriedOn('erds-cz', '鄂尔多斯市', '市财政局', '鄂财绩'),
  ...carriedOn('byne-cz', '巴彦淖尔市', '市财政局', '巴财绩'),
  ...carriedOn('wyx-cz', '五原县', '县财政局', '五财绩'),
  ...carriedOn('wltz-cz', '乌拉特中旗', '旗财政局', '乌中财绩'),
  ...carriedOn('hjhq-cz', '杭锦后旗', '旗财政局', '杭财绩'),
  ...carriedOn('hhht-cz', '呼和浩特市', '市财政局', '呼财绩'),
  ...carriedOn('hlbe-cz', '呼伦贝尔市', '市财政局', '呼伦财绩'),
  ...carriedOn('xlgl-cz', '锡林郭勒盟', '盟财政局', '锡财绩'),
  ...carriedOn('als-cz', '阿拉善盟', '盟财政局', '阿财绩'),
];
/** Published with the wrong annex, and taken back: its readers see that too. */
const withdrawn: Announced = {
  by: 'byne-cz',
  title: '关于报送2026年绩效自评材料的通知',
  kind: 'task',
  documentNo: '巴财绩〔2026〕229号',
  body: '请各部门于11月30日前报送2026年绩效自评材料。',
  audiences: ['offices'],
  dueOn: '2026-11-30',
};
/** Not published yet. */
const draft: Announced = {
  by: 'byne-cz',
  title: '2027年绩效目标审核情况通报',
  kind: 'answers',
  documentNo: null,
  body: '',
  audiences: [],
  dueOn: null,
};

/** The announcements of the season: the region's, carried on by leagues and banners; one withdrawn, one being written. */
export class DemoAnnouncements {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
  ) {}

  async announce(): Promise<void> {
    const service = this.app.get(AnnouncementsService, { strict: false });
    const begin = ({ by, ...fields }: Announced) => service.draft(this.bureau(by), fields);
    const publish = async (each: Announced) => {
      const { id, version } = await begin(each);
      return service.move(this.bureau(each.by), { id, action: 'publish', version });
    };
    const wrong = await publish(withdrawn);
    await service.move(this.bureau(withdrawn.by), {
      id: wrong.id,
      action: 'withdraw',
      version: wrong.version,
      reason: '自评材料报送时间有误，待自治区布置后另行通知。',
    });
    for (const each of announced) await publish(each);
    await begin(draft);
  }

  private bureau(key: string): Actor {
    const actor = this.cast.get(key);
    if (!actor) throw new Error(`nobody plays ${key}`);
    return actor;
  }
}
