import { Injectable } from '@nestjs/common';
import {
  type Actor,
  continuationWay,
  continuedDraft,
  orInvalid,
  orRefuse,
  ProblemError,
  type ProjectDraft,
  projectFields,
  readFields,
  refusal,
  refuseContinuation,
} from '@chengxiao/domain';
import { TargetInput } from '@chengxiao/dto';
import { lockAll, orNotFound } from '../../kit/data/change';
import { Db, type Tx } from '../../kit/data/db';
import { judgeEach, type Outcome } from '../../kit/data/many';
import { enqueue } from '../../kit/jobs/jobs';
import {
  draftMany,
  expensesByProject,
  fundsByProject,
  ProjectEntity,
  projectFingerprints,
  proposability,
  type UnitDraft,
} from '../../library';
import { draftOf } from '../target.draft';
import { continuedBy } from './continuation.reads';
import { TargetsService } from '../targets.service';

/** 延续上年: projects of last year go on in this one, none of them twice. */
@Injectable()
export class ContinuationService {
  constructor(
    private readonly db: Db,
    private readonly targets: TargetsService,
  ) {}

  /**
   * Continues projects of the year before, each judged by itself: one that runs on gets the target of the year, begun from its latest
   * approved one; one that ended is proposed anew, with the money of last year to be confirmed, and its target will begin from what was
   * approved. Asked again it names what was continued already, so that a lost answer may be asked for again.
   */
  continueAll(actor: Actor, projectIds: readonly string[], year: number): Promise<readonly Outcome[]> {
    return this.db.as(actor, async (tx) => {
      const projects = await lockAll(tx, ProjectEntity, projectIds);
      const runsOn = (id: string): boolean => {
        const project = projects.get(id);
        return project !== undefined && continuationWay(project, year) === 'declare';
      };
      const outcomes = new Map<string, Outcome>();
      const keep = (found: readonly Outcome[]): void => found.forEach((each) => void outcomes.set(each.id, each));
      const former = projectIds.filter((id) => !runsOn(id)).map((id) => ({ id, project: projects.get(id) }));
      keep(await this.proposeAll(tx, actor, former, year));
      const started = projectIds.filter(runsOn);
      const judged = await judgeEach(
        started.map((id) => ({ id })),
        ({ id }) => {
          orRefuse(refuseContinuation(actor, orNotFound(projects.get(id)), year));
          return id;
        },
      );
      keep(judged.outcomes);
      const start = { year, from: 'latest', draft: draftOf(new TargetInput()) } as const;
      if (judged.allowed.length > 0) keep((await this.targets.declareAll(tx, actor, judged.allowed, start)).outcomes);
      return [...new Set(projectIds)].map((id) => orNotFound(outcomes.get(id)));
    });
  }

  private async proposeAll(
    tx: Tx,
    actor: Actor,
    former: readonly { readonly id: string; readonly project: ProjectEntity | undefined }[],
    year: number,
  ): Promise<readonly Outcome[]> {
    if (former.length === 0) return [];
    const ids = former.map(({ id }) => id);
    const known = await tx.rows<{ of: string; name: string; code: string }>(
      `select f.id as "of", n.name, n.code from project f cross join lateral (${continuedBy('f', '$2::integer')}) n where f.id = any($1)`,
      [ids, year],
    );
    const continued = new Map(known.map((each) => [each.of, each]));
    const funds = await fundsByProject(tx, ids);
    const expenses = await expensesByProject(tx, ids);
    const moneyOf = (id: string) => ({ funds: funds.get(id) ?? [], expenses: expenses.get(id) ?? [] });
    const drafts = new Map(
      former.flatMap(({ id, project }): [string, ProjectDraft][] =>
        project ? [[id, continuedDraft(readFields(projectFields, { ...project, ...moneyOf(id) }), year)]] : [],
      ),
    );
    const faultsOf = await proposability(tx, actor, [...drafts.values()]);
    const { allowed, outcomes } = await judgeEach(former, ({ id, project: found }): UnitDraft => {
      const project = orNotFound(found);
      orRefuse(refuseContinuation(actor, project, year));
      const already = continued.get(id);
      if (already) throw new ProblemError(refusal('DUPLICATE', 'alreadyContinued', already));
      const carried = orNotFound(drafts.get(id));
      const faults = faultsOf(carried);
      // A first-level project that ended is left behind; the new one may be chosen while the money is confirmed.
      const isOfParent = ({ path }: { readonly path: string }): boolean => path === 'parentId';
      orInvalid(faults.filter((each) => !isOfParent(each)));
      const draft = faults.some(isOfParent) ? { ...carried, parentId: null } : carried;
      const { orgId, orgName: name, orgPath: path, divisionCode, departmentName } = project;
      return { draft, continuesId: id, unit: { id: orgId, name, path, divisionCode, departmentName } };
    });
    if (allowed.length > 0) {
      await draftMany(tx, actor, allowed, { year });
      await enqueue(tx, projectFingerprints, {});
    }
    return outcomes;
  }
}
