import { OrganisationEntity, PositionEntity, UserEntity } from './identity';
import { BudgetLineEntity, ProjectEntity, ProjectFundEntity } from './library';

/** Every table that TypeORM maps. */
export const entities = [
  OrganisationEntity,
  UserEntity,
  PositionEntity,
  ProjectEntity,
  ProjectFundEntity,
  BudgetLineEntity,
];
