import { exportLines, type ListExport } from '@chengxiao/domain';
import type { Problem } from '@chengxiao/ui';
import { keepAnswer } from './keep-answer';

/** Has a list written into a workbook, and keeps it as a file. */
export const exportList = (list: ListExport, signal: AbortSignal): Promise<Problem | null> => {
  const body = new FormData();
  body.append('file', new Blob([...exportLines(list)], { type: 'application/jsonl' }), 'list.jsonl');
  return keepAnswer('/api/exports', { headers: { 'x-requested-with': 'chengxiao' }, body, signal });
};
