import { Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ApprovalTallyDto, BulkApprovalPreviewDto, BulkApprovalRowDto } from '@chengxiao/dto';
import { Allow, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { IdArg } from '../kit/door/id-arg';
import { ParentRow } from '../kit/door/selected';
import { type BulkApprovalPreview, namedRows, previewOf, tallyOf } from './bulk-approval.preview';

type Judged = Pick<BulkApprovalPreview, 'verdicts'>;

/** What a bulk approval would do, by name, before it is done. */
@Resolver(() => BulkApprovalPreviewDto)
export class BulkApprovalPreviewResolver {
  @Query(() => BulkApprovalPreviewDto, {
    description:
      'What a bulk approval under this approval of my division would do now, project by project; nothing is written. NOT_FOUND, NOT_YOUR_ROLE.',
  })
  @Allow(['finance'])
  bulkApprovalPreview(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => previewOf(tx, reading.actor, id));
  }

  @ResolveField(() => ApprovalTallyDto, { description: 'Would be approved and frozen.' })
  @Allow(['finance'])
  approved(@ParentRow('verdicts') preview: Judged): ApprovalTallyDto {
    return tallyOf(preview, 'approved');
  }

  @ResolveField(() => ApprovalTallyDto, { description: 'Would be deferred for want of a passed target.' })
  @Allow(['finance'])
  deferred(@ParentRow('verdicts') preview: Judged): ApprovalTallyDto {
    return tallyOf(preview, 'deferred');
  }

  @ResolveField(() => ApprovalTallyDto, { description: 'Would be held up by a rule.' })
  @Allow(['finance'])
  held(@ParentRow('verdicts') preview: Judged): ApprovalTallyDto {
    return tallyOf(preview, 'held');
  }

  @ResolveField(() => Int, { description: 'Passed, but without a budget line.' })
  @Allow(['finance'])
  withoutLineCount(@ParentRow('verdicts') preview: Judged): number {
    return tallyOf(preview, 'withoutLine').count;
  }

  @ResolveField(() => [BulkApprovalRowDto], {
    description: 'Its projects by their code, the first 500 of each outcome; id is that of the project.',
  })
  @Allow(['finance'])
  rows(@ParentRow('verdicts') preview: Judged) {
    return namedRows(preview);
  }
}
