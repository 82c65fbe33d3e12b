import { Args, Query, Resolver } from '@nestjs/graphql';
import { AccountEventDto, AccountEventListArgs, AccountEventPage, AlarmDto } from '@chengxiao/dto';
import { ReadingContext } from '../kit/data/reading';
import { Allow, Reading } from '../kit/door/allow';
import { Selected } from '../kit/door/selected';
import { accountEventPage } from './account-events.reads';
import { alarmsOf } from './alarms.reads';

/** The log of accounts 账户日志, for who audits administrators and for who looks after sessions. */
@Resolver(() => AccountEventDto)
export class AccountEventsResolver {
  @Query(() => AccountEventPage, {
    description: '账户日志: what administrators did to the accounts below my place, and what people did to their own.',
  })
  @Allow(['auditAdministrator', 'securityAdministrator'])
  accountEvents(
    @Reading() reading: ReadingContext,
    @Args() args: AccountEventListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return reading[counted ? 'read' : 'readOnce']((tx) => accountEventPage(tx, reading.actor, args, counted));
  }

  @Query(() => [AlarmDto], {
    description:
      '异常提醒: bursts of events of one person within an hour, of the last 30 days, at most 100, the latest first.',
  })
  @Allow(['auditAdministrator', 'securityAdministrator'])
  alarms(@Reading() reading: ReadingContext): Promise<AlarmDto[]> {
    return reading.readOnce((tx) => alarmsOf(tx, reading.actor));
  }
}
