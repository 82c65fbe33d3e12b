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
  type Whole,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { args, fields } from '../fields';
import { resultOf } from '../problem.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsId, IsMoney, IsRows, IsText, Maybe } from '../validators';

export const ExAnteStateEnum = enumOf('ExAnteState', exAnteStates, 'Where an ex-ante assessment 事前绩效评估 stands.', {
  draft: '草稿: prepared by the department',
  submitted: '已送审: with finance',
  returned: '已退回: to be changed by the department',
  concluded: '已审定: has its conclusion',
  changed: '已调整完善: what the conclusion asked for is stated',
});
export const ExAnteConclusionEnum = enumOf(
  'ExAnteConclusion',
  exAnteConclusions,
  'Conclusion of an ex-ante assessment.',
  {
    support: '予以支持: may be admitted to the library',
    supportAfterChange: '调整完善后支持: may be admitted once the changes are stated',
    reject: '不予支持: may not be admitted',
  },
);
export const ExAnteSubjectEnum = enumOf('ExAnteSubject', exAnteSubjects, 'What is assessed beforehand.', {
  project: '项目: a project',
  policy: '支出政策: a policy of expenditure',
});
export const ExAnteItemEnum = enumOf(
  'ExAnteItem',
  exAnteItems,
  'Item of an ex-ante assessment: four for each of five dimensions (六(三)), each worth 5 points.',
  {
    policyFit1: '政策相符性 1: with policy and plans of state and region',
    policyFit2: '政策相符性 2: with the duties of the department and the division of powers',
    policyFit3: '政策相符性 3: within what public money supports, the need is clear',
    policyFit4: '政策相符性 4: neither repeats nor overlaps another project',
    clearTarget1: '目标明确性 1: the target is definite',
    clearTarget2: '目标明确性 2: it fits content and money of the project',
    clearTarget3: '目标明确性 3: its indicators are quantified and measurable',
    clearTarget4: '目标明确性 4: who benefits is clear',
    feasibility1: '技术可行性 1: the plan is complete and its schedule sound',
    feasibility2: '技术可行性 2: the technical way is mature',
    feasibility3: '技术可行性 3: organisation and management are in place',
    feasibility4: '技术可行性 4: risks are known and answered',
    economy1: '经济合理性 1: the estimate of money is well founded',
    economy2: '经济合理性 2: standards and costs are reasonable',
    economy3: '经济合理性 3: costs are controlled',
    economy4: '经济合理性 4: outcome is worth the money',
    benefitAndFunding1: '效益与筹资合法性 1: the expected benefit is marked',
    benefitAndFunding2: '效益与筹资合法性 2: the benefit lasts',
    benefitAndFunding3: '效益与筹资合法性 3: the money is raised lawfully',
    benefitAndFunding4: '效益与筹资合法性 4: the sum can be borne by the budget',
  },
);
export const ExAnteMarkEnum = enumOf('ExAnteMark', exAnteMarks, 'Mark of an item of an ex-ante assessment.', {
  excellent: '优: all points of the item, unless the pack says otherwise',
  good: '良: 80 % of them',
  medium: '中: 60 % of them',
  poor: '差: 20 % of them',
});
export const ExAnteMaterialEnum = enumOf(
  'ExAnteMaterial',
  exAnteMaterials,
  'Papers an ex-ante assessment rests on 材料清单; the first four must be there.',
  {
    application: '立项申请: application for the project; needed',
    basis: '立项依据: law, plan or policy it rests on; needed',
    estimate: '资金测算: how the money was estimated; needed',
    target: '绩效目标表: performance target; needed',
    feasibility: '可行性研究报告: feasibility study',
    plan: '实施方案: plan of implementation',
  },
);
export const ExAnteStandingEnum = enumOf(
  'ExAnteStanding',
  exAnteStandings,
  'How far a project is before admission, as to its ex-ante assessment.',
  {
    notNeeded: '无需评估: not new, or below the set amount',
    missing: '未评估: needs one and has none',
    open: '评估中: not concluded yet',
    outdated: '需重新评估: it costs more now than what was assessed',
    rejected: '不予支持: may not be admitted',
    changeNeeded: '待调整完善: the changes asked for are not stated yet',
    passed: '已通过: may be admitted',
  },
);
export const ExAnteActionEnum = enumOf(
  'ExAnteAction',
  actionsOf(exAnteLifecycle),
  'What people do to an ex-ante assessment.',
  {
    submit: '送审: the department submits it to finance',
    withdraw: '撤回: back to draft, while finance has not concluded',
    return: '退回: finance wants it changed; needs a reason',
    conclude: '审定: finance gives the conclusion, with an opinion',
    amend: '调整完善: the department states what it changed as the conclusion asked',
  },
);

