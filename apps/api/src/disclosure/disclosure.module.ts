import { Module } from '@nestjs/common';
import { PublicationDto, PublishableProjectDto, ReadablePublicationDto } from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
import { DisclosureController } from './disclosure.controller';
import { DisclosureResolver } from './disclosure.resolver';
import { PublicationService } from './publication.service';
import { ProjectPublicationsResolver } from './project-publications.resolver';
import { ReadableResolver } from './readable.resolver';

@Module({
  controllers: [DisclosureController],
  providers: [
    PublicationService,
    DisclosureResolver,
    ReadableResolver,
    ProjectPublicationsResolver,
    ...organisationCodesOf(PublicationDto, PublishableProjectDto, ReadablePublicationDto),
  ],
  exports: [PublicationService],
})
export class DisclosureModule {}
