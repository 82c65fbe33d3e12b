import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from './api';
import { evaluation } from './make-evaluation';
import { makers, type Office } from './make';
import { monitoredProject } from './make-monitoring';
import { target } from './make-targets';
import { transferInput } from './make-transfers';
import { TransfersService } from '../src/transfers';

let api: TestApi;
let office: Office;
let other: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  other = await makers(api).office();
});
afterAll(() => api.close());

type Form = { type: string; id: string; filler: Actor; kind: string };
const open: Readonly<Record<string, () => Promise<Form>>> = {
  F1: async () => {
    const { target: made } = await target(api, office, 'draft');
    return { type: 'target', id: made.id, filler: office.unit, kind: 'basis' };
  },
  F4: async () => {
    const { report } = await monitoredProject(api, office, 'open');
    return { type: 'monitoringReport', id: report.id, filler: office.unit, kind: 'evidence' };
  },
  F5: async () => {
    const { evaluation: made } = await evaluation(api, office, 'open');
    return { type: 'evaluation', id: made.id, filler: office.unit, kind: 'evidence' };
  },
  F8: async () => {
    const region = await makers(api).office('150000');
    const { id } = await api.get(TransfersService).declare(region.finance, transferInput());
    return { type: 'transfer', id, filler: region.finance, kind: 'basis' };
  },
};

describe.each(Object.keys(open))('form %s', (name) => {
  it('carries files while it is filled in: once each, in scope, of the kinds it takes, and only from whoever fills it in', async () => {
    const { type, id, filler, kind } = await (open[name] as () => Promise<Form>)();
    const attach = (actor: Actor, over: { kind?: string; content?: string } = {}) =>
      api.upload(actor, `/api/attachments?subjectType=${type}&subjectId=${id}&kind=${over.kind ?? kind}`, {
        name: '佐证.pdf',
        content: Buffer.from(over.content ?? `%PDF-1.7 ${id}`),
      });
    const first = await attach(filler);
    expect(first.status).toBe(201);
    expect((await attach(filler)).body).toEqual(first.body);
    expect((await attach(filler, { content: 'MZ' })).status).toBe(415);
    expect((await attach(filler, { kind: 'application' })).status).toBe(400);
    expect((await attach(other.unit)).status).toBe(404);
    expect((await attach(office.government)).status).toBeGreaterThanOrEqual(403);
    const { folder } = await api.graphql<{ folder: { items: { name: string }[]; refusal: string | null } }>(
      filler,
      `query ($id: ID!) { folder: attachments(subjectType: ${type}, subjectId: $id) { items { name } refusal } }`,
      { id },
    );
    expect(folder).toEqual({ items: [{ name: '佐证.pdf' }], refusal: null });
  });
});

it('takes no more files once the form is handed on', async () => {
  const { target: made } = await target(api, office, 'submitted');
  const late = await api.upload(office.unit, `/api/attachments?subjectType=target&subjectId=${made.id}&kind=basis`, {
    name: '迟到.pdf',
    content: Buffer.from('%PDF-1.7 late'),
  });
  expect(late).toMatchObject({ status: 409, body: { code: 'ILLEGAL_STATE' } });
});
