import { readFileSync } from 'node:fs';
import {
  type EvaluationForm,
  fromWan,
  type IndicatorDirection,
  type IndicatorNature,
  nm10hao,
} from '@chengxiao/domain';
import {
  type EvaluationEntity,
  type EvaluationItemEntity,
  EvaluationOpeningService,
  EvaluationService,
  evaluationOf,
  fundsOfEvaluations,
  itemsOfEvaluations,
} from '../src/evaluation';
import { Db } from '../src/kit/db';
import type { ProjectEntity } from '../src/library';
import type { TestApi } from './api';
import type { Office } from './make';
import { approvedProject, type TargetOptions } from './make-targets';

/** What was reached, by the name of the indicator; for qualitative rows the score a person gives. */
export type Actuals = Readonly<Record<string, string>>;
export type EvaluationOptions = TargetOptions & {
  readonly amount?: string;
  readonly actuals?: Actuals;
  /** 全年执行数 of the first source, 元; all of the budget unless stated. */
  readonly executed?: string;
  /** 自评得分 by the name of the indicator; nothing is claimed unless stated. */
  readonly claims?: Actuals;
  readonly claimedBudgetScore?: string;
};

const reason = '受汛期影响进度略有滞后,已安排补救';

const entryOf = (
  { indicatorId, name, nature, value, weight }: EvaluationItemEntity,
  actuals: Actuals,
  claims: Actuals,
) => ({
  indicatorId,
  actual: nature === 'qualitative' ? '已达成' : (actuals[name] ?? value),
  band: null,
  enteredScore: nature === 'qualitative' ? (actuals[name] ?? weight) : null,
  claimedScore: claims[name] ?? null,
  notApplicable: false,
  reason: actuals[name] === undefined ? '' : reason,
});

/** A form with everything filled in: every target met, all money spent, unless stated otherwise. */
export async function evaluationForm(
  api: TestApi,
  office: Office,
  evaluationId: string,
  {
    actuals = {},
    executed,
    claims = {},
    claimedBudgetScore,
  }: Pick<EvaluationOptions, 'actuals' | 'executed' | 'claims' | 'claimedBudgetScore'> = {},
): Promise<EvaluationForm> {
  const [items, funds] = await api
    .get(Db)
    .as(
      office.unit,
      async (tx) =>
        [await itemsOfEvaluations(tx, [evaluationId]), await fundsOfEvaluations(tx, [evaluationId])] as const,
    );
  return {
    goalCompletion: '年度目标已完成',
    problems: '',
    measures: '',
    executionReason: executed === undefined ? '' : reason,
    claimedBudgetScore: claimedBudgetScore ?? null,
    funds: funds.map(({ source, initial, budget }, row) => ({
      source,
      initial,
      budget,
      executed: row === 0 ? (executed ?? budget) : budget,
    })),
    items: items.map((item) => entryOf(item, actuals, claims)),
  };
}

/** A self-evaluation in a given state, of an approved project of its own, made by the office's people. */
export async function evaluation(
  api: TestApi,
  office: Office,
  state: 'open' | 'reported' | 'submitted' | 'returned' | 'filed' = 'open',
  options: EvaluationOptions = {},
): Promise<{ project: ProjectEntity; evaluation: EvaluationEntity }> {
  const { year = 2026 } = options;
  const service = api.get(EvaluationService);
  const { project } = await approvedProject(api, office, options);
  await api.get(EvaluationOpeningService).open(office.finance, year, `${year + 1}-03-31`);
  const opened = await api.get(Db).as(office.unit, (tx) => evaluationOf(tx, project.id, year));
  if (!opened) throw new Error('the self-evaluation was not opened');
  if (state === 'open') return { project, evaluation: opened };
  const { id } = opened;
  let made = await service.save(office.unit, id, opened.version, await evaluationForm(api, office, id, options));
  made = await service.move(office.unit, { id, action: 'report', version: made.version });
  if (state === 'reported') return { project, evaluation: made };
  made = await service.move(office.department, { id, action: 'submit', version: made.version });
  if (state === 'filed') made = await service.move(office.finance, { id, action: 'file', version: made.version });
  if (state === 'returned')
    made = await service.move(office.finance, { id, action: 'return', version: made.version, reason: '请核实完成值' });
  return { project, evaluation: made };
}

/** A filed self-evaluation; `actuals` by indicator name decide the grade. */
export const filedEvaluation = (api: TestApi, office: Office, options: EvaluationOptions = {}) =>
  evaluation(api, office, 'filed', options);

type SampleRow = {
  readonly l1: string;
  readonly l2: string;
  readonly l3: string;
  readonly nature: 'POS' | 'REV' | 'QUAL';
  readonly op: string;
  readonly target: number | string;
  readonly unit: string;
  readonly weight: number;
  readonly actual: number | string;
  readonly reason: string;
  readonly score: number;
};
/** A disclosed or modelled project of `libs/domain/data/sample-projects.json`; its money is in 万元. */
export type Sample = {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly budgetInit: number;
  readonly budget: number;
  readonly exec: number;
  readonly goal: string;
  readonly rows: readonly SampleRow[];
  readonly budgetScore: number;
  readonly total: number;
};

export function sampleProject(id: string): Sample {
  const file = new URL('../../../libs/domain/data/sample-projects.json', import.meta.url);
  const found = (JSON.parse(readFileSync(file, 'utf8')) as Sample[]).find((each) => each.id === id);
  if (!found) throw new Error(`no sample ${id}`);
  return found;
}

const natures: Readonly<Record<SampleRow['nature'], IndicatorNature>> = {
  POS: 'positive',
  REV: 'reverse',
  QUAL: 'qualitative',
};

/** What the sample's project and target are made from. */
export const sampleOptions = ({ name, year, budget, goal, rows }: Sample): TargetOptions & { amount: string } => ({
  year,
  amount: fromWan(budget),
  project: { name, funds: [{ year, source: 'fiscal', amount: fromWan(budget) }] },
  input: { annualGoal: goal },
  indicators: rows.map(({ l1, l2, l3, nature, op, target, unit, weight }) => {
    const level1 = nm10hao.tree.find((level) => level.name.zh === l1);
    const described = nature === 'QUAL';
    return {
      level1: level1?.key ?? l1,
      level2: level1?.level2.find((level) => level.name.zh === l2)?.key ?? l2,
      name: l3,
      nature: natures[nature],
      direction: described ? null : (op.toLowerCase() as IndicatorDirection),
      value: described ? null : String(target),
      standard: described ? String(target) : '',
      unit,
      weight: String(weight),
    };
  }),
});
