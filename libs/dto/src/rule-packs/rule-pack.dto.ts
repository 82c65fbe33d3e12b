import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type GoldenKind,
  goldenKinds,
  rulePackLifecycle,
  type RulePackState,
  rulePackStates,
  sectionTitle,
  type Text,
  type ToldSection,
  toldSections,
} from '@chengxiao/domain';
import { enumOf, meaningsOf } from '../enum';
import { fields } from '../fields';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { JsonScalar, TimestampScalar } from '../scalars';
import { IsText } from '../validators';

export const RulePackStateEnum = enumOf('RulePackState', rulePackStates, 'Where a version of a rule pack stands.', {
  draft: '草稿: being written, judges nobody',
  active: '已启用: judges its years',
  superseded: '已被替代: a later version or pack judges from a year on',
  pattern: '样本: judges nobody, serves to draft from',
  discarded: '已作废: a draft that was given up',
});
export const RulePackActionEnum = enumOf(
  'RulePackAction',
  actionsOf(rulePackLifecycle),
  'What finance does to a draft of a rule pack.',
  { activate: '启用: judges from its first fiscal year on; frozen', discard: '作废: gives the draft up' },
);

export const PackSectionEnum = enumOf(
  'RulePackSectionName',
  toldSections,
  'Sections of a rule pack; head says scope and documents.',
  meaningsOf(toldSections, sectionTitle),
);
export const GoldenKindEnum = enumOf('GoldenKind', goldenKinds, 'What a case with a known outcome scores.', {
  budget: '预算执行: execution of the budget',
  atLeast: '正向指标: a row that is to reach its target',
  atMost: '反向指标: a row that is to stay below its target',
  equal: '等于: a row that is to hit its target',
  qualitative: '定性指标: a described row, by its band',
  grade: '等级: the grade of a total',
  weights: '权重: points of the dimensions for a category of project, and those left to budget execution',
});

@ObjectType('BilingualText', { description: 'A text in both languages.' })
export class BilingualTextDto implements Text {
  @Field(() => String, fields.zh) zh!: string;
  @Field(() => String, fields.en) en!: string;
}

@InputType('BilingualTextInput', { description: 'A text in both languages.' })
export class BilingualTextInput implements Text {
  @Field(() => String, fields.zh) @IsText(120, true) zh!: string;
  @Field(() => String, fields.en) @IsText(120, true) en!: string;
}

@ObjectType('RulePackFinding', { description: 'What keeps a pack from judging.' })
export class RulePackFindingDto {
  @Field(() => String, { description: 'Place in the pack, for example weights.0.groups.1.weight' }) path!: string;
  @Field(() => String, { description: 'What is wrong, in the language of the request' }) message!: string;
}

@ObjectType('GoldenRun', { description: 'One case whose outcome is known, and what the pack makes of it.' })
export class GoldenRunDto {
  @Field(() => Int, { description: 'Place among the cases of the pack' }) index!: number;
  @Field(() => GoldenKindEnum, { description: 'What the case scores' }) kind!: GoldenKind;
  @Field(() => JsonScalar, { description: 'Figures by name, as text' }) input!: unknown;
  @Field(() => String, { description: 'What the case is known to give' }) expected!: string;
  @Field(() => String, { description: 'What this pack gives' }) actual!: string;
  @Field(() => Boolean, { description: 'Whether both are equal' }) passed!: boolean;
}

@ObjectType('InheritedSection', { description: 'A section the pack does not state, and the pack that does.' })
export class InheritedSectionDto {
  @Field(() => PackSectionEnum, { description: 'The section' }) section!: ToldSection;
  @Field(() => String, { nullable: true, description: 'Null while no pack states it' }) packId!: string | null;
  @Field(() => Int, { nullable: true, description: 'Version of that pack' }) packVersion!: number | null;
}

@ObjectType('RulePack', {
  description:
    'One version of a rule pack 规则包: what varies by place and year in weights, scoring, grades, monitoring and linkage. Only a draft changes; later forms point at the version that judged them.',
})
export class RulePackDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, { description: 'Id of the pack; its versions share it' }) packId!: string;
  @Field(() => Int, { description: 'Number of the version, from 1' }) packVersion!: number;
  @Field(() => BilingualTextDto, { description: '名称: name of the pack' }) name!: Text;
  @Field(() => String, { description: 'Code of the division whose finance bureau sets it; 000000 for patterns' })
  jurisdiction!: string;
  @Field(() => Int, { description: 'First fiscal year it judges' }) fromYear!: number;
  @Field(() => Int, { nullable: true, description: 'Last fiscal year; null: open' }) toYear!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'First fiscal year another pack of the jurisdiction judges instead',
  })
  supersededFrom!: number | null;
  @Field(() => RulePackStateEnum, fields.state) state!: RulePackState;
  @Field(() => String, { nullable: true, description: 'Pack whose sections it inherits' }) baseId!: string | null;
  @Field(() => Int, { nullable: true, description: 'Version of that pack' }) baseVersion!: number | null;
  @Field(() => String, { nullable: true, description: 'Null when it came with the system' }) draftedBy!: string | null;
  @Field(() => String, { nullable: true, description: 'Null when it came with the system' }) activatedBy!:
    string | null;
  @Field(() => TimestampScalar, { nullable: true, description: '启用时间: null until activated' }) activatedAt!:
    string | null;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

export const RulePackPage = pageOf('RulePackPage', RulePackDto);
export const RulePackResult = resultOf('RulePackResult', RulePackDto);
