import type { MockLink } from '@apollo/client/testing';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { chooseIn } from '../../test/choose-in';
import { sessionOf, show } from '../../test/show';
import { Attachments } from './Attachments';
import { PendingFiles } from './PendingFiles';
import { usePendingFiles } from './use-pending-files';
import { attachments, removeAttachment } from './attachments.graphql';

const item = {
  __typename: 'Attachment',
  id: 'a1',
  kind: 'basis',
  name: '立项依据.pdf',
  size: 20_480,
  sha256: 'ab'.repeat(32),
  uploadedByName: '石磊',
  createdAt: '2026-01-05T02:00:00Z',
};
const folder = (refusal: string | null, items: object[] = [item]): MockLink.MockedResponse => ({
  request: { query: attachments, variables: { subjectType: 'project', subjectId: 'p1' } },
  result: {
    data: {
      attachments: {
        __typename: 'AttachmentFolder',
        items,
        kinds: ['basis', 'other'],
        refusal,
        maxBytes: 1024 * 1024,
        types: ['pdf', 'docx'],
      },
    },
  } as MockLink.MockedResponse['result'],
  maxUsageCount: 4,
});
const open = (...mocks: MockLink.MockedResponse[]) =>
  show(<Attachments subjectType="project" subjectId="p1" />, { session: sessionOf('unit'), mocks });

/** As much of XMLHttpRequest as is used: it answers what a test wants. */
class FakeRequest {
  static sent: { url: string; headers: Record<string, string>; file: File }[] = [];
  static answers: { status: number; text: string }[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  status = 0;
  responseText = '';
  private url = '';
  private headers: Record<string, string> = {};
  open(_: string, url: string): void {
    this.url = url;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  send(body: FormData): void {
    FakeRequest.sent.push({ url: this.url, headers: this.headers, file: body.get('file') as File });
    this.upload.onprogress?.({ loaded: 1, total: 2 });
    const { status, text } = FakeRequest.answers.shift() ?? { status: 201, text: '{}' };
    this.status = status;
    this.responseText = text;
    setTimeout(() => this.onload?.(), 20);
  }
}
const real = globalThis.XMLHttpRequest;
beforeEach(() => {
  FakeRequest.sent = [];
  FakeRequest.answers = [];
  globalThis.XMLHttpRequest = FakeRequest as never;
});
afterEach(() => {
  globalThis.XMLHttpRequest = real;
});
const choose = (...files: File[]) =>
  fireEvent.change(document.querySelector('input[type=file]') as HTMLInputElement, { target: { files } });

it('lists files as downloads with their fingerprint, and offers no upload to whoever may not', async () => {
  open(folder('当前状态不能执行此操作'));
  const link = (await screen.findByRole('link', { name: '立项依据.pdf' })) as HTMLAnchorElement;
  expect(link.getAttribute('href')).toBe('/api/attachments/a1');
  expect(link.title).toContain('abab');
  expect(screen.queryByRole('button', { name: '选择文件上传' })).toBeNull();
  expect(screen.queryByRole('button', { name: /删除/ })).toBeNull();
});

it('uploads one file after the other as the chosen kind, with its progress', async () => {
  const { user } = open(folder(null, []));
  await chooseIn(user, await screen.findByLabelText('材料类别'), '其他材料');
  choose(new File(['%PDF-1'], '甲.pdf'), new File(['%PDF-2'], '乙.pdf'));
  const progress = await screen.findByRole('progressbar', { name: /甲/ });
  await waitFor(() => expect(progress.getAttribute('aria-valuenow')).toBe('50'));
  await waitFor(() => expect(FakeRequest.sent.map(({ file }) => file.name)).toEqual(['甲.pdf', '乙.pdf']));
  expect(FakeRequest.sent[0]?.url).toBe('/api/attachments?subjectType=project&subjectId=p1&kind=other');
  expect(FakeRequest.sent[0]?.headers['x-requested-with']).toBe('chengxiao');
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});

it('says which file was not kept and why, and tries it again', async () => {
  const { user } = open(folder(null, []));
  FakeRequest.answers = [
    {
      status: 415,
      text: JSON.stringify({ code: 'UNSUPPORTED_TYPE', title: '不能上传', detail: '文件含宏，不能上传' }),
    },
  ];
  await screen.findByLabelText('材料类别');
  choose(new File(['x'], '表.xlsx'), new File([new Uint8Array(1024 * 1024 + 1)], '大.pdf'));
  expect(await screen.findByText('表.xlsx 没有上传：文件含宏，不能上传')).toBeTruthy();
  expect(screen.getByText('大.pdf 没有上传：超过 1 MB，请压缩或拆分后再传')).toBeTruthy();
  expect(FakeRequest.sent).toHaveLength(1);
  await user.click(screen.getAllByRole('button', { name: '重新上传' })[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByText(/表.xlsx 没有上传/)).toBeNull());
});

it('asks before a file is removed', async () => {
  const removed: MockLink.MockedResponse = {
    request: { query: removeAttachment, variables: { id: 'a1' } },
    result: { data: { removeAttachment: { __typename: 'Attachment', id: 'a1' } } },
  };
  const { user } = open(folder(null), removed);
  await user.click(await screen.findByRole('button', { name: '删除 立项依据.pdf' }));
  expect(await screen.findByText(/办理过程会保留文件名和指纹/)).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: '删除' }).at(-1) as HTMLElement);
  expect(await screen.findByText('附件已删除')).toBeTruthy();
});

function NewThing({ onStored }: { onStored: (failed: string | undefined) => void }) {
  const pending = usePendingFiles('project');
  return (
    <>
      <PendingFiles pending={pending} kinds={['basis', 'other']} />
      <button type="button" onClick={() => void pending.sendAll('p9').then((failed) => onStored(failed?.detail))}>
        保存
      </button>
    </>
  );
}

it('keeps files that are chosen before the thing is stored, sends them with it, and says which was refused and why', async () => {
  const stored = jest.fn<(failed: string | undefined) => void>();
  const { user } = show(<NewThing onStored={stored} />, { session: sessionOf('unit') });
  choose(new File(['%PDF-1'], '依据.pdf'), new File(['MZ'], '程序.pdf'), new File(['%PDF-2'], '多余.pdf'));
  expect(await screen.findByText('依据.pdf（立项依据）待上传')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '删除 多余.pdf' }));
  expect(FakeRequest.sent).toEqual([]);
  FakeRequest.answers = [
    { status: 201, text: '{}' },
    { status: 415, text: JSON.stringify({ code: 'UNSUPPORTED_TYPE', title: '不能上传', detail: '不接受这种文件' }) },
  ];
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(stored).toHaveBeenCalledWith('程序.pdf 没有上传：不接受这种文件'));
  expect(FakeRequest.sent.map(({ url, file }) => [url, file.name])).toEqual([
    ['/api/attachments?subjectType=project&subjectId=p9&kind=basis', '依据.pdf'],
    ['/api/attachments?subjectType=project&subjectId=p9&kind=basis', '程序.pdf'],
  ]);
  expect(screen.queryByText(/依据.pdf（/)).toBeNull();
  expect(screen.getByText('程序.pdf（立项依据）待上传')).toBeTruthy();
});
