import { join } from 'node:path';
import { crew, documents, projectInput } from '../kit/business.ts';
import { type Case, figure } from '../kit/case.ts';
import type { Caller } from '../kit/caller.ts';

/** Instants at which days, years and leap days begin in Asia/Shanghai, with the day that it is there. */
const instants: readonly (readonly [instant: string, day: string])[] = [
  ['2026-12-31T15:59:50Z', '2026-12-31'],
  ['2026-12-31T16:00:01Z', '2027-01-01'],
  ['2028-02-28T16:00:01Z', '2028-02-29'],
  ['2028-02-29T15:59:50Z', '2028-02-29'],
  ['2028-02-29T16:00:01Z', '2028-03-01'],
];
const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'];

/** Whatever the time zone of the machine, a day is one of Asia/Shanghai, from its first second to its last; the leap day is one. */
export const clock: Case = {
  name: 'clock',
  group: 'operations',
  zh: '时钟与时区',
  en: 'clock and time zone',
  own: { worker: false },
  async run(world) {
    const found: string[] = [];
    let asked = 0;
    const shifted = join(import.meta.dirname, '../kit/shifted-clock.mjs');
    for (const [turn, [instant, day]] of instants.entries())
      for (const TZ of [zones[turn % 4], zones[(turn + 1) % 4]]) {
        await world.stop('main.js');
        const at = String(new Date(instant).getTime());
        await world.start('main.js', { TZ, CLOCK_AT: at, NODE_OPTIONS: `--import ${shifted}` });
        const { finance, unit } = await crew(world);
        const told = await today(finance);
        asked++;
        if (told !== day) found.push(`at ${instant} in ${TZ} the export is of ${told}, not of ${day}`);
        const dated = await unit.act(documents.draftProject, {
          input: projectInput({
            startDate: '2028-02-29',
            endDate: '2028-02-29',
            funds: [{ year: 2028, source: 'fiscal', amount: '1.00' }],
          }),
        });
        const kept = await world.rows<{ start: string }>(
          'select start_date::text as start from project where id = $1',
          [dated.id ?? null],
        );
        if (kept[0]?.start !== '2028-02-29')
          found.push(`in ${TZ} the leap day became ${kept[0]?.start ?? String(dated.code)}`);
        const never = await unit.act(documents.draftProject, { input: projectInput({ startDate: '2027-02-29' }) });
        if (never.code !== 'INVALID') found.push(`in ${TZ} 29 February 2027 was taken: ${never.code ?? 'as it came'}`);
      }
    return figure(`${asked} clocks`, found);
  },
};

/** The day in the name of a file that is written now. */
async function today(caller: Caller): Promise<string> {
  const head = { list: 'projects', title: 'battery', headings: ['a'], sums: null, filters: [], count: 1 };
  const { headers } = await caller.upload('/api/exports', 'x', Buffer.from(`${JSON.stringify(head)}\n[["a"]]\n`));
  return /\d{4}-\d{2}-\d{2}/.exec(decodeURIComponent(String(headers['content-disposition'])))?.[0] ?? 'no day';
}
