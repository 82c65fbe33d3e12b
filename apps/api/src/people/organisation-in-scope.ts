import type { Actor } from '@chengxiao/domain';
import { OrganisationEntity } from '../identity';
import { orNotFound } from '../kit/data/change';
import type { Tx } from '../kit/data/db';

/** An organisation below the actor's place; the table is a reference, so the scope is asked here. @throws `NOT_FOUND` */
export const organisationInScope = async (tx: Tx, { scopePath }: Actor, id: string): Promise<OrganisationEntity> =>
  orNotFound(
    await tx.first(OrganisationEntity, 'where t.id = $1 and t.path >= $2 and t.path < $3', [
      id,
      scopePath,
      `${scopePath}~`,
    ]),
  );
