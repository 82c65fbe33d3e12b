import type { Person } from '../kit/person.ts';
import type { Story, World } from '../kit/world.ts';

/** A project of the demonstration whose unit has begun to declare its second year. */
const project = '动物防疫等补助经费';
const who = 'cbe-nm';
const caption = '年度绩效指标';
const head = ['一级', '二级', '三级', '指标值', '分值'];
/** The table as a department keeps it in a spreadsheet: merged first columns, values as the official form writes them. */
const official = [
  ['产出指标', '数量指标', '防疫覆盖草原面积', '≥2.4万亩', '10'],
  ['', '质量指标', '免疫抗体合格率', '95%以上', '10'],
  ['', '时效指标', '补助资金拨付时间', '30天以内', '10'],
  ['', '', '春秋两季免疫', '12月底前完成', '10'],
  ['', '成本指标', '单头防疫成本系数', '0.8-1.2', '10'],
  ['效益指标', '社会效益指标', '养殖户防疫意识', '明显提高', '30'],
  ['满意度指标', '服务对象满意度指标', '养殖户满意度', '≥90%', '10'],
];

const body = (person: Person) => person.grid(caption).locator('tbody tr:not(.cx-strip)');
const dialog = (person: Person) => person.page.getByRole('dialog', { name: '粘贴内容识别结果' });

async function focusIsOn(person: Person, column: string, row: number): Promise<void> {
  const cell = person.cell(column, row);
  await cell.waitFor();
  await person.page.waitForFunction(
    (label) => document.activeElement?.getAttribute('aria-label') === label,
    `${column}，第 ${row} 行`,
  );
}

async function pastes(world: World, person: Person): Promise<void> {
  const { page } = person;
  await world.step('empties the table', async () => {
    await person.visit('/todo');
    await person.follow(new RegExp(`补充并送审绩效目标.*${project}`));
    await person.cell('三级指标', 1).waitFor();
    while ((await body(person).count()) > 0) {
      await person.grid(caption).locator('[data-cell="0.2"]').focus();
      await page.keyboard.press('Alt+Delete');
    }
  });
  await world.step('pastes the official table: all of it is understood, so it is written at once', async () => {
    await person.paste(person.grid(caption).locator('[data-cell="0.0"]'), [head, ...official]);
    await person.sees(`已粘贴 ${official.length} 行`);
    await focusIsOn(person, '一级指标', 1);
    if (await dialog(person).isVisible()) throw new Error('asked about what is plain');
  });
  await world.step('takes it back with the next key', async () => {
    await page.keyboard.press('Control+Z');
    await person.sees('已撤销');
    if ((await body(person).count()) > 0) throw new Error('the paste was not taken back');
  });
  await world.step('pastes it without its heading, looks at what was understood, and takes it', async () => {
    await person.paste(person.grid(caption).locator('[data-cell="0.0"]'), official);
    await dialog(person)
      .getByRole('row', { name: /≥2\.4万亩.*正向.*≥.*2\.4.*万亩/ })
      .waitFor();
    await dialog(person).getByText('各列是按内容认出来的').waitFor();
    await world.check(person, '粘贴内容识别结果');
    await dialog(person).getByRole('button', { name: '填入表格' }).focus();
    await page.keyboard.press('Enter');
    await focusIsOn(person, '一级指标', 1);
    await person.sees('90 / 90');
  });
}

async function holds(world: World, person: Person): Promise<void> {
  await world.step('finds every value in its cells', async () => {
    const cells = {
      '指标方向，第 1 行': '≥',
      '指标值，第 1 行': '2.4',
      '计量单位，第 1 行': '万亩',
      '指标值，第 2 行': '95',
      '指标方向，第 3 行': '≤',
      '指标性质，第 3 行': '反向',
      '计量单位，第 3 行': '天',
      '指标性质，第 4 行': '定性',
      '指标标准，第 4 行': '12月底前完成',
      '指标标准，第 5 行': '0.8-1.2',
      '指标标准，第 6 行': '明显提高',
      '分值，第 7 行': '10',
    };
    for (const [name, value] of Object.entries(cells)) await person.holds(name, value);
    await world.check(person, '粘贴后的绩效指标');
  });
}

async function types(world: World, person: Person): Promise<void> {
  const { page } = person;
  await world.step('begins a row that is not painted red while it is typed', async () => {
    await person.grid(caption).getByRole('button', { name: '添加一行' }).click();
    const name = person.cell('三级指标', official.length + 1);
    await name.focus();
    await page.keyboard.type('强制免疫头数');
    await person.cell('指标性质', official.length + 1).focus();
    await page.keyboard.type('正');
    await page.keyboard.press('Tab');
    await person.cell('指标值', official.length + 1).focus();
    await page.keyboard.type('≥5万头');
    // The check rests a moment after typing.
    await page.waitForTimeout(1500);
    const row = person.grid(caption).locator(`tr[data-row="${official.length}"]`);
    if ((await row.locator('[aria-invalid="true"]').count()) > 0)
      throw new Error('the row is painted while it is typed');
  });
  await world.step('takes the fix of its value by the keyboard and stays there', async () => {
    await person.cell('指标值', official.length).focus();
    const value = person.cell('指标值', official.length + 1);
    await value.and(page.locator('[aria-invalid="true"]')).waitFor();
    await value.focus();
    await page.keyboard.press('Alt+Enter');
    await person.holds(`指标值，第 ${official.length + 1} 行`, '5');
    await focusIsOn(person, '指标值', official.length + 1);
    await page.keyboard.press('Alt+Delete');
  });
  await world.step('takes the fix that makes a row a described one, and stays beside it', async () => {
    const value = person.cell('指标值', 1);
    await value.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('显著扩大');
    await value.and(page.locator('[aria-invalid="true"]')).waitFor();
    // The one of this row: another row may have the same fix already.
    await page
      .locator('tr.cx-strip[data-row="0"]')
      .getByRole('button', { name: '一键修改：改为定性指标' })
      .first()
      .waitFor();
    await page.keyboard.press('Alt+Enter');
    await person.holds('指标标准，第 1 行', '显著扩大');
    await focusIsOn(person, '计量单位', 1);
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await person.holds('指标值，第 1 行', '2.4');
  });
}

/** The first thing a clerk does: the table that is there already goes in as it is. */
export const pasteStory: Story = {
  name: '粘贴现成的指标表，撤销，再粘贴并保存',
  async tell(world) {
    const person = await world.as(who);
    await pastes(world, person);
    await holds(world, person);
    await types(world, person);
    await world.step('saves it, and finds it as it was understood', async () => {
      await person.press('保存');
      await person.arrives(/^\/targets\/[^/]+$/);
      for (const text of ['12月底前完成', '0.8-1.2', '明显提高']) await person.sees(text);
    });
  },
};
