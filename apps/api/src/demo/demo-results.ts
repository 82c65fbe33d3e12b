import type { INestApplicationContext, Type } from '@nestjs/common';
import { addDays, today } from '@chengxiao/domain';
import { AssignmentService, NoticeService, ProposalService } from '../feedback';
import { PreparationService } from '../disclosure';
import { Db } from '../kit/data/db';
import type { ProjectEntity } from '../library';
import type { Company } from './people';
import type { PlannedProject } from './plan';

/** What comes of a filed self-evaluation in the demonstration. */
export class DemoResults {
  constructor(private readonly app: INestApplicationContext) {}

  async playResult(
    company: Company,
    project: ProjectEntity,
    result: NonNullable<PlannedProject['result']>,
  ): Promise<void> {
    const evaluation = await this.get(Db).as(company.finance, (tx) =>
      tx.one<{ id: string; year: number }>('select id, year from evaluation where project_id = $1', [project.id]),
    );
    if (!evaluation) throw new Error(`${project.name} has no evaluation`);
    if (result === 'noticeSent') {
      await this.handOverInVain(company, evaluation.id);
      await this.notify(company, evaluation.id);
    }
    if (result === 'budgetProposed') await this.get(ProposalService).propose(company.finance, evaluation.id);
    if (result === 'handedOver') await this.handOver(company, evaluation.id);
    if (result === 'published') await this.finish(company, project, evaluation);
  }

  private notify({ finance }: Company, evaluationId: string) {
    return this.get(NoticeService).send(finance, evaluationId, {
      problems: '农牧民出行满意度未达目标，部分路段施工扬尘。',
      requirements: '制定扬尘治理措施，完善沿线群众意见收集和反馈制度。',
      dueDate: addDays(today(), 14),
    });
  }

  private handOver({ finance, firm }: Company, evaluationId: string) {
    return this.get(AssignmentService).assign(finance, evaluationId, {
      evaluatorOrgId: firm.orgId,
      dueDate: addDays(today(), 30),
      task: '核实租车次数和宣传制作的真实性，就指标能否反映业务成效提出意见。',
    });
  }

  /** Assigned and withdrawn again: the third party is told of both. */
  private async handOverInVain({ finance, firm }: Company, evaluationId: string): Promise<void> {
    const assignments = this.get(AssignmentService);
    const { id, version } = await assignments.assign(finance, evaluationId, {
      evaluatorOrgId: firm.orgId,
      dueDate: addDays(today(), 20),
      task: '抽查养护路段，核实满意度调查的样本和方法。',
    });
    await assignments.move(finance, { id, version, action: 'withdraw', reason: '改由财政部门组织现场核查。' });
  }

  /** What follows an evaluation: notice, plan, evidence, acceptance, next year's budget, publication. */
  private async finish(
    { finance, colleague, department }: Company,
    project: ProjectEntity,
    evaluation: { id: string; year: number },
  ): Promise<void> {
    const notices = this.get(NoticeService);
    const sent = await notices.send(finance, evaluation.id, {
      problems: '分包二验收延后，项目验收合格率 70%。',
      requirements: '完成分包二验收，建立分包验收台账。',
      dueDate: addDays(today(), 14),
    });
    const planned = await notices.plan(department, sent, {
      measures: '倒排工期，专人跟进分包二验收。',
      responsible: '信息科',
      finishDate: addDays(today(), 10),
    });
    const evidenced = await notices.evidence(department, planned, {
      result: '分包二已通过验收，验收合格率达到 100%。',
      items: [{ name: '分包二验收报告', source: '巴数验〔2026〕12号' }],
    });
    await notices.move(finance, { id: evidenced.id, action: 'accept', version: evidenced.version });
    await this.get(ProposalService).propose(finance, evaluation.id);
    const preparing = this.get(PreparationService);
    const prepared = await preparing.prepare(colleague, { projectId: project.id, year: evaluation.year });
    await preparing.move(finance, { id: prepared.id, action: 'confirm', version: prepared.version });
  }

  private get<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }
}
