import type { MockLink } from '@apollo/client/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { f2Layout, layOut, today } from '@chengxiao/domain';
import { screen } from '@testing-library/react';
import { confirmIn } from '../../../test/confirm-in';
import { sessionOf, show } from '../../../test/show';
import { attachments } from '../../attachments/attachments.graphql';
import { roundAt } from '../../review/standing.fixture';
import { AdjustmentPage } from './AdjustmentPage';
import {
  beginTargetAdjustment,
  moveTargetAdjustment,
  targetAdjustment,
  targetAdjustments,
} from './adjustments.graphql';
import { TargetAdjustments } from './TargetAdjustments';

const real = globalThis.fetch;
const grid = layOut(f2Layout, { organisation: '水利厅', year: 2026, tasks: [], goals: [], indicators: [] }, 'zh');
const count = { addedRows: 0, removedRows: 0, changedCells: 1, details: 0 };
beforeEach(() => {
  globalThis.fetch = (() => Promise.resolve(new Response(JSON.stringify({ grid, count })))) as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = real;
});

const asked = (fields: object = {}) => ({
  __typename: 'TargetAdjustment',
  id: 'a1',
  targetId: 't1',
  year: 2026,
  ground: 'policy',
  version: 3,
  documentNo: '内政发〔2026〕8号',
  evidence: '补贴标准提高',
  state: 'submitted',
  review: null,
  opinion: null,
  submittedByName: '石磊',
  decidedByName: null,
  updatedAt: '2026-06-01T02:00:00Z',
  editable: false,
  allowedActions: ['return', 'approve', 'reject'],
  annualGoal: '',
  midtermGoal: '',
  indicators: [],
  planSteps: [],
  history: [],
  ...fields,
});
const mock = (query: object, variables: object, data: object) =>
  ({ request: { query, variables }, result: { data } }) as MockLink.MockedResponse;
const page = (one: object) => mock(targetAdjustment, { id: 'a1' }, { targetAdjustment: one });
const files = mock(
  attachments,
  { subjectType: 'targetAdjustment', subjectId: 'a1' },
  {
    attachments: {
      __typename: 'AttachmentFolder',
      items: [],
      kinds: ['basis'],
      refusal: null,
      maxBytes: 1024,
      types: ['pdf'],
    },
  },
);
const opened = (mocks: MockLink.MockedResponse[]) =>
  show(<AdjustmentPage />, { path: '/target-adjustments/a1', route: '/target-adjustments/:id', mocks });

describe('a request to adjust an approved target', () => {
  it('is shown to finance with what differs, and approved with day and number', async () => {
    const variables = {
      id: 'a1',
      version: 3,
      action: 'approve',
      opinion: '同意',
      approvedOn: today(),
      documentNo: '9号',
    };
    const done = asked({ state: 'approved', allowedActions: [], opinion: '同意', version: 4 });
    const moved = {
      moveTargetAdjustment: {
        __typename: 'TargetAdjustment',
        id: 'a1',
        version: 4,
        state: 'approved',
        allowedActions: [],
      },
    };
    const { user } = opened([page(asked()), files, mock(moveTargetAdjustment, variables, moved), page(done), files]);
    expect(await screen.findByText(/改动 1 格/)).toBeTruthy();
    expect(screen.getByText('政策变化')).toBeTruthy();
    await user.type(screen.getByLabelText(/批准文号/), '9号');
    await user.type(screen.getByRole('textbox', { name: /办理意见/ }), '同意');
    await user.click(screen.getByRole('button', { name: '批准调整' }));
    expect(await confirmIn(user, '批准调整')).toMatch(/批准文号 9号.*不能撤回/);
    expect(await screen.findByText('申请已批准，已形成新的版本')).toBeTruthy();
  });

  it('is sent on by the department with an opinion, where the route asks the department first', async () => {
    const variables = { id: 'a1', version: 3, action: 'forward', opinion: '情况属实' };
    const moved = {
      moveTargetAdjustment: {
        __typename: 'TargetAdjustment',
        id: 'a1',
        version: 4,
        state: 'submitted',
        allowedActions: [],
      },
    };
    const waiting = asked({ review: roundAt(0), allowedActions: ['forward', 'return'] });
    const done = asked({ review: roundAt(1), allowedActions: [], opinion: '情况属实', version: 4 });
    const { user } = opened([page(waiting), files, mock(moveTargetAdjustment, variables, moved), page(done), files]);
    expect((await screen.findAllByText('待主管部门审核')).length).toBeGreaterThan(0);
    expect(screen.queryByLabelText(/批准文号/)).toBeNull();
    await user.type(screen.getByRole('textbox', { name: /办理意见/ }), '情况属实');
    await user.click(screen.getByRole('button', { name: '送下一环节' }));
    expect(await screen.findByText('上一环节审核意见')).toBeTruthy();
  });

  it('tells everybody that an emergency has no evidence attached yet', async () => {
    opened([page(asked({ ground: 'forceMajeure', documentNo: '' })), files]);
    expect(await screen.findByText(/没有附佐证材料：突发事件/)).toBeTruthy();
  });

  it('is only read by those who may do nothing with it', async () => {
    opened([page(asked({ allowedActions: [] })), files]);
    expect(await screen.findByText('补贴标准提高')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '批准调整' })).toBeNull();
  });
});

describe('the adjustments of a target', () => {
  const listed = (adjustable: boolean, adjustments: object[] = []) =>
    mock(targetAdjustments, { id: 't1' }, { target: { __typename: 'Target', id: 't1', adjustable, adjustments } });
  it('are listed, and nobody else is offered a new one', async () => {
    const row = {
      __typename: 'TargetAdjustment',
      id: 'a1',
      ground: 'forceMajeure',
      documentNo: '',
      state: 'rejected',
      review: null,
      updatedAt: '2026-06-01T02:00:00Z',
    };
    show(<TargetAdjustments targetId="t1" />, { mocks: [listed(false, [row])] });
    const link = await screen.findByRole('link', { name: '突发事件、不可抗力' });
    expect(link.getAttribute('href')).toBe('/target-adjustments/a1');
    expect(screen.queryByRole('button', { name: '申请调整' })).toBeNull();
  });

  it('begin with a ground; a refusal keeps what was typed', async () => {
    const refused = {
      beginTargetAdjustment: {
        __typename: 'Problem',
        code: 'NOT_READY',
        title: '尚不能办理',
        status: 422,
        fields: [],
        detail: '已有一项调整申请在办理中，请在原申请上继续',
      },
    };
    const begun = {
      request: { query: beginTargetAdjustment, variables: () => true },
      result: { data: refused },
    } as unknown as MockLink.MockedResponse;
    const { user } = show(<TargetAdjustments targetId="t1" />, {
      session: sessionOf('unit'),
      mocks: [listed(true), begun],
    });
    await user.click(await screen.findByRole('button', { name: '申请调整' }));
    await user.type(screen.getByLabelText(/依据文件文号/), '内政发〔2026〕8号');
    await user.click(screen.getAllByRole('button', { name: '申请调整' }).at(-1) as HTMLElement);
    expect(await screen.findByText(/已有一项调整申请在办理中/)).toBeTruthy();
    expect((screen.getByLabelText(/依据文件文号/) as HTMLInputElement).value).toBe('内政发〔2026〕8号');
  });
});