@ObjectType('Expert', { description: '评估专家: who took part in an ex-ante assessment.' })
export class ExpertDto implements Whole<Expert> {
  @Field(() => String, { description: '姓名: name of the expert' }) name!: string;
  @Field(() => String, { description: '工作单位: where the expert works' }) organisation!: string;
  @Field(() => String, { description: '职称或职务' }) title!: string;
  @Field(() => String, { description: '专业领域' }) field!: string;
  @Field(() => Boolean, { description: 'Declared to have no interest in it' }) noConflict!: boolean;
}

@ObjectType('ExAnteRating', { description: '评分: mark of one item of an ex-ante assessment.' })
export class ExAnteRatingDto implements Whole<ExAnteRating> {
  @Field(() => ExAnteItemEnum, { description: '评估要点: item that is marked' }) item!: ExAnteItem;
  @Field(() => ExAnteMarkEnum, { description: '评定: 优良中差' }) mark!: ExAnteMark;
  @Field(() => String, { description: '说明: why, in words' }) remark!: string;
}

@ObjectType('ExAnteReport', { description: 'Sections of the assessment report 评估报告.' })
export class ExAnteReportDto implements Whole<ExAnteReport> {
  @Field(() => String, { description: '评估对象' }) object!: string;
  @Field(() => String, { description: '工作开展情况' }) process!: string;
  @Field(() => String, { description: '综合评估情况' }) findings!: string;
  @Field(() => String, { description: '相关建议' }) suggestions!: string;
  @Field(() => String, { description: '其他需要说明的问题' }) others!: string;
}

@ObjectType('ExAnteAssessment', {
  description: '事前绩效评估: five dimensions with the points the pack gives them, and a conclusion.',
})
export class ExAnteAssessmentDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, { description: 'Which assessment of the project it is' }) roundNo!: number;
  @Field(() => ExAnteSubjectEnum, { description: '评估对象: a project, or a policy' }) subject!: ExAnteSubject;
  @Field(() => ExAnteStateEnum, fields.state) state!: ExAnteState;
  @Field(() => DecimalScalar, { description: 'What was assessed, 元' }) amount!: string;
  @Field(() => [ExAnteMaterialEnum], { description: 'Papers that are there' }) materials!: ExAnteMaterial[];
  @Field(() => [ExpertDto], { description: '评估专家: who took part' }) experts!: ExpertDto[];
  @Field(() => [ExAnteRatingDto], { description: '评分: marks of the items, 20 when complete' })
  ratings!: ExAnteRatingDto[];
  @Field(() => ExAnteReportDto, { description: '评估报告: in five sections' }) report!: ExAnteReportDto;
  @Field(() => DecimalScalar, { description: '0 to 100, computed from the marks' }) total!: string;
  @Field(() => ExAnteConclusionEnum, { nullable: true, description: '评估结论: null until concluded' })
  conclusion!: ExAnteConclusion | null;
  @Field(() => String, { nullable: true, description: '审定意见' }) opinion!: string | null;
  @Field(() => String, { nullable: true, description: '审定人: null until concluded' }) concludedByName!: string | null;
  @Field(() => String, { nullable: true, description: '调整完善情况' }) changeNote!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was returned' }) reason!: string | null;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@ObjectType('ExAnteRule', { description: 'From which amount on a place wants new projects assessed.' })
export class ExAnteRuleDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.fromYear) fromYear!: number;
  @Field(() => DecimalScalar, { description: '元' }) threshold!: string;
  @Field(() => String, { description: '依据' }) cites!: string;
  @Field(() => Int, fields.version) version!: number;
}

