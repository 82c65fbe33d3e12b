import { type Language, type MessageKind, messageKindNames } from '@chengxiao/domain';

/** One message as a mail names it: what it is, of which project or document, from which office; no person, no figure. */
export type DigestLine = {
  readonly kind: MessageKind;
  /** In Chinese time, to the minute. */
  readonly at: string;
  readonly orgName: string;
  readonly name: string;
};

/** As many as one mail lists. */
const most = 30;

/** Subject and text of the mail that tells of these messages, the latest first. */
export function digestOf(
  lines: readonly DigestLine[],
  language: Language,
  home: string,
): { readonly subject: string; readonly text: string } {
  const n = lines.length;
  const zh = language === 'zh';
  const told = lines.slice(0, most).map(({ kind, at, orgName, name }) => {
    const what = messageKindNames[kind][language];
    return zh ? `${at}  ${what}：${name}（${orgName}）` : `${at}  ${what}: ${name} (${orgName})`;
  });
  const more = n > most ? [zh ? `另有 ${n - most} 条。` : `and ${n - most} more.`] : [];
  const subject = zh ? `【成效】${n} 条未读消息` : `Chengxiao: ${n} unread ${n === 1 ? 'message' : 'messages'}`;
  const foot = zh
    ? ['请登录系统查看：', '接收哪些消息、是否寄送邮件，可在“消息”页的“消息设置”中修改。']
    : [
        'Read them after signing in:',
        'Which messages you get, and whether by mail, you choose under "Message settings".',
      ];
  const link = home === '' ? [] : [`${home.replace(/\/$/, '')}/messages`];
  return { subject, text: [...told, ...more, '', foot[0] ?? '', ...link, '', foot[1] ?? ''].join('\n') };
}
