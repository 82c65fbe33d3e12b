import type { INestApplicationContext, Type } from '@nestjs/common';
import { type Actor, fromWan } from '@chengxiao/domain';
import { EvaluationOpeningService, EvaluationService } from '../evaluation';
import { Db } from '../kit/data/db';
import {
  BudgetLinesService,
  LibraryService,
  LineAdjustmentsService,
  projectById,
  type ProjectEntity,
} from '../library';
import { ApprovalsService, BudgetRepliesService, BulkApprovalService } from '../approvals';
import {
  approvedVersion,
  type TargetEntity,
  ReviewsService,
  TargetsService,
  type TargetVersionEntity,
} from '../targets';
import { correctedForm, evaluationForm, partlyCorrected, review, withMidterm } from './forms';
import { DemoAdjustment } from './demo-adjustment';
import { DemoAnnouncements } from './demo-announcements';
import { DemoBreakdown } from './demo-breakdown';
import { DemoLibrary } from './demo-library';
import { DemoMonitoring } from './demo-monitoring';
import { DemoReview } from './demo-review';
import { DemoResults } from './demo-results';
import { DemoRules, rulesOf } from './demo-rules';
import { DemoSeason } from './demo-season';
import { DemoSections } from './demo-sections';
import { colleagueOf, seatOf } from './organisations';
import type { Cast, Company } from './people';
import { type DemoClaims, type PlannedProject, plannedProjects, type Stage, stages } from './plan';
import { originOf, type Sample, sampleOf, sampleProposal } from './samples';

