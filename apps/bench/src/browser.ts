/** What an officer of the region's finance bureau waits for in a browser, beside a bare page of the same machine. */
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../journeys/src/kit/browser.ts';
import { quantile } from './quantile.ts';
import { fillPart, regionSettings } from './scale.ts';
import { root, type Stage, startStage } from './stage.ts';

/** A page of the product, opened with nothing in the browser's store but the session. */
export type ColdPage = {
  readonly path: string;
  /** Milliseconds until it is interactive: its first row can be followed, or the first field of its form be filled in. */
  readonly ms: number;
  /** The same of the bare page: fifty rows from one statement, in a table without style. */
  readonly bare: number;
};
/** Milliseconds of many times the same act. */
export type Waits = { readonly times: number; readonly p50: number; readonly p95: number; readonly worst: number };
export type BrowserFigures = {
  readonly cold: readonly ColdPage[];
  /** From the key J until the next form of the queue stands there with its decision. */
  readonly switches: Waits;
  /** From the last key until the hits are shown, with the rest that is waited for more keys. */
  readonly searches: Waits;
};

const rounds = 5;
const deskItems = 200;
/** Milliseconds with one form before the next; whoever decides takes longer. */
const reading = 500;
/** How long one rests before what is typed is asked for: `use-search` waits so long. */
const rest = 75;
const decision = '.desk-decision :is(input, textarea):enabled';
const interactive: Readonly<Record<string, string>> = {
  '/projects': '.cx-list tbody a',
  '/targets': '.cx-list tbody a',
  '/todo': 'main tbody a',
  '/review': decision,
};
const words = ['公路', '设备购置', '乌兰牧骑', '养护', '灌区续建', '信息化', '学生营养', '草原'];

/** Opens lists and desk cold, works through the desk and searches, on a part of the region. */
export async function measureBrowser(part: number): Promise<BrowserFigures> {
  const stage = await startStage((owner, url) => fillPart(owner, url, part), regionSettings, {
    WEB_ROOT: `${root}/dist/apps/web`,
    SCOPE: '/150000/',
  });
  const browser = await startBrowser();
  try {
    const cold: ColdPage[] = [];
    for (const [path, first] of Object.entries(interactive)) cold.push(await measureCold(browser, stage, path, first));
    return { cold, switches: await measureSwitches(browser, stage), searches: await measureSearches(browser, stage) };
  } finally {
    await browser.close();
    await stage.stop();
  }
}

/** Alternately with the bare page, so that changes of the machine's speed affect both; the first round warms the servers. */
async function measureCold(browser: Browser, stage: Stage, path: string, first: string): Promise<ColdPage> {
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [a, b] = [
      await timeToFirst(browser, stage, `${stage.origin}${path}`, first),
      await timeToFirst(browser, stage, stage.bareUrl, 'tbody a'),
    ];
    if (round === 0) continue;
    ours.push(a);
    bare.push(b);
  }
  return { path, ms: quantile(ours, 0.5), bare: quantile(bare, 0.5) };
}

async function arrive(browser: Browser, stage: Stage): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(60_000);
  await context.addCookies([{ name: 'chengxiao', value: stage.token, url: stage.origin }]);
  return context.newPage();
}

/** Milliseconds from the beginning of the navigation, by the clock of the page. */
async function timeToFirst(browser: Browser, stage: Stage, url: string, selector: string): Promise<number> {
  const page = await arrive(browser, stage);
  try {
    await page.goto(url, { waitUntil: 'commit' });
    const shown = await page.waitForFunction(
      (wanted) => (document.querySelector(wanted) ? performance.now() : 0),
      selector,
    );
    return await shown.jsonValue();
  } finally {
    await page.context().close();
  }
}

/** Goes down the queue, resting on each form as one who reads; what lies beside it is fetched meanwhile, as it is for them. */
async function measureSwitches(browser: Browser, stage: Stage): Promise<Waits> {
  const page = await arrive(browser, stage);
  await page.goto(`${stage.origin}/review`);
  await page.locator(decision).first().waitFor();
  const rows = page.locator('.desk-queue [data-subject]');
  const more = page.locator('.desk-queue > button');
  for (let known = await rows.count(); known < deskItems && (await more.count()) > 0; known = await rows.count()) {
    // A button that still loads takes no click.
    await page.locator('.desk-queue > button:not(.ant-btn-loading)').click();
    await rows.nth(known).waitFor();
  }
  const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-subject')));
  await page.locator('[data-desk="heading"]').focus();
  const waits: number[] = [];
  for (const id of ids.slice(1, deskItems)) {
    await page.waitForTimeout(reading);
    const whole = `.desk-document:has(a[href="/targets/${id}"]):has(.desk-paper table) ~ * :is(input, textarea):enabled`;
    waits.push(await timeFromKey(page, 'j', whole));
  }
  await page.context().close();
  return waitsOf(waits);
}

/** Types words as they come to people's minds, and waits for what each finds. */
async function measureSearches(browser: Browser, stage: Stage): Promise<Waits> {
  const page = await arrive(browser, stage);
  await page.goto(`${stage.origin}/projects`);
  await page.locator('.cx-list tbody a').first().waitFor();
  await page.keyboard.press('Control+k');
  const field = page.locator('dialog.search input');
  const waits: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const word of words) {
      await field.fill('');
      await page.waitForTimeout(2 * rest);
      await page.keyboard.type(word.slice(0, -1));
      const answered = '.search-body[aria-busy="false"] .search-status:not(:empty)';
      waits.push(await timeFromKey(page, word.slice(-1), answered));
    }
  await page.context().close();
  return waitsOf(waits);
}

/** Milliseconds from a key until this is on the page and drawn, by the clock of the page. */
async function timeFromKey(page: Page, key: string, shown: string): Promise<number> {
  // The page listens before the key comes: input may overtake what is asked of a busy page.
  const waited = await page.evaluateHandle((wanted) => {
    let since = 0;
    const begin = (event: Event): unknown => (since ||= event.timeStamp);
    for (const name of ['input', 'keydown']) addEventListener(name, begin, { once: true, capture: true });
    const drawn = new Promise<number>((resolve) => {
      const look = (): unknown =>
        since > 0 && document.querySelector(wanted) ? resolve(performance.now() - since) : requestAnimationFrame(look);
      requestAnimationFrame(look);
    });
    return { drawn };
  }, shown);
  await page.keyboard.type(key);
  return waited.evaluate(({ drawn }) => drawn);
}

const waitsOf = (waits: readonly number[]): Waits => ({
  times: waits.length,
  p50: quantile(waits, 0.5),
  p95: quantile(waits, 0.95),
  worst: Math.max(...waits),
});
