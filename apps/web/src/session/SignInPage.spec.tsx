import { expect, it, jest } from '@jest/globals';
import type { Problem } from '@chengxiao/ui';
import { screen } from '@testing-library/react';
import { show } from '../../test/show';
import { safeReturn } from './return-address';
import { SignInPage } from './SignInPage';

const failed: Problem = {
  code: 'SIGN_IN_FAILED',
  title: '登录失败',
  detail: '用户名或密码不正确',
  status: 401,
  fields: [],
};
const locked: Problem = { code: 'LOCKED_OUT', title: '尝试次数过多', detail: '请稍后再试', status: 429, fields: [] };

function start(answer: Problem | null) {
  const signIn = jest.fn<(username: string, password: string) => Promise<Problem | null>>().mockResolvedValue(answer);
  return {
    signIn,
    ...show(<SignInPage />, { session: null, control: { signIn }, path: '/sign-in', route: '/sign-in' }),
  };
}
const fill = async ({ user }: ReturnType<typeof start>) => {
  await user.type(screen.getByLabelText(/用户名/), ' bao ');
  await user.type(screen.getByLabelText(/密码/), 'secret');
  await user.click(screen.getByRole('button', { name: '登录' }));
};

it('asks for what is missing before it sends anything', async () => {
  const { user, signIn } = start(null);
  await user.click(screen.getByRole('button', { name: '登录' }));
  expect(screen.getByText('请输入用户名')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/用户名/));
  expect(signIn).not.toHaveBeenCalled();
});

it('says what went wrong, what to try, and is ready for the next try', async () => {
  const view = start(failed);
  await fill(view);
  expect(view.signIn).toHaveBeenCalledWith('bao', 'secret');
  expect(await screen.findByText('用户名或密码不正确')).toBeTruthy();
  expect(screen.getByText(/连续输错 5 次/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/密码/));
});

it('explains a lockout', async () => {
  await fill(start(locked));
  expect(await screen.findByText(/多次输错后须稍候再试/)).toBeTruthy();
});

it('leads to the public portal without sign-in, in both languages', async () => {
  const { user } = start(null);
  expect(screen.getByRole('link', { name: /绩效信息公开/ }).getAttribute('href')).toBe('/portal/');
  await user.click(screen.getByRole('button', { name: /English/ }));
  expect(screen.getByRole('heading', { name: 'Sign in' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
});

it('returns only to addresses of its own', () => {
  expect(safeReturn('/projects?state=draft')).toBe('/projects?state=draft');
  for (const bad of ['//evil.example', '/\\evil.example', 'https://evil.example', '/sign-in?return=/', null])
    expect(safeReturn(bad)).toBe('/');
});
