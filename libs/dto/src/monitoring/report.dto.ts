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
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IndicatorDto } from '../targets/target.dto';

export const ReportStateEnum = enumOf('MonitoringReportState', reportStates, 'Where a monitoring report stands.', {
  open: '待填报: to be filled in',
  submitted: '已报送: waits for the decision of finance',
  returned: '已退回: to be changed and submitted again',
  decided: '已处理: finance has decided',
});
export const ReportActionEnum = enumOf(
  'MonitoringReportAction',
  actionsOf(reportLifecycle),
  'What people do to a report.',
  {
    submit: '报送: to finance; from then on nobody edits it',
    withdraw: '撤回: open again, while finance has not decided and the round is open',
    return: '退回: to be changed; needs a reason',
    decide: '处理: by decideReport, which carries the decision',
  },
);
export const CorrectionStateEnum = enumOf(
  'CorrectionState',
  correctionStates,
  'Where a corrective measure 纠偏整改 stands.',
  {
    none: '无: the decision asks for none',
    required: '待整改: to be carried out and reported',
    reported: '已反馈: waits to be verified by finance',
    verified: '已核实: over',
  },
);
export const CorrectionActionEnum = enumOf(
  'CorrectionAction',
  actionsOf(correctionLifecycle),
  'What people do to a corrective measure.',
  {
    report: '报送整改情况: the department says what was done',
    withdraw: '撤回: to be reported anew, while finance has not verified it',
    verify: '核实: finance accepts it; the measure is over',
    sendBack: '退回: finance wants more done; needs a reason',
  },
);
export const LightEnum = enumOf('Light', lights, '预警灯: warning light of a monitoring report.', {
  green: '绿灯: on course',
  yellow: '黄灯: deviates, watch it',
  red: '红灯: deviates widely, act',
});
export const LikelihoodEnum = enumOf(
  'Likelihood',
  likelihoods,
  '完成目标可能性: whether the goal of the year will be reached.',
  {
    certain: '确定能: it will',
    possible: '有可能: perhaps; cause and measures are needed',
    impossible: '完全不可能: it will not; cause and measures are needed',
  },
);
export const MonitoringDecisionEnum = enumOf(
  'MonitoringDecision',
  monitoringDecisions,
  '处理意见: what finance decides on a monitoring report (四(二)).',
  {
    normal: '正常推进: go on',
    correct: '纠偏整改: put right what is asked for by a date',
    suspend: '暂缓实施: the project is suspended',
  },
);
export const MonitoringFundKindEnum = enumOf(
  'MonitoringFundKind',
  monitoringFundKinds,
  'Rows of the money table of form F4.',
  {
    total: '年度资金总额: all money of the year',
    fiscal: '其中:一般公共预算拨款: of it general public budget',
    other: '其他资金: of it any other',
  },
);

@ObjectType('LightReason', { description: 'Why the light shows what it shows, in the language of the request.' })
export class LightReasonDto {
  @Field(() => String, { description: 'What is off course' }) text!: string;
  @Field(() => LightEnum, { description: 'Light this reason alone would give' }) light!: Light;
  @Field(() => String, { description: 'The document the rule comes from' }) clause!: string;
  @Field(() => Int, { nullable: true, description: 'Index of the indicator row it is about' }) row!: number | null;
}

@ObjectType('MonitoringFund', { description: 'One row of the money table of form F4, 元.' })
export class MonitoringFundDto implements Whole<MonitoringFund> {
  @Field(() => MonitoringFundKindEnum, { description: 'Row of the table: total, or of it' }) kind!: MonitoringFundKind;
  @Field(() => DecimalScalar, { nullable: true, description: '年初预算数, 元' }) initialBudget!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '1 月至截止月执行数, 元' }) executed!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '全年预计执行数, 元' }) expected!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '执行率, executed by initial budget as a share of one' })
  executionRate!: string | null;
}

