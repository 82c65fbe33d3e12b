import type { INestApplicationContext, Type } from '@nestjs/common';
import { type Actor, type ProjectDraft, type ReviewScores, sum, type TargetReview } from '@chengxiao/domain';
import { Db } from '../kit/data/db';
import { BudgetLinesService, LibraryService } from '../library';
import { ReviewsService, type TargetEntity, TargetsService } from '../targets';
import { review } from './forms';
import type { Cast } from './people';
import { bridges, irrigation, originNote, type SectionProject, saltLand } from './section-projects';

/** 良: it goes on once the section and the unit agreed on what to improve. */
const good: ReviewScores = {
  formal: '9',
  clear: '8',
  duties: '14',
  indicators: '11',
  effects: '12',
  funds: '12',
  attainable: '9',
  conditions: '9',
};
/** 中: it goes back to be changed. */
const medium: ReviewScores = {
  formal: '9',
  clear: '7',
  duties: '13',
  indicators: '8',
  effects: '9',
  funds: '10',
  attainable: '8',
  conditions: '8',
};

/** Targets in bureaus with sections: one waits at each section, and a key project 重点项目 is scored by form F3. */
export class DemoSections {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
  ) {}

  async play(): Promise<void> {
    const bridge = await this.submit(bridges);
    await this.judge('erds-jt', bridge, review('forward', '危桥清单与交通部门年报一致，同意上报。'));
    const salt = await this.submit(saltLand);
    const passed = await this.judge('byne-nm', salt, review('forward', '与盐碱地综合利用规划衔接，同意上报。'));
    await this.judge('byne-yw', passed, review('forward', '资金测算与亩均成本一致，请绩效科室审核指标。'));
    await this.score(await this.submit(irrigation));
  }

  /** Both sections score: the first finds it 良 and writes what was agreed, the second finds it 中 and returns it. */
  private async score(target: TargetEntity): Promise<void> {
    const forwarded = await this.judge('byne-nm', target, review('forward', '属灌区现代化改造重点项目，同意上报。'));
    const agreed = '等级为良。已与农田建设服务中心商定：分灌域列明节水灌溉面积，补充末级渠系管护单位。';
    const reviewed = await this.judge('byne-yw', forwarded, scored('forward', good, agreed));
    const water = await this.rowNamed(target.id, '年节约灌溉用水量');
    const satisfaction = await this.rowNamed(target.id, '受益农户满意度');
    await this.judge('byne-jx', reviewed, {
      ...scored(
        'return',
        medium,
        '等级为中。节水效果缺少计量依据，指标值与资金规模不匹配，请按行内意见修改后重新送审。',
      ),
      rowReasons: [
        { indicatorId: water, reason: '请说明按哪些量水点计量；每亩节水量低于同类灌区，请复核指标值。' },
        { indicatorId: satisfaction, reason: '请注明调查样本数和调查方式。' },
      ],
    });
  }

  /** Declared, admitted and given money like any project, and submitted. */
  private async submit({ unit: key, finance: bureau, project, form }: SectionProject): Promise<TargetEntity> {
    const [unit, finance] = [this.actor(key), this.actor(bureau)];
    const library = this.get(LibraryService);
    const drafted = await library.draft(unit, { ...project, originNote });
    const { id, version } = await library.move(unit, { id: drafted.id, action: 'submit', version: drafted.version });
    await library.move(finance, { id, action: 'admit', version });
    const year = yearOf(project);
    const target = await this.get(TargetsService).declare(unit, { projectId: id, year, input: form });
    const submitted = await this.get(TargetsService).move(unit, {
      id: target.id,
      action: 'submit',
      version: target.version,
    });
    const amount = sum(project.funds.map((fund) => fund.amount));
    await this.get(BudgetLinesService).propose(finance, id, year, amount);
    return submitted;
  }

  private judge(key: string, { id, version }: TargetEntity, judgement: TargetReview): Promise<TargetEntity> {
    return this.get(ReviewsService).review(this.actor(key), { id, version, ...judgement });
  }

  private async rowNamed(targetId: string, name: string): Promise<string> {
    const row = await this.get(Db).as(this.actor('byne-cz'), (tx) =>
      tx.one<{ id: string }>('select id from target_indicator where target_id = $1 and name = $2', [targetId, name]),
    );
    if (!row) throw new Error(`no indicator ${name}`);
    return row.id;
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

const yearOf = ({ startDate }: ProjectDraft): number => Number(startDate.slice(0, 4));

const scored = (decision: 'forward' | 'return', scores: ReviewScores, opinion: string): TargetReview => ({
  decision,
  scores,
  opinion,
  points: null,
  rowReasons: [],
});
