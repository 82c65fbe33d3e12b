import { Module } from '@nestjs/common';
import { DisclosureController } from './disclosure.controller';
import { DisclosureResolver } from './disclosure.resolver';
import { PublicationService } from './publication.service';
import { ProjectPublicationsResolver } from './project-publications.resolver';
import { ReadableResolver } from './readable.resolver';

@Module({
  controllers: [DisclosureController],
  providers: [PublicationService, DisclosureResolver, ReadableResolver, ProjectPublicationsResolver],
  exports: [PublicationService],
})
export class DisclosureModule {}
