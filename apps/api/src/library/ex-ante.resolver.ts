import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  bestConclusion,
  type ExAnteAction,
  type ExAnteConclusion,
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
  MoveExAnteArgs,
  ProjectDto,
  SaveExAnteArgs,
  SetExAnteRuleArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, insideGovernment, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import type { ExAnteAssessmentEntity } from './ex-ante.entity';
import { exAnteById, exAnteRules } from './ex-ante.reads';
import { ExAnteService } from './ex-ante.service';
import { loadProject } from './library.reads';

@Resolver(() => ExAnteAssessmentDto)
export class ExAnteResolver {
  constructor(
    private readonly db: Db,
    private readonly exAnte: ExAnteService,
  ) {}

  @Query(() => ExAnteAssessmentDto, { description: 'One ex-ante assessment in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  exAnteAssessment(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.readOnce(actor, (tx) => exAnteById(tx, id));
  }

  @Query(() => [ExAnteRuleDto], { description: 'Amounts of my place and of those above, the nearest first.' })
  @Allow(insideGovernment)
  exAnteRules(@CurrentActor() actor: Actor) {
    return this.db.readOnce(actor, (tx) => exAnteRules(tx, actor));
  }

  @Mutation(() => ExAnteResult, { description: 'Begins the ex-ante assessment of a project that needs one.' })
  @Allow(['department', 'unit'])
  startExAnte(@CurrentActor() actor: Actor, @Args('projectId', { type: () => ID }, ParseUUIDPipe) projectId: string) {
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
  project(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() { projectId }: ExAnteAssessmentEntity) {
    return loadProject(this.db, visit, actor, projectId);
  }

  @ResolveField(() => [ExAnteActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  allowedActions(@CurrentActor() actor: Actor, @Parent() assessment: ExAnteAssessmentEntity): ExAnteAction[] {
    return allowed(exAnteLifecycle, actor, assessment);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change it now.' })
  @Allow(insideGovernment)
  editable(@CurrentActor() actor: Actor, @Parent() assessment: ExAnteAssessmentEntity): boolean {
    return refuseExAnteEdit(actor, assessment) === null;
  }

  @ResolveField(() => ExAnteConclusionEnum, { description: 'The best conclusion its points allow.' })
  @Allow(insideGovernment)
  bestConclusion(@Parent() { ratings }: ExAnteAssessmentEntity): ExAnteConclusion {
    return bestConclusion(ratings);
  }
}
