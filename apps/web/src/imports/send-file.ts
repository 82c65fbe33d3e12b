import type { ImportKind } from '@chengxiao/domain';
import { rest, type RestAnswer } from '../api/rest';

/** Sends a workbook; answers the import that it is, or why it was refused. */
export function sendFile(kind: ImportKind, file: File): Promise<RestAnswer<{ id: string }>> {
  const body = new FormData();
  body.append('file', file);
  return rest('POST', `/api/${kind}/imports`, body);
}
