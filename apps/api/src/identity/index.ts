export { actorOfPosition } from './position-actor';
export { loadDivision } from './divisions.reads';
export { cookieName, type KnownVisit, recognise } from './visits';
export { IdentityModule } from './identity.module';
export { OrganisationEntity } from './organisation.entity';
export { maybeOrganisationCodesOf, organisationCodesFor, organisationCodesOf } from './organisation-codes.resolver';
export { organisationPage, whereOfOrganisation } from './organisations.reads';
export { hashPassword } from './passwords';
export { SignInService, tokenHash } from './sign-in.service';
export { PositionEntity } from './position.entity';
export {
  insertDivisions,
  insertOrganisation,
  insertPerson,
  insertPosition,
  type Organisation,
  type Owner,
} from './provisioning';
