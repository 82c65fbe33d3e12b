import { fingerprintVersion, projectFingerprint } from '@chengxiao/domain';
import type { Tx } from '../kit/db';
import { manyLoader } from '../kit/loader';
import { ProjectEntity } from './project.entity';

/** How many candidates each index brings up to be compared exactly. */
const candidates = 60;

/** Projects that may repeat or overlap these, in the caller's scope; not yet compared. */
export const loadSimilarProjects = manyLoader<string, ProjectEntity & { soughtId: string }>(
  (tx, ids) =>
    tx.rows(
      `select w.id as "soughtId", ${tx.columns(ProjectEntity, 'p')}
         from unnest($1::uuid[]) w (id)
        cross join lateral app_similar_projects(w.id, ${fingerprintVersion}, ${candidates}) s
         join project p on p.id = s.project_id`,
      [ids],
    ),
  ({ soughtId }) => soughtId,
);

/**
 * Keeps the signature by which a proposal is found again. A renewal that read the project without a lock leaves alone what
 * somebody saved meanwhile, which is of this version already.
 */
export const saveProjectFingerprint = (
  tx: Tx,
  { id, orgPath, divisionCode }: Pick<ProjectEntity, 'id' | 'orgPath' | 'divisionCode'>,
  draft: Pick<ProjectEntity, 'name' | 'summary'>,
  { renewal = false } = {},
): Promise<unknown> =>
  tx.rows(
    `insert into project_fingerprint as kept (project_id, bands, fingerprint_version, org_path, division_code) values ($1, $2, $3, $4, $5)
     on conflict (project_id) do update set bands = excluded.bands, fingerprint_version = excluded.fingerprint_version
       where not $6 or kept.fingerprint_version <> excluded.fingerprint_version`,
    [id, projectFingerprint(draft), fingerprintVersion, orgPath, divisionCode, renewal],
  );
