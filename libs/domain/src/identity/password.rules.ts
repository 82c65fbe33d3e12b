import { type Finding, finding } from '../messages';

/** The password policy as a profile: figures an operator may tighten. Length counts characters. */
export const passwordPolicy = { min: 12, max: 128, kinds: 3 } as const;

/** Beginnings that every guessing list tries first. */
const guessablePasswords = [
  'password',
  'passw0rd',
  'qwerty',
  'abc123',
  '123456',
  '111111',
  'admin',
  'letmein',
  'chengxiao',
  'caizheng',
  'iloveyou',
  'woaini',
];

/** One spelling for all spellings of a user name, so that variants share one lock-out. */
export const usernameKey = (username: string): string => username.normalize('NFKC').trim().toLowerCase();

/** What is wrong with a new password, at the field `next`. */
export function checkPassword(next: string, username: string, current?: string): Finding[] {
  const path = 'next';
  const length = [...next].length;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(next)).length;
  const plain = next.toLowerCase();
  if (length < passwordPolicy.min || length > passwordPolicy.max)
    return [finding(path, 'passwordLength', passwordPolicy)];
  if (kinds < passwordPolicy.kinds) return [finding(path, 'passwordKinds', passwordPolicy)];
  if (plain.includes(usernameKey(username)) || guessablePasswords.some((word) => plain.startsWith(word)))
    return [finding(path, 'passwordKnown')];
  return next === current ? [finding(path, 'passwordSame')] : [];
}
