import { useQuery } from '@apollo/client/react';
import { evidenceFinding, say } from '@chengxiao/domain';
import { Note, useLanguage } from '@chengxiao/ui';
import { attachments } from '../../attachments/attachments.graphql';
import type { AdjustmentReason } from './AdjustmentReasonFields';

/** Says that a request has no evidence attached, by the rule that is applied when it is sent; nothing where it has some. */
export function EvidenceNote({ id, reason }: { id: string; reason: AdjustmentReason }) {
  const language = useLanguage();
  const { data } = useQuery(attachments, { variables: { subjectType: 'targetAdjustment', subjectId: id } });
  const found = data ? evidenceFinding(reason, data.attachments.items.length) : null;
  return found && <Note type="warning" role="note" title={say(found, language)} />;
}
