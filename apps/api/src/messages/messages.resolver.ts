import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import {
  MailAddressDto,
  MailAddressResult,
  MarkAllMessagesArgs,
  MarkMessagesArgs,
  MessagePage,
  MessagesArgs,
  MessageStandingDto,
  MessageStandingResult,
  MessageSwitchDto,
  MessageSwitchResult,
  SetMailAddressArgs,
  SetMessageSwitchArgs,
} from '@chengxiao/dto';
import { ReadingContext } from '../kit/data/reading';
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import { Selected } from '../kit/door/selected';
import { messagePage, switchesOf, unreadCount } from './messages.reads';
import { MessagesService } from './messages.service';

/** 消息: what concerns somebody and is not theirs to do. */
@Resolver()
export class MessagesResolver {
  constructor(private readonly service: MessagesService) {}

  @Query(() => MessagePage, {
    description: 'What concerns me and is not mine to do 消息, the latest first; without the kinds I switched off.',
  })
  @Allow(signedIn)
  messages(@Reading() reading: ReadingContext, @Args() args: MessagesArgs, @Selected('totalCount') counted: boolean) {
    return reading.read((tx) => messagePage(tx, reading.actor, args, counted));
  }

  @Query(() => Int, { description: 'How many messages I have not read; 100 stands for 100 and more.' })
  @Allow(signedIn)
  unreadMessages(@Reading() reading: ReadingContext): Promise<number> {
    return reading.read((tx) => unreadCount(tx, reading.actor));
  }

  @Query(() => [MessageSwitchDto], { description: 'Of which kinds of message I am told, and how.' })
  @Allow(signedIn)
  messageSwitches(@Reading() reading: ReadingContext): Promise<MessageSwitchDto[]> {
    return reading.read((tx) => switchesOf(tx, reading.actor));
  }

  @Query(() => MailAddressDto, { description: 'Where I am mailed what I have not read.' })
  @Allow(signedIn)
  mailAddress(@Reading() reading: ReadingContext): Promise<MailAddressDto> {
    return reading.read((tx) => this.service.mailAddress(tx, reading.actor));
  }

  @Mutation(() => MessageStandingResult, {
    description: 'Marks messages as read, or as unread again. NOT_FOUND when one is not mine.',
  })
  @Allow(signedIn)
  markMessagesRead(@CurrentActor() actor: Actor, @Args() { ids, read }: MarkMessagesArgs) {
    return standing(this.service.mark(actor, ids, read));
  }

  @Mutation(() => MessageStandingResult, {
    description: 'Marks all my messages as read, those of every kind, or all that were written until one of them.',
  })
  @Allow(signedIn)
  markAllMessagesRead(@CurrentActor() actor: Actor, @Args() { upTo }: MarkAllMessagesArgs) {
    return standing(this.service.markAll(actor, upTo ?? null));
  }

  @Mutation(() => MessageSwitchResult, { description: 'Switches a kind of message on or off for me.' })
  @Allow(signedIn)
  async setMessageSwitch(@CurrentActor() actor: Actor, @Args() args: SetMessageSwitchArgs) {
    return Object.assign(new MessageSwitchDto(), await this.service.setSwitch(actor, args));
  }

  @Mutation(() => MailAddressResult, {
    description:
      'Keeps where I am mailed, in the language of this request, or forgets it. INVALID when it is no address.',
  })
  @Allow(signedIn)
  async setMailAddress(@Reading() reading: ReadingContext, @Args() { email }: SetMailAddressArgs) {
    const { actor, language } = reading;
    return Object.assign(new MailAddressDto(), await this.service.setMailAddress(actor, email ?? null, language));
  }
}

const standing = async (found: Promise<MessageStandingDto>): Promise<MessageStandingDto> =>
  Object.assign(new MessageStandingDto(), await found);
