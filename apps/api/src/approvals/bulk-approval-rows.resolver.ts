import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { say, overseers } from '@chengxiao/domain';
import { BulkApprovalRowDto, BulkApprovalRowPage, BulkApprovalRowsArgs } from '@chengxiao/dto';
import { Allow, Reading } from '../kit/door/allow';
import { Columns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import type { BulkApprovalRowEntity } from './bulk-approval.entity';
import { bulkApprovalRowPage } from './bulk-approval.reads';

/** What became of each project of a bulk approval. */
@Resolver(() => BulkApprovalRowDto)
export class BulkApprovalRowsResolver {
  @Query(() => BulkApprovalRowPage, { description: 'What became of each of its projects.' })
  @Allow(overseers)
  bulkApprovalRows(
    @Reading() reading: ReadingContext,
    @Args() args: BulkApprovalRowsArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => bulkApprovalRowPage(tx, args, counted, columns));
  }

  @ResolveField(() => String, { nullable: true, description: 'Why not approved, in the language of the request.' })
  @Allow(overseers)
  reason(
    @Reading() { language }: ReadingContext,
    @ParentRow('reason') { reason }: Pick<BulkApprovalRowEntity, 'reason'>,
  ): string | null {
    return reason && say(reason, language);
  }
}
