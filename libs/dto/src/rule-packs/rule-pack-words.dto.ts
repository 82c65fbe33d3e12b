import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Text, ToldSection } from '@chengxiao/domain';
import { IsId } from '../validators';
import { BilingualTextDto, PackSectionEnum } from './rule-pack.dto';

@ObjectType('RulePackStatement', { description: 'One thing a pack says, in words.' })
export class RulePackStatementDto {
  @Field(() => String, { description: 'Place in the pack, for example weights.0' }) path!: string;
  @Field(() => BilingualTextDto, { description: 'What the pack says' }) text!: Text;
  @Field(() => String, { nullable: true, description: 'Document and clause it rests on; 本地做法 is local practice' })
  clause!: string | null;
}

@ObjectType('RulePackSection', { description: 'A section of a pack in words.' })
export class RulePackSectionDto {
  @Field(() => PackSectionEnum, { description: 'The section' }) section!: ToldSection;
  @Field(() => BilingualTextDto, { description: 'Title of the section' }) title!: Text;
  @Field(() => String, { nullable: true, description: 'Pack it is inherited from; null where stated here' })
  originId!: string | null;
  @Field(() => Int, { nullable: true, description: 'Version of that pack; null where stated here' }) originVersion!:
    number | null;
  @Field(() => [RulePackStatementDto], { description: 'What the section says, one by one' })
  statements!: RulePackStatementDto[];
}

@ObjectType('RulePackDifference', { description: 'One place where two packs say different things.' })
export class RulePackDifferenceDto {
  @Field(() => PackSectionEnum, { description: 'The section it stands in' }) section!: ToldSection;
  @Field(() => BilingualTextDto, { description: 'Title of that section' }) title!: Text;
  @Field(() => String, { description: 'Place in the pack, for example weights.0' }) path!: string;
  @Field(() => BilingualTextDto, { nullable: true, description: 'Null where the first says nothing here' })
  before!: Text | null;
  @Field(() => BilingualTextDto, { nullable: true, description: 'Null where the second says nothing here' })
  after!: Text | null;
}

@ArgsType()
export class RulePackDifferenceArgs {
  @Field(() => ID, { description: 'UUID of the version to compare from' }) @IsId() beforeId!: string;
  @Field(() => ID, { description: 'UUID of the version to compare with' }) @IsId() afterId!: string;
}
