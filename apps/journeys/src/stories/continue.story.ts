import type { Person } from '../kit/person.ts';
import { say } from '../kit/report.ts';
import type { Story, World } from '../kit/world.ts';

/** A project of the demonstration that runs over a second year: its unit has begun to declare that. */
const project = '动物防疫等补助经费';
const who = 'cbe-nm';
const grid = '年度绩效指标';
const columns = 11;
const rows = 300;

const cellAt = (person: Person, row: number, column: string) => person.cell(column, row);

async function opens(world: World, person: Person): Promise<void> {
  await world.step('opens the form that began with last year', async () => {
    await person.visit('/todo');
    await person.follow(new RegExp(`补充并送审绩效目标.*${project}`));
    await person.sees(/本表沿用 \d+ 年度已批复的目标/);
    await world.check(person, '沿用上年目标的绩效目标');
  });
}

async function confirms(world: World, person: Person): Promise<void> {
  await world.step('is not let through before every part is confirmed or changed', async () => {
    await person.press('保存并送审');
    await person.sees(/与上年相同，请确认不变或作修改/);
  });
  await world.step('confirms the goals and the plan, and most rows', async () => {
    for (const box of await person.page.getByRole('checkbox', { name: /年度相同，确认不变$/ }).all()) await box.check();
    const boxes = person.page.getByRole('checkbox', { name: /^确认第 \d+ 行不变$/ });
    for (const box of (await boxes.all()).slice(1)) await box.check();
  });
  await world.step('changes the first row by the keyboard alone', async () => {
    const value = await cellAt(person, 1, '指标值');
    const before = await value.inputValue();
    await value.focus();
    await person.page.keyboard.press('F2');
    await person.page.keyboard.type('5');
    await person.page.keyboard.press('Enter');
    if ((await value.inputValue()) !== `${before}5`) throw new Error('F2 did not edit at the end');
    await person.page.getByRole('row').filter({ hasText: '已修改' }).first().waitFor();
  });
}

async function searches(world: World, person: Person): Promise<void> {
  await world.step('adds a row from the indicator library', async () => {
    const { page } = person;
    await person.grid(grid).getByRole('button', { name: '添加一行' }).click();
    const last = await person.grid(grid).locator('tbody tr:not(.cx-strip)').count();
    const name = await cellAt(person, last, '三级指标');
    await name.focus();
    await page.keyboard.type('资金使用合规');
    await page.getByRole('option', { name: /资金使用合规率/ }).waitFor();
    await world.check(person, '指标库选用');
    // The check looks at the narrow page too, where the list has closed.
    await name.focus();
    await page.keyboard.press('F4');
    await page.getByRole('option', { name: /资金使用合规率/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await person.holds(`三级指标，第 ${last} 行`, '资金使用合规率');
    await person.holds(`计量单位，第 ${last} 行`, '%');
    await page.keyboard.press('Control+Z');
    await person.holds(`三级指标，第 ${last} 行`, '资金使用合规');
    await page.keyboard.press('Alt+Delete');
  });
}

/** Removes every row without a mouse, and begins again with a whole set. */
async function beginsAnew(world: World, person: Person): Promise<void> {
  const { page } = person;
  const body = person.grid(grid).locator('tbody tr:not(.cx-strip)');
  await world.step('empties the table by keys and takes a starter pack', async () => {
    while ((await body.count()) > 0) {
      await person.grid(grid).locator('[data-cell="0.2"]').focus();
      await page.keyboard.press('Alt+Delete');
    }
    await person.press('从标准指标组合开始');
    await person.type('项目类型', '草原生态保护');
    await person.press(/^填入 \d+ 个指标$/);
    await person.holds('三级指标，第 1 行', '草原禁牧面积');
    await person.sees('50 / 50');
  });
  await world.step('selects, copies and fills down by keys', async () => {
    const first = await cellAt(person, 1, '备注');
    await first.focus();
    await page.keyboard.type('按监测口径');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+D');
    await person.holds('备注，第 2 行', '按监测口径');
    await page.keyboard.press('Alt+ArrowDown');
    await person.holds('备注，第 3 行', '按监测口径');
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await person.holds('备注，第 2 行', '');
  });
}

/** A pasted block is on the screen whole; says how long it took beside the bare controls of as many rows, and judges no time. */
async function pastes(world: World, person: Person): Promise<void> {
  await world.step(`pastes ${rows} rows at once`, async () => {
    const block = Array.from({ length: rows }, (_, n) =>
      ['产出指标', '数量指标', `指标${n + 1}`, '正向', '大于等于', '10', '个', '0.3', '', '计划标准', ''].join('\t'),
    ).join('\r\n');
    const took = await person.page.evaluate(
      async ([text, count, width]) => {
        const shown = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)));
        const timed = async (work: () => void): Promise<number> => {
          await shown();
          const since = performance.now();
          work();
          await shown();
          return performance.now() - since;
        };
        const bare = await timed(() => {
          const holder = document.createElement('div');
          for (let n = 0; n < count * width; n++) holder.append(document.createElement('input'));
          document.body.append(holder);
          holder.getBoundingClientRect();
          holder.remove();
        });
        const cell = document.querySelector<HTMLElement>('[data-path="annual"] [data-cell="0.0"]');
        cell?.focus();
        const data = new DataTransfer();
        data.setData('text/plain', text);
        const paste = await timed(() =>
          cell?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })),
        );
        return { bare, paste };
      },
      [block, rows, columns] as const,
    );
    const ratio = took.paste / took.bare;
    say(`      ${took.paste.toFixed(0)} ms, ${ratio.toFixed(2)} times the bare controls`);
    await person.sees(`已粘贴 ${rows} 行`);
    await person
      .grid(grid)
      .locator(`[data-cell="${rows - 1}.0"]`)
      .waitFor();
    await person.holds(`三级指标，第 ${rows} 行`, `指标${rows}`);
    await person.grid(grid).locator('[data-cell="0.0"]').focus();
    await person.page.keyboard.press('Control+Z');
    await person.holds('三级指标，第 1 行', '草原禁牧面积');
  });
  await world.step('leaves it for another day', async () => {
    await person.press('保存');
    await person.arrives(/^\/targets\/[^/]+$/);
    await person.sees(/与 \d+ 年度比较/);
    await world.check(person, '与上年比较的绩效目标');
  });
}

