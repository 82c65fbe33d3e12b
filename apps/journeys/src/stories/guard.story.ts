import { axe, overflow } from '../kit/page-check.ts';
import type { Story } from '../kit/world.ts';

/** Tests the page check itself: defects made on purpose must be found. */
export const guardStory: Story = {
  name: '页面检查能发现缺陷',
  async tell(world) {
    const person = await world.arrive('guard');
    const { page } = person;
    await world.step('a picture without words and a box beyond the edge are found', async () => {
      await page.goto('/');
      await person.field('用户名').waitFor();
      await page.evaluate(() => {
        document
          .querySelector('main')
          ?.insertAdjacentHTML('beforeend', '<img src="data:,"><div style="width: 3000px">x</div>');
      });
      const found = [...(await axe(page)), ...(await overflow(page))].join();
      if (!found.includes('image-alt') || !found.includes('wider than the screen'))
        throw new Error(`found only: ${found}`);
    });
    await world.step('a request to another host is noticed', async () => {
      await page.evaluate(() => fetch('http://localhost:9/elsewhere').catch(() => undefined));
      await page.waitForTimeout(200);
      if (world.complaints().length === 0) throw new Error('nobody noticed');
    });
    await world.leave('guard');
  },
};
