import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type ExAnteAction,
  type ExAnteConclusion,
  exAnteConclusions,
  type ExAnteDraft,
  type ExAnteItem,
  exAnteItems,
  exAnteLifecycle,
  type ExAnteMark,
  exAnteMarks,
  type ExAnteMaterial,
  exAnteMaterials,
  type ExAnteRating,
  type ExAnteReport,
  exAnteStandings,
  type ExAnteState,
  exAnteStates,
  type ExAnteSubject,
  exAnteSubjects,
  type Expert,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { resultOf } from '../problem.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsId, IsMoney, IsRows, IsText, Maybe } from '../validators';

export const ExAnteStateEnum = enumOf('ExAnteState', exAnteStates);
export const ExAnteConclusionEnum = enumOf('ExAnteConclusion', exAnteConclusions, '予以支持 调整完善后支持 不予支持');
export const ExAnteSubjectEnum = enumOf('ExAnteSubject', exAnteSubjects, '项目 or 支出政策');
export const ExAnteItemEnum = enumOf('ExAnteItem', exAnteItems, 'Dimension and item; each is worth 5 points.');
export const ExAnteMarkEnum = enumOf('ExAnteMark', exAnteMarks, '优 5, 良 4, 中 3, 差 1');
export const ExAnteMaterialEnum = enumOf('ExAnteMaterial', exAnteMaterials);
export const ExAnteStandingEnum = enumOf('ExAnteStanding', exAnteStandings, 'How far a project is before admission.');
export const ExAnteActionEnum = enumOf('ExAnteAction', actionsOf(exAnteLifecycle));

@ObjectType('Expert')
export class ExpertDto implements Expert {
  @Field(() => String) name!: string;
  @Field(() => String) organisation!: string;
  @Field(() => String, { description: '职称或职务' }) title!: string;
  @Field(() => String, { description: '专业领域' }) field!: string;
  @Field(() => Boolean, { description: 'Declared to have no interest in it' }) noConflict!: boolean;
}

@ObjectType('ExAnteRating')
export class ExAnteRatingDto implements ExAnteRating {
  @Field(() => ExAnteItemEnum) item!: ExAnteItem;
  @Field(() => ExAnteMarkEnum) mark!: ExAnteMark;
  @Field(() => String) remark!: string;
}

@ObjectType('ExAnteReport', { description: 'Sections of the assessment report 评估报告.' })
export class ExAnteReportDto implements ExAnteReport {
  @Field(() => String, { description: '评估对象' }) object!: string;
  @Field(() => String, { description: '工作开展情况' }) process!: string;
  @Field(() => String, { description: '综合评估情况' }) findings!: string;
  @Field(() => String, { description: '相关建议' }) suggestions!: string;
  @Field(() => String, { description: '其他需要说明的问题' }) others!: string;
}

@ObjectType('ExAnteAssessment', { description: '事前绩效评估: five dimensions of 20 points, and a conclusion.' })
export class ExAnteAssessmentDto {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int, { description: 'Which assessment of the project it is' }) roundNo!: number;
  @Field(() => ExAnteSubjectEnum) subject!: ExAnteSubject;
  @Field(() => ExAnteStateEnum) state!: ExAnteState;
  @Field(() => DecimalScalar, { description: 'What was assessed, 元' }) amount!: string;
  @Field(() => [ExAnteMaterialEnum], { description: 'Papers that are there' }) materials!: ExAnteMaterial[];
  @Field(() => [ExpertDto]) experts!: ExpertDto[];
  @Field(() => [ExAnteRatingDto]) ratings!: ExAnteRatingDto[];
  @Field(() => ExAnteReportDto) report!: ExAnteReportDto;
  @Field(() => Int, { description: '0 to 100, computed from the marks' }) total!: number;
  @Field(() => ExAnteConclusionEnum, { nullable: true }) conclusion!: ExAnteConclusion | null;
  @Field(() => String, { nullable: true, description: '审定意见' }) opinion!: string | null;
  @Field(() => String, { nullable: true }) concludedByName!: string | null;
  @Field(() => String, { nullable: true, description: '调整完善情况' }) changeNote!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was returned' }) reason!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => TimestampScalar) updatedAt!: string;
}

