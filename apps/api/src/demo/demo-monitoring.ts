import type { INestApplicationContext, Type } from '@nestjs/common';
import { addDays, today } from '@chengxiao/domain';
import { Db } from '../kit/db';
import { MonitoringService, MonitoringRoundsService } from '../monitoring';
import type { TargetVersionEntity } from '../targets';
import type { Company } from './people';
import { monitoringForm } from './forms';
import type { Stage } from './plan';
import type { Sample } from './samples';

/** The monitoring round of the demonstration: January to October 2026, due at the end of next week. */
export class DemoMonitoring {
  constructor(private readonly app: INestApplicationContext) {}

  async playRound(
    { finance, unit }: Company,
    sample: Sample,
    version: TargetVersionEntity,
    stage: Stage,
  ): Promise<void> {
    await this.get(MonitoringRoundsService).open(finance, {
      year: version.year,
      cutoffMonth: 10,
      dueDate: addDays(today(), 11),
      name: `${version.year}年1—10月绩效运行监控`,
    });
    if (stage === 'monitoringOpen') return;
    const report = await this.get(Db).as(unit, (tx) =>
      tx.one<{ id: string; version: number }>('select id, version from monitoring_report where project_id = $1', [
        version.projectId,
      ]),
    );
    if (!report) throw new Error('no monitoring report was opened');
    const monitoring = this.get(MonitoringService);
    const filled = await monitoring.fill(unit, report.id, report.version, monitoringForm(sample, version.content));
    await monitoring.move(unit, { id: filled.id, action: 'submit', version: filled.version });
  }

  private get<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }
}
