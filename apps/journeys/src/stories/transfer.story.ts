import { confirm } from '../kit/confirm.ts';
import type { Story } from '../kit/world.ts';

/** The demonstration has a transfer that the league was handed and broke down in part. */
const transfer = '农田建设补助资金';
const league = 'byne-cz';
const banner = 'wltz-cz';

/** A league hands what is left down to one more banner, which acknowledges it. */
export const transferStories: readonly Story[] = [
  {
    name: '盟市把未分解的转移支付下达到旗县',
    project: 'transfer',
    async tell(world) {
      const person = await world.as(league);
      await world.step('sees in words what is not yet broken down', async () => {
        await person.go('转移支付', 'all');
        await world.check(person, '转移支付');
        await person.follow(transfer);
        await person.sees(/年度资金 7,?200.00 万元，已下达 6,?600.00 万元，/);
        await person.sees(/尚余 5万亩 未分解/);
        await world.check(person, '转移支付分解');
      });
      await world.step('pastes a place with its money and figures, and is told what there is too much of', async () => {
        await person.follow('分解下达');
        await person.type('下达文号', '巴财农〔2026〕41号');
        await person.paste(person.grid('各地区资金和指标值').locator('[data-cell="2.0"]'), [
          ['乌拉特中旗', '601', '5', '10', '10', '90', '100'],
        ]);
        await person.press('下达');
        // The excess in 万元, at the row at which it begins, where one looks.
        const excess = '下达合计 7,201.00 万元，超过本级年度资金 7,200.00 万元';
        await person.sees(new RegExp(excess));
        const cell = person.cell('资金（万元）', 3);
        await person.page.waitForFunction((at) => document.activeElement === at, await cell.elementHandle());
        const told = person.grid('各地区资金和指标值').getByText(excess).filter({ visible: true }).first();
        for (const shown of [cell, told]) {
          const box = await shown.boundingBox();
          const height = await person.page.evaluate(() => window.innerHeight);
          if (!box || box.y < 0 || box.y + box.height > height) throw new Error('the excess is told out of sight');
        }
        await person.sees(/超出 1.00/);
        await world.check(person, '分解下达');
      });
      await world.step('mends the amount and hands it down', async () => {
        await person.typeCell('资金（万元）', 3, '600');
        await person.press('下达');
        await person.sees(/下达 1 个地区，共 600.00 万元/);
        await world.check(person, '确认分解下达');
        await person.page.keyboard.press('Escape');
        await person.misses(/下达 1 个地区/);
        await person.press('下达');
        await confirm(person, '下达', /乌拉特中旗 600.00.*未分解 0.00 万元/);
        await person.arrives(/^\/transfers\/[^/]{30,}$/);
        await person.sees(/已全部下达/);
      });
    },
  },
  {
    name: '旗县财政签收区域绩效目标',
    project: 'transfer',
    async tell(world) {
      const person = await world.as(banner);
      await world.step('finds what was handed to the banner, and nothing of its neighbours', async () => {
        await person.go('转移支付', 'all');
        await person.follow(transfer);
        await person.sees('本级收到的区域绩效目标');
        await person.misses('五原县');
      });
      await world.step('reads its own money and goal beside the whole, in whole sentences', async () => {
        await person.sees(/乌拉特中旗年度资金 600.00 万元；内蒙古自治区年度资金 [\d,.]+ 万元。/);
        await person.sees(/乌拉特中旗承担：.*。/);
        await person.sees('总体年度目标');
        await person.misses('未下达。');
      });
      await world.step('acknowledges it', async () => {
        await person.press('签收');
        await person.sees(/只能由上级以新文件调整/);
        await person.press('签收');
        await person.sees(/陈晓东于 .* 签收/);
        await world.check(person, '签收区域绩效目标');
      });
      await world.step('is led on to the projects that carry it out', async () => {
        await person.sees('本地区项目');
        await person.sees(/还没有申报项目；本级年度资金 600.00 万元。/);
      });
    },
  },
];
