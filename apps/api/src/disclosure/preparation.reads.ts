import { orNotFound } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import { PublicationPreparationEntity } from './publication.entity';

/** One preparation in scope. @throws `NOT_FOUND` */
export const preparationById = async (tx: Tx, id: string): Promise<PublicationPreparationEntity> =>
  orNotFound(await tx.first(PublicationPreparationEntity, 'where t.id = $1', [id]));

/** What was prepared last of a project and year, or null. */
export const latestPreparationOf = (
  tx: Tx,
  projectId: string,
  year: number,
): Promise<PublicationPreparationEntity | null> =>
  tx.first(
    PublicationPreparationEntity,
    'where t.project_id = $1 and t.year = $2 order by t.submitted_at desc limit 1',
    [projectId, year],
  );

/** Preparations by id, as editions tell of them. */
export const loadPreparation = oneLoader<string, PublicationPreparationEntity>(
  (tx, ids) => tx.all(PublicationPreparationEntity, 'where t.id = any($1)', [ids]),
  ({ id }) => id,
);

/** What waits for a second person, by the id of its publication. */
export type WaitingPreparation = Pick<PublicationPreparationEntity, 'id' | 'submittedByName' | 'submittedAt'> & {
  readonly publicationId: string;
};
export const loadWaiting = oneLoader<string, WaitingPreparation>(
  (tx, ids) =>
    tx.rows(
      `select x.id, x.submitted_by_name as "submittedByName", x.submitted_at as "submittedAt", p.id as "publicationId"
         from publication p join publication_preparation x on x.project_id = p.project_id and x.year = p.year and x.state = 'prepared'
        where p.id = any($1)`,
      [ids],
    ),
  ({ publicationId }) => publicationId,
);
