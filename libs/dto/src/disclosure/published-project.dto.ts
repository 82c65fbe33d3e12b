import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type FundSource,
  type Grade,
  type IndicatorDirection,
  type IndicatorNature,
  type LinkageKind,
  type PublicationKind,
  publicationKinds,
  publicationScopes,
  type PublishedFund,
  type PublishedIndicator,
  type PublishedLevel,
  type PublishedProject,
  type PublishedProposal,
  type PublishedRectification,
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { GradeDto } from '../evaluation/grade.dto';
import { LinkageKindEnum } from '../feedback/proposal.dto';
import { fields } from '../fields';
import { FundSourceEnum } from '../library/project.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import { IndicatorDirectionEnum, IndicatorNatureEnum } from '../targets/target.enums';

export const PublicationKindEnum = enumOf(
  'PublicationKind',
  publicationKinds,
  'The approved target alone (四(一)3), or target and result after filing (四(四)).',
  { target: '绩效目标: approved target alone (四(一)3)', result: '绩效结果: target and result after filing (四(四))' },
);

export const PublicationScopeEnum = enumOf(
  'PublicationScope',
  publicationScopes,
  '公开范围: whom an edition is shown to.',
  {
    public: '社会公开: everybody',
    government: '政府系统内公开: everybody signed in but third-party evaluators',
    division: '本级公开: the own division and those above it',
  },
);

@ObjectType('PublishedFund', { description: 'Money of one source as published.' })
export class PublishedFundDto implements Whole<PublishedFund> {
  @Field(() => FundSourceEnum, fields.source) source!: FundSource;
  @Field(() => DecimalScalar, { description: '全年预算数, 元' }) budget!: string;
  @Field(() => DecimalScalar, { nullable: true, description: '全年执行数, 元; null before filing' }) executed!:
    string | null;
}

@ObjectType('PublishedLevel', { description: 'A level of the indicator tree with its names.' })
export class PublishedLevelDto implements Whole<PublishedLevel> {
  @Field(() => String, { description: 'Key in the framework, for example output' }) key!: string;
  @Field(() => String, fields.zh) zh!: string;
  @Field(() => String, fields.en) en!: string;
}

@ObjectType('PublishedIndicator', { description: 'One annual indicator: promised, and after filing reached.' })
export class PublishedIndicatorDto implements Whole<PublishedIndicator> {
  @Field(() => PublishedLevelDto, { description: '一级指标: first level' }) level1!: PublishedLevelDto;
  @Field(() => PublishedLevelDto, { description: '二级指标: second level' }) level2!: PublishedLevelDto;
  @Field(() => String, fields.indicatorName) name!: string;
  @Field(() => IndicatorNatureEnum, fields.nature) nature!: IndicatorNature;
  @Field(() => IndicatorDirectionEnum, { nullable: true, description: 'Null for qualitative rows' })
  direction!: IndicatorDirection | null;
  @Field(() => DecimalScalar, { nullable: true, description: '年度指标值' }) value!: string | null;
  @Field(() => String, { description: 'For qualitative rows what is to be reached' }) standard!: string;
  @Field(() => String, fields.unit) unit!: string;
  @Field(() => DecimalScalar, fields.weight) weight!: string;
  @Field(() => String, { nullable: true, description: '实际完成值' }) actual!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '得分' }) score!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      '达到: by the comparison of its rule, not by its points; null before filing and in editions that do not say',
  })
  reached!: boolean | null;
  @Field(() => Boolean, { description: '不适用' }) notApplicable!: boolean;
}

@ObjectType('PublishedRectification', { description: 'What was put right, once accepted 整改情况.' })
export class PublishedRectificationDto implements Whole<PublishedRectification> {
  @Field(() => LocalDateScalar, { description: '销号日期' }) acceptedOn!: string;
  @Field(() => String, { description: '整改情况: what was done' }) result!: string;
}

@ObjectType('PublishedProposal', { description: 'What the result means for a later budget, once decided.' })
export class PublishedProposalDto implements Whole<PublishedProposal> {
  @Field(() => Int, fields.year) year!: number;
  @Field(() => LinkageKindEnum, { description: '挂钩方式: kept, cut or stopped' }) kind!: LinkageKind;
  @Field(() => DecimalScalar, fields.amount) amount!: string;
}

@ObjectType('PublishedProject', { description: 'Everything the public may see of one project and year.' })
export class PublishedProjectDto implements Whole<PublishedProject> {
  @Field(() => PublicationKindEnum, { description: 'Target alone, or target and result' }) kind!: PublicationKind;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => ID, fields.divisionCode) divisionCode!: string;
  @Field(() => String, fields.divisionName) divisionName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, { description: '支出功能分类科目, seven digits' }) functionCode!: string;
  @Field(() => [PublishedFundDto], { description: '项目资金: money by source, 元' }) funds!: PublishedFundDto[];
  @Field(() => DecimalScalar, { description: '全年预算数, 元' }) budgetAmount!: string;
  @Field(() => DecimalScalar, { nullable: true, description: '全年执行数, 元; null before filing' }) executedAmount!:
    string | null;
  @Field(() => String, { description: '年度总体目标' }) annualGoal!: string;
  @Field(() => [PublishedIndicatorDto], { description: '绩效指标: annual indicators, in the order of the form' })
  indicators!: PublishedIndicatorDto[];
  @Field(() => DecimalScalar, { nullable: true, description: 'Points of 100' }) total!: string | null;
  @Field(() => GradeDto, { nullable: true, ...fields.grade }) grade!: Grade | null;
  @Field(() => String, { nullable: true, description: '备案编号' }) filingNo!: string | null;
  @Field(() => PublishedRectificationDto, { nullable: true, description: '整改情况: null until accepted' })
  rectification!: PublishedRectificationDto | null;
  @Field(() => PublishedProposalDto, { nullable: true, description: '预算挂钩: null until decided' })
  proposal!: PublishedProposalDto | null;
  @Field(() => String, { description: 'At most 150 characters: promised, spent, achieved' }) summary!: string;
}
