/** What every page must keep: no finding of axe, nothing beyond the edge of the screen, at both widths. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const wide = { width: 1280, height: 900 };
export const narrow = { width: 390, height: 844 };

/** Waits for all animations to end: axe would read the colours of a dialog that is still fading in. */
async function waitUntilStill(page: Page): Promise<void> {
  await page.locator('h1:visible').first().waitFor();
  await page.waitForFunction(
    () => document.querySelectorAll('[aria-busy="true"], .ant-spin-spinning, .cx-skeleton').length === 0,
  );
  await page.evaluate(async () => {
    const ends = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
      .map((animation) => animation.finished.catch(() => undefined));
    await Promise.race([Promise.all(ends), new Promise((resolve) => setTimeout(resolve, 2000))]);
  });
}

/**
 * The findings of axe-core, one line each. On a slow machine a page may still change after it looks complete, so a finding
 * counts only when it is there a moment later too.
 */
export async function axe(page: Page): Promise<string[]> {
  let found = await runAxe(page);
  for (let again = 0; found.length > 0 && again < 2; again += 1) {
    await page.waitForTimeout(1000);
    found = await runAxe(page);
  }
  return found;
}

async function runAxe(page: Page): Promise<string[]> {
  await waitUntilStill(page);
  const known = await page.evaluate(() => 'axe' in window);
  if (!known) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.length}) ${nodes
        .slice(0, 3)
        .map(
          ({ html, failureSummary }) =>
            `\n      ${html.slice(0, 220)}\n        ${(failureSummary ?? '').split('\n').slice(1, 3).join(' ')}`,
        )
        .join('')}`,
  );
}

/** What sticks out to the right of a narrow screen and makes the whole page scroll sideways. */
export async function overflow(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge + 1) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 160));
  });
  return beyond.map((html) => `wider than the screen: ${html}`);
}

/** Both widths, one after the other; the page is wide again afterwards. `shoot` takes screenshots. */
export async function checkPage(page: Page, shoot: (width: 1280 | 390) => Promise<void>): Promise<string[]> {
  const found = (await axe(page)).map((line) => `1280 px: ${line}`);
  await shoot(1280);
  await page.setViewportSize(narrow);
  try {
    await page.waitForTimeout(100);
    found.push(...(await axe(page)).map((line) => `390 px: ${line}`), ...(await overflow(page)));
    await shoot(390);
  } finally {
    await page.setViewportSize(wide);
  }
  return found;
}
