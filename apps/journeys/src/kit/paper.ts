/** What paper must keep of a page: every figure it shows, and no text that is cut off. */
import type { Page } from 'playwright-core';
import { overflow, wide } from './page-check.ts';

/** Within the margins of an A4 sheet. */
const sheet = { width: 718, height: 1000 };

/** Acts and ways to other pages: nothing of them is content. */
const acts = [
  'nav',
  '.cx-filter-bar',
  '.cx-head-actions',
  '.cx-keys',
  '.cx-pick',
  '.cx-grid-foot',
  '.cx-grid-bar',
  '.cx-form-foot',
  '.cx-toasts',
  '[role="tablist"]',
  '.ant-btn:not(:has(data, time, output))',
  'summary',
  'form.cx-search',
  // The desk prints the form that is open, or what waits; a drawing is printed as its table.
  '.desk-bar',
  '.desk-decision',
  '.desk-panes:has(.desk-document) .desk-queue',
  '.cx-drawing',
].join();

/** Texts that are seen now: those of the page and the values of its controls, without white space. */
function textsOf(left: string): string[] {
  const main = document.querySelector('main') ?? document.body;
  // What has no box of its own is seen where its parent is.
  const isSeen = (element: Element | null): boolean =>
    element !== null &&
    element.closest('.cx-hidden') === null &&
    (element.checkVisibility({ checkVisibilityCSS: true }) ||
      (getComputedStyle(element).display === 'contents' && isSeen(element.parentElement)));
  const texts: string[] = [];
  const add = (element: Element | null, text: string): void => {
    const bare = text.replace(/\s/g, '');
    if (bare && element && (left === '' || !element.closest(left)) && isSeen(element)) texts.push(bare);
  };
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement, textContent } = node;
    if (!parentElement?.matches('style, script, option, textarea')) add(parentElement, textContent ?? '');
  }
  for (const control of main.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type="radio"], [type="checkbox"], [type="file"], [type="hidden"]), textarea',
  ))
    add(control, control.value);
  return texts;
}

/** Texts that end at the edge of their box although they go on. */
function cutTexts(left: string): string[] {
  const main = document.querySelector('main') ?? document.body;
  return [...main.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const [wider, higher] = [scrollWidth > clientWidth + 2, scrollHeight > clientHeight + 4];
      if (clientWidth <= 1 || (!wider && !higher) || element.closest(`${left}, .cx-hidden`)) return false;
      if (element.textContent?.trim() === '') return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      return (wider && overflowX !== 'visible') || (higher && overflowY !== 'visible');
    })
    .map(
      (element) => `cut off: ${element.className} ${(element.textContent || element.outerHTML).trim().slice(0, 60)}`,
    );
}

/** What the screen says with figures and paper does not, and what paper cuts off. */
export async function paperFindings(page: Page): Promise<string[]> {
  // Whoever prints has stirred before: what a page fetches then is there.
  await page.mouse.move(2, 2);
  const shown = await page.evaluate(textsOf, acts);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(sheet);
  try {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.waitForTimeout(50);
    await page.waitForFunction(() => !document.querySelector('main .cx-skeleton'));
    const printed = (await page.evaluate(textsOf, '')).join('');
    const lost = shown.filter((text) => /\d/.test(text) && !printed.includes(text));
    return [
      ...new Set(lost.map((text) => `not on paper: ${text.slice(0, 60)}`)),
      ...(await page.evaluate(cutTexts, acts)),
      ...(await overflow(page)),
    ];
  } finally {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    await page.setViewportSize(wide);
  }
}
