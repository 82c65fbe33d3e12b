import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  bestConclusion,
  type ExAnteAction,
  type ExAnteConclusion,
  exAnteFormOf,
  exAnteLifecycle,
  refuseExAnteEdit,
} from '@chengxiao/domain';
import {
  ExAnteActionEnum,
  ExAnteAssessmentDto,
  ExAnteConclusionEnum,
  ExAnteResult,
  ExAnteRuleDto,
  ExAnteRuleResult,
  HistoryEntryDto,
  JsonScalar,
  MoveExAnteArgs,
  ProjectDto,
  SaveExAnteArgs,
  SetExAnteRuleArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { loadHistoryOf } from '../kit/data/history';
import { type UnitFormColumn, unitFormColumns } from '../kit/data/columns';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { IdArg } from '../kit/door/id-arg';
import type { ExAnteAssessmentEntity } from './ex-ante.entity';
import { exAnteById, exAnteRules } from './ex-ante.reads';
import { ExAnteService } from './ex-ante.service';
import { loadProject } from './library.reads';

@Resolver(() => ExAnteAssessmentDto)
export class ExAnteResolver {
  constructor(private readonly exAnte: ExAnteService) {}

  @Query(() => ExAnteAssessmentDto, { description: 'One ex-ante assessment in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  exAnteAssessment(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.readOnce((tx) => exAnteById(tx, id));
  }

  @Query(() => [ExAnteRuleDto], { description: 'Amounts of my place and of those above, the nearest first.' })
  @Allow(insideGovernment)
  exAnteRules(@Reading() reading: ReadingContext) {
    return reading.readOnce((tx) => exAnteRules(tx, reading.actor));
  }

  @Mutation(() => ExAnteResult, { description: 'Begins the ex-ante assessment of a project that needs one.' })
  @Allow(['department', 'unit'])
  startExAnte(@CurrentActor() actor: Actor, @IdArg('projectId') projectId: string) {
    return this.exAnte.start(actor, projectId);
  }

  @Mutation(() => ExAnteResult, { description: 'Replaces what was prepared.' })
  @Allow(['department', 'unit'])
  saveExAnte(@CurrentActor() actor: Actor, @Args() { id, version, input }: SaveExAnteArgs) {
    return this.exAnte.save(actor, id, version, input);
  }

  @Mutation(() => ExAnteResult, { description: 'Submits, returns or concludes it, or states what was changed.' })
  @Allow(['department', 'unit', 'finance'])
  moveExAnte(@CurrentActor() actor: Actor, @Args() move: MoveExAnteArgs) {
    return this.exAnte.move(actor, move);
  }

  @Mutation(() => ExAnteRuleResult, { description: 'Sets from which amount on my place wants assessments.' })
  @Allow(['finance'])
  setExAnteRule(@CurrentActor() actor: Actor, @Args() rule: SetExAnteRuleArgs) {
    return this.exAnte.setRule(actor, rule);
  }

  @ResolveField(() => ProjectDto, { description: 'What is assessed.' })
  @Allow(insideGovernment)
  project(
    @Reading() reading: ReadingContext,
    @ParentRow('projectId') { projectId }: Pick<ExAnteAssessmentEntity, 'projectId'>,
  ) {
    return reading.load(loadProject, projectId);
  }

  @ResolveField(() => [ExAnteActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow(...unitFormColumns, 'conclusion')
    assessment: Pick<ExAnteAssessmentEntity, UnitFormColumn | 'conclusion'>,
  ): ExAnteAction[] {
    return allowed(exAnteLifecycle, actor, assessment);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change it now.' })
  @Allow(insideGovernment)
  editable(
    @CurrentActor() actor: Actor,
    @ParentRow(...unitFormColumns, 'conclusion')
    assessment: Pick<ExAnteAssessmentEntity, UnitFormColumn | 'conclusion'>,
  ): boolean {
    return refuseExAnteEdit(actor, assessment) === null;
  }

  @ResolveField(() => ExAnteConclusionEnum, { description: 'The best conclusion its points allow.' })
  @Allow(insideGovernment)
  bestConclusion(
    @ParentRow('ratings', 'form') { ratings, form }: Pick<ExAnteAssessmentEntity, 'ratings' | 'form'>,
  ): ExAnteConclusion {
    return bestConclusion(exAnteFormOf({ form }), ratings);
  }

  @ResolveField(() => JsonScalar, {
    description:
      'Points of the dimensions, what marks give, and the bounds of the conclusions, as the pack in force had them when it began.',
  })
  @Allow(insideGovernment)
  form(@ParentRow('form') { form }: Pick<ExAnteAssessmentEntity, 'form'>): unknown {
    return exAnteFormOf({ form });
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it, oldest first.' })
  @Allow(insideGovernment)
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<ExAnteAssessmentEntity, 'id'>) {
    return reading.load(loadHistoryOf, id);
  }
}
