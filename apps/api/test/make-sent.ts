import type { Actor } from '@chengxiao/domain';
import { IndicatorEntriesService } from '../src/indicators';
import { ExAnteService } from '../src/library';
import { DecisionsService } from '../src/monitoring';
import { OverallService } from '../src/overall';
import { AdjustmentsService } from '../src/targets';
import type { TestApi } from './api';
import { makers, type Office, unique } from './make';
import { exAnteDraft } from './make-ex-ante';
import { futureDate, monitoredProject } from './make-monitoring';
import { approvedProject, targetInput } from './make-targets';

export type Row = { readonly id: string; readonly version: number };
export type SentRow = { readonly by: Actor; readonly row: Row };

/** Rows that were sent and wait for a judgement, and who sent them. */
export function sent(api: TestApi, office: Office) {
  async function corrected(): Promise<SentRow> {
    const { report } = await monitoredProject(api, office, 'submitted');
    const service = api.get(DecisionsService);
    const demand = { deadline: futureDate(), requirement: '加快支付', reason: '' };
    const decision = { decision: 'correct', opinion: '进度滞后', ...demand } as const;
    const decided = await service.decide(office.finance, report.id, report.version, decision);
    const done = { id: report.id, version: decided.version, action: 'report', text: '已加快' } as const;
    return { by: office.unit, row: await service.correct(office.unit, done) };
  }
  async function assessed(): Promise<SentRow> {
    const funds = [{ year: 2026, source: 'fiscal' as const, amount: '80000000.00' }];
    const { id } = await makers(api).project(office, 'submitted', { attribute: 'new', funds });
    const service = api.get(ExAnteService);
    const begun = await service.start(office.unit, id);
    const { version } = await service.save(office.unit, begun.id, begun.version, exAnteDraft());
    return { by: office.unit, row: await service.move(office.unit, { id: begun.id, version, action: 'submit' }) };
  }
  async function adjusted(): Promise<SentRow> {
    const { version } = await approvedProject(api, office);
    const service = api.get(AdjustmentsService);
    const input = { ground: 'forceMajeure' as const, documentNo: '', evidence: '突发灾情' };
    const begun = await service.begin(office.unit, version.targetId, input);
    // The approved form with another length of road.
    const form = targetInput();
    form.indicators?.forEach((row, at) =>
      Object.assign(row, { id: begun.content.indicators[at]?.id, ...(at === 0 ? { value: '200' } : {}) }),
    );
    form.planSteps?.forEach((step, at) => Object.assign(step, { id: begun.content.planSteps[at]?.id }));
    const { id, version: kept } = await service.edit(office.unit, begun.id, begun.version, { ...input, form });
    return { by: office.unit, row: await service.move(office.unit, { id, version: kept, action: 'submit' }) };
  }
  async function overall(): Promise<SentRow> {
    const service = api.get(OverallService);
    const { id } = await service.declare(office.department, 2026);
    // What it says is no matter here: its state is.
    const { rows } = await api.database.owner.query<Row>(
      `update overall_target set state = 'submitted', submitted_by = $2, version = version + 1 where id = $1 returning id, version`,
      [id, office.department.userId],
    );
    return { by: office.department, row: rows[0] as Row };
  }
  async function proposed(): Promise<SentRow> {
    const service = api.get(IndicatorEntriesService);
    const input = {
      kind: 'common',
      name: unique('指标'),
      fromYear: 2027,
      level1: '产出指标',
      level2: '数量指标',
    } as const;
    const { id } = await service.draft(office.unit, { input });
    const { rows } = await api.database.owner.query<Row>(
      `update indicator_entry set state = 'proposed', submitted_by = $2, version = version + 1 where id = $1 returning id, version`,
      [id, office.unit.userId],
    );
    return { by: office.unit, row: rows[0] as Row };
  }
  return { corrected, assessed, adjusted, overall, proposed };
}
