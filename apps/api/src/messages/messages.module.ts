import { Module } from '@nestjs/common';
import { MessageDto } from '@chengxiao/dto';
import { maybeOrganisationCodesOf } from '../identity';
import { MessagesResolver } from './messages.resolver';
import { MessagesService } from './messages.service';

@Module({ providers: [MessagesResolver, MessagesService, ...maybeOrganisationCodesOf(MessageDto)] })
export class MessagesModule {}
