import { ask } from './http.ts';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

export type Beside = {
  /** Milliseconds of each request of another person. */
  readonly times: readonly number[];
  /** Answers that were not 200. */
  readonly refused: readonly string[];
  /** MB by which the API grew at its peak. */
  readonly grown: number;
};

const list = {
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ projects(first: 20) { nodes { id name } } }' }),
};

/** What others feel while something is done: a list and the health, asked all the time, and the memory of the API. */
export async function beside(world: World, other: Caller, work: () => Promise<unknown>): Promise<Beside> {
  const times: number[] = [];
  const refused: string[] = [];
  const before = world.memory();
  let [going, peak] = [true, before];
  const asking = (async () => {
    while (going) {
      const answers = await Promise.all([
        other.send('POST', '/graphql', { ...list, timeout: 5000 }).catch(String),
        ask(world.origin, '/api/health', { timeout: 5000 }).catch(String),
      ]);
      for (const answer of answers)
        if (typeof answer === 'string') {
          refused.push(answer);
          times.push(5000);
        } else {
          times.push(answer.milliseconds);
          if (answer.status !== 200) refused.push(`${answer.status} ${answer.text.slice(0, 100)}`);
        }
      if (world.isRunning('main.js')) peak = Math.max(peak, world.memory());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  await work().finally(() => (going = false));
  await asking;
  return { times, refused, grown: peak - before };
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
