import type { Actor, Fund, RulePack, TargetDraft } from '@chengxiao/domain';
import type { Tx } from '../../kit/data/db';
import { ProjectEntity } from '../../library';
import { latestReviewRounds, type ReviewRoundEntity, type RouteOf, routesOfDivision } from '../../review';
import { packsInForce } from '../../rule-packs';
import { type CarriedSource, earlierVersionsOf, carriedSourceOf } from '../declaration/carried.reads';
import { type FormKindOf, formKindsOfDivision } from '../declaration/declaration-rules.reads';
import { type LintReferences, lintReferencesOf } from '../../lint';
import { storedDraft } from '../target.draft';
import type { TargetEntity } from '../target.entity';
import { fundsOf, indicatorsOf, planStepsOf } from '../targets.reads';

/** A locked target before it is submitted, with all that the rules hold it against. */
export type SubmissionCase = {
  readonly target: TargetEntity;
  readonly project: ProjectEntity;
  readonly draft: TargetDraft;
  /** Money of the project in all its years. */
  readonly funds: readonly Fund[];
  /** Its budget line of the year in 元, unless there is none or it is cancelled. */
  readonly lineAmount: string | null;
  readonly references: LintReferences;
  /** The approved target it was begun from, where it was. */
  readonly carriedSource: CarriedSource | null;
  /** Its last round of review. */
  readonly earlier: ReviewRoundEntity | undefined;
};

/** What holds in the division of whoever submits, by budget year. */
export type SubmissionRules = {
  readonly packOf: (year: number) => RulePack;
  readonly routeOf: RouteOf;
  readonly kindOf: FormKindOf;
};

export type Submissions = { readonly cases: ReadonlyMap<string, SubmissionCase>; readonly rules: SubmissionRules };

/** What targets to be submitted are held against, by their ids, and the rules of the actor's division, whose targets alone the actor submits. */
export async function submissionsOf(
  tx: Tx,
  { divisionCode }: Actor,
  targets: readonly TargetEntity[],
): Promise<Submissions> {
  const packOf = await packsInForce(
    tx,
    divisionCode,
    targets.map(({ year }) => year),
  );
  const routeOf = await routesOfDivision(tx, divisionCode, 'target');
  const kindOf = await formKindsOfDivision(tx, divisionCode);
  return { cases: await withContent(tx, targets), rules: { packOf, routeOf, kindOf } };
}

/** Adds what the targets say, and what was said and reached elsewhere. */
async function withContent(tx: Tx, targets: readonly TargetEntity[]): Promise<Map<string, SubmissionCase>> {
  const [ids, projectIds] = [targets.map(({ id }) => id), targets.map(({ projectId }) => projectId)];
  const projects = await tx.all(ProjectEntity, 'where t.id = any($1)', [projectIds]);
  const projectOf = new Map(projects.map((project) => [project.id, project]));
  const rows = Map.groupBy(await indicatorsOf(tx, ids), ({ targetId }) => targetId);
  const steps = Map.groupBy(await planStepsOf(tx, ids), ({ targetId }) => targetId);
  const funds = Map.groupBy(await fundsOf(tx, projectIds), ({ projectId }) => projectId);
  const lines = new Map((await lineAmountsOf(tx, ids)).map(({ targetId, amount }) => [targetId, amount]));
  const referencesOf = await lintReferencesOf(tx, ids);
  const earlier = Map.groupBy(await earlierVersionsOf(tx, ids), ({ forTarget }) => forTarget);
  const rounds = new Map((await latestReviewRounds(tx, ids)).map((round) => [round.subjectId, round]));
  const cases = targets.flatMap((target): SubmissionCase[] => {
    const { id, projectId, carriedFrom } = target;
    const project = projectOf.get(projectId);
    if (!project) return [];
    const draft = storedDraft(target, rows.get(id) ?? [], steps.get(id) ?? []);
    const carriedSource = carriedFrom ? carriedSourceOf(earlier.get(id) ?? [], carriedFrom) : null;
    const money = { funds: funds.get(projectId) ?? [], lineAmount: lines.get(id) ?? null };
    return [{ target, project, draft, ...money, references: referencesOf(id), carriedSource, earlier: rounds.get(id) }];
  });
  return new Map(cases.map((each) => [each.target.id, each]));
}

const lineAmountsOf = (tx: Tx, targetIds: readonly string[]): Promise<{ targetId: string; amount: string }[]> =>
  tx.rows(
    `select g.id as "targetId", l.amount from target g join budget_line l on l.project_id = g.project_id and l.year = g.year
      where g.id = any($1) and l.state <> 'cancelled'`,
    [targetIds],
  );
