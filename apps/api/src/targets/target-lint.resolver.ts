import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor, Role } from '@chengxiao/domain';
import { LintContextDto, LintFindingDto, LintTargetArgs, TargetDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, type Visit } from '../kit/allow';
import type { TargetEntity } from './target.entity';

/** Who declares targets, reviews them or watches over them; a third party judges what came of them. */
const inside: readonly Role[] = ['government', 'finance', 'department', 'unit', 'audit'];

/** The indicator check 指标体检 of what is stored, and of a form that is not yet. */
@Resolver(() => TargetDto)
export class TargetLintResolver {
  @Query(() => [LintFindingDto], {
    description: 'What the indicator check says of a form as it stands; stores nothing. NOT_FOUND outside my scope.',
  })
  @Allow(['department', 'unit'])
  lintTarget(
    @CurrentActor() _actor: Actor,
    @CurrentVisit() _visit: Visit,
    @Args() _form: LintTargetArgs,
  ): LintFindingDto[] {
    return [];
  }

  @ResolveField(() => [LintFindingDto], {
    description: 'What the indicator check says of it as it is stored, in the order of the form.',
  })
  @Allow(inside)
  findings(
    @CurrentActor() _actor: Actor,
    @CurrentVisit() _visit: Visit,
    @Parent() _target: TargetEntity,
  ): LintFindingDto[] {
    return [];
  }

  @ResolveField(() => LintContextDto, {
    description: 'Last year, peers and similar targets: what the check compares with.',
  })
  @Allow(inside)
  lintContext(
    @CurrentActor() _actor: Actor,
    @CurrentVisit() _visit: Visit,
    @Parent() _target: TargetEntity,
  ): LintContextDto {
    return { lastYear: [], peers: [], similar: [] };
  }
}
