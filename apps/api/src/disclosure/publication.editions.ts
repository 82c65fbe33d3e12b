import { type Actor, canonical, narrows, publicationLifecycle } from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { change, insert } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { digest, record } from '../kit/data/record';
import { publicationOf } from './disclosure.reads';
import {
  PublicationEntity,
  type PublicationPreparationEntity,
  PublicationRemovalEntity,
  publicationSubject,
  PublishedProjectEntity,
} from './publication.entity';

/** Shows what was prepared and confirmed as the next edition of its publication. */
export async function publishEdition(tx: Tx, actor: Actor, confirmed: PublicationPreparationEntity): Promise<void> {
  const earlier = await publicationOf(tx, confirmed.projectId, confirmed.year);
  const { content: shown, handled, scope, summary, submittedByName } = confirmed;
  const id = await writeEdition(tx, confirmed, earlier);
  await record(tx, actor, 'publication.publish', publicationSubject({ ...confirmed, id }), {
    from: earlier?.state ?? publicationLifecycle.initial,
    to: publicationLifecycle.actions.publish.to,
    edition: (earlier?.edition ?? 0) + 1,
    kind: shown.kind,
    scope,
    summary,
    preparationId: confirmed.id,
    preparedBy: submittedByName,
    handled,
    contentHash: digest(canonical(shown)),
  });
}

/** Writes the publication and its next edition. */
async function writeEdition(
  tx: Tx,
  { id: preparationId, projectId, orgPath, divisionCode, scope, content: shown }: PublicationPreparationEntity,
  earlier: PublicationEntity | null,
): Promise<string> {
  const { year, kind, projectCode, projectName, orgName, departmentName, summary, total, grade } = shown;
  const id = earlier?.id ?? uuid();
  const edition = (earlier?.edition ?? 0) + 1;
  const common = { kind, scope, edition, projectCode, projectName, orgName, departmentName, summary, total, grade };
  const values = {
    ...common,
    state: publicationLifecycle.actions.publish.to,
    reason: null,
    publishedAt: () => 'now()',
  };
  if (earlier) await change(tx, PublicationEntity, { id, version: earlier.version, state: earlier.state }, values);
  else await insert(tx, PublicationEntity, { ...values, id, projectId, year, orgPath, divisionCode, version: 1 });
  await retireEdition(tx, id, 'superseded');
  if (earlier?.state === 'published' && narrows(earlier.scope, scope))
    await recordRemoval(tx, earlier, { cause: 'narrowed', reason: null });
  const division = await tx.one<{ path: string }>('select path from division where code = $1', [divisionCode]);
  await insert(tx, PublishedProjectEntity, {
    ...common,
    id: uuid(),
    publicationId: id,
    preparationId,
    state: 'published',
    projectId,
    year,
    divisionName: shown.divisionName,
    divisionPath: division?.path ?? '',
    budgetAmount: shown.budgetAmount,
    executedAmount: shown.executedAmount,
    content: shown,
    publishedAt: () => 'now()',
    orgPath,
    divisionCode,
  });
  return id;
}

/** Takes the edition that is shown, if any, out of sight. */
export const retireEdition = (tx: Tx, publicationId: string, state: 'superseded' | 'withdrawn') =>
  tx.rows(`update pub_project set state = $2 where publication_id = $1 and state = 'published'`, [
    publicationId,
    state,
  ]);

/** Keeps when and why the last edition stopped being shown to those who saw it. */
export const recordRemoval = (
  tx: Tx,
  { id, edition, scope, year, orgPath, divisionCode }: PublicationEntity,
  why: Pick<PublicationRemovalEntity, 'cause' | 'reason'>,
) =>
  insert(tx, PublicationRemovalEntity, {
    ...why,
    id: uuid(),
    publicationId: id,
    edition,
    scope,
    year,
    removedAt: () => 'now()',
    orgPath,
    divisionCode,
  });
