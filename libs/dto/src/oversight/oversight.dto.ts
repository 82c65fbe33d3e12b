import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  type LifeStage,
  lifeStages,
  type LifeStatus,
  lifeStatuses,
  type LifeStep,
  type LifeYear,
  type ReviewOutcome,
  type ReviewSubject,
  type Text,
  type TodoKind,
  todoKinds,
  type TodoState,
  todoStates,
  type EventAction,
  eventSubjects,
  type EventSubjectType,
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { nullable } from '../nullable';
import { CommonFilter, ListFilter, PageArgs, pageOf, sumPageOf } from '../page.dto';
import { EventActionEnum, type EventSubject, EventSubjectEnum } from './event.dto';
import { ReviewOutcomeEnum } from '../review/round.dto';
import { ReviewSubjectEnum } from '../review/route.dto';
import { BilingualTextDto } from '../rule-packs/rule-pack.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IsChoice, IsLocalDate, IsText, Maybe } from '../validators';

export const TodoKindEnum = enumOf('TodoKind', todoKinds, '待办: what can wait for somebody.', {
  projectDraft: '补充并送审项目: complete and submit the project',
  projectReturned: '修改被退回的项目: mend the returned project',
  projectHeld: '项目已暂停: finance suspended the project; nothing is done about it until it is resumed',
  increaseAsked: '确认追加预算: another person asked for more money for an approved line',
  projectSubmitted: '审核项目入库: review for admission',
  exAnteDraft: '补充并送审事前评估: complete and submit the ex-ante assessment',
  exAnteReturned: '修改被退回的事前评估: mend the returned ex-ante assessment',
  exAnteSubmitted: '审定事前评估: conclude the ex-ante assessment',
  exAnteChange: '说明事前评估调整完善情况: state what was changed after the ex-ante assessment',
  targetMissing: '填报绩效目标: declare the target',
  targetDraft: '补充并送审绩效目标: complete and submit the target',
  targetReturned: '修改被退回的绩效目标: mend the returned target',
  targetSubmitted: '审核绩效目标: review the target',
  adjustmentDraft: '补充并送审调整申请: complete and submit the request to adjust',
  adjustmentReturned: '修改被退回的调整申请: mend the returned request to adjust',
  adjustmentSubmitted: '审批绩效目标调整: decide on an adjustment',
  opinionAsked: '提出加签意见: give an opinion as co-reviewer',
  targetPassed: '批复绩效目标: approve the target',
  overallDraft: '补充并送审部门整体目标: complete and submit the overall target',
  overallReturned: '修改被退回的部门整体目标: mend the returned overall target',
  overallSubmitted: '审核部门整体目标: review the overall target',
  overallPassed: '批复部门整体目标: approve the overall target',
  transferWritten: '确定转移支付: confirm the transfer',
  transferReceived: '签收区域绩效目标: acknowledge the regional target',
  transferUnbroken: '分解下达转移支付: hand the transfer down',
  indicatorProposed: '审定推荐的指标: decide on a proposed indicator',
  monitoringOpen: '填报监控表: fill the monitoring form',
  monitoringReturned: '修改被退回的监控表: mend the returned monitoring form',
  monitoringSubmitted: '审核监控表: review the monitoring form',
  correctionRequired: '报送纠偏整改情况: report the correction',
  correctionReported: '核实纠偏整改情况: verify the correction',
  evaluationOpen: '填报自评表: fill the self-evaluation',
  evaluationReturned: '修改被退回的自评表: mend the returned self-evaluation',
  evaluationReported: "审核单位自评: check the unit's self-evaluation",
  evaluationSubmitted: '审核自评并备案: review and file the self-evaluation',
  resultUnused: '结果应用: put the result to use',
  resultUnpublished: '公开评价结果: publish the result',
  publicationPrepared: '复核公开内容: confirm or return what somebody else prepared to be published',
  publicationReturned: '修改被退回的公开: mend what was returned, and prepare it again',
  noticeSent: '报送整改方案: answer with a plan',
  noticePlanned: '报送整改佐证: hand in the evidence',
  noticeEvidenced: '核实整改佐证: check the evidence',
  proposalProposed: '审定预算建议: decide on the budget proposal',
  proposalSentBack: '修改被退回的预算建议: revise the budget proposal',
  assignmentAssigned: '开展第三方评价: evaluate as third party',
  assignmentSubmitted: '查看第三方意见: read the third-party opinion',
  assignmentConflict: '处理利益冲突申明: settle the declared conflict',
});
export const TodoStateEnum = enumOf('TodoState', todoStates, 'States in which things wait, of all lifecycles.', {
  draft: '草稿: being prepared',
  submitted: '已送审: waits for the decision',
  returned: '已退回: to be changed',
  admitted: '已入库: in the library',
  candidate: '备选: considered for the budget',
  asked: '待确认: waits for another person',
  budgeted: '已安排预算: in the budget',
  executing: '执行中: being carried out',
  adjusted: '已调整: carried out as adjusted',
  suspended: '已暂停: held by a decision of finance',
  concluded: '已审定: assessed, with a conclusion',
  passed: '审核通过: waits for the approval of the budget',
  confirmed: '已确定: what was declared is settled',
  handedDown: '已下达: with the place below',
  proposed: '已提出: waits for finance',
  prepared: '待复核: waits for a second person',
  open: '待填报: to be filled in',
  required: '待整改: a correction is asked for',
  reported: '已反馈 or 已报送: done as reported, to be checked',
  filed: '已备案: filed',
  sent: '已发出: a plan is asked for',
  planned: '已报方案: evidence is asked for',
  evidenced: '已报佐证: to be checked',
  sentBack: '已退回: to be revised',
  assigned: '已委托: with the third party',
});
export const LifeStageEnum = enumOf(
  'LifeStage',
  lifeStages,
  'Stages of a project’s life in a budget year, in the order of the chain.',
  {
    admission: '申报入库: proposed and admitted to the library',
    review: '目标审核: target declared and reviewed',
    approval: '批复: approved with the budget',
    monitoring: '监控: goal and money watched while it is spent',
    evaluation: '自评: self-evaluation filled in',
    filing: '备案: self-evaluation filed',
    feedback: '结果应用: notice, rectification, next budget',
    publication: '公开: shown to others',
  },
);
export const LifeStatusEnum = enumOf('LifeStatus', lifeStatuses, 'Where a stage stands.', {
  done: '已办: done',
  current: '在办: under way',
  waiting: '待办: not begun',
  returned: '已退回: sent back and to be mended',
});

