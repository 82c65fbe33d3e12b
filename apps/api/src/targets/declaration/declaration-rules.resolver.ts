import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import {
  DeclarationRuleDto,
  DeclarationRuleResult,
  DeclarationRulesArgs,
  SetDeclarationRuleArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, insideGovernment, type Visit } from '../../kit/allow';
import { Db } from '../../kit/db';
import { loadDivision } from '../../identity';
import type { DeclarationRuleEntity } from './declaration-rule.entity';
import { declarationRulesOf } from './declaration-rules.reads';
import { DeclarationRulesService } from './declaration-rules.service';

@Resolver(() => DeclarationRuleDto)
export class DeclarationRulesResolver {
  constructor(
    private readonly db: Db,
    private readonly service: DeclarationRulesService,
  ) {}

  @Query(() => [DeclarationRuleDto], {
    description:
      'What a division and those above it say of the declaration: the nearest first, each one its latest first.',
  })
  @Allow(insideGovernment)
  declarationRules(@CurrentActor() actor: Actor, @Args() { divisionCode }: DeclarationRulesArgs) {
    return this.db.readOnce(actor, (tx) => declarationRulesOf(tx, divisionCode));
  }

  @Mutation(() => DeclarationRuleResult, {
    description: 'Sets the limit of the short form in my division from a fiscal year on.',
  })
  @Allow(['finance'])
  setDeclarationRule(@CurrentActor() actor: Actor, @Args() command: SetDeclarationRuleArgs) {
    return this.service.set(actor, command);
  }

  @ResolveField(() => String, { description: 'Name of the division that says so.' })
  @Allow(insideGovernment)
  async divisionName(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() rule: DeclarationRuleEntity,
  ) {
    return (await loadDivision(this.db, visit, actor, rule.divisionCode))?.name ?? rule.divisionCode;
  }
}
