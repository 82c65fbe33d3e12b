import { expect, it, jest } from '@jest/globals';
import type { Problem } from '@chengxiao/ui';
import { screen, waitFor } from '@testing-library/react';
import { Input } from 'antd';
import { sessionOf, show } from '../../test/show';
import { SignInAgain } from './SignInAgain';

const page = (
  <>
    <Input aria-label="年度目标" defaultValue="养护 180 公里" />
    <SignInAgain />
  </>
);

it('asks for the password over the page, and the text stays', async () => {
  const resume = jest.fn<(username: string, password: string) => Promise<Problem | null>>().mockResolvedValue(null);
  const { user } = show(page, { session: sessionOf('unit'), control: { expired: true, resume } });
  expect(await screen.findByText('登录已失效，请重新登录')).toBeTruthy();
  expect((screen.getByLabelText(/用户名/) as HTMLInputElement).value).toBe('bao');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/密码/)));
  await user.keyboard('secret');
  await user.click(screen.getByRole('button', { name: /^登\s*录$/ }));
  expect(resume).toHaveBeenCalledWith('bao', 'secret');
  expect((screen.getByLabelText('年度目标') as HTMLInputElement).value).toBe('养护 180 公里');
});

it('is not there while the session lasts', () => {
  show(page, { session: sessionOf('unit') });
  expect(screen.queryByText('登录已失效，请重新登录')).toBeNull();
});
