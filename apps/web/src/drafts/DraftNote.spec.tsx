import { expect, it } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import { show } from '../../test/show';
import { QueryPage } from '../shell/QueryPage';
import { draftMarks } from './draft.graphql';

const answered = { data: {}, refetch: () => Promise.resolve() };
const page = <QueryPage query={answered} title="绩效目标" children={() => <p>目标</p>} />;
const place = { path: '/targets/t1', route: '/targets/:id' };

it('says on the page of an object that something about it is typed and not stored, when and by whom', async () => {
  const mark = { __typename: 'DraftMark', subject: 't1', form: 'target', savedAt: '2026-03-02T02:00:00.000Z' };
  const marks = [
    { ...mark, name: '包晓', own: true },
    { ...mark, form: 'adjustmentReason', name: '乌云', own: false },
  ];
  const mock = {
    request: { query: draftMarks, variables: { subjects: ['t1'] } },
    result: { data: { draftMarks: marks } },
  } as unknown as MockLink.MockedResponse;
  show(page, { ...place, mocks: [mock] });
  const note = await screen.findByText('尚有未提交的草稿');
  expect(note.closest('[role=status]')?.textContent).toMatch(
    /您于 2026年3月2日 10:00 填写的内容已暂存.*乌云于 2026年3月2日 10:00 填写的内容尚未保存/,
  );
});

it('says nothing where there is no draft', async () => {
  show(page, place);
  await screen.findByText('目标');
  expect(screen.queryByText('尚有未提交的草稿')).toBeNull();
});