@InputType('ExpertInput', { description: '评估专家: who takes part; at most 20.' })
export class ExpertInput implements Expert {
  @Field(() => String, { description: '姓名: name of the expert' }) @IsText(40) name!: string;
  @Field(() => String, { description: '工作单位: where the expert works' }) @IsText(120) organisation!: string;
  @Field(() => String, { description: '职称或职务: title or post' }) @IsText(60) title!: string;
  @Field(() => String, { description: '专业领域: field of expertise' }) @IsText(60) field!: string;
  @Field(() => Boolean, { description: '无利益冲突: the expert declares to have no interest in it' })
  @IsBoolean()
  noConflict!: boolean;
}

@InputType('ExAnteRatingInput', { description: '评分: mark of one item.' })
export class ExAnteRatingInput implements ExAnteRating {
  @Field(() => ExAnteItemEnum, { description: '评估要点: item that is marked' })
  @IsChoice(exAnteItems)
  item!: ExAnteItem;
  @Field(() => ExAnteMarkEnum, { description: '评定: 优良中差' }) @IsChoice(exAnteMarks) mark!: ExAnteMark;
  @Field(() => String, { description: '说明: why, at most 300 characters' }) @IsText(300) remark!: string;
}

@InputType('ExAnteReportInput', { description: '评估报告: each section at most 5,000 characters.' })
export class ExAnteReportInput implements ExAnteReport {
  @Field(() => String, { description: '评估对象: what is assessed' }) @IsText(5_000) object!: string;
  @Field(() => String, { description: '工作开展情况: how it was assessed' }) @IsText(5_000) process!: string;
  @Field(() => String, { description: '综合评估情况: what was found' }) @IsText(5_000) findings!: string;
  @Field(() => String, { description: '相关建议: what is suggested' }) @IsText(5_000) suggestions!: string;
  @Field(() => String, { description: '其他需要说明的问题: anything else' }) @IsText(5_000) others!: string;
}

@InputType('ExAnteInput', { description: 'What the department prepares; gaps may stay until it is submitted.' })
export class ExAnteInput implements ExAnteDraft {
  @Field(() => ExAnteSubjectEnum, { description: '评估对象: a project, or a policy' })
  @IsChoice(exAnteSubjects)
  subject!: ExAnteSubject;
  @Field(() => [ExAnteMaterialEnum], { description: '材料清单: papers that are there' })
  @IsChoiceList(exAnteMaterials)
  materials!: ExAnteMaterial[];
  @Field(() => [ExpertInput], { description: '评估专家: at most 20' })
  @IsRows(() => ExpertInput, 20)
  experts!: ExpertInput[];
  @Field(() => [ExAnteRatingInput], { description: '评分: one for each item, 20 when complete' })
  @IsRows(() => ExAnteRatingInput, 20)
  ratings!: ExAnteRatingInput[];
  @Field(() => ExAnteReportInput, { description: '评估报告: in five sections' })
  @ValidateNested()
  @Type(() => ExAnteReportInput)
  report!: ExAnteReportInput;
}

@ArgsType()
export class SaveExAnteArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => ExAnteInput, args.input) @ValidateNested() @Type(() => ExAnteInput) input!: ExAnteInput;
}

@ArgsType()
export class MoveExAnteArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => ExAnteActionEnum, args.action) @IsChoice(actionsOf(exAnteLifecycle)) action!: ExAnteAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
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
  @Field(() => Int, fields.fromYear) @IsBudgetYear() fromYear!: number;
  @Field(() => DecimalScalar, { description: '元' }) @IsMoney() threshold!: string;
  @Field(() => String, { description: '依据' }) @IsText(300, true) cites!: string;
  @Field(() => Int, { nullable: true, description: 'Of the rule of that year, where there is one' })
  @Maybe()
  @IsCount(1, 1_000_000)
  version?: number;
}

export const ExAnteResult = resultOf('ExAnteResult', ExAnteAssessmentDto);
export const ExAnteRuleResult = resultOf('ExAnteRuleResult', ExAnteRuleDto);
