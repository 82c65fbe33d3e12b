import type { Page } from 'playwright-core';

/**
 * The next request to such an address finds no connection; those after it do. The route stays: one that ends by itself ends
 * while the following request is under way, which may then never be sent.
 */
export async function breakNext(page: Page, address: string): Promise<void> {
  let broken = false;
  await page.route(address, (route) => {
    if (broken) return route.continue();
    broken = true;
    return route.abort();
  });
}
