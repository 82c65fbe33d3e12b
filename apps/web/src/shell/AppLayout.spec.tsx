import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { AppLayout } from './AppLayout';

const bureau = (section: 'business' | null) => {
  const session = sessionOf('finance');
  return { ...session, position: { ...session.position, orgName: '鄂尔多斯市财政局', section } };
};
const shown = (section: 'business' | null, language: 'zh' | 'en' = 'zh') =>
  show(<AppLayout>{null}</AppLayout>, { session: bureau(section), language });

it('says beside the role for which section of the bureau one acts', async () => {
  const { user } = shown('business');
  expect(screen.getByText('财政部门 · 业务科室')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '包晓，账户菜单' }));
  expect(screen.getAllByText('财政部门 · 业务科室')).toHaveLength(2);
});

it('says it in English too, and no section where one acts for the whole bureau', () => {
  shown('business', 'en').unmount();
  shown(null, 'en');
  expect(screen.getByText('Finance', { selector: '.shell-role' })).toBeTruthy();
});