@ObjectType('MonitoringItem', { description: 'One annual indicator of the frozen target, and how it stands.' })
export class MonitoringItemDto implements Whole<MonitoringItem> {
  @Field(() => ID, fields.indicatorId) indicatorId!: string;
  @Field(() => IndicatorDto, { description: 'The indicator as it was approved' }) indicator!: Indicator;
  @Field(() => String, { description: 'A figure; for qualitative rows what was reached' }) progress!: string;
  @Field(() => String, { description: '全年预计完成情况' }) expected!: string;
  @Field(() => String, { nullable: true, description: 'Key of a deviation cause' }) cause!: string | null;
  @Field(() => String, { description: '原因说明: the cause in words' }) causeNote!: string;
  @Field(() => LikelihoodEnum, { nullable: true, description: '完成目标可能性: null while open' })
  likelihood!: Likelihood | null;
  @Field(() => String, { description: '改进措施' }) measures!: string;
}

@ObjectType('Correction', { description: 'The corrective measure that a decision asks for 整改.' })
export class CorrectionDto {
  @Field(() => CorrectionStateEnum, fields.state) state!: CorrectionState;
  @Field(() => LocalDateScalar, { nullable: true, description: '整改期限: null when nothing is asked for' }) deadline!:
    string | null;
  @Field(() => String, { nullable: true, description: '整改要求' }) requirement!: string | null;
  @Field(() => String, { nullable: true, description: '整改情况, as the department reports it' }) answer!:
    string | null;
  @Field(() => String, { nullable: true, description: "Finance's opinion, or why it was sent back" }) opinion!:
    string | null;
  @Field(() => TimestampScalar, { nullable: true, description: '反馈时间: null until reported' }) reportedAt!:
    string | null;
  @Field(() => TimestampScalar, { nullable: true, description: '核实时间: null until verified' }) verifiedAt!:
    string | null;
  @Field(() => Boolean, { description: 'Past its deadline and not reported' }) overdue!: boolean;
  @Field(() => [CorrectionActionEnum], { description: 'What I may do with it now' })
  allowedActions!: CorrectionAction[];
}

@ObjectType('MonitoringReport', {
  description: 'Monitoring of one project up to a month: form F4 项目支出绩效目标执行监控表.',
})
export class MonitoringReportDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, { description: 'UUID of its monitoring round' }) roundId!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => ID, { description: 'The frozen version it is measured by' }) targetVersionId!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => ReportStateEnum, fields.state) state!: ReportState;
  @Field(() => String, { nullable: true, description: 'Why it was returned, or why the project is suspended' })
  reason!: string | null;
  @Field(() => LightEnum, { nullable: true, description: 'As it was when submitted' }) light!: Light | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Share of the adjusted budget spent' }) budgetProgress!:
    string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Share of the goal reached' }) goalProgress!:
    string | null;
  @Field(() => String, { nullable: true, description: 'The rules the light comes from' }) rulePackId!: string | null;
  @Field(() => Int, { nullable: true, ...fields.rulePackVersion }) rulePackVersion!: number | null;
  @Field(() => String, { nullable: true, ...fields.submittedByName }) submittedByName!: string | null;
  @Field(() => TimestampScalar, { nullable: true, ...fields.submittedAt }) submittedAt!: string | null;
  @Field(() => MonitoringDecisionEnum, { nullable: true, description: '处理: null until decided' })
  decision!: MonitoringDecision | null;
  @Field(() => String, { nullable: true, description: '处理意见' }) opinion!: string | null;
  @Field(() => String, { nullable: true, description: '处理人: null until decided' }) decidedByName!: string | null;
  @Field(() => TimestampScalar, { nullable: true, description: '处理时间: null until decided' }) decidedAt!:
    string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

export const MonitoringReportPage = pageOf('MonitoringReportPage', MonitoringReportDto);
export const MonitoringReportResult = resultOf('MonitoringReportResult', MonitoringReportDto);
