import type { INestApplicationContext } from '@nestjs/common';
import { AdjustmentsService, type TargetVersionEntity } from '../targets';
import type { Company } from './people';

/** A request to adjust an approved target, sent by a unit whose department reviews it first. */
export class DemoAdjustment {
  constructor(private readonly app: INestApplicationContext) {}

  async ask({ unit }: Company, { targetId }: TargetVersionEntity): Promise<void> {
    const service = this.app.get(AdjustmentsService, { strict: false });
    const reason = {
      ground: 'forceMajeure',
      documentNo: '',
      evidence: '受旱灾影响，部分养殖场（户）减栏，补贴发放时序需要调整，各项指标值不变。',
    } as const;
    const { id, version, content } = await service.begin(unit, targetId, reason);
    const form = {
      ...content,
      indicators: [...content.indicators],
      planSteps: [...content.planSteps],
      annualGoal: `${content.annualGoal.replace(/[。；]?$/, '；')}受旱灾影响的养殖场（户）优先发放补贴。`,
    };
    const { version: edited } = await service.edit(unit, id, version, { ...reason, form });
    await service.move(unit, { id, action: 'submit', version: edited });
  }
}
