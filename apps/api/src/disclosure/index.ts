export { DisclosureModule } from './disclosure.module';
export { type PrepareCommand, PreparationService } from './preparation.service';
export { PublicationService } from './publication.service';
export { PublicationEntity, PublicationPreparationEntity, PublishedProjectEntity } from './publication.entity';