@ObjectType('Todo', { description: 'One thing that waits for me 待办.' })
export class TodoDto {
  @Field(() => ID, { description: 'Key of the entry in the list' }) id!: string;
  @Field(() => TodoKindEnum, { description: '事项: what is to be done' }) kind!: TodoKind;
  @Field(() => ID, {
    description: 'The object to open: a project, target, transfer, report, evaluation, notice, proposal or the like',
  })
  subjectId!: string;
  @Field(() => ID, { nullable: true, description: 'Its project, where it belongs to one' }) projectId!: string | null;
  @Field(() => String, { nullable: true, ...fields.projectCode }) projectCode!: string | null;
  @Field(() => String, { nullable: true, ...fields.projectName }) projectName!: string | null;
  @Field(() => String, { nullable: true, ...fields.departmentName }) departmentName!: string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => String, { description: 'Name of the project, or of the transfer, department or indicator' })
  name!: string;
  @Field(() => String, { description: '实施单位, or whoever it comes from' }) orgName!: string;
  @Field(() => Int, { nullable: true, description: 'Budget year, where the thing belongs to one' }) year!:
    number | null;
  @Field(() => TodoStateEnum, { description: '状态: where the object stands' }) state!: TodoState;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is due, where it is' }) dueDate!: string | null;
  @Field(() => Int, { description: 'By how many working days it is late; 0 while it is not' }) overdueDays!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Working days from today to the day it is due; below 0 once that has passed',
  })
  daysLeft!: number | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Money at stake, 元, where it is about money' }) amount!:
    string | null;
  @Field(() => TimestampScalar, { description: 'Since when it waits' }) since!: string;
  @Field(() => TimestampScalar, { nullable: true, description: 'When I was reminded of it last 催办' }) remindedAt!:
    string | null;
  @Field(() => String, { nullable: true, description: 'By whom' }) remindedBy!: string | null;
  @Field(() => String, { nullable: true, description: '催办说明: with what word; nothing without one' }) remindedWord!:
    string | null;
}

@ObjectType('TodoCount', { description: 'How much of one kind waits for me.' })
export class TodoCountDto {
  @Field(() => TodoKindEnum, { description: '事项: what is to be done' }) kind!: TodoKind;
  @Field(() => Int, { description: 'How many wait' }) count!: number;
  @Field(() => Int, { description: 'How many of them are past their due date' }) overdue!: number;
  @Field(() => DecimalScalar, { description: 'Money at stake, 元' }) amount!: string;
  @Field(() => Int, { description: 'Of how many I was reminded 催办' }) reminded!: number;
}

@InputType('WatchedFilter', { description: 'Which events are listed.' })
export class WatchedFilter extends CommonFilter {
  @Field(() => String, {
    ...nullable,
    description: 'Words of the project, or of the person or organisation that acted',
  })
  @Maybe()
  @IsText(100)
  search?: string | null;
  @Field(() => LocalDateScalar, { ...nullable, description: 'Happened on this day or before' })
  @Maybe()
  @IsLocalDate()
  until?: string | null;
  @Field(() => EventSubjectEnum, { ...nullable, description: '办理对象: only events about this kind of object' })
  @Maybe()
  @IsChoice(eventSubjects)
  subject?: EventSubjectType | null;
}

