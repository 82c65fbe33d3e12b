import { fingerprintVersion } from '@chengxiao/domain';
import type { Db } from '../kit/db';
import { job, work } from '../kit/jobs';
import { saveProjectFingerprint } from './overlaps.reads';
import type { ProjectEntity } from './project.entity';

/** After many projects came at once, and every night: projects without a fingerprint, or with one of an older version, get theirs. */
export const projectFingerprints = job('project-fingerprints', { cron: '20 2 * * *', expireInSeconds: 4 * 3600 });

export const projectFingerprintsWork = work(projectFingerprints, async (_, { db, signal }) => {
  while (await renewFingerprints(db)) signal.throwIfAborted();
});

/** Projects that get their fingerprint in one transaction. */
const portion = 200;

type ProjectToFingerprint = Pick<ProjectEntity, 'id' | 'name' | 'summary' | 'orgPath' | 'divisionCode'>;

/** Gives some projects their fingerprint, or none; answers whether there may be more. */
function renewFingerprints(db: Db): Promise<boolean> {
  return db.asWorker(async (tx) => {
    const projects = await tx.rows<ProjectToFingerprint>(
      `select p.id, p.name, p.summary, p.org_path as "orgPath", p.division_code as "divisionCode"
         from project p left join project_fingerprint f on f.project_id = p.id
        where f.fingerprint_version is distinct from $1 order by p.id limit ${portion}`,
      [fingerprintVersion],
    );
    for (const project of projects) await saveProjectFingerprint(tx, project, project, { renewal: true });
    return projects.length === portion;
  });
}
