/** What is held on every page of every role, whatever it is about. */
import type { Page } from 'playwright-core';
import { axe, overflow } from './page-check.ts';
import type { Person } from './person.ts';

export const widths = [1280, 390, 1920] as const;
export type Width = (typeof widths)[number];
export type Language = 'zh' | 'en';

/** So many presses of Tab lead from the head of a page to its first row or first field, by the skip link. */
const mostTabs = 15;
/** What one comes to a page for, the first of it in the order of the page. */
const aims =
  '.cx-head-actions :is(a, button), tbody a, [data-cell], .ant-btn-primary, .cx-fields input, .cx-fields textarea, form input, form textarea';

/** The product's own words in English: titles, columns, labels, buttons, the menu; what is data is not looked at. */
const chineseWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const own = (element: Element): string =>
      [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent?.trim() ?? '')
        .join(' ');
    // Columns of a grid may be named after data, and what is open on the desk is.
    const isOwn = (element: Element): boolean => !element.closest('[lang="zh-CN"], .cx-grid, .desk-document-head');
    const places = 'h2, th, label, legend, dt, nav a, button:not([aria-expanded]), .cx-lead, .cx-hint > b';
    const texts = [...document.querySelectorAll(places)].filter(isOwn);
    const fields = [...document.querySelectorAll('[placeholder]')].filter(isOwn);
    const hints = fields.map((field) => field.getAttribute('placeholder') ?? '');
    // An English text may name data; one without a word of English was not translated.
    return [...texts.map(own), ...hints].filter((text) => /[\u4e00-\u9fff]/.test(text) && !/[A-Za-z]{3}/.test(text));
  });

/** Texts that are no words: the key of a text that is missing, a value nobody turned into one. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (node.parentElement?.closest('script, style, code, pre, textarea')) continue;
      if (/^[a-z]+(\.[a-zA-Z]\w+)+$|\{\{|\bundefined\b|\bNaN\b|\[object |Invalid Date/.test(text)) found.push(text);
    }
    return found;
  });

/** Rows that J leads to: of a list, and of the queue of the desk. */
const rows = ':is(.cx-list tbody, .desk-queue ol)';

/** Whether J leads to a row at once, past the filters. */
async function reachesRow(page: Page): Promise<boolean> {
  await page.keyboard.press('j');
  return page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, rows);
}

/** How often Tab is pressed from the head of the page to what one comes for; nothing where there is no such thing. */
async function tabsToAim(page: Page): Promise<number | null> {
  const aim = page.locator(`main :is(${aims})`).filter({ visible: true }).first();
  if ((await aim.count()) === 0) return null;
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.getSelection()?.removeAllRanges();
  });
  if ((await page.locator(`${rows} a`).count()) > 0 && (await reachesRow(page))) return 1;
  await page.locator('.shell-skip').focus();
  await page.keyboard.press('Enter');
  for (let presses = 2; presses <= mostTabs + 1; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) =>
        document.querySelector('main')?.contains(document.activeElement) && document.activeElement?.matches(wanted),
      aims,
    );
    if (isThere) return presses;
  }
  return mostTabs + 1;
}

type Look = { readonly width: Width; readonly language: Language; readonly withAxe: boolean };

/** What is wrong with the page as it is shown now; `arrived` by a link of the page before, so that its heading has the focus. */
export async function lookAt({ page }: Person, { width, language, withAxe }: Look): Promise<string[]> {
  const found: string[] = [];
  const { title, heading, onBody } = await page.evaluate(() => ({
    title: document.title,
    heading: document.querySelector('h1')?.firstChild?.textContent?.trim() ?? '',
    onBody: document.activeElement === document.body,
  }));
  if (onBody) found.push('the focus is on the body');
  if (!heading || !title.startsWith(heading)) found.push(`the tab is called "${title}", the page "${heading}"`);
  if (withAxe) found.push(...(await axe(page)));
  found.push(...(await overflow(page)));
  found.push(...(await brokenWords(page)).map((text) => `no word: ${text}`));
  if (language === 'en') found.push(...(await chineseWords(page)).map((text) => `Chinese in English: ${text}`));
  if (width !== 390) {
    const tabs = await tabsToAim(page);
    if (tabs !== null && tabs > mostTabs)
      found.push(`more than ${mostTabs} presses of Tab to what one comes for, and J does not lead to a row`);
  }
  return found;
}
