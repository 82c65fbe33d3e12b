import type { AttachmentSubjectType } from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';
import { AttachmentEntity } from './attachment.entity';

/** The files of one subject in scope, oldest first. */
export const attachmentsOf = (tx: Tx, type: AttachmentSubjectType, id: string): Promise<AttachmentEntity[]> =>
  tx.all(AttachmentEntity, 'where t.subject_type = $1 and t.subject_id = $2 order by t.created_at, t.id', [type, id]);

/** How many files one subject carries. */
export const countOfAttachments = async (tx: Tx, type: AttachmentSubjectType, id: string): Promise<number> => {
  const found = await tx.one<{ count: number }>(
    'select count(*)::int as count from attachment where subject_type = $1 and subject_id = $2',
    [type, id],
  );
  return found?.count ?? 0;
};
