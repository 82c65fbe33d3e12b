import { dateText, type LocalDate } from '../calendar';
import type { Text } from '../messages';
import { type FormLayout, prose, value } from './layout';

/** What a letter with a one-time password 口令通知单 shows. */
export type LetterData = {
  readonly name: string;
  readonly username: string;
  readonly orgName: string;
  readonly password: string;
  /** Until which day it can be used. */
  readonly goodUntil: LocalDate;
  readonly issuer: string;
  readonly issuedOn: LocalDate;
};

const line = (show: (data: LetterData) => string | Text, align: 'left' | 'right' = 'left') => [
  value<LetterData>('text', show, { align }),
];

const body = prose<LetterData>(() => [
  line(({ orgName, name }) => ({ zh: `${orgName} ${name}：`, en: `To ${name}, ${orgName}:` })),
  line(() => ({
    zh: '　　您在预算绩效管理系统的登录信息如下。',
    en: 'You can sign in to the performance management system with the following.',
  })),
  line(({ username }) => ({ zh: `　　用户名：${username}`, en: `User name: ${username}` })),
  line(({ password }) => ({ zh: `　　一次性口令：${password}`, en: `One-time password: ${password}` })),
  line(({ goodUntil }) => ({
    zh: `　　一次性口令在${dateText(goodUntil, 'zh')}前有效，首次登录时须改为您自己的密码。口令中没有数字0、1和字母l、I、O、o、i，请按大小写输入。`,
    en: `It can be used until ${goodUntil}, and is replaced by a password of your own when you first sign in. It has no digits 0 and 1 and none of the letters l, I, O, o, i; capitals count.`,
  })),
  line(() => ({
    zh: '　　系统不再显示本口令。请当面交给本人，登录后销毁本通知单；如有遗失，请联系系统管理员重置。',
    en: 'The system does not show it again. Hand it to the person, destroy it after signing in, and ask the system administrator for another should it be lost.',
  })),
  line(({ issuer }) => issuer, 'right'),
  line(({ issuedOn }) => ({ zh: dateText(issuedOn, 'zh'), en: issuedOn }), 'right'),
]);

/** The letter that hands a one-time password over on paper. */
export const letterLayout: FormLayout<LetterData> = {
  form: 'password',
  version: 1,
  paper: 'portrait',
  parts: [
    {
      name: 'password',
      title: () => ({ zh: '口令通知单', en: 'One-time password' }),
      subtitle: () => ({ zh: '', en: '' }),
      widths: [186],
      sections: [body],
      notes: () => [],
    },
  ],
};
