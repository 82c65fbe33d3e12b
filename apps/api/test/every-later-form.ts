import { nm10hao, seasonStages } from '@chengxiao/domain';
import { Db } from '../src/kit/data/db';
import { ExAnteService } from '../src/library';
import type { TestApi } from './api';
import { makers } from './make';
import { announcement } from './make-announcements';
import { evaluation, filedEvaluation } from './make-evaluation';
import { actualsFor, assignment, notice, proposal } from './make-feedback';
import { monitoredProject } from './make-monitoring';
import { indicatorInputs } from './make-targets';
import { itemsOfEvaluations } from '../src/evaluation';
import { administeredForms } from './every-administered-form';
import { type Forms, officesOf, seen, nextMonth } from './every-form';

/** What follows the approval: monitoring, evaluation, feedback; the rules that finance sets, and what administrators write. */
export function laterForms(api: TestApi): Forms {
  const make = makers(api);
  const officeIn = officesOf(api);
  const firm = make.evaluator;

  return {
    ...administeredForms(api),
    draftAnnouncement: async () => ({ actor: (await officeIn()).finance }),
    editAnnouncement: async () => {
      const { finance } = await officeIn();
      return { actor: finance, args: seen(await announcement(api, finance)) };
    },
    openMonitoringRound: async () => ({
      actor: (await officeIn()).finance,
      known: {
        'MonitoringRoundInput.year': 2026,
        'MonitoringRoundInput.cutoffMonth': 9,
        'MonitoringRoundInput.dueDate': '2026-12-20',
      },
    }),
    fillMonitoringReport: async () => {
      const office = await officeIn();
      const { report, version } = await monitoredProject(api, office);
      return {
        actor: office.unit,
        args: seen(report),
        known: {
          'MonitoringFundInput.kind': 'fiscal',
          'MonitoringItemInput.indicatorId': version.content.indicators[1]?.id,
        },
      };
    },
    'decideMonitoringReport correct': async () => {
      const office = await officeIn();
      const { report } = await monitoredProject(api, office, 'submitted');
      return {
        actor: office.finance,
        args: seen(report),
        known: { 'MonitoringDecisionInput.decision': 'correct', 'MonitoringDecisionInput.deadline': nextMonth() },
        elsewhere: { 'MonitoringDecisionInput.reason': '-' },
      };
    },
    'decideMonitoringReport suspend': async () => {
      const office = await officeIn();
      const { report } = await monitoredProject(api, office, 'submitted');
      return {
        actor: office.finance,
        args: seen(report),
        known: { 'MonitoringDecisionInput.decision': 'suspend', 'MonitoringDecisionInput.deadline': null },
        elsewhere: { 'MonitoringDecisionInput.deadline': '-', 'MonitoringDecisionInput.requirement': '-' },
      };
    },
    saveEvaluation: async () => {
      const office = await officeIn();
      const { evaluation: opened } = await evaluation(api, office);
      const items = await api.get(Db).as(office.unit, (tx) => itemsOfEvaluations(tx, [opened.id]));
      return {
        actor: office.unit,
        args: seen(opened),
        known: {
          'EvaluationInput.claimedBudgetScore': '9.25',
          'EvaluationFundInput.source': 'fiscal',
          'EvaluationItemInput.indicatorId': items.find(({ nature }) => nature === 'qualitative')?.indicatorId,
          'EvaluationItemInput.band': 'partial',
          'EvaluationItemInput.enteredScore': '20.25',
          'EvaluationItemInput.claimedScore': '22.75',
        },
      };
    },
    saveExAnte: async () => {
      const office = await officeIn();
      const funds = [{ year: 2026, source: 'fiscal' as const, amount: '80000000.00' }];
      const { id } = await make.project(office, 'submitted', { attribute: 'new', funds });
      return { actor: office.unit, args: seen(await api.get(ExAnteService).start(office.unit, id)) };
    },
    sendResultNotice: async () => {
      const office = await officeIn();
      const { evaluation: filed } = await filedEvaluation(api, office);
      return {
        actor: office.finance,
        args: { evaluationId: filed.id },
        known: { 'ResultNoticeInput.dueDate': nextMonth() },
      };
    },
    planRectification: async () => {
      const office = await officeIn();
      const { notice: sent } = await notice(api, office);
      return {
        actor: office.unit,
        args: seen(sent),
        known: { 'RectificationPlanInput.finishDate': nextMonth() },
      };
    },
    giveEvidence: async () => {
      const office = await officeIn();
      return { actor: office.unit, args: seen((await notice(api, office, 'planned')).notice) };
    },
    assignEvaluation: async () => {
      const office = await officeIn();
      const { evaluation: filed } = await filedEvaluation(api, office);
      return {
        actor: office.finance,
        args: { evaluationId: filed.id },
        known: { 'AssignmentInput.evaluatorOrgId': (await firm()).orgId, 'AssignmentInput.dueDate': nextMonth() },
      };
    },
    declareInterest: async () => {
      const evaluator = await firm();
      const { assignment: assigned } = await assignment(api, await officeIn(), evaluator);
      return { actor: evaluator, args: seen(assigned), elsewhere: { 'declareInterest.note': 'conflictNote' } };
    },
    giveOpinion: async () => {
      const evaluator = await firm();
      const { assignment: declared } = await assignment(api, await officeIn(), evaluator, 'declared');
      return { actor: evaluator, args: seen(declared), known: { 'OpinionInput.score': '85.25' } };
    },
    proposeFromEvaluation: async () => {
      const office = await officeIn();
      const { evaluation: filed } = await filedEvaluation(api, office, { actuals: actualsFor.medium });
      return {
        actor: office.finance,
        args: { evaluationId: filed.id },
        known: {
          'proposeFromEvaluation.year': 2028,
          'ProposalDeviationInput.kind': 'cut',
          'ProposalDeviationInput.share': '0.3525',
        },
      };
    },
    preparePublication: async () => {
      const office = await officeIn();
      const named = indicatorInputs().map((row, at) => (at === 4 ? { ...row, standard: '满意，联系人：张三' } : row));
      const { project } = await filedEvaluation(api, office, { indicators: named });
      return {
        actor: office.finance,
        args: { projectId: project.id, year: 2026 },
        known: { 'HandledPlaceInput.path': 'indicators.4.standard', 'HandledPlaceInput.text': '张三' },
      };
    },
    saveDepartmentOpinion: async () => {
      const office = await officeIn();
      const { evaluation: reported } = await evaluation(api, office, 'reported');
      const items = await api.get(Db).as(office.unit, (tx) => itemsOfEvaluations(tx, [reported.id]));
      const indicatorId = items.find(({ nature }) => nature === 'qualitative')?.indicatorId;
      return {
        actor: office.department,
        args: seen(reported),
        known: {
          'EvaluationInput.claimedBudgetScore': '9.25',
          'EvaluationFundInput.source': 'fiscal',
          'EvaluationItemInput.indicatorId': indicatorId,
          'EvaluationItemInput.band': 'partial',
          'EvaluationItemInput.enteredScore': '20.25',
          'EvaluationItemInput.claimedScore': '22.75',
        },
        // What was sent is there as what the department says of each cell.
        toAnswer: (sent) => ({
          departmentOpinions: [{ path: 'problems', value: sent['problems'], reason: sent['reason'] }],
        }),
      };
    },
    reviseBudgetProposal: async () => {
      const office = await officeIn();
      const { proposal: sentBack } = await proposal(api, office, 'sentBack');
      return {
        actor: office.finance,
        args: seen(sentBack),
        known: { 'ProposalDeviationInput.kind': 'cut', 'ProposalDeviationInput.share': '0.4525' },
      };
    },
    setDeclarationRule: async () => ({
      actor: (await officeIn('150800')).finance,
      known: { 'setDeclarationRule.fromYear': 2031 },
    }),
    setExAnteRule: async () => ({
      actor: (await officeIn('150800')).finance,
      known: { 'setExAnteRule.fromYear': 2031 },
    }),
    setSeason: async () => ({
      actor: (await officeIn('150800')).finance,
      args: { version: 0 },
      known: {
        'setSeason.year': 2031,
        'setSeason.stages': seasonStages.map((stage) => ({ stage, startsOn: '2031-03-03', endsOn: '2031-03-28' })),
      },
    }),
    setReviewRoute: async () => ({
      actor: (await officeIn('150800')).finance,
      known: {
        'setReviewRoute.fromYear': 2031,
        'ReviewStepInput.key': 'finance',
        'ReviewStepInput.role': 'finance',
        'ReviewStepInput.workingDays': 7,
      },
    }),
    enterCalendar: async () => ({
      actor: (await officeIn('150000')).finance,
      known: { 'enterCalendar.year': 2031, 'CalendarDayInput.date': '2031-10-04' },
    }),
    draftRulePack: async () => ({
      actor: (await officeIn('150000')).finance,
      args: { fromPackId: nm10hao.id, fromVersion: nm10hao.version },
      known: { 'draftRulePack.fromYear': 2031, 'draftRulePack.packId': 'every-field' },
    }),
  };
}
