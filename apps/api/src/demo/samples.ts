import samples from '@chengxiao/domain/data/sample-projects.json' with { type: 'json' };
import { type Fund, type FundSource, fromWan, type ProjectDraft, type ProjectType } from '@chengxiao/domain';

/** One of the twelve sample projects as its file states it: money in 万元, weights and values as numbers. */
export type Sample = (typeof samples)[number];
export type SampleRow = Sample['rows'][number];
export type SampleId = 'D01' | 'D02' | 'D04' | 'D07' | 'D08' | 'D09' | 'D10' | 'M01' | 'M03' | 'M04' | 'M06' | 'M07';

export function sampleOf(id: SampleId): Sample {
  const sample = samples.find((each) => each.id === id);
  if (!sample) throw new Error(`no sample ${id}`);
  return sample;
}

const types: Readonly<Record<string, ProjectType>> = {
  其他运转类: 'operationOther',
  特定目标类: 'special',
  转移支付: 'transfer',
};

export const projectTypeOf = ({ kind }: Sample): ProjectType => types[kind] ?? 'special';

/** The source of money by its name in the file. */
export function sourceOf(name: string): FundSource {
  if (name.startsWith('中央')) return 'central';
  return name === '其他资金' ? 'other' : 'fiscal';
}

/** Money of the sample by source: initial, full-year and executed, in 元. */
export const sampleFunds = (sample: Sample) =>
  sample.src.map(([name, initial, budget, executed]) => ({
    source: sourceOf(String(name)),
    initial: fromWan(Number(initial)),
    budget: fromWan(Number(budget)),
    executed: fromWan(Number(executed)),
  }));

/** The proposal that puts a sample into the library of a year, and perhaps of the years after; `place` is where it is carried out. */
export function sampleProposal(sample: Sample, year: number, place: string, lastYear = year): ProjectDraft {
  const years = Array.from({ length: lastYear - year + 1 }, (_, index) => year + index);
  const funds: Fund[] = years.flatMap((of) =>
    sampleFunds(sample).map(({ source, budget }) => ({ year: of, source, amount: budget })),
  );
  return {
    name: sample.name,
    level: 'second',
    parentId: null,
    attribute: 'continuing',
    projectType: projectTypeOf(sample),
    functionCode: sample.func,
    placeCode: place,
    startDate: `${year}-01-01`,
    endDate: `${lastYear}-12-31`,
    summary: sample.goal,
    beneficiaries: '',
    funds,
  };
}

/** States where the data of the record comes from. */
export function originOf(sample: Sample, year: number, home: string): string {
  const moved = sample.year === year ? '' : `;预算年度由 ${sample.year} 年移至 ${year} 年`;
  if (sample.origin.startsWith('modelled')) return `演示数据：数值为示例，表式和指标按实际业务编制${moved}。`;
  const source = sample.origin
    .replace(/^disclosed: /, '')
    .replace(' (weights of the cut-off part completed by us)', '（缺页部分的权重为补写）')
    .replace(' (declaration only; weights/actuals modelled)', '（仅公开申报表，权重和完成值为示例）')
    .replace(' (weights/actuals modelled)', '（权重和完成值为示例）');
  const rehomed = sample.div.startsWith('15')
    ? ''
    : `;原单位 ${sample.dept}${sample.unit === sample.dept ? '' : `、${sample.unit}`}，演示中归入 ${home}`;
  return `公开资料：${source}${rehomed}；金额和指标值均为原表数${moved}。`;
}
