import type { Person } from './person.ts';

/** Goes there as by a link of the page: the program that is loaded goes on, which takes a part of the time of a visit. */
export async function turn(person: Person, path: string): Promise<void> {
  const { page } = person;
  const heading = await page.getByRole('heading', { level: 1 }).first().elementHandle();
  const elsewhere = new URL(path, page.url()).pathname !== new URL(page.url()).pathname;
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  if (elsewhere) await heading?.waitForElementState('hidden');
  await person.loaded();
}
