import { exportLines, type ListExport } from '@chengxiao/domain';
import { currentLanguage, type Problem } from '@chengxiao/ui';
import { isProblem, unavailable } from '../api/rest';

/** The name that the answer gives its file. */
const fileNameOf = (header: string | null): string => {
  const [, coded] = /filename\*=UTF-8''([^;]+)/.exec(header ?? '') ?? [];
  const [, plain] = /filename="([^"]+)"/.exec(header ?? '') ?? [];
  return coded === undefined ? (plain ?? 'list.xlsx') : decodeURIComponent(coded);
};

/** Lets the browser keep some bytes as a file. */
function saveFile(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // Some browsers read the bytes only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Has a list written into a workbook, and keeps it as a file. */
export const exportList = async (list: ListExport, signal: AbortSignal): Promise<Problem | null> => {
  const body = new FormData();
  body.append('file', new Blob([...exportLines(list)], { type: 'application/jsonl' }), 'list.jsonl');
  try {
    const response = await fetch('/api/exports', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'accept-language': currentLanguage(), 'x-requested-with': 'chengxiao' },
      body,
      signal,
    });
    if (!response.ok) {
      const answer: unknown = await response.json();
      return isProblem(answer) ? answer : unavailable();
    }
    saveFile(await response.blob(), fileNameOf(response.headers.get('content-disposition')));
    return null;
  } catch {
    return unavailable();
  }
};
