import { type Actor, addDays, nm10hao, today } from '@chengxiao/domain';
import { TransferIndicatorInput } from '@chengxiao/dto';
import { Db } from '../src/kit/data/db';
import { ExAnteService } from '../src/library';
import { IndicatorEntriesService } from '../src/indicators';
import { OverallService } from '../src/overall';
import { AdjustmentsService, TargetsService } from '../src/targets';
import { HandingDownService, TransfersService } from '../src/transfers';
import type { TestApi } from './api';
import type { Moved, Tree } from './every-field';
import { makers, type Office, unique } from './make';
import { evaluation, filedEvaluation } from './make-evaluation';
import { actualsFor, assignment, notice, proposal } from './make-feedback';
import { monitoredProject } from './make-monitoring';
import { approvedProject, indicatorInputs, target, twoYears } from './make-targets';
import { confirmedTransfer, handDownInput, transferInput } from './make-transfers';
import { itemsOfEvaluations } from '../src/evaluation';

/** How a form is sent in full. */
export type Arranged = {
  readonly actor: Actor;
  /** What the mutation wants beside the form. */
  readonly args?: Tree;
  /** Values that must fit what is there, by `Input.field` or `mutation.argument`. */
  readonly known?: Tree;
  /** Where this form's fields are read, if not under their names. */
  readonly elsewhere?: Moved;
  /** The answer for what was sent, where names alone do not say it. */
  readonly toAnswer?: (sent: Tree) => Tree;
};

const seen = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version });
const nextMonth = (): string => addDays(today(), 30);
const yesterday = (): string => addDays(today(), -1);

/** Every form of the system, by its mutation; a word behind it tells two ways to fill in the same form apart. */
export const everyForm = [
  'draftProject',
  'editProject',
  'declareTarget',
  'editTarget',
  'beginTargetAdjustment',
  'editTargetAdjustment',
  'reviewTarget points',
  'reviewTarget scores',
  'declareTransfer',
  'editTransfer',
  'handDownTransfer',
  'draftIndicatorEntry',
  'editIndicatorEntry',
  'editOverallTarget',
  'openMonitoringRound',
  'fillMonitoringReport',
  'decideMonitoringReport correct',
  'decideMonitoringReport suspend',
  'saveEvaluation',
  'saveExAnte',
  'sendResultNotice',
  'planRectification',
  'giveEvidence',
  'assignEvaluation',
  'declareInterest',
  'giveOpinion',
  'proposeFromEvaluation',
  'reviseBudgetProposal',
  'setDeclarationRule',
  'setExAnteRule',
  'setReviewRoute',
  'enterCalendar',
  'draftRulePack',
] as const;
export type Form = (typeof everyForm)[number];

