import { connect, type Socket } from 'node:net';
import { beside, quantile } from '../kit/beside.ts';
import { type Case, figure } from '../kit/case.ts';
import { crew } from '../kit/business.ts';

/** Milliseconds after which a client that says nothing whole must be gone. */
const patience = 150_000;
const wait = 500;

/** Clients that begin and never end: headers, bodies and readers by the byte. Others do not feel them, and their sockets are closed. */
export const slowClients: Case = {
  name: 'slow-clients',
  group: 'faults',
  zh: '慢速客户端',
  en: 'slow clients',
  own: { worker: false },
  async run(world) {
    const { government, finance } = await crew(world);
    const port = Number(new URL(world.origin).port);
    const post = `POST /graphql HTTP/1.1\r\nhost: x\r\ncookie: ${finance.cookie}\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{"query":`;
    const begun: Readonly<Record<string, string>> = {
      'half a header': 'GET /api/health HTTP/1.1\r\nhost: x\r\nx-a: ',
      'half a body': post,
      'nothing at all': '',
      'a body without an end': post
        .replace('content-length: 100000', 'transfer-encoding: chunked')
        .replace('{"query":', '1\r\n{\r\n'),
    };
    const open: { readonly name: string; readonly socket: Socket; closed: boolean }[] = [];
    for (const [name, text] of Object.entries(begun))
      for (let at = 0; at < 75; at++) {
        const each = { name, socket: connect(port, '127.0.0.1'), closed: false };
        each.socket
          .on('error', () => undefined)
          .on('close', () => (each.closed = true))
          .resume();
        if (text) each.socket.write(text);
        open.push(each);
      }
    const drip = setInterval(() => {
      for (const { name, socket, closed } of open)
        if (!closed && name !== 'nothing at all' && socket.writable)
          socket.write(name.includes('without') ? '1\r\n \r\n' : ' ');
    }, 5_000);
    const since = performance.now();
    const { times, refused } = await beside(world, government, async () => {
      while (performance.now() - since < patience && open.some(({ closed }) => !closed))
        await new Promise((resolve) => setTimeout(resolve, 500));
    });
    clearInterval(drip);
    const seconds = Math.round((performance.now() - since) / 1000);
    const found = [...new Set(open.filter(({ closed }) => !closed).map(({ name }) => name))].map(
      (name) =>
        `${open.filter((each) => each.name === name && !each.closed).length} sockets with ${name} are open after ${seconds} s`,
    );
    for (const { socket } of open) socket.destroy();
    if (quantile(times, 0.99) > wait) found.push(`others waited ${Math.round(quantile(times, 0.99))} ms`);
    if (refused.length > 0) found.push(`others were told ${refused[0]} (${refused.length} times)`);
    return figure(
      `${open.length} slow clients gone after ${seconds} s, others within ${Math.round(quantile(times, 0.99))} ms`,
      found,
    );
  },
};
