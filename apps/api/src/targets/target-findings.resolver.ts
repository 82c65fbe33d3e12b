import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  checkTargetYear,
  type LintContext,
  type LintSubject,
  lintTarget,
  orInvalid,
  type RulePack,
} from '@chengxiao/domain';
import { LintContextDto, LintFindingDto, LintTargetArgs, TargetDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, type Visit, insideGovernment } from '../kit/allow';
import { orNotFound } from '../kit/change';
import { Db } from '../kit/db';
import { loadFunds, projectById, loadProject } from '../library';
import { loadHeadInForce, loadPackOf, packInForce } from '../rule-packs';
import { formKindOfProject } from './declaration/declaration-rules.reads';
import { draftOf, storedDraft } from './target.draft';
import type { TargetEntity } from './target.entity';
import { contextOf, loadLastYear, loadPeers, loadSimilar, localise, subjectOf, lintReferencesOfForm } from '../lint';
import { fundsOf, loadIndicators, loadPlanSteps } from './targets.reads';

/**
 * What one field costs against the limit of a document: a form is examined whole whatever is asked of its findings, so
 * that one object or a page of twenty may have them and a list of a hundred may not.
 */
const cost = { findings: 2_000, context: 1_000 };

type Examination = { readonly pack: RulePack; readonly subject: LintSubject; readonly context: LintContext };

/** The indicator check 指标体检 of what is stored, and of a form that is not yet. */
@Resolver(() => TargetDto)
export class TargetLintResolver {
  constructor(private readonly db: Db) {}

  @Query(() => [LintFindingDto], {
    complexity: cost.findings,
    description: 'What the indicator check says of a form as it stands; stores nothing. NOT_FOUND outside my scope.',
  })
  @Allow(['department', 'unit'])
  lintTarget(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Args() { projectId, year, input }: LintTargetArgs,
  ): Promise<LintFindingDto[]> {
    return this.db.as(actor, async (tx) => {
      const project = await projectById(tx, projectId);
      orInvalid(checkTargetYear(year, project));
      const pack = await packInForce(tx, project.divisionCode, year);
      const draft = draftOf(input);
      const formKind = await formKindOfProject(tx, project, year);
      const subject = subjectOf(project, year, await fundsOf(tx, [projectId]), draft, formKind);
      const references = await lintReferencesOfForm(tx, { projectId, year, rows: draft.indicators });
      return lintTarget(pack, subject, contextOf(pack, subject, references)).map(localise(visit.language ?? 'zh'));
    });
  }

  @ResolveField(() => [LintFindingDto], {
    complexity: cost.findings,
    description: 'What the indicator check says of it as it is stored, in the order of the form.',
  })
  @Allow(insideGovernment)
  async findings(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() target: TargetEntity,
  ): Promise<LintFindingDto[]> {
    const { pack, subject, context } = await this.loadExamination(actor, visit, target);
    return lintTarget(pack, subject, context).map(localise(visit.language ?? 'zh'));
  }

  @ResolveField(() => LintContextDto, {
    complexity: cost.context,
    description: 'Last year, peers and similar targets: what the check compares with.',
  })
  @Allow(insideGovernment)
  async lintContext(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() target: TargetEntity,
  ): Promise<LintContextDto> {
    const { lastYear = [], peers = [], similar = [] } = (await this.loadExamination(actor, visit, target)).context;
    return {
      lastYear: [...lastYear],
      peers: [...peers],
      similar: similar.map(({ similarity, names, ...of }) => ({
        ...of,
        similarity: similarity.toFixed(4),
        names: names && [...names],
      })),
    };
  }

  /** A stored target with all that the check asks about it; one statement for each kind of thing, for all of a request. */
  private async loadExamination(actor: Actor, visit: Visit, target: TargetEntity): Promise<Examination> {
    const { id, projectId, year } = target;
    const readingContext = [this.db, visit, actor] as const;
    const [head, project, funds, rows, steps, lastYear, peers, similar] = await Promise.all([
      loadHeadInForce(...readingContext, target),
      loadProject(...readingContext, projectId),
      loadFunds(...readingContext, projectId),
      loadIndicators(...readingContext, id),
      loadPlanSteps(...readingContext, id),
      loadLastYear(...readingContext, id),
      loadPeers(...readingContext, id),
      loadSimilar(...readingContext, id),
    ]);
    const pack = await loadPackOf(...readingContext, { rulePackId: head.packId, rulePackVersion: head.packVersion });
    const subject = subjectOf(orNotFound(project), year, funds, storedDraft(target, rows, steps), target.formKind);
    return { pack, subject, context: contextOf(pack, subject, { lastYear, peers, similar }) };
  }
}