/** What each form needs to be sent. */
export function formsOf(api: TestApi): Readonly<Record<Form, () => Promise<Arranged>>> {
  const make = makers(api);
  const offices = new Map<string, Promise<Office>>();
  /** People of a division, the same for all its forms. */
  const officeIn = (divisionCode = '150600'): Promise<Office> => {
    const known = offices.get(divisionCode) ?? make.office(divisionCode);
    offices.set(divisionCode, known);
    return known;
  };
  const firm = make.evaluator;

  const projectFields = async (office: Office): Promise<Tree> => {
    const parent = await make.project({ ...office, unit: office.department }, 'draft', { level: 'first', funds: [] });
    return {
      'ProjectInput.level': 'second',
      'ProjectInput.parentId': parent.id,
      'ProjectInput.projectType': 'special',
      'ProjectInput.functionCode': '2140106',
      'ProjectInput.placeCode': '150626',
      'ProjectInput.startDate': '2026-02-01',
      'ProjectInput.endDate': '2027-11-30',
      'FundInput.year': 2027,
    };
  };
  const rowFields: Tree = {
    'IndicatorInput.weight': '12.50',
    'PlanStepInput.startDate': '2026-03-01',
    'PlanStepInput.endDate': '2026-10-31',
  };
  /** An adjusted target goes on from its own version; there is nothing to confirm. */
  const adjusted: Moved = { 'TargetInput.confirmed': '-' };

  const transferFields: Tree = {
    'TransferInput.year': 2026,
    'TransferInput.startDate': '2026-02-01',
    'TransferInput.endDate': '2027-11-30',
    'TransferInput.documentDate': '2026-01-15',
    'TransferIndicatorInput.core': 2,
    'TransferIndicatorInput.unit': '%',
    'TransferIndicatorInput.aggregation': 'ratioOfSums',
    // It follows from its parts.
    'TransferIndicatorInput.value': '95',
    'TransferIndicatorInput.numerator': '190',
    'TransferIndicatorInput.denominator': '200',
  };

  const entryFields = async (): Promise<Tree> => {
    const above = await api.database.owner.query<{ id: string }>(
      `select entry_id as id from indicator_entry where jurisdiction = '150000' and state = 'inForce' limit 1`,
    );
    return {
      'IndicatorEntryInput.fromYear': 2026,
      'IndicatorEntryInput.toYear': 2030,
      'IndicatorEntryInput.weight': '12.50',
      'IndicatorEntryInput.replaces': above.rows[0]?.id,
    };
  };

  const adjustment = async () => {
    const office = await officeIn();
    const { version } = await approvedProject(api, office);
    return { office, targetId: version.targetId };
  };

  return {
    draftProject: async () => {
      const office = await officeIn();
      return { actor: office.unit, known: await projectFields(office) };
    },
    editProject: async () => {
      const office = await officeIn();
      return { actor: office.unit, args: seen(await make.project(office)), known: await projectFields(office) };
    },
    declareTarget: async () => {
      const office = await officeIn();
      const { id } = await make.project(office, 'admitted');
      return {
        actor: office.unit,
        args: { projectId: id, year: 2026, fromYear: null },
        known: { ...rowFields, 'TargetInput.confirmed': [] },
      };
    },
    // One that goes on from the year before: only there something is confirmed.
    editTarget: async () => {
      const office = await officeIn();
      const amount = '12000000.00';
      const funds = [2025, 2026].map((year) => ({ year, source: 'fiscal' as const, amount }));
      const { project } = await approvedProject(api, office, {
        year: 2025,
        amount,
        project: { startDate: '2025-01-01', endDate: '2026-12-31', funds },
        input: twoYears(),
      });
      const command = { projectId: project.id, year: 2026, fromYear: 2025 };
      return {
        actor: office.unit,
        args: seen(await api.get(TargetsService).declare(office.unit, command)),
        known: rowFields,
      };
    },
    beginTargetAdjustment: async () => {
      const { office, targetId } = await adjustment();
      return { actor: office.unit, args: { targetId }, known: rowFields, elsewhere: adjusted };
    },
    editTargetAdjustment: async () => {
      const { office, targetId } = await adjustment();
      const input = { ground: 'policy' as const, documentNo: '1号', evidence: '政策调整' };
      const begun = await api.get(AdjustmentsService).begin(office.unit, targetId, input);
      return { actor: office.unit, args: seen(begun), known: rowFields, elsewhere: adjusted };
    },
    'reviewTarget points': async () => {
      const office = await officeIn();
      const { target: submitted } = await target(api, office, 'submitted');
      const [row] = await api
        .get(Db)
        .as(office.unit, (tx) =>
          tx.rows<{ id: string }>('select id from target_indicator where target_id = $1', [submitted.id]),
        );
      return {
        actor: office.finance,
        args: { ...seen(submitted), scores: null },
        known: { 'reviewTarget.decision': 'return', 'RowReasonInput.indicatorId': row?.id },
        toAnswer: ({ points, ...sent }) => ({
          reviews: [
            { ...sent, points: Object.entries(points as Tree).map(([point, said]) => ({ point, ...(said as Tree) })) },
          ],
        }),
      };
    },
    'reviewTarget scores': async () => {
      const office = await officeIn('150700');
      await make.route('150700', undefined, '1.00');
      const { target: submitted } = await target(api, office, 'submitted', { project: { placeCode: '150700' } });
      const scores = ['attainable', 'clear', 'conditions', 'duties', 'effects', 'formal', 'funds', 'indicators'];
      return {
        actor: office.finance,
        args: { ...seen(submitted), points: null, rowReasons: [] },
        known: {
          'reviewTarget.decision': 'reject',
          ...Object.fromEntries(scores.map((item, at) => [`ReviewScoresInput.${item}`, `${4 + at / 4}`])),
        },
        toAnswer: ({ scores: given, ...sent }) => ({
          reviews: [{ ...sent, scores: Object.entries(given as Tree).map(([item, score]) => ({ item, score })) }],
        }),
      };
    },
    declareTransfer: async () => ({ actor: (await officeIn()).department, known: transferFields }),
    editTransfer: async () => {
      const { department } = await officeIn();
      const declared = await api.get(TransfersService).declare(department, transferInput());
      return { actor: department, args: seen(declared), known: transferFields };
    },
    // The second document for a place: the first one needs no reason.
    handDownTransfer: async () => {
      const office = await officeIn();
      const ratio = Object.assign(new TransferIndicatorInput(), {
        level1: '产出指标',
        level2: '质量指标',
        name: '项目验收合格率',
        direction: 'ge',
        unit: '%',
        core: 3,
        aggregation: 'ratioOfSums',
        numerator: '190',
        denominator: '200',
      });
      const transfer = await confirmedTransfer(api, office, { indicators: [ratio] });
      const [indicator] = transfer.indicators;
      const first = handDownInput([], [], {
        places: [
          {
            placeCode: '150626',
            amount: '1000.00',
            figures: [{ indicatorId: indicator?.id ?? '', numerator: '1', denominator: '2' }],
          },
        ],
      });
      await api.get(HandingDownService).handDown(office.finance, transfer.id, first);
      return {
        actor: office.finance,
        args: { transferId: transfer.id },
        known: {
          'HandDownInput.handedOn': yesterday(),
          'PlaceShareInput.placeCode': '150626',
          'PlaceFiguresInput.indicatorId': indicator?.id,
          'PlaceFiguresInput.value': '95',
          'PlaceFiguresInput.numerator': '19',
          'PlaceFiguresInput.denominator': '20',
        },
        toAnswer: ({ places, ...document }) => ({
          regionalTargets: (places as Tree[]).map((place) => ({ ...document, ...place })),
        }),
      };
    },
    draftIndicatorEntry: async () => ({
      actor: (await officeIn()).finance,
      known: {
        ...(await entryFields()),
        'IndicatorEntryInput.kind': 'sector',
        'IndicatorEntryInput.functionCode': '2140106',
        'IndicatorEntryInput.projectTag': '',
      },
    }),
    editIndicatorEntry: async () => {
      const { finance } = await officeIn();
      const input = { kind: 'common' as const, name: unique('指标'), fromYear: 2027 };
      const drafted = await api.get(IndicatorEntriesService).draft(finance, { input });
      return {
        actor: finance,
        args: seen(drafted),
        known: {
          ...(await entryFields()),
          'IndicatorEntryInput.kind': 'projectType',
          'IndicatorEntryInput.functionCode': null,
        },
      };
    },
    editOverallTarget: async () => {
      const office = await officeIn();
      const { id } = await make.project(office, 'admitted');
      return {
        actor: office.department,
        args: seen(await api.get(OverallService).declare(office.department, 2026)),
        known: { 'OverallTaskInput.projectIds': [id], 'OverallIndicatorInput.weight': '12.50' },
      };
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
        known: { 'ProposalDeviationInput.kind': 'cut', 'ProposalDeviationInput.share': '0.3525' },
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
