import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type CorrectionAction,
  correctionLifecycle,
  type CorrectionState,
  correctionStates,
  type Light,
  type Likelihood,
  likelihoods,
  lights,
  type MonitoringDecision,
  monitoringDecisions,
  type MonitoringFund,
  type MonitoringFundKind,
  monitoringFundKinds,
  type MonitoringItem,
  reportLifecycle,
  type ReportState,
  reportStates,
  type Indicator,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IndicatorDto } from '../targets/target.dto';

export const ReportStateEnum = enumOf('MonitoringReportState', reportStates, '待填报 已报送 已退回 已处理');
export const ReportActionEnum = enumOf(
  'MonitoringReportAction',
  actionsOf(reportLifecycle),
  'What people do to a report; decide comes with a decision of its own.',
);
export const CorrectionStateEnum = enumOf('CorrectionState', correctionStates, '无 待整改 已反馈 已核实');
export const CorrectionActionEnum = enumOf(
  'CorrectionAction',
  actionsOf(correctionLifecycle),
  'What people do to a corrective measure.',
);
export const LightEnum = enumOf('Light', lights, '绿灯 黄灯 红灯');
export const LikelihoodEnum = enumOf('Likelihood', likelihoods, '确定能 有可能 完全不可能');
export const MonitoringDecisionEnum = enumOf('MonitoringDecision', monitoringDecisions, '正常推进 纠偏整改 暂缓实施');
export const MonitoringFundKindEnum = enumOf(
  'MonitoringFundKind',
  monitoringFundKinds,
  '年度资金总额 其中:一般公共预算拨款 其他资金',
);

@ObjectType('LightReason', { description: 'Why the light shows what it shows, in the language of the request.' })
export class LightReasonDto {
  @Field(() => String) text!: string;
  @Field(() => LightEnum) light!: Light;
  @Field(() => String, { description: 'The document the rule comes from' }) clause!: string;
  @Field(() => Int, { nullable: true, description: 'Index of the indicator row it is about' }) row!: number | null;
}

@ObjectType('MonitoringFund', { description: 'One row of the money table of form F4, 元.' })
export class MonitoringFundDto implements MonitoringFund {
  @Field(() => MonitoringFundKindEnum) kind!: MonitoringFundKind;
  @Field(() => DecimalScalar, { nullable: true, description: '年初预算数, 元' }) initialBudget!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '1 月至截止月执行数, 元' }) executed!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '全年预计执行数, 元' }) expected!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '执行率, executed by initial budget as a share of one' })
  executionRate!: string | null;
}

@ObjectType('MonitoringItem', { description: 'One annual indicator of the frozen target, and how it stands.' })
export class MonitoringItemDto implements MonitoringItem {
  @Field(() => ID) indicatorId!: string;
  @Field(() => IndicatorDto) indicator!: Indicator;
  @Field(() => String, { description: 'A figure; for qualitative rows what was reached' }) progress!: string;
  @Field(() => String, { description: '全年预计完成情况' }) expected!: string;
  @Field(() => String, { nullable: true, description: 'Key of a deviation cause' }) cause!: string | null;
  @Field(() => String) causeNote!: string;
  @Field(() => LikelihoodEnum, { nullable: true }) likelihood!: Likelihood | null;
  @Field(() => String, { description: '改进措施' }) measures!: string;
}

@ObjectType('Correction', { description: 'The corrective measure that a decision asks for 整改.' })
export class CorrectionDto {
  @Field(() => CorrectionStateEnum) state!: CorrectionState;
  @Field(() => LocalDateScalar, { nullable: true }) deadline!: string | null;
  @Field(() => String, { nullable: true, description: '整改要求' }) requirement!: string | null;
  @Field(() => String, { nullable: true, description: '整改情况, as the department reports it' }) answer!:
    string | null;
  @Field(() => String, { nullable: true, description: "Finance's opinion, or why it was sent back" }) opinion!:
    string | null;
  @Field(() => TimestampScalar, { nullable: true }) reportedAt!: string | null;
  @Field(() => TimestampScalar, { nullable: true }) verifiedAt!: string | null;
  @Field(() => Boolean, { description: 'Past its deadline and not reported' }) overdue!: boolean;
  @Field(() => [CorrectionActionEnum], { description: 'What I may do with it now' })
  allowedActions!: CorrectionAction[];
}

@ObjectType('MonitoringReport', {
  description: 'Monitoring of one project up to a month: form F4 项目支出绩效目标执行监控表.',
})
export class MonitoringReportDto {
  @Field(() => ID) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => ID, { description: 'The frozen version it is measured by' }) targetVersionId!: string;
  @Field(() => Int) year!: number;
  @Field(() => ReportStateEnum) state!: ReportState;
  @Field(() => String, { nullable: true, description: 'Why it was returned, or why the project is suspended' })
  reason!: string | null;
  @Field(() => LightEnum, { nullable: true, description: 'As it was when submitted' }) light!: Light | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Share of the adjusted budget spent' }) budgetProgress!:
    string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Share of the goal reached' }) goalProgress!:
    string | null;
  @Field(() => String, { nullable: true, description: 'The rules the light comes from' }) rulePackId!: string | null;
  @Field(() => Int, { nullable: true }) rulePackVersion!: number | null;
  @Field(() => String, { nullable: true }) submittedByName!: string | null;
  @Field(() => TimestampScalar, { nullable: true }) submittedAt!: string | null;
  @Field(() => MonitoringDecisionEnum, { nullable: true }) decision!: MonitoringDecision | null;
  @Field(() => String, { nullable: true, description: '处理意见' }) opinion!: string | null;
  @Field(() => String, { nullable: true }) decidedByName!: string | null;
  @Field(() => TimestampScalar, { nullable: true }) decidedAt!: string | null;
  @Field(() => String, { description: 'Division whose budget pays' }) divisionCode!: string;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
  @Field(() => TimestampScalar) updatedAt!: string;
}

export const MonitoringReportPage = pageOf('MonitoringReportPage', MonitoringReportDto);
export const MonitoringReportResult = resultOf('MonitoringReportResult', MonitoringReportDto);
