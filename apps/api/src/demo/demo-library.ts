import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, exAnteItems, type ProjectDraft } from '@chengxiao/domain';
import { BudgetLinesService, ExAnteService, LibraryService, type ProjectEntity } from '../library';
import type { Cast } from './people';

const year = 2027;
const originNote = '演示数据：项目、金额和评估意见均为示例。';

/** Waits for its ex-ante assessment; the second repeats it, the third is assessed and waits to be admitted. */
const grassland: ProjectDraft = {
  name: '草原病虫鼠害绿色防控项目',
  level: 'second',
  parentId: null,
  attribute: 'new',
  projectType: 'special',
  functionCode: '2130234',
  placeCode: '150123',
  startDate: `${year}-01-01`,
  endDate: `${year + 1}-12-31`,
  summary: '在南部丘陵区开展草原病虫鼠害绿色防控120万亩，配备监测站点8个，培训农牧民2000人次。',
  beneficiaries: '项目区农牧民',
  funds: [
    { year, source: 'fiscal', amount: '26000000.00' },
    { year, source: 'central', amount: '12000000.00' },
    { year: year + 1, source: 'fiscal', amount: '22000000.00' },
  ],
};
const repeated: ProjectDraft = {
  ...grassland,
  name: '草原病虫鼠害绿色防控示范项目',
  attribute: 'continuing',
  summary: '在南部丘陵区开展草原病虫鼠害绿色防控60万亩，配备监测站点8个，培训农牧民1000人次。',
  funds: [{ year, source: 'fiscal', amount: '9800000.00' }],
};
const barns: ProjectDraft = {
  ...grassland,
  name: '奶源基地标准化牧场改造项目',
  functionCode: '2130122',
  placeCode: '150100',
  summary: '改造标准化牧场18座，新增奶牛存栏1.2万头，配套粪污资源化利用设施。',
  beneficiaries: '奶牛养殖场（户）',
  funds: [{ year, source: 'fiscal', amount: '68000000.00' }],
};
/** In the budget of this year, but nobody made a target for it. */
const tracing: ProjectDraft = {
  ...grassland,
  name: '农畜产品质量安全追溯点建设项目',
  functionCode: '2130109',
  placeCode: '150100',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  summary: '在旗县区建设农畜产品质量安全追溯点40个，配备快速检测设备40套。',
  beneficiaries: '农畜产品生产经营主体',
  funds: [{ year: 2026, source: 'fiscal', amount: '3200000.00' }],
};

/**
 * What happens in the project library of 呼和浩特市: an assessment to be made, one concluded, two projects that overlap, and
 * one whose money is cancelled.
 */
export class DemoLibrary {
  private readonly library: LibraryService;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
  ) {
    this.library = app.get(LibraryService, { strict: false });
  }

  async play(): Promise<void> {
    const [unit, department, finance] = [this.actor('hlgr-nm'), this.actor('hhht-nm'), this.actor('hhht-cz')];
    await this.propose(unit, grassland);
    await this.propose(department, repeated);
    await this.assess(department, finance, await this.propose(department, barns));
    await this.cancel(finance, await this.propose(department, tracing));
  }

  private async cancel(finance: Actor, { id, version }: ProjectEntity): Promise<void> {
    await this.library.move(finance, { id, action: 'admit', version });
    const lines = this.app.get(BudgetLinesService, { strict: false });
    const line = await lines.propose(finance, id, 2026, '3200000.00');
    await lines.move(finance, line, {
      action: 'cancel',
      reason: '列入预算后经两次催报仍未编制绩效目标，按规定取消本年度预算；以后年度编制绩效目标后另行安排。',
      documentNo: '呼财预〔2026〕18号',
    });
  }

  private async propose(actor: Actor, draft: ProjectDraft): Promise<ProjectEntity> {
    const { id, version } = await this.library.draft(actor, { ...draft, originNote });
    return this.library.move(actor, { id, action: 'submit', version });
  }

  private async assess(department: Actor, finance: Actor, project: ProjectEntity): Promise<void> {
    const service = this.app.get(ExAnteService, { strict: false });
    const { id, version } = await service.start(department, project.id);
    const expert = (name: string, organisation: string, title: string, field: string) => ({
      name,
      organisation,
      title,
      field,
      noConflict: true,
    });
    const saved = await service.save(department, id, version, {
      subject: 'project',
      materials: ['application', 'basis', 'estimate', 'target', 'plan'],
      experts: [
        expert('郑文', '内蒙古农业大学', '教授', '畜牧工程'),
        expert('陶格斯', '自治区农牧业技术推广中心', '高级畜牧师', '奶牛养殖'),
        expert('韩立新', '呼和浩特会计师事务所', '注册会计师', '项目成本'),
      ],
      ratings: exAnteItems.map((item) => ({
        item,
        mark: item === 'policyFit1' || item.startsWith('clearTarget') ? 'excellent' : 'good',
        remark: item === 'economy2' ? '单座牧场改造成本低于同类项目平均水平' : '',
      })),
      report: {
        object: '奶源基地标准化牧场改造项目，实施期两年，申请财政资金6800万元。',
        process: '查阅立项材料，踏勘6座牧场，召开专家论证会。',
        findings: '项目符合奶业振兴政策，目标明确，方案可行，成本合理，效益可持续，筹资合规。',
        suggestions: '细化粪污资源化利用设施的运行维护责任。',
        others: '',
      },
    });
    const sent = await service.move(department, { id, action: 'submit', version: saved.version });
    const text = '同意专家组意见，予以支持；运行维护责任请在绩效目标中落实。';
    await service.move(finance, { id, action: 'conclude', version: sent.version, conclusion: 'support', text });
  }

  private actor(key: string): Actor {
    const actor = this.cast.get(key);
    if (!actor) throw new Error(`nobody plays ${key}`);
    return actor;
  }
}