/** Creates the data of the demonstration by calling the services, so that every record was checked and has its events. */
export class Demonstration {
  /** Number of the last letter. */
  private letters = 11;
  /** What comes of results is played last: a publication ends the demonstration. */
  private readonly results: (() => Promise<void>)[] = [];

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
  ) {}

  async play(): Promise<void> {
    await new DemoRules(this.app, this.cast).activate();
    await new DemoReview(this.app, this.cast).setRoutes();
    await new DemoLibrary(this.app, this.cast).play();
    await new DemoBreakdown(this.app, this.cast).handDown();
    await new DemoSections(this.app, this.cast).play();
    for (const planned of plannedProjects) await this.playProject(planned);
    await new DemoBreakdown(this.app, this.cast).declareOverall();
    await new DemoSeason(this.app, this.cast).play();
    for (const playResult of this.results) await playResult();
    await new DemoAnnouncements(this.app, this.cast).announce();
  }

  private async playProject(planned: PlannedProject): Promise<void> {
    const { year, stage, place, result, claims, continues } = planned;
    const sample = sampleOf(planned.sample);
    const company = this.companyOf(planned);
    const hasReached = (wanted: Stage) => stages.indexOf(stage) >= stages.indexOf(wanted);
    const [library, lines] = [this.get(LibraryService), this.get(BudgetLinesService)];
    const proposal = {
      ...sampleProposal(sample, year, place, continues ? year + 1 : year),
      originNote: originOf(sample, year, company.unit.orgName),
    };
    let project = await library.draft(company.unit, proposal);
    project = await library.move(company.unit, { id: project.id, action: 'submit', version: project.version });
    if (stage === 'submitted') return;
    project = await new DemoReview(this.app, this.cast).forwardFirst(company.department, project);
    project = await library.move(company.finance, { id: project.id, action: 'admit', version: project.version });
    const target = await this.declare(company, sample, project, planned);
    if (stage === 'targetReturned') return this.returnTarget(company, sample, target);
    const line = await lines.propose(company.finance, project.id, year, fromWan(sample.budgetInit));
    if (stage === 'targetSubmitted') return;
    await new DemoReview(this.app, this.cast).passReview(company, target);
    if (stage === 'targetPassed') return;
    const version = await this.approve(company, project, year);
    const { version: budgeted } = await this.get(Db).as(company.unit, (tx) => projectById(tx, project.id));
    await library.move(company.unit, { id: project.id, action: 'execute', version: budgeted });
    if (sample.budget !== sample.budgetInit) {
      const amount = fromWan(sample.budget);
      const adjustments = this.get(LineAdjustmentsService);
      const { id, version, increaseState } = await adjustments.adjust(company.finance, {
        id: line.id,
        version: line.version + 1,
        amount,
        reason: '年中调整预算',
        documentNo: `财预〔${year}〕46号`,
        documentDate: `${year}-06-30`,
      });
      if (increaseState === 'asked') await adjustments.decide(company.colleague, { id, version, action: 'confirm' });
    }
    if (planned.adjusts) await new DemoAdjustment(this.app).ask(company, version);
    if (year === 2026) return new DemoMonitoring(this.app).playRound(company, sample, version, stage);
    await this.evaluate(company, sample, version, { hasReached, claims });
    if (continues) await this.continueNextYear(company, project, year);
    if (result) this.results.push(() => new DemoResults(this.app).playResult(company, project, result));
  }

  private async declare(
    { unit }: Company,
    sample: Sample,
    project: ProjectEntity,
    { year, continues }: PlannedProject,
  ): Promise<TargetEntity> {
    const targets = this.get(TargetsService);
    const form = correctedForm(sample, year, unit.orgName, rulesOf(unit.divisionCode, year));
    const target = await targets.declare(unit, {
      projectId: project.id,
      year,
      input: continues ? withMidterm(form) : form,
    });
    return this.get(TargetsService).move(unit, { id: target.id, action: 'submit', version: target.version });
  }

  /** The unit begins the form of the next year from the approved target; every part is still to be confirmed or changed. */
  private async continueNextYear({ unit }: Company, { id: projectId }: ProjectEntity, fromYear: number): Promise<void> {
    await this.get(TargetsService).declare(unit, { projectId, year: fromYear + 1, fromYear });
  }

  /** Finance returns it because of its qualitative row and the unit has corrected half of it: a form with findings to show. */
  private async returnTarget({ finance, unit }: Company, sample: Sample, target: TargetEntity): Promise<void> {
    const rows = await this.get(Db).as(finance, (tx) =>
      tx.rows<{ id: string; nature: string }>(
        'select id, nature from target_indicator where target_id = $1 order by position',
        [target.id],
      ),
    );
    const reasons = rows
      .filter(({ nature }) => nature === 'qualitative')
      .map(({ id }) => ({
        indicatorId: id,
        reason: '“有效”没有说明如何判断，请改为可衡量的标准，例如每名学生每年减少支出多少元。',
      }));
    const targets = this.get(TargetsService);
    const returned = await this.get(ReviewsService).review(finance, {
      id: target.id,
      version: target.version,
      ...review('return', `${sample.name}：定性指标请量化后再送审。`, reasons),
    });
    const ids = rows.map(({ id }) => id);
    await targets.edit(unit, target.id, returned.version, partlyCorrected(sample, target.year, unit.orgName, ids));
  }

  /** The people's congress approves in January; finance records it, runs the bulk approval and tells the department by a letter. */
  private async approve(
    { finance, department }: Company,
    project: ProjectEntity,
    year: number,
  ): Promise<TargetVersionEntity> {
    const approvals = this.get(ApprovalsService);
    const facts = { year, approvedOn: `${year}-01-20`, documentNo: `人大发〔${year}〕3号` };
    const approval = await approvals.recordApproval(finance, facts);
    await this.get(BulkApprovalService).start(finance, approval.id);
    const version = await this.get(Db).as(finance, (tx) => approvedVersion(tx, project.id, year));
    if (!version) throw new Error(`${project.name} was not approved`);
    await this.get(BudgetRepliesService).issue(finance, {
      budgetApprovalId: approval.id,
      departmentId: department.orgId,
      documentNo: `财预〔${year}〕${(this.letters += 1)}号`,
      issuedOn: `${year}-02-06`,
    });
    return version;
  }

  private async evaluate(
    { finance, unit, department }: Company,
    sample: Sample,
    version: TargetVersionEntity,
    { hasReached, claims }: { hasReached: (stage: Stage) => boolean; claims: DemoClaims | undefined },
  ): Promise<void> {
    await this.get(EvaluationOpeningService).open(finance, version.year, `${version.year + 1}-03-31`);
    const evaluations = this.get(EvaluationService);
    const open = await this.get(Db).as(unit, (tx) =>
      tx.one<{ id: string; version: number }>('select id, version from evaluation where project_id = $1', [
        version.projectId,
      ]),
    );
    if (!open || !hasReached('evaluationSubmitted')) return;
    const form = evaluationForm(sample, version.content, claims);
    let evaluation = await evaluations.save(unit, open.id, open.version, form);
    if (unit.role === 'unit')
      evaluation = await evaluations.move(unit, { id: evaluation.id, action: 'report', version: evaluation.version });
    evaluation = await evaluations.move(department, {
      id: evaluation.id,
      action: 'submit',
      version: evaluation.version,
    });
    if (hasReached('filed'))
      await evaluations.move(finance, { id: evaluation.id, action: 'file', version: evaluation.version });
  }

  private companyOf({ unit, department }: PlannedProject): Company {
    const of = (key: string): Actor => {
      const actor = this.cast.get(key);
      if (!actor) throw new Error(`nobody plays ${key}`);
      return actor;
    };
    const seat = seatOf(of(unit).divisionCode);
    return {
      unit: of(unit),
      department: of(department),
      finance: of(`${seat}-cz`),
      colleague: of(colleagueOf(seat)),
      government: of(`${seat}-zf`),
      firm: of('firm'),
    };
  }

  private get<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }
}
