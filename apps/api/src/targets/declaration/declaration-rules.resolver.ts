import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import {
  DeclarationRuleDto,
  DeclarationRuleResult,
  DeclarationRulesArgs,
  SetDeclarationRuleArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading } from '../../kit/door/allow';
import { ParentRow } from '../../kit/door/selected';
import { ReadingContext } from '../../kit/data/reading';
import { loadDivision } from '../../identity';
import type { DeclarationRuleEntity } from './declaration-rule.entity';
import { declarationRulesOf } from './declaration-rules.reads';
import { DeclarationRulesService } from './declaration-rules.service';

@Resolver(() => DeclarationRuleDto)
export class DeclarationRulesResolver {
  constructor(private readonly service: DeclarationRulesService) {}

  @Query(() => [DeclarationRuleDto], {
    description:
      'What a division and those above it say of the declaration: the nearest first, each one its latest first.',
  })
  @Allow(insideGovernment)
  declarationRules(@Reading() reading: ReadingContext, @Args() { divisionCode }: DeclarationRulesArgs) {
    return reading.readOnce((tx) => declarationRulesOf(tx, divisionCode));
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
    @Reading() reading: ReadingContext,
    @ParentRow('divisionCode') rule: Pick<DeclarationRuleEntity, 'divisionCode'>,
  ) {
    return (await reading.load(loadDivision, rule.divisionCode))?.name ?? rule.divisionCode;
  }
}
