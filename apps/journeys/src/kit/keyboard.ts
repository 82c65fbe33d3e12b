import type { Page } from 'playwright-core';

/** Presses Tab until the focus is on the control of this name; a control that cannot be reached ends the story. */
export async function tabTo(page: Page, name: string | RegExp, steps = 200): Promise<void> {
  const matches = (text: string): boolean =>
    typeof name === 'string' ? text.replace(/\s|\*/g, '') === name.replace(/\s/g, '') : name.test(text);
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLLabelElement> | null) ?? [])] : [];
      return element.getAttribute('aria-label') ?? labels[0]?.innerText ?? element.innerText;
    });
    if (matches(text)) return;
  }
  throw new Error(`the keyboard does not reach ${String(name)} within ${steps} steps`);
}
