import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import { MonitoringReportDto, RulePackDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, type Visit, insideGovernment } from '../kit/allow';
import { orNotFound } from '../kit/change';
import { Db } from '../kit/db';
import { loadHead, loadHeadInForce } from '../rule-packs';
import type { MonitoringReportEntity } from './report.entity';

/** By which rules a report is judged. */
@Resolver(() => MonitoringReportDto)
export class ReportRulePackResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => RulePackDto, {
    description: 'The pack its light came from; before it is submitted the one in force for its division and year.',
  })
  @Allow(insideGovernment)
  async rulePack(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() report: MonitoringReportEntity) {
    const { rulePackId: id, rulePackVersion: version } = report;
    return id && version
      ? orNotFound(await loadHead(this.db, visit, actor, { id, version }))
      : loadHeadInForce(this.db, visit, actor, report);
  }
}
