import { ResolveField, Resolver } from '@nestjs/graphql';
import { MonitoringReportDto, RulePackDto } from '@chengxiao/dto';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { orNotFound } from '../kit/data/change';
import { ReadingContext } from '../kit/data/reading';
import { loadHead, loadHeadInForce } from '../rule-packs';
import type { MonitoringReportEntity } from './report.entity';

/** By which rules a report is judged. */
@Resolver(() => MonitoringReportDto)
export class ReportRulePackResolver {
  @ResolveField(() => RulePackDto, {
    description: 'The pack its light came from; before it is submitted the one in force for its division and year.',
  })
  @Allow(insideGovernment)
  async rulePack(
    @Reading() reading: ReadingContext,
    @ParentRow('rulePackId', 'rulePackVersion', 'divisionCode', 'year')
    report: Pick<MonitoringReportEntity, 'rulePackId' | 'rulePackVersion' | 'divisionCode' | 'year'>,
  ) {
    const { rulePackId: id, rulePackVersion: version } = report;
    return id && version ? orNotFound(await loadHead(reading, { id, version })) : loadHeadInForce(reading, report);
  }
}
