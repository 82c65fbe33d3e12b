import { beforeEach, expect, it, jest } from '@jest/globals';
import type { ListExport } from '@chengxiao/domain';
import { exportList } from './export-list';

const list: ListExport = {
  list: 'projects',
  title: '项目库',
  headings: ['名称'],
  rows: [['甲'], ['乙']],
  sums: null,
  filters: [],
};
const saved: string[] = [];
const sent: FormData[] = [];
const answering = (answer: () => Promise<unknown>) => {
  globalThis.fetch = ((_: string, { body }: { body: FormData }) => {
    sent.push(body);
    return answer();
  }) as never;
};
const file = (header: string) => () =>
  Promise.resolve({
    ok: true,
    blob: () => Promise.resolve(new Blob(['x'])),
    headers: new Headers({ 'content-disposition': header }),
  });
/** A file of the browser of tests can be read only so. */
const textOf = (written: File): Promise<unknown> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(written);
  });
const take = () => exportList(list, new AbortController().signal);

beforeEach(() => {
  saved.length = sent.length = 0;
  URL.createObjectURL = () => 'blob:1';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});

it.each([
  [
    `attachment; filename="_____2026-11-29.xlsx"; filename*=UTF-8''%E9%87%8D%E7%82%B9%E2%80%9C%E4%B8%80%E2%80%9D%27%22%282%29.xlsx`,
    '重点“一”\'"(2).xlsx',
  ],
  ['attachment; filename="Projects 2026-11-29.xlsx"', 'Projects 2026-11-29.xlsx'],
  ['', 'list.xlsx'],
])('keeps the file under the name of %s', async (header, name) => {
  answering(file(header));
  expect(await take()).toBeNull();
  expect(saved).toEqual([name]);
  expect(await textOf(sent[0]?.get('file') as File)).toBe(
    '{"list":"projects","title":"项目库","headings":["名称"],"sums":null,"filters":[],"count":2}\n[["甲"],["乙"]]\n',
  );
});

it.each<[string, () => Promise<unknown>, string]>([
  [
    'the session ended',
    () => Promise.resolve({ ok: false, json: () => Promise.resolve({ code: 'UNAUTHENTICATED', title: '未登录' }) }),
    'UNAUTHENTICATED',
  ],
  [
    'a proxy answered',
    () => Promise.resolve({ ok: false, json: () => Promise.reject(new SyntaxError('<html>')) }),
    'UNAVAILABLE',
  ],
  ['the connection was lost', () => Promise.reject(new TypeError('fetch failed')), 'UNAVAILABLE'],
])('answers why there is no file: %s', async (_, answer, code) => {
  answering(answer);
  expect(await take()).toMatchObject({ code });
  expect(saved).toEqual([]);
});
