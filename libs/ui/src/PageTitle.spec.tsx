import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { FocusHeadingContext, PageTitle } from './PageTitle';

function Page({ moved, title }: { moved: boolean; title: string }) {
  return (
    <FocusHeadingContext.Provider value={moved}>
      <PageTitle key={title} title={title} />
      <input aria-label="搜索" />
    </FocusHeadingContext.Provider>
  );
}

it('gives the heading of a page that is opened the focus, and leaves it where one types on the page one is on', () => {
  const { rerender } = render(<Page moved={false} title="项目库" />);
  expect(document.activeElement).toBe(document.body);
  screen.getByLabelText('搜索').focus();
  // The first filter after a reload: the address changes, the page stays.
  rerender(<Page moved title="项目库" />);
  expect(document.activeElement).toBe(screen.getByLabelText('搜索'));
  rerender(<Page moved title="绩效目标" />);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: '绩效目标' }));
});
