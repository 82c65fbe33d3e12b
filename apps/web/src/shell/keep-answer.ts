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

/** Sends something by POST and keeps what is answered as a file. */
export async function keepAnswer(
  path: string,
  { headers, ...request }: Pick<RequestInit, 'headers' | 'body' | 'signal'>,
): Promise<Problem | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'accept-language': currentLanguage(), ...headers },
      ...request,
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
}
