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
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { GradeEnum } from '../evaluation/grade.dto';
import { LinkageKindEnum } from '../feedback/proposal.dto';
import { FundSourceEnum } from '../library/project.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import { IndicatorDirectionEnum, IndicatorNatureEnum } from '../targets/target.dto';

export const PublicationKindEnum = enumOf(
  'PublicationKind',
  publicationKinds,
  'The approved target alone (四(一)3), or target and result after filing (四(四)).',
);

export const PublicationScopeEnum = enumOf(
  'PublicationScope',
  publicationScopes,
  '公开范围: public 社会公开, everybody; government 政府系统内公开, everybody signed in but evaluators; division 本级公开, the own division and those above.',
);

@ObjectType('PublishedFund', { description: 'Money of one source as published.' })
export class PublishedFundDto implements PublishedFund {
  @Field(() => FundSourceEnum) source!: FundSource;
  @Field(() => DecimalScalar, { description: '全年预算数, 元' }) budget!: string;
  @Field(() => DecimalScalar, { nullable: true, description: '全年执行数, 元; null before filing' }) executed!:
    string | null;
}

@ObjectType('PublishedLevel', { description: 'A level of the indicator tree with its names.' })
export class PublishedLevelDto implements PublishedLevel {
  @Field(() => String) key!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
}

@ObjectType('PublishedIndicator', { description: 'One annual indicator: promised, and after filing reached.' })
export class PublishedIndicatorDto implements PublishedIndicator {
  @Field(() => PublishedLevelDto) level1!: PublishedLevelDto;
  @Field(() => PublishedLevelDto) level2!: PublishedLevelDto;
  @Field(() => String) name!: string;
  @Field(() => IndicatorNatureEnum) nature!: IndicatorNature;
  @Field(() => IndicatorDirectionEnum, { nullable: true, description: 'Null for qualitative rows' })
  direction!: IndicatorDirection | null;
  @Field(() => DecimalScalar, { nullable: true, description: '年度指标值' }) value!: string | null;
  @Field(() => String, { description: 'For qualitative rows what is to be reached' }) standard!: string;
  @Field(() => String) unit!: string;
  @Field(() => DecimalScalar, { description: '分值' }) weight!: string;
  @Field(() => String, { nullable: true, description: '实际完成值' }) actual!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '得分' }) score!: string | null;
  @Field(() => Boolean, { description: '不适用' }) notApplicable!: boolean;
}

@ObjectType('PublishedRectification', { description: 'What was put right, once accepted 整改情况.' })
export class PublishedRectificationDto implements PublishedRectification {
  @Field(() => LocalDateScalar, { description: '销号日期' }) acceptedOn!: string;
  @Field(() => String) result!: string;
}

@ObjectType('PublishedProposal', { description: 'What the result means for a later budget, once decided.' })
export class PublishedProposalDto implements PublishedProposal {
  @Field(() => Int, { description: 'Budget year' }) year!: number;
  @Field(() => LinkageKindEnum) kind!: LinkageKind;
  @Field(() => DecimalScalar, { description: '元' }) amount!: string;
}

@ObjectType('PublishedProject', { description: 'Everything the public may see of one project and year.' })
export class PublishedProjectDto implements PublishedProject {
  @Field(() => PublicationKindEnum) kind!: PublicationKind;
  @Field(() => Int) year!: number;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => ID) divisionCode!: string;
  @Field(() => String) divisionName!: string;
  @Field(() => String, { description: '主管部门' }) departmentName!: string;
  @Field(() => String, { description: '实施单位' }) orgName!: string;
  @Field(() => String, { description: '支出功能分类科目, seven digits' }) functionCode!: string;
  @Field(() => [PublishedFundDto]) funds!: PublishedFundDto[];
  @Field(() => DecimalScalar, { description: '全年预算数, 元' }) budgetAmount!: string;
  @Field(() => DecimalScalar, { nullable: true, description: '全年执行数, 元; null before filing' }) executedAmount!:
    string | null;
  @Field(() => String, { description: '年度总体目标' }) annualGoal!: string;
  @Field(() => [PublishedIndicatorDto]) indicators!: PublishedIndicatorDto[];
  @Field(() => DecimalScalar, { nullable: true, description: 'Points of 100' }) total!: string | null;
  @Field(() => GradeEnum, { nullable: true }) grade!: Grade | null;
  @Field(() => String, { nullable: true, description: '备案编号' }) filingNo!: string | null;
  @Field(() => PublishedRectificationDto, { nullable: true }) rectification!: PublishedRectificationDto | null;
  @Field(() => PublishedProposalDto, { nullable: true }) proposal!: PublishedProposalDto | null;
  @Field(() => String, { description: 'At most 150 characters: promised, spent, achieved' }) summary!: string;
}
