import { setTimeout as sleep } from 'node:timers/promises';
import { crew, draft } from '../kit/business.ts';
import { beside, quantile } from '../kit/beside.ts';
import { type Case, figure } from '../kit/case.ts';
import { dearWorkbooks, hugeImage, plainWorkbook } from '../kit/crafted-files.ts';
import { wrongInside } from '../kit/wrong-inside.ts';

/** What others may wait at the 99th percentile, in milliseconds, and how much the API may grow, in MB, while files are read. */
const limits = { wait: 200, memory: 50 } as const;

/** Workbooks, zips and images that are dear to read: each is refused in words or read, and others do not feel it. */
export const workbooks: Case = {
  name: 'workbooks',
  group: 'input',
  zh: '恶意工作簿与压缩包',
  en: 'workbooks and zips',
  own: {},
  async run(world) {
    const { unit, finance, government } = await crew(world);
    const project = await draft(unit);
    const found: string[] = [];
    let [worst, most] = [0, 0];
    // Were a sound workbook refused like the others, they would prove nothing; and what is read the first time warms up.
    const sound = await finance.upload('/api/projects/imports', 'x.xlsx', plainWorkbook());
    if (!sound.text.includes('WRONG_SHEET')) found.push(`a sound workbook was not read: ${sound.text.slice(0, 160)}`);
    for (const [name, make] of Object.entries(dearWorkbooks)) {
      const file = make();
      const { times, refused, grown } = await beside(world, government, async () => {
        for (const [caller, path] of [
          [finance, '/api/projects/imports'],
          [unit, '/api/targets/imports'],
        ] as const) {
          const answer = await caller.upload(path, 'x.xlsx', file).catch((error: unknown) => String(error));
          if (typeof answer === 'string') found.push(`${name} (${kilobytes(file)}): ${path} ended with ${answer}`);
          else if (wrongInside(answer)) found.push(`${name} (${kilobytes(file)}): ${path} — ${wrongInside(answer)}`);
        }
        const path = `/api/attachments?subjectType=project&subjectId=${project.id}&kind=other`;
        const answer = await unit.upload(path, 'x.xlsx', file).catch((error: unknown) => String(error));
        if (typeof answer === 'string') found.push(`${name}: the attachment ended with ${answer}`);
        else if (wrongInside(answer)) found.push(`${name}: the attachment — ${wrongInside(answer)}`);
        await sleep(500);
      });
      const wait = quantile(times, 0.99);
      [worst, most] = [Math.max(worst, wait), Math.max(most, grown)];
      if (wait > limits.wait) found.push(`${name} (${kilobytes(file)}): others waited ${Math.round(wait)} ms`);
      if (grown > limits.memory) found.push(`${name} (${kilobytes(file)}): the API grew by ${grown} MB`);
      if (refused.length > 0) found.push(`${name}: others were told ${refused[0]}`);
      if (!(await world.answersWithin(1000))) {
        found.push(`${name}: the API answers no more`);
        await world.kill('main.js');
        await world.start('main.js');
      }
      if (!world.isRunning('worker.js')) {
        found.push(`${name}: ended the worker`);
        await world.start('worker.js');
      }
    }
    const names = [
      'a\r\nx: y.png',
      '../../../etc/passwd.png',
      '\u202egnp.exe',
      'a\u0000b.png',
      `${'长'.repeat(300)}.png`,
      'con.png',
      '=1+1.png',
      '<img src=x>.png',
    ];
    for (const name of names) {
      const answer = await unit
        .upload(
          `/api/attachments?subjectType=project&subjectId=${project.id}&kind=other`,
          name.replaceAll('"', ''),
          hugeImage(),
        )
        .catch((error: unknown) => String(error));
      if (
        typeof answer !== 'string' &&
        (wrongInside(answer) || /[\r\n\0\u202e]|\.\.\//.test(String(JSON.parse(answer.text || '{}').name ?? '')))
      )
        found.push(`the file name ${JSON.stringify(name)}: ${answer.status} ${answer.text.slice(0, 160)}`);
    }
    return figure(
      `${Object.keys(dearWorkbooks).length} files at 3 doors, others waited at most ${Math.round(worst)} ms, the API grew by at most ${most} MB`,
      found,
    );
  },
};

const kilobytes = (file: Buffer): string => `${Math.round(file.length / 1024)} KB`;