@ObjectType('ExAnteRule', { description: 'From which amount on a place wants new projects assessed.' })
export class ExAnteRuleDto {
  @Field(() => ID) id!: string;
  @Field(() => String) divisionCode!: string;
  @Field(() => Int) fromYear!: number;
  @Field(() => DecimalScalar, { description: '元' }) threshold!: string;
  @Field(() => String, { description: '依据' }) cites!: string;
  @Field(() => Int) version!: number;
}

@InputType('ExpertInput')
export class ExpertInput implements Expert {
  @Field(() => String) @IsText(40) name!: string;
  @Field(() => String) @IsText(120) organisation!: string;
  @Field(() => String) @IsText(60) title!: string;
  @Field(() => String) @IsText(60) field!: string;
  @Field(() => Boolean) @IsBoolean() noConflict!: boolean;
}

@InputType('ExAnteRatingInput')
export class ExAnteRatingInput implements ExAnteRating {
  @Field(() => ExAnteItemEnum) @IsChoice(exAnteItems) item!: ExAnteItem;
  @Field(() => ExAnteMarkEnum) @IsChoice(exAnteMarks) mark!: ExAnteMark;
  @Field(() => String) @IsText(300) remark!: string;
}

@InputType('ExAnteReportInput')
export class ExAnteReportInput implements ExAnteReport {
  @Field(() => String) @IsText(5_000) object!: string;
  @Field(() => String) @IsText(5_000) process!: string;
  @Field(() => String) @IsText(5_000) findings!: string;
  @Field(() => String) @IsText(5_000) suggestions!: string;
  @Field(() => String) @IsText(5_000) others!: string;
}

@InputType('ExAnteInput', { description: 'What the department prepares; gaps may stay until it is submitted.' })
export class ExAnteInput implements ExAnteDraft {
  @Field(() => ExAnteSubjectEnum) @IsChoice(exAnteSubjects) subject!: ExAnteSubject;
  @Field(() => [ExAnteMaterialEnum]) @IsChoiceList(exAnteMaterials) materials!: ExAnteMaterial[];
  @Field(() => [ExpertInput]) @IsRows(() => ExpertInput, 20) experts!: ExpertInput[];
  @Field(() => [ExAnteRatingInput]) @IsRows(() => ExAnteRatingInput, 20) ratings!: ExAnteRatingInput[];
  @Field(() => ExAnteReportInput) @ValidateNested() @Type(() => ExAnteReportInput) report!: ExAnteReportInput;
}

@ArgsType()
export class SaveExAnteArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => ExAnteInput) @ValidateNested() @Type(() => ExAnteInput) input!: ExAnteInput;
}

@ArgsType()
export class MoveExAnteArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => ExAnteActionEnum) @IsChoice(actionsOf(exAnteLifecycle)) action!: ExAnteAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, description: 'Reason, opinion, or what was changed' })
  @Maybe()
  @IsText(1_000)
  text?: string;
  @Field(() => ExAnteConclusionEnum, { nullable: true, description: 'With `conclude`' })
  @Maybe()
  @IsChoice(exAnteConclusions)
  conclusion?: ExAnteConclusion;
}

@ArgsType()
export class SetExAnteRuleArgs {
  @Field(() => Int) @IsBudgetYear() fromYear!: number;
  @Field(() => DecimalScalar, { description: '元' }) @IsMoney() threshold!: string;
  @Field(() => String, { description: '依据' }) @IsText(300, true) cites!: string;
  @Field(() => Int, { nullable: true, description: 'Of the rule of that year, where there is one' })
  @Maybe()
  @IsCount(1, 1_000_000)
  version?: number;
}

export const ExAnteResult = resultOf('ExAnteResult', ExAnteAssessmentDto);
export const ExAnteRuleResult = resultOf('ExAnteRuleResult', ExAnteRuleDto);