@ArgsType()
export class WatchedArgs extends PageArgs {
  @ListFilter(() => WatchedFilter) filter?: WatchedFilter;
}

@ObjectType('DoneEntry', { description: 'One thing somebody did, with its project.' })
export class DoneEntryDto {
  @Field(() => ID, { description: 'Key of the event: object and number in its chain' }) id!: string;
  @Field(() => EventSubjectEnum, { description: '办理对象: what it is about' }) subject!: EventSubject;
  @Field(() => ID, fields.subjectId) subjectId!: string;
  @Field(() => EventActionEnum, fields.action) action!: EventAction;
  @Field(() => TimestampScalar, fields.at) at!: string;
  @Field(() => String, fields.actorName) actorName!: string;
  @Field(() => String, fields.actorOrg) actorOrg!: string;
  @Field(() => ID, { nullable: true, description: 'UUID of the project; null where it belongs to none' }) projectId!:
    string | null;
  @Field(() => String, { nullable: true, description: '项目名称: null where it belongs to none' }) projectName!:
    string | null;
  @Field(() => String, { nullable: true, ...fields.projectCode }) projectCode!: string | null;
  @Field(() => String, { nullable: true, ...fields.orgName }) orgName!: string | null;
  @Field(() => String, { nullable: true, ...fields.departmentName }) departmentName!: string | null;
  @Field(() => String, { nullable: true, ...fields.divisionCode }) divisionCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Reason or opinion given with it' }) reason!: string | null;
}

@ObjectType('WatchedEvent', { description: 'One event of the audit chain, checked as it is read.' })
export class WatchedEventDto extends DoneEntryDto {
  @Field(() => Boolean, { description: 'Its hash fits its content and the event before it' }) intact!: boolean;
}

@ObjectType('LifeStep', { description: 'One step of a project in one budget year, with who did it last.' })
export class LifeStepDto implements Whole<LifeStep> {
  @Field(() => LifeStageEnum, { description: '环节: stage of the life' }) stage!: LifeStage;
  @Field(() => LifeStatusEnum, { description: '办理状态: done, under way, waiting or returned' }) status!: LifeStatus;
  @Field(() => TimestampScalar, { nullable: true, description: 'When it was done last; null until then' }) at!:
    string | null;
  @Field(() => String, { nullable: true, description: '经办人: who did it last' }) who!: string | null;
  @Field(() => String, { nullable: true, description: 'Organisation of whoever did it last' }) organisation!:
    string | null;
  @Field(() => String, { nullable: true, description: '意见: opinion or reason given with it' }) opinion!:
    string | null;
}

@ObjectType('LifeYear', { description: 'The whole life of a project in one budget year.' })
export class LifeYearDto implements Whole<LifeYear> {
  @Field(() => Int, fields.year) year!: number;
  @Field(() => [LifeStepDto], { description: '环节: stages in the order of the chain' }) steps!: LifeStepDto[];
}

@ObjectType('Started', { description: 'What I submitted 我发起的, and where it stands.' })
export class StartedDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ReviewSubjectEnum, { description: '送审事项: what was submitted' }) subject!: ReviewSubject;
  @Field(() => ID, { description: 'The target, project or request to adjust' }) subjectId!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => DecimalScalar, { description: 'Money of the year, 元' }) amount!: string;
  @Field(() => TimestampScalar, fields.submittedAt) submittedAt!: string;
  @Field(() => BilingualTextDto, { nullable: true, description: 'The step it waits at; none once the round is over' })
  stepName!: Text | null;
  @Field(() => String, { nullable: true, description: '承办人, where there is one' }) assigneeName!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: '办理期限: day by which the step is to be done' })
  dueDate!: string | null;
  @Field(() => Int, { description: 'By how many working days the step is late' }) overdueDays!: number;
  @Field(() => ReviewOutcomeEnum, { nullable: true, description: 'How the round ended; null while it is in review' })
  outcome!: ReviewOutcome | null;
  @Field(() => TimestampScalar, { nullable: true, description: 'When the step was reminded of last' }) remindedAt!:
    string | null;
}

export const StartedPage = sumPageOf('StartedPage', StartedDto, {
  amount: '资金: sum of the money concerned',
});
export const TodoPage = sumPageOf('TodoPage', TodoDto, {
  amount: '资金: sum of the money concerned',
});
export const DonePage = pageOf('DonePage', DoneEntryDto);
export const WatchedEventPage = pageOf('WatchedEventPage', WatchedEventDto);
