import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  type BudgetLineAction,
  budgetLineLifecycle,
  type DeferralKind,
  deferralReason,
  say,
  today,
  overseersAndDepartments,
} from '@chengxiao/domain';
import {
  BudgetLineActionEnum,
  DeferralSumsDto,
  DeferredListArgs,
  DeferredProjectDto,
  DeferredProjectPage,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, Selected } from '../kit/door/selected';
import { deferralSums, deferredPage, type DeferredRow } from './deferrals.reads';

/** Deferred and cancelled projects (四(一)2). */
@Resolver(() => DeferredProjectDto)
export class DeferralsResolver {
  @Query(() => DeferredProjectPage, {
    description:
      'Money of a year that waits for a passed target, or was cancelled (缓批、取消, 四(一)2), largest first.',
  })
  @Allow(overseersAndDepartments)
  deferredProjects(
    @Reading() reading: ReadingContext,
    @Args() { first, after, direction, ...filter }: DeferredListArgs,
    @Selected('totalCount') counted: boolean,
    @Selected('sums') added: boolean,
  ) {
    return reading.read(async (tx) => {
      const found = await deferredPage(tx, reading.actor, filter, { first, after, direction });
      const sums = counted || added ? await deferralSums(tx, reading.actor, filter) : null;
      return { ...found, sums, totalCount: sums && countOf(sums, filter.kind) };
    });
  }

  @ResolveField(() => String, {
    description: 'Why it was cancelled, or why it waits, in the language of the request.',
  })
  @Allow(overseersAndDepartments)
  reason(
    @Reading() { language }: ReadingContext,
    @ParentRow('cancelReason', 'targetState')
    { cancelReason, targetState }: Pick<DeferredRow, 'cancelReason' | 'targetState'>,
  ): string {
    return cancelReason ?? say(deferralReason(targetState), language);
  }

  @ResolveField(() => [BudgetLineActionEnum], { description: 'What I may do with its budget line now.' })
  @Allow(overseersAndDepartments)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow('lineState', 'stateBefore', 'projectState', 'year', 'orgPath', 'divisionCode')
    row: Pick<DeferredRow, 'lineState' | 'stateBefore' | 'projectState' | 'year' | 'orgPath' | 'divisionCode'>,
  ): BudgetLineAction[] {
    const project = { state: row.projectState };
    return allowed(budgetLineLifecycle, actor, { ...row, state: row.lineState, project, today: today() });
  }
}

const countOf = ({ deferred, cancelled }: DeferralSumsDto, kind: DeferralKind | undefined): number =>
  (kind === 'cancelled' ? 0 : deferred.count) + (kind === 'deferred' ? 0 : cancelled.count);
