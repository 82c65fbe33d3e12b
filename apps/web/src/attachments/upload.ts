import type { AttachmentKind, AttachmentSubjectType } from '@chengxiao/domain';
import { currentLanguage, type Problem } from '@chengxiao/ui';
import { isProblem, unavailable } from '../api/rest';

/** What a file is for. */
export type UploadPlace = { subjectType: AttachmentSubjectType; subjectId: string; kind: AttachmentKind };

/**
 * Sends one file and tells how much of it is sent, 0 to 1; answers the refusal, or null when it is kept. `fetch` cannot
 * tell the progress of what it sends.
 */
export function upload(place: UploadPlace, file: File, onProgress: (share: number) => void): Promise<Problem | null> {
  const body = new FormData();
  body.append('file', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/attachments?${new URLSearchParams(place).toString()}`);
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('x-requested-with', 'chengxiao');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request.status < 300 ? null : problemIn(request.responseText));
    request.onerror = () => resolve(unavailable(broken));
    request.send(body);
  });
}

const broken = {
  zh: '连接中断，文件没有保存，请重新上传。',
  en: 'The connection broke; the file was not kept. Try again.',
};

function problemIn(text: string): Problem {
  try {
    const value: unknown = JSON.parse(text);
    if (isProblem(value)) return value;
  } catch {
    // Not one of ours: a proxy's page, for instance.
  }
  return unavailable(broken);
}
