import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { drafts } from '../../test/drafts';
import { show } from '../../test/show';
import { CorrectionPanel } from './CorrectionPanel';
import { moveCorrection } from './monitoring-commands.graphql';
import type { Report } from './report';

const correction = {
  state: 'reported',
  deadline: '2026-09-30',
  requirement: '加快支付',
  answer: '已支付',
  opinion: '',
  reportedAt: '2026-09-20T02:00:00Z',
  overdue: false,
  allowedActions: ['sendBack', 'verify'],
} as unknown as NonNullable<Report['correction']>;

it('keeps the opinion of two buttons as one draft, and what was typed when it is refused', async () => {
  const sent: unknown[] = [];
  const refused = {
    request: { query: moveCorrection, variables: () => true },
    result: (variables: object) => {
      sent.push(variables);
      return {
        data: {
          moveCorrection: {
            __typename: 'Problem',
            code: 'STALE',
            title: '内容已变化',
            detail: '内容已被他人修改，请刷新后再试',
            status: 409,
            fields: [],
          },
        },
      };
    },
  } as unknown as MockLink.MockedResponse;
  const { mocks, discarded } = drafts('"支付凭证不全"');
  const report = { id: 'm1', version: 4 } as Report;
  const { user } = show(<CorrectionPanel report={report} correction={correction} />, { mocks: [...mocks, refused] });
  const opinion = screen.getByRole('textbox') as HTMLTextAreaElement;
  await waitFor(() => expect(opinion.value).toBe('支付凭证不全'));
  await user.click(screen.getByRole('button', { name: '退回整改' }));
  expect((await screen.findByRole('alert')).textContent).toContain('内容已被他人修改');
  expect(sent).toEqual([{ id: 'm1', action: 'sendBack', version: 4, text: '支付凭证不全' }]);
  expect(opinion.value).toBe('支付凭证不全');
  expect(discarded).not.toHaveBeenCalled();
});
