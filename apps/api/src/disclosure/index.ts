export { DisclosureModule } from './disclosure.module';
export { PublicationService, type PublishCommand } from './publication.service';
export { PublicationEntity, PublishedProjectEntity } from './publication.entity';
