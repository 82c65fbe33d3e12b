import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  checkTargetYear,
  fieldNames,
  type LintContext,
  type LintSubject,
  lintTarget,
  orInvalid,
  type RulePack,
  targetHeadFields,
} from '@chengxiao/domain';
import { LintContextDto, LintFindingDto, LintTargetArgs, TargetDto } from '@chengxiao/dto';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { orNotFound } from '../kit/data/change';
import { ReadingContext } from '../kit/data/reading';
import { loadFunds, loadProject, projectById } from '../library';
import { loadHeadInForce, loadPackOf, packInForce } from '../rule-packs';
import { contextOf, lintReferencesOfForm, loadLastYear, loadPeers, loadSimilar, localise, subjectOf } from '../lint';
import { formKindOfProject } from './declaration/declaration-rules.reads';
import { draftOf, storedDraft } from './target.draft';
import type { TargetEntity } from './target.entity';
import { fundsOf, loadIndicators, loadPlanSteps } from './targets.reads';

/**
 * What one field costs against the limit of a document: a form is examined whole whatever is asked of its findings, so
 * that one object or a page of twenty may have them and a list of a hundred may not.
 */
const cost = { findings: 2_000, context: 1_000 };

/** What the check reads of the row itself. */
const examinedColumns = [
  'id',
  'projectId',
  'year',
  'divisionCode',
  'formKind',
  ...fieldNames(targetHeadFields),
] as const;
type ExaminedTarget = Pick<TargetEntity, (typeof examinedColumns)[number]>;

type Examination = { readonly pack: RulePack; readonly subject: LintSubject; readonly context: LintContext };

/** The indicator check 指标体检 of what is stored, and of a form that is not yet. */
@Resolver(() => TargetDto)
export class TargetLintResolver {
  @Query(() => [LintFindingDto], {
    complexity: cost.findings,
    description: 'What the indicator check says of a form as it stands; stores nothing. NOT_FOUND outside my scope.',
  })
  @Allow(['department', 'unit'])
  lintTarget(
    @Reading() reading: ReadingContext,
    @Args() { projectId, year, input }: LintTargetArgs,
  ): Promise<LintFindingDto[]> {
    return reading.read(async (tx) => {
      const project = await projectById(tx, projectId);
      orInvalid(checkTargetYear(year, project));
      const pack = await packInForce(tx, project.divisionCode, year);
      const draft = draftOf(input);
      const formKind = await formKindOfProject(tx, project, year);
      const subject = subjectOf(project, year, await fundsOf(tx, [projectId]), draft, formKind);
      const around = await lintReferencesOfForm(tx, { projectId, year, rows: draft.indicators });
      return lintTarget(pack, subject, contextOf(pack, subject, around)).map(localise(reading.language));
    });
  }

  @ResolveField(() => [LintFindingDto], {
    complexity: cost.findings,
    description: 'What the indicator check says of it as it is stored, in the order of the form.',
  })
  @Allow(insideGovernment)
  async findings(
    @Reading() reading: ReadingContext,
    @ParentRow(...examinedColumns) target: ExaminedTarget,
  ): Promise<LintFindingDto[]> {
    const { pack, subject, context } = await this.examined(reading, target);
    return lintTarget(pack, subject, context).map(localise(reading.language));
  }

  @ResolveField(() => LintContextDto, {
    complexity: cost.context,
    description: 'Last year, peers and similar targets: what the check compares with.',
  })
  @Allow(insideGovernment)
  async lintContext(
    @Reading() reading: ReadingContext,
    @ParentRow(...examinedColumns) target: ExaminedTarget,
  ): Promise<LintContextDto> {
    const { lastYear = [], peers = [], similar = [] } = (await this.examined(reading, target)).context;
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
  private async examined(reading: ReadingContext, target: ExaminedTarget): Promise<Examination> {
    const { id, projectId, year } = target;
    const [head, project, funds, rows, steps, lastYear, peers, similar] = await Promise.all([
      loadHeadInForce(reading, target),
      reading.load(loadProject, projectId),
      reading.load(loadFunds, projectId),
      reading.load(loadIndicators, id),
      reading.load(loadPlanSteps, id),
      reading.load(loadLastYear, id),
      reading.load(loadPeers, id),
      reading.load(loadSimilar, id),
    ]);
    const pack = await loadPackOf(reading, { rulePackId: head.packId, rulePackVersion: head.packVersion });
    const subject = subjectOf(orNotFound(project), year, funds, storedDraft(target, rows, steps), target.formKind);
    return { pack, subject, context: contextOf(pack, subject, { lastYear, peers, similar }) };
  }
}
