export { DisclosureModule } from './disclosure.module';
export { PublicationService } from './publication.service';
export { PublicationEntity, PublishedProjectEntity } from './publication.entity';
