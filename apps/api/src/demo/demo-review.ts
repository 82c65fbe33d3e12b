import type { INestApplicationContext, Type } from '@nestjs/common';
import { type Actor, defaultSections, type ReviewScores, type ReviewStep, scoreItems, stepOf } from '@chengxiao/domain';
import type { Seen } from '../kit/data/change';
import { Db } from '../kit/data/db';
import { LibraryService, type ProjectEntity } from '../library';
import { openReviewRoundOf, RoutesService } from '../review';
import { ReviewsService } from '../targets';
import { review } from './forms';
import { seatOf, smallBureaus } from './organisations';
import type { Cast, Company } from './people';

/** A bureau without sections reviews in one step. */
const oneStep: ReviewStep = {
  key: 'finance',
  role: 'finance',
  section: null,
  workingDays: 10,
  name: { zh: '财政部门审核', en: 'Finance' },
};

const departmentStep: ReviewStep = {
  key: 'department',
  role: 'department',
  section: null,
  workingDays: 5,
  name: { zh: '主管部门审核', en: 'Department' },
};
/** 呼和浩特市 lets departments review first what their units send: projects for the library, and adjustments. */
const departmentFirst = 'hhht-cz';

/** Full marks but for two points: 优. */
const scores = Object.fromEntries(
  scoreItems.map((item) => [
    item,
    item === 'effects' || item === 'clear' ? '9' : defaultSections.reviewForm.maxima[item],
  ]),
) as ReviewScores;

/** What the steps of the region's route say of what they send on. */
const opinions: Readonly<Record<string, string>> = {
  department: '与部门职责和规划一致，同意上报。',
  business: '资金测算与任务量一致，请绩效科审核指标。',
  performance: '目标明确，指标可衡量，与资金匹配，同意。',
};

type Reviewers = Pick<Company, 'department' | 'finance'>;

/** Reviews of the demonstration: the region's route where bureaus have sections, one step elsewhere. */
export class DemoReview {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
  ) {}

  async setRoutes(): Promise<void> {
    for (const key of smallBureaus) {
      const finance = this.cast.get(key);
      const route = {
        subject: 'target',
        fromYear: 2014,
        steps: [oneStep],
        keyAmount: null,
        samePerson: false,
      } as const;
      if (finance) await this.get(RoutesService).set(finance, route);
    }
    const finance = this.cast.get(departmentFirst);
    const route = { fromYear: 2014, steps: [departmentStep, oneStep], keyAmount: null, samePerson: false };
    for (const subject of ['libraryEntry', 'adjustment'] as const)
      if (finance) await this.get(RoutesService).set(finance, { ...route, subject });
  }

  /** A project that was sent, where its route asks the department first: as the department sends it on. */
  async forwardFirst(department: Actor, project: ProjectEntity): Promise<ProjectEntity> {
    const round = await this.get(Db).as(department, (tx) => openReviewRoundOf(tx, project.id));
    if (round?.stepRole !== 'department') return project;
    const { id, version } = project;
    const reason = '符合部门职责和规划，同意报送。';
    return this.get(LibraryService).move(department, { id, action: 'forward', version, reason });
  }

  /** Takes a submitted target through its steps, all of them or up to one; answers its version then. */
  async passReview(company: Reviewers, target: Seen, until?: string): Promise<number> {
    const reviews = this.get(ReviewsService);
    const { finance } = company;
    for (let version = target.version; ; version += 1) {
      const round = await this.get(Db).as(finance, (tx) => openReviewRoundOf(tx, target.id));
      const step = round && stepOf(round);
      if (!round || !step || step.key === until) return version;
      const last = round.step === round.route.steps.length - 1;
      const scored = round.keyProject && step.role === 'finance';
      const reviewed = review('pass', opinions[step.key] ?? '符合要求，同意。');
      await reviews.review(this.reviewer(company, step), {
        id: target.id,
        version,
        ...reviewed,
        decision: last ? 'pass' : 'forward',
        ...(scored && { points: null, scores }),
      });
    }
  }

  private reviewer({ department, finance }: Reviewers, { role, section }: ReviewStep): Actor {
    if (role === 'department') return department;
    const initials = section === 'business' ? 'yw' : 'jx';
    return (section && this.cast.get(`${seatOf(finance.divisionCode)}-${initials}`)) ?? finance;
  }

  private get<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }
}