/** A continuing project goes on from last year: confirmations, the library, the grid without a mouse, hundreds of rows. */
export const continueStory: Story = {
  name: '延续项目沿用上年目标，用指标库和键盘填报',
  async tell(world) {
    const person = await world.as(who);
    await opens(world, person);
    await confirms(world, person);
    await searches(world, person);
    await beginsAnew(world, person);
    await pastes(world, person);
  },
};

/** A finance bureau looks after its library and says who uses the short form. */
export const indicatorLibraryStory: Story = {
  name: '财政部门维护指标库和申报规定',
  async tell(world) {
    const person = await world.as('nm-cz');
    await world.step('finds an indicator of the library', async () => {
      await person.go('指标库');
      await world.check(person, '指标库');
      await person.type('指标名称或项目类型', '合格率');
      await person.follow('工程交工验收合格率');
      await world.check(person, '指标库指标');
    });
    await world.step('writes its own and takes it into force', async () => {
      await person.visit('/indicators/new');
      await person.type('项目类型', '牧区供水');
      await person.type('一级指标', '产出指标');
      await person.type('二级指标', '质量指标');
      await person.type('三级指标', '供水水质达标率');
      await person.type('指标解释', '水质检测达标次数占检测次数的比例');
      await person.type('指标性质', '正向');
      await person.type('指标方向', '大于等于');
      await person.type('计量单位', '%');
      await person.type('取值方式', '直接证明法');
      await person.type('数据来源', '水质检测报告');
      await person.type('赋分规则', '达到指标值得满分');
      await world.check(person, '新增指标');
      await person.press('保存');
      await person.arrives(/^\/indicators\/[^/]{30,}$/);
      await person.press('采纳启用');
      await person.press('采纳启用');
      await person.sees('已启用');
    });
    await world.step('sets the limit of the short form', async () => {
      await person.go('审核流程');
      await person.follow('申报规定');
      await world.check(person, '申报规定');
      await person.type('简易表资金上限', '3');
      await person.press('保存');
      await person.sees('已保存。');
    });
  },
};
