import { TransferIndicatorInput } from '@chengxiao/dto';
import { Db } from '../src/kit/data/db';
import { IndicatorEntriesService } from '../src/indicators';
import { OverallService } from '../src/overall';
import { AdjustmentsService, TargetsService } from '../src/targets';
import { HandingDownService, TransfersService } from '../src/transfers';
import type { TestApi } from './api';
import type { Moved, Tree } from './every-field';
import { makers, type Office, unique } from './make';
import { approvedProject, target, twoYears } from './make-targets';
import { acknowledgeTransfer, confirmedTransfer, handDownInput, transferInput } from './make-transfers';
import { type Forms, officesOf, seen, yesterday } from './every-form';

/** What is declared: projects, targets, transfers, entries of the library. */
export function declaredForms(api: TestApi): Forms {
  const make = makers(api);
  const officeIn = officesOf(api);

  const projectFields = async (office: Office): Promise<Tree> => {
    const parent = await make.project({ ...office, unit: office.department }, 'draft', { level: 'first', funds: [] });
    const region = await make.office('150000');
    const transfer = await confirmedTransfer(api, region);
    const share = { place: office.finance.divisionCode, amount: '10.00', area: '1', accepted: ['1', '1'] as const };
    const input = handDownInput(transfer.indicators, [share]);
    await api.get(HandingDownService).handDown(region.finance, transfer.id, input);
    await acknowledgeTransfer(api, office, transfer.id);
    return {
      'ProjectInput.level': 'second',
      'ProjectInput.transferId': transfer.id,
      'ProjectInput.parentId': parent.id,
      'ProjectInput.projectType': 'special',
      'ProjectInput.functionCode': '2140106',
      'ProjectInput.placeCode': '150626',
      'ProjectInput.startDate': '2026-02-01',
      'ProjectInput.endDate': '2027-11-30',
      'FundInput.year': 2027,
      'FundInput.amount': '1200.00',
      'ExpenseInput.year': 2027,
      'ExpenseInput.economicCode': '30201',
      'ExpenseInput.governmentCode': '50201',
      'ExpenseInput.amount': '1200.00',
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
            {
              ...sent,
              points: Object.entries(points as Tree).map(([point, judgement]) => ({ point, ...(judgement as Tree) })),
            },
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
        args: { transferId: transfer.id, seen: null },
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
  };
}
