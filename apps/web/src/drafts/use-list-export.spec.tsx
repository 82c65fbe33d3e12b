import type { MockLink } from '@apollo/client/testing';
import type { ListExport } from '@chengxiao/domain';
import { expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { show } from '../../test/show';
import { draftMarks } from './draft.graphql';
import { useListExport } from './use-list-export';

const ids = ['0193a1b2-0000-7000-8000-000000000001', '0193a1b2-0000-7000-8000-000000000002'];
const list: ListExport = {
  list: 'targets',
  title: '绩效目标',
  headings: ['项目名称'],
  rows: [['合计'], ['节水灌溉'], ['乡村道路']],
  sums: null,
  filters: [],
};
function Page() {
  const send = useListExport();
  const keys = ['sum', ...ids];
  return <button onClick={() => void send(list, keys, new AbortController().signal)}>导出</button>;
}
const marked = (marks: object[]) =>
  ({
    request: { query: draftMarks, variables: { subjects: ids } },
    result: { data: { draftMarks: marks } },
  }) as unknown as MockLink.MockedResponse;

/** The first line of what is sent to be written. */
async function headSent(marks: object[]): Promise<Record<string, unknown>> {
  const sent = jest.fn<(file: File) => void>();
  globalThis.fetch = ((_: string, { body }: { body: FormData }) => {
    sent(body.get('file') as File);
    return Promise.resolve({ ok: true, blob: () => Promise.resolve(new Blob([])), headers: new Headers() });
  }) as never;
  URL.createObjectURL = () => 'blob:1';
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const { user } = show(<Page />, { mocks: [marked(marks)] });
  await user.click(screen.getByRole('button', { name: '导出' }));
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(sent.mock.calls[0]?.[0] as File);
  });
  return JSON.parse(text.split('\n')[0] ?? '') as Record<string, unknown>;
}

it('names in the file whose draft about which row is not submitted, and says so', async () => {
  const mark = { __typename: 'DraftMark', form: 'target', own: false, savedAt: '2026-03-02T02:00:00.000Z' };
  const head = await headSent([{ ...mark, subject: ids[1], name: '乌云' }]);
  expect(head['warnings']).toEqual([
    { label: '尚有未提交的草稿', value: '乡村道路：乌云于 2026年3月2日 10:00 填写，本清单不含这些内容' },
  ]);
  await screen.findByText('清单中有 1 份尚未提交的草稿，详见文件“说明”页');
});

it('says nothing where there is no draft', async () => {
  expect(await headSent([])).not.toHaveProperty('warnings');
});
