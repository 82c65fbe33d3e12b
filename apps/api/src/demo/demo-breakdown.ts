import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Actor, PlaceFigures } from '@chengxiao/domain';
import { HandDownInput, OverallInput, TransferFundsInput, TransferIndicatorInput, TransferInput } from '@chengxiao/dto';
import { Db } from '../kit/data/db';
import { OverallService } from '../overall';
import { HandingDownService, regionalTargetsOf, type TransferEntity, TransfersService } from '../transfers';
import type { Cast } from './people';

/** Area in 万亩, accepted of projects, satisfaction of so many people asked: cells of the indicators in their order. */
type Cells = readonly [string, readonly [string, string], readonly [string, string]];

const indicators = [
  {
    level1: '产出指标',
    level2: '数量指标',
    name: '新建和改造提升高标准农田面积',
    unit: '万亩',
    core: 3,
    aggregation: 'sum' as const,
    value: '100',
  },
  {
    level1: '产出指标',
    level2: '质量指标',
    name: '项目验收合格率',
    unit: '%',
    core: 2,
    aggregation: 'ratioOfSums' as const,
    numerator: '190',
    denominator: '200',
  },
  {
    level1: '满意度指标',
    level2: '服务对象满意度',
    name: '受益农牧民满意度',
    unit: '%',
    core: 1,
    aggregation: 'weightedMean' as const,
    value: '90',
    base: '2000',
  },
];

/** A transfer on its way down, and the overall target of a department. */
export class DemoBreakdown {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
  ) {}

  /** From the region to two leagues, and from one of them to two banners; not everything is broken down or acknowledged. */
  async handDown(): Promise<void> {
    const transfers = this.get(TransfersService);
    const region = this.actor('nm-cz');
    const declared = await transfers.declare(this.actor('nm-nm'), transferInput());
    const transfer = await transfers.move(region, { id: declared.id, action: 'confirm', version: declared.version });
    await this.hand(region, transfer, ['内财农〔2026〕118号', '2026-02-10'], {
      150800: ['72000000.00', ['60', ['114', '120'], ['91', '1200']]],
      152500: ['36000000.00', ['30', ['48', '50'], ['90', '500']]],
    });
    const league = this.actor('byne-cz');
    await this.acknowledge(league, transfer.id);
    await this.hand(league, transfer, ['巴财农〔2026〕26号', '2026-03-02'], {
      150821: ['36000000.00', ['30', ['57', '60'], ['92', '600']]],
      150826: ['30000000.00', ['25', ['47', '50'], ['91', '500']]],
    });
    await this.acknowledge(this.actor('wyx-cz'), transfer.id);
  }

  /** What the projects of a banner's department propose, completed and sent to finance. */
  async declareOverall(): Promise<void> {
    const overall = this.get(OverallService);
    const department = this.actor('hjhq-nm');
    const begun = await overall.declare(department, 2027);
    const input = Object.assign(new OverallInput(), {
      basicAmount: '8600000.00',
      projectAmount: begun.projectAmount,
      tasks: begun.tasks,
      goals: [{ text: '扩大设施农业规模,带动农牧民增收' }, { text: '保障农畜产品质量安全' }],
      indicators: [
        ...[
          percentIndicator('process', 'execution', '预算完成率', '95', '20'),
          percentIndicator('output', 'duties', '实际完成率', '100', '30'),
        ],
        percentIndicator('output', 'duties', '质量达标率', '98', '20'),
        percentIndicator('effect', 'benefit', '社会公众或服务对象满意度', '90', '30'),
      ],
    });
    const edited = await overall.edit(department, begun.id, begun.version, input);
    await overall.move(department, { id: edited.id, action: 'submit', version: edited.version });
  }

  private async hand(
    actor: Actor,
    { id, indicators: rows }: TransferEntity,
    [documentNo, handedOn]: readonly [string, string],
    places: Readonly<Record<string, readonly [amount: string, cells: Cells]>>,
  ): Promise<void> {
    const figures = ([area, accepted, content]: Cells): Partial<PlaceFigures>[] => [
      { value: area },
      { numerator: accepted[0], denominator: accepted[1] },
      { value: content[0], base: content[1] },
    ];
    const input = Object.assign(new HandDownInput(), {
      documentNo,
      handedOn,
      places: Object.entries(places).map(([placeCode, [amount, cells]]) => ({
        placeCode,
        amount,
        figures: figures(cells).map((of, index) => ({ indicatorId: rows[index]?.id ?? '', ...of })),
      })),
    });
    await this.get(HandingDownService).handDown(actor, id, input);
  }

  private async acknowledge(actor: Actor, transferId: string): Promise<void> {
    const known = await this.get(Db).as(actor, (tx) => regionalTargetsOf(tx, [transferId]));
    const target = known.find(({ placeCode }) => placeCode === actor.divisionCode);
    if (!target) throw new Error(`nothing was handed to ${actor.orgName}`);
    await this.get(HandingDownService).move(actor, { id: target.id, action: 'acknowledge', version: target.version });
  }

  private actor(key: string): Actor {
    const actor = this.cast.get(key);
    if (!actor) throw new Error(`nobody plays ${key}`);
    return actor;
  }

  private get<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }
}

const percentIndicator = (level1: string, level2: string, name: string, value: string, weight: string) => ({
  level1,
  level2,
  name,
  value,
  weight,
  direction: 'ge' as const,
  unit: '%',
  standard: '',
});

const transferInput = (): TransferInput =>
  Object.assign(new TransferInput(), {
    name: '农田建设补助资金',
    centralDepartment: '农业农村部',
    provincialFinance: '内蒙古自治区财政厅',
    provincialDepartment: '内蒙古自治区农牧厅',
    year: 2026,
    startDate: '2026-01-01',
    endDate: '2027-12-31',
    termFunds: Object.assign(new TransferFundsInput(), { central: '200000000.00', local: '40000000.00' }),
    yearFunds: Object.assign(new TransferFundsInput(), { central: '100000000.00', local: '20000000.00' }),
    goal: '新建和改造提升高标准农田100万亩,改善农田基础设施条件,提高粮食综合生产能力。',
    documentNo: '财农〔2026〕12号',
    documentDate: '2026-01-15',
    indicators: indicators.map((row) => Object.assign(new TransferIndicatorInput(), { direction: 'ge', ...row })),
  });
