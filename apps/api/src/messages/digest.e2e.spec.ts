import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { announcement } from '../../test/make-announcements';
import { tellAll } from '../../test/tell-all';
import { Db } from '../kit/data/db';
import { LibraryService } from '../library';
import { messageDigestWork } from './digest.job';

/** As much of a mail server as a digest needs: keeps what it is given, refuses addresses at refused.cn. */
type MailServer = { readonly server: Server; readonly url: string; readonly mails: { to: string; text: string }[] };
async function mailServer(): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  const talk = (socket: Socket) => {
    let to = '';
    let content: string[] | null = null;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 test');
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (content) {
          if (line !== '.') content.push(line);
          else {
            mails.push({ to, text: decoded(content.join('\r\n')) });
            content = null;
            say('250 kept');
          }
        } else if (/^(EHLO|HELO)/.test(line)) say('250 test');
        else if (line.startsWith('RCPT')) {
          to = /<(.+)>/.exec(line)?.[1] ?? '';
          say(to.endsWith('refused.cn') ? '550 nobody' : '250 ok');
        } else if (line === 'DATA') {
          content = [];
          say('354 go on');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
  };
  const server = createServer(talk);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}?ignoreTLS=true`, mails };
}

/** Head and body of a plain mail, as its reader sees them. */
function decoded(raw: string): string {
  const [head = '', body = ''] = raw.split(/\r\n\r\n([\s\S]*)/);
  const words = head
    .replace(/\r\n\s+/g, ' ')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_, text: string) => Buffer.from(text, 'base64').toString())
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=\s*/gi, (_, text: string) => quoted(text.replaceAll('_', ' ')));
  const text = /transfer-encoding: base64/i.test(head)
    ? Buffer.from(body, 'base64').toString()
    : /transfer-encoding: quoted-printable/i.test(head)
      ? quoted(body.replace(/=\r\n/g, ''))
      : body;
  return `${words}\n\n${text}`;
}
const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

let api: TestApi;
let make: ReturnType<typeof makers>;
let mail: MailServer;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  mail = await mailServer();
  Object.assign(process.env, {
    SMTP_URL: mail.url,
    MAIL_FROM: 'chengxiao@example.cn',
    PUBLIC_URL: 'https://jx.example.cn/',
  });
});
afterEach(() => {
  nameNoServer();
  mail.server.close();
});

function nameNoServer(): void {
  delete process.env['SMTP_URL'];
  delete process.env['MAIL_FROM'];
  delete process.env['PUBLIC_URL'];
}

const setAddress = `mutation ($email: String) { result: setMailAddress(email: $email) {
  ... on MailAddress { email available } ... on Problem { code fields { path message } } } }`;
const mailTo = async (actor: Actor, email: string | null) =>
  (await api.graphql<{ result: object }>(actor, setAddress, { email })).result;
const digest = () => messageDigestWork.handle({}, { db: api.get(Db), signal: new AbortController().signal });
const admitted = async (office: Office) => {
  const project = await make.project(office, 'submitted');
  await api.get(LibraryService).move(office.finance, { id: project.id, action: 'admit', version: 2 });
  await tellAll(api);
  return project;
};

describe('mail', () => {
  it('tells what is not read once, with a link, without a person or a figure', async () => {
    const office = await make.office('150430');
    expect(await mailTo(office.unit, 'unit@example.cn')).toEqual({ email: 'unit@example.cn', available: true });
    const project = await admitted(office);
    await digest();
    expect(mail.mails.map(({ to }) => to)).toEqual(['unit@example.cn']);
    const text = mail.mails[0]?.text ?? '';
    for (const part of [
      'Subject: Chengxiao: 1 unread message',
      project.name,
      'Passed',
      'https://jx.example.cn/messages',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain(office.finance.name);
    expect(text).not.toContain('31200000');
    await digest();
    expect(mail.mails).toHaveLength(1);
  });

  it('leaves out what was taken back since, and names an announcement by its title', async () => {
    const office = await make.office('150429');
    await mailTo(office.unit, 'unit@example.cn');
    const wrong = await announcement(api, office.finance, 'withdrawn');
    const right = await announcement(api, office.finance, 'published');
    await tellAll(api);
    await digest();
    const text = mail.mails[0]?.text ?? '';
    expect(text).toContain('Chengxiao: 2 unread messages');
    expect(text.match(new RegExp(wrong.title, 'g'))).toHaveLength(1);
    expect(text).toContain(right.title);
  });

  it('goes in the language in which the address was given', async () => {
    const office = await make.office('150421');
    const request = { query: setAddress, variables: { email: 'bm@example.cn' } };
    await api.raw(office.department, request, { 'accept-language': 'zh-CN' });
    const project = await admitted(office);
    await digest();
    expect(mail.mails[0]?.text).toContain('【成效】1 条未读消息');
    expect(mail.mails[0]?.text).toContain(`审核通过：${project.name}（${office.finance.orgName}）`);
  });

  it('leaves out kinds that are not to be mailed, what is read, and whoever forgot the address', async () => {
    const office = await make.office('150422');
    const colleague = await make.person(office.organisations.unit);
    const third = await make.person(office.organisations.unit);
    for (const [at, person] of [office.unit, colleague, third].entries()) await mailTo(person, `p${at}@example.cn`);
    const off = 'mutation { setMessageSwitch(kind: passed, inApp: true, email: false) { __typename } }';
    await api.graphql(office.unit, off);
    await admitted(office);
    await api.graphql(colleague, 'mutation { markAllMessagesRead { __typename } }');
    expect(await mailTo(third, null)).toEqual({ email: null, available: true });
    await digest();
    expect(mail.mails).toEqual([]);
  });

  it('that one address refuses does not keep the others waiting', async () => {
    const office = await make.office('150423');
    await mailTo(office.unit, 'somebody@refused.cn');
    await mailTo(office.department, 'bm@example.cn');
    await admitted(office);
    await digest();
    expect(mail.mails.map(({ to }) => to)).toEqual(['bm@example.cn']);
  });

  it('is tried again where the server cannot be reached, and nothing is lost', async () => {
    const office = await make.office('150424');
    await mailTo(office.unit, 'unit@example.cn');
    await admitted(office);
    process.env['SMTP_URL'] = 'smtp://127.0.0.1:9';
    await expect(digest()).rejects.toThrow();
    process.env['SMTP_URL'] = mail.url;
    await digest();
    expect(mail.mails).toHaveLength(1);
  });

  it('is not told to a server without TLS, unless its address says so, and waits', async () => {
    const office = await make.office('150425');
    await mailTo(office.unit, 'unit@example.cn');
    await admitted(office);
    process.env['SMTP_URL'] = mail.url.replace('?ignoreTLS=true', '');
    await expect(digest()).rejects.toThrow(/TLS/i);
    expect(mail.mails).toEqual([]);
    process.env['SMTP_URL'] = mail.url;
    await digest();
    expect(mail.mails).toHaveLength(1);
  });

  it('is not sent where no server is named, and its address is one', async () => {
    const office = await make.office('150425');
    expect(await mailTo(office.unit, 'a@b.cn, c@d.cn')).toMatchObject({ code: 'INVALID', fields: [{ path: 'email' }] });
    nameNoServer();
    expect(await mailTo(office.unit, 'unit@example.cn')).toEqual({ email: 'unit@example.cn', available: false });
    await admitted(office);
    await digest();
    expect(mail.mails).toEqual([]);
  });

  it('knows the addresses of nobody else', async () => {
    const office = await make.office('150426');
    await mailTo(office.unit, 'unit@example.cn');
    expect(await api.get(Db).as(office.finance, (tx) => tx.rows('select from mail_address'))).toEqual([]);
    expect(await api.graphql(office.unit, '{ mailAddress { email } }')).toEqual({
      mailAddress: { email: 'unit@example.cn' },
    });
  });
});
