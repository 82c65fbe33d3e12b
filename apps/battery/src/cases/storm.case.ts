import { admitted, crew, documents, draft, type Made } from '../kit/business.ts';
import { type Case, figure } from '../kit/case.ts';
import { quantile } from '../kit/beside.ts';
import { type Answer, jsonOf } from '../kit/http.ts';
import type { Result } from '../kit/caller.ts';
import { wrongInside } from '../kit/wrong-inside.ts';

const people = 1000;

/** A thousand submit in the last second before a deadline: each is answered, none is lost, and the clock of the server says when. */
export const storm: Case = {
  name: 'storm',
  group: 'operations',
  zh: '截止前一秒千人提交',
  en: 'deadline storm',
  own: { worker: true },
  async run(world) {
    const { unit, finance } = await crew(world);
    await admitted(unit, finance);
    const drafts: Made[] = [];
    for (let at = 0; at < people; at += 20)
      drafts.push(...(await Promise.all(Array.from({ length: 20 }, () => draft(unit)))));
    const callers = await Promise.all(Array.from({ length: people }, () => world.sessionOf(world.person('hjhq-zx'))));
    const found: string[] = [];
    const answers = await Promise.all(
      drafts.map(async ({ id, version }, at) => {
        await new Promise((resolve) => setTimeout(resolve, Math.floor((at / people) * 1000)));
        const sent = Date.now();
        const variables = { id, version, action: 'submit' };
        const answer = await callers[at]?.raw(documents.moveProject, variables).catch(() => null);
        return { id, sent, answered: Date.now(), answer: answer ?? null };
      }),
    );
    const submitted = answers.filter(({ answer }) => answer && resultOf(answer)?.['state'] === 'submitted');
    for (const { answer } of answers) {
      if (!answer) found.push('no answer');
      else if (wrongInside(answer)) found.push(String(wrongInside(answer)));
    }
    const events = await world.rows<{ id: string; at: Date; n: number }>(
      `select aggregate_id as id, min(at) as at, count(*)::int as n from event where action = 'project.submit' and aggregate_id = any($1) group by 1`,
      [drafts.map(({ id }) => id)],
    );
    const known = new Map(events.map((event) => [event.id, event]));
    for (const { id, sent, answered } of submitted) {
      const event = known.get(id);
      const at = event ? new Date(event.at).getTime() : 0;
      if (event?.n !== 1) found.push(`${id} was acknowledged and has ${event?.n ?? 0} events`);
      else if (at < sent - 50 || at > answered + 50) found.push(`${id} is dated ${at - sent} ms after it was sent`);
    }
    const [{ n = 0 } = {}] = await world.rows<{ n: number }>(
      `select count(*)::int as n from project where id = any($1) and state = 'submitted'`,
      [drafts.map(({ id }) => id)],
    );
    if (n !== submitted.length) found.push(`${submitted.length} were acknowledged and ${n} are submitted`);
    if (submitted.length < people)
      found.push(
        `${people - submitted.length} of ${people} were not taken: ${told(answers.map(({ answer }) => answer))}`,
      );
    const waits = answers.map(({ answer }) => answer?.milliseconds ?? 60_000);
    return figure(
      `${submitted.length} of ${people} taken within ${Math.round(Math.max(...waits))} ms, half within ${Math.round(quantile(waits, 0.5))} ms`,
      found,
    );
  },
};

const resultOf = (answer: Answer): Result | undefined => jsonOf<{ data?: { result?: Result } }>(answer).data?.result;
const told = (answers: readonly (Answer | null)[]): string =>
  [
    ...new Set(
      answers.flatMap((answer) =>
        answer && resultOf(answer)?.code
          ? [String(resultOf(answer)?.code)]
          : answer && answer.status !== 200
            ? [`${answer.status}`]
            : [],
      ),
    ),
  ].join(', ');
