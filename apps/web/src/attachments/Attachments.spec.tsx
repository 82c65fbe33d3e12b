import type { MockLink } from '@apollo/client/testing';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { chooseIn } from '../../test/choose-in';
import { sessionOf, show } from '../../test/show';
import { Attachments } from './Attachments';
import { PendingFiles } from './PendingFiles';
import { usePendingFiles } from './use-pending-files';
import { attachments, removeAttachment, uploadPolicy } from './attachments.graphql';

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
      status: 422,
      text: JSON.stringify({ code: 'NOT_READY', title: '条件尚不具备', detail: '附件已达 50 个，请先删除不需要的' }),
    },
  ];
  await screen.findByLabelText('材料类别');
  choose(
    new File(['MZ'], '表.pdf'),
    new File([new Uint8Array(1024 * 1024 + 1)], '大.pdf'),
    new File(['%PDF-'], '甲.pdf'),
  );
  expect(await screen.findByText('甲.pdf 没有上传：附件已达 50 个，请先删除不需要的')).toBeTruthy();
  expect(screen.getByText(/表.pdf 没有上传：不接受这种文件.*可上传：pdf docx/)).toBeTruthy();
  expect(screen.getByText(/大.pdf 没有上传：文件超过 1 MB/)).toBeTruthy();
  // What is no file to attach is not sent, now or later.
  expect(FakeRequest.sent.map(({ file }) => file.name)).toEqual(['甲.pdf']);
  await user.click(screen.getByRole('button', { name: '重新上传' }));
  await waitFor(() => expect(screen.queryByText(/甲.pdf 没有上传/)).toBeNull());
  expect(FakeRequest.sent).toHaveLength(2);
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
      <button type="button" onClick={() => void pending.sendAll('p1').then((failed) => onStored(failed?.detail))}>
        保存
      </button>
    </>
  );
}
const policy: MockLink.MockedResponse = {
  request: { query: uploadPolicy },
  result: {
    data: { uploadPolicy: { __typename: 'UploadPolicy', maxBytes: 1024 * 1024, types: ['pdf', 'docx'] } },
  } as MockLink.MockedResponse['result'],
};
const beforeStored = async () => {
  const stored = jest.fn<(failed: string | undefined) => void>();
  const shown = show(<NewThing onStored={stored} />, { session: sessionOf('unit'), mocks: [policy] });
  await screen.findByRole('button', { name: '选择文件上传' });
  return { ...shown, stored };
};

it('says at once which file is not taken before the thing is stored, and what may be attached', async () => {
  const { user, stored } = await beforeStored();
  const large = new File(['%PDF-', new Uint8Array(1024 * 1024)], '大.pdf');
  choose(new File(['MZ'], '程序.pdf'), new File([], '空.pdf'), large, new File(['%PDF-1'], '依据.pdf'));
  expect(await screen.findByText(/程序.pdf 没有上传：不接受这种文件.*可上传：pdf docx/)).toBeTruthy();
  expect(screen.getByText(/空.pdf 没有上传：文件是空的/)).toBeTruthy();
  expect(screen.getByText(/大.pdf 没有上传：文件超过 1 MB/)).toBeTruthy();
  expect(screen.getByText('依据.pdf（立项依据）待上传')).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: '关闭提示' })[0] as HTMLElement);
  expect(screen.queryByText(/程序.pdf/)).toBeNull();
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(stored).toHaveBeenCalledWith(undefined));
  expect(FakeRequest.sent.map(({ file }) => file.name)).toEqual(['依据.pdf']);
});

it('keeps what was chosen while one looks at another page', async () => {
  const { unmount } = await beforeStored();
  choose(new File(['%PDF-1'], '依据.pdf'));
  expect(await screen.findByText('依据.pdf（立项依据）待上传')).toBeTruthy();
  unmount();
  const { user, unmount: leave } = await beforeStored();
  await user.click(await screen.findByRole('button', { name: '删除 依据.pdf' }));
  leave();
  await beforeStored();
  expect(screen.queryByText(/依据.pdf/)).toBeNull();
});

it('sends what was chosen with the thing; what does not arrive waits on its page, to be tried again', async () => {
  const { user, stored, unmount } = await beforeStored();
  choose(new File(['%PDF-1'], '依据.pdf'), new File(['%PDF-3'], '通知.pdf'), new File(['%PDF-2'], '多余.pdf'));
  expect(await screen.findByText('依据.pdf（立项依据）待上传')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '删除 多余.pdf' }));
  expect(FakeRequest.sent).toEqual([]);
  FakeRequest.answers = [
    { status: 201, text: '{}' },
    { status: 503, text: JSON.stringify({ code: 'UNAVAILABLE', title: '暂不可用', detail: '附件存储没有响应' }) },
  ];
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(stored).toHaveBeenCalledWith('通知.pdf 没有上传：附件存储没有响应'));
  expect(FakeRequest.sent.map(({ url, file }) => [url, file.name])).toEqual([
    ['/api/attachments?subjectType=project&subjectId=p1&kind=basis', '依据.pdf'],
    ['/api/attachments?subjectType=project&subjectId=p1&kind=basis', '通知.pdf'],
  ]);
  unmount();
  // Another position has not chosen it.
  const other = sessionOf('unit');
  const elsewhere = show(<Attachments subjectType="project" subjectId="p1" />, {
    session: { ...other, position: { ...other.position, id: 'p2' } },
    mocks: [folder(null, [])],
  });
  await screen.findByLabelText('材料类别');
  expect(screen.queryByText(/通知.pdf/)).toBeNull();
  elsewhere.unmount();
  const page = open(folder(null, []));
  expect(await screen.findByText('通知.pdf 没有上传：附件存储没有响应')).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: '重新上传' }));
  await waitFor(() => expect(FakeRequest.sent.at(2)?.file.name).toBe('通知.pdf'));
  await waitFor(() => expect(screen.queryByText(/通知.pdf 没有上传/)).toBeNull());
});

it('what arrived with a new thing is not offered to the next one, however fast its page opens', async () => {
  function Leaving() {
    const [stored, setStored] = useState(false);
    return stored ? <p>已建立</p> : <NewThing onStored={() => setStored(true)} />;
  }
  const session = sessionOf('unit');
  const { user, unmount } = show(<Leaving />, { session, mocks: [policy] });
  await screen.findByRole('button', { name: '选择文件上传' });
  choose(new File(['%PDF-1'], '依据.pdf'));
  await screen.findByText('依据.pdf（立项依据）待上传');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await screen.findByText('已建立');
  unmount();
  show(<NewThing onStored={() => undefined} />, { session, mocks: [policy] });
  await screen.findByRole('button', { name: '选择文件上传' });
  expect(screen.queryByText(/依据.pdf/)).toBeNull();
});
