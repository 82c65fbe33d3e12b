import { Module } from '@nestjs/common';
import {
  PublicationDto,
  PublicationPreparationDto,
  PublishableProjectDto,
  ReadablePublicationDto,
} from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
import { DisclosureController } from './disclosure.controller';
import { DisclosureResolver } from './disclosure.resolver';
import { EditionResolver } from './edition.resolver';
import { PreparationResolver } from './preparation.resolver';
import { PreparationService } from './preparation.service';
import { PublicationService } from './publication.service';
import { ProjectPublicationsResolver } from './project-publications.resolver';
import { ReadableResolver } from './readable.resolver';

@Module({
  controllers: [DisclosureController],
  providers: [
    PublicationService,
    PreparationService,
    DisclosureResolver,
    PreparationResolver,
    EditionResolver,
    ReadableResolver,
    ProjectPublicationsResolver,
    ...organisationCodesOf(PublicationDto, PublicationPreparationDto, PublishableProjectDto, ReadablePublicationDto),
  ],
  exports: [PublicationService, PreparationService],
})
export class DisclosureModule {}
