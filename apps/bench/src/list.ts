import autocannon from 'autocannon';
import { quantile } from './quantile.ts';
import { listBody, type Stage } from './stage.ts';

export type Figure = { readonly perSecond: number; readonly p99: number };
export type ListResult = {
  /** Ours divided by bare: 1 would be as fast as one hand-written statement. */
  readonly throughput: number;
  readonly p99: number;
  readonly ours: Figure;
  readonly bare: Figure;
  /** Whether both answered the same projects and indicators. */
  readonly same: boolean;
};

const rounds = 4;
const seconds = 5;

/** The list of a desk through GraphQL with sign-in, permission and row-level security, beside the bare statement; alternately, so that changes of the machine's speed affect both. */
export async function measureList({ api, bareUrl }: Stage): Promise<ListResult> {
  const headers = { 'content-type': 'application/json' };
  const same = JSON.stringify(await nodesOf(api.url, api.headers)) === JSON.stringify(await nodesOf(bareUrl, headers));
  const [ours, bare]: [Figure[], Figure[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [a, b] = [await load(api.url, api.headers), await load(bareUrl, headers)];
    if (round === 0) continue; // warms both: JIT, prepared statements, caches
    ours.push(a);
    bare.push(b);
  }
  const ratios = ours.map((each, index) => ({
    throughput: each.perSecond / (bare[index]?.perSecond ?? 1),
    p99: each.p99 / (bare[index]?.p99 || 1),
  }));
  return {
    throughput: median(ratios.map((each) => each.throughput)),
    p99: median(ratios.map((each) => each.p99)),
    ours: medianFigure(ours),
    bare: medianFigure(bare),
    same,
  };
}

async function nodesOf(url: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  const answer = (await (await fetch(url, { method: 'POST', headers: { ...headers }, body: listBody })).json()) as {
    data?: { projects: { nodes: unknown[] } };
  };
  if (answer.data?.projects.nodes.length !== 50)
    throw new Error(`no list from ${url}: ${JSON.stringify(answer).slice(0, 500)}`);
  return answer.data.projects.nodes;
}

async function load(url: string, headers: Readonly<Record<string, string>>): Promise<Figure> {
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    method: 'POST',
    headers: { ...headers },
    body: listBody,
    connections: 16,
    duration: seconds,
  });
  if (non2xx || errors) throw new Error(`${non2xx} refusals and ${errors} errors from ${url}`);
  return { perSecond: Math.round(requests.average), p99: latency.p99 };
}

const median = (values: readonly number[]): number => quantile(values, 0.5);
const medianFigure = (figures: readonly Figure[]): Figure => ({
  perSecond: median(figures.map((each) => each.perSecond)),
  p99: median(figures.map((each) => each.p99)),
});
