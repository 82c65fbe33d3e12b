import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, refuseBudgetApproval, type Role } from '@chengxiao/domain';
import {
  BudgetRepliesArgs,
  BudgetReplyDto,
  BudgetReplyPage,
  BudgetReplyResult,
  DepartmentRepliesDto,
  IssueBudgetReplyArgs,
  ReceivedRepliesArgs,
  ProjectDto,
  ProjectLetterDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading } from '../kit/door/allow';
import { Columns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, SelectedColumns, SelectedTotals } from '../kit/door/selected';
import { type Totals } from '../kit/data/page';
import type { ProjectEntity } from '../library';
import {
  departmentReplies,
  loadBeforeCorrection,
  loadLettersOfProject,
  receivedReplyPage,
} from './budget-replies.reads';
import { BudgetRepliesService } from './budget-replies.service';

/** Who oversees the money of a division, and the department that is told. */
const readers: readonly Role[] = ['finance', 'government', 'audit', 'department'];
/** Those to whom a letter is sent; a unit is shown what of it is its own. */
const receivers: readonly Role[] = ['department', 'unit'];

@Resolver(() => DepartmentRepliesDto)
export class BudgetRepliesResolver {
  constructor(private readonly replies: BudgetRepliesService) {}

  @Query(() => [DepartmentRepliesDto], {
    description:
      'Departments in my scope with targets approved under an approval of the budget, and the replies (批复) to each; empty for an approval out of scope.',
  })
  @Allow(readers)
  budgetReplies(@Reading() reading: ReadingContext, @Args() { budgetApprovalId }: BudgetRepliesArgs) {
    return reading.read((tx) => departmentReplies(tx, reading.actor, budgetApprovalId));
  }

  @Query(() => BudgetReplyPage, {
    description: 'Replies (批复) my department received, newest first; a unit is shown its extracts of them.',
  })
  @Allow(receivers)
  receivedReplies(
    @Reading() reading: ReadingContext,
    @Args() args: ReceivedRepliesArgs,
    @SelectedTotals() totals: Totals,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => receivedReplyPage(tx, reading.actor, args, totals, columns));
  }

  @Mutation(() => BudgetReplyResult, {
    description:
      'Tells a department of my division of its approved targets (批复, 四(一)3); the same again answers the reply there is. INVALID when the number is taken in the year, NOT_READY without approved targets, DUPLICATE when nothing changed since another reply.',
  })
  @Allow(['finance'])
  issueBudgetReply(@CurrentActor() actor: Actor, @Args() command: IssueBudgetReplyArgs) {
    return this.replies.issue(actor, command);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may issue a reply to this department.' })
  @Allow(readers)
  issuable(
    @CurrentActor() actor: Actor,
    @ParentRow('divisionCode') department: Pick<DepartmentRepliesDto, 'divisionCode'>,
  ): boolean {
    return refuseBudgetApproval(actor, department) === null;
  }
}

@Resolver(() => BudgetReplyDto)
export class BudgetReplyResolver {
  @ResolveField(() => Boolean, {
    description: 'Whether it names the approval as it was before it was put right 更正; another letter can be issued.',
  })
  @Allow([...readers, 'unit'])
  async beforeCorrection(
    @Reading() reading: ReadingContext,
    @ParentRow('id') reply: Pick<BudgetReplyDto, 'id'>,
  ): Promise<boolean> {
    return (await reading.load(loadBeforeCorrection, reply.id))?.before ?? false;
  }
}

@Resolver(() => ProjectDto)
export class ProjectLettersResolver {
  @ResolveField(() => [ProjectLetterDto], {
    description:
      'Letters of finance 批复 that tell of its approved targets, newest first; none where the reader has no part in them.',
  })
  @Allow([...readers, 'unit'])
  letters(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<ProjectEntity, 'id'>,
  ): Promise<ProjectLetterDto[]> {
    return reading.load(loadLettersOfProject, id);
  }
}
