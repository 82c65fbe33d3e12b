import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Actor } from '@chengxiao/domain';
import { ApprovalsService, BudgetRepliesService, BulkApprovalService } from '../approvals';
import { Db } from '../kit/data/db';
import type { Outcome } from '../kit/data/many';
import { BudgetLinesService, LibraryService, projectById } from '../library';
import { ReviewsService, TargetsService } from '../targets';
import { DemoReview } from './demo-review';
import { review } from './forms';
import { demoOrganisations } from './organisations';
import type { Cast } from './people';
import { earlierProjects, proposalOf, seasonForm, type SeasonProject, seasonProjects } from './season-projects';
import { originNote } from './section-projects';

/** A project as its last act left it. */
type Project = { readonly of: SeasonProject; readonly id: string; readonly version: number };
type Target = Project & { readonly projectId: string };

const [finance, business, performance] = ['byne-cz', 'byne-yw', 'byne-jx'] as const;

/** The season of 巴彦淖尔市: fifty projects of nine departments at every step, and what was approved the year before. */
export class DemoSeason {
  private readonly reviews: DemoReview;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
  ) {
    this.reviews = new DemoReview(app, cast);
  }

  async play(): Promise<void> {
    await this.playYear(2026, earlierProjects);
    await this.approve(2026);
    await this.playYear(2027, seasonProjects);
  }

  private async playYear(year: number, projects: readonly SeasonProject[]): Promise<void> {
    const admitted = await this.propose(year, projects);
    const targets = await this.declare(
      year,
      admitted.filter(({ of }) => of.at !== 'admitted'),
    );
    const sent = await this.submit(targets.filter(({ of }) => of.at !== 'draft'));
    for (const target of sent) await this.reviewUntil(year, target);
    const budgeted = sent.filter(({ of }) => of.at !== 'department' && of.line !== false);
    const ids = budgeted.map(({ projectId }) => projectId);
    allDone(await this.get(BudgetLinesService).proposeMany(this.actor(finance), ids, year));
    for (const { of, projectId } of sent) if (of.suspended) await this.suspend(projectId, of.suspended);
  }

  /** Into the library, as far as each goes; answers what is admitted. */
  private async propose(year: number, projects: readonly SeasonProject[]): Promise<Project[]> {
    const library = this.get(LibraryService);
    const drafted: Project[] = [];
    for (const of of projects) {
      const unit = this.actor(of.unit);
      const { id, version } = await library.draft(unit, { ...proposalOf(of, year, unit.role), originNote });
      drafted.push({ of, id, version });
    }
    const sent = drafted.filter(({ of }) => of.at !== 'proposal');
    for (const [unit, own] of byUnit(sent))
      allDone(await library.moveMany(this.actor(unit), own.map(seen), { action: 'submit' }));
    const admitted = sent.filter(({ of }) => of.at !== 'entry').map(next);
    allDone(await library.moveMany(this.actor(finance), admitted.map(seen), { action: 'admit' }));
    return admitted.map(next);
  }

  private async declare(year: number, projects: readonly Project[]): Promise<Target[]> {
    const declared: Target[] = [];
    for (const { of, id: projectId } of projects) {
      const unit = this.actor(of.unit);
      const input = seasonForm(of, year, unit.orgName, of.before);
      const { id, version } = await this.get(TargetsService).declare(unit, { projectId, year, input });
      declared.push({ of, projectId, id, version });
    }
    return declared;
  }

  private async submit(targets: readonly Target[]): Promise<Target[]> {
    for (const [unit, own] of byUnit(targets))
      allDone(await this.get(TargetsService).submitMany(this.actor(unit), own.map(seen)));
    return targets.map(next);
  }

  /** Step by step to where it stands; one that came back and was mended goes there a second time. */
  private async reviewUntil(year: number, target: Target): Promise<void> {
    const { of } = target;
    let { version } = target;
    if (of.returned) {
      version = await this.returnTarget(target);
      if (of.at === 'returned') return;
      version = await this.mend(year, { ...target, version });
    }
    if (of.key) {
      version = await this.reviews.passReview(this.company(of), { id: target.id, version }, 'business');
      const marked = { id: target.id, version, key: true, reason: of.key };
      ({ version } = await this.get(ReviewsService).markKey(this.actor(business), marked));
    }
    const until = of.at === 'passed' ? undefined : of.at;
    await this.reviews.passReview(this.company(of), { id: target.id, version }, until);
  }

  /** A step returns it, with the points that do not fit and the reasons at its rows. */
  private async returnTarget({ of, id, version }: Target): Promise<number> {
    const { by, points, rows, opinion } = of.returned ?? { by: '', points: {}, rows: {}, opinion: '' };
    const waiting = await this.reviews.passReview(this.company(of), { id, version }, by);
    const ids = await this.rowsOf(id);
    const reasons = Object.entries(rows).map(([at, reason]) => ({ indicatorId: ids[Number(at)] ?? '', reason }));
    const judgement = review('return', opinion, reasons);
    const unfit = Object.entries(points).map(([point, why]) => [point, { fit: 'unfit', opinion: why }] as const);
    const fitting = { fit: 'fit', opinion: '' } as const;
    const returned = await this.get(ReviewsService).review(this.reviewerAt(of, by), {
      id,
      version: waiting,
      ...judgement,
      points: { ...judgement.points, relevance: fitting, ...Object.fromEntries(unfit) } as typeof judgement.points,
    });
    return returned.version;
  }

  /** The unit writes what it says now into the rows that came back, and sends it again. */
  private async mend(year: number, { of, id, version, projectId }: Target): Promise<number> {
    const unit = this.actor(of.unit);
    const ids = await this.rowsOf(id);
    const form = seasonForm(of, year, unit.orgName);
    const indicators = (form.indicators ?? []).map((row, at) => ({ ...row, ...(ids[at] && { id: ids[at] }) }));
    const edited = await this.get(TargetsService).edit(unit, id, version, { ...form, indicators });
    const [sent] = await this.submit([{ of, id, projectId, version: edited.version }]);
    return sent?.version ?? edited.version;
  }

  /** The people's congress approved the budget in January; finance recorded it and told every department. */
  private async approve(year: number): Promise<void> {
    const bureau = this.actor(finance);
    const facts = { year, approvedOn: `${year}-01-20`, documentNo: `巴人大发〔${year}〕2号` };
    const approval = await this.get(ApprovalsService).recordApproval(bureau, facts);
    await this.get(BulkApprovalService).start(bureau, approval.id);
    const departments = new Set(earlierProjects.map(({ unit }) => this.actor(departmentOf(unit)).orgId));
    for (const [index, departmentId] of [...departments].entries())
      await this.get(BudgetRepliesService).issue(bureau, {
        budgetApprovalId: approval.id,
        departmentId,
        documentNo: `巴财预〔${year}〕${21 + index}号`,
        issuedOn: `${year}-02-09`,
      });
  }

  private async suspend(id: string, reason: string): Promise<void> {
    const bureau = this.actor(finance);
    const { version } = await this.get(Db).as(bureau, (tx) => projectById(tx, id));
    await this.get(LibraryService).move(bureau, { id, version, action: 'suspend', reason });
  }

  private async rowsOf(targetId: string): Promise<string[]> {
    const rows = await this.get(Db).as(this.actor(finance), (tx) =>
      tx.rows<{ id: string }>('select id from target_indicator where target_id = $1 order by position', [targetId]),
    );
    return rows.map(({ id }) => id);
  }

  private reviewerAt(of: SeasonProject, step: string): Actor {
    if (step === 'department') return this.actor(departmentOf(of.unit));
    return this.actor(step === 'business' ? business : performance);
  }

  private company({ unit }: SeasonProject) {
    return { department: this.actor(departmentOf(unit)), finance: this.actor(finance) };
  }

  private actor(key: string): Actor {
    const actor = this.cast.get(key);
    if (!actor) throw new Error(`nobody plays ${key}`);
    return actor;
  }

  private get<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }
}

const seen = ({ id, version }: Project) => ({ id, version });
const next = <P extends Project>(project: P): P => ({ ...project, version: project.version + 1 });
const byUnit = <P extends Project>(projects: readonly P[]) => Map.groupBy(projects, ({ of }) => of.unit);
const departmentOf = (unit: string): string => demoOrganisations.find(({ key }) => key === unit)?.parent ?? unit;

/** What is done for many at once answers refusals one by one: none is expected. */
function allDone(outcomes: readonly Outcome[]): void {
  const refused = outcomes.find(({ refusal }) => refusal);
  if (refused) throw new Error(`refused: ${JSON.stringify(refused.refusal)}`);
}
