import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type LintRuleId, lintRuleIds, lintSeverities, type LintSeverity, lintRuleLabels } from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf, meaningsOf } from '../enum';
import { args, fields } from '../fields';
import { DecimalScalar } from '../scalars';
import { IsBudgetYear, IsId } from '../validators';
import { TargetInput } from '../targets/target-input.dto';

export const LintRuleEnum = enumOf(
  'LintRule',
  lintRuleIds,
  'Rules of the indicator check 指标体检: L of declarations, S of self-evaluations; docs/linter.md.',
  meaningsOf(lintRuleIds, (id) => lintRuleLabels[id].name),
);
export const LintSeverityEnum = enumOf(
  'LintSeverity',
  lintSeverities,
  'What a finding of the indicator check means; the rule pack decides.',
  {
    block: '须改正: the form cannot be submitted',
    warn: '提醒: the form may be submitted, reviewers see it',
    advise: '建议: a hint for the declarer',
  },
);

@ObjectType('LintChange', { description: 'One cell that a fix writes.' })
export class LintChangeDto {
  @Field(() => String, { description: 'The cell, as in findings' }) path!: string;
  @Field(() => String, { nullable: true, description: 'What it becomes; null empties it' }) value!: string | null;
}

@ObjectType('LintFix', { description: 'A correction to take with one click; it alone removes the finding.' })
export class LintFixDto {
  @Field(() => String, { description: 'What it does, in the language of the request' }) label!: string;
  @Field(() => [LintChangeDto], { description: 'Cells it writes' }) changes!: LintChangeDto[];
}

@ObjectType('LintFinding', { description: 'What the indicator check 指标体检 found at one cell.' })
export class LintFindingDto {
  @Field(() => LintRuleEnum, { description: '体检规则: which rule found it' }) rule!: LintRuleId;
  @Field(() => LintSeverityEnum, { description: '`block` keeps the form from being submitted' })
  severity!: LintSeverity;
  @Field(() => String, { description: 'Where it is, for example indicators.3.direction' }) path!: string;
  @Field(() => Int, { nullable: true, description: 'Row of its table from 0; null for the form as a whole' })
  row!: number | null;
  @Field(() => String, { description: 'Document and clause it rests on' }) clause!: string;
  @Field(() => String, { description: 'Name of the rule, in the language of the request' }) title!: string;
  @Field(() => String, { description: 'What is wrong and what to do, in the language of the request' })
  message!: string;
  @Field(() => [LintFixDto], { description: 'Alternatives, the likeliest first' }) fixes!: LintFixDto[];
}

@ObjectType('PastIndicator', { description: 'An approved annual indicator of the same project a year ago.' })
export class PastIndicatorDto {
  @Field(() => String, fields.indicatorName) name!: string;
  @Field(() => String, fields.unit) unit!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Target value; none on qualitative rows' })
  value!: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '实际完成值 of its self-evaluation; null until submitted',
  })
  actual!: string | null;
}

@ObjectType('PeerMedian', { description: 'What approved targets of the region aim at under the same indicator.' })
export class PeerMedianDto {
  @Field(() => String, fields.indicatorName) name!: string;
  @Field(() => String, fields.unit) unit!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Lower quartile' }) q1?: string;
  @Field(() => DecimalScalar, { description: '中位数: what half of them aim at or below, in the unit' })
  median!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Upper quartile' }) q3?: string;
  @Field(() => Int, { description: 'Of how many targets; never fewer than 5' }) count!: number;
}

@ObjectType('SimilarTarget', { description: 'A target in my scope whose indicators are much like these.' })
export class SimilarTargetDto {
  @Field(() => String, { nullable: true, description: '项目名称: null where its project is outside your scope' })
  projectName!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The same programme in another place, where equal rows are due',
  })
  sameProgramme!: boolean | null;
  @Field(() => DecimalScalar, { description: 'Share of equal text, 0 to 1' }) similarity!: string;
  @Field(() => [String], { nullable: true, description: 'Its annual indicators' }) names!: string[] | null;
}

@ObjectType('LintContext', { description: 'What the indicator check knows beyond the form itself.' })
export class LintContextDto {
  @Field(() => [PastIndicatorDto], { description: 'Approved annual indicators of a year ago' })
  lastYear!: PastIndicatorDto[];
  @Field(() => [PeerMedianDto], { description: 'One for each row whose indicator is common enough' })
  peers!: PeerMedianDto[];
  @Field(() => [SimilarTargetDto], { description: 'The most alike first' }) similar!: SimilarTargetDto[];
}

@ArgsType()
export class LintTargetArgs {
  @Field(() => ID, args.projectId) @IsId() projectId!: string;
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
  @Field(() => TargetInput, { description: 'The form as it stands; nothing of it is stored' })
  @ValidateNested()
  @Type(() => TargetInput)
  input!: TargetInput;
}
