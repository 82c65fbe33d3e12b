import { expect, it, jest } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { DetailPage, Section } from './DetailPage';

const Later = ({ title }: { title: string }) => <Section title={title}>内容</Section>;

it('has an anchor for every part in the order of the page, wherever the part is drawn, and a grey one for what is empty', () => {
  render(
    <DetailPage
      title="河套灌区"
      facts={[{ label: '类别', value: '特定目标类' }]}
      sections={[{ key: 'h', title: '办理记录', count: 27, content: '…' }]}
    >
      <div>
        <Later title="资金" />
      </div>
      <Section title="附件" empty="由单位上传" />
      <Later title="绩效目标" />
    </DetailPage>,
  );
  const way = screen.getByRole('navigation', { name: '页面各部分' });
  expect(
    within(way)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['概况', '资金', '附件', '绩效目标', '办理记录 27']);
  expect(within(way).queryByRole('link', { name: '附件' })).toBeNull();
  expect(within(way).getByTitle('由单位上传')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: '附件' })).toBeNull();
});

it('takes the reader and the keyboard to the part', async () => {
  const into = jest.fn();
  Element.prototype.scrollIntoView = into;
  render(
    <DetailPage title="河套灌区">
      <Later title="资金" />
      <Later title="绩效目标" />
    </DetailPage>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('link', { name: '绩效目标' }));
  expect(into).toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: '绩效目标' }));
});
