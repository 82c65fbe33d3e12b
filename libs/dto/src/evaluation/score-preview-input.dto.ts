import { Field, InputType, Int } from '@nestjs/graphql';
import {
  type IndicatorDirection,
  indicatorDirections,
  type IndicatorNature,
  indicatorNatures,
  type ProjectType,
  projectTypes,
  type ScoringFunds,
  type ScoringRow,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { fields } from '../fields';
import { ProjectTypeEnum } from '../library/project.dto';
import { nullable } from '../nullable';
import { DecimalScalar } from '../scalars';
import { IndicatorDirectionEnum, IndicatorNatureEnum } from '../targets/target.enums';
import { IsBudgetYear, IsChoice, IsCount, IsDecimalText, IsMoney, IsRows, IsText, Maybe } from '../validators';

@InputType('ScorePreviewFundsInput', { description: 'Money of the project and year, all sources together.' })
export class ScorePreviewFundsInput implements ScoringFunds {
  @Field(() => DecimalScalar, { ...nullable, description: '全年预算数(A), 元' }) @Maybe() @IsMoney() budget!:
    string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '全年执行数(B), 元' }) @Maybe() @IsMoney() executed!:
    string | null;
  @Field(() => String, { ...nullable, description: 'Why the execution rate is low' }) @Maybe() @IsText(500) reason?:
    string | null;
}

@InputType('ScorePreviewRowInput', { description: 'One indicator, what it was to reach and what it reached.' })
export class ScorePreviewRowInput implements ScoringRow {
  @Field(() => String, { description: 'Key of the dimension in the tree of the pack, for example output' })
  @IsText(64)
  level1!: string;
  @Field(() => String, { ...nullable, description: 'Key of the kind, where the pack has a rule for it' })
  @Maybe()
  @IsText(64)
  level2?: string;
  @Field(() => IndicatorNatureEnum, fields.nature) @IsChoice(indicatorNatures) nature!: IndicatorNature;
  @Field(() => IndicatorDirectionEnum, { ...nullable, description: 'Not for qualitative rows' })
  @Maybe()
  @IsChoice(indicatorDirections)
  direction!: IndicatorDirection | null;
  @Field(() => String, { ...nullable, description: 'A figure; not read for qualitative rows' })
  @Maybe()
  @IsText(500)
  target!: string | null;
  @Field(() => DecimalScalar, fields.weight) @IsDecimalText() weight!: string;
  @Field(() => String, { ...nullable, description: 'A figure; not read for qualitative rows' })
  @Maybe()
  @IsText(500)
  actual!: string | null;
  @Field(() => String, { ...nullable, description: 'Qualitative rows: key of the band' }) @Maybe() @IsText(20) band?:
    string | null;
  @Field(() => DecimalScalar, { ...nullable, description: 'Qualitative rows: the score given' })
  @Maybe()
  @IsDecimalText()
  enteredScore?: string | null;
  @Field(() => Boolean, { ...nullable, description: '不适用' }) @Maybe() @IsBoolean() notApplicable?: boolean;
  @Field(() => String, { ...nullable, description: '偏差原因分析及改进措施' }) @Maybe() @IsText(500) reason?:
    string | null;
}

@InputType('ScorePreviewInput', {
  description:
    'A form to be scored, and what judges it: a pack by id and version, or the one in force by division and year.',
})
export class ScorePreviewInput {
  @Field(() => String, { ...nullable, description: 'Id of a rule pack; with packVersion' })
  @Maybe()
  @IsText(64)
  packId?: string;
  @Field(() => ProjectTypeEnum, {
    ...nullable,
    description: '项目类别 of the project, by which the pack may have weights of their own',
  })
  @Maybe()
  @IsChoice(projectTypes)
  projectType?: ProjectType;
  @Field(() => Int, { ...nullable, description: 'Version of that pack' })
  @Maybe()
  @IsCount(1, 1_000_000)
  packVersion?: number;
  @Field(() => String, { ...nullable, description: 'Division whose pack in force judges, instead of packId' })
  @Maybe()
  @IsText(6)
  divisionCode?: string;
  @Field(() => Int, { ...nullable, description: 'Budget year in which that pack is in force' })
  @Maybe()
  @IsBudgetYear()
  year?: number;
  @Field(() => ScorePreviewFundsInput, { description: '项目资金: all sources together' })
  @ValidateNested()
  @Type(() => ScorePreviewFundsInput)
  funds!: ScorePreviewFundsInput;
  @Field(() => [ScorePreviewRowInput], { description: 'At most 300' })
  @IsRows(() => ScorePreviewRowInput, 300)
  rows!: ScorePreviewRowInput[];
}
