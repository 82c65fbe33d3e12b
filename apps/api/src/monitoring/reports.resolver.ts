import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import {
  DecideReportArgs,
  FillReportArgs,
  MonitoringReportDto,
  MonitoringReportPage,
  MonitoringReportResult,
  MoveCorrectionArgs,
  MoveReportArgs,
  ReportListArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { Columns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { Selected, SelectedColumns } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { DecisionsService } from './decisions.service';
import { reportById, reportPage } from './reports.reads';
import { MonitoringService } from './monitoring.service';

@Resolver(() => MonitoringReportDto)
export class ReportsResolver {
  constructor(
    private readonly monitoring: MonitoringService,
    private readonly decisions: DecisionsService,
  ) {}

  @Query(() => MonitoringReportPage, { description: 'Monitoring reports of my scope, by the name of the project.' })
  @Allow(insideGovernment)
  monitoringReports(
    @Reading() reading: ReadingContext,
    @Args() args: ReportListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => reportPage(tx, reading.actor, args, counted, columns));
  }

  @Query(() => MonitoringReportDto, { description: 'One report in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  monitoringReport(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => reportById(tx, id));
  }

  @Mutation(() => MonitoringReportResult, { description: 'Saves form F4 as it stands; cells may stay open.' })
  @Allow(['department', 'unit'])
  fillMonitoringReport(@CurrentActor() actor: Actor, @Args() { id, version, input }: FillReportArgs) {
    return this.monitoring.fill(actor, id, version, input);
  }

  @Mutation(() => MonitoringReportResult, {
    description: 'Submits a complete report, which computes its light, or returns it with a reason (四(二)).',
  })
  @Allow(['department', 'unit', 'finance'])
  moveMonitoringReport(@CurrentActor() actor: Actor, @Args() move: MoveReportArgs) {
    return this.monitoring.move(actor, move);
  }

  @Mutation(() => MonitoringReportResult, {
    description: 'Decides: normal, correct with a deadline, or suspend, which suspends the project (四(二)).',
  })
  @Allow(['finance'])
  decideMonitoringReport(@CurrentActor() actor: Actor, @Args() { id, version, input }: DecideReportArgs) {
    return this.decisions.decide(actor, id, version, input);
  }

  @Mutation(() => MonitoringReportResult, { description: 'Takes one step of a corrective measure.' })
  @Allow(['department', 'unit', 'finance'])
  moveCorrection(@CurrentActor() actor: Actor, @Args() move: MoveCorrectionArgs) {
    return this.decisions.correct(actor, move);
  }
}
