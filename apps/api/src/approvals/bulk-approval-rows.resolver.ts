import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { say, overseers } from '@chengxiao/domain';
import { BulkApprovalRowDto, BulkApprovalRowPage, BulkApprovalRowsArgs } from '@chengxiao/dto';
import { Allow, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { Selected } from '../kit/door/selected';
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
  ) {
    return reading.read((tx) => bulkApprovalRowPage(tx, args, counted));
  }

  @ResolveField(() => String, { nullable: true, description: 'Why not approved, in the language of the request.' })
  @Allow(overseers)
  reason(@Reading() { language }: ReadingContext, @Parent() { reason }: BulkApprovalRowEntity): string | null {
    return reason && say(reason, language);
  }
}
